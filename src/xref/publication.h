/* SPDX-License-Identifier: MIT */
/*
 * Days of publication that no file states, in the index: inferred from the
 * texts of all articles.  An article whose day changes gets its time
 * expressions resolved anew.
 */
#ifndef DOSSIER_XREF_PUBLICATION_H
#define DOSSIER_XREF_PUBLICATION_H

#include "xref/times.h"

bool	publication_infer(Index *ix, Times *t, Err *err);

#endif

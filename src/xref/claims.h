/* SPDX-License-Identifier: MIT */
/*
 * The claims of a dossier: sentences as the tellings, names and quotations of
 * the index have them, brought together where they report one fact, and written.
 */
#ifndef DOSSIER_XREF_CLAIMS_H
#define DOSSIER_XREF_CLAIMS_H

#include "base/error.h"
#include "store/index.h"

/* Between index_begin() and index_commit(), when names, quotations and days of
 * publication are known. */
bool	claims_update(Index *ix, Err *err);

#endif

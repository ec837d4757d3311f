/* SPDX-License-Identifier: MIT */
/*
 * Passages from overlaps: what pairs of articles have in common, joined where
 * it is the same stretch of an article, and the groups of quotations.
 */
#ifndef DOSSIER_XREF_PASSAGE_H
#define DOSSIER_XREF_PASSAGE_H

#include "store/passages.h"

/* Writes all passages anew from the overlaps and quotations of the index. */
bool	passages_make(Index *ix, Err *err);

#endif

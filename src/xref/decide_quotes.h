/* SPDX-License-Identifier: MIT */
/*
 * What readers decided about quotations, brought into the index: who says one,
 * that one is none, and which are, or are not, the same words.  A decision on
 * the speaker holds for all parts of an utterance but those that were decided
 * themselves.
 */
#ifndef DOSSIER_XREF_DECIDE_QUOTES_H
#define DOSSIER_XREF_DECIDE_QUOTES_H

#include "store/corrections.h"
#include "store/index.h"

/* Two quotations that are the same words, or never are. */
typedef struct {
	int64_t a, b;		/* b 0: a and any other one */
	bool same;
} SameDecided;

/* After who is meant is known; *out in the order of the decisions, without those
 * that later ones overrule, in the arena. */
bool	decide_quotes(Index *ix, const Corrections *c, Arena *a,
	    SameDecided **out, size_t *n, Err *err);

#endif

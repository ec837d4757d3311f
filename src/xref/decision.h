/* SPDX-License-Identifier: MIT */
/*
 * What readers decided about places of articles, with where these are now.
 * What fits nothing any more becomes a problem and is kept.
 */
#ifndef DOSSIER_XREF_DECISION_H
#define DOSSIER_XREF_DECISION_H

#include "store/corrections.h"
#include "xref/source.h"

typedef struct {
	const Correction *by;
	const SourceRef *at;	/* its place; NULL: there is none, or the
				   words stand nowhere or in several places */
	const SourceRef *with;	/* its other place, the first of several */
} Decision;

/* Those that are not undone and whose kind is wanted, in the order in which
 * they were made.  In the arena. */
bool	decisions_find(Index *ix, const Corrections *c,
	    bool (*wanted)(CorrectionKind kind), Arena *a, Decision **out,
	    size_t *n, Err *err);
/* It fits nothing. */
bool	decision_put_misfit(Index *ix, const Correction *c, Err *err);

#endif

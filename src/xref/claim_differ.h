/* SPDX-License-Identifier: MIT */
/*
 * What accounts of one fact tell differently: numbers of the same thing, days,
 * places, speakers.  Which of them is right is not asked.
 */
#ifndef DOSSIER_XREF_CLAIM_DIFFER_H
#define DOSSIER_XREF_CLAIM_DIFFER_H

#include "store/claims.h"
#include "text/day.h"

/* Words of a report that give a value. */
typedef struct {
	DifferKind kind;
	uint32_t article;	/* its place in the dossier's order */
	Span span;		/* empty: no words of its own */
	uint64_t of;		/* what is counted, for numbers; else 0 */
	uint64_t value;		/* for all but dates */
	Day earliest, latest;	/* for dates */
	bool differs;
} ClaimGiven;

/*
 * Marks those of articles that contradict each other: both give values of the
 * same kind, and have none in common.  Sorts them by kind, thing and article.
 * The first CLAIM_GIVEN_MOST values of a kind are compared.
 */
enum { CLAIM_GIVEN_MOST = 200 };
void	claim_differ(ClaimGiven *at, size_t n);

#endif

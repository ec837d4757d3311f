/* SPDX-License-Identifier: MIT */
/*
 * What two wordings have in common: runs of the same words, and runs that only
 * small differences part, as one.
 */
#ifndef DOSSIER_XREF_OVERLAP_H
#define DOSSIER_XREF_OVERLAP_H

#include "xref/wording.h"

enum {
	OVERLAP_WORDS = 6,	/* of the shortest run */
	OVERLAP_CONTENT = 3	/* content words in it: no stock phrase */
};

/* Words [a, a_end) of one and [b, b_end) of the other. */
typedef struct {
	uint32_t a, a_end, b, b_end;
	uint32_t same;		/* words that are equal */
	bool exact;		/* all of them */
} Overlap;
typedef VEC(Overlap) OverlapVec;

/* One wording made ready to be compared with many. */
typedef struct {
	const Wording *w;
	uint64_t *grams;	/* hashes of the runs that begin at words */
	uint32_t *heads, *next;	/* chains of places by these */
	uint32_t mask;
} OverlapIndex;

void	overlap_index(OverlapIndex *x, const Wording *w);
void	overlap_index_free(OverlapIndex *x);
/* Replaces *out by the overlaps of a with b, in the order of their places in
 * b; those do not overlap there.  told: none begins at a word of b that is told
 * already; NULL: none is.  Linear in both. */
void	overlap_find(const OverlapIndex *a, const OverlapIndex *b,
	    const bool *told, OverlapVec *out);
/* Words in the same order in both, at most: the longest common subsequence of
 * the first `limit` words of each. */
unsigned overlap_count(const WordingWord *a, size_t a_len,
	    const WordingWord *b, size_t b_len);

#endif

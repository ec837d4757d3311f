/* SPDX-License-Identifier: MIT */
/*
 * Two articles laid on each other: the passages that both have, those of them
 * that come in the same order in both, and which words are the same.
 */
#ifndef DOSSIER_XREF_PARALLEL_H
#define DOSSIER_XREF_PARALLEL_H

#include "xref/elsewhere.h"
#include "xref/wording.h"

typedef struct {
	Span a, b;		/* where it stands in either */
	uint32_t words;		/* that are the same */
	bool aligned;		/* neither crosses the other aligned ones */
} ParallelPassage;

typedef struct {
	ParallelPassage *at;	/* in the order of a, then of b */
	size_t count;
	Span *same[2];		/* words of a, of b, that the other one has in
				   a passage; those in a row as one */
	size_t same_count[2];
	uint32_t words[2];	/* in all of these */
} Parallel;

/*
 * Compares two wordings.  given: passages that are known beside what is found,
 * by their spans; one that overlaps what is found in both is left out.  Of those
 * that cross others as few words as can be are not aligned.  Linear in the
 * texts.
 */
void	parallel_make(const Wording *a, const Wording *b,
	    const ParallelPassage *given, size_t n, Arena *arena,
	    Parallel *out);
/* The same of two articles, with what the index knows that they share. */
bool	parallel_of(Index *ix, const ArticleBody *a, const ArticleBody *b,
	    Arena *arena, Parallel *out, Err *err);

/* The sentences of one of them (0, 1), whose body is read whole, that do not
 * stand in the other. */
void	parallel_only(const Parallel *p, int side, const ArticleBody *body,
	    Arena *arena, OnlyHere *out);
/* Words of a passage in that text that are not the same in the other one, those
 * in a row as one. */
void	parallel_differing(const Parallel *p, int side, Slice text,
	    Span passage, Arena *arena, Span **out, size_t *n);

#endif

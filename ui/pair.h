/* SPDX-License-Identifier: MIT */
/*
 * Two articles wrapped to one width and laid beside each other: where a passage
 * that is aligned begins in one, it begins in the other on the same row.  What
 * lies between two such rows is longer in one of them mostly: the other has
 * nothing on the rest of the rows.
 */
#ifndef DOSSIER_UI_PAIR_H
#define DOSSIER_UI_PAIR_H

#include "ui/article_find.h"
#include "ui/wrap.h"
#include "xref/parallel.h"

typedef struct {
	int32_t line[2];	/* of each article; -1: none */
} PairRow;

typedef struct {
	ArticleBody body[2];
	LineVec lines[2];
	Parallel shared;
	uint32_t *by_b;		/* .shared's passages in the order of b */
	VEC(PairRow) rows;
	uint32_t *row_of[2];	/* of each line */
	int cells;		/* of a line; 0 before the first pair_wrap() */
	Haystack haystack[2];	/* made for the first search */
	VEC(Span) hits[2];	/* of pair_mark() */
	Buffer marked;		/* what was searched for them */
	Arena arena;		/* of bodies and passages, */
	Arena laid;		/* of what a width needs */
} Pair;

bool	pair_read(Pair *p, Index *ix, int64_t a, int64_t b, Err *err);
void	pair_free(Pair *p);
void	pair_wrap(Pair *p, int cells);

/* The row of a position in one of them; 0 when it has no lines. */
size_t	pair_row(const Pair *p, int side, uint32_t offset);
/* The nearest row that has a line of the side, behind it or else before. */
size_t	pair_row_near(const Pair *p, int side, size_t row);
/* Where the row stands in that article: where a passage begins on it, there. */
uint32_t pair_offset(const Pair *p, int side, size_t row);

/* The n-th passage of a side, in its order. */
const ParallelPassage *pair_passage(const Pair *p, int side, size_t n);
/* Its place in one of them. */
Span	pair_span(const ParallelPassage *passage, int side);
/* The first passage that stands on a row, as a number for pair_passage();
 * .shared.count when none does. */
size_t	pair_passage_on(const Pair *p, int side, size_t row);
/* The row on which the n-th passage behind a row begins, before it when
 * negative; those that begin on one row count once.  False: there are fewer. */
bool	pair_step(const Pair *p, int side, size_t row, long n, size_t *out);
/* Marks the rows that show what is searched; one flag a row. */
void	pair_search(Pair *p, const Needle *n, const bool sides[2],
	    bool *found);
/* Notes in .hits where the needle stands. */
void	pair_mark(Pair *p, const Needle *n);

#endif

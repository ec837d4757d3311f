/* SPDX-License-Identifier: MIT */
/*
 * All mentions of one entity with the words around them, as a concordance
 * shows them (keyword in context).  Where they are is read at once; the texts
 * only for the lines that are asked for, or once through all articles when an
 * order or a filter needs the words.  The index must outlive it.
 */
#ifndef DOSSIER_XREF_CONCORDANCE_H
#define DOSSIER_XREF_CONCORDANCE_H

#include "base/vec.h"
#include "store/index.h"
#include "store/location.h"
#include "text/day.h"

typedef enum {
	CONCORDANCE_BY_DATE,	/* the dossier's order */
	CONCORDANCE_BY_LEFT,	/* by the words before, the nearest first */
	CONCORDANCE_BY_RIGHT,
	CONCORDANCE_BY_SOURCE
} ConcordanceOrder;

/* Texts as a reader sees them, from the mention's own block. */
typedef struct {
	Location at;
	Slice left, word, right;
	Slice source;		/* or the file where none is stated */
	Day published;
} ConcordanceLine;

typedef struct Concordance Concordance;

/* NULL with *err when the mentions cannot be read. */
Concordance *concordance_new(Index *ix, int64_t entity, Err *err);
void	concordance_free(Concordance *c);
size_t	concordance_count(const Concordance *c);
/* Adds the numbers, from 1, of the mentions in whose line or source the folded
 * filter stands. */
bool	concordance_list(Concordance *c, ConcordanceOrder order, Slice filter,
	    IdVec *out, Err *err);
/* The mention of that number; lines of one article in a row are cheap. */
bool	concordance_line(Concordance *c, size_t number, Arena *a,
	    ConcordanceLine *out, Err *err);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What several articles tell and can be compared in: the same words of
 * somebody, the same wording, the same fact, the same event.
 */
#ifndef DOSSIER_XREF_COMPARED_H
#define DOSSIER_XREF_COMPARED_H

#include "store/location.h"
#include "store/query_articles.h"

typedef enum {
	COMPARED_NOTHING,
	COMPARED_QUOTATION,	/* id: of one of those that are the same */
	COMPARED_PASSAGE,
	COMPARED_CLAIM,
	COMPARED_EVENT
} ComparedKind;

typedef struct {
	ComparedKind kind;
	int64_t id;
} Compared;

enum { COMPARED_MOST = 16 };

/*
 * What stands in a stretch of an article and elsewhere too: quotations, then
 * passages, then claims, then events; of each kind first what pos stands in, the smallest
 * before larger ones.  At most COMPARED_MOST of them; *n 0: nothing.
 */
bool	compared_in(Index *ix, const ArticleBody *body, Span in, uint32_t pos,
	    Compared out[COMPARED_MOST], size_t *n, Err *err);
/* The same of the sentence at a place. */
bool	compared_at(Index *ix, int64_t article, uint32_t pos,
	    Compared out[COMPARED_MOST], size_t *n, Err *err);

/* Where it is told, and what the index says of each: the role of a report.  In
 * the order of articles. */
bool	compared_places(Index *ix, Compared what, Arena *a, Location **out,
	    Slice **notes, size_t *n, Err *err);
/* How many articles tell it. */
bool	compared_articles(Index *ix, Compared what, size_t *n, Err *err);
/* Short string by which it is found when the index was written anew. */
bool	compared_key(Index *ix, Compared what, Arena *a, Slice *out, Err *err);
/* .kind COMPARED_NOTHING: it is there no longer. */
Compared compared_of_key(Index *ix, ComparedKind kind, Slice key);
/* "4 Feb 2026  Second round opens", "“as soon as possible”", on one line. */
bool	compared_title(Index *ix, Compared what, Arena *a, Slice *out,
	    Err *err);

#endif

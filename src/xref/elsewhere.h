/* SPDX-License-Identifier: MIT */
/*
 * Which words of an article stand in other articles too, and which of its
 * sentences in no other one.
 */
#ifndef DOSSIER_XREF_ELSEWHERE_H
#define DOSSIER_XREF_ELSEWHERE_H

#include "store/query_articles.h"

typedef struct {
	Span span;
	uint32_t others;	/* articles that have words of it, the most of
				   any */
} Elsewhere;

/* In text order; they do not overlap. */
bool	elsewhere_find(Index *ix, int64_t article, Arena *a, Elsewhere **out,
	    size_t *n, Err *err);

/* A sentence whose fact other articles tell too. */
typedef struct {
	Span span;
	uint32_t others;	/* articles, the most for any fact of it */
	bool differ;		/* numbers, days, places or speakers of it are
				   told differently */
	bool reworded;		/* less than half of it stands elsewhere */
} Retold;

/* In text order; they do not overlap.  at: what stands elsewhere. */
bool	elsewhere_retold(Index *ix, int64_t article, const Elsewhere *at,
	    size_t n, Arena *a, Retold **out, size_t *count, Err *err);

/* What stands in no other article. */
typedef struct {
	Span *sentences;	/* in text order; of these less than half
				   stands elsewhere */
	size_t count;
	size_t all;		/* sentences, no headings or page furniture */
} OnlyHere;

/* Which sentences do not stand in these places; the body is read whole. */
void	elsewhere_outside(const ArticleBody *body, const Elsewhere *at,
	    size_t n, Arena *a, OnlyHere *out);
/* The same of all that stands in any other article; nor does one tell their
 * facts in other words. */
bool	elsewhere_not(Index *ix, const ArticleBody *body, Arena *a,
	    OnlyHere *out, Err *err);

#endif

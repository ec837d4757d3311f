/* SPDX-License-Identifier: MIT */
/*
 * Finding in the open article: saved words, the span that stands at a
 * position, a needle in the text as it is shown.
 */
#ifndef DOSSIER_UI_ARTICLE_FIND_H
#define DOSSIER_UI_ARTICLE_FIND_H

#include "article/shown.h"
#include "store/query_articles.h"
#include "store/state.h"
#include "text/fold.h"
#include "ui/view.h"

/* Some 40 bytes of text from there on, for marks that survive edits. */
Slice	text_words(Slice text, uint32_t offset);
/* Finds saved words again: at the offset, else elsewhere, else the offset. */
uint32_t article_view_locate(const ArticleBody *body, SavedPlace place);

/* An array, sorted by position, of whatever begins with a Span. */
typedef struct {
	const void *at;
	size_t len;
	size_t size;		/* of an element, in bytes */
} Spans;

#define SPANS(array, n) ((Spans){ (array), (n), sizeof *(array) })

Span	spans_get(Spans s, size_t i);
/* The first that begins at or behind pos; s.len when there is none. */
size_t	spans_from(Spans s, uint32_t pos);
/* The one that covers pos, of spans that do not overlap, or s.len. */
size_t	spans_over(Spans s, uint32_t pos);
/*
 * The start that comes `count` different ones after (step 1) or before (-1)
 * pos goes to *out, the last one there is when they are fewer: then false.
 * *out is left alone when there is none at all.
 */
bool	spans_step(Spans s, uint32_t pos, int step, long count, uint32_t *out);

/* An article as it is searched: what is shown of it, and that folded.  {0}
 * before it is made. */
typedef struct {
	Shown shown;
	Folded folded;		/* in an arena; .text.ptr is NULL before */
} Haystack;

void	haystack_make(Haystack *h, const ArticleBody *body, Arena *a);
/* The arena is its owner's. */
void	haystack_free(Haystack *h);
/* The first place of the needle that begins in [from, before); these and *hit
 * are positions in the article's text. */
bool	haystack_find(const Haystack *h, const Needle *n, uint32_t from,
	    uint32_t before, Span *hit);
/* Whether the needle would stand anywhere if case and accents did not have to
 * agree. */
bool	haystack_has_loosely(const Haystack *h, const Needle *n);
/* How many places there are, and where pos is among them. */
Tally	haystack_tally(const Haystack *h, const Needle *n, uint32_t pos);
/* Where the count-th place after (step 1) or before (-1) pos begins, around
 * the end as often as it takes; false when the needle stands nowhere. */
bool	haystack_step(const Haystack *h, const Needle *n, uint32_t pos, int step,
	    long count, uint32_t *out);

#endif

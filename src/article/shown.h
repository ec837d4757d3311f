/* SPDX-License-Identifier: MIT */
/*
 * Text as a reader sees it, without the bytes that Markdown does not show, and
 * the way back from it to the article's text.  Whatever reads an article's
 * words (names, times, quotations, searches) reads them here and tells what it
 * found as spans of the article's text:
 *
 *	Shown s = {0};
 *	shown_make(&s, article->text, block->span, markup);
 *	...find a span `hit` in s.text...
 *	Span place = shown_to_text(&s, hit);
 *	shown_free(&s);
 */
#ifndef DOSSIER_ARTICLE_SHOWN_H
#define DOSSIER_ARTICLE_SHOWN_H

#include "article/article.h"
#include "article/markup.h"
#include "base/buffer.h"
#include "base/vec.h"

/* A run of bytes that stand together in both: where it begins in either. */
typedef struct {
	uint32_t shown, text;
} ShownPiece;

/* Used again from block to block; {0} is empty. */
typedef struct {
	Slice text;		/* what is shown: the article's own bytes where
				   nothing is hidden, else in .copy */
	VEC(ShownPiece) pieces;	/* in order, and one for the end; empty as long
				   as nothing was made */
	Buffer copy;
} Shown;

void	shown_free(Shown *s);
/* What is shown of a span, as of a block, in the place of what was there. */
void	shown_make(Shown *s, Slice text, Span span, Markup m);
/* What is shown of all blocks but the header block, on lines of their own. */
void	shown_make_all(Shown *s, Slice text, const Block *blocks, size_t count,
	    Markup m);

/* Where in the article's text a shown byte stands; that of the end is behind
 * the last one. */
uint32_t shown_to_text_at(const Shown *s, uint32_t shown);
/* The same for a span.  It may have hidden bytes inside, never at its ends. */
Span	shown_to_text(const Shown *s, Span shown);
/* Where what stands at or behind a position in the text is shown. */
uint32_t shown_from_text_at(const Shown *s, uint32_t text);

#endif

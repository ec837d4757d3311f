/* SPDX-License-Identifier: MIT */
/*
 * What stands around a span of an article.
 */
#ifndef DOSSIER_XREF_CONTEXT_H
#define DOSSIER_XREF_CONTEXT_H

#include "store/query_articles.h"

/* So that a sentence of a megabyte is not printed once for each of its hits. */
enum { CONTEXT_BYTES = 1000 };

/* The sentence that the span stands in, or from the first to the last of them;
 * the title of the header block, the span itself where there is none. */
Span	context_sentence(const ArticleBody *body, Span span);
/* The block that a position stands in; NULL between two. */
const Block *context_block(const ArticleBody *body, uint32_t pos);
/* `around` with at most CONTEXT_BYTES left on either side of the span, cut
 * between characters. */
Span	context_cut(Slice text, Span around, Span span);
/* The rest of the sentence on both sides of the span, cut likewise, as it is in
 * the text: left, the span and right are the sentence. */
void	context_of(const ArticleBody *body, Span span, Slice *left,
	    Slice *right);
/* What stands before and behind it in its block, as spans of the text of so
 * many bytes at most. */
void	context_in_block(const ArticleBody *body, Span span, uint32_t bytes,
	    Span *before, Span *behind);
/* A span as a reader sees it, without what Markdown does not show. */
Slice	context_shown(const ArticleBody *body, Span span, Arena *a);

#endif

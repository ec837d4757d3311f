/* SPDX-License-Identifier: MIT */
/*
 * What stands around a span of an article.
 */
#ifndef DOSSIER_XREF_CONTEXT_H
#define DOSSIER_XREF_CONTEXT_H

#include "store/query.h"

/* So that a sentence of a megabyte is not printed once for each of its hits. */
enum { CONTEXT_BYTES = 1000 };

/*
 * The rest of the sentence on both sides of the span, as it is in the text
 * (left, the span and right are the sentence), CONTEXT_BYTES at most and cut
 * between characters.
 */
void	context_of(const ArticleBody *body, Span span, Slice *left,
	    Slice *right);
/* Whether the span stands in page furniture or in the header block. */
bool	context_is_furniture(const ArticleBody *body, Span span);

#endif

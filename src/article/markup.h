/* SPDX-License-Identifier: MIT */
/*
 * Text as a reader sees it, without the bytes that Markdown does not show.
 */
#ifndef DOSSIER_ARTICLE_MARKUP_H
#define DOSSIER_ARTICLE_MARKUP_H

#include "base/buffer.h"

/* The byte spans that are not shown, in order, not overlapping. */
typedef struct {
	const Span *spans;
	size_t count;
} Markup;

/* The first of m's spans that ends after pos. */
size_t	markup_at(Markup m, uint32_t pos);
/*
 * What is shown of a span: the text itself when nothing in it is hidden, else
 * a copy in the buffer, valid until its next use.
 */
Slice	markup_shown(Slice text, Span span, Markup m, Buffer *scratch);

#endif

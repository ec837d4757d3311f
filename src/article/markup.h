/* SPDX-License-Identifier: MIT */
/*
 * The bytes of an article's text that Markdown does not show: see shown.h for
 * what is left.
 */
#ifndef DOSSIER_ARTICLE_MARKUP_H
#define DOSSIER_ARTICLE_MARKUP_H

#include "base/slice.h"

typedef struct {
	const Span *spans;	/* in order, not overlapping */
	size_t count;
} Markup;

/* The first of m's spans that ends after pos. */
size_t	markup_at(Markup m, uint32_t pos);

#endif

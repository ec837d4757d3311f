/* SPDX-License-Identifier: MIT */
/*
 * How a place of an article is named so that it is found again in other
 * versions of it: by its words and those beside them.
 */
#ifndef DOSSIER_XREF_WORD_PLACE_H
#define DOSSIER_XREF_WORD_PLACE_H

#include "store/corrections.h"
#include "store/query_articles.h"

/* The words by which a span is found again, in the arena: the beginning of a
 * long one, never more than stands in its first block. */
WordPlace word_place(const ArticleBody *body, Span span, Arena *a);
/* At most so many bytes, cut at a blank where there is one, never inside a
 * character. */
Slice	words_cut(Slice s, size_t most);

#endif

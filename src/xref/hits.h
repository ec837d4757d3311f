/* SPDX-License-Identifier: MIT */
/*
 * The exact places of a search over all articles: query_search() tells which
 * articles hold the words, this where, in what is read of them (no furniture,
 * of the header block the title alone, nothing that Markdown does not show),
 * from the beginnings of words.
 */
#ifndef DOSSIER_XREF_HITS_H
#define DOSSIER_XREF_HITS_H

#include "base/vec.h"
#include "store/query_articles.h"
#include "text/fold.h"

typedef VEC(Span) SpanVec;

/* Adds the needle's places in text order, until out holds `most`.  A place may
 * have markup inside, never at its ends. */
void	hits_find(const ArticleBody *body, const Needle *needle, size_t most,
	    SpanVec *out);

#endif

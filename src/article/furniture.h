/* SPDX-License-Identifier: MIT */
/*
 * Page furniture: what stands around an article on a saved page - navigation,
 * share buttons, credits, adverts, other items, readers' comments.  It is
 * marked and never taken away, and a paragraph of whole sentences between
 * other paragraphs is none unless its words leave no doubt.  The same look at
 * the page finds the headline, bylines and headings.
 */
#ifndef DOSSIER_ARTICLE_FURNITURE_H
#define DOSSIER_ARTICLE_FURNITURE_H

#include "article/article.h"
#include "article/markup.h"

/*
 * Gives each block its kind.  title: the one that the header block states, or
 * empty.  Where headings are marked as such already, no other is looked for.
 */
void	furniture_mark(Slice text, Block *blocks, size_t count, Markup markup,
	    Slice title);

#endif

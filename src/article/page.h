/* SPDX-License-Identifier: MIT */
/*
 * All blocks of an article, looked at one by one, and where its text begins
 * and ends among them.  Only for furniture.c and headline.c.
 */
#ifndef DOSSIER_ARTICLE_PAGE_H
#define DOSSIER_ARTICLE_PAGE_H

#include "article/piece.h"

typedef struct {
	Slice text;
	Block *blocks;
	Piece *pieces;		/* one a block */
	size_t count;
	Markup markup;
	size_t start;		/* the first block behind the header block */
	struct {
		size_t first;	/* the first paragraph of sentences */
		size_t end;	/* behind the last one; = first: none */
	} body;
	size_t title;		/* the headline, SIZE_MAX = none */
	size_t heads;		/* where headings may begin */
	bool interview;		/* questions and answers */
	bool marked_up;		/* has headings that are marked as such */
	PieceScratch scratch;
} Page;

/* Fills all but title and heads; the caller gave text, blocks, markup. */
void	page_read(Page *p);
void	page_free(Page *p);
/* What is shown of block i; valid until the next use of the scratch. */
Slice	page_shown(Page *p, size_t i);

/* Block i begins with these words, given as a phrase's key; blanks and
 * punctuation do not matter. */
bool	page_repeats(Page *p, size_t i, Slice key);

#endif

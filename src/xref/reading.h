/* SPDX-License-Identifier: MIT */
/*
 * What is taken from one article for the index: its sentences, the mentions of
 * known names, and the text that a search sees.  Furniture and the header
 * block are in none of it, nor are the bytes that Markdown does not show.
 */
#ifndef DOSSIER_XREF_READING_H
#define DOSSIER_XREF_READING_H

#include "annotate/known.h"
#include "article/shown.h"
#include "base/vec.h"
#include "store/writer.h"

/* Used again from article to article; {0} is empty. */
typedef struct {
	VEC(Span) sentences;
	VEC(MentionSpan) mentions;
	Buffer folded;		/* a line for each block */
	Shown shown;		/* scratch */
} Reading;

void	reading_free(Reading *r);
/* All of it. */
void	reading_article(Reading *r, const Known *k, const Article *article);
/* The mentions alone. */
void	reading_mentions(Reading *r, const Known *k, const Article *article);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * An article as lines of a width.  Every line knows the bytes it shows, so a
 * position in the text is the same thing at every width.
 */
#ifndef DOSSIER_UI_WRAP_H
#define DOSSIER_UI_WRAP_H

#include "base/vec.h"
#include "store/query_articles.h"
#include "text/glyph.h"

typedef struct {
	Span span;		/* bytes shown; empty on a blank line */
	uint32_t block;		/* index of its block */
	uint16_t indent;	/* blank cells before it */
} Line;

typedef VEC(Line) LineVec;

/* What is shown behind a byte position though it is not in the text. */
typedef struct {
	uint32_t at;
	Slice text;
	int cells;
} Gloss;

typedef struct {
	const Gloss *at;	/* in text order */
	size_t count;
} Glosses;

/* The first one behind a position. */
size_t	gloss_from(Glosses g, uint32_t pos);

enum { WRAP_MIN_COLS = 8 };	/* narrower panes are wrapped to this */

/*
 * Fills *out.  Words are broken only when longer than a line; the header
 * block is left out; one blank line stands between paragraphs, none inside a
 * run of furniture.  Blank lines have the span where the next block begins.
 * A gloss is never parted from the glyph before it.
 */
void	wrap_article(const ArticleBody *body, Glosses glosses, int cols,
	    LineVec *out);

/* The glyphs of a line or of any other stretch of a block: without markup, a
 * run of white space as one blank unless the block is verbatim. */
typedef struct {
	const ArticleBody *body;
	uint32_t pos, end;
	size_t markup;		/* the next span that is not shown */
	bool verbatim;
} WrapIter;

WrapIter wrap_iter(const ArticleBody *body, Span span, bool verbatim);
bool	wrap_next(WrapIter *it, Glyph *g);
/* The end of the run of glyphs from it->pos on that are a byte of printable
 * ASCII each, shown as they stand there; it->pos may be set to anywhere in it.
 * A shortcut: a run may end early, and wrap_next() brings what comes then. */
uint32_t wrap_plain(const WrapIter *it);

/* The line that shows offset: the last one that begins at or before it. */
size_t	wrap_line_of(const LineVec *lines, uint32_t offset);

#endif

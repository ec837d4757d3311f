/* SPDX-License-Identifier: MIT */
/*
 * The few signs that the screen draws itself, each one cell wide: as Unicode
 * has them, or in ASCII for terminals that cannot show those.
 */
#ifndef DOSSIER_UI_SIGNS_H
#define DOSSIER_UI_SIGNS_H

#include "base/arena.h"
#include "store/location.h"
#include "store/query_articles.h"

typedef struct {
	const char *dot, *no_dot;	/* an article reports it, or not */
	const char *bars[8];		/* from one eighth to full */
	const char *horizontal, *vertical, *tee_down;
	const char *here;		/* the selected row */
	const char *lit;		/* in the sentence under the cursor */
	const char *separator;		/* between parts of a line */
	const char *cut;		/* where a text was cut off */
	const char *differ;		/* before what accounts differ on */
	const char *inferred;		/* before what was concluded */
	const char *solid, *dotted;	/* between days: all of them, some day
					   of them */
	const char *note;		/* before a reader's note */
} Signs;

const Signs *signs(bool ascii);

enum { SIGNS_MOST = 9 };	/* articles that get a sign of their own */

/*
 * A row of dots, one an article in the dossier's order; with more than nine
 * articles "12/40".  Bars likewise, their heights relative to the largest.
 */
Slice	signs_dots(const Signs *s, Arena *a, const PerArticle *per, uint32_t n,
	    uint32_t articles);
Slice	signs_bars(const Signs *s, Arena *a, const PerArticle *per, uint32_t n,
	    uint32_t articles);
/* Cells that either of them takes. */
int	signs_cells(uint32_t articles);
/* "Wed 4 Feb 2026", of a day that nobody states with a sign before it; "no
 * date". */
Slice	signs_day(const Signs *s, Arena *a, const ArticleRow *row);

#endif

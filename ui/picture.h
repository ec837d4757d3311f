/* SPDX-License-Identifier: MIT */
/*
 * How the rows of a list or an article look, kept from frame to frame: few
 * change at a key, and painting takes longer than anything else.  The rows in
 * sight are kept in a canvas, the n-th of all in its row n modulo its rows, so
 * that scrolling paints none again.  What a row shows is told by a number of
 * its owner's: the same number, the same look.
 *
 *	picture_fit(&p, pane.rows, pane.cols);
 *	for (n = top; n < end; n++)
 *		if (picture_wants(&p, n, shown(n), &r))
 *			paint(n, &p.canvas, r);
 */
#ifndef DOSSIER_UI_PICTURE_H
#define DOSSIER_UI_PICTURE_H

#include "ui/canvas.h"

typedef struct {
	Canvas canvas;
	int64_t *shown;		/* by row; 0 = nothing */
	uint64_t *painting;	/* of the row: no other had that number */
} Picture;

/* A number for a blank row, beside those of paintings. */
#define PICTURE_BLANK UINT64_MAX

void	picture_free(Picture *p);
/* Makes it that size; nothing is shown in another one. */
void	picture_fit(Picture *p, int rows, int cols);
/* The same numbers may mean another look now. */
void	picture_forget(Picture *p);
/* Whether row n, which shows what that number (not 0) means, must be painted:
 * then into *r, which is blank. */
bool	picture_wants(Picture *p, size_t n, int64_t shown, Rect *r);
/* A number for the look of row n, which no other look ever had. */
uint64_t picture_painting(const Picture *p, size_t n);
/* Row n, from col on. */
void	picture_show(const Picture *p, size_t n, Canvas *c, int row, int col);

#endif

/* SPDX-License-Identifier: MIT */
/* The picture of a list.  Only for list_view.c and lists that paint. */
#ifndef DOSSIER_UI_LIST_PAINT_H
#define DOSSIER_UI_LIST_PAINT_H

#include "ui/list_view.h"

/* Fills v->unfolded with what is cut of the selected row, for a pane of so many
 * rows; v->cols is its width already. */
void	list_unfold(ListView *v, const ListRow *row, int rows);
/* Cells of each column where there are so many for all. */
void	list_widths(const ListView *v, int cols, int width[LIST_COLS]);
/* Paints those of v->rows that look other than in the picture, for a pane of so
 * many rows. */
void	list_paint_rows(ListView *v, int rows);
/* A number for what is painted in a row of the pane; 0: not known. */
uint64_t list_shows(const ListView *v, int row);
void	list_paint(const ListView *v, Canvas *c, Rect r, bool focused);
/* Restyles the words of a search in a text that was drawn from the rectangle's
 * left on. */
void	list_mark_text(const ListView *v, Slice text, Canvas *c, Rect r,
	    Style style);

#endif

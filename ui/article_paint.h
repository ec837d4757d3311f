/* SPDX-License-Identifier: MIT */
/* How the visible lines of an article look. */
#ifndef DOSSIER_UI_ARTICLE_PAINT_H
#define DOSSIER_UI_ARTICLE_PAINT_H

#include "ui/article_view.h"

/* Blank cells left and right of the text in a pane of that width. */
int	article_margin(int cols);
/* How the text of a block looks where nothing else is to be seen. */
Style	article_block_style(const Block *b);
/* Paints those of the visible lines that look other than in the picture, for a
 * pane of that width. */
void	article_paint_lines(ArticleView *v, int cols);
/* A number for what is painted in a row of the pane; 0: not known. */
uint64_t article_shows(const ArticleView *v, int row);
void	article_paint(const ArticleView *v, Canvas *c, Rect r, bool focused);

#endif

/* SPDX-License-Identifier: MIT */
/* How a line of one of two articles looks: words that both have stand out. */
#ifndef DOSSIER_UI_PAIR_PAINT_H
#define DOSSIER_UI_PAIR_PAINT_H

#include "ui/canvas.h"
#include "ui/pair.h"

void	pair_paint_line(const Pair *p, int side, const Line *line, Canvas *c,
	    Rect r);

#endif

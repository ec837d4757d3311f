/* SPDX-License-Identifier: MIT */
/*
 * From a Canvas to curses.  Only for term.c.
 */
#ifndef DOSSIER_UI_TERM_DRAW_H
#define DOSSIER_UI_TERM_DRAW_H

#include "ui/canvas.h"

/* Curses has started. */
void	draw_begin(bool ascii);
/* Forgets all; curses is about to end. */
void	draw_end(void);
/* Sends what differs from the frame before; all: everything. */
void	draw_frame(const Canvas *c, bool all);

#endif

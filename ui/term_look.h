/* SPDX-License-Identifier: MIT */
/*
 * How a style looks on this terminal: curses' attributes and colour.  Only for
 * term.c and term_draw.c.
 */
#ifndef DOSSIER_UI_TERM_LOOK_H
#define DOSSIER_UI_TERM_LOOK_H

#include "ui/canvas.h"

typedef struct {
	uint32_t attrs;		/* A_BOLD ... */
	short pair;		/* of colours; 0: the terminal's own */
} Rendition;

/* Curses has started. */
void	look_begin(bool color);
Rendition look_of(Style style);

#endif

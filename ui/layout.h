/* SPDX-License-Identifier: MIT */
/*
 * Where the panes stand on a screen of a given size.
 *
 *   columns   article left; timeline over people right, from 160 columns on
 *             timeline and people each in a column of its own
 *   stacked   article over the full width (a terminal scrolls only full rows),
 *             under it timeline and people side by side
 *   single    one pane under a line of tabs
 *
 * auto takes columns from 110 columns on, single under 60x18, else stacked.
 * Row 0 is the title bar, the last row the status line.
 */
#ifndef DOSSIER_UI_LAYOUT_H
#define DOSSIER_UI_LAYOUT_H

#include <stdbool.h>

#include "ui/canvas.h"

enum {
	LAYOUT_MIN_COLS = 20, LAYOUT_MIN_ROWS = 5,
	LAYOUT_STACKED_COLS = 60, LAYOUT_STACKED_ROWS = 18,
	LAYOUT_COLUMNS_COLS = 110,
	LAYOUT_THREE_COLS = 160
};

typedef enum {
	LAYOUT_AUTO, LAYOUT_COLUMNS, LAYOUT_STACKED, LAYOUT_SINGLE,
	LAYOUTS
} LayoutKind;

typedef enum { PANE_ARTICLE, PANE_TIMELINE, PANE_PEOPLE, PANES } PaneId;

typedef struct {
	LayoutKind kind;	/* what the reader asked for */
	PaneId focused;
	bool zoomed;		/* the focused pane alone */
	int share[LAYOUTS];	/* cells that the lists were given more (or
				   less) than by default, by what is drawn */
	int split[LAYOUTS];	/* the same between timeline and people */
} LayoutWish;

typedef struct {
	LayoutKind kind;	/* what is drawn; never auto */
	bool too_small;		/* nothing but a sentence is drawn */
	bool three;		/* columns, each pane one of its own */
	int share, split;	/* what the wish's came to */
	Rect pane[PANES];	/* empty when not shown; with its title row */
} Layout;

Layout	layout_make(int rows, int cols, const LayoutWish *wish);
const char *layout_name(LayoutKind kind);
/* LAYOUTS when no layout has that name. */
LayoutKind layout_named(Slice name);

#endif

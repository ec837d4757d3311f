/* SPDX-License-Identifier: MIT */
#include "ui/layout.h"

static const char *const layout_names[LAYOUTS] = {
	[LAYOUT_AUTO] = "auto",
	[LAYOUT_COLUMNS] = "columns",
	[LAYOUT_STACKED] = "stacked",
	[LAYOUT_SINGLE] = "single",
};

const char *
layout_name(LayoutKind kind)
{
	return layout_names[kind];
}

LayoutKind
layout_named(Slice name)
{
	LayoutKind kind = LAYOUT_AUTO;

	while (kind < LAYOUTS && !slice_eq(slice_of(layout_names[kind]), name))
		kind++;
	return kind;
}

static int
between(int low, int n, int high)
{
	if (n > high)
		n = high;
	return n < low ? low : n;
}

/* What the size allows, where the reader leaves it open or asks too much. */
static LayoutKind
kind_for(int rows, int cols, LayoutKind wish)
{
	bool small = cols < LAYOUT_STACKED_COLS || rows < LAYOUT_STACKED_ROWS;

	if (small || wish == LAYOUT_SINGLE)
		return LAYOUT_SINGLE;
	if (wish == LAYOUT_AUTO)
		return cols >= LAYOUT_COLUMNS_COLS ?
		    LAYOUT_COLUMNS : LAYOUT_STACKED;
	return wish;
}

/* A length by default, made longer or shorter as the reader wishes: what it
 * came to in *change. */
static int
changed(int low, int length, int wish, int high, int *change)
{
	int n = between(low, length + between(-high, wish, high), high);

	*change = n - length;
	return n;
}

/* Timeline over people, or side by side from LAYOUT_THREE_COLS on. */
static void
place_columns(Layout *l, Rect all, int share, int split)
{
	l->three = all.cols >= LAYOUT_THREE_COLS;
	int lists = changed(24, l->three ? 83 : all.cols * 2 / 5, share,
	    all.cols - 26, &l->share);
	Rect right = { all.row, all.col + all.cols - lists, all.rows, lists };
	Rect timeline = right, people = right;

	if (l->three) {
		timeline.cols = changed(12, 49, split, lists - 12, &l->split);
		people.col += timeline.cols;
		people.cols -= timeline.cols;
		timeline.cols--;
	} else {
		timeline.rows = changed(3, all.rows / 2, split, all.rows - 3,
		    &l->split);
		people.row += timeline.rows;
		people.rows -= timeline.rows;
	}
	all.cols -= lists + 1;
	l->pane[PANE_ARTICLE] = all;
	l->pane[PANE_TIMELINE] = timeline;
	l->pane[PANE_PEOPLE] = people;
}

static void
place_stacked(Layout *l, Rect all, int share, int split)
{
	int rows = changed(3, all.rows * 7 / 22, share, all.rows - 4,
	    &l->share);
	int left = changed(12, all.cols * 5 / 9, split, all.cols - 13,
	    &l->split);
	int row = all.row + all.rows - rows;

	l->pane[PANE_TIMELINE] = (Rect){ row, all.col, rows, left };
	l->pane[PANE_PEOPLE] = (Rect){ row, all.col + left + 1, rows,
	    all.cols - left - 1 };
	all.rows -= rows;
	l->pane[PANE_ARTICLE] = all;
}

Layout
layout_make(int rows, int cols, const LayoutWish *wish)
{
	Layout l = { .kind = LAYOUT_SINGLE };
	Rect all = { 1, 0, rows - 2, cols };

	if (cols < LAYOUT_MIN_COLS || rows < LAYOUT_MIN_ROWS) {
		l.too_small = true;
		return l;
	}
	l.kind = kind_for(rows, cols, wish->kind);
	int share = wish->share[l.kind], split = wish->split[l.kind];

	if (l.kind == LAYOUT_SINGLE || wish->zoomed)
		l.pane[wish->focused] = all;
	else if (l.kind == LAYOUT_COLUMNS)
		place_columns(&l, all, share, split);
	else
		place_stacked(&l, all, share, split);
	return l;
}

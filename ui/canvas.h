/* SPDX-License-Identifier: MIT */
/*
 * A Canvas is a grid of cells that views draw into; term.c turns it into
 * bytes, tests turn it into text.  Cells hold glyphs and style ids, never
 * colours or attributes.  All text comes in through glyph.h, so nothing that
 * could harm a terminal ever stands in a cell.  Drawing outside a clip is cut
 * off in silence, at any size down to 0x0.
 *
 * From frame to frame most rows look the same, and to touch them takes longer
 * than all else.  So a row may be closed: it stays as it is, whatever is drawn.
 */
#ifndef DOSSIER_UI_CANVAS_H
#define DOSSIER_UI_CANVAS_H

#include "text/glyph.h"

typedef enum {
	STYLE_TEXT,
	STYLE_BAR,		/* the first and the last row */
	STYLE_BAR_NOTE,		/* what stands out in them */
	STYLE_RULE,		/* lines between panes */
	STYLE_PANE,		/* a pane's title */
	STYLE_PANE_FOCUS,	/* of the pane that gets the keys */
	STYLE_HEADLINE,
	STYLE_HEADING,
	STYLE_DIM,		/* furniture, what is of less weight */
	STYLE_NAME,		/* a mention */
	STYLE_SHARED,		/* words that stand in another article too */
	STYLE_FOCUS,		/* a mention or report of the focus */
	STYLE_SELECTED,		/* the row of a list that gets the keys */
	STYLE_MATCH,		/* what a search found */
	STYLE_MATCH_HERE,	/* and where it stands now */
	STYLE_TOKEN,		/* a visible stand-in for a hidden code point */
	STYLE_KEY,		/* a key in hints and help */
	STYLE_ERROR,
	STYLES
} Style;

/*
 * Most glyphs fit: a screen of cells is looked at more often than anything
 * else, so they are small, and equal bytes are equal cells.  What marks make
 * longer than that stands in the canvas's `more`; canvas_cell() hides it.
 */
typedef struct {
	char bytes[4];		/* padded with NUL; all NUL: see more */
	uint8_t len;		/* 0: blank, or right half of a wide glyph */
	uint8_t width;		/* 0: right half of the wide glyph before */
	uint8_t style;
	uint8_t unused;		/* 0 */
} Cell;

typedef char LongGlyph[GLYPH_BYTES];

typedef struct {
	int row, col, rows, cols;
} Rect;

typedef struct {
	int rows, cols;
	Cell *cells;		/* row by row */
	LongGlyph *more;	/* one for each cell, of use where len > 4 */
	bool has_more;		/* there are such cells */
	bool *open;		/* by row: it can be drawn in; */
	uint64_t *shown;	/* what it shows, as canvas_begin_row() was
				   told; 0 = other than before */
	int cursor_row, cursor_col;	/* the hardware cursor */
} Canvas;

void	canvas_free(Canvas *c);
/* Makes it that size, at least 0x0, all blank. */
void	canvas_resize(Canvas *c, int rows, int cols);
void	canvas_clear(Canvas *c);
/*
 * Begins the next frame, and each row of it before anything is drawn there;
 * where long glyphs stood, that is from nothing.  shown: a number for all that
 * will be drawn in the row; where it is that of the frame before, and not 0,
 * the row is closed, else blank.
 */
void	canvas_begin(Canvas *c, int rows, int cols);
void	canvas_begin_row(Canvas *c, int row, uint64_t shown);
Rect	canvas_rect(const Canvas *c);
/* The glyph in a cell, empty where it is blank. */
Slice	canvas_cell(const Canvas *c, int row, int col);
/* Do the rows of two canvases of one width look the same? */
bool	canvas_row_eq(const Canvas *a, int row_a, const Canvas *b, int row_b);

/* Text on one row from col on, cut at the clip's right edge; returns the
 * column after it. */
int	canvas_text(Canvas *c, Rect clip, int row, int col, Slice text,
	    Style style);
int	canvas_puts(Canvas *c, Rect clip, int row, int col, const char *cstr,
	    Style style);
/* Exactly `cols` cells: filled with blanks, or cut with "…" at the end. */
void	canvas_field(Canvas *c, Rect clip, int row, int col, int cols,
	    Slice text, Style style);
/* The same against the right side of the field. */
void	canvas_field_right(Canvas *c, Rect clip, int row, int col, int cols,
	    Slice text, Style style);
/* One glyph, tokens cell by cell. */
int	canvas_glyph(Canvas *c, Rect clip, int row, int col, const Glyph *g,
	    Style style);
/* The style of a stretch of cells without touching what they hold. */
void	canvas_restyle(Canvas *c, Rect area, Style style);
void	canvas_fill(Canvas *c, Rect area, Style style);
/* A glyph of one cell and at most 4 bytes in every cell: lines. */
void	canvas_tile(Canvas *c, Rect area, const char *glyph, Style style);
/* A row of another canvas from col on, as far as there is room for it. */
void	canvas_paste(Canvas *c, int row, int col, const Canvas *from,
	    int from_row);
void	canvas_cursor(Canvas *c, int row, int col);
/* The picture as text, rows without blanks at their ends. */
void	canvas_print(const Canvas *c, Buffer *out);

#endif

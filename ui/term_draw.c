/* SPDX-License-Identifier: MIT */
/*
 * Rows that are as they were in the frame before are not handed to curses.
 *
 * Terminals disagree on how wide some glyphs are, emoji above all.  A row is
 * therefore first sent with blanks in their place; then each run of them is
 * sent alone and the cursor addressed anew behind it, so that whatever the
 * terminal makes of it, everything else stands in its column.  A row that only
 * moved is left as it is, since it is scrolled, not sent.
 */
#include "ui/term_draw.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

#include "base/error.h"
#include "base/vec.h"
#include "text/utf8.h"
#include "ui/ascii.h"

enum { REPLACEMENT = 0xFFFD };

/* A run of glyphs on one row that terminals disagree about. */
typedef struct {
	int row, col, end;
} Doubtful;

/* --- styles -------------------------------------------------------------- */

/*
 * Attributes say everything; colour comes on top where something rare must
 * catch the eye, of middling luminance so that it can be read on light and on
 * dark ground.  Names have none: underlining costs the fewest bytes, and a
 * page is full of names.
 */
typedef struct {
	attr_t attrs;
	short of_256, of_8;	/* colour; 0 = none */
} Look;

static const Look looks[STYLES] = {
	[STYLE_BAR] = { .attrs = A_REVERSE },
	[STYLE_BAR_NOTE] = { .attrs = A_REVERSE | A_BOLD },
	[STYLE_RULE] = { .attrs = A_DIM },
	[STYLE_PANE] = { .attrs = A_BOLD },
	[STYLE_PANE_FOCUS] = { .attrs = A_REVERSE | A_BOLD },
	[STYLE_HEADLINE] = { .attrs = A_BOLD },
	[STYLE_HEADING] = { .attrs = A_BOLD },
	[STYLE_DIM] = { .attrs = A_DIM },
	[STYLE_NAME] = { .attrs = A_UNDERLINE },
	[STYLE_FOCUS] = { .attrs = A_BOLD | A_UNDERLINE, .of_256 = 166,
	    .of_8 = COLOR_MAGENTA },
	[STYLE_SELECTED] = { .attrs = A_REVERSE },
	[STYLE_MATCH] = { .attrs = A_REVERSE },
	[STYLE_MATCH_HERE] = { .attrs = A_REVERSE | A_BOLD },
	[STYLE_TOKEN] = { .attrs = A_REVERSE, .of_256 = 160,
	    .of_8 = COLOR_RED },
	[STYLE_KEY] = { .attrs = A_BOLD },
	[STYLE_ERROR] = { .attrs = A_BOLD, .of_256 = 160,
	    .of_8 = COLOR_RED },
};

/* What shows on a blank. */
static const attr_t on_blanks = A_REVERSE | A_UNDERLINE;

typedef struct {
	attr_t attrs;
	short pair;
} Rendition;

static struct {
	bool ascii;
	Rendition renditions[STYLES];
	Canvas last;		/* the frame before; 0x0: none */
	cchar_t *cells;		/* room for one row */
	VEC(Doubtful) doubtful;
} draw;

/* The pair of a colour on the terminal's own background; 0 = none. */
static short
pair_of(short color, short *count)
{
	short fg, bg;

	for (short pair = 1; pair <= *count; pair++)
		if (pair_content(pair, &fg, &bg) != ERR && fg == color)
			return pair;
	return init_pair(*count + 1, color, -1) == ERR ? 0 : ++*count;
}

static void
make_styles(bool color)
{
	attr_t can = termattrs();
	short pairs = 0;

	color = color && tigetnum("colors") >= 8 && start_color() != ERR &&
	    use_default_colors() != ERR;
	for (int i = 0; i < STYLES; i++) {
		const Look *look = &looks[i];
		Rendition r = { look->attrs, 0 };
		short foreground = tigetnum("colors") >= 256 ?
		    look->of_256 : look->of_8;

		if (color && foreground != 0)
			r.pair = pair_of(foreground, &pairs);
		if ((r.attrs & A_UNDERLINE) != 0 && (can & A_UNDERLINE) == 0)
			r.attrs |= A_BOLD;
		r.attrs &= can;
		draw.renditions[i] = r;
	}
}

void
draw_begin(bool ascii, bool color)
{
	draw.ascii = ascii;
	make_styles(color);
}

void
draw_end(void)
{
	canvas_free(&draw.last);
	free(draw.cells);
	draw.cells = NULL;
	vec_free(&draw.doubtful);
}

/* --- one cell ------------------------------------------------------------ */

/* Glyphs on whose width terminals disagree: emoji, flags, what ZWJ and ZWNJ
 * join, and the scripts of India and their neighbours. */
static bool
is_doubtful(const Cell *cell)
{
	unsigned len;
	Slice bytes = { cell->bytes, cell->len };

	if (draw.ascii || cell->len < 3)
		return false;
	int32_t cp = utf8_decode(bytes, 0, &len);
	if (cp >= 0x1F000)
		return cp < 0x20000;
	if (cp >= 0x2300 && cp < 0x2C00)
		return cell->width == 2;
	return (cp >= 0x900 && cp < 0xE00) || (cp >= 0xF00 && cp < 0x10A0) ||
	    (cp >= 0x1780 && cp < 0x1800) ||
	    slice_find(bytes, SLICE("\u200C"), 0) != SIZE_MAX ||
	    slice_find(bytes, SLICE("\u200D"), 0) != SIZE_MAX;
}

/* What curses is given for a glyph: it must take the cells that the canvas
 * says by wcwidth() too, or curses would lose count. */
static void
wide_of(const Cell *cell, wchar_t out[CCHARW_MAX + 1])
{
	Slice bytes = { cell->bytes, cell->len };
	size_t n = 0;
	unsigned len;

	for (size_t i = 0; i < bytes.len && n < CCHARW_MAX; i += len) {
		wchar_t wc = (wchar_t)utf8_decode(bytes, i, &len);
		if (wcwidth(wc) != (i == 0 ? cell->width : 0))
			break;
		out[n++] = wc;
	}
	if (n == 0)
		out[n++] = bytes.len == 0 ? L' ' : REPLACEMENT;
	out[n] = L'\0';
}

static void
ascii_of_cell(const Cell *cell, wchar_t out[CCHARW_MAX + 1])
{
	unsigned len;

	out[0] = cell->len == 0 ? L' ' : (wchar_t)ascii_of(utf8_decode(
	    (Slice){ cell->bytes, cell->len }, 0, &len));
	out[1] = L'\0';
}

/* A blank takes on what is before it, where that makes no difference to the
 * eye: the fewer changes, the fewer bytes. */
static Rendition
rendition_of(const Cell *cell, Rendition before)
{
	Rendition r = draw.renditions[cell->style];

	return cell->len == 0 && ((r.attrs | before.attrs) & on_blanks) == 0 ?
	    before : r;
}

/* Adds what one cell of the canvas is to a row of curses' own; returns how
 * many cells that are. */
static int
put_cell(const Cell *cell, bool blank, Rendition r, cchar_t *to)
{
	wchar_t text[CCHARW_MAX + 1] = L" ";

	if (cell->width == 0)
		return 0;
	if (cell->len <= 1) {	/* most are: no look-up is needed */
		text[0] = cell->len == 0 ? L' ' : (wchar_t)cell->bytes[0];
		setcchar(to, text, r.attrs, r.pair, NULL);
		return 1;
	}
	if (draw.ascii)
		ascii_of_cell(cell, text);
	else if (!blank)
		wide_of(cell, text);
	setcchar(&to[0], text, r.attrs, r.pair, NULL);
	if (cell->width == 1 || wcwidth(text[0]) == 2)
		return 1;
	setcchar(&to[1], L" ", r.attrs, r.pair, NULL);
	return 2;
}

/* --- rows ---------------------------------------------------------------- */

static const Cell *
row_of(const Canvas *c, int row)
{
	return &c->cells[(size_t)row * (size_t)c->cols];
}

static bool
cell_eq(const Cell *a, const Cell *b)
{
	return a->len == b->len && a->width == b->width &&
	    a->style == b->style && (a->len == 0 ||
	    (a->bytes[0] == b->bytes[0] && (a->len == 1 ||
	    memcmp(a->bytes, b->bytes, a->len) == 0)));
}

static bool
row_eq(const Cell *a, const Cell *b, int cols)
{
	for (int col = 0; col < cols; col++)
		if (!cell_eq(&a[col], &b[col]))
			return false;
	return true;
}

/* Was the row anywhere on the frame before? */
static bool
row_moved(const Cell *cells, int cols)
{
	for (int row = 0; row < draw.last.rows; row++)
		if (row_eq(cells, row_of(&draw.last, row), cols))
			return true;
	return false;
}

/* Notes the runs of doubtful glyphs on a row; false when there are none. */
static bool
find_doubtful(const Cell *cells, int row, int cols)
{
	bool found = false, inside = false;

	for (int col = 0; col < cols; col++) {
		bool doubtful = cells[col].width == 0 ? inside :
		    is_doubtful(&cells[col]);
		if (doubtful && !inside) {
			Doubtful run = { row, col, col };
			vec_push(&draw.doubtful, run);
		}
		inside = doubtful;
		if (inside)
			draw.doubtful.at[draw.doubtful.len - 1].end = col + 1;
		found |= inside;
	}
	return found;
}

static bool
is_blank(const Cell *cell)
{
	return cell->len == 0 && cell->width == 1;
}

/* Most cells are blanks after blanks: these are copied. */
static void
put_cells(const Canvas *c, int row, int from, int to, bool blank)
{
	const Cell *cells = row_of(c, row);
	Rendition r = { 0, 0 }, before = r;
	int n = 0;

	for (int col = from; col < to; col++, before = r) {
		r = rendition_of(&cells[col], r);
		if (n > 0 && is_blank(&cells[col]) &&
		    is_blank(&cells[col - 1]) && r.attrs == before.attrs &&
		    r.pair == before.pair) {
			draw.cells[n] = draw.cells[n - 1];
			n++;
			continue;
		}
		n += put_cell(&cells[col], blank && is_doubtful(&cells[col]),
		    r, &draw.cells[n]);
	}
	mvadd_wchnstr(row, from, draw.cells, n);
}

static void
put_row(const Canvas *c, int row, bool all)
{
	size_t known = draw.doubtful.len;
	bool doubtful = find_doubtful(row_of(c, row), row, c->cols);

	if (doubtful && !all && row_moved(row_of(c, row), c->cols)) {
		draw.doubtful.len = known;
		doubtful = false;
	}
	put_cells(c, row, 0, c->cols, doubtful);
}

static void
put_doubtful(const Canvas *c, const Doubtful *run)
{
	int after = run->end < c->cols ? run->end : c->cols - 1;

	put_cells(c, run->row, run->col, run->end, false);
	move(run->row, after);
	refresh();
	mvcur(-1, -1, run->row, after);
	fflush(stdout);		/* mvcur() goes past curses' own buffer */
}

static void
remember(const Canvas *c)
{
	size_t cells = (size_t)c->rows * (size_t)c->cols;

	if (draw.last.rows != c->rows || draw.last.cols != c->cols)
		canvas_resize(&draw.last, c->rows, c->cols);
	if (cells > 0)
		memcpy(draw.last.cells, c->cells, cells * sizeof(Cell));
}

static void
set_size(const Canvas *c)
{
	resize_term(c->rows, c->cols);
	draw.cells = must_alloc(draw.cells,
	    ((size_t)c->cols + 1) * sizeof *draw.cells);
}

void
draw_frame(const Canvas *c, bool all)
{
	if (c->rows < 1 || c->cols < 1)
		return;
	if (draw.cells == NULL || c->rows != draw.last.rows ||
	    c->cols != draw.last.cols) {
		set_size(c);
		all = true;
	}
	vec_clear(&draw.doubtful);
	for (int row = 0; row < c->rows; row++)
		if (all || !row_eq(row_of(c, row), row_of(&draw.last, row),
		    c->cols))
			put_row(c, row, all);
	remember(c);
	if (all)
		clearok(stdscr, TRUE);
	if (draw.doubtful.len > 0)
		refresh();
	for (size_t i = 0; i < draw.doubtful.len; i++)
		put_doubtful(c, &draw.doubtful.at[i]);
	move(c->cursor_row, c->cursor_col);
	wnoutrefresh(stdscr);
	doupdate();
}

/* SPDX-License-Identifier: MIT */
/*
 * Curses compares what it is given with what it sent; but giving it a screen
 * takes longer than that.  So it is given only what differs from the frame
 * before, and told to scroll what only moved; and it is given that in newscr,
 * the screen that doupdate() makes, since stdscr would have to be compared and
 * copied to there first.
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
#include "ui/term_look.h"

enum {
	REPLACEMENT = 0xFFFD,
	WORTH_SCROLLING = 4	/* rows */
};

/* A run of glyphs on one row that terminals disagree about. */
typedef struct {
	int row, col, end;
} Doubtful;

/* What shows on a blank. */
static const attr_t on_blanks = A_REVERSE | A_UNDERLINE;

static struct {
	bool ascii;
	Canvas last;		/* the frame before; 0x0: none */
	int *was;		/* by row: the row of that frame which curses
				   has there now, -1: none, */
	bool *same;		/* and whether it looks so still */
	cchar_t *cells;		/* room for one row, */
	chtype *plain;		/* and for what is ASCII of it */
	VEC(Doubtful) doubtful;
} draw;

void
draw_begin(bool ascii)
{
	draw.ascii = ascii;
}

void
draw_end(void)
{
	canvas_free(&draw.last);
	free(draw.was);
	free(draw.same);
	free(draw.cells);
	free(draw.plain);
	draw.was = NULL;
	draw.same = NULL;
	draw.cells = NULL;
	draw.plain = NULL;
	vec_free(&draw.doubtful);
}

/* --- one cell ------------------------------------------------------------ */

static const Cell *
row_of(const Canvas *c, int row)
{
	return &c->cells[(size_t)row * (size_t)c->cols];
}

/* Glyphs on whose width terminals disagree: emoji, flags, what ZWJ and ZWNJ
 * join, and the scripts of India and their neighbours. */
static bool
is_doubtful(const Canvas *c, int row, int col)
{
	unsigned len;

	if (row_of(c, row)[col].len < 3 || draw.ascii)
		return false;
	Slice glyph = canvas_cell(c, row, col);
	int32_t cp = utf8_decode(glyph, 0, &len);
	if (cp >= 0x1F000)
		return cp < 0x20000;
	if (cp >= 0x2300 && cp < 0x2C00)
		return row_of(c, row)[col].width == 2;
	return (cp >= 0x900 && cp < 0xE00) || (cp >= 0xF00 && cp < 0x10A0) ||
	    (cp >= 0x1780 && cp < 0x1800) ||
	    slice_find(glyph, SLICE("\u200C"), 0) != SIZE_MAX ||
	    slice_find(glyph, SLICE("\u200D"), 0) != SIZE_MAX;
}

/* What curses is given for a glyph: it must take the cells that the canvas
 * says by wcwidth() too, or curses would lose count. */
static void
wide_of(Slice glyph, int width, wchar_t out[CCHARW_MAX + 1])
{
	size_t n = 0;
	unsigned len;

	for (size_t i = 0; i < glyph.len && n < CCHARW_MAX; i += len) {
		wchar_t wc = (wchar_t)utf8_decode(glyph, i, &len);
		if (wcwidth(wc) != (i == 0 ? width : 0))
			break;
		out[n++] = wc;
	}
	if (n == 0)
		out[n++] = glyph.len == 0 ? L' ' : REPLACEMENT;
	out[n] = L'\0';
}

static void
ascii_of_glyph(Slice glyph, wchar_t out[CCHARW_MAX + 1])
{
	unsigned len;

	out[0] = glyph.len == 0 ? L' ' :
	    (wchar_t)ascii_of(utf8_decode(glyph, 0, &len));
	out[1] = L'\0';
}

/* A blank takes on what is before it, where that makes no difference to the
 * eye: the fewer changes, the fewer bytes. */
static Rendition
rendition_of(const Cell *cell, Rendition before)
{
	Rendition r = look_of((Style)cell->style);

	return cell->len == 0 && ((r.attrs | before.attrs) & on_blanks) == 0 ?
	    before : r;
}

/* Adds what one cell of the canvas is to a row of curses' own; returns how
 * many cells that are. */
static int
put_cell(const Canvas *c, int row, int col, bool blank, Rendition r,
    cchar_t *to)
{
	const Cell *cell = &row_of(c, row)[col];
	wchar_t text[CCHARW_MAX + 1] = L" ";

	if (cell->width == 0)
		return 0;
	if (cell->len <= 1) {	/* most are: no look-up is needed */
		text[0] = cell->len == 0 ? L' ' : (wchar_t)cell->bytes[0];
		setcchar(to, text, r.attrs, r.pair, NULL);
		return 1;
	}
	if (draw.ascii)
		ascii_of_glyph(canvas_cell(c, row, col), text);
	else if (!blank)
		wide_of(canvas_cell(c, row, col), cell->width, text);
	setcchar(&to[0], text, r.attrs, r.pair, NULL);
	if (cell->width == 1 || wcwidth(text[0]) == 2)
		return 1;
	setcchar(&to[1], L" ", r.attrs, r.pair, NULL);
	return 2;
}

/* --- rows ---------------------------------------------------------------- */

/* Was the row anywhere on the frame before? */
static bool
row_moved(const Canvas *c, int row)
{
	for (int i = 0; i < draw.last.rows; i++)
		if (canvas_row_eq(c, row, &draw.last, i))
			return true;
	return false;
}

/* Notes the runs of doubtful glyphs on a row; false when there are none. */
static bool
find_doubtful(const Canvas *c, int row)
{
	const Cell *cells = row_of(c, row);
	bool found = false, inside = false;

	for (int col = 0; col < c->cols; col++) {
		if (cells[col].len <= 1 && cells[col].width == 1) {
			inside = false;
			continue;
		}
		bool doubtful = cells[col].width == 0 ? inside :
		    is_doubtful(c, row, col);
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

/* ASCII, from a column up to what is not; returns the column of that. */
static int
put_plain(const Cell *cells, int row, int from, int to, Rendition *r)
{
	int col = from;

	for (; col < to && cells[col].len <= 1; col++) {
		*r = rendition_of(&cells[col], *r);
		draw.plain[col - from] = r->attrs | COLOR_PAIR(r->pair) |
		    (cells[col].len == 0 ? ' ' :
		    (unsigned char)cells[col].bytes[0]);
	}
	mvwaddchnstr(newscr, row, from, draw.plain, col - from);
	return col;
}

/* The same for what is not, or for all. */
static int
put_wide(const Canvas *c, int row, int from, int to, bool blank, bool all,
    Rendition *r)
{
	const Cell *cells = row_of(c, row);
	int col = from, n = 0;

	for (; col < to && (all || cells[col].len > 1); col++) {
		*r = rendition_of(&cells[col], *r);
		n += put_cell(c, row, col, blank && is_doubtful(c, row, col),
		    *r, &draw.cells[n]);
	}
	mvwadd_wchnstr(newscr, row, from, draw.cells, n);
	return col;
}

/* Curses takes ASCII many times faster when it is told that it is no more;
 * but with wide glyphs around it must see to their halves. */
static void
put_cells(const Canvas *c, int row, int from, int to, bool blank)
{
	const Cell *cells = row_of(c, row);
	Rendition r = { 0, 0 };
	bool wide = false;

	for (int col = from; col < to; col++)
		wide |= cells[col].width != 1;
	while (from < to)
		from = !wide && cells[from].len <= 1 ?
		    put_plain(cells, row, from, to, &r) :
		    put_wide(c, row, from, to, blank, wide, &r);
}

/*
 * The stretch of a row outside of which it is as a row of the frame before.
 * What is blank looks like what is before it, and goes with it.
 */
static void
find_changed(const Canvas *c, int row, int was, int *from, int *to)
{
	const Cell *now = row_of(c, row), *then = row_of(&draw.last, was);

	if (c->has_more || draw.last.has_more)
		return;
	while (*from < *to && memcmp(&now[*from], &then[*from],
	    sizeof *now) == 0)
		++*from;
	while (*to > *from && memcmp(&now[*to - 1], &then[*to - 1],
	    sizeof *now) == 0)
		--*to;
	while (*from > 0 && now[*from].len == 0)
		--*from;
	while (*to < c->cols && now[*to].len == 0)
		++*to;
}

/* was: the row of the frame before that curses has there, or -1.  A row with
 * doubtful glyphs is sent whole, unless it is scrolled. */
static void
put_row(const Canvas *c, int row, int was, bool all)
{
	size_t known = draw.doubtful.len;
	int from = 0, to = c->cols;

	if (find_doubtful(c, row) && (all || !row_moved(c, row))) {
		put_cells(c, row, 0, c->cols, true);
		return;
	}
	draw.doubtful.len = known;
	if (was >= 0)
		find_changed(c, row, was, &from, &to);
	put_cells(c, row, from, to, false);
}

static void
put_doubtful(const Canvas *c, const Doubtful *run)
{
	int after = run->end < c->cols ? run->end : c->cols - 1;

	put_cells(c, run->row, run->col, run->end, false);
	wmove(newscr, run->row, after);
	doupdate();
	mvcur(-1, -1, run->row, after);
	fflush(stdout);		/* mvcur() goes past curses' own buffer */
}

static void
set_size(const Canvas *c)
{
	resize_term(c->rows, c->cols);
	draw.cells = must_alloc(draw.cells,
	    ((size_t)c->cols + 1) * sizeof *draw.cells);
	draw.plain = must_alloc(draw.plain,
	    ((size_t)c->cols + 1) * sizeof *draw.plain);
	draw.was = must_alloc(draw.was, (size_t)c->rows * sizeof *draw.was);
	draw.same = must_alloc(draw.same,
	    (size_t)c->rows * sizeof *draw.same);
	canvas_resize(&draw.last, c->rows, c->cols);
}

/* --- scrolling ----------------------------------------------------------- */

/* Rows of the frame before that stand `by` rows higher now. */
typedef struct {
	int first, last;	/* the rows where they stand now */
	int count;
} Moved;

static Moved
find_moved(const Canvas *c, int by)
{
	Moved m = { .last = -1 };

	for (int row = by < 0 ? -by : 0; row < c->rows &&
	    row + by < c->rows; row++) {
		if (draw.same[row] ||
		    !canvas_row_eq(c, row, &draw.last, row + by))
			continue;
		if (m.count++ == 0)
			m.first = row;
		m.last = row;
	}
	return m;
}

/* Curses has such a row of the frame before there now; -1: another. */
static void
set_was(const Canvas *c, int row, int was)
{
	draw.was[row] = was;
	draw.same[row] = was >= 0 && ((was == row && !c->open[row]) ||
	    canvas_row_eq(c, row, &draw.last, was));
}

/* Lets curses move what only moved, as far as a line key moves it. */
static void
scroll_rows(const Canvas *c)
{
	static const int steps[] = { 1, -1, 2, -2 };

	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		const int by = steps[i];
		Moved m = find_moved(c, by);

		if (m.count < WORTH_SCROLLING)
			continue;
		scrollok(newscr, TRUE);
		wsetscrreg(newscr, by < 0 ? m.first + by : m.first,
		    by > 0 ? m.last + by : m.last);
		wscrl(newscr, by);
		wsetscrreg(newscr, 0, c->rows - 1);
		scrollok(newscr, FALSE);
		for (int row = m.first; row <= m.last; row++)
			set_was(c, row, row + by);
		for (int row = 0; row < by; row++)
			set_was(c, m.last + 1 + row, -1);
		for (int row = 0; row < -by; row++)
			set_was(c, m.first - 1 - row, -1);
		return;
	}
}

/* Says what curses has, after it scrolled. */
static void
begin_frame(const Canvas *c, bool all)
{
	int changed = 0;

	for (int row = 0; row < c->rows; row++) {
		set_was(c, row, all ? -1 : row);
		changed += !draw.same[row];
	}
	if (!all && changed > WORTH_SCROLLING)
		scroll_rows(c);
}

/* For the next frame to be compared with. */
static void
keep_frame(const Canvas *c)
{
	for (int row = 0; row < c->rows; row++)
		if (!draw.same[row] || draw.was[row] != row)
			canvas_paste(&draw.last, row, 0, c, row);
	draw.last.has_more = c->has_more;
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
	begin_frame(c, all);
	for (int row = 0; row < c->rows; row++)
		if (!draw.same[row])
			put_row(c, row, draw.was[row], all);
	keep_frame(c);
	if (all)
		clearok(curscr, TRUE);
	if (draw.doubtful.len > 0)
		doupdate();
	for (size_t i = 0; i < draw.doubtful.len; i++)
		put_doubtful(c, &draw.doubtful.at[i]);
	wmove(newscr, c->cursor_row, c->cursor_col);
	doupdate();
}

/* SPDX-License-Identifier: MIT */
/*
 * A wide glyph takes its cell and the one to its right, which has width 0.
 * Whatever overwrites one half blanks the other, so that a row always adds up.
 */
#include "ui/canvas.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"

static const Cell blank = { .width = 1, .style = STYLE_TEXT };

void
canvas_free(Canvas *c)
{
	free(c->cells);
	free(c->more);
	free(c->open);
	free(c->shown);
	*c = (Canvas){0};
}

/* A row of blanks, and copies of it: many times as fast as cell by cell. */
void
canvas_clear(Canvas *c)
{
	size_t cols = (size_t)c->cols;

	for (size_t i = 0; c->rows > 0 && i < cols; i++)
		c->cells[i] = blank;
	for (int row = 1; row < c->rows; row++)
		memcpy(&c->cells[(size_t)row * cols], c->cells,
		    cols * sizeof(Cell));
	for (int row = 0; row < c->rows; row++) {
		c->open[row] = true;
		c->shown[row] = 0;
	}
	c->has_more = false;
	c->cursor_row = c->cursor_col = 0;
}

static void
set_size(Canvas *c, int rows, int cols)
{
	size_t room = (size_t)rows * (size_t)cols + 1;

	c->cells = must_alloc(c->cells, room * sizeof(Cell));
	/* Not touched before it is needed, so that it takes no memory. */
	free(c->more);
	c->more = must_alloc(NULL, room * sizeof(LongGlyph));
	c->open = must_alloc(c->open, ((size_t)rows + 1) * sizeof(*c->open));
	c->shown = must_alloc(c->shown,
	    ((size_t)rows + 1) * sizeof(*c->shown));
	c->rows = rows;
	c->cols = cols;
}

void
canvas_resize(Canvas *c, int rows, int cols)
{
	rows = rows > 0 ? rows : 0;
	cols = cols > 0 ? cols : 0;
	if (rows != c->rows || cols != c->cols)
		set_size(c, rows, cols);
	canvas_clear(c);
}

Rect
canvas_rect(const Canvas *c)
{
	return (Rect){ .rows = c->rows, .cols = c->cols };
}

static size_t
index_of(const Canvas *c, int row, int col)
{
	return (size_t)row * (size_t)c->cols + (size_t)col;
}

static Cell *
cell_at(const Canvas *c, int row, int col)
{
	return &c->cells[index_of(c, row, col)];
}

Slice
canvas_cell(const Canvas *c, int row, int col)
{
	const Cell *cell = cell_at(c, row, col);

	return (Slice){ cell->len > sizeof cell->bytes ?
	    c->more[index_of(c, row, col)] : cell->bytes, cell->len };
}

static bool
more_eq(const Canvas *a, int row_a, const Canvas *b, int row_b)
{
	for (int col = 0; col < a->cols; col++)
		if (!slice_eq(canvas_cell(a, row_a, col),
		    canvas_cell(b, row_b, col)))
			return false;
	return true;
}

bool
canvas_row_eq(const Canvas *a, int row_a, const Canvas *b, int row_b)
{
	return memcmp(cell_at(a, row_a, 0), cell_at(b, row_b, 0),
	    (size_t)a->cols * sizeof(Cell)) == 0 &&
	    (!a->has_more || more_eq(a, row_a, b, row_b));
}

static void
blank_half(Cell *cell)
{
	cell->len = 0;
	cell->width = 1;
}

/* Blanks the halves of wide glyphs that are only in part among the n cells,
 * which are about to be overwritten. */
static void
split_wide(Canvas *c, int row, int col, int n)
{
	Cell *first = cell_at(c, row, col), *last = first + n - 1;

	if (first->width == 0 && col > 0)
		blank_half(first - 1);
	if (last->width == 2 && col + n < c->cols)
		blank_half(last + 1);
}

void
canvas_paste(Canvas *c, int row, int col, const Canvas *from, int from_row)
{
	int n = from->cols < c->cols - col ? from->cols : c->cols - col;

	if (row < 0 || row >= c->rows || n <= 0 || !c->open[row])
		return;
	split_wide(c, row, col, n);
	memcpy(cell_at(c, row, col), cell_at(from, from_row, 0),
	    (size_t)n * sizeof(Cell));
	if (cell_at(c, row, col + n - 1)->width == 2)
		blank_half(cell_at(c, row, col + n - 1));
	if (!from->has_more)
		return;
	memcpy(c->more[index_of(c, row, col)],
	    from->more[index_of(from, from_row, 0)],
	    (size_t)n * sizeof(LongGlyph));
	c->has_more = true;
}

static bool
inside(const Canvas *c, Rect clip, int row, int col)
{
	return row >= clip.row && row < clip.row + clip.rows &&
	    col >= clip.col && col < clip.col + clip.cols &&
	    row >= 0 && row < c->rows && col >= 0 && col < c->cols &&
	    c->open[row];
}

/* What does not fit is not in it. */
static Cell
cell_of(Slice bytes, uint8_t width, Style style)
{
	Cell cell = { .len = (uint8_t)bytes.len, .width = width,
	    .style = (uint8_t)style };

	if (bytes.len <= sizeof cell.bytes)
		memcpy(cell.bytes, bytes.ptr, bytes.len);
	return cell;
}

static void
put(Canvas *c, int row, int col, Slice bytes, uint8_t width, Style style)
{
	Cell *to = cell_at(c, row, col);

	split_wide(c, row, col, width);
	to[0] = cell_of(bytes, width, style);
	if (bytes.len > sizeof to->bytes) {
		memcpy(c->more[index_of(c, row, col)], bytes.ptr, bytes.len);
		c->has_more = true;
	}
	if (width == 2)
		to[1] = (Cell){ .style = (uint8_t)style };
}

int
canvas_glyph(Canvas *c, Rect clip, int row, int col, const Glyph *g,
    Style style)
{
	if (g->token) {
		for (uint8_t i = 0; i < g->len; i++, col++)
			if (inside(c, clip, row, col))
				put(c, row, col, (Slice){ g->bytes + i, 1 }, 1,
				    STYLE_TOKEN);
		return col;
	}
	if (g->width == 0)
		return col;
	int last = col + g->width - 1;

	if (inside(c, clip, row, col) && inside(c, clip, row, last))
		put(c, row, col, g->space ? SLICE("") :
		    (Slice){ g->bytes, g->len }, g->width, style);
	return last + 1;
}

static int
larger(int a, int b)
{
	return a > b ? a : b;
}

static int
smaller(int a, int b)
{
	return a < b ? a : b;
}

/* Printable ASCII, as long as a row at most. */
static int
put_plain(Canvas *c, Rect clip, int row, int col, Slice text, Style style)
{
	int from = larger(larger(clip.col, 0), col), end = col + (int)text.len;
	int to = smaller(smaller(clip.col + clip.cols, c->cols), end);

	if (from >= to || !inside(c, clip, row, from))
		return end;
	split_wide(c, row, from, to - from);
	for (int i = from; i < to; i++) {
		char byte = text.ptr[i - col];

		*cell_at(c, row, i) = (Cell){ .bytes = {
		    byte == ' ' ? '\0' : byte }, .len = byte != ' ',
		    .width = 1, .style = (uint8_t)style };
	}
	return end;
}

/* whole: a glyph that does not fit is left out, and all after it. */
static int
put_text(Canvas *c, Rect clip, int row, int col, Slice text, Style style,
    bool whole)
{
	uint32_t pos = 0;
	Glyph g;

	for (int room; (room = clip.col + clip.cols - col) > 0;) {
		uint32_t end = glyph_plain(text, pos, (uint32_t)room);

		if (end > pos) {
			col = put_plain(c, clip, row, col,
			    slice_sub(text, pos, end), style);
			pos = end;
			continue;
		}
		if (!glyph_next(text, &pos, &g) || (whole && g.width > room))
			break;
		col = canvas_glyph(c, clip, row, col, &g, style);
	}
	return col;
}

int
canvas_text(Canvas *c, Rect clip, int row, int col, Slice text, Style style)
{
	return put_text(c, clip, row, col, text, style, false);
}

int
canvas_puts(Canvas *c, Rect clip, int row, int col, const char *cstr,
    Style style)
{
	return canvas_text(c, clip, row, col, slice_of(cstr), style);
}

static Rect
intersect(Rect a, Rect b)
{
	int top = larger(a.row, b.row), left = larger(a.col, b.col);
	int bottom = smaller(a.row + a.rows, b.row + b.rows);
	int right = smaller(a.col + a.cols, b.col + b.cols);

	return (Rect){ top, left, larger(bottom - top, 0),
	    larger(right - left, 0) };
}

static void
fill_with(Canvas *c, Rect area, Cell filling)
{
	area = intersect(area, canvas_rect(c));
	if (area.cols == 0)
		return;
	for (int row = area.row; row < area.row + area.rows; row++) {
		Cell *to = cell_at(c, row, area.col);

		if (!c->open[row])
			continue;
		split_wide(c, row, area.col, area.cols);
		for (int col = 0; col < area.cols; col++)
			to[col] = filling;
	}
}

void
canvas_fill(Canvas *c, Rect area, Style style)
{
	fill_with(c, area, cell_of(SLICE(""), 1, style));
}

void
canvas_begin(Canvas *c, int rows, int cols)
{
	if (c->rows != rows || c->cols != cols || c->has_more)
		canvas_resize(c, rows, cols);
	canvas_cursor(c, 0, 0);
}

void
canvas_begin_row(Canvas *c, int row, uint64_t shown)
{
	const Rect all = { row, 0, 1, c->cols };

	c->open[row] = shown == 0 || shown != c->shown[row];
	c->shown[row] = shown;
	canvas_fill(c, all, STYLE_TEXT);
}

void
canvas_tile(Canvas *c, Rect area, const char *glyph, Style style)
{
	uint32_t pos = 0;
	Glyph g;

	if (glyph_next(slice_of(glyph), &pos, &g))
		fill_with(c, area, cell_of((Slice){ g.bytes, g.len }, 1,
		    style));
}

/* The glyphs that fit, "…" in the last cell when some do not. */
static void
fill_field(Canvas *c, Rect field, Slice text, Style style)
{
	int end = field.col + field.cols, col = field.col;
	Rect room = field;

	if (field.cols <= 0 || field.rows <= 0)
		return;
	bool cut = glyph_width_up_to(text, (unsigned)field.cols) >
	    (unsigned)field.cols;

	room.cols -= cut;
	col = put_text(c, room, field.row, col, text, style, true);
	if (cut && col < end)
		canvas_text(c, field, field.row, col, SLICE("…"), style);
}

void
canvas_field(Canvas *c, Rect clip, int row, int col, int cols, Slice text,
    Style style)
{
	Rect field = intersect(clip, (Rect){ row, col, 1, cols });

	canvas_fill(c, field, style);
	fill_field(c, field, text, style);
}

void
canvas_field_right(Canvas *c, Rect clip, int row, int col, int cols,
    Slice text, Style style)
{
	Rect field = intersect(clip, (Rect){ row, col, 1, cols });
	int width = (int)glyph_width_up_to(text, (unsigned)field.cols);

	canvas_fill(c, field, style);
	if (width < field.cols) {
		field.col += field.cols - width;
		field.cols = width;
	}
	fill_field(c, field, text, style);
}

void
canvas_restyle(Canvas *c, Rect area, Style style)
{
	area = intersect(area, canvas_rect(c));
	for (int row = area.row; row < area.row + area.rows; row++)
		for (int col = area.col; c->open[row] &&
		    col < area.col + area.cols; col++)
			cell_at(c, row, col)->style = (uint8_t)style;
}

void
canvas_cursor(Canvas *c, int row, int col)
{
	c->cursor_row = row < c->rows ? row : c->rows - 1;
	c->cursor_col = col < c->cols ? col : c->cols - 1;
	if (c->cursor_row < 0)
		c->cursor_row = 0;
	if (c->cursor_col < 0)
		c->cursor_col = 0;
}

/* The cells up to the last one that is not blank. */
static int
used_cols(const Canvas *c, int row)
{
	int cols = c->cols;

	while (cols > 0 && cell_at(c, row, cols - 1)->len == 0 &&
	    cell_at(c, row, cols - 1)->width != 0)
		cols--;
	return cols;
}

void
canvas_print(const Canvas *c, Buffer *out)
{
	for (int row = 0; row < c->rows; row++) {
		int cols = used_cols(c, row);

		for (int col = 0; col < cols; col++) {
			const Cell *cell = cell_at(c, row, col);

			if (cell->width != 0)
				buffer_add(out, cell->len == 0 ? SLICE(" ") :
				    canvas_cell(c, row, col));
		}
		buffer_putc(out, '\n');
	}
}

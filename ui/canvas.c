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
	*c = (Canvas){0};
}

void
canvas_clear(Canvas *c)
{
	for (size_t i = 0; i < (size_t)c->rows * (size_t)c->cols; i++)
		c->cells[i] = blank;
	c->cursor_row = c->cursor_col = 0;
}

void
canvas_resize(Canvas *c, int rows, int cols)
{
	rows = rows > 0 ? rows : 0;
	cols = cols > 0 ? cols : 0;
	if (rows != c->rows || cols != c->cols) {
		size_t cells = (size_t)rows * (size_t)cols;

		c->cells = must_alloc(c->cells, (cells + 1) * sizeof(Cell));
		c->rows = rows;
		c->cols = cols;
	}
	canvas_clear(c);
}

Rect
canvas_rect(const Canvas *c)
{
	return (Rect){ .rows = c->rows, .cols = c->cols };
}

static Cell *
cell_at(const Canvas *c, int row, int col)
{
	return &c->cells[(size_t)row * (size_t)c->cols + (size_t)col];
}

/* Blanks the other half of a wide glyph that the cell is part of. */
static void
split_wide(Canvas *c, int row, int col)
{
	Cell *cell = cell_at(c, row, col);

	if (cell->width == 0 && col > 0) {
		cell[-1].len = 0;
		cell[-1].width = 1;
	}
	if (cell->width == 2 && col + 1 < c->cols) {
		cell[1].len = 0;
		cell[1].width = 1;
	}
	cell->width = 1;
}

static bool
inside(const Canvas *c, Rect clip, int row, int col)
{
	return row >= clip.row && row < clip.row + clip.rows &&
	    col >= clip.col && col < clip.col + clip.cols &&
	    row >= 0 && row < c->rows && col >= 0 && col < c->cols;
}

static void
put(Canvas *c, int row, int col, const char *bytes, uint8_t len,
    uint8_t width, Style style)
{
	Cell *cell = cell_at(c, row, col);

	split_wide(c, row, col);
	if (width == 2)
		split_wide(c, row, col + 1);
	if (len == 1)
		cell->bytes[0] = bytes[0];
	else
		memcpy(cell->bytes, bytes, len);
	cell->len = len;
	cell->width = width;
	cell->style = (uint8_t)style;
	if (width == 2) {
		cell[1].len = 0;
		cell[1].width = 0;
		cell[1].style = (uint8_t)style;
	}
}

int
canvas_glyph(Canvas *c, Rect clip, int row, int col, const Glyph *g,
    Style style)
{
	if (g->token) {
		for (uint8_t i = 0; i < g->len; i++, col++)
			if (inside(c, clip, row, col))
				put(c, row, col, g->bytes + i, 1, 1,
				    STYLE_TOKEN);
		return col;
	}
	if (g->width == 0)
		return col;
	int last = col + g->width - 1;

	if (inside(c, clip, row, col) && inside(c, clip, row, last))
		put(c, row, col, g->space ? " " : g->bytes,
		    g->space ? 0 : g->len, g->width, style);
	return last + 1;
}

int
canvas_text(Canvas *c, Rect clip, int row, int col, Slice text, Style style)
{
	Glyph g;

	for (uint32_t pos = 0;
	    col < clip.col + clip.cols && glyph_next(text, &pos, &g);)
		col = canvas_glyph(c, clip, row, col, &g, style);
	return col;
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
	int top = a.row > b.row ? a.row : b.row;
	int left = a.col > b.col ? a.col : b.col;
	int bottom = a.row + a.rows < b.row + b.rows ?
	    a.row + a.rows : b.row + b.rows;
	int right = a.col + a.cols < b.col + b.cols ?
	    a.col + a.cols : b.col + b.cols;

	return (Rect){ top, left, bottom > top ? bottom - top : 0,
	    right > left ? right - left : 0 };
}

/* The cells that a text takes, or more than `most`: a text may be long. */
static int
measure(Slice text, int most)
{
	int cells = 0;
	Glyph g;

	for (uint32_t pos = 0; cells <= most && glyph_next(text, &pos, &g);)
		cells += g.width;
	return cells;
}

/* The glyphs that fit, "…" in the last cell when some do not. */
static void
fill_field(Canvas *c, Rect field, Slice text, Style style)
{
	Slice ellipsis = SLICE("…");
	int end = field.col + field.cols, col = field.col;
	Rect room = field;
	Glyph g;

	if (field.cols <= 0 || field.rows <= 0)
		return;
	bool cut = measure(text, field.cols) > field.cols;

	if (cut)
		room.cols--;
	for (uint32_t pos = 0; glyph_next(text, &pos, &g);) {
		int w = g.token ? g.len : g.width;

		if (col + w > room.col + room.cols)
			break;
		col = canvas_glyph(c, room, field.row, col, &g, style);
	}
	if (cut && col < end)
		canvas_text(c, field, field.row, col, ellipsis, style);
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
	int width = measure(text, field.cols);

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
		for (int col = area.col; col < area.col + area.cols; col++)
			cell_at(c, row, col)->style = (uint8_t)style;
}

void
canvas_fill(Canvas *c, Rect area, Style style)
{
	area = intersect(area, canvas_rect(c));
	for (int row = area.row; row < area.row + area.rows; row++)
		for (int col = area.col; col < area.col + area.cols; col++)
			put(c, row, col, "", 0, 1, style);
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

void
canvas_print(const Canvas *c, Buffer *out)
{
	for (int row = 0; row < c->rows; row++) {
		int last = c->cols;

		while (last > 0 && cell_at(c, row, last - 1)->len == 0 &&
		    cell_at(c, row, last - 1)->width != 0)
			last--;
		for (int col = 0; col < last; col++) {
			const Cell *cell = cell_at(c, row, col);

			if (cell->width == 0)
				continue;
			buffer_add(out, cell->len == 0 ? SLICE(" ") :
			    (Slice){ cell->bytes, cell->len });
		}
		buffer_putc(out, '\n');
	}
}

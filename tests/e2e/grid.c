/* SPDX-License-Identifier: MIT */
#include "grid.h"

#include <stdlib.h>
#include <string.h>

#include "utf8.h"

static Cell *
cell_at(const Grid *g, int row, int col)
{
	return &g->cells[(size_t)row * (size_t)g->cols + (size_t)col];
}

static void
cells_blank(Cell *c, int n)
{
	for (; n > 0; n--, c++)
		*c = (Cell){ .len = 1, .text = " " };
}

static void
cells_move(Cell *to, const Cell *from, int n)
{
	if (n > 0)
		memmove(to, from, (size_t)n * sizeof(Cell));
}

void
grid_clear(Grid *g)
{
	free(g->cells);
	*g = (Grid){ 0 };
}

void
grid_resize(Grid *g, int cols, int rows)
{
	Grid new = { cols, rows,
		calloc((size_t)cols * (size_t)rows, sizeof(Cell)) };
	int width = cols < g->cols ? cols : g->cols;

	if (new.cells == NULL)
		abort();
	cells_blank(new.cells, cols * rows);
	for (int r = 0; r < rows && r < g->rows; r++) {
		cells_move(cell_at(&new, r, 0), cell_at(g, r, 0), width);
		if (cell_at(&new, r, width - 1)->wide)
			cells_blank(cell_at(&new, r, width - 1), 1);
	}
	grid_clear(g);
	*g = new;
}

void
grid_erase(Grid *g, int row, int from, int to)
{
	if (from >= to)
		return;
	if (from > 0 && cell_at(g, row, from)->len == 0)
		cells_blank(cell_at(g, row, from - 1), 1);
	if (to < g->cols && cell_at(g, row, to)->len == 0)
		cells_blank(cell_at(g, row, to), 1);
	cells_blank(cell_at(g, row, from), to - from);
}

void
grid_erase_rows(Grid *g, int from, int to)
{
	for (; from < to; from++)
		cells_blank(cell_at(g, from, 0), g->cols);
}

void
grid_scroll(Grid *g, int from, int to, int n)
{
	int by = abs(n) < to - from ? abs(n) : to - from;
	int keep = (to - from - by) * g->cols;

	if (n > 0 && keep > 0)
		cells_move(cell_at(g, from, 0), cell_at(g, from + by, 0), keep);
	else if (keep > 0)
		cells_move(cell_at(g, from + by, 0), cell_at(g, from, 0), keep);
	grid_erase_rows(g, n > 0 ? to - by : from, n > 0 ? to : from + by);
}

void
grid_insert(Grid *g, int row, int col, int n)
{
	Cell *at = cell_at(g, row, col);

	grid_erase(g, row, g->cols - n, g->cols);
	cells_move(at + n, at, g->cols - col - n);
	cells_blank(at, n);
}

void
grid_delete(Grid *g, int row, int col, int n)
{
	Cell *at = cell_at(g, row, col);

	grid_erase(g, row, col, col + n);
	cells_move(at, at + n, g->cols - col - n);
	cells_blank(cell_at(g, row, g->cols - n), n);
}

void
grid_put(Grid *g, int row, int col, int32_t cp, int width)
{
	Cell *c = cell_at(g, row, col);

	grid_erase(g, row, col, col + width);
	c->len = (uint8_t)utf8_write(cp, c->text);
	c->wide = width == 2;
	if (c->wide)
		c[1] = (Cell){ .len = 0 };
}

void
grid_mark(Grid *g, int row, int col, int32_t cp)
{
	Cell *c = cell_at(g, row, col);

	if (c->len == 0 && col > 0)
		c--;
	if (c->len + 4 <= CELL_BYTES)
		c->len += (uint8_t)utf8_write(cp, c->text + c->len);
}

void
grid_text(const Grid *g, int row, char *out)
{
	const Cell *c = cell_at(g, row, 0);
	char *end = out;

	for (int col = 0; col < g->cols; col++, c++) {
		memcpy(end, c->text, c->len);
		end += c->len;
	}
	while (end > out && end[-1] == ' ')
		end--;
	*end = '\0';
}

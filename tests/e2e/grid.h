/* SPDX-License-Identifier: MIT */
/*
 * The cells of a screen.  Rows and columns count from 0, ranges are half open
 * and must lie inside; a wide character keeps both halves or loses both.
 */
#ifndef DOSSIER_E2E_GRID_H
#define DOSSIER_E2E_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CELL_BYTES = 22 };

typedef struct {
	uint8_t len;		/* bytes of text; 0: right half of a wide one */
	bool wide;
	char text[CELL_BYTES];
} Cell;

typedef struct {
	int cols, rows;
	Cell *cells;		/* NULL: nothing yet */
} Grid;

void	grid_clear(Grid *g);
/* What is outside the new size is lost, the rest stays at the top left. */
void	grid_resize(Grid *g, int cols, int rows);
void	grid_erase(Grid *g, int row, int from, int to);
void	grid_erase_rows(Grid *g, int from, int to);
/* Moves the rows from <= row < to up by n, or down by -n. */
void	grid_scroll(Grid *g, int from, int to, int n);
/* Makes room for n cells, 1 <= n <= cols - col; what falls out is lost. */
void	grid_insert(Grid *g, int row, int col, int n);
void	grid_delete(Grid *g, int row, int col, int n);
/* A character of width 1 or 2. */
void	grid_put(Grid *g, int row, int col, int32_t cp, int width);
/* A mark on the character that is there. */
void	grid_mark(Grid *g, int row, int col, int32_t cp);
/* The row as UTF-8 without blanks at its end, into cols * CELL_BYTES + 1. */
void	grid_text(const Grid *g, int row, char *out);

#endif

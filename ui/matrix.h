/* SPDX-License-Identifier: MIT */
/*
 * A list whose rows are laid out against the articles: columns in the dossier's
 * order, numbered by rank, as many as there is room for; a cell of a row is
 * selected.  What the rows are and what the cells count, a ListClass says: it
 * sets the most there is in fetch(), tells row->text[0] and as many
 * row->counts as columns are seen, and has MATRIX_CLASS.
 */
#ifndef DOSSIER_UI_MATRIX_H
#define DOSSIER_UI_MATRIX_H

#include "ui/list_view.h"

typedef struct {
	uint32_t first;		/* rank of the first column that is seen */
	uint32_t at;		/* of the selected one */
	uint32_t shown;		/* columns that are seen */
	uint32_t most;		/* the largest number in a cell */
	int digits;		/* of it */
	int name, column;	/* cells of the names, of a column */
	Slice about;		/* the selected article */
	Slice *heads;		/* of the columns that are seen */
	Arena arena;		/* of these */
} Matrix;

/* v->data, made where there is none. */
Matrix *matrix_of(ListView *v);
/* The largest number there will be in a cell. */
void	matrix_set_most(ListView *v, uint32_t most);

void	matrix_clear(void *data);
bool	matrix_head(ListView *v, int rows, int *head_rows, Err *err);
void	matrix_draw_head(const ListView *v, Canvas *c, Rect r, int rows);
void	matrix_paint(const ListView *v, const ListRow *row, Canvas *c, Rect r,
	    bool selected, bool focused);
Did	matrix_command(ListView *v, const Command *cmd);

/* What the ListClass of a matrix says beside its rows. */
#define MATRIX_CLASS \
	.context = IN_MATRIX, \
	.by_width = true, \
	.head = matrix_head, \
	.draw_head = matrix_draw_head, \
	.paint = matrix_paint, \
	.command = matrix_command, \
	.clear = matrix_clear

#endif

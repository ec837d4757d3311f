/* SPDX-License-Identifier: MIT */
/*
 * What every list does: row ids, the selected one, the first visible one.
 * Negative ids are shown, never selected: headings, and from -LIST_LINE on
 * further lines of the row above.
 */
#ifndef DOSSIER_UI_LIST_H
#define DOSSIER_UI_LIST_H

#include <stdbool.h>

#include "base/vec.h"

#define LIST_LINE (1LL << 40)	/* above all ids of lists that have lines */

typedef struct {
	IdVec ids;
	size_t cursor;		/* selected row; ids.len when there is none */
	size_t top;		/* first visible row */
	int rows;		/* visible rows, as last laid out */
} List;

bool	list_is_heading(long long id);
void	list_free(List *l);
/* The id under the cursor, 0 when there is none. */
long long list_selected(const List *l);
/* Selects the row of that id; false when it is not in the list. */
bool	list_select(List *l, long long id);
/* After ids changed: the cursor stays on `id`, else near where it was. */
void	list_settle(List *l, long long id);
/* Moves the cursor by rows that can be selected, stopping at both ends. */
void	list_move(List *l, long n);
/* The same by rows of the screen, whether they can be selected or not. */
void	list_page(List *l, long rows);
/* Selects the n-th row that can be selected, from 1; 0 = the last. */
void	list_nth(List *l, long n);
/* Puts top so that the cursor is visible in that many rows, with its further
 * lines, and a heading above it too.  Where it scrolls, by `step` rows at
 * least; to a row that is a page away, with a third of the rows above it. */
void	list_show(List *l, int rows, int step);

#endif

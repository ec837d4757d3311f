/* SPDX-License-Identifier: MIT */
/*
 * Accounts of one thing beside and under one another.  A column is an article:
 * what it tells more than once stands there under one another.  A band is a row
 * of the grid; where there are more articles than columns, the next ones begin
 * in a further band.
 */
#ifndef DOSSIER_UI_COMPARE_GRID_H
#define DOSSIER_UI_COMPARE_GRID_H

#include "base/vec.h"
#include "xref/accounts.h"

enum { COMPARE_COLUMNS = 6 };	/* at most */

typedef struct {
	Accounts all;
	VEC(size_t) listed;	/* of these, by the filter */
	/* Places in .listed, band by band; SIZE_MAX: no account. */
	VEC(size_t) cells;
	size_t columns;		/* at least 1 */
	size_t column;		/* the selected one */
} CompareGrid;

void	compare_grid_free(CompareGrid *g);
/* Lists the accounts that have the folded words; all for none. */
void	compare_grid_list(CompareGrid *g, Slice folded);
/* Lays them out in so many columns at most. */
void	compare_grid_place(CompareGrid *g, size_t columns);
size_t	compare_grid_bands(const CompareGrid *g);
/* NULL where no account is. */
const Account *compare_grid_at(const CompareGrid *g, size_t band,
	    size_t column);
/* The selected column of a band, or the nearest one that has an account. */
size_t	compare_grid_column(const CompareGrid *g, size_t band);
const Account *compare_grid_selected(const CompareGrid *g, size_t band);
/* Where an account is, as band * columns + column; SIZE_MAX: not listed. */
size_t	compare_grid_find(const CompareGrid *g, const Account *account);
/* The n-th account behind a place, before it when negative, or as far as there
 * are some. */
size_t	compare_grid_step(const CompareGrid *g, size_t at, long n);
bool	compare_grid_has(const Account *account, Slice folded);

#endif

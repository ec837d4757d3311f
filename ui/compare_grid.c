/* SPDX-License-Identifier: MIT */
#include "ui/compare_grid.h"

#include "text/fold.h"

#define NOBODY SIZE_MAX

void
compare_grid_free(CompareGrid *g)
{
	accounts_free(&g->all);
	vec_free(&g->listed);
	vec_free(&g->cells);
}

bool
compare_grid_has(const Account *account, Slice folded)
{
	Arena a = {0};
	Slice text = fold_dup(&a, arena_printf(&a, "%.*s %.*s %.*s",
	    SLICE_ARG(account->source), SLICE_ARG(account->note),
	    SLICE_ARG(account->text)));
	bool found = fold_find(text, folded, 0) != SIZE_MAX;

	arena_free(&a);
	return found;
}

void
compare_grid_list(CompareGrid *g, Slice folded)
{
	vec_clear(&g->listed);
	for (size_t i = 0; i < g->all.count; i++)
		if (compare_grid_has(&g->all.at[i], folded))
			vec_push(&g->listed, i);
}

/* --- laying out ---------------------------------------------------------- */

static const Account *
listed(const CompareGrid *g, size_t i)
{
	return &g->all.at[g->listed.at[i]];
}

/* Behind the accounts of the same article. */
static size_t
article_end(const CompareGrid *g, size_t i)
{
	int64_t article = listed(g, i)->at.article;

	while (i < g->listed.len && listed(g, i)->at.article == article)
		i++;
	return i;
}

static size_t
count_articles(const CompareGrid *g)
{
	size_t n = 0;

	for (size_t i = 0; i < g->listed.len; i = article_end(g, i))
		n++;
	return n;
}

/* As many articles as there are columns, from one on; where the next begins. */
static size_t
add_articles(CompareGrid *g, size_t from)
{
	size_t begin[COMPARE_COLUMNS + 1] = { from }, n = 0, deep = 0;

	while (n < g->columns && begin[n] < g->listed.len) {
		begin[n + 1] = article_end(g, begin[n]);
		if (begin[n + 1] - begin[n] > deep)
			deep = begin[n + 1] - begin[n];
		n++;
	}
	for (size_t row = 0; row < deep; row++)
		for (size_t i = 0; i < g->columns; i++)
			vec_push(&g->cells, i < n && begin[i] + row <
			    begin[i + 1] ? begin[i] + row : NOBODY);
	return begin[n];
}

void
compare_grid_place(CompareGrid *g, size_t columns)
{
	size_t articles = count_articles(g);

	if (columns > COMPARE_COLUMNS)
		columns = COMPARE_COLUMNS;
	if (columns > articles)
		columns = articles > 0 ? articles : 1;
	g->columns = columns;
	if (g->column >= columns)
		g->column = columns - 1;
	vec_clear(&g->cells);
	for (size_t i = 0; i < g->listed.len;)
		i = add_articles(g, i);
}

/* --- looking ------------------------------------------------------------- */

size_t
compare_grid_bands(const CompareGrid *g)
{
	return g->columns > 0 ? g->cells.len / g->columns : 0;
}

const Account *
compare_grid_at(const CompareGrid *g, size_t band, size_t column)
{
	size_t i = band * g->columns + column;

	return i < g->cells.len && g->cells.at[i] != NOBODY ?
	    listed(g, g->cells.at[i]) : NULL;
}

size_t
compare_grid_column(const CompareGrid *g, size_t band)
{
	size_t column = g->column;

	while (column > 0 && compare_grid_at(g, band, column) == NULL)
		column--;
	while (column + 1 < g->columns &&
	    compare_grid_at(g, band, column) == NULL)
		column++;
	return column;
}

const Account *
compare_grid_selected(const CompareGrid *g, size_t band)
{
	return compare_grid_at(g, band, compare_grid_column(g, band));
}

size_t
compare_grid_find(const CompareGrid *g, const Account *account)
{
	for (size_t i = 0; i < g->cells.len; i++)
		if (g->cells.at[i] != NOBODY &&
		    listed(g, g->cells.at[i]) == account)
			return i;
	return NOBODY;
}

size_t
compare_grid_step(const CompareGrid *g, size_t at, long n)
{
	size_t i = at;

	while (n < 0 ? i > 0 : n > 0 && i + 1 < g->cells.len) {
		i = n < 0 ? i - 1 : i + 1;
		if (g->cells.at[i] == NOBODY)
			continue;
		at = i;
		n += n < 0 ? 1 : -1;
	}
	return at;
}

/* SPDX-License-Identifier: MIT */
/* The articles by day: the list of sources that belongs under a text. */
#include "xref/export_priv.h"

static const char *const columns[] = { "words", "language", NULL };

static bool
add_article(Sheet *s, int64_t id, Err *err)
{
	ArticleRow row;

	if (!query_article(s->ix, id, &s->arena, &row, err))
		return false;
	sheet_row(s);
	sheet_cell(s, arena_printf(&s->arena, "%u", row.words));
	sheet_cell(s, row.language);
	sheet_source(s, &row);
	return true;
}

static bool
make(Sheet *s, Err *err)
{
	IdVec ids = { 0 };
	bool ok = query_articles(s->ix, ARTICLES_BY_DATE, s->what->filter,
	    &ids, err);

	if (ok && ids.len > 0)
		sheet_begin(s, SLICE("Articles"), SLICE(""));
	for (size_t i = 0; ok && i < ids.len && sheet_flush(s); i++)
		ok = add_article(s, ids.at[i], err);
	vec_free(&ids);
	return ok;
}

const ExportClass export_articles = {
	.name = "articles", .columns = columns, .make = make,
};

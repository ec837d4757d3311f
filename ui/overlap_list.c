/* SPDX-License-Identifier: MIT */
/*
 * Articles by articles: how many percent of the row's article stand in the
 * column's too.
 */
#include <stdio.h>

#include "base/error.h"
#include "store/passages.h"
#include "ui/lists.h"
#include "ui/matrix.h"

enum { ALL = 100 };

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	matrix_set_most(v, ALL);
	return query_articles(v->view.session->index, (ArticleOrder)v->order,
	    filter, out, err);
}

/* What there is at all is one percent. */
static uint32_t
percent(uint32_t bytes, uint32_t of)
{
	uint64_t share = of > 0 ? ((uint64_t)bytes * ALL + of / 2) / of : 0;

	return share > 0 || bytes == 0 ? (uint32_t)share : 1;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Session *s = v->view.session;
	const Matrix *m = matrix_of(v);
	SharedCell *cells;
	ArticleRow article;
	size_t n;

	if (!query_article(s->index, r->id, &v->arena, &article, err) ||
	    !query_shared_cells(s->index, r->id, m->first, m->shown,
	    &v->arena, &cells, &n, err))
		return false;
	r->key = article.file;
	const int digits = snprintf(NULL, 0, "%u", s->articles);
	const Slice from = article.source.len > 0 ? article.source :
	    article.file;

	r->text[0] = arena_printf(&v->arena, "%*u %.*s", digits,
	    article.rank + 1, SLICE_ARG(from));
	r->counts = arena_new(&v->arena, uint32_t, m->shown);
	for (size_t i = 0; i < n; i++)
		if (cells[i].rank - m->first < m->shown)
			r->counts[cells[i].rank - m->first] = percent(
			    cells[i].bytes, article.bytes);
	return true;
}

static void
light(ListView *v, ListRow *r)
{
	r->lit = r->id == v->view.session->here.article;
}

static long long
find(const ListView *v, Slice key)
{
	return query_article_of_file(v->view.session->index, key);
}

/* To the first words that both have. */
static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	const Matrix *m = matrix_of(v);
	SharedCell *cells;
	size_t n;
	Arena a = {0};
	bool ok = query_shared_cells(v->view.session->index, id, m->at, 1, &a,
	    &cells, &n, err);

	if (ok && n > 0)
		*out = (Jump){ .kind = JUMP_PLACE,
			.place = { id, cells[0].first.start } };
	else if (ok)
		ok = err_set(err, "These share no wording with article %u.",
		    m->at + 1);
	arena_free(&a);
	return ok;
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "There is no article here.";
}

const ListClass overlap_list = {
	MATRIX_CLASS,
	.title = "WORDING SHARED, %",
	.orders = articles_orders,
	.fetch = fetch,
	.row = row,
	.light = light,
	.follow = follow,
	.empty = empty,
	.unit = "article",
	.find = find,
};

/* SPDX-License-Identifier: MIT */
#include "ui/lists.h"

const char *const articles_orders[] = { "date", "file", "title", "source",
    NULL };

Slice
article_title(const Session *s, Arena *a, const ArticleRow *row)
{
	return arena_printf(a, "%s%.*s",
	    row->title_by == TITLE_FIRST_WORDS ||
	    row->title_by == TITLE_FILE_NAME ? s->signs->inferred : "",
	    SLICE_ARG(row->title));
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	return query_articles(v->view.session->index, (ArticleOrder)v->order,
	    filter, out, err);
}

/* v->data: the cells of the longest title that was seen so far. */
static void
see_title(ListView *v, Slice title)
{
	int width = (int)glyph_width(title), *cells = v->data;

	if (cells == NULL)
		cells = list_view_keep(v, sizeof(*cells));
	if (width > *cells)
		*cells = width;
}

/* "Wed 4 Feb 2026", "≈ 4 Feb 2026": as wide. */
static Slice
day_text(const Signs *sg, Arena *a, const ArticleRow *row)
{
	char day[24];

	if (row->published == DAY_NONE ||
	    !published_is_inferred(row->published_by))
		return signs_day(sg, a, row);
	return arena_printf(a, "%s%s", sg->inferred,
	    day_long(row->published, day) + sizeof("Wed"));
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Session *s = v->view.session;
	ArticleRow article;

	if (!query_article(s->index, r->id, &v->arena, &article, err))
		return false;
	r->key = article.file;
	r->text[0] = day_text(s->signs, &v->arena, &article);
	r->text[1] = article_title(s, &v->arena, &article);
	r->text[2] = article.source.len > 0 ? article.source : article.file;
	r->text[3] = arena_printf(&v->arena, "%u", article.words);
	see_title(v, r->text[1]);
	r->style[0] = r->style[2] = r->style[3] = STYLE_DIM;
	return true;
}

static void
light(ListView *v, ListRow *r)
{
	r->lit = r->id == v->view.session->here.article;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	const int *seen = v->data;

	width[0] = cols >= 44 ? 15 : 0;
	width[3] = cols >= 60 ? -6 : 0;
	int room = cols - (width[0] > 0 ? 16 : 0) - (width[3] < 0 ? 7 : 0);

	int most = room - room / 4 - 1;

	width[1] = room < 40 ? room : seen != NULL && *seen < most ?
	    *seen : most;
	width[2] = room < 40 ? 0 : room - width[1] - 1;
}

static long long
find(const ListView *v, Slice key)
{
	return query_article_of_file(v->view.session->index, key);
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	(void)v;
	(void)err;
	*out = (Jump){ .kind = JUMP_PLACE, .place = { .article = id } };
	return true;
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "There is no article here. Articles are plain text or Markdown: "
	    "P lists what else was found.";
}

const ListClass articles_list = {
	.title = "ARTICLES",
	.context = IN_LIST,
	.orders = articles_orders,
	.fetch = fetch,
	.row = row,
	.light = light,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "article",
	.unfold = 1u << 1 | 1u << 2,
	.find = find,
};

/* SPDX-License-Identifier: MIT */
/*
 * What the session's found_query finds in all articles, each hit in its
 * context, under the titles of its articles.  A row's id is the article's in
 * the upper half and the hit's first byte + 1 in the lower; a heading's is the
 * article's, negative.
 */
#include "ui/lists.h"
#include "xref/hits.h"

enum {
	MOST_HITS = 5000,	/* a list is for reading */
	CONTEXT = 160		/* bytes on either side that are looked at */
};

static bool
find_in(ListView *v, int64_t article, const Needle *needle, Slice filter,
    IdVec *out, Err *err)
{
	Arena a = {0};
	ArticleBody body;
	SpanVec hits = {0};
	bool ok = query_body(v->view.session->index, article, &a, &body, err);

	if (ok && slice_find(fold_dup(&a, body.row.title), filter, 0) !=
	    SIZE_MAX)
		hits_find(&body, needle, &hits);
	if (hits.len > 0)
		vec_push(out, -article);
	for (size_t i = 0; i < hits.len && out->len < MOST_HITS; i++)
		vec_push(out, article << 32 | (hits.at[i].start + 1LL));
	vec_free(&hits);
	arena_free(&a);
	return ok;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Session *s = v->view.session;
	IdVec articles = {0};
	Arena a = {0};
	Needle needle = needle_make(&a, s->found_query);
	bool ok = needle.query.len == 0 ||
	    query_search(s->index, s->found_query, &articles, err);

	for (size_t i = 0; i < articles.len && ok && out->len < MOST_HITS; i++)
		ok = find_in(v, articles.at[i], &needle, filter, out, err);
	vec_free(&articles);
	arena_free(&a);
	return ok;
}

/* What fits of the end of a text, so that the hits stand in one column. */
static Slice
tail(Slice text, int cells)
{
	int width = (int)glyph_width(text);
	uint32_t pos = 0;
	Glyph g;

	while (width > cells && glyph_next(text, &pos, &g))
		width -= g.width;
	return slice_sub(text, pos, text.len);
}

/* The beginning of a code point at or after pos. */
static uint32_t
boundary(Slice text, uint32_t pos)
{
	while (pos < text.len && (text.ptr[pos] & 0xc0) == 0x80)
		pos++;
	return pos;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	(void)v;
	width[0] = -(cols * 2 / 5);
	width[1] = cols + width[0] - 1;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Session *s = v->view.session;
	int64_t article = r->id < 0 ? -r->id : r->id >> 32;
	uint32_t start = (uint32_t)(r->id & 0xffffffff) - 1;
	int width[LIST_COLS] = {0};
	ArticleRow info;
	Slice text;

	if (r->id < 0) {
		r->style[0] = STYLE_HEADING;
		if (!query_article(s->index, article, &v->arena, &info, err))
			return false;
		r->text[0] = article_title(s, &v->arena, &info);
		return true;
	}
	if (!query_text(s->index, article, &v->arena, &text, err))
		return false;
	uint32_t from = start > CONTEXT ? boundary(text, start - CONTEXT) : 0;

	widths(v, v->cols - 1, width);
	r->text[0] = tail(slice_sub(text, from, start), -width[0]);
	r->text[1] = slice_sub(text, start, boundary(text,
	    start + CONTEXT < text.len ? start + CONTEXT :
	    (uint32_t)text.len));
	r->style[0] = STYLE_DIM;
	return true;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	(void)v;
	(void)err;
	*out = (Jump){ .kind = JUMP_PLACE,
	    .place = { id >> 32, (uint32_t)(id & 0xffffffff) - 1 } };
	return true;
}

static const char *
empty(const ListView *v)
{
	return v->view.session->found_query.len > 0 ?
	    "Nothing found in any article. Words are found from their "
	    "beginning, one after another as typed." :
	    "Nothing was searched yet: F searches all articles.";
}

const ListClass results_list = {
	.title = "FOUND",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "hits",
};

/* SPDX-License-Identifier: MIT */
/*
 * Names that may be one: each question with its chance and reason, and below
 * it the sentence in which either is named first.
 */
#include "article/shown.h"
#include "store/query_entities.h"
#include "store/rec.h"
#include "ui/lists.h"

enum { ROWS = 3, CHANCE_CELLS = 5 };

long long
doubt_of_row(long long row)
{
	return (row - 1) / ROWS + 1;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Index *ix = v->view.session->index;
	IdVec ids = {0};
	bool ok = query_doubts(ix, filter, &ids, err);

	for (size_t i = 0; ok && i < ids.len; i++)
		for (int n = 0; n < ROWS; n++)
			vec_push(out, (ids.at[i] - 1) * ROWS + n + 1);
	vec_free(&ids);
	return ok;
}

/* The sentence around a place, on one line. */
static Slice
sentence(const ArticleBody *body, Span at, Arena *a)
{
	Markup markup = { body->markup, body->markup_count };
	Shown shown = {0};
	Span span = at;

	for (size_t i = 0; i < body->sentence_count; i++)
		if (body->sentences[i].start <= at.start &&
		    body->sentences[i].end >= at.end)
			span = body->sentences[i];
	shown_make(&shown, body->text, span, markup);
	Slice line = arena_dup(a, rec_flat(a, shown.text));
	shown_free(&shown);
	return line;
}

/* "9 times: the sentence where it stands first". */
static bool
evidence(ListView *v, const EntityRow *e, Slice *out, Err *err)
{
	Index *ix = v->view.session->index;
	Arena a = {0};
	ArticleBody body;
	Location *at;
	size_t n;
	bool ok = query_entity_mentions(ix, e->id, &a, &at, &n, err) &&
	    (n == 0 || query_body(ix, at[0].article, &a, &body, err));

	if (ok)
		*out = n == 0 ? SLICE("not named") :
		    arena_printf(&v->arena, "%u \303\227 %.*s", e->mentions,
		    SLICE_ARG(sentence(&body, at[0].span, &a)));
	arena_free(&a);
	return ok;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	Index *ix = v->view.session->index;
	int which = (int)((r->id - 1) % ROWS);
	EntityRow a, b;
	DoubtRow d;

	if (!query_doubt(ix, doubt_of_row(r->id), &v->arena, &d, err) ||
	    !query_entity_brief(ix, d.a, &v->arena, &a, err) ||
	    !query_entity_brief(ix, d.b, &v->arena, &b, err))
		return false;
	if (which == 0) {
		r->text[0] = arena_printf(&v->arena, "%u %%", d.chance);
		r->text[1] = arena_printf(&v->arena, "%.*s = %.*s?  %.*s",
		    SLICE_ARG(a.name), SLICE_ARG(b.name),
		    SLICE_ARG(d.reason));
		r->style[0] = r->style[1] = STYLE_KEY;
		return true;
	}
	return evidence(v, which == 1 ? &a : &b, &r->text[1], err);
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	(void)v;
	width[0] = -CHANCE_CELLS;
	width[1] = cols - CHANCE_CELLS - 1;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	DoubtRow d;

	if (!query_doubt(v->view.session->index, doubt_of_row(id), &v->arena,
	    &d, err))
		return false;
	*out = (Jump){ .kind = JUMP_ENTITY,
		.id = (id - 1) % ROWS == 2 ? d.b : d.a };
	return true;
}

static const char *
empty(const ListView *v)
{
	return v->filter.len > 0 ? "No question has these words." :
	    "No doubts: no two names here look as if they may be one.";
}

static void
count(const ListView *v, size_t rows, Buffer *out)
{
	size_t n = rows / ROWS;

	(void)v;
	buffer_printf(out, "%zu question%s", n, n == 1 ? "" : "s");
}

const ListClass doubts_list = {
	.title = "ARE THESE ONE?  e = same, e - apart, e ? unsure",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "row",
	.count = count,
};

/* SPDX-License-Identifier: MIT */
/*
 * What the session's found_query finds in all articles, each hit in its
 * context, under the titles of its articles.  The search runs once; v->data
 * keeps what it found, with all that the rows show, so that neither they nor a
 * filter need the texts again.  A row's id is its hit's number + 1, a
 * heading's that of its article, negative.
 */
#include "ui/fill.h"
#include "ui/lists.h"
#include "xref/context.h"
#include "xref/hits.h"

enum {
	MOST_HITS = 1000,	/* a list is for reading, */
	MOST_READ = 10000,	/* and its reader waits for the articles */
	CONTEXT = 160		/* bytes on either side that are kept */
};

typedef struct {
	size_t title;		/* in .titles */
	Place place;
	Slice before, from;	/* the text up to the hit, and from it on */
	Slice folded;		/* both */
} Hit;

typedef struct {
	Slice shown, folded;
} Title;

typedef struct {
	Arena arena;
	Slice query;
	VEC(Hit) hits;
	VEC(Title) titles;
	size_t read;		/* articles */
	bool all;		/* nothing was left unread */
} Found;

static void
clear(void *data)
{
	Found *found = data;

	vec_free(&found->hits);
	vec_free(&found->titles);
	arena_free(&found->arena);
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
add_hit(Found *found, const ArticleBody *body, Span span)
{
	uint32_t size = (uint32_t)body->text.len;
	Span before = { span.start > CONTEXT ? boundary(body->text,
	    span.start - CONTEXT) : 0, span.start };
	Span from = { span.start, span.start + CONTEXT < size ?
	    boundary(body->text, span.start + CONTEXT) : size };
	Span title = block_title(body->text, body->blocks,
	    body->block_count, body->row.title);

	if (title.start <= span.start && span.end <= title.end) {
		if (before.start < title.start)
			before.start = title.start;
		if (from.end > title.end)
			from.end = title.end;
	}
	Hit hit = {
		.title = found->titles.len - 1,
		.place = { body->row.id, span.start },
		.before = context_shown(body, before, &found->arena),
		.from = context_shown(body, from, &found->arena),
	};
	Arena a = {0};

	hit.folded = fold_dup(&found->arena, arena_printf(&a, "%.*s%.*s",
	    SLICE_ARG(hit.before), SLICE_ARG(hit.from)));
	arena_free(&a);
	vec_push(&found->hits, hit);
}

static bool
find_in(const Session *s, Found *found, int64_t article,
    const Needle *needle, Err *err)
{
	Arena a = {0};
	ArticleBody body;
	SpanVec spans = {0};
	bool ok = query_body(s->index, article, &a, &body, err);

	if (ok)
		hits_find(&body, needle, MOST_HITS - found->hits.len + 1,
		    &spans);
	if (spans.len > 0) {
		Title title = { article_title(s, &found->arena, &body.row),
		    fold_dup(&found->arena, body.row.title) };

		vec_push(&found->titles, title);
	}
	for (size_t i = 0; i < spans.len; i++)
		add_hit(found, &body, spans.at[i]);
	vec_free(&spans);
	arena_free(&a);
	return ok;
}

/* Fills *found; one hit more than are listed tells that there are more. */
static bool
search(const Session *s, Found *found, Err *err)
{
	IdVec articles = {0};
	Arena a = {0};
	Needle needle = needle_make(&a, s->found_query);
	bool ok = needle.query.len == 0 ||
	    query_search(s->index, s->found_query, &articles, err);
	size_t *n = &found->read;

	for (; ok && *n < articles.len && *n < MOST_READ &&
	    found->hits.len <= MOST_HITS; ++*n)
		ok = find_in(s, found, articles.at[*n], &needle, err);
	found->all = *n == articles.len && found->hits.len <= MOST_HITS;
	if (found->hits.len > MOST_HITS)
		found->hits.len = MOST_HITS;
	vec_free(&articles);
	arena_free(&a);
	return ok;
}

static const Found *
found_by(ListView *v, Err *err)
{
	Found *found = v->data;
	Slice query = v->view.session->found_query;

	if (found != NULL && slice_eq(found->query, query))
		return found;
	found = list_view_keep(v, sizeof(*found));
	found->query = arena_dup(&found->arena, query);
	if (search(v->view.session, found, err))
		return found;
	list_view_drop(v);
	return NULL;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	const Found *found = found_by(v, err);
	size_t title = SIZE_MAX;

	for (size_t i = 0; found != NULL && i < found->hits.len; i++) {
		const Hit *hit = &found->hits.at[i];

		if (fold_find(hit->folded, filter, 0) == SIZE_MAX &&
		    fold_find(found->titles.at[hit->title].folded, filter,
		    0) == SIZE_MAX)
			continue;
		if (hit->title != title)
			vec_push(out, -((long long)hit->title + 1));
		title = hit->title;
		vec_push(out, (long long)i + 1);
	}
	return found != NULL;
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
	const Found *found = v->data;
	int width[LIST_COLS] = {0};

	(void)err;
	if (r->id < 0) {
		r->style[0] = STYLE_HEADING;
		r->text[0] = found->titles.at[-r->id - 1].shown;
		return true;
	}
	widths(v, v->cols - 1, width);
	r->text[0] = fill_tail(found->hits.at[r->id - 1].before, -width[0]);
	r->text[1] = found->hits.at[r->id - 1].from;
	r->style[0] = STYLE_DIM;
	return true;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	const Found *found = v->data;

	(void)err;
	*out = (Jump){ .kind = JUMP_PLACE,
	    .place = found->hits.at[id - 1].place };
	return true;
}

/* "7 hits", "first 1000 hits", "7 hits in the first 10000 articles". */
static void
count(const ListView *v, size_t rows, Buffer *out)
{
	const Found *found = v->data;
	bool first = found != NULL && found->hits.len == MOST_HITS &&
	    !found->all;

	if (v->filter.len > 0 && first)
		buffer_printf(out, "%zu of the ", rows);
	if (first)
		buffer_printf(out, "first %d hits", MOST_HITS);
	else
		buffer_count(out, rows, "hit");
	if (found != NULL && !found->all && !first) {
		buffer_puts(out, " in the first ");
		buffer_count(out, found->read, "article");
	}
}

static const char *
empty(const ListView *v)
{
	const Found *found = v->data;

	if (found != NULL && !found->all)
		return "The articles that were looked at have these words, "
		    "but not so written. In lower case they are found in "
		    "any; dossier search looks at all articles.";
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
	.unit = "hit",
	.count = count,
	.clear = clear,
};

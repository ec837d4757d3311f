/* SPDX-License-Identifier: MIT */
/*
 * Sentences of the open article, or of each, that no other one has in the same
 * words or in others.  All are read once and kept in v->data; a row's id is its
 * sentence's number + 1, a heading's that of its article, negative.
 */
#include "text/fold.h"
#include "ui/lists.h"
#include "xref/context.h"
#include "xref/elsewhere.h"

enum { MOST_READ = 1000 };	/* articles: their reader waits for them */

typedef struct {
	Place place;
	Slice text, folded;
} Sentence;

/* An article; its title tells its share. */
typedef struct {
	int64_t id;
	Slice title, folded;
} Account;

typedef struct {
	Arena arena;
	VEC(Sentence) sentences;	/* article by article */
	VEC(Account) accounts;
	bool all;			/* no article was left unread */
} Only;

static void
clear(void *data)
{
	Only *only = data;

	vec_free(&only->sentences);
	vec_free(&only->accounts);
	arena_free(&only->arena);
}

/* "2/5 · 12 of 40 sentences only here · Title" */
static Slice
heading(const Session *s, Arena *a, const ArticleRow *row,
    const OnlyHere *here)
{
	Buffer b = {0};

	buffer_printf(&b, "%u/%u%s%zu of ", row->rank + 1, s->articles,
	    s->signs->separator, here->count);
	buffer_count(&b, here->all, "sentence");
	buffer_printf(&b, " only here%s%.*s", s->signs->separator,
	    SLICE_ARG(article_title(s, a, row)));
	return buffer_keep(&b, a);
}

static bool
add_article(const Session *s, Only *only, int64_t id, Err *err)
{
	Arena a = {0};
	ArticleBody body;
	OnlyHere here = {0};
	bool ok = query_body(s->index, id, &a, &body, err) &&
	    elsewhere_not(s->index, &body, &a, &here, err);

	for (size_t i = 0; ok && i < here.count; i++) {
		Slice text = context_shown(&body, here.sentences[i],
		    &only->arena);

		vec_push(&only->sentences, ((Sentence){
		    { id, here.sentences[i].start }, text,
		    fold_dup(&only->arena, text) }));
	}
	if (ok)
		vec_push(&only->accounts, ((Account){ id,
		    heading(s, &only->arena, &body.row, &here),
		    fold_dup(&only->arena, body.row.title) }));
	arena_free(&a);
	return ok;
}

static bool
read_all(const Session *s, Only *only, bool each, Err *err)
{
	IdVec ids = {0};
	bool ok = !each || query_articles(s->index, ARTICLES_BY_DATE,
	    SLICE(""), &ids, err);
	size_t i = 0;

	if (!each && s->here.article != 0)
		vec_push(&ids, s->here.article);
	for (; ok && i < ids.len && i < MOST_READ; i++)
		ok = add_article(s, only, ids.at[i], err);
	only->all = i == ids.len;
	vec_free(&ids);
	return ok;
}

/* NULL with *err when they are not to be had. */
static const Only *
only_of(ListView *v, Err *err)
{
	Only *only = v->data;

	if (only != NULL)
		return only;
	only = list_view_keep(v, sizeof(*only));
	if (read_all(v->view.session, only, v->kind != 0, err))
		return only;
	list_view_drop(v);
	return NULL;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	const Only *only = only_of(v, err);
	size_t at = 0;

	for (size_t i = 0; only != NULL && i < only->accounts.len; i++) {
		const Account *t = &only->accounts.at[i];
		bool title = fold_find(t->folded, filter, 0) != SIZE_MAX;
		bool begun = false;

		for (; at < only->sentences.len &&
		    only->sentences.at[at].place.article == t->id; at++) {
			if (!title && fold_find(only->sentences.at[at].folded,
			    filter, 0) == SIZE_MAX)
				continue;
			if (!begun)
				vec_push(out, -1 - (long long)i);
			begun = true;
			vec_push(out, (long long)at + 1);
		}
	}
	return only != NULL;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Only *only = v->data;

	(void)err;
	if (r->id < 0) {
		r->style[0] = STYLE_HEADING;
		r->text[0] = only->accounts.at[-1 - r->id].title;
		return true;
	}
	r->text[0] = only->sentences.at[r->id - 1].text;
	r->place = only->sentences.at[r->id - 1].place;
	return true;
}

Place
only_list_place(const ListView *v)
{
	const Only *only = v->data;
	long long id = list_selected(&v->list);

	return only != NULL && id > 0 ? only->sentences.at[id - 1].place :
	    (Place){0};
}

void
only_list_select(ListView *v, Place place)
{
	const Only *only;
	Err err;

	if (!list_view_fetch(v, &err) || (only = v->data) == NULL)
		return;
	size_t at = only->sentences.len;

	while (at > 0 && (only->sentences.at[at - 1].place.article !=
	    place.article || only->sentences.at[at - 1].place.offset >
	    place.offset))
		at--;
	if (at > 0)
		list_view_select(v, (long long)at);
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	const Only *only = v->data;

	(void)err;
	*out = (Jump){ .kind = JUMP_PLACE,
		.place = only->sentences.at[id - 1].place };
	return true;
}

/* "7 sentences", "7 sentences in the first 1000 articles". */
static void
count(const ListView *v, size_t rows, Buffer *out)
{
	const Only *only = v->data;

	buffer_count(out, rows, "sentence");
	if (only != NULL && !only->all)
		buffer_printf(out, " in the first %d articles", MOST_READ);
}

static const char *
empty(const ListView *v)
{
	return v->kind == 0 ? "Every sentence of this article stands in "
	    "another one too, or is told there in other words." :
	    "Every sentence stands in two articles or more, or is told in "
	    "them.";
}

const ListClass only_list = {
	.title = "ONLY HERE",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.light = list_view_light_here,
	.follow = follow,
	.empty = empty,
	.unit = "sentence",
	.unfold = 1u << 0,
	.count = count,
	.clear = clear,
};

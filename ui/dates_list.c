/* SPDX-License-Identifier: MIT */
/* The time expressions of the open article: what is written, what day that is,
 * and how that was found out.  A row's id is its number, from 1. */
#include "store/rec.h"
#include "text/fold.h"
#include "ui/article_dates.h"
#include "ui/lists.h"

enum { WORDS, MEANS, WHY };	/* the columns */
enum { MEANS_CELLS = 16, WORDS_CELLS = 24 };

typedef struct {
	ArticleDates dates;
	ArticleRow article;
	Slice text;
	Arena arena;		/* of the article's */
} Told;

static void
clear(void *data)
{
	Told *told = data;

	article_dates_free(&told->dates);
	arena_free(&told->arena);
}

static bool
read_article(const Session *s, Told *told, Err *err)
{
	int64_t id = s->here.article;

	return id == 0 || (query_article(s->index, id, &told->arena,
	    &told->article, err) && query_text(s->index, id, &told->arena,
	    &told->text, err) && article_dates_fetch(&told->dates, s->index,
	    id, err));
}

/* NULL with *err when they cannot be read. */
static const Told *
told_of(ListView *v, Err *err)
{
	const Session *s = v->view.session;
	Told *told = v->data;

	if (told != NULL && told->article.id == s->here.article)
		return told;
	told = list_view_keep(v, sizeof(*told));
	if (read_article(s, told, err))
		return told;
	list_view_drop(v);
	return NULL;
}

static Slice
words_of(const Told *told, const DateRow *d, Arena *a)
{
	return rec_flat(a, slice_span(told->text, d->span));
}

static Slice
means_of(const Told *told, const DateRow *d, Arena *a)
{
	Buffer text = {0};

	date_tell(d, told->article.published, &text);
	return buffer_keep(&text, a);
}

static Slice
why_of(const Told *told, const DateRow *d, Arena *a)
{
	Buffer text = {0};

	date_why(d, told->text, &text);
	return buffer_keep(&text, a);
}

static bool
has(const Told *told, const DateRow *d, Slice filter)
{
	Arena a = {0};
	Slice text = fold_dup(&a, arena_printf(&a, "%.*s %.*s %.*s",
	    SLICE_ARG(words_of(told, d, &a)), SLICE_ARG(means_of(told, d, &a)),
	    SLICE_ARG(d->edtf)));
	bool found = fold_find(text, filter, 0) != SIZE_MAX;

	arena_free(&a);
	return found;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	const Told *told = told_of(v, err);

	for (size_t i = 0; told != NULL && i < told->dates.count; i++)
		if (has(told, &told->dates.at[i], filter))
			vec_push(out, (long long)i + 1);
	return told != NULL;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Told *told = told_of(v, err);

	if (told == NULL)
		return false;
	if ((size_t)r->id > told->dates.count)
		return true;
	const DateRow *d = &told->dates.at[r->id - 1];

	r->text[WORDS] = words_of(told, d, &v->arena);
	r->text[MEANS] = means_of(told, d, &v->arena);
	r->text[WHY] = why_of(told, d, &v->arena);
	r->style[MEANS] = STYLE_KEY;
	r->style[WHY] = STYLE_DIM;
	return true;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	(void)v;
	width[WORDS] = cols / 3 < WORDS_CELLS ? cols / 3 : WORDS_CELLS;
	width[MEANS] = MEANS_CELLS;
	width[WHY] = cols - width[WORDS] - MEANS_CELLS - 2;
	if (width[WHY] < 1)
		width[WHY] = 0;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	const Told *told = told_of(v, err);

	if (told == NULL)
		return false;
	*out = (Jump){ .kind = JUMP_PLACE, .place = { told->article.id,
	    told->dates.at[id - 1].span.start } };
	return true;
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "No time is told in this article.";
}

const ListClass dates_list = {
	.title = "DATES",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "date",
	.unfold = 1u << WORDS | 1u << MEANS | 1u << WHY,
	.clear = clear,
};

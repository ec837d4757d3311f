/* SPDX-License-Identifier: MIT */
/*
 * Accounts of one thing under one another, each under its source, with what no
 * other account has marked.  A row is an account; the lines of its text are
 * further lines of that row.
 */
#include <stdlib.h>

#include "base/error.h"
#include "text/fold.h"
#include "ui/accounts.h"
#include "ui/fill.h"
#include "ui/lists.h"

enum { INDENT = 3, LEAST_CELLS = 8 };

static void
drop(ListView *v)
{
	if (v->data != NULL)
		accounts_free(v->data);
	free(v->data);
	v->data = NULL;
}

/* NULL with *err when they cannot be read. */
static const Accounts *
accounts(ListView *v, Err *err)
{
	const Session *s = v->view.session;

	if (v->data != NULL)
		return v->data;
	v->data = must_alloc(NULL, sizeof(Accounts));
	*(Accounts *)v->data = (Accounts){0};
	if (s->compared.id != 0 && !accounts_of_event(v->data, s->index,
	    s->compared.id, err)) {
		drop(v);
		return NULL;
	}
	return v->data;
}

static int
text_cells(const ListView *v)
{
	int cells = v->cols - INDENT - 1;

	return cells > LEAST_CELLS ? cells : LEAST_CELLS;
}

static bool
has(const Account *account, Slice filter)
{
	Arena a = {0};
	Slice text = fold_dup(&a, arena_printf(&a, "%.*s %.*s %.*s",
	    SLICE_ARG(account->source), SLICE_ARG(account->note),
	    SLICE_ARG(account->text)));
	bool found = slice_find(text, filter, 0) != SIZE_MAX;

	arena_free(&a);
	return found;
}

/* The row, its text's lines, and a blank one. */
static void
add_lines(IdVec *out, long long id, Slice text, int cells)
{
	long long n = 1;
	Slice line;

	vec_push(out, id);
	for (; fill_next(&text, cells, &line); n++)
		vec_push(out, -(n * LIST_LINE + id));
	vec_push(out, -(n * LIST_LINE + id));
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	const Accounts *all = accounts(v, err);

	for (size_t i = 0; all != NULL && i < all->count; i++)
		if (has(&all->at[i], filter))
			add_lines(out, (long long)i + 1, all->at[i].text,
			    text_cells(v));
	return all != NULL;
}

/* "Port gazette · Wed 13 Mar 2024 · announced" */
static Slice
head_text(ListView *v, const Account *account)
{
	const char *dot = v->view.session->signs->separator;
	char day[24];

	return arena_printf(&v->arena, "%.*s%s%s%s%.*s",
	    SLICE_ARG(account->source), dot,
	    account->published == DAY_NONE ? "no date" :
	    day_long(account->published, day),
	    account->note.len > 0 ? dot : "", SLICE_ARG(account->note));
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Accounts *all = accounts(v, err);
	long long id = r->id;

	if (all == NULL)
		return false;
	long line = list_line(&id);
	const Account *account = &all->at[id - 1];

	r->text[0] = line == 0 ? head_text(v, account) :
	    fill_line(account->text, text_cells(v), line - 1);
	r->place = account->place;
	return true;
}

/* The account in which the article's cursor stands. */
static void
light(ListView *v, ListRow *r)
{
	Place here = v->view.session->here;

	r->lit = r->place.article == here.article &&
	    r->place.offset == here.offset;
}

static const Style mark_styles[] = {
	[CONTRAST_WORD] = STYLE_NAME,
	[CONTRAST_NUMBER] = STYLE_FOCUS,
	[CONTRAST_FACT] = STYLE_FOCUS,
};

/* A line of an account's text: words that only it has stand out. */
static void
paint_line(const Account *account, Slice line, Canvas *c, Rect r)
{
	size_t begin = line.len > 0 ?
	    (size_t)(line.ptr - account->text.ptr) : 0, pos = begin;
	size_t end = begin + line.len;
	int col = r.col + INDENT;

	for (size_t i = 0; i < account->marks.count; i++) {
		ContrastMark m = account->marks.at[i];
		size_t from = m.span.start > pos ? m.span.start : pos;
		size_t to = m.span.end < end ? m.span.end : end;

		if (from >= to)
			continue;
		col = canvas_text(c, r, r.row, col, slice_sub(account->text,
		    pos, from), STYLE_TEXT);
		col = canvas_text(c, r, r.row, col, slice_sub(account->text,
		    from, to), mark_styles[m.kind]);
		pos = to;
	}
	canvas_text(c, r, r.row, col, slice_sub(account->text, pos, end),
	    STYLE_TEXT);
}

static void
paint(const ListView *v, const ListRow *row, Canvas *c, Rect r, bool selected,
    bool focused)
{
	const Signs *sg = v->view.session->signs;
	const Accounts *all = v->data;
	long long id = row->id;

	if (list_line(&id) > 0) {
		paint_line(&all->at[id - 1], row->text[0], c, r);
		return;
	}
	canvas_puts(c, r, r.row, r.col, selected ? sg->here :
	    row->lit ? sg->lit : " ", STYLE_TEXT);
	canvas_field(c, r, r.row, r.col + 1, r.cols - 1, row->text[0],
	    STYLE_HEADING);
	if (selected && focused) {
		canvas_restyle(c, r, STYLE_SELECTED);
		canvas_cursor(c, r.row, r.col);
	}
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	(void)v;
	width[0] = cols;
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	const Accounts *all = accounts(v, err);

	if (all != NULL)
		*out = (Jump){ .kind = JUMP_PLACE,
			.place = all->at[id - 1].place };
	return all != NULL;
}

static void
count(const ListView *v, size_t rows, Buffer *out)
{
	const Accounts *all = v->data;

	buffer_count(out, rows, "account");
	if (all != NULL && all->all > all->count)
		buffer_printf(out, " of %zu", all->all);
}

static const char *
empty(const ListView *v)
{
	return v->view.session->compared.id != 0 ?
	    "No article reports this event." :
	    "Nothing is compared: c in the timeline compares the reports of "
	    "an event.";
}

const ListClass compare_list = {
	.title = "COMPARE",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.light = light,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "account",
	.by_width = true,
	.paint = paint,
	.count = count,
	.drop = drop,
};

/* SPDX-License-Identifier: MIT */
/*
 * Accounts of one thing, each under its source, with what no other account has
 * marked: side by side where there is room for two or more, else under one
 * another.  A row is a band of as many accounts as stand side by side; the
 * lines of their texts are further lines of that row.
 */
#include "base/error.h"
#include "text/fold.h"
#include "ui/fill.h"
#include "ui/lists.h"
#include "xref/accounts.h"

enum {
	INDENT = 3,		/* of texts under one another */
	LEAST_CELLS = 8,
	COLUMN_CELLS = 33,	/* at least, side by side */
	GAP = 3,		/* between columns */
	TWO_CELLS = 100		/* for two, in a pane that spans the screen */
};

typedef struct {
	Accounts all;
	VEC(size_t) listed;	/* of these, by the filter */
	size_t columns;		/* in a band */
	size_t column;		/* the selected one */
	int cells;		/* of a column */
	/* The band that was selected before what is listed, or the width,
	 * changed, and the one that its account stands in now. */
	long long was, now;
} Comparing;

static void
clear(void *data)
{
	Comparing *c = data;

	accounts_free(&c->all);
	vec_free(&c->listed);
}

/* NULL with *err when they cannot be read. */
static Comparing *
comparing(ListView *v, Err *err)
{
	const Session *s = v->view.session;
	Comparing *c = v->data;

	if (c != NULL)
		return c;
	v->data = c = must_alloc(NULL, sizeof(*c));
	*c = (Comparing){ .columns = 1 };
	if (s->compared.what.id != 0 && !accounts_make(&c->all, s->index,
	    s->compared.what, err)) {
		list_view_drop(v);
		return NULL;
	}
	return c;
}

/* --- bands --- */

/* Columns that there is room for. */
static size_t
most_columns(const ListView *v)
{
	int n = (v->cols + GAP) / (COLUMN_CELLS + GAP);

	if (n < 2 || (v->whole_rows && v->cols < TWO_CELLS))
		return 1;
	return n < LIST_COLS ? (size_t)n : LIST_COLS;
}

static void
place_columns(ListView *v, Comparing *c)
{
	c->columns = most_columns(v);
	if (c->columns > c->listed.len)
		c->columns = c->listed.len > 0 ? c->listed.len : 1;
	if (c->column >= c->columns)
		c->column = c->columns - 1;
	c->cells = (v->cols - GAP * ((int)c->columns - 1)) /
	    (int)c->columns;
	v->view.context = c->columns > 1 ? IN_SIDES : IN_LIST;
}

static int
indent(const Comparing *c)
{
	return c->columns > 1 ? 1 : INDENT;
}

static int
text_cells(const Comparing *c)
{
	int cells = c->cells - indent(c) - (c->columns == 1);

	return cells > LEAST_CELLS ? cells : LEAST_CELLS;
}

/* The account in a column of the band of that id; NULL behind the last. */
static const Account *
account_at(const Comparing *c, long long id, size_t column)
{
	size_t i = (size_t)(id - 1) * c->columns + column;

	return i < c->listed.len ? &c->all.at[c->listed.at[i]] : NULL;
}

/* The selected one of that band, or its last. */
static const Account *
selected_in(const Comparing *c, long long id)
{
	size_t column = c->column;

	while (column > 0 && account_at(c, id, column) == NULL)
		column--;
	return account_at(c, id, column);
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

static long long
lines_of(Slice text, int cells)
{
	long long n = 0;
	Slice line;

	while (fill_next(&text, cells, &line))
		n++;
	return n;
}

/* The band's heads, its texts' lines, and a blank one. */
static void
add_band(const Comparing *c, long long id, IdVec *out)
{
	long long most = 0;

	for (size_t i = 0; i < c->columns; i++) {
		const Account *account = account_at(c, id, i);
		long long n = account == NULL ? 0 :
		    lines_of(account->text, text_cells(c));

		most = n > most ? n : most;
	}
	vec_push(out, id);
	for (long long n = 1; n <= most + 1; n++)
		vec_push(out, -(n * LIST_LINE + id));
}

/* The account stays selected, in whatever band it is now. */
static void
keep_selected(Comparing *c, const Account *account)
{
	c->now = c->was;
	for (size_t i = 0; i < c->listed.len; i++) {
		if (&c->all.at[c->listed.at[i]] != account)
			continue;
		c->now = (long long)(i / c->columns) + 1;
		c->column = i % c->columns;
	}
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Comparing *c = comparing(v, err);

	if (c == NULL)
		return false;
	c->was = v->key_id;
	const Account *account = c->was > 0 ? selected_in(c, c->was) : NULL;

	vec_clear(&c->listed);
	for (size_t i = 0; i < c->all.count; i++)
		if (has(&c->all.at[i], filter))
			vec_push(&c->listed, i);
	place_columns(v, c);
	keep_selected(c, account);
	size_t bands = (c->listed.len + c->columns - 1) / c->columns;

	for (size_t i = 0; i < bands; i++)
		add_band(c, (long long)i + 1, out);
	return true;
}

static long long
home(const ListView *v, long long id)
{
	const Comparing *c = v->data;

	return c != NULL && id == c->was ? c->now : id;
}

/* Ids of the bands that have the words: those listed stay. */
static bool
match(ListView *v, Slice words, IdVec *out, Err *err)
{
	const Comparing *c = comparing(v, err);

	for (size_t i = 0; c != NULL && i < c->listed.len; i++) {
		long long id = (long long)(i / c->columns) + 1;

		if (has(&c->all.at[c->listed.at[i]], words) &&
		    (out->len == 0 || out->at[out->len - 1] != id))
			vec_push(out, id);
	}
	return c != NULL;
}

/* --- rows --- */

/* "Port gazette · Wed 13 Mar 2024 · announced" */
static Slice
head_text(ListView *v, const Account *account)
{
	const Signs *sg = v->view.session->signs;
	const char *dot = sg->separator;
	char day[24];

	return arena_printf(&v->arena, "%.*s%s%s%s%s%.*s",
	    SLICE_ARG(account->source), dot,
	    account->published == DAY_NONE ? "no date" :
	    day_long(account->published, day),
	    account->note.len > 0 ? dot : "",
	    account->note_differs ? sg->differ : "",
	    SLICE_ARG(account->note));
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Comparing *c = comparing(v, err);
	long long id = r->id;

	if (c == NULL)
		return false;
	long line = list_line(&id);

	for (size_t i = 0; i < c->columns; i++) {
		const Account *account = account_at(c, id, i);

		if (account != NULL)
			r->text[i] = line == 0 ? head_text(v, account) :
			    fill_line(account->text, text_cells(c), line - 1);
	}
	const Location *at = &selected_in(c, id)->at;

	r->place = (Place){ at->article, at->span.start };
	return true;
}

/* How a byte of an account's text looks, and up to where: words that only it
 * has stand out, what stands around those compared does not. */
static Style
style_at(const Account *account, uint32_t pos, size_t *mark, uint32_t *until)
{
	static const Style styles[] = {
		[CONTRAST_WORD] = STYLE_NAME,
		[CONTRAST_NUMBER] = STYLE_FOCUS,
		[CONTRAST_FACT] = STYLE_FOCUS,
	};
	Span core = account->core;
	bool inside = pos >= core.start && pos < core.end;

	*until = inside ? core.end : pos < core.start ? core.start :
	    (uint32_t)account->text.len;
	while (*mark < account->mark_count &&
	    account->marks[*mark].span.end <= pos)
		++*mark;
	if (*mark < account->mark_count) {
		const ContrastMark *m = &account->marks[*mark];

		if (m->span.start <= pos) {
			*until = m->span.end;
			return styles[m->kind];
		}
		if (m->span.start < *until)
			*until = m->span.start;
	}
	return inside ? STYLE_TEXT : STYLE_DIM;
}

static void
paint_line(const Account *account, Slice line, Canvas *c, Rect r)
{
	uint32_t pos = line.len > 0 ?
	    (uint32_t)(line.ptr - account->text.ptr) : 0;
	uint32_t end = pos + (uint32_t)line.len, until;
	size_t mark = 0;
	int col = r.col;

	for (; pos < end; pos = until) {
		Style style = style_at(account, pos, &mark, &until);

		if (until > end)
			until = end;
		col = canvas_text(c, r, r.row, col, slice_sub(account->text,
		    pos, until), style);
	}
}

/* The account in which the article's cursor stands. */
static bool
is_lit(const ListView *v, const Account *account)
{
	Place here = v->view.session->here;

	return account->at.article == here.article &&
	    account->at.span.start == here.offset;
}

static void
paint_head(const ListView *v, const Account *account, Slice text, Canvas *c,
    Rect r, bool selected, bool focused)
{
	const Signs *sg = v->view.session->signs;

	canvas_puts(c, r, r.row, r.col, selected ? sg->here :
	    is_lit(v, account) ? sg->lit : " ", STYLE_TEXT);
	canvas_field(c, r, r.row, r.col + 1, r.cols - 1, text, STYLE_HEADING);
	if (selected && focused) {
		canvas_restyle(c, r, STYLE_SELECTED);
		canvas_cursor(c, r.row, r.col);
	}
}

static void
paint(const ListView *v, const ListRow *row, Canvas *c, Rect r, bool selected,
    bool focused)
{
	const Comparing *all = v->data;
	long long id = row->id;
	long line = list_line(&id);
	Rect cell = { r.row, r.col, 1, all->cells };

	for (size_t i = 0; i < all->columns; i++, cell.col += all->cells +
	    GAP) {
		const Account *account = account_at(all, id, i);
		Rect text = { r.row, cell.col + indent(all), 1,
			cell.cols - indent(all) };

		if (i > 0)
			canvas_puts(c, r, r.row, cell.col - 2,
			    v->view.session->signs->vertical, STYLE_RULE);
		if (account != NULL && line == 0)
			paint_head(v, account, row->text[i], c, cell,
			    selected && account == selected_in(all, id),
			    focused);
		else if (account != NULL)
			paint_line(account, row->text[i], c, text);
	}
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	const Comparing *c = comparing(v, err);

	if (c == NULL)
		return false;
	const Location *at = &selected_in(c, id)->at;

	*out = (Jump){ .kind = JUMP_PLACE,
		.place = { at->article, at->span.start } };
	return true;
}

/* --- moving --- */

/* Where the selected account is among those listed. */
static size_t
position(const ListView *v)
{
	const Comparing *c = v->data;
	long long id = list_selected(&v->list);
	size_t at = id > 0 ? (size_t)(id - 1) * c->columns + c->column : 0;

	return at < c->listed.len ? at : c->listed.len - 1;
}

static Did
move(ListView *v, long by)
{
	Comparing *c = v->data;
	long last = (long)c->listed.len - 1, at = (long)position(v);
	long to = at + by;

	to = to > last ? last : to < 0 ? 0 : to;
	if (to == at)
		return DID_NOT;
	c->column = (size_t)to % c->columns;
	list_select(&v->list, to / (long)c->columns + 1);
	return DID;
}

static Did
command(ListView *v, const Command *cmd)
{
	const Comparing *c = v->data;
	long n = cmd->count > 0 ? cmd->count : 1;

	if (c == NULL || c->listed.len == 0)
		return DID_NOT;
	switch (cmd->id) {
	case CMD_CELL_LEFT: return move(v, -n);
	case CMD_CELL_RIGHT: move(v, n); break;
	case CMD_NEXT_PASSAGE: list_move(&v->list, n); break;
	case CMD_PREV_PASSAGE: list_move(&v->list, -n); break;
	default: return DID_NOT;
	}
	return DID;
}

static void
tell_position(const ListView *v, Buffer *out)
{
	const Comparing *c = v->data;

	if (c != NULL && c->listed.len > 0)
		buffer_printf(out, "%zu/%zu", position(v) + 1, c->listed.len);
}

static void
count(const ListView *v, size_t rows, Buffer *out)
{
	const Comparing *c = v->data;

	(void)rows;
	buffer_count(out, c != NULL ? c->listed.len : 0, "account");
	if (c != NULL && c->all.all > c->all.count)
		buffer_printf(out, " of %zu", c->all.all);
}

static const char *
empty(const ListView *v)
{
	return v->view.session->compared.what.id != 0 ?
	    "No article reports this event." :
	    "Nothing is compared: c compares the reports of an event, or what "
	    "articles have in the same words.";
}

const ListClass compare_list = {
	.title = "COMPARE",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.follow = follow,
	.empty = empty,
	.unit = "account",
	.by_width = true,
	.match = match,
	.home = home,
	.paint = paint,
	.command = command,
	.position = tell_position,
	.count = count,
	.clear = clear,
};

/* SPDX-License-Identifier: MIT */
/*
 * Accounts of one thing, each under its source, with what no other account has
 * marked: side by side where there is room for two or more, else under one
 * another.  Side by side an article has a column: what it tells more than once
 * stands there under one another.  A row is a band of accounts beside each
 * other; the lines of their texts are further lines of that row.  v->kind is the
 * selected column.
 */
#include "ui/account_paint.h"
#include "ui/compare_grid.h"
#include "ui/fill.h"
#include "ui/list_paint.h"
#include "ui/lists.h"

enum {
	INDENT = 3,		/* of texts under one another */
	LEAST_CELLS = 8,
	COLUMN_CELLS = 33,	/* at least, side by side */
	GAP = 3,		/* between columns */
	SOURCE_CELLS = 12,	/* of one at least, in a head */
	TWO_CELLS = 100		/* for two, in a pane that spans the screen */
};

_Static_assert((int)COMPARE_COLUMNS <= (int)LIST_COLS,
    "a row tells a text for each column");

typedef struct {
	CompareGrid grid;	/* a row's id is its band + 1 */
	int cells;		/* of a column */
	/* The row that was selected before what is listed, or the width,
	 * changed, and the one that its account stands in now. */
	long long was, now;
} Comparing;

static void
clear(void *data)
{
	Comparing *c = data;

	compare_grid_free(&c->grid);
}

/* NULL with *err when they cannot be read. */
static Comparing *
comparing(ListView *v, Err *err)
{
	const Session *s = v->view.session;
	Comparing *c = v->data;

	if (c != NULL)
		return c;
	c = list_view_keep(v, sizeof(*c));
	c->grid.columns = 1;
	c->grid.column = (size_t)v->kind;
	if (s->compared.what.id != 0 && !accounts_make(&c->grid.all, s->index,
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
	return (size_t)n;
}

static void
place_columns(ListView *v, Comparing *c)
{
	CompareGrid *g = &c->grid;

	compare_grid_place(g, most_columns(v));
	c->cells = (v->cols - GAP * ((int)g->columns - 1)) /
	    (int)g->columns;
	v->view.context = g->columns > 1 ? IN_SIDES : IN_LIST;
}

static int
indent(const Comparing *c)
{
	return c->grid.columns > 1 ? 1 : INDENT;
}

static int
text_cells(const Comparing *c)
{
	int cells = c->cells - indent(c) - (c->grid.columns == 1);

	return cells > LEAST_CELLS ? cells : LEAST_CELLS;
}

/* The account in a column of a row, and the selected one there. */
static const Account *
account_at(const Comparing *c, long long id, size_t column)
{
	return compare_grid_at(&c->grid, (size_t)(id - 1), column);
}

static const Account *
selected_in(const Comparing *c, long long id)
{
	return compare_grid_selected(&c->grid, (size_t)(id - 1));
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

/* Lines of a band for who says it and the like: beside each other heads have no
 * room for that. */
static long
note_lines(const Comparing *c, long long id)
{
	for (size_t i = 0; c->grid.columns > 1 && i < c->grid.columns; i++) {
		const Account *account = account_at(c, id, i);

		if (account != NULL && account->note.len > 0)
			return 1;
	}
	return 0;
}

/* The band's heads, notes, its texts' lines, and a blank one. */
static void
add_band(const Comparing *c, long long id, IdVec *out)
{
	long long most = 0;

	for (size_t i = 0; i < c->grid.columns; i++) {
		const Account *account = account_at(c, id, i);
		long long n = account == NULL ? 0 :
		    lines_of(account->text, text_cells(c));

		most = n > most ? n : most;
	}
	vec_push(out, id);
	most += note_lines(c, id);
	for (long long n = 1; n <= most + 1; n++)
		vec_push(out, -(n * LIST_LINE + id));
}

/* The account stays selected, in whatever row it is now. */
static void
keep_selected(Comparing *c, const Account *account)
{
	size_t at = account != NULL ?
	    compare_grid_find(&c->grid, account) : SIZE_MAX;

	c->now = c->was;
	if (at == SIZE_MAX)
		return;
	c->now = (long long)(at / c->grid.columns) + 1;
	c->grid.column = at % c->grid.columns;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Comparing *c = comparing(v, err);

	if (c == NULL)
		return false;
	c->was = v->key_id;
	const Account *account = c->was > 0 ? selected_in(c, c->was) : NULL;

	compare_grid_list(&c->grid, filter);
	place_columns(v, c);
	keep_selected(c, account);
	for (size_t i = 0; i < compare_grid_bands(&c->grid); i++)
		add_band(c, (long long)i + 1, out);
	return true;
}

static long long
home(const ListView *v, long long id)
{
	const Comparing *c = v->data;

	return c != NULL && id == c->was ? c->now : id;
}

static bool
row_has(const Comparing *c, long long id, Slice words)
{
	for (size_t i = 0; i < c->grid.columns; i++) {
		const Account *account = account_at(c, id, i);

		if (account != NULL && compare_grid_has(account, words))
			return true;
	}
	return false;
}

/* Ids of the rows that have the words: those listed stay. */
static bool
match(ListView *v, Slice words, IdVec *out, Err *err)
{
	const Comparing *c = comparing(v, err);
	size_t bands = c != NULL ? compare_grid_bands(&c->grid) : 0;

	for (long long id = 1; id <= (long long)bands; id++)
		if (row_has(c, id, words))
			vec_push(out, id);
	return c != NULL;
}

/* --- rows --- */

/* "announced", "≠ Ada Lunt" */
static Slice
note_text(ListView *v, const Account *account)
{
	return arena_printf(&v->arena, "%s%.*s", account->note.len > 0 &&
	    account->note_differs ? v->view.session->signs->differ : "",
	    SLICE_ARG(account->note));
}

/* "Port gazette · Wed 13 Mar 2024 · announced": a long source is cut, so that
 * the rest is told. */
static Slice
head_text(ListView *v, const Comparing *c, const Account *account)
{
	const Signs *sg = v->view.session->signs;
	const char *dot = sg->separator;
	Slice source = account->source;
	Buffer b = {0};
	char day[24];

	Slice note = c->grid.columns > 1 ? SLICE("") : note_text(v, account);
	Slice rest = arena_printf(&v->arena, "%s%s%s%.*s", dot,
	    account->published == DAY_NONE ? "no date" :
	    day_long(account->published, day), note.len > 0 ? dot : "",
	    SLICE_ARG(note));
	int room = c->cells - 1 - (int)glyph_width(rest);

	if (room < SOURCE_CELLS)
		room = SOURCE_CELLS;
	if ((int)glyph_width(source) > room) {
		glyph_print(source, (unsigned)room - 1, false, &b);
		buffer_puts(&b, sg->cut);
		source = buffer_slice(&b);
	}
	Slice head = arena_printf(&v->arena, "%.*s%.*s", SLICE_ARG(source),
	    SLICE_ARG(rest));

	buffer_free(&b);
	return head;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Comparing *c = comparing(v, err);
	long long id = r->id;

	if (c == NULL)
		return false;
	long line = list_line(&id), notes = note_lines(c, id);

	for (size_t i = 0; i < c->grid.columns; i++) {
		const Account *account = account_at(c, id, i);

		if (account != NULL)
			r->text[i] = line == 0 ? head_text(v, c, account) :
			    line <= notes ? note_text(v, account) :
			    fill_line(account->text, text_cells(c),
			    line - 1 - notes);
	}
	const Location *at = &selected_in(c, id)->at;

	r->place = (Place){ at->article, at->span.start };
	return true;
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
	long line = list_line(&id), notes = note_lines(all, id);
	Rect cell = { r.row, r.col, 1, all->cells };

	for (size_t i = 0; i < all->grid.columns; i++, cell.col += all->cells +
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
		else if (account != NULL && line <= notes)
			canvas_field(c, text, text.row, text.col, text.cols,
			    row->text[i], account->note_differs ?
			    STYLE_FOCUS : STYLE_TEXT);
		else if (account != NULL)
			account_paint_line(account, row->text[i], c, text);
		if (account != NULL && line > 0)
			list_mark_text(v, row->text[i], c, text, STYLE_MATCH);
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

/* Where the selected account is in the grid. */
static size_t
place_of(const ListView *v)
{
	const Comparing *c = v->data;
	long long id = list_selected(&v->list);

	return id > 0 ? (size_t)(id - 1) * c->grid.columns +
	    compare_grid_column(&c->grid, (size_t)(id - 1)) : 0;
}

static Did
move(ListView *v, long n)
{
	Comparing *c = v->data;
	size_t at = place_of(v), to = compare_grid_step(&c->grid, at, n);

	if (to == at)
		return DID_NOT;
	c->grid.column = to % c->grid.columns;
	v->kind = (int)c->grid.column;
	list_select(&v->list, (long long)(to / c->grid.columns) + 1);
	return DID;
}

static Did
command(ListView *v, const Command *cmd)
{
	const Comparing *c = v->data;
	long n = cmd->count > 0 ? cmd->count : 1;

	if (c == NULL || c->grid.listed.len == 0)
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

	if (c != NULL && c->grid.cells.len > 0)
		buffer_printf(out, "%zu/%zu",
		    c->grid.cells.at[place_of(v)] + 1, c->grid.listed.len);
}

static void
count(const ListView *v, size_t rows, Buffer *out)
{
	const Comparing *c = v->data;

	(void)rows;
	buffer_count(out, c != NULL ? c->grid.listed.len : 0, "account");
	if (c != NULL && c->grid.all.all > c->grid.all.count)
		buffer_printf(out, " of %zu", c->grid.all.all);
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

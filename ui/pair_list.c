/* SPDX-License-Identifier: MIT */
/*
 * Two articles side by side, scrolled together; one at a time where there is no
 * room for both.  A row's id is its number + 1.  v->kind is the side that has
 * the cursor: 0 or 1.
 */
#include "ui/lists.h"
#include "ui/pair_paint.h"

enum {
	BOTH_CELLS = 100,	/* at least, for both */
	TEXT_CELLS = 60,	/* of a line at most, */
	ALONE_CELLS = 76,	/* and of one alone */
	GAP = 3,		/* between them */
	MARGIN = 2,		/* before the text */
	AROUND = 2		/* rows that are seen around a passage */
};

typedef struct {
	Pair pair;
	Slice title[2], origin[2];	/* in the pair's arena */
	bool both;
	/* The cursor goes to a place in the article of its side: because it
	 * is wanted there, or since rows are others at another width. */
	bool wanted, moved, centred;
	uint32_t offset;
	long long now;		/* the id of its row */
} Sides;

static void
clear(void *data)
{
	Sides *s = data;

	pair_free(&s->pair);
}

/* "2/5 Title", "Source · Wed 4 Feb 2026" */
static void
tell_heads(const Session *session, Sides *s)
{
	Arena *a = &s->pair.arena;
	char day[24];

	for (int side = 0; side < 2; side++) {
		const ArticleRow *row = &s->pair.body[side].row;

		s->title[side] = arena_printf(a, "%u/%u %.*s", row->rank + 1,
		    session->articles,
		    SLICE_ARG(article_title(session, a, row)));
		s->origin[side] = arena_printf(a, "%.*s%s%s",
		    SLICE_ARG(row->source.len > 0 ? row->source : row->file),
		    session->signs->separator, row->published == DAY_NONE ?
		    "no date" : day_long(row->published, day));
	}
}

/* NULL with *err when they cannot be read. */
static Sides *
sides_of(ListView *v, Err *err)
{
	const Session *session = v->view.session;
	const PairWish *wish = &session->pair;
	Sides *s = v->data;

	if (s != NULL)
		return s;
	s = list_view_keep(v, sizeof(*s));
	if (wish->article[0] == 0 || wish->article[1] == 0)
		return s;
	if (!pair_read(&s->pair, session->index, wish->article[0],
	    wish->article[1], err)) {
		list_view_drop(v);
		return NULL;
	}
	tell_heads(session, s);
	return s;
}

static bool
is_shown(const ListView *v, const Sides *s, int side)
{
	return s->both || side == v->kind;
}

/* Cells of a side, with its margin. */
static int
side_cells(const ListView *v, const Sides *s)
{
	return s->both ? (v->cols - GAP) / 2 : v->cols;
}

static int
text_cells(const ListView *v, const Sides *s)
{
	int most = s->both ? TEXT_CELLS : ALONE_CELLS;
	int cells = side_cells(v, s) - MARGIN - !s->both;

	return cells > most ? most : cells;
}

/* The words under the cursor stay so. */
static void
wrap(ListView *v, Sides *s)
{
	Pair *p = &s->pair;
	size_t was = v->key_id > 0 ? (size_t)v->key_id - 1 : 0;

	s->both = v->cols >= BOTH_CELLS;
	int cells = text_cells(v, s);

	if (!s->wanted && p->cells != cells && was < p->rows.len) {
		s->offset = pair_offset(p, v->kind, was);
		s->moved = true;
	}
	pair_wrap(p, cells);
	if (s->wanted || s->moved)
		s->now = (long long)pair_row(p, v->kind, s->offset) + 1;
	s->moved = s->moved || s->wanted;
	s->centred = s->centred || s->wanted;
	s->wanted = s->wanted && v->cols < 0;
}

/* Rows that have something on a side that is shown. */
static bool
is_row(const ListView *v, const Sides *s, size_t row)
{
	return s->both || s->pair.rows.at[row].line[v->kind] >= 0;
}

/* The rows that have the needle; of an empty one all. */
static void
add_rows(const ListView *v, Sides *s, const Needle *n, IdVec *out)
{
	Arena a = {0};
	const bool sides[2] = { is_shown(v, s, 0), is_shown(v, s, 1) };
	const bool all = n->query.len == 0;
	bool *found = arena_new(&a, bool, s->pair.rows.len);

	if (!all)
		pair_search(&s->pair, n, sides, found);
	for (size_t i = 0; i < s->pair.rows.len; i++)
		if (is_row(v, s, i) && (all || found[i]))
			vec_push(out, (long long)i + 1);
	arena_free(&a);
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Sides *s = sides_of(v, err);
	Arena a = {0};

	if (s == NULL)
		return false;
	wrap(v, s);
	const Needle needle = needle_make(&a, filter);

	add_rows(v, s, &needle, out);
	arena_free(&a);
	return true;
}

/* As a search in an article: anywhere, capitals count where there are some. */
static bool
match(ListView *v, Slice words, IdVec *out, Err *err)
{
	Sides *s = sides_of(v, err);

	(void)words;
	if (s != NULL)
		add_rows(v, s, &v->view.session->needle, out);
	return s != NULL;
}

static long long
home(const ListView *v, long long id)
{
	Sides *s = v->data;

	if (s != NULL && s->moved)
		id = s->now;
	if (s != NULL)
		s->moved = false;
	return s == NULL || id <= 0 || s->both ? id :
	    (long long)pair_row_near(&s->pair, v->kind, (size_t)id - 1) + 1;
}

/* The side that has a line on the row: that of the cursor where it has. */
static int
side_on(const ListView *v, const Sides *s, size_t row)
{
	return s->pair.rows.at[row].line[v->kind] >= 0 ? v->kind : !v->kind;
}

static Place
place_of(const ListView *v, const Sides *s, size_t row)
{
	int side = side_on(v, s, row);

	return (Place){ s->pair.body[side].row.id,
	    pair_offset(&s->pair, side, row) };
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Sides *s = sides_of(v, err);

	if (s != NULL)
		r->place = place_of(v, s, (size_t)r->id - 1);
	return s != NULL;
}

/* --- drawing ------------------------------------------------------------- */

static Rect
side_rect(const ListView *v, const Sides *s, Rect r, int side)
{
	int cells = side_cells(v, s);

	return (Rect){ r.row, r.col + (s->both && side == 1 ? cells + GAP : 0),
	    r.rows, cells };
}

static bool
head(ListView *v, int rows, int *head_rows, Err *err)
{
	Sides *s = sides_of(v, err);
	size_t above;

	*head_rows = rows > 8 ? 2 : rows > 2 ? 1 : 0;
	if (s != NULL)
		pair_mark(&s->pair, &v->view.session->needle);
	if (s != NULL && s->centred) {
		above = (size_t)(rows > 0 ? rows : 0) / 3;
		v->list.top = v->list.cursor > above ?
		    v->list.cursor - above : 0;
		s->centred = false;
	}
	return s != NULL;
}

static void
rule(const ListView *v, const Sides *s, Canvas *c, Rect r)
{
	if (s->both)
		canvas_puts(c, r, r.row, r.col + side_cells(v, s) + 1,
		    v->view.session->signs->vertical, STYLE_RULE);
}

static void
draw_head(const ListView *v, Canvas *c, Rect r, int rows)
{
	const Sides *s = v->data;

	for (int i = 0; s != NULL && i < rows; i++) {
		Rect line = { r.row + i, r.col, 1, r.cols };

		for (int side = 0; side < 2; side++) {
			Rect at = side_rect(v, s, line, side);

			if (is_shown(v, s, side))
				canvas_field(c, at, at.row, at.col + MARGIN,
				    at.cols - MARGIN, i == 0 ? s->title[side] :
				    s->origin[side], i > 0 ? STYLE_DIM :
				    side == v->kind ? STYLE_HEADLINE :
				    STYLE_TEXT);
		}
		rule(v, s, c, line);
	}
}

static void
paint(const ListView *v, const ListRow *row, Canvas *c, Rect r, bool selected,
    bool focused)
{
	const Sides *s = v->data;
	const PairRow *at = &s->pair.rows.at[row->id - 1];

	for (int side = 0; side < 2; side++) {
		Rect cell = side_rect(v, s, r, side);
		Rect text = { cell.row, cell.col + MARGIN, 1,
			cell.cols - MARGIN };

		if (!is_shown(v, s, side))
			continue;
		if (at->line[side] >= 0)
			pair_paint_line(&s->pair, side,
			    &s->pair.lines[side].at[at->line[side]], c, text);
		if (!selected || side != v->kind)
			continue;
		canvas_puts(c, cell, cell.row, cell.col,
		    v->view.session->signs->here, STYLE_TEXT);
		if (focused)
			canvas_cursor(c, cell.row, text.col);
	}
	rule(v, s, c, r);
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	const Sides *s = sides_of(v, err);

	if (s != NULL)
		*out = (Jump){ .kind = JUMP_PLACE,
			.place = place_of(v, s, (size_t)id - 1) };
	return s != NULL;
}

/* --- moving -------------------------------------------------------------- */

static size_t
row_here(const ListView *v)
{
	long long id = list_selected(&v->list);

	return id > 0 ? (size_t)id - 1 : 0;
}

/* Rows around are to be seen as well: else the cursor comes to a third from
 * the top. */
static void
go(ListView *v, size_t row)
{
	List *l = &v->list;
	size_t rows = l->rows > 0 ? (size_t)l->rows : 1;

	if (!list_select(l, (long long)row + 1))
		return;
	if (l->cursor < l->top + AROUND ||
	    l->cursor + AROUND >= l->top + rows)
		l->top = l->cursor > rows / 3 ? l->cursor - rows / 3 : 0;
}

/* The cursor to the other side: to the same passage where it is in one. */
static Did
turn(ListView *v, int side)
{
	Sides *s = v->data;
	size_t row = row_here(v);
	size_t n = pair_passage_on(&s->pair, v->kind, row);
	Err err;

	if (v->kind == side)
		return DID_NOT;
	if (n < s->pair.shared.count)
		row = pair_row(&s->pair, side, pair_span(pair_passage(&s->pair,
		    v->kind, n), side).start);
	else
		row = pair_row_near(&s->pair, side, row);
	v->kind = side;
	v->stale = !s->both;
	if (list_view_fetch(v, &err))
		go(v, row);
	return DID;
}

static Did
step(ListView *v, long n)
{
	const Sides *s = v->data;
	size_t row;
	bool all = pair_step(&s->pair, v->kind, row_here(v), n, &row);

	if (row == row_here(v) && !all)
		return DID_NOT;
	go(v, row);
	return DID;
}

static Did
command(ListView *v, const Command *cmd)
{
	const Sides *s = v->data;
	long n = cmd->count > 0 ? cmd->count : 1;

	if (s == NULL || s->pair.rows.len == 0)
		return DID_NOT;
	switch (cmd->id) {
	case CMD_CELL_LEFT: return turn(v, 0);
	case CMD_CELL_RIGHT: turn(v, 1); return DID;
	case CMD_NEXT_PASSAGE: return step(v, n);
	case CMD_PREV_PASSAGE: return step(v, -n);
	default: return DID_NOT;
	}
}

void
pair_list_begin(ListView *v, Place place)
{
	Err err;
	Sides *s;

	v->kind = place.article == v->view.session->pair.article[1];
	if (!list_view_fetch(v, &err) || (s = v->data) == NULL)
		return;
	s->wanted = v->stale = true;
	s->offset = place.offset;
}

/* --- telling ------------------------------------------------------------- */

/* "passage 2 of 7  12/80": passages are numbered in the order of the left. */
static void
position(const ListView *v, Buffer *out)
{
	const Sides *s = v->data;

	if (s == NULL || s->pair.rows.len == 0)
		return;
	size_t row = row_here(v), count = s->pair.shared.count;
	size_t n = pair_passage_on(&s->pair, v->kind, row);

	if (n < count) {
		const ParallelPassage *passage = pair_passage(&s->pair,
		    v->kind, n);

		buffer_printf(out, "passage %td of %zu%s  ",
		    passage - s->pair.shared.at + 1, count, passage->aligned ?
		    "" : v->kind == 0 ? ", elsewhere: l" :
		    ", elsewhere: h");
	}
	buffer_printf(out, "%zu/%zu", v->list.cursor + 1, v->list.ids.len);
}

static void
count(const ListView *v, size_t rows, Buffer *out)
{
	const Sides *s = v->data;

	(void)rows;
	if (s == NULL)
		return;
	buffer_count(out, s->pair.shared.count, "passage");
	buffer_puts(out, " in both");
	if (s->pair.shared.words[v->kind] > 0)
		buffer_printf(out, ", %u words",
		    s->pair.shared.words[v->kind]);
}

static const char *
empty(const ListView *v)
{
	return v->view.session->pair.article[0] == 0 ||
	    v->view.session->pair.article[1] == 0 ?
	    "One of the two articles is no longer in the dossier." :
	    "These two articles have no text.";
}

const ListClass pair_list = {
	.title = "SIDE BY SIDE",
	.context = IN_SIDES,
	.fetch = fetch,
	.row = row,
	.follow = follow,
	.empty = empty,
	.unit = "line",
	.by_width = true,
	.match = match,
	.home = home,
	.head = head,
	.draw_head = draw_head,
	.paint = paint,
	.command = command,
	.position = position,
	.count = count,
	.clear = clear,
};

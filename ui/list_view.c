/* SPDX-License-Identifier: MIT */
/*
 * Whatever depends on the ids fetches them first: keys may come faster than
 * the screen is drawn.
 */
#include "ui/list_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/bisect.h"
#include "base/error.h"
#include "text/fold.h"
#include "ui/fill.h"
#include "ui/list_paint.h"
#include "ui/list_rows.h"

static ListView *
list_view(View *v)
{
	return (ListView *)v;
}

static const ListView *
const_list_view(const View *v)
{
	return (const ListView *)v;
}

void
list_view_stale(ListView *v)
{
	v->stale = v->renewed = true;
}

void
list_view_filter(ListView *v, Slice filter)
{
	buffer_clear(&v->filter);
	buffer_add(&v->filter, filter);
	v->stale = true;
}

/* "mentions" of "by mentions"; "" when the list has one order only. */
static const char *
order_name(const ListView *v)
{
	return v->class->orders != NULL ? v->class->orders[v->order] : "";
}

typedef bool Fetch(ListView *v, Slice filter, IdVec *out, Err *err);

static bool
fetch_filtered(ListView *v, Fetch *fetch, Slice filter, IdVec *out, Err *err)
{
	Arena a = {0};
	Slice folded = fold_dup(&a, slice_trim(filter));
	bool ok = fetch(v, folded, out, err);

	arena_free(&a);
	return ok;
}

void
list_view_drop(ListView *v)
{
	if (v->data != NULL && v->class->clear != NULL)
		v->class->clear(v->data);
	free(v->data);
	v->data = NULL;
}

void *
list_view_keep(ListView *v, size_t size)
{
	list_view_drop(v);
	v->data = memset(must_alloc(NULL, size), 0, size);
	return v->data;
}

void
list_view_light_here(ListView *v, ListRow *row)
{
	Place here = v->view.session->here;

	row->lit = row->place.article == here.article &&
	    row->place.offset == here.offset;
}

/* The id of the selected row after the index was written anew. */
static long long
renewed_id(ListView *v)
{
	long long id = list_selected(&v->list);

	if (v->class->find == NULL)
		return id;
	if (id != v->key_id)
		return 0;
	v->key_id = v->key.len == 0 ? 0 :
	    v->class->find(v, buffer_slice(&v->key));
	return v->key_id;
}

static long long
home(const ListView *v, long long id)
{
	return v->class->home != NULL ? v->class->home(v, id) : id;
}

bool
list_view_fetch(ListView *v, Err *err)
{
	if (!v->stale)
		return true;
	if (v->renewed)
		list_view_drop(v);
	long long id = v->renewed ? renewed_id(v) : list_selected(&v->list);

	v->matches_known = false;
	vec_clear(&v->known);
	vec_clear(&v->list.ids);
	if (!fetch_filtered(v, v->class->fetch, buffer_slice(&v->filter),
	    &v->list.ids, err)) {
		vec_clear(&v->list.ids);
		return false;
	}
	v->stale = v->renewed = false;
	list_settle(&v->list, home(v, id));
	return true;
}

bool
list_view_select(ListView *v, long long id)
{
	Err err;

	return list_view_fetch(v, &err) && list_select(&v->list, home(v, id));
}

static bool
layout(View *view, Pane pane, Err *err)
{
	ListView *v = list_view(view);

	if (v->class->by_width && (pane.cols != v->cols ||
	    pane.whole_rows != v->whole_rows))
		v->stale = true;
	if (pane.cols != v->cols || v->stale)
		v->unfolded_rows = 0;
	v->cols = pane.cols;
	v->whole_rows = pane.whole_rows;
	v->row_count = v->head_rows = 0;
	if (!list_view_fetch(v, err))
		return false;
	if (v->class->head != NULL &&
	    !v->class->head(v, pane.rows, &v->head_rows, err))
		return false;
	pane.rows -= v->head_rows;
	return list_rows_fetch(v, pane, err);
}

void
list_add_lines(IdVec *out, long long id, Slice text, int cells)
{
	Slice line;

	vec_push(out, id);
	fill_next(&text, cells, &line);
	for (long long n = 1; fill_next(&text, cells, &line); n++)
		vec_push(out, -(n * LIST_LINE + id));
}

long
list_line(long long *id)
{
	long n = *id < 0 ? (long)(-*id / LIST_LINE) : 0;

	if (n > 0)
		*id = -*id % LIST_LINE;
	return n;
}

static void
draw(const View *view, Canvas *c, Rect r, bool focused)
{
	list_paint(const_list_view(view), c, r, focused);
}

static uint64_t
shows(const View *view, int row)
{
	return list_shows(const_list_view(view), row);
}

static int
by_id(const void *a, const void *b)
{
	long long x = *(const long long *)a, y = *(const long long *)b;

	return (x > y) - (x < y);
}

/* Notes which of the list's rows are among the ids. */
static void
note_matches(ListView *v, IdVec *ids)
{
	vec_clear(&v->matches);
	if (ids->len == 0)
		return;
	qsort(ids->at, ids->len, sizeof(*ids->at), by_id);
	for (size_t i = 0; i < v->list.ids.len; i++)
		if (v->list.ids.at[i] > 0 && bsearch(&v->list.ids.at[i],
		    ids->at, ids->len, sizeof(*ids->at), by_id) != NULL)
			vec_push(&v->matches, i);
}

/* Fills v->matches with the rows that have the needle's words; of an empty
 * needle there are none. */
static bool
find_matches(ListView *v, Err *err)
{
	Slice query = v->view.session->needle.query;
	IdVec ids = {0};

	if (!list_view_fetch(v, err))
		return false;
	if (v->matches_known && slice_eq(buffer_slice(&v->matched), query))
		return true;
	v->matches_known = query.len == 0 ||
	    fetch_filtered(v, v->class->match != NULL ? v->class->match :
	    v->class->fetch, query, &ids, err);
	if (v->matches_known)
		note_matches(v, &ids);
	buffer_clear(&v->matched);
	buffer_add(&v->matched, query);
	vec_free(&ids);
	return v->matches_known;
}

static Tally
tally_matches(const ListView *v)
{
	size_t first = 0;

	BISECT(first, v->matches.len, i, v->matches.at[i] < v->list.cursor);
	bool on = first < v->matches.len &&
	    v->matches.at[first] == v->list.cursor;

	return (Tally){ .all = v->matches.len, .at = first + on, .on = on };
}

static Tally
tally(View *view)
{
	ListView *v = list_view(view);
	Err err;

	return find_matches(v, &err) ? tally_matches(v) : (Tally){0};
}

/* The n-th match behind the cursor, before it when negative, around the ends;
 * 0: its own row counts as the first behind. */
static bool
go_match(ListView *v, long n, Err *err)
{
	Tally t = tally_matches(v);
	long all = (long)t.all;

	if (all == 0)
		return err_set(err, "Nothing in this list has \"%.*s\".",
		    SLICE_ARG(v->view.session->needle.query));
	long at = (long)(t.at - t.on) + n % all - (n > 0 && !t.on);

	v->list.cursor = v->matches.at[(at + all) % all];
	return true;
}

static bool
seek(View *view, Err *err)
{
	ListView *v = list_view(view);

	return find_matches(v, err) &&
	    (v->view.session->needle.query.len == 0 || go_match(v, 0, err));
}

/* The place is one among the ids that are listed: they are fetched, whatever
 * the screen still shows. */
static uint64_t
mark(const View *view)
{
	ListView *v = (ListView *)view;
	Err err;

	list_view_fetch(v, &err);
	return v->list.cursor;
}

static void
restore(View *view, uint64_t place)
{
	ListView *v = list_view(view);
	Err err;

	if (list_view_fetch(v, &err))
		v->list.cursor = place < v->list.ids.len ? (size_t)place :
		    v->list.ids.len;
}

static Did
sort(ListView *v, Slice name, Err *err)
{
	int count = 0, found = -1;

	if (v->class->orders == NULL) {
		err_set(err, "This list has one order only.");
		return DID_FAIL;
	}
	for (; v->class->orders[count] != NULL; count++)
		if (slice_eq(slice_of(v->class->orders[count]), name))
			found = count;
	if (name.len > 0 && found < 0) {
		err_set(err, "The orders here are not called \"%.*s\".",
		    SLICE_ARG(name));
		return DID_FAIL;
	}
	v->order = name.len > 0 ? found : (v->order + 1) % count;
	v->stale = true;
	return DID;
}

static bool
move(ListView *v, const Command *cmd)
{
	long n = cmd->count > 0 ? cmd->count : 1;
	long page = v->list.rows > 1 ? v->list.rows - 1 : 1;

	switch (cmd->id) {
	case CMD_LINE_DOWN: list_move(&v->list, n); break;
	case CMD_LINE_UP: list_move(&v->list, -n); break;
	case CMD_PAGE_DOWN: list_page(&v->list, n * page); break;
	case CMD_PAGE_UP: list_page(&v->list, -n * page); break;
	case CMD_HALF_DOWN: list_page(&v->list, n * (page + 1) / 2); break;
	case CMD_HALF_UP: list_page(&v->list, -n * (page + 1) / 2); break;
	case CMD_TOP: list_nth(&v->list, n); break;
	case CMD_BOTTOM: list_nth(&v->list, cmd->count); break;
	default: return false;
	}
	return true;
}

static Did
step_search(ListView *v, long steps, Err *err)
{
	Slice query = v->view.session->needle.query;

	if (query.len == 0) {
		err_set(err, "Nothing was searched yet: / searches.");
		return DID_FAIL;
	}
	return find_matches(v, err) && go_match(v, steps, err) ?
	    DID : DID_FAIL;
}

static Did
command(View *view, const Command *cmd, Jump *out, Err *err)
{
	ListView *v = list_view(view);
	long n = cmd->count > 0 ? cmd->count : 1;

	if (!list_view_fetch(v, err))
		return DID_FAIL;
	long long id = list_selected(&v->list);

	if (move(v, cmd) || (v->class->command != NULL &&
	    v->class->command(v, cmd) == DID))
		return DID;
	switch (cmd->id) {
	case CMD_FOLLOW:
	case CMD_FOLLOW_CELL:
		if (id == 0)
			return DID;
		return v->class->follow(v, id, out, err) ? DID_JUMP : DID_FAIL;
	case CMD_SORT:
		return sort(v, cmd->text, err);
	case CMD_SEARCH_NEXT:
		return step_search(v, n, err);
	case CMD_SEARCH_PREV:
		return step_search(v, -n, err);
	default:
		return DID_NOT;
	}
}

static void
refresh(View *view)
{
	list_view_stale(list_view(view));
}

static size_t
items(const ListView *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->list.ids.len; i++)
		n += v->list.ids.at[i] > 0;
	return n;
}

void
list_view_title(const ListView *v, Buffer *left, Buffer *right)
{
	const char *order = order_name(v);

	buffer_puts(left, v->title != NULL ? v->title : v->class->title);
	if (v->filter.len > 0) {
		buffer_puts(left, " & ");
		buffer_add(left, buffer_slice(&v->filter));
	}
	if (v->class->count != NULL)
		v->class->count(v, items(v), right);
	else
		buffer_count(right, items(v), v->class->unit);
	if (*order != '\0')
		buffer_printf(right, "%s by %s", slice_find_byte(
		    buffer_slice(right), ',', 0) != SIZE_MAX ? "," : "",
		    order);
}

static const ViewClass list_view_class = {
	.layout = layout,
	.draw = draw,
	.shows = shows,
	.command = command,
	.refresh = refresh,
	.seek = seek,
	.tally = tally,
	.mark = mark,
	.restore = restore,
};

void
list_view_init(ListView *v, const ListClass *class, Session *s)
{
	*v = (ListView){ .class = class, .stale = true, .cols = -1 };
	v->view = (View){ &list_view_class, class->context, s };
}

void
list_view_free(ListView *v)
{
	list_free(&v->list);
	list_view_drop(v);
	buffer_free(&v->filter);
	buffer_free(&v->key);
	buffer_free(&v->matched);
	vec_free(&v->matches);
	free(v->rows);
	picture_free(&v->picture);
	vec_free(&v->known);
	arena_free(&v->cut);
	arena_free(&v->arena);
}

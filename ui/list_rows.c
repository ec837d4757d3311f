/* SPDX-License-Identifier: MIT */
#include "ui/list_rows.h"

#include "base/error.h"
#include "ui/list_paint.h"

static void
keep_key(ListView *v, const ListRow *row)
{
	buffer_clear(&v->key);
	buffer_add(&v->key, row->key);
	v->key_id = row->id;
}

/* Arenas only grow: now and then all is asked anew. */
static void
forget_rows(ListView *v, int rows)
{
	if (v->class->light == NULL || v->known.len > 8 * (size_t)rows)
		vec_clear(&v->known);
	if (v->known.len == 0) {
		arena_clear(&v->arena);
		picture_forget(&v->picture);
		v->heading.id = 0;
		for (int i = 0; i < v->room; i++)
			v->rows[i].id = 0;
	}
	v->known_at = 0;
}

/* Where the row is among the known ones; known.len when it is not. */
static size_t
find_known(const ListView *v, long long id)
{
	const size_t n = v->known.len;

	for (size_t i = 0; i < n; i++) {
		size_t at = (v->known_at + i) % n;

		if (v->known.at[at].id == id)
			return at;
	}
	return n;
}

/* Fills a row of that id. */
static bool
tell_row(ListView *v, ListRow *row, Err *err)
{
	size_t at = find_known(v, row->id);

	if (at < v->known.len) {
		*row = v->known.at[at];
	} else {
		if (!v->class->row(v, row, err))
			return false;
		vec_push(&v->known, *row);
	}
	v->known_at = at + 1;
	return true;
}

/* Makes a row the one of that id, which it mostly is already. */
static bool
make_row(ListView *v, ListRow *row, long long id, Err *err)
{
	if (row->id != id) {
		*row = (ListRow){ .id = id };
		if (!tell_row(v, row, err)) {
			row->id = 0;
			return false;
		}
	}
	if (id > 0 && v->class->light != NULL)
		v->class->light(v, row);
	return true;
}

/* The heading that the first visible row stands under, when it is not itself
 * to be seen. */
static bool
fetch_above(ListView *v, Err *err)
{
	size_t i = v->list.top;

	v->above = (Slice){0};
	v->above_whole = false;
	if (i >= v->list.ids.len)
		return true;
	while (i > 0 && !list_is_heading(v->list.ids.at[i]))
		i--;
	if (i == v->list.top || !list_is_heading(v->list.ids.at[i]))
		return true;
	if (!make_row(v, &v->heading, v->list.ids.at[i], err))
		return false;
	v->above = v->heading.text[0];
	return true;
}

static void
make_room(ListView *v, int rows)
{
	if (rows <= v->room)
		return;
	v->rows = must_alloc(v->rows, (size_t)rows * sizeof(*v->rows));
	for (; v->room < rows; v->room++)
		v->rows[v->room].id = 0;
}

static bool
fetch_rows(ListView *v, int rows, Err *err)
{
	make_room(v, rows);
	for (int i = 0; i < rows; i++) {
		size_t at = v->list.top + (size_t)i;

		if (at >= v->list.ids.len)
			break;
		if (!make_row(v, &v->rows[i], v->list.ids.at[at], err))
			return false;
		if (at == v->list.cursor)
			keep_key(v, &v->rows[i]);
		v->row_count = i + 1;
	}
	return true;
}

/* What the title tells of the selected row. */
static void
tell_in_title(ListView *v)
{
	size_t at = v->list.cursor - v->list.top;
	int width[LIST_COLS] = {0}, column = v->class->in_title;

	list_widths(v, v->cols - 1, width);
	if (at < (size_t)v->row_count && width[column] == 0)
		v->above = v->rows[at].text[column];
}

/* What is cut of the selected row takes lines of its own under it. */
static bool
unfold(ListView *v, Pane pane, Err *err)
{
	ListRow row = { .id = list_selected(&v->list) };

	arena_clear(&v->cut);
	v->unfolded = (Slice){0};
	v->unfolded_lines = 0;
	/* Where the terminal scrolls what is below, that need not stay put. */
	if (!pane.focused || pane.whole_rows)
		v->unfolded_rows = 0;
	if (!pane.focused || v->class->unfold == 0 || row.id == 0)
		return true;
	if (!tell_row(v, &row, err))
		return false;
	list_unfold(v, &row, pane.rows);
	return true;
}

bool
list_rows_fetch(ListView *v, Pane pane, Err *err)
{
	forget_rows(v, pane.rows);
	if (!unfold(v, pane, err))
		return false;
	int rows = pane.rows - v->unfolded_rows;

	/* Rows that do not span the terminal cannot be scrolled by it: they
	 * are all drawn anew, so by more of them at once. */
	list_show(&v->list, rows, pane.whole_rows ? 1 : 1 + rows / 3);
	bool ok = fetch_above(v, err) && fetch_rows(v, rows, err);

	if (ok && v->class->in_title > 0)
		tell_in_title(v);
	list_paint_rows(v, pane.rows);
	return ok;
}

/* SPDX-License-Identifier: MIT */
#include "ui/list.h"

bool
list_is_heading(long long id)
{
	return id < 0 && id > -LIST_LINE;
}

void
list_free(List *l)
{
	vec_free(&l->ids);
}

long long
list_selected(const List *l)
{
	return l->cursor < l->ids.len && l->ids.at[l->cursor] > 0 ?
	    l->ids.at[l->cursor] : 0;
}

bool
list_select(List *l, long long id)
{
	for (size_t i = 0; i < l->ids.len; i++) {
		if (l->ids.at[i] != id)
			continue;
		l->cursor = i;
		return true;
	}
	return false;
}

/* The nearest row that can be selected from i on in one direction. */
static bool
selectable(const List *l, size_t i, int step, size_t *out)
{
	for (; i < l->ids.len; i += (size_t)step) {
		if (l->ids.at[i] < 0)
			continue;
		*out = i;
		return true;
	}
	return false;
}

void
list_settle(List *l, long long id)
{
	if (id != 0 && list_select(l, id))
		return;
	if (l->cursor >= l->ids.len)
		l->cursor = l->ids.len > 0 ? l->ids.len - 1 : 0;
	if (!selectable(l, l->cursor, 1, &l->cursor) &&
	    !selectable(l, l->cursor, -1, &l->cursor))
		l->cursor = l->ids.len;
}

void
list_move(List *l, long n)
{
	int step = n < 0 ? -1 : 1;

	for (; n != 0; n -= step)
		if (!selectable(l, l->cursor + (size_t)step, step, &l->cursor))
			return;
}

void
list_page(List *l, long rows)
{
	long last = (long)l->ids.len - 1, to = (long)l->cursor + rows;

	if (last < 0)
		return;
	size_t at = (size_t)(to < 0 ? 0 : to > last ? last : to);

	if (!selectable(l, at, rows < 0 ? -1 : 1, &l->cursor))
		selectable(l, at, rows < 0 ? 1 : -1, &l->cursor);
}

void
list_nth(List *l, long n)
{
	size_t last = l->ids.len > 0 ? l->ids.len - 1 : 0;

	if (n <= 0) {
		selectable(l, last, -1, &l->cursor);
		return;
	}
	if (selectable(l, 0, 1, &l->cursor))
		list_move(l, n - 1);
}

/* The last of the row's lines that fits together with the first one. */
static size_t
last_line(const List *l, size_t row, size_t height)
{
	size_t last = row;

	while (last + 1 < l->ids.len && l->ids.at[last + 1] <= -LIST_LINE &&
	    last - row + 1 < height)
		last++;
	return last;
}

void
list_show(List *l, int rows, int step)
{
	size_t height = rows > 0 ? (size_t)rows : 1, first = l->cursor;
	size_t last = last_line(l, l->cursor, height), by = (size_t)step;
	size_t least = last + 1 > height ? last + 1 - height : 0;

	l->rows = rows;
	if (l->cursor >= l->ids.len) {
		l->top = 0;
		return;
	}
	if (height > 1 && first > 0 && list_is_heading(l->ids.at[first - 1]))
		first--;
	/* Far away: with rows of both sides around it. */
	if (first + height <= l->top || first >= l->top + 2 * height)
		l->top = first > height / 3 ? first - height / 3 : 0;
	if (first < l->top) {
		l->top = l->top > by ? l->top - by : 0;
		if (l->top < least)
			l->top = least;
		if (l->top > first)
			l->top = first;
	}
	if (last >= l->top + height) {
		l->top += by;
		if (l->top > first)
			l->top = first;
		if (l->top < least)
			l->top = least;
	}
	if (l->top + height > l->ids.len)
		l->top = l->ids.len > height ? l->ids.len - height : 0;
}

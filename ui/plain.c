/* SPDX-License-Identifier: MIT */
#include "ui/plain.h"

#include <stdio.h>

#include "ui/fill.h"

void
plain_free(PlainView *v)
{
	buffer_free(&v->note);
}

void
plain_open(PlainView *v, Slice text, const char *note)
{
	v->open = true;
	v->text = text;
	v->top = 0;
	buffer_clear(&v->note);
	buffer_puts(&v->note, note);
}

/* The next line as it is seen: of a line of the text that is too long, a part.
 * *rest is what is left of that one, *text of the whole. */
static bool
next_line(Slice *text, Slice *rest, int cells, Slice *line)
{
	if (fill_next(rest, cells, line))
		return true;
	if (!slice_line(text, rest))
		return false;
	if (!fill_next(rest, cells, line))
		*line = (Slice){0};
	return true;
}

static size_t
count_lines(const PlainView *v, int cells)
{
	Slice text = v->text, rest = {0}, line;
	size_t n = 0;

	while (next_line(&text, &rest, cells, &line))
		n++;
	return n;
}

static void
show_lines(const PlainView *v, Canvas *c, Rect area)
{
	Slice text = v->text, rest = {0}, line;
	const Rect all = canvas_rect(c);

	for (size_t n = 0; next_line(&text, &rest, area.cols, &line) &&
	    n < v->top + (size_t)area.rows; n++)
		if (n >= v->top)
			canvas_text(c, all, (int)(n - v->top), 0, line,
			    STYLE_TEXT);
}

static void
show_note(const PlainView *v, Canvas *c, Rect row)
{
	char where[64];
	size_t end = v->top + (size_t)v->rows;
	int width = 0;

	canvas_fill(c, row, STYLE_BAR);
	if (v->lines > (size_t)v->rows)
		width = snprintf(where, sizeof where, " %zu-%zu/%zu",
		    v->top + 1, end < v->lines ? end : v->lines, v->lines);
	if (width >= row.cols)
		width = 0;
	canvas_field(c, row, row.row, 1, row.cols - width - 2,
	    buffer_slice(&v->note), STYLE_BAR_NOTE);
	if (width > 0)
		canvas_text(c, row, row.row, row.cols - width - 1,
		    slice_of(where), STYLE_BAR);
}

/* As far as the last line is on the last row. */
static void
settle(PlainView *v)
{
	const size_t rows = (size_t)v->rows;
	const size_t most = v->lines > rows ? v->lines - rows : 0;

	if (v->top > most)
		v->top = most;
}

void
plain_draw(PlainView *v, Canvas *c)
{
	const Rect all = canvas_rect(c);
	const int rows = all.rows > 1 ? all.rows - 1 : all.rows;

	v->rows = rows;
	v->lines = count_lines(v, all.cols);
	settle(v);
	show_lines(v, c, (Rect){ 0, 0, rows, all.cols });
	if (rows < all.rows)
		show_note(v, c, (Rect){ rows, 0, 1, all.cols });
	canvas_cursor(c, 0, 0);
}

static void
scroll(PlainView *v, long n)
{
	if (n < 0 && v->top < (size_t)-n)
		v->top = 0;
	else
		v->top += (size_t)n;
	settle(v);
}

bool
plain_command(PlainView *v, const Command *cmd)
{
	const long n = cmd->count > 0 ? cmd->count : 1;
	const long half = v->rows > 1 ? v->rows / 2 : 1;

	switch (cmd->id) {
	case CMD_LINE_DOWN: scroll(v, n); break;
	case CMD_LINE_UP: scroll(v, -n); break;
	case CMD_PAGE_DOWN: scroll(v, n * v->rows); break;
	case CMD_PAGE_UP: scroll(v, -n * v->rows); break;
	case CMD_HALF_DOWN: scroll(v, n * half); break;
	case CMD_HALF_UP: scroll(v, -n * half); break;
	case CMD_TOP: v->top = 0; break;
	case CMD_BOTTOM: scroll(v, (long)v->lines); break;
	default: return false;
	}
	return true;
}

/* SPDX-License-Identifier: MIT */
#include "ui/list_paint.h"

#include <string.h>

#include "ui/fill.h"

enum {
	UNFOLD_ROWS = 3,	/* at most */
	UNFOLD_INDENT = 3	/* cells */
};

void
list_widths(const ListView *v, int cols, int width[LIST_COLS])
{
	if (v->class->widths != NULL)
		v->class->widths(v, cols, width);
	else
		width[0] = cols;
}

/* --- what is cut --- */

static int
cells_of(int width)
{
	return width < 0 ? -width : width;
}

static int
unfold_cells(const ListView *v)
{
	return v->cols - UNFOLD_INDENT;
}

void
list_unfold(ListView *v, const ListRow *row, int rows)
{
	int width[LIST_COLS] = {0}, most = rows - 2;
	Buffer cut = {0};
	Slice line;

	list_widths(v, v->cols - 1, width);
	for (int i = 0; i < LIST_COLS; i++) {
		if (!(v->class->unfold & 1u << i) ||
		    (int)glyph_width(row->text[i]) <= cells_of(width[i]))
			continue;
		if (cut.len > 0)
			buffer_puts(&cut, v->view.session->signs->separator);
		buffer_add(&cut, row->text[i]);
	}
	v->unfolded = buffer_keep(&cut, &v->cut);
	if (most > UNFOLD_ROWS)
		most = UNFOLD_ROWS;
	v->unfolded_lines = 0;
	for (Slice rest = v->unfolded; v->unfolded_lines < most &&
	    fill_next(&rest, unfold_cells(v), &line);)
		v->unfolded_lines++;
	if (v->unfolded_rows > most)
		v->unfolded_rows = most > 0 ? most : 0;
	if (v->unfolded_rows < v->unfolded_lines)
		v->unfolded_rows = v->unfolded_lines;
}

static void
draw_unfolded(const ListView *v, Canvas *c, Rect r)
{
	Slice rest = v->unfolded, line;

	for (int i = 0; i < r.rows &&
	    fill_next(&rest, unfold_cells(v), &line); i++)
		canvas_text(c, r, r.row + i, r.col + UNFOLD_INDENT, line,
		    STYLE_TEXT);
}

/* --- rows --- */

/* A heading, and behind it the note on it. */
static void
draw_heading(const ListRow *row, Canvas *c, Rect r, int col)
{
	int note = col + (int)glyph_width(row->text[0]) + 2;
	int end = r.col + r.cols;

	canvas_field(c, r, r.row, col, end - col, row->text[0],
	    row->style[0]);
	if (row->text[1].len > 0 && note < end)
		canvas_field(c, r, r.row, note, end - note, row->text[1],
		    STYLE_DIM);
}

static void
draw_row(const ListView *v, const ListRow *row, Canvas *c, Rect r,
    bool selected)
{
	const Signs *sg = v->view.session->signs;
	const int *width = v->width;
	int col = r.col + 1;

	if (list_is_heading(row->id)) {
		draw_heading(row, c, r, col);
		return;
	}
	canvas_puts(c, r, r.row, r.col, selected ? sg->here :
	    row->lit ? sg->lit : " ", STYLE_TEXT);
	for (int i = 0; i < LIST_COLS; i++) {
		int cells = cells_of(width[i]);

		if (cells == 0)
			continue;
		(width[i] < 0 ? canvas_field_right : canvas_field)(c, r,
		    r.row, col, cells, row->text[i], row->focus &&
		    row->style[i] != STYLE_DIM ? STYLE_FOCUS : row->style[i]);
		col += cells + 1;
	}
}

/* Equal for rows of one id that look the same. */
static int64_t
shown_of(const ListRow *row, bool selected)
{
	return row->id * 8 + (row->lit ? 4 : 0) + (row->focus ? 2 : 0) +
	    selected;
}

void
list_paint_rows(ListView *v, int rows)
{
	int width[LIST_COLS] = {0};
	Rect r;

	if (v->class->paint != NULL)
		return;
	picture_fit(&v->picture, rows, v->cols);
	list_widths(v, v->cols - 1, width);
	if (memcmp(v->width, width, sizeof width) != 0)
		picture_forget(&v->picture);
	memcpy(v->width, width, sizeof width);
	for (int i = 0; i < v->row_count; i++) {
		size_t n = v->list.top + (size_t)i;
		bool selected = n == v->list.cursor;

		if (picture_wants(&v->picture, n,
		    shown_of(&v->rows[i], selected), &r))
			draw_row(v, &v->rows[i], &v->picture.canvas, r,
			    selected);
	}
}

/* --- what is searched ----------------------------------------------------- */

void
list_mark_text(const ListView *v, Slice text, Canvas *c, Rect r, Style style)
{
	Needle n = v->view.session->needle;
	Arena a = {0};
	uint32_t pos = 0;
	Span hit;

	if (n.query.len == 0)
		return;
	n.exact_case = n.exact_marks = false;	/* as rows are found */
	const Folded f = fold_map(&a, text);

	while (needle_find(&n, &f, text, pos, true, &hit)) {
		int at = (int)glyph_width(slice_sub(text, 0, hit.start));
		int cells = (int)glyph_width(slice_span(text, hit));

		if (at + cells <= r.cols)
			canvas_restyle(c, (Rect){ r.row, r.col + at, 1,
			    cells }, style);
		pos = hit.end;
	}
	arena_free(&a);
}

/* In a row and in what is unfolded under it. */
static void
mark_row(const ListView *v, const ListRow *row, Canvas *c, Rect r,
    Style style)
{
	const int *width = v->width;
	int col = r.col + 1;
	Slice rest = v->unfolded, line;

	if (v->view.session->needle.query.len == 0 ||
	    list_is_heading(row->id))
		return;
	for (int i = 0; i < LIST_COLS; i++) {
		if (width[i] > 0)
			list_mark_text(v, row->text[i], c,
			    (Rect){ r.row, col, 1, width[i] }, style);
		col += cells_of(width[i]) + (width[i] != 0);
	}
	for (int i = 1; i < r.rows &&
	    fill_next(&rest, unfold_cells(v), &line); i++)
		list_mark_text(v, line, c, (Rect){ r.row + i,
		    r.col + UNFOLD_INDENT, 1, r.cols - UNFOLD_INDENT }, style);
}

/* --- all of it ----------------------------------------------------------- */

/* A row; the selected one with what is unfolded under it. */
static void
show_row(const ListView *v, int i, Canvas *c, Rect r, bool selected,
    bool focused)
{
	if (v->class->paint != NULL) {
		v->class->paint(v, &v->rows[i], c, r, selected,
		    selected && focused);
		return;
	}
	picture_show(&v->picture, v->list.top + (size_t)i, c, r.row, r.col);
	if (!selected) {
		mark_row(v, &v->rows[i], c, r, STYLE_MATCH);
		return;
	}
	Rect under = { r.row + 1, r.col, v->unfolded_lines, r.cols };

	draw_unfolded(v, c, under);
	r.rows += under.rows;
	if (focused) {
		canvas_restyle(c, r, STYLE_SELECTED);
		canvas_cursor(c, r.row, r.col);
	}
	/* In a row in reverse video what is not stands out. */
	mark_row(v, &v->rows[i], c, r, focused ? STYLE_KEY : STYLE_MATCH);
}

/* The selected row looks as its pane has the keys. */
uint64_t
list_shows(const ListView *v, int row)
{
	int i = row - v->head_rows;
	int selected = (int)(v->list.cursor - v->list.top);

	if (v->class->paint != NULL || v->list.ids.len == 0 || i < 0 ||
	    v->view.session->needle.query.len > 0)
		return 0;
	if (selected >= 0 && i >= selected) {
		if (i <= selected + v->unfolded_rows)
			return 0;
		i -= v->unfolded_rows;
	}
	return i < v->row_count ? picture_painting(&v->picture,
	    v->list.top + (size_t)i) : PICTURE_BLANK;
}

/* The words in the place of a list without rows, wrapped at blanks. */
static void
draw_empty(const ListView *v, Canvas *c, Rect r)
{
	Slice rest = v->filter.len > 0 ?
	    SLICE("Nothing here has the filter's words. An empty filter (&, "
	    "Enter) shows all.") : v->view.session->reading ?
	    SLICE("The articles are still being read.") :
	    slice_of(v->class->empty(v));
	Slice line;

	for (int row = 0; row < r.rows &&
	    fill_next(&rest, r.cols - 2, &line); row++)
		canvas_text(c, r, r.row + row, r.col + 1, line, STYLE_DIM);
}

void
list_paint(const ListView *v, Canvas *c, Rect r, bool focused)
{
	int end = r.row + r.rows;

	if (v->head_rows > 0)
		v->class->draw_head(v, c, r, v->head_rows);
	r.row += v->head_rows;
	r.rows = end - r.row;
	if (v->list.ids.len == 0)
		draw_empty(v, c, r);
	if (focused)
		canvas_cursor(c, r.row, r.col);
	r.rows = 1;
	for (int i = 0; i < v->row_count && r.row < end; i++, r.row++) {
		bool selected = v->list.top + (size_t)i == v->list.cursor;

		show_row(v, i, c, r, selected, focused);
		if (selected)
			r.row += v->unfolded_rows;
	}
}

/* SPDX-License-Identifier: MIT */
#include "ui/matrix.h"

#include <stdio.h>

#include "base/error.h"
#include "ui/lists.h"

enum {
	NAME_CELLS = 26,	/* at most */
	COLUMN_CELLS = 16,	/* at most */
	SOURCE_CELLS = 9,	/* a column as wide tells its source */
	HEAD_ROWS = 2		/* the selected article, the columns' numbers */
};

void
matrix_clear(void *data)
{
	Matrix *m = data;

	arena_free(&m->arena);
}

Matrix *
matrix_of(ListView *v)
{
	const Session *s = v->view.session;
	Matrix *m = v->data;

	if (m != NULL)
		return m;
	m = v->data = must_alloc(NULL, sizeof(*m));
	*m = (Matrix){ .at = session_rank(s, s->here.article) };
	if (m->at >= s->articles)
		m->at = 0;
	matrix_set_most(v, 1);
	return m;
}

void
matrix_set_most(ListView *v, uint32_t most)
{
	Matrix *m = matrix_of(v);

	m->most = most;
	m->digits = snprintf(NULL, 0, "%u", most);
}

/* --- columns --- */

static bool
has_bars(const Session *s)
{
	return s->signs != signs(true);
}

/* Columns go on by a third of what is seen: it is drawn anew as a whole. */
static uint32_t
first_column(const Matrix *m)
{
	uint32_t third = m->at < m->first ? m->shown / 3 :
	    m->shown - 1 - m->shown / 3;

	return m->at > third ? m->at - third : 0;
}

/* Puts the widths, and .first so that the selected column is seen. */
static void
place_columns(ListView *v, Matrix *m)
{
	const Session *s = v->view.session;
	uint32_t was = m->first;
	int rank = snprintf(NULL, 0, "%u", s->articles);
	int room;

	m->name = v->cols / 3 < NAME_CELLS ? v->cols / 3 : NAME_CELLS;
	room = v->cols - 1 - m->name;
	m->column = 1 + (m->digits + has_bars(s) > rank ?
	    m->digits + has_bars(s) : rank);
	if (s->articles > 0 && room / (int)s->articles > m->column)
		m->column = room / (int)s->articles;
	if (m->column > COLUMN_CELLS)
		m->column = COLUMN_CELLS;
	m->shown = room > m->column ? (uint32_t)(room / m->column) : 1;
	if (m->at < m->first || m->at >= m->first + m->shown)
		m->first = first_column(m);
	if (m->first + m->shown > s->articles)
		m->first = s->articles > m->shown ? s->articles - m->shown : 0;
	if (m->shown > s->articles - m->first)
		m->shown = s->articles - m->first;
	if (m->first != was)
		vec_clear(&v->known);
}

static bool
article_of_rank(const Session *s, uint32_t rank, Arena *a, ArticleRow *out,
    Err *err)
{
	int64_t id = query_article_at(s->index, rank);

	*out = (ArticleRow){0};
	return id == 0 || query_article(s->index, id, a, out, err);
}

static Slice
source_of(const ArticleRow *row)
{
	return row->source.len > 0 ? row->source : row->file;
}

/* "3/5 Title · Source · Wed 4 Feb 2026" */
static bool
tell_article(const Session *s, Matrix *m, Err *err)
{
	const char *dot = s->signs->separator;
	ArticleRow row;
	char day[24];

	if (!article_of_rank(s, m->at, &m->arena, &row, err))
		return false;
	if (row.id == 0)
		return true;
	m->about = arena_printf(&m->arena, "%u/%u %.*s%s%.*s%s%s", m->at + 1,
	    s->articles, SLICE_ARG(article_title(s, &m->arena, &row)), dot,
	    SLICE_ARG(source_of(&row)),
	    row.published != DAY_NONE ? dot : "",
	    row.published != DAY_NONE ? day_long(row.published, day) : "");
	return true;
}

static bool
tell_heads(const Session *s, Matrix *m, Err *err)
{
	m->heads = arena_new(&m->arena, Slice, m->shown);
	for (uint32_t i = 0; i < m->shown; i++) {
		uint32_t rank = m->first + i;
		ArticleRow row;

		m->heads[i] = arena_printf(&m->arena, "%u", rank + 1);
		if (m->column < SOURCE_CELLS)
			continue;
		if (!article_of_rank(s, rank, &m->arena, &row, err))
			return false;
		m->heads[i] = arena_printf(&m->arena, "%u %.*s", rank + 1,
		    SLICE_ARG(source_of(&row)));
	}
	return true;
}

/* Where rows are few, the heads go first. */
bool
matrix_head(ListView *v, int rows, int *head_rows, Err *err)
{
	const Session *s = v->view.session;
	Matrix *m = matrix_of(v);

	arena_clear(&m->arena);
	m->about = (Slice){0};
	*head_rows = rows > 5 ? HEAD_ROWS : rows > 1 ? 1 : 0;
	if (s->articles > 0 && m->at >= s->articles)
		m->at = s->articles - 1;
	place_columns(v, m);
	return tell_article(s, m, err) && tell_heads(s, m, err);
}

/* --- drawing --- */

static Rect
cell_at(const Matrix *m, Rect r, uint32_t column)
{
	return (Rect){ r.row, r.col + 1 + m->name + (int)column * m->column,
		1, m->column };
}

void
matrix_draw_head(const ListView *v, Canvas *c, Rect r, int rows)
{
	const Matrix *m = v->data;
	Rect line = { r.row + rows - 1, r.col, 1, r.cols };

	if (m == NULL || rows == 0)
		return;
	if (rows > 1)
		canvas_field(c, r, r.row, r.col + 1, r.cols - 2, m->about,
		    STYLE_HEADING);
	for (uint32_t i = 0; i < m->shown; i++) {
		Rect cell = cell_at(m, line, i);

		canvas_field_right(c, line, cell.row, cell.col + 1,
		    cell.cols - 1, m->heads[i], m->first + i == m->at ?
		    STYLE_KEY : STYLE_DIM);
	}
}

/* "▅ 4": a bar against the largest number, and the number. */
static void
draw_count(const ListView *v, uint32_t count, Canvas *c, Rect cell,
    bool selected)
{
	const Matrix *m = v->data;
	const Session *s = v->view.session;
	char text[32];

	if (count == 0)
		snprintf(text, sizeof(text), "%s", s->signs->no_dot);
	else
		snprintf(text, sizeof(text), "%s%*u", has_bars(s) ?
		    s->signs->bars[((uint64_t)count * 8 - 1) / m->most] : "",
		    m->digits, count);
	canvas_field_right(c, cell, cell.row, cell.col + 1, cell.cols - 1,
	    slice_of(text), selected ? STYLE_SELECTED : count == 0 ?
	    STYLE_DIM : STYLE_TEXT);
}

void
matrix_paint(const ListView *v, const ListRow *row, Canvas *c, Rect r, bool selected,
    bool focused)
{
	const Signs *sg = v->view.session->signs;
	const Matrix *m = v->data;

	canvas_puts(c, r, r.row, r.col, selected ? sg->here :
	    row->lit ? sg->lit : " ", STYLE_TEXT);
	canvas_field(c, r, r.row, r.col + 1, m->name, row->text[0],
	    row->focus ? STYLE_FOCUS : STYLE_TEXT);
	for (uint32_t i = 0; i < m->shown; i++) {
		Rect cell = cell_at(m, r, i);
		bool here = selected && m->first + i == m->at;

		draw_count(v, row->counts[i], c, cell, here && focused);
		if (here && focused)
			canvas_cursor(c, cell.row, cell.col + cell.cols - 1);
	}
}

/* --- moving --- */

/* DID_NOT where there is no such column. */
static Did
move(ListView *v, long by)
{
	Matrix *m = matrix_of(v);
	long last = (long)v->view.session->articles - 1;
	long to = (long)m->at + by;

	to = to < 0 || last < 0 ? 0 : to > last ? last : to;
	if (to == (long)m->at)
		return DID_NOT;
	m->at = (uint32_t)to;
	return DID;
}

Did
matrix_command(ListView *v, const Command *cmd)
{
	long n = cmd->count > 0 ? cmd->count : 1;
	long page = matrix_of(v)->shown > 1 ? matrix_of(v)->shown - 1 : 1;

	switch (cmd->id) {
	case CMD_CELL_LEFT: return move(v, -n);
	case CMD_CELL_RIGHT: move(v, n); break;
	case CMD_CELLS_LEFT: move(v, -n * page); break;
	case CMD_CELLS_RIGHT: move(v, n * page); break;
	default: return DID_NOT;
	}
	return DID;
}

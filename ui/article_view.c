/* SPDX-License-Identifier: MIT */
#include "ui/article_view.h"

#include <limits.h>

#include "ui/article_here.h"
#include "ui/article_open.h"
#include "ui/article_paint.h"

static ArticleView *
article_view(View *v)
{
	return (ArticleView *)v;
}

/* --- place --- */

Place
article_view_here(const ArticleView *v)
{
	return (Place){ v->body.row.id, v->offset };
}

static bool
is_blank(const ArticleView *v, size_t line)
{
	const Span *s = &v->lines.at[line].span;

	return s->start == s->end;
}

/* The cursor at the beginning of a line; a blank one gives way to the next
 * line with text in the direction of step. */
static void
to_line(ArticleView *v, long line, int step)
{
	long last = (long)v->lines.len - 1;

	if (last < 0)
		return;
	line = line < 0 ? 0 : line > last ? last : line;
	while (is_blank(v, (size_t)line) && line + step >= 0 &&
	    line + step <= last)
		line += step;
	v->line = (size_t)line;
	v->offset = v->lines.at[line].span.start;
}

static void
to_offset(ArticleView *v, uint32_t offset)
{
	v->offset = offset;
	v->moved = true;
	if (v->lines.len > 0)
		v->line = wrap_line_of(&v->lines, offset);
}

bool
article_view_go(ArticleView *v, Place place, Err *err)
{
	if (place.article != v->body.row.id &&
	    !article_open(v, place.article, err))
		return false;
	if (place.offset == 0)
		place.offset = article_beginning(&v->body);
	if (place.offset > v->body.text.len)
		place.offset = (uint32_t)v->body.text.len;
	to_offset(v, place.offset);
	return true;
}

/* --- layout --- */

static void
rewrap(ArticleView *v, int cols)
{
	long row = (long)v->line - (long)v->top;

	wrap_article(&v->body, v->glosses, cols, &v->lines);
	v->wrappings++;
	v->unwrapped = false;
	v->cols = cols;
	v->line = v->lines.len > 0 ? wrap_line_of(&v->lines, v->offset) : 0;
	v->top = (long)v->line > row ? v->line - (size_t)row : 0;
}

void
article_view_gloss(ArticleView *v, Glosses g)
{
	if (g.at != v->glosses.at || g.count != v->glosses.count)
		v->unwrapped = true;
	v->glosses = g;
}

static size_t
up(size_t line, size_t lines)
{
	return line > lines ? line - lines : 0;
}

/* Brings the cursor's line into sight, by one row where scrolling is cheap, by
 * a third of the pane elsewhere. */
static void
show_line(ArticleView *v, size_t rows)
{
	size_t step = v->whole_rows ? 1 : (rows + 2) / 3;

	if (v->line < v->top)
		v->top = up(v->line + 1, step);
	else if (v->line >= v->top + rows)
		v->top = v->line + step - rows;
}

/* After a jump some lines around are to be seen as well: it scrolls to these
 * where that is cheap, else the cursor comes to a third from the top. */
static void
show_place(ArticleView *v, size_t rows)
{
	size_t around = rows >= 12 ? 2 : rows >= 5;
	size_t first = up(v->line, around), last = v->line + around;
	bool seen = v->line >= v->top && v->line < v->top + rows;

	if (first >= v->top && last < v->top + rows)
		return;
	if (!seen || !v->whole_rows)
		v->top = up(v->line, rows / 3);
	else
		v->top = first < v->top ? first : last + 1 - rows;
}

static void
show_cursor(ArticleView *v)
{
	size_t rows = v->rows > 0 ? (size_t)v->rows : 1;
	size_t last = up(v->lines.len, rows);

	if (v->moved)
		show_place(v, rows);
	else
		show_line(v, rows);
	if (v->top > last)
		v->top = last;
	if (v->top == 1 && is_blank(v, 0))
		v->top = 0;
	v->moved = false;
}

static const Haystack *
haystack(ArticleView *v)
{
	if (v->haystack.folded.text.ptr == NULL)
		haystack_make(&v->haystack, &v->body, &v->arena);
	return &v->haystack;
}

static bool
find(ArticleView *v, uint32_t from, uint32_t before, Span *hit)
{
	return haystack_find(haystack(v), &v->view.session->needle, from,
	    before, hit);
}

/* The text that the visible lines show. */
static Span
visible(const ArticleView *v)
{
	size_t end = v->top + (size_t)(v->rows > 0 ? v->rows : 0);

	if (end > v->lines.len)
		end = v->lines.len;
	if (end <= v->top)
		return (Span){0};
	return (Span){ v->lines.at[v->top].span.start,
	    v->lines.at[end - 1].span.end };
}

static void
find_visible(ArticleView *v, Span seen)
{
	uint32_t pos = seen.start;
	Span hit;

	vec_clear(&v->matches);
	if (v->view.session->needle.query.len == 0)
		return;
	while (pos < seen.end && find(v, pos, seen.end, &hit)) {
		vec_push(&v->matches, hit);
		pos = hit.end;
	}
}

static bool
layout(View *view, Pane pane, Err *err)
{
	ArticleView *v = article_view(view);
	int room = pane.cols - 2 * article_margin(pane.cols);

	(void)err;
	v->room = room;
	if (v->width > 0 && room > v->width)
		room = v->width;
	v->rows = pane.rows;
	v->whole_rows = pane.whole_rows;
	if (room != v->cols || v->unwrapped)
		rewrap(v, room);
	show_cursor(v);
	find_visible(v, visible(v));
	article_find_focus(v, visible(v));
	article_paint_lines(v, pane.cols);
	return true;
}

/* --- commands --- */

static void
page(ArticleView *v, long lines)
{
	long last = (long)v->lines.len - v->rows;
	long top = (long)v->top + lines;

	top = top > last ? last : top;
	v->top = top > 0 ? (size_t)top : 0;
	to_line(v, (long)v->line + lines, lines > 0 ? 1 : -1);
}

static void
paragraph(ArticleView *v, int step)
{
	size_t i = v->line;

	if (v->lines.len == 0)
		return;
	uint32_t block = v->lines.at[i].block;

	while (i + (size_t)step < v->lines.len &&
	    v->lines.at[i].block == block)
		i += (size_t)step;
	if (step < 0 && v->lines.at[i].block != block)
		block = v->lines.at[i].block;
	else if (step > 0)
		block = v->lines.at[i].block;
	while (i > 0 && v->lines.at[i - 1].block == block)
		i--;
	to_line(v, (long)i, 1);
}

static long
count_of(const Command *cmd)
{
	return cmd->count > 0 ? cmd->count : 1;
}

static Did
step_spans(ArticleView *v, const Command *cmd, Spans spans, int step,
    const char *what, Err *err)
{
	uint32_t to = v->offset;
	bool ok = spans_step(spans, v->offset, step, count_of(cmd), &to);

	if (to != v->offset)
		to_offset(v, to);
	if (ok)
		return DID;
	err_set(err, "There is no %s %s in this article; %s opens the %s "
	    "article.", step > 0 ? "further" : "earlier",
	    what,
	    step > 0 ? "J" : "K", step > 0 ? "next" : "previous");
	return DID_FAIL;
}

/* What is written as the query but for case or accents is told of. */
static bool
not_found(ArticleView *v, Err *err)
{
	const Needle *n = &v->view.session->needle;

	if (haystack_has_loosely(haystack(v), n))
		return err_set(err, "\"%.*s\" does not stand here so written; "
		    "\"%.*s\" does: small letters without accents find "
		    "all.", SLICE_ARG(n->query), SLICE_ARG(n->folded));
	return err_set(err, "\"%.*s\" does not stand in this article; F "
	    "searches all.", SLICE_ARG(n->query));
}

static Did
step_search(ArticleView *v, const Command *cmd, int step, Err *err)
{
	const Needle *needle = &v->view.session->needle;
	uint32_t to;

	if (needle->query.len == 0) {
		err_set(err, "Nothing was searched yet: / searches.");
		return DID_FAIL;
	}
	if (haystack_step(haystack(v), needle, v->offset, step, count_of(cmd),
	    &to)) {
		to_offset(v, to);
		return DID;
	}
	not_found(v, err);
	return DID_FAIL;
}

/* A paragraph at a time, until the cursor stays where it is. */
static void
paragraphs(ArticleView *v, long count, int step)
{
	size_t before;

	do {
		before = v->line;
		paragraph(v, step);
	} while (--count > 0 && v->line != before);
}

static bool
move(ArticleView *v, const Command *cmd)
{
	long n = count_of(cmd);
	long rows = v->rows > 2 ? v->rows - 1 : 1;

	switch (cmd->id) {
	case CMD_LINE_DOWN: to_line(v, (long)v->line + n, 1); break;
	case CMD_LINE_UP: to_line(v, (long)v->line - n, -1); break;
	case CMD_PAGE_DOWN: page(v, n * rows); break;
	case CMD_PAGE_UP: page(v, -n * rows); break;
	case CMD_HALF_DOWN: page(v, n * (rows + 1) / 2); break;
	case CMD_HALF_UP: page(v, -n * (rows + 1) / 2); break;
	case CMD_TOP: to_line(v, n - 1, 1); break;
	case CMD_BOTTOM: to_line(v, cmd->count > 0 ? n - 1 : LONG_MAX, -1);
		break;
	case CMD_NEXT_PARAGRAPH:
	case CMD_PREV_PARAGRAPH:
		paragraphs(v, n, cmd->id == CMD_NEXT_PARAGRAPH ? 1 : -1);
		break;
	default: return false;
	}
	return true;
}

static Did
command(View *view, const Command *cmd, Jump *out, Err *err)
{
	ArticleView *v = article_view(view);
	const ArticleBody *b = &v->body;
	Spans quotations;

	if (move(v, cmd))
		return DID;
	switch (cmd->id) {
	case CMD_NEXT_NAME:
	case CMD_PREV_NAME:
		return step_spans(v, cmd,
		    SPANS(b->mentions, b->mention_count),
		    cmd->id == CMD_NEXT_NAME ? 1 : -1, "name", err);
	case CMD_NEXT_QUOTATION:
	case CMD_PREV_QUOTATION:
		return !article_quotations(v, &quotations, err) ? DID_FAIL :
		    step_spans(v, cmd, quotations,
		    cmd->id == CMD_NEXT_QUOTATION ? 1 : -1, "quotation", err);
	case CMD_NEXT_EVENT:
	case CMD_PREV_EVENT:
		return step_spans(v, cmd,
		    SPANS(b->reports, b->report_count),
		    cmd->id == CMD_NEXT_EVENT ? 1 : -1,
		    "report of an event", err);
	case CMD_FOLLOW:
		return article_follow(v, out, err);
	case CMD_SEARCH_NEXT:
	case CMD_SEARCH_PREV:
		return step_search(v, cmd,
		    cmd->id == CMD_SEARCH_NEXT ? 1 : -1, err);
	default:
		return DID_NOT;
	}
}

static bool
seek(View *view, Err *err)
{
	ArticleView *v = article_view(view);
	Span hit;

	if (v->view.session->needle.query.len == 0)
		return true;
	if (!find(v, v->offset, UINT32_MAX, &hit) &&
	    !find(v, 0, v->offset, &hit))
		return not_found(v, err);
	to_offset(v, hit.start);
	return true;
}

static Tally
tally(View *view)
{
	ArticleView *v = article_view(view);

	return haystack_tally(haystack(v), &v->view.session->needle,
	    v->offset);
}

static uint64_t
mark(const View *view)
{
	const ArticleView *v = (const ArticleView *)view;

	return (uint64_t)v->top << 32 | v->offset;
}

static void
restore(View *view, uint64_t place)
{
	ArticleView *v = article_view(view);

	to_offset(v, (uint32_t)place);
	v->top = (size_t)(place >> 32);
	v->moved = false;
}

/* The same file may have another id, or other text: stay at the words, and
 * these in the row where they were. */
static void
refresh(View *view)
{
	ArticleView *v = article_view(view);
	Arena a = {0};
	SavedPlace was = { arena_dup(&a, v->body.row.file), v->offset,
	    arena_dup(&a, text_words(v->body.text, v->offset)) };
	int64_t id = query_article_of_file(v->view.session->index, was.file);
	size_t row = v->line > v->top ? v->line - v->top : 0;
	Err err;

	v->body.row.id = 0;
	if (id != 0 && article_view_go(v, (Place){ id, was.offset }, &err)) {
		to_offset(v, article_view_locate(&v->body, was));
		v->top = v->line > row ? v->line - row : 0;
	} else {
		article_close(v);
	}
	arena_free(&a);
}

void
article_view_free(ArticleView *v)
{
	haystack_free(&v->haystack);
	arena_free(&v->arena);
	vec_free(&v->lines);
	vec_free(&v->matches);
	vec_free(&v->focus);
	picture_free(&v->picture);
}

static void
draw(const View *view, Canvas *c, Rect r, bool focused)
{
	article_paint((const ArticleView *)view, c, r, focused);
}

static uint64_t
shows(const View *view, int row)
{
	return article_shows((const ArticleView *)view, row);
}

static const ViewClass article_view_class = {
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
article_view_init(ArticleView *v, Session *s)
{
	*v = (ArticleView){ .width = ARTICLE_VIEW_COLS, .cols = -1 };
	v->view = (View){ &article_view_class, IN_ARTICLE, s };
}

/* SPDX-License-Identifier: MIT */
#include "ui/article_view.h"

#include <limits.h>

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

Slice
text_words(Slice text, uint32_t offset)
{
	size_t end = offset + 40u;

	while (end < text.len && (text.ptr[end] & 0xc0) == 0x80)
		end++;
	return slice_sub(text, offset, end);
}

uint32_t
article_view_locate(const ArticleBody *body, SavedPlace place)
{
	size_t at = place.offset < body->text.len ?
	    place.offset : body->text.len;
	size_t end = at + place.words.len;

	if (place.words.len == 0 ||
	    slice_eq(slice_sub(body->text, at, end), place.words))
		return (uint32_t)at;
	size_t found = slice_find(body->text, place.words, 0);

	return (uint32_t)(found != SIZE_MAX ? found : at);
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

/* Where reading begins: the first block that is no header or furniture. */
static uint32_t
beginning(const ArticleBody *body)
{
	for (size_t i = 0; i < body->block_count; i++)
		if (!block_is_furniture(body->blocks[i].kind))
			return body->blocks[i].span.start;
	return body->block_count > 0 ? body->blocks[0].span.start : 0;
}

bool
article_view_go(ArticleView *v, Place place, Err *err)
{
	if (place.article != v->body.row.id) {
		Arena old = v->arena;
		ArticleBody body;

		v->arena = (Arena){0};
		if (!query_body(v->view.session->index, place.article,
		    &v->arena, &body, err)) {
			arena_free(&v->arena);
			v->arena = old;
			return false;
		}
		arena_free(&old);
		v->body = body;
		v->has_folded = false;
		v->cols = -1;
		vec_clear(&v->lines);
		vec_clear(&v->matches);
		v->top = v->line = 0;
	}
	if (place.offset == 0)
		place.offset = beginning(&v->body);
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

	wrap_article(&v->body, cols, &v->lines);
	v->cols = cols;
	v->line = v->lines.len > 0 ? wrap_line_of(&v->lines, v->offset) : 0;
	v->top = (long)v->line > row ? v->line - (size_t)row : 0;
}

/* Brings the cursor's line into sight: by one row where scrolling is cheap,
 * by a third of the pane elsewhere, to a third from the top after a jump. */
static void
show_cursor(ArticleView *v)
{
	size_t rows = v->rows > 0 ? (size_t)v->rows : 1;
	size_t last = v->lines.len > rows ? v->lines.len - rows : 0;
	size_t step = v->whole_rows ? 1 : (rows + 2) / 3;

	if (v->line >= v->top && v->line < v->top + rows)
		;
	else if (v->moved)
		v->top = v->line > rows / 3 ? v->line - rows / 3 : 0;
	else if (v->line < v->top)
		v->top = v->line + 1 > step ? v->line + 1 - step : 0;
	else
		v->top = v->line + step - rows;
	if (v->top > last)
		v->top = last;
	if (v->top == 1 && is_blank(v, 0))
		v->top = 0;
	v->moved = false;
}

static const Folded *
folded(ArticleView *v)
{
	if (!v->has_folded)
		v->folded = fold_map(&v->arena, v->body.text);
	v->has_folded = true;
	return &v->folded;
}

/* The header block is not shown, so nothing is found in it. */
static uint32_t
after_header(const ArticleBody *body)
{
	return body->block_count > 0 && body->blocks[0].kind == BLOCK_HEADER ?
	    body->blocks[0].span.end : 0;
}

static bool
find(ArticleView *v, uint32_t from, Span *hit)
{
	uint32_t shown = after_header(&v->body);

	if (from < shown)
		from = shown;
	return needle_find(&v->view.session->needle, folded(v), v->body.text,
	    from, false, hit);
}

static void
find_visible(ArticleView *v)
{
	size_t end = v->top + (size_t)(v->rows > 0 ? v->rows : 0);
	Span hit;

	vec_clear(&v->matches);
	if (v->view.session->needle.query.len == 0 || v->lines.len == 0)
		return;
	if (end > v->lines.len)
		end = v->lines.len;
	uint32_t pos = v->lines.at[v->top].span.start;
	uint32_t stop = v->lines.at[end - 1].span.end;

	while (pos < stop && find(v, pos, &hit) && hit.start < stop) {
		vec_push(&v->matches, hit);
		pos = hit.end > pos ? hit.end : pos + 1;
	}
}

static bool
layout(View *view, int rows, int cols, bool whole_rows, Err *err)
{
	ArticleView *v = article_view(view);
	int room = cols - 2 * article_margin(cols);

	(void)err;
	if (v->width > 0 && room > v->width)
		room = v->width;
	v->rows = rows;
	v->whole_rows = whole_rows;
	if (room != v->cols)
		rewrap(v, room);
	show_cursor(v);
	find_visible(v);
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

/* The nearest start of an array of spans after or before the cursor. */
static bool
step_span(ArticleView *v, const void *spans, size_t n, size_t size, int step)
{
	uint32_t best = 0;
	bool found = false;

	for (size_t i = 0; i < n; i++) {
		const Span *s = (const Span *)(const void *)
		    ((const char *)spans + i * size);

		if (step > 0 ? s->start <= v->offset : s->start >= v->offset)
			continue;
		if (!found || (step > 0 ? s->start < best : s->start > best))
			best = s->start;
		found = true;
	}
	if (found)
		to_offset(v, best);
	return found;
}

static Did
step_spans(ArticleView *v, const Command *cmd, const void *spans, size_t n,
    size_t size, int step, Err *err)
{
	int count = cmd->count > 0 ? cmd->count : 1;

	for (int i = 0; i < count; i++) {
		if (step_span(v, spans, n, size, step))
			continue;
		err_set(err, "There is no %s in this article; %s opens the %s "
		    "one.", step > 0 ? "further one" : "earlier one",
		    step > 0 ? "J" : "K", step > 0 ? "next" : "previous");
		return DID_FAIL;
	}
	return DID;
}

/* The last match that begins before `end`. */
static bool
find_back(ArticleView *v, uint32_t end, Span *out)
{
	bool found = false;
	Span hit;

	for (uint32_t pos = 0; find(v, pos, &hit) && hit.start < end;) {
		*out = hit;
		found = true;
		pos = hit.start + 1;
	}
	return found;
}

static Did
step_search(ArticleView *v, int step, Err *err)
{
	uint32_t all = (uint32_t)v->body.text.len;
	Span hit;

	if (v->view.session->needle.query.len == 0) {
		err_set(err, "Nothing was searched yet: / searches.");
		return DID_FAIL;
	}
	if (step > 0 ? find(v, v->offset + 1, &hit) || find(v, 0, &hit) :
	    find_back(v, v->offset, &hit) || find_back(v, all, &hit)) {
		to_offset(v, hit.start);
		return DID;
	}
	err_set(err, "\"%.*s\" does not stand in this article; F searches all.",
	    SLICE_ARG(v->view.session->needle.query));
	return DID_FAIL;
}

static const MentionRow *
name_at(const ArticleView *v)
{
	const MentionRow *first = NULL;

	if (v->lines.len == 0)
		return NULL;
	Span line = v->lines.at[v->line].span;

	for (size_t i = 0; i < v->body.mention_count; i++) {
		const MentionRow *m = &v->body.mentions[i];

		if (m->span.start <= v->offset && v->offset < m->span.end)
			return m;
		if (first == NULL && m->span.start >= line.start &&
		    m->span.start < line.end)
			first = m;
	}
	return first;
}

int64_t
article_view_name(const ArticleView *v)
{
	const MentionRow *m = name_at(v);

	return m != NULL ? m->entity : 0;
}

static Did
follow(ArticleView *v, Jump *out, Err *err)
{
	int64_t name = article_view_name(v);

	out->place = article_view_here(v);
	if (name != 0) {
		out->kind = JUMP_ENTITY;
		out->id = name;
		return DID_JUMP;
	}
	for (size_t i = 0; i < v->body.report_count; i++) {
		Span s = v->body.reports[i].span;

		if (s.start > v->offset || v->offset >= s.end)
			continue;
		out->kind = JUMP_EVENT;
		out->id = v->body.reports[i].event;
		return DID_JUMP;
	}
	err_set(err, "No name and no event's report stands on this line.");
	return DID_FAIL;
}

static bool
move(ArticleView *v, const Command *cmd)
{
	long n = cmd->count > 0 ? cmd->count : 1;
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
		while (n-- > 0)
			paragraph(v, cmd->id == CMD_NEXT_PARAGRAPH ? 1 : -1);
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

	if (move(v, cmd))
		return DID;
	switch (cmd->id) {
	case CMD_NEXT_NAME:
	case CMD_PREV_NAME:
		return step_spans(v, cmd, b->mentions, b->mention_count,
		    sizeof(*b->mentions), cmd->id == CMD_NEXT_NAME ? 1 : -1,
		    err);
	case CMD_NEXT_EVENT:
	case CMD_PREV_EVENT:
		return step_spans(v, cmd, b->reports, b->report_count,
		    sizeof(*b->reports), cmd->id == CMD_NEXT_EVENT ? 1 : -1,
		    err);
	case CMD_FOLLOW:
		return follow(v, out, err);
	case CMD_SEARCH_NEXT:
	case CMD_SEARCH_PREV:
		return step_search(v, cmd->id == CMD_SEARCH_NEXT ? 1 : -1,
		    err);
	default:
		return DID_NOT;
	}
}

static bool
seek(View *view, bool from_start, Err *err)
{
	ArticleView *v = article_view(view);
	Span hit;

	(void)err;
	if (v->view.session->needle.query.len == 0)
		return true;
	if (!find(v, v->offset + !from_start, &hit) && !find(v, 0, &hit))
		return false;
	to_offset(v, hit.start);
	return true;
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

void
article_view_lit(const ArticleView *v, IdVec *entities, IdVec *events)
{
	Span here = { v->offset, v->offset + 1 };

	vec_clear(entities);
	vec_clear(events);
	for (size_t i = 0; i < v->body.sentence_count; i++) {
		Span s = v->body.sentences[i];

		if (s.start <= v->offset && v->offset < s.end)
			here = s;
	}
	for (size_t i = 0; i < v->body.mention_count; i++) {
		const MentionRow *m = &v->body.mentions[i];

		if (m->span.start >= here.start && m->span.end <= here.end)
			vec_push(entities, m->entity);
	}
	for (size_t i = 0; i < v->body.report_count; i++) {
		const ReportRow *r = &v->body.reports[i];

		if (r->span.start < here.end && here.start < r->span.end)
			vec_push(events, r->event);
	}
}

/* The same file may have another id, or other text: stay at the words. */
static void
refresh(View *view)
{
	ArticleView *v = article_view(view);
	Arena a = {0};
	SavedPlace was = { arena_dup(&a, v->body.row.file), v->offset,
	    arena_dup(&a, text_words(v->body.text, v->offset)) };
	int64_t id = query_article_of_file(v->view.session->index, was.file);
	size_t row = v->line - v->top;
	Err err;

	v->body.row.id = 0;
	if (id != 0 && article_view_go(v, (Place){ id, was.offset }, &err)) {
		to_offset(v, article_view_locate(&v->body, was));
		rewrap(v, v->cols > 0 ? v->cols : ARTICLE_VIEW_COLS);
		v->top = v->line > row ? v->line - row : 0;
	}
	arena_free(&a);
}

static void
title(const View *view, Buffer *left, Buffer *right)
{
	const ArticleView *v = (const ArticleView *)view;

	if (v->body.row.id == 0)
		return;
	buffer_add(left, v->body.row.title);
	buffer_printf(right, "%u/%u", v->body.row.rank + 1,
	    v->view.session->articles);
}

static void
free_view(View *view)
{
	ArticleView *v = article_view(view);

	arena_free(&v->arena);
	vec_free(&v->lines);
	vec_free(&v->matches);
}

static void
draw(const View *view, Canvas *c, Rect r, bool focused)
{
	article_paint((const ArticleView *)view, c, r, focused);
}

static const ViewClass article_view_class = {
	.free = free_view,
	.layout = layout,
	.draw = draw,
	.command = command,
	.refresh = refresh,
	.title = title,
	.seek = seek,
	.mark = mark,
	.restore = restore,
};

void
article_view_init(ArticleView *v, Session *s)
{
	*v = (ArticleView){ .width = ARTICLE_VIEW_COLS, .cols = -1 };
	v->view = (View){ &article_view_class, IN_ARTICLE, s };
}

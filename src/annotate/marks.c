/* SPDX-License-Identifier: MIT */
/*
 * One pass over the block with a stack.  What a mark does is told by its shape
 * where that is sure ("«"), else by its neighbours: a mark after white space
 * opens, one before white space or punctuation closes.  Marks beside each
 * other see past each other.  Every look to a side is bounded.
 */
#include "annotate/marks.h"

#include "annotate/mark_shape.h"
#include "text/codepoint.h"
#include "text/utf8.h"

enum {
	DEPTH_MAX = 8,
	BESIDE_MAX = 4,		/* marks in a row that are seen past */
	AHEAD_MAX = 16		/* marks, to tell a plural's apostrophe */
};

typedef struct {
	uint32_t pos;
	uint8_t len;
	uint8_t shape;
	bool after_space, before_space;	/* or an edge, brackets, dashes */
	bool after_stop;		/* . , ! ? */
	bool after_s, after_digit, before_digit, before_lower, before_word;
} Mark;

typedef struct {
	Slice text;
	Span block;
	VEC(Mark) marks;
	MarkedVec *out;
	size_t first;			/* of out */
	uint32_t stack[DEPTH_MAX];	/* indexes into out */
	uint8_t shapes[DEPTH_MAX];
	unsigned depth;
	uint32_t free_from;		/* behind the last pair */
	bool open;
} Pairing;

/* --- marks --------------------------------------------------------------- */

/* TeX's, two marks that stand for one. */
static MarkShape
joined(Slice text, size_t pos, MarkShape shape, unsigned *len)
{
	if (pos + 1 >= text.len || text.ptr[pos] != text.ptr[pos + 1])
		return shape;
	if (text.ptr[pos] != '`' && text.ptr[pos] != '\'')
		return shape;
	*len = 2;
	return text.ptr[pos] == '`' ? LEFT : RIGHT;
}

/* The first code point before pos that is no mark; -1 at the edge. */
static int32_t
before(const Pairing *p, size_t pos)
{
	Slice text = { p->text.ptr, p->block.end };
	unsigned len;

	for (int i = 0; i < BESIDE_MAX && pos > p->block.start; i++) {
		int32_t cp = utf8_decode_back(text, pos, &len);
		if (mark_shape(cp) == NO_MARK)
			return cp;
		pos -= len;
	}
	return -1;
}

static int32_t
after(const Pairing *p, size_t pos)
{
	Slice text = { p->text.ptr, p->block.end };
	unsigned len;

	for (int i = 0; i < BESIDE_MAX && pos < p->block.end; i++) {
		int32_t cp = utf8_decode(text, pos, &len);
		if (mark_shape(cp) == NO_MARK)
			return cp;
		pos += len;
	}
	return -1;
}

static void
add_mark(Pairing *p, size_t pos, unsigned len, MarkShape shape)
{
	int32_t left = before(p, pos), right = after(p, pos + len);

	vec_push(&p->marks,
	    ((Mark){ .pos = (uint32_t)pos,
		.len = (uint8_t)len,
		.shape = (uint8_t)shape,
		.after_space = left < 0 || (mark_parts(left) && left != ')'),
		.before_space =
		    right < 0 || mark_is_stop(right) || mark_parts(right),
		.after_stop = mark_is_stop(left),
		.after_s = left == 's' || left == 'S' || left == 'z',
		.after_digit = cp_class(left) == CP_DIGIT,
		.before_digit = cp_class(right) == CP_DIGIT,
		.before_lower = cp_class(after(p, pos + len + 1)) == CP_LOWER,
		.before_word = right >= 0 &&
		    (cp_is_wordy(right) || right == '[' || right == '(' ||
			right == '.' || right == '#' || right == '$' ||
			right == '@' || right == 0x2026) }));
}

static bool
may_begin_mark(unsigned char c)
{
	return c == '"' || c == '\'' || c == '`' || c == 0xC2 || c == 0xE2 ||
	    c == 0xE3 || c == 0xEF;
}

static void
find_marks(Pairing *p, Markup hidden)
{
	Slice text = { p->text.ptr, p->block.end };
	size_t h = markup_at(hidden, p->block.start);
	unsigned len;

	for (size_t pos = p->block.start; pos < p->block.end; pos += len) {
		len = 1;
		if (!may_begin_mark((unsigned char)text.ptr[pos]))
			continue;
		MarkShape shape = mark_shape(utf8_decode(text, pos, &len));
		while (h < hidden.count && hidden.spans[h].end <= pos)
			h++;
		if (shape == NO_MARK || (h < hidden.count &&
		    hidden.spans[h].start <= pos))
			continue;
		shape = joined(text, pos, shape, &len);
		add_mark(p, pos, len, shape);
	}
}

/* --- pairs --------------------------------------------------------------- */

static Marked *
top(const Pairing *p)
{
	return &p->out->at[p->stack[p->depth - 1]];
}

static void
open_pair(Pairing *p, const Mark *m)
{
	if (p->depth == DEPTH_MAX)
		return;
	uint32_t end = m->pos + m->len;
	Marked pair = { .outer = { m->pos, 0 },
		.inner = { end, 0 },
		.inside =
		    p->depth == 0 ? MARKS_OUTSIDE : p->stack[p->depth - 1],
		.depth = (uint8_t)p->depth,
		.single = !mark_is_double(m->shape) };

	p->shapes[p->depth] = m->shape;
	p->stack[p->depth++] = (uint32_t)p->out->len;
	vec_push(p->out, pair);
}

/* A single mark that was none: the pair is taken back by an empty span. */
static void
drop_top(Pairing *p)
{
	Marked *pair = top(p);

	pair->outer.end = pair->outer.start;
	p->depth--;
}

static void
close_top(Pairing *p, uint32_t inner, uint32_t outer)
{
	Marked *pair = top(p);

	pair->inner.end = inner > pair->inner.start ? inner :
	    pair->inner.start;
	pair->outer.end = outer;
	p->depth--;
	if (p->depth == 0)
		p->free_from = outer;
}

/* What a mark of that shape closes. */
static bool
closes(unsigned opened, unsigned shape)
{
	switch (opened) {
	case LOW:
		return shape == LEFT || shape == RIGHT || shape == STRAIGHT;
	case ANGLE_LEFT: return shape == ANGLE_RIGHT;
	case ANGLE_RIGHT: return shape == ANGLE_LEFT || shape == ANGLE_RIGHT;
	case CORNER_LEFT: return shape == CORNER_RIGHT;
	case LOW_SINGLE:
		return shape == LEFT_SINGLE || shape == RIGHT_SINGLE;
	case LEFT: case RIGHT: case STRAIGHT:
		return shape <= RIGHT;
	default:
		return shape == STRAIGHT_SINGLE || shape == RIGHT_SINGLE;
	}
}

/* The stack's place of what it closes, counted from 1; 0: nothing. */
static unsigned
closable(const Pairing *p, const Mark *m)
{
	for (unsigned i = p->depth; i > 0; i--) {
		if (closes(p->shapes[i - 1], m->shape))
			return i;
		if (!mark_is_double(m->shape) &&
		    mark_is_double(p->shapes[i - 1]))
			return 0;
	}
	return 0;
}

/* Single marks that are still open inside were apostrophes; doubles end
 * with what is around them. */
static void
unwind(Pairing *p, unsigned to, uint32_t end)
{
	while (p->depth > to)
		if (mark_is_double(p->shapes[p->depth - 1])) {
			top(p)->repaired = true;
			close_top(p, end, end);
		} else {
			drop_top(p);
		}
}

static void
close_pair(Pairing *p, const Mark *m, unsigned place)
{
	unwind(p, place, m->pos);
	close_top(p, m->pos, m->pos + m->len);
}

static uint32_t
skip_space(const Pairing *p, uint32_t pos)
{
	Slice text = { p->text.ptr, p->block.end };
	unsigned len;

	while (pos < p->block.end && (cp_is_space(utf8_decode(text, pos,
	    &len)) || (len == 1 && mark_is_stop(text.ptr[pos]))))
		pos += len;
	return pos;
}

/* A closing mark alone. */
static void
close_alone(Pairing *p, const Mark *m)
{
	if (m->after_digit && !p->open)
		return;
	uint32_t start = skip_space(p, p->free_from);
	if (start >= m->pos)
		return;
	vec_push(p->out, ((Marked){
		.outer = { start, m->pos + m->len },
		.inner = { start, m->pos }, .inside = MARKS_OUTSIDE,
		.repaired = true }));
	p->free_from = m->pos + m->len;
}

static void
double_mark(Pairing *p, const Mark *m)
{
	unsigned place = closable(p, m);
	bool opens = m->after_space && !m->before_space;
	bool shut = m->before_space && !m->after_space;

	if (m->shape == CORNER_LEFT || m->shape == LOW)
		opens = true, shut = false;
	if (m->shape == ANGLE_LEFT || m->shape == ANGLE_RIGHT ||
	    (!opens && !shut)) {
		shut = place > 0;
		opens = !shut && m->shape != CORNER_RIGHT;
		if (m->shape == RIGHT && place == 0 && m->before_space)
			opens = false, shut = true;
	}
	if (place > 0 && m->shape == RIGHT && !m->before_word)
		opens = false;
	if (m->shape == LEFT && m->before_word && place == 0)
		opens = true;
	if (opens && m->before_space && !m->before_word &&
	    m->shape == STRAIGHT)
		return;
	if (opens) {
		open_pair(p, m);
	} else if (place > 0) {
		close_pair(p, m, place);
	} else if (p->depth == 0) {
		close_alone(p, m);
	}
}

/* --- single marks -------------------------------------------------------- */

/* 'em, '90s, 'tis */
static bool
is_elision(const Pairing *p, const Mark *m)
{
	static const Slice cut[] = { SLICE_INIT("em"), SLICE_INIT("til"),
		SLICE_INIT("tis"), SLICE_INIT("twas"), SLICE_INIT("n"),
		SLICE_INIT("cause"), SLICE_INIT("bout"), SLICE_INIT("round"),
		SLICE_INIT("im"), SLICE_INIT("er") };
	size_t from = m->pos + m->len, to = from;

	if (m->before_digit && m->shape != LEFT_SINGLE)
		return true;
	while (to < p->block.end && to < from + 8 &&
	    ((p->text.ptr[to] | 32) >= 'a' && (p->text.ptr[to] | 32) <= 'z'))
		to++;
	Slice word = slice_sub(p->text, from, to);
	for (size_t i = 0; i < sizeof cut / sizeof *cut; i++)
		if (slice_eq_nocase(word, cut[i]))
			return true;
	return false;
}

static bool
may_close_single(const Mark *m)
{
	return !m->after_space && m->before_space;
}

/* "the boys' club": an apostrophe, if something better follows. */
static bool
is_plural(const Pairing *p, const Mark *m)
{
	if (!m->after_s || !m->before_lower)
		return false;
	size_t end = (size_t)(m - p->marks.at) + AHEAD_MAX;
	for (size_t i = (size_t)(m - p->marks.at) + 1;
	    i < p->marks.len && i < end; i++) {
		const Mark *next = &p->marks.at[i];
		if (mark_is_double(next->shape))
			return false;
		if (next->after_space)
			return false;
		if (may_close_single(next))
			return true;
	}
	return false;
}

static void
single_mark(Pairing *p, const Mark *m)
{
	unsigned place = closable(p, m);

	if (place > 0 && may_close_single(m) && !is_plural(p, m)) {
		close_pair(p, m, place);
	} else if (m->after_space && m->before_word && place == 0 &&
	    m->shape != RIGHT_SINGLE && !is_elision(p, m)) {
		open_pair(p, m);
	} else if (m->shape == LOW_SINGLE && m->before_word) {
		open_pair(p, m);
	}
}

/* --- the block's end ----------------------------------------------------- */

/* Before the opening mark at `limit`: behind the last stop, if there is one in
 * between. */
static uint32_t
stop_before(const Pairing *p, uint32_t from, uint32_t limit)
{
	uint32_t pos = limit;

	while (pos > from + 1 && p->text.ptr[pos - 1] != '.' &&
	    p->text.ptr[pos - 1] != '!' && p->text.ptr[pos - 1] != '?')
		pos--;
	if (pos > from + 1)
		return pos;
	while (
	    limit > from && mark_parts((unsigned char)p->text.ptr[limit - 1]))
		limit--;
	return limit;
}

static void
end_open(Pairing *p)
{
	while (p->depth > 0 && !mark_is_double(p->shapes[p->depth - 1]))
		drop_top(p);
	if (p->depth == 0)
		return;
	uint32_t last = p->stack[p->depth - 1];
	bool free = last + 1 == p->out->len;
	top(p)->repaired = true;
	top(p)->goes_on = free;
	close_top(p, p->block.end, p->block.end);
	if (!free) {
		Marked *pair = &p->out->at[last];
		uint32_t end = stop_before(p, pair->inner.start,
		    p->out->at[last + 1].outer.start);
		pair->inner.end = pair->outer.end = end;
	}
}

static bool
holds(Span a, Span b)
{
	return a.start <= b.start && b.end <= a.end;
}

/* Empty ones go; what was repaired may no longer hold what was opened in it. */
static void
tidy(Pairing *p)
{
	size_t n = p->first;
	uint32_t around[DEPTH_MAX];
	unsigned depth = 0;

	for (size_t i = p->first; i < p->out->len; i++) {
		Marked pair = p->out->at[i];
		if (pair.inner.end <= pair.inner.start ||
		    pair.outer.end <= pair.outer.start)
			continue;
		while (depth > 0 && !holds(p->out->at[around[depth - 1]].inner,
		    pair.outer))
			depth--;
		if (depth == DEPTH_MAX)
			continue;
		pair.depth = (uint8_t)depth;
		pair.inside = depth == 0 ? MARKS_OUTSIDE : around[depth - 1];
		around[depth++] = (uint32_t)n;
		p->out->at[n++] = pair;
	}
	p->out->len = n;
}

void
marks_pair(Slice text, Span block, Markup hidden, bool open, MarkedVec *out)
{
	Pairing p = { .text = text, .block = block, .out = out,
		.first = out->len, .free_from = block.start, .open = open };

	find_marks(&p, hidden);
	for (size_t i = 0; i < p.marks.len; i++)
		if (mark_is_double(p.marks.at[i].shape))
			double_mark(&p, &p.marks.at[i]);
		else
			single_mark(&p, &p.marks.at[i]);
	while (p.depth > 0)
		end_open(&p);
	tidy(&p);
	vec_free(&p.marks);
}

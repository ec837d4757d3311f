/* SPDX-License-Identifier: MIT */
#include "ui/pair.h"

#include <stdlib.h>

/* --- reading ------------------------------------------------------------- */

static void
order_by_b(Pair *p)
{
	const size_t n = p->shared.count;
	uint64_t *keys = arena_new(&p->arena, uint64_t, n);

	for (size_t i = 0; i < n; i++)
		keys[i] = (uint64_t)p->shared.at[i].b.start << 32 | i;
	vec_sort_once(keys, n);
	p->by_b = arena_new(&p->arena, uint32_t, n);
	for (size_t i = 0; i < n; i++)
		p->by_b[i] = (uint32_t)keys[i];
}

bool
pair_read(Pair *p, Index *ix, int64_t a, int64_t b, Err *err)
{
	*p = (Pair){0};
	if (!query_body(ix, a, &p->arena, &p->body[0], err) ||
	    !query_body(ix, b, &p->arena, &p->body[1], err) ||
	    !parallel_of(ix, &p->body[0], &p->body[1], &p->arena, &p->shared,
	    err))
		return false;
	order_by_b(p);
	return true;
}

void
pair_free(Pair *p)
{
	for (int side = 0; side < 2; side++) {
		vec_free(&p->lines[side]);
		haystack_free(&p->haystack[side]);
		vec_free(&p->hits[side]);
	}
	vec_free(&p->rows);
	buffer_free(&p->marked);
	arena_free(&p->arena);
	arena_free(&p->laid);
	*p = (Pair){0};
}

/* --- rows ---------------------------------------------------------------- */

/* Lines up to these two, beside each other as far as both have some. */
static void
add_rows(Pair *p, size_t next[2], size_t a_end, size_t b_end)
{
	while (next[0] < a_end || next[1] < b_end) {
		bool has[2] = { next[0] < a_end, next[1] < b_end };
		PairRow row = {{ -1, -1 }};

		for (int side = 0; side < 2; side++) {
			if (!has[side])
				continue;
			row.line[side] = (int32_t)next[side];
			p->row_of[side][next[side]++] = (uint32_t)p->rows.len;
		}
		vec_push(&p->rows, row);
	}
}

void
pair_wrap(Pair *p, int cells)
{
	size_t next[2] = { 0, 0 };

	if (cells == p->cells)
		return;
	p->cells = cells;
	arena_clear(&p->laid);
	vec_clear(&p->rows);
	for (int side = 0; side < 2; side++) {
		wrap_article(&p->body[side], (Glosses){0}, cells,
		    &p->lines[side]);
		p->row_of[side] = arena_new(&p->laid, uint32_t,
		    p->lines[side].len);
	}
	for (size_t i = 0; i < p->shared.count; i++) {
		const ParallelPassage *x = &p->shared.at[i];
		size_t a, b;

		if (!x->aligned || p->lines[0].len == 0 ||
		    p->lines[1].len == 0)
			continue;
		a = wrap_line_of(&p->lines[0], x->a.start);
		b = wrap_line_of(&p->lines[1], x->b.start);
		if (a >= next[0] && b >= next[1])
			add_rows(p, next, a, b);
	}
	add_rows(p, next, p->lines[0].len, p->lines[1].len);
}

size_t
pair_row(const Pair *p, int side, uint32_t offset)
{
	return p->lines[side].len == 0 ? 0 :
	    p->row_of[side][wrap_line_of(&p->lines[side], offset)];
}

size_t
pair_row_near(const Pair *p, int side, size_t row)
{
	size_t i = row;

	while (i < p->rows.len && p->rows.at[i].line[side] < 0)
		i++;
	if (i < p->rows.len)
		return i;
	for (i = row < p->rows.len ? row : p->rows.len; i > 0; i--)
		if (p->rows.at[i - 1].line[side] >= 0)
			return i - 1;
	return 0;
}

uint32_t
pair_offset(const Pair *p, int side, size_t row)
{
	size_t n = pair_passage_on(p, side, row);

	if (p->lines[side].len == 0)
		return 0;
	Span line = p->lines[side].at[p->rows.at[pair_row_near(p, side,
	    row)].line[side]].span;

	if (n < p->shared.count) {
		Span span = pair_span(pair_passage(p, side, n), side);

		if (span.start > line.start && span.start < line.end)
			return span.start;
	}
	return line.start;
}

/* --- passages ------------------------------------------------------------ */

const ParallelPassage *
pair_passage(const Pair *p, int side, size_t n)
{
	return &p->shared.at[side == 0 ? n : p->by_b[n]];
}

Span
pair_span(const ParallelPassage *passage, int side)
{
	return side == 0 ? passage->a : passage->b;
}

size_t
pair_passage_on(const Pair *p, int side, size_t row)
{
	int32_t at = row < p->rows.len ? p->rows.at[row].line[side] : -1;
	size_t n = 0;

	if (at < 0)
		return p->shared.count;
	Span line = p->lines[side].at[at].span;

	for (; n < p->shared.count; n++) {
		Span span = pair_span(pair_passage(p, side, n), side);

		if (span.start < line.end && span.end > line.start)
			break;
	}
	return n;
}

bool
pair_step(const Pair *p, int side, size_t row, long n, size_t *out)
{
	const long count = (long)p->shared.count, step = n < 0 ? -1 : 1;
	size_t last = row;

	for (long i = step > 0 ? 0 : count - 1; i >= 0 && i < count &&
	    n != 0; i += step) {
		size_t begins = pair_row(p, side, pair_span(pair_passage(p,
		    side, (size_t)i), side).start);

		if (step > 0 ? begins <= last : begins >= last)
			continue;
		last = begins;
		n -= step;
	}
	*out = last;
	return n == 0;
}

/* --- searching ----------------------------------------------------------- */

/* The first place at or behind *pos, which moves behind it. */
static bool
find_next(Pair *p, int side, const Needle *n, uint32_t *pos, Span *hit)
{
	Haystack *h = &p->haystack[side];

	if (h->folded.text.ptr == NULL)
		haystack_make(h, &p->body[side], &p->arena);
	if (!haystack_find(h, n, *pos, UINT32_MAX, hit))
		return false;
	*pos = hit->end > *pos ? hit->end : *pos + 1;
	return true;
}

void
pair_search(Pair *p, const Needle *n, const bool sides[2], bool *found)
{
	for (int side = 0; side < 2; side++) {
		uint32_t pos = 0;
		Span hit;

		while (sides[side] && p->lines[side].len > 0 &&
		    find_next(p, side, n, &pos, &hit))
			found[pair_row(p, side, hit.start)] = true;
	}
}

void
pair_mark(Pair *p, const Needle *n)
{
	if (slice_eq(buffer_slice(&p->marked), n->query))
		return;
	buffer_clear(&p->marked);
	buffer_add(&p->marked, n->query);
	for (int side = 0; side < 2; side++) {
		uint32_t pos = 0;
		Span hit;

		vec_clear(&p->hits[side]);
		while (n->query.len > 0 && find_next(p, side, n, &pos, &hit))
			vec_push(&p->hits[side], hit);
	}
}

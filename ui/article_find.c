/* SPDX-License-Identifier: MIT */
/*
 * The shown text is pieces of the article's text, one after the other, so that
 * a hit may reach over hidden marks.  Searching back reads windows that double,
 * each from its start: what lies far off is not read, and nothing twice.
 * A count that goes around the article is cut to less than one round.
 */
#include "ui/article_find.h"

#include <string.h>

#include "base/vec.h"

enum { FIRST_WINDOW = 4096 };	/* bytes */

/* --- saved words --- */

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

/* --- spans --- */

Span
spans_get(Spans s, size_t i)
{
	Span span;

	memcpy(&span, (const char *)s.at + i * s.size, sizeof span);
	return span;
}

size_t
spans_from(Spans s, uint32_t pos)
{
	size_t low = 0, high = s.len;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (spans_get(s, mid).start < pos)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

size_t
spans_over(Spans s, uint32_t pos)
{
	size_t after = spans_from(s, pos + 1);

	return after > 0 && pos < spans_get(s, after - 1).end ?
	    after - 1 : s.len;
}

bool
spans_step(Spans s, uint32_t pos, int step, long count, uint32_t *out)
{
	size_t i = spans_from(s, step > 0 ? pos + 1 : pos);

	for (; count > 0 && (step > 0 ? i < s.len : i > 0); i += (size_t)step) {
		uint32_t start = spans_get(s, step > 0 ? i : i - 1).start;

		if (start == pos)
			continue;
		*out = pos = start;
		count--;
	}
	return count == 0;
}

/* --- the shown text --- */

static void
add_piece(ShownText *s, char *to, Slice bytes, uint32_t text)
{
	if (bytes.len == 0)
		return;
	s->pieces[s->count++] = (ShownPiece){ (uint32_t)s->text.len, text };
	memcpy(to + s->text.len, bytes.ptr, bytes.len);
	s->text.len += bytes.len;
}

/* *markup: the first hidden span that may matter. */
static void
add_block(ShownText *s, char *to, const ArticleBody *b, Span block,
    size_t *markup)
{
	uint32_t pos = block.start;

	while (pos < block.end) {
		Span hidden = { block.end, block.end };

		while (*markup < b->markup_count &&
		    b->markup[*markup].end <= pos)
			++*markup;
		if (*markup < b->markup_count &&
		    b->markup[*markup].start < block.end)
			hidden = b->markup[*markup];
		add_piece(s, to, slice_sub(b->text, pos, hidden.start > pos ?
		    hidden.start : pos), pos);
		pos = hidden.end;
	}
}

static void
add_blocks(ShownText *s, const ArticleBody *b, Arena *a)
{
	char *to = arena_alloc(a, b->text.len + b->block_count + 1);
	size_t markup = 0;
	uint32_t end = 0;		/* of the block before */

	s->pieces = arena_new(a, ShownPiece,
	    2 * b->block_count + b->markup_count + 1);
	s->text.ptr = to;
	for (size_t i = 0; i < b->block_count; i++) {
		if (b->blocks[i].kind == BLOCK_HEADER)
			continue;
		if (s->text.len > 0)
			add_piece(s, to, SLICE("\n"), end);
		add_block(s, to, b, b->blocks[i].span, &markup);
		end = b->blocks[i].span.end;
	}
}

/* Nothing is hidden but the header: the text itself will do. */
static void
take_text(ShownText *s, const ArticleBody *b, Arena *a)
{
	uint32_t start = b->block_count > 0 &&
	    b->blocks[0].kind == BLOCK_HEADER ? b->blocks[0].span.end : 0;

	s->pieces = arena_new(a, ShownPiece, 2);
	s->text = slice_sub(b->text, start, b->text.len);
	s->pieces[0] = (ShownPiece){ 0, start };
	s->count = s->text.len > 0;
}

void
shown_make(ShownText *s, const ArticleBody *body, Arena *a)
{
	*s = (ShownText){ .made = true };
	if (body->markup_count > 0)
		add_blocks(s, body, a);
	else
		take_text(s, body, a);
	s->pieces[s->count] = (ShownPiece){ (uint32_t)s->text.len,
	    (uint32_t)body->text.len };
	s->folded = fold_map(a, s->text);
}

/* The last piece that begins at or before pos, 0 when none does. */
static size_t
piece_at(const ShownText *s, uint32_t pos, bool in_text)
{
	size_t low = 0, high = s->count;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;
		const ShownPiece *p = &s->pieces[mid];

		if ((in_text ? p->text : p->shown) <= pos)
			low = mid;
		else
			high = mid;
	}
	return low;
}

static uint32_t
text_at(const ShownText *s, uint32_t shown)
{
	const ShownPiece *p = &s->pieces[piece_at(s, shown, false)];

	return p->text + (shown - p->shown);
}

/* Where what stands at or behind a position in the text is shown. */
static uint32_t
shown_at(const ShownText *s, uint32_t text)
{
	const ShownPiece *p = &s->pieces[piece_at(s, text, true)];
	uint32_t len = p[1].shown - p->shown;

	if (text <= p->text)
		return p->shown;
	return p->shown + (text - p->text < len ? text - p->text : len);
}

/* The first folded byte that comes from there or behind it. */
static size_t
folded_at(const Folded *f, uint32_t shown)
{
	size_t low = 0, high = f->text.len;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (f->from[mid] < shown)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* --- looking --- */

bool
shown_find(const ShownText *s, const Needle *n, uint32_t from,
    uint32_t before, Span *hit)
{
	Folded cut = s->folded;

	if (s->count == 0 || n->folded.len == 0)
		return false;
	size_t end = folded_at(&cut, shown_at(s, before)) + n->folded.len - 1;

	if (end < cut.text.len)
		cut.text.len = end;
	if (!needle_find(n, &cut, s->text, shown_at(s, from), false, hit))
		return false;
	hit->start = text_at(s, hit->start);
	hit->end = text_at(s, hit->end - 1) + 1;
	return hit->start < before;
}

/* What is left of a count of places when a round has so many. */
static long
less_than_a_round(long count, long lap)
{
	return (count - 1) % lap + 1;
}

static bool
step_on(const ShownText *s, const Needle *n, uint32_t pos, long count,
    uint32_t *out)
{
	uint32_t from = pos + 1;
	bool around = false;
	long lap = 0;			/* places since it went around */
	Span hit;

	while (count > 0) {
		if (shown_find(s, n, from, UINT32_MAX, &hit)) {
			*out = hit.start;
			from = hit.start + 1;
			count--;
			lap++;
			continue;
		}
		if (around && lap == 0)
			return false;
		if (around)
			count = less_than_a_round(count, lap);
		around = true;
		lap = 0;
		from = 0;
	}
	return true;
}

typedef VEC(uint32_t) Starts;

/* All places that begin in [from, before). */
static void
find_starts(const ShownText *s, const Needle *n, uint32_t from,
    uint32_t before, Starts *out)
{
	Span hit;

	vec_clear(out);
	for (; shown_find(s, n, from, before, &hit); from = hit.start + 1)
		vec_push(out, hit.start);
}

static bool
step_back(const ShownText *s, const Needle *n, uint32_t pos, long count,
    uint32_t *out)
{
	const uint32_t all = s->pieces[s->count].text;
	uint32_t window = FIRST_WINDOW;
	bool around = false;
	long lap = 0;			/* places since it went around */
	Starts starts = {0};

	for (;;) {
		uint32_t low = pos > window ? pos - window : 0;
		long found;

		find_starts(s, n, low, pos, &starts);
		found = (long)starts.len;
		if (found >= count)
			break;
		count -= found;
		lap += found;
		pos = low;
		window = window < all ? window * 2 : window;
		if (low > 0)
			continue;
		if (around && lap == 0)
			break;
		if (around)
			count = less_than_a_round(count, lap);
		window = around ? window : FIRST_WINDOW;
		around = true;
		lap = 0;
		pos = all;
	}
	bool ok = starts.len > 0 && (long)starts.len >= count;

	if (ok)
		*out = starts.at[starts.len - (size_t)count];
	vec_free(&starts);
	return ok;
}

bool
shown_step(const ShownText *s, const Needle *n, uint32_t pos, int step,
    long count, uint32_t *out)
{
	return step > 0 ? step_on(s, n, pos, count, out) :
	    step_back(s, n, pos, count, out);
}

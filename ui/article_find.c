/* SPDX-License-Identifier: MIT */
/*
 * What is searched is the shown text, so that a hit may reach over hidden
 * marks.  Searching back reads windows that double, each from its start: what
 * lies far off is not read, and nothing twice.  A count that goes around the
 * article is cut to less than one round.
 */
#include "ui/article_find.h"

#include <string.h>

#include "base/bisect.h"
#include "base/vec.h"

enum {
	FIRST_WINDOW = 4096,	/* bytes */
	MOST_TALLIED = 50000
};

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
	size_t first = 0;

	BISECT(first, s.len, i, spans_get(s, i).start < pos);
	return first;
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

/* --- looking --- */

void
haystack_make(Haystack *h, const ArticleBody *body, Arena *a)
{
	shown_make_all(&h->shown, body->text, body->blocks, body->block_count,
	    (Markup){ body->markup, body->markup_count });
	h->folded = fold_map(a, h->shown.text);
}

void
haystack_free(Haystack *h)
{
	shown_free(&h->shown);
	h->folded = (Folded){0};
}

/* The first folded byte that comes from there or behind it. */
static size_t
folded_at(const Folded *f, uint32_t shown)
{
	size_t first = 0;

	BISECT(first, f->text.len, i, f->from[i] < shown);
	return first;
}

bool
haystack_find(const Haystack *h, const Needle *n, uint32_t from,
    uint32_t before, Span *hit)
{
	Folded cut = h->folded;
	const Shown *s = &h->shown;

	if (n->folded.len == 0)
		return false;
	size_t end = folded_at(&cut, shown_from_text_at(s, before)) +
	    n->folded.len - 1;

	if (end < cut.text.len)
		cut.text.len = end;
	if (!needle_find(n, &cut, s->text, shown_from_text_at(s, from), false,
	    hit))
		return false;
	*hit = shown_to_text(s, *hit);
	return hit->start < before;
}

bool
haystack_has_loosely(const Haystack *h, const Needle *n)
{
	return (n->exact_case || n->exact_marks) && n->folded.len > 0 &&
	    slice_find(h->folded.text, n->folded, 0) != SIZE_MAX;
}

Tally
haystack_tally(const Haystack *h, const Needle *n, uint32_t pos)
{
	Tally t = {0};
	Span hit = {0};

	for (uint32_t from = 0; haystack_find(h, n, from, UINT32_MAX, &hit);
	    from = hit.start + 1) {
		t.more = t.all == MOST_TALLIED;
		if (t.more)
			break;
		t.all++;
		t.at += hit.start <= pos;
		t.on = t.on || hit.start == pos;
	}
	return t;
}

/* What is left of a count of places when a round has so many. */
static long
less_than_a_round(long count, long lap)
{
	return (count - 1) % lap + 1;
}

static bool
step_on(const Haystack *h, const Needle *n, uint32_t pos, long count,
    uint32_t *out)
{
	uint32_t from = pos + 1;
	bool around = false;
	long lap = 0;			/* places since it went around */
	Span hit;

	while (count > 0) {
		if (haystack_find(h, n, from, UINT32_MAX, &hit)) {
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
find_starts(const Haystack *h, const Needle *n, uint32_t from,
    uint32_t before, Starts *out)
{
	Span hit;

	vec_clear(out);
	for (; haystack_find(h, n, from, before, &hit); from = hit.start + 1)
		vec_push(out, hit.start);
}

static bool
step_back(const Haystack *h, const Needle *n, uint32_t pos, long count,
    uint32_t *out)
{
	const Shown *s = &h->shown;
	const uint32_t all = shown_to_text_at(s, (uint32_t)s->text.len);
	uint32_t window = FIRST_WINDOW;
	bool around = false;
	long lap = 0;			/* places since it went around */
	Starts starts = {0};

	for (;;) {
		uint32_t low = pos > window ? pos - window : 0;
		long found;

		find_starts(h, n, low, pos, &starts);
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
haystack_step(const Haystack *h, const Needle *n, uint32_t pos, int step,
    long count, uint32_t *out)
{
	return step > 0 ? step_on(h, n, pos, count, out) :
	    step_back(h, n, pos, count, out);
}

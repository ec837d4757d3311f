/* SPDX-License-Identifier: MIT */
/*
 * Runs of four words of a are kept by their hash.  b is read once: where one of
 * them stands in it too, the longest of a few candidates is extended as far as
 * the words agree.  Then runs that follow each other in both are joined over
 * gaps that are small beside them.
 */
#include "xref/overlap.h"

#include <stdlib.h>

#include "base/error.h"

enum {
	GRAM = 4,		/* words looked up */
	CHAIN_MAX = 8,		/* places tried for one of them */
	GAP_MAX = 8,		/* words between runs that are joined */
	COUNT_MAX = 256		/* words compared one by one */
};

static uint64_t
gram_at(const Wording *w, size_t i)
{
	uint64_t h = 0;

	if (i + GRAM > w->words.len)
		return 0;
	for (size_t k = i; k < i + GRAM; k++) {
		if (w->words.at[k].hash == 0)
			return 0;
		h = (h ^ w->words.at[k].hash) * 0x9e3779b97f4a7c15;
		h ^= h >> 29;
	}
	return h | 1;
}

void
overlap_index(OverlapIndex *x, const Wording *w)
{
	const size_t n = w->words.len;
	uint32_t size = 16;

	while (size < n * 2)
		size *= 2;
	x->w = w;
	x->mask = size - 1;
	x->grams = must_alloc(NULL, (n + 1) * sizeof *x->grams);
	x->heads = must_alloc(NULL, size * sizeof *x->heads);
	x->next = must_alloc(NULL, (n + 1) * sizeof *x->next);
	for (uint32_t i = 0; i < size; i++)
		x->heads[i] = UINT32_MAX;
	for (size_t i = n; i > 0; i--) {
		const uint64_t h = gram_at(w, i - 1);
		uint32_t *head = &x->heads[h & x->mask];
		x->grams[i - 1] = h;
		x->next[i - 1] = UINT32_MAX;
		if (h == 0)
			continue;
		x->next[i - 1] = *head;
		*head = (uint32_t)(i - 1);
	}
}

void
overlap_index_free(OverlapIndex *x)
{
	free(x->grams);
	free(x->heads);
	free(x->next);
}

/* How many words agree from a place in each on. */
static uint32_t
run_at(const Wording *a, size_t i, const Wording *b, size_t j)
{
	uint32_t n = 0;

	while (i + n < a->words.len && j + n < b->words.len &&
	    a->words.at[i + n].hash != 0 &&
	    a->words.at[i + n].hash == b->words.at[j + n].hash)
		n++;
	return n;
}

static uint32_t
content_in(const Wording *w, uint32_t from, uint32_t to)
{
	uint32_t n = 0;

	for (uint32_t i = from; i < to && n < OVERLAP_CONTENT; i++)
		n += w->words.at[i].content;
	return n;
}

/* The longest of the runs that begin at j; one that goes on behind `after`
 * is preferred among equals. */
static Overlap
longest_at(const OverlapIndex *a, const OverlapIndex *b, size_t j,
    uint32_t after)
{
	const uint64_t h = b->grams[j];
	Overlap best = { 0 };
	uint32_t tried = 0;

	if (h == 0)
		return best;
	for (uint32_t i = a->heads[h & a->mask]; i != UINT32_MAX &&
	    tried < CHAIN_MAX; i = a->next[i], tried++) {
		const uint32_t n = run_at(a->w, i, b->w, j);
		if (n > best.same || (n == best.same && n > 0 &&
		    best.a < after && i >= after))
			best = (Overlap){ i, i + n, (uint32_t)j,
				(uint32_t)j + n, n, true };
	}
	return best;
}

/* Runs of four words and more; those that can stand alone are judged later. */
static void
find_runs(const OverlapIndex *a, const OverlapIndex *b, const bool *told,
    OverlapVec *out)
{
	uint32_t after = 0;

	for (size_t j = 0; j < b->w->words.len;) {
		if (told != NULL && told[j]) {
			j++;
			continue;
		}
		Overlap run = longest_at(a, b, j, after);
		if (run.same < GRAM) {
			j++;
			continue;
		}
		vec_push(out, run);
		after = run.a_end;
		j = run.b_end;
	}
}

static bool
follows(const Wording *a, const Wording *b, const Overlap *x,
    const Overlap *y)
{
	if (y->a < x->a_end || y->b < x->b_end)
		return false;
	const uint32_t gap_a = y->a - x->a_end, gap_b = y->b - x->b_end;
	const uint32_t gap = gap_a > gap_b ? gap_a : gap_b;
	if (gap > GAP_MAX || gap > (x->same < y->same ? x->same : y->same))
		return false;
	for (uint32_t i = x->a_end; i < y->a; i++)
		if (a->words.at[i].hash == 0)
			return false;
	for (uint32_t i = x->b_end; i < y->b; i++)
		if (b->words.at[i].hash == 0)
			return false;
	return true;
}

/* Whether it holds a run that can stand alone, or is long as a whole. */
static bool
is_enough(const Wording *a, const Overlap *o, uint32_t longest)
{
	return (longest >= OVERLAP_WORDS || o->same >= 2 * OVERLAP_WORDS) &&
	    content_in(a, o->a, o->a_end) >= OVERLAP_CONTENT;
}

void
overlap_find(const OverlapIndex *a, const OverlapIndex *b, const bool *told,
    OverlapVec *out)
{
	size_t n = 0;

	vec_clear(out);
	find_runs(a, b, told, out);
	for (size_t i = 0; i < out->len;) {
		Overlap o = out->at[i];
		uint32_t longest = o.same;
		for (i++; i < out->len; i++) {
			const Overlap *next = &out->at[i];
			if (!follows(a->w, b->w, &o, next))
				break;
			longest = next->same > longest ? next->same : longest;
			o = (Overlap){ o.a, next->a_end, o.b, next->b_end,
				o.same + next->same, false };
		}
		if (is_enough(a->w, &o, longest))
			out->at[n++] = o;
	}
	out->len = n;
}

unsigned
overlap_count(const WordingWord *a, size_t a_len, const WordingWord *b,
    size_t b_len)
{
	uint16_t row[COUNT_MAX + 1] = { 0 };

	if (a_len > COUNT_MAX)
		a_len = COUNT_MAX;
	if (b_len > COUNT_MAX)
		b_len = COUNT_MAX;
	for (size_t i = 0; i < a_len; i++) {
		uint16_t before = 0;
		for (size_t j = 0; j < b_len; j++) {
			const uint16_t above = row[j + 1];
			if (a[i].hash == b[j].hash)
				row[j + 1] = (uint16_t)(before + 1);
			else if (row[j] > above)
				row[j + 1] = row[j];
			before = above;
		}
	}
	return row[b_len];
}

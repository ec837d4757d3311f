/* SPDX-License-Identifier: MIT */
/*
 * Two texts are laid on each other by the longest common subsequence of their
 * words.  What stands between two words that both have differs; what stands
 * before the first of them or behind the last one does so only where both texts
 * have something there.
 */
#include "xref/reworded.h"

#include <string.h>

#include "xref/wording.h"

/* A text as it is compared. */
typedef struct {
	Wording wording;
	size_t len;		/* words that are looked at */
	bool *differs;		/* one for each of these */
} Text;

typedef struct {
	/* Words of the two in common from these places on, at most. */
	uint16_t common[REWORDED_WORDS + 1][REWORDED_WORDS + 1];
	bool kept[2][REWORDED_WORDS];	/* in the subsequence */
} Table;

/* Words at the beginning that are the same; of the rest at the end. */
static size_t
same_before(const WordingWord *a, size_t a_len, const WordingWord *b,
    size_t b_len)
{
	size_t n = 0;

	while (n < a_len && n < b_len && a[n].hash == b[n].hash)
		n++;
	return n;
}

static size_t
same_behind(const WordingWord *a, size_t a_len, const WordingWord *b,
    size_t b_len)
{
	size_t n = 0;

	while (n < a_len && n < b_len &&
	    a[a_len - 1 - n].hash == b[b_len - 1 - n].hash)
		n++;
	return n;
}

static void
fill(Table *t, const WordingWord *a, size_t a_len, const WordingWord *b,
    size_t b_len)
{
	for (size_t j = 0; j <= b_len; j++)
		t->common[a_len][j] = 0;
	for (size_t i = a_len; i-- > 0;) {
		t->common[i][b_len] = 0;
		for (size_t j = b_len; j-- > 0;) {
			const uint16_t x = t->common[i + 1][j];
			const uint16_t y = t->common[i][j + 1];

			t->common[i][j] = a[i].hash == b[j].hash ?
			    (uint16_t)(t->common[i + 1][j + 1] + 1) :
			    x > y ? x : y;
		}
	}
}

/* Notes which words of both are kept, from a place in each on. */
static void
walk(Table *t, const WordingWord *a, size_t a_len, const WordingWord *b,
    size_t b_len, size_t before)
{
	size_t i = 0, j = 0;

	while (i < a_len && j < b_len) {
		if (a[i].hash == b[j].hash)
			t->kept[0][before + i++] = t->kept[1][before + j++] =
			    true;
		else if (t->common[i + 1][j] >= t->common[i][j + 1])
			i++;
		else
			j++;
	}
}

static void
align(Table *t, const Text *x, const Text *y)
{
	const WordingWord *a = x->wording.words.at, *b = y->wording.words.at;
	const size_t before = same_before(a, x->len, b, y->len);
	const size_t a_len = x->len - before, b_len = y->len - before;
	const size_t behind = same_behind(a + before, a_len, b + before,
	    b_len);

	memset(t->kept, 0, sizeof t->kept);
	for (size_t i = 0; i < before; i++)
		t->kept[0][i] = t->kept[1][i] = true;
	for (size_t i = 0; i < behind; i++)
		t->kept[0][x->len - 1 - i] = t->kept[1][y->len - 1 - i] = true;
	fill(t, a + before, a_len - behind, b + before, b_len - behind);
	walk(t, a + before, a_len - behind, b + before, b_len - behind,
	    before);
}

/* The first word that is kept, and behind the last one; first len where none
 * is. */
static void
ends(const bool *kept, size_t len, size_t *first, size_t *last)
{
	*first = 0;
	*last = len;
	while (*first < len && !kept[*first])
		++*first;
	while (*last > *first && !kept[*last - 1])
		--*last;
}

/* Marks the words of x that y has not. */
static void
compare(Table *t, Text *x, const Text *y)
{
	size_t first, last, other_first, other_last;

	if (x->len == 0 || y->len == 0)
		return;
	align(t, x, y);
	ends(t->kept[0], x->len, &first, &last);
	ends(t->kept[1], y->len, &other_first, &other_last);
	if (first == x->len)
		return;
	if (other_first > 0)
		first = 0;
	if (other_last < y->len)
		last = x->len;
	for (size_t i = first; i < last; i++)
		if (!t->kept[0][i])
			x->differs[i] = true;
}

static bool
has_digit(Slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (word.ptr[i] >= '0' && word.ptr[i] <= '9')
			return true;
	return false;
}

static ContrastMarks
marks_of(const Text *x, Slice text, Arena *a)
{
	ContrastMarks m = { arena_new(a, ContrastMark, x->len), 0 };

	for (size_t i = 0; i < x->len; i++) {
		const Span span = x->wording.words.at[i].span;

		if (!x->differs[i])
			continue;
		if (i > 0 && x->differs[i - 1])
			m.at[m.count - 1].span.end = span.end;
		else
			m.at[m.count++] = (ContrastMark){ span, CONTRAST_WORD };
		if (has_digit(slice_span(text, span)))
			m.at[m.count - 1].kind = CONTRAST_NUMBER;
	}
	return m;
}

void
reworded(const Slice *texts, size_t n, Arena *a, ContrastMarks *out)
{
	Arena scratch = { 0 };
	Text *all = arena_new(&scratch, Text, n);
	Table *table = arena_new(&scratch, Table, 1);
	const size_t others = n < REWORDED_TEXTS ? n : REWORDED_TEXTS;

	for (size_t i = 0; i < n; i++) {
		wording_add(&all[i].wording, texts[i],
		    (Span){ 0, (uint32_t)texts[i].len });
		all[i].len = all[i].wording.words.len < REWORDED_WORDS ?
		    all[i].wording.words.len : REWORDED_WORDS;
		all[i].differs = arena_new(&scratch, bool, all[i].len);
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < others; k++)
			if (k != i)
				compare(table, &all[i], &all[k]);
	for (size_t i = 0; i < n; i++) {
		out[i] = marks_of(&all[i], texts[i], a);
		wording_free(&all[i].wording);
	}
	arena_free(&scratch);
}

/* SPDX-License-Identifier: MIT */
/*
 * The folded needle is looked for in the folded text with memmem.  A place
 * found so is looked at again in the source, code point by code point, when
 * case or marks have to agree.
 */
#include "base/bisect.h"
#include "text/fold.h"

#include <string.h>

#include "text/codepoint.h"
#include "text/folding.h"
#include "text/utf8.h"

static Slice
fold_partly(Arena *a, Slice text, unsigned what)
{
	Folding f = { .text = text, .what = what };
	Buffer out = { 0 };

	while (f.pos < text.len)
		buffer_wrote(&out, folding_step(&f,
		    buffer_room(&out, FOLDING_MAX)));
	Slice kept = arena_dup(a, slice_trim(buffer_slice(&out)));
	buffer_free(&out);
	return kept;
}

static bool
has_upper(Slice text)
{
	unsigned len;

	for (size_t pos = 0; pos < text.len; pos += len)
		if (cp_class(utf8_decode(text, pos, &len)) == CP_UPPER)
			return true;
	return false;
}

static unsigned
needle_folds(const Needle *n)
{
	return (n->exact_case ? 0 : FOLD_CASE) |
	    (n->exact_marks ? 0 : FOLD_MARKS);
}

Needle
needle_make(Arena *a, Slice query)
{
	Needle n = { .query = arena_dup(a, slice_trim(query)) };

	n.folded = fold_partly(a, n.query, FOLD_ALL);
	n.exact_case = has_upper(n.query);
	n.exact_marks = !slice_eq(n.folded,
	    fold_partly(a, n.query, FOLD_CASE));
	n.exact = fold_partly(a, n.query, needle_folds(&n));
	return n;
}

/* Whether the source, folded as the needle asks, is the needle. */
static bool
agrees(const Needle *n, Slice source)
{
	Folding f = { .text = source, .what = needle_folds(n) };
	char bytes[FOLDING_MAX];
	size_t done = 0;

	if (f.what == FOLD_ALL)
		return true;
	while (f.pos < source.len) {
		unsigned k = folding_step(&f, bytes);
		if (k > n->exact.len - done ||
		    memcmp(bytes, n->exact.ptr + done, k) != 0)
			return false;
		done += k;
	}
	return done == n->exact.len;
}

/* The end of the source character at pos, with the marks on it. */
static size_t
end_with_marks(Slice source, size_t pos)
{
	unsigned len;

	utf8_decode(source, pos, &len);
	do
		pos += len;
	while (pos < source.len &&
	    cp_class(utf8_decode(source, pos, &len)) == CP_MARK);
	return pos;
}

/* Whether what stands there begins a word, or could anywhere. */
static bool
begins_word(Slice text, size_t pos)
{
	unsigned len;

	if (pos == 0 || pos >= text.len)
		return true;
	int32_t before = utf8_decode_back(text, pos, &len);
	int32_t cp = utf8_decode(text, pos, &len);

	return !cp_is_wordy(before) || cp_is_solo(before) ||
	    !cp_is_wordy(cp) || cp_is_solo(cp);
}

size_t
fold_find(Slice folded, Slice words, size_t from)
{
	size_t at = slice_find(folded, words, from);

	while (at != SIZE_MAX && !begins_word(folded, at))
		at = slice_find(folded, words, at + 1);
	return at;
}

static bool
starts_word(const Folded *f, size_t at, Slice source)
{
	return (at == 0 || f->from[at - 1] != f->from[at]) &&
	    begins_word(source, f->from[at]);
}

/* The first folded byte that comes from the source position or behind it. */
static size_t
folded_at(const Folded *f, uint32_t from)
{
	size_t first = 0;

	BISECT(first, f->text.len, i, f->from[i] < from);
	return first;
}

bool
needle_find(const Needle *n, const Folded *f, Slice source, uint32_t from,
    bool at_word, Span *hit)
{
	const size_t len = n->folded.len;

	if (len == 0)
		return false;
	for (size_t at = folded_at(f, from);; at++) {
		at = slice_find(f->text, n->folded, at);
		if (at == SIZE_MAX)
			return false;
		if (at_word && !starts_word(f, at, source))
			continue;
		size_t end = end_with_marks(source, f->from[at + len - 1]);
		Slice found = slice_sub(source, f->from[at], end);
		if (!agrees(n, found))
			continue;
		*hit = (Span){ f->from[at], (uint32_t)end };
		return true;
	}
}

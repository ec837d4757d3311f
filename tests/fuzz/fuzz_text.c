/* SPDX-License-Identifier: MIT */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

#include "text/edtf.h"
#include "text/fold.h"
#include "text/glyph.h"
#include "text/sentence.h"
#include "text/utf8.h"
#include "text/word.h"

/* Nothing that a terminal obeys or does not show. */
static void
check_safe(Slice shown)
{
	unsigned len;

	for (size_t pos = 0; pos < shown.len; pos += len) {
		int32_t cp = utf8_decode(shown, pos, &len);
		assert(cp >= 0x20);
		assert(!glyph_forbidden(cp) || cp == 0x200C || cp == 0x200D);
	}
}

static void
check_glyphs(Slice text)
{
	Buffer out = { 0 };
	unsigned cells = 0;
	uint32_t end = 0;
	Glyph g;

	for (uint32_t pos = 0; glyph_next(text, &pos, &g);) {
		assert(g.source.start == end && g.source.end > end);
		end = g.source.end;
		assert(pos == end && g.len > 0 && g.len <= GLYPH_BYTES);
		assert(g.width >= 1 && (g.width <= 2 || g.token));
		check_safe((Slice){ g.bytes, g.len });
		cells += g.width;
	}
	assert(end == text.len);
	assert(glyph_print(text, UINT_MAX, false, &out) == cells);
	check_safe(buffer_slice(&out));
	buffer_clear(&out);
	assert(glyph_print(text, 10, false, &out) <= 10);
	buffer_free(&out);
}

static void
check_words(Slice text)
{
	uint32_t pos = 0, end = 0;
	Word w;

	while (word_next(text, &pos, &w)) {
		assert(w.span.start >= end && w.span.end > w.span.start);
		assert(w.span.end <= text.len && pos == w.span.end);
		assert(!w.all_upper || w.upper);
		end = w.span.end;
	}
}

static void
check_sentences(Slice text, Span block)
{
	uint32_t pos = 0, end = block.start, length = 0;
	Span s;
	Word w;

	while (sentence_next(text, block, &pos, &s)) {
		assert(s.start >= end && s.end > s.start && s.end <= block.end);
		assert(pos >= s.end);
		/* There are no words between sentences. */
		uint32_t at = 0;
		assert(!word_next(slice_sub(text, end, s.start), &at, &w));
		length += s.end - s.start;
		end = s.end;
	}
	assert(length <= block.end - block.start && pos == block.end);
}

static void
check_fold(Arena *a, Slice text)
{
	Slice folded = fold_dup(a, text);
	Folded f = fold_map(a, text);

	assert(utf8_valid(folded));
	assert(slice_eq(folded, f.text));
	assert(f.from[f.text.len] == text.len);
	for (size_t i = 0; i < f.text.len; i++)
		assert(f.from[i] <= f.from[i + 1]);
	assert(slice_find(folded, SLICE("  "), 0) == SIZE_MAX);
}

static void
check_needle(Arena *a, Slice text)
{
	Needle n = needle_make(a, slice_sub(text, 0, text.len / 4));
	Folded f = fold_map(a, text);
	uint32_t pos = 0;
	Span hit;

	if (n.folded.len > 0 && utf8_valid(n.query) && !n.exact_case &&
	    !n.exact_marks)
		assert(needle_find(&n, &f, text, 0, false, &hit));
	for (int hits = 0; hits < 100 &&
	    needle_find(&n, &f, text, pos, hits % 2 == 1, &hit); hits++) {
		assert(hit.start >= pos && hit.end > hit.start);
		assert(hit.end <= text.len);
		pos = hit.end;
	}
}

static void
check_days(Slice text)
{
	char brief[24], longer[96];
	size_t used;
	Edtf e;
	Err err;

	Day day = day_parse(text, &used);
	assert(used <= text.len && (day == DAY_NONE) == (used == 0));
	if (day != DAY_NONE)
		assert(day_of(day_date(day)) == day);
	if (!edtf_parse(text, &e, &err)) {
		assert(err.text[0] != '\0');
		return;
	}
	assert(e.earliest <= e.latest && e.earliest != DAY_NONE);
	assert(strlen(edtf_short(&e, false, brief)) > 0);
	assert(strlen(edtf_short(&e, true, brief)) < sizeof brief);
	assert(strlen(edtf_long(&e, longer)) < sizeof longer - 1);
}

static void
check_text(Slice text)
{
	const uint32_t len = (uint32_t)text.len;
	Arena a = { 0 };

	check_glyphs(text);
	check_words(text);
	check_sentences(text, (Span){ 0, len });
	check_sentences(text, (Span){ len / 3, len - len / 3 });
	check_fold(&a, text);
	check_needle(&a, text);
	check_days(text);
	arena_free(&a);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const Slice bytes = { (const char *)data, size };
	Encoding e = encoding_detect(bytes);
	Buffer text = { 0 };

	assert((e == ENCODING_UTF8) <= utf8_valid(bytes));
	check_text(bytes);
	if (e != ENCODING_NOT_TEXT) {
		encoding_convert(bytes, e, &text);
		assert(utf8_valid(buffer_slice(&text)));
		check_text(buffer_slice(&text));
	}
	buffer_free(&text);
	return 0;
}

/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "text/fold.h"

static void
fold_case(Slice input, Buffer *got)
{
	Arena a = { 0 };

	fold(input, got);
	assert_true(slice_eq(fold_dup(&a, input), buffer_slice(got)));
	Folded f = fold_map(&a, input);
	assert_true(slice_eq(f.text, buffer_slice(got)));
	assert_int_equal(f.from[f.text.len], input.len);
	for (size_t i = 0; i < f.text.len; i++)
		assert_true(f.from[i] <= f.from[i + 1]);
	arena_free(&a);
}

static void
folding(void **state)
{
	(void)state;
	cases_run("folds", fold_case);
}

/* The source position of each folded byte. */
static void
list_positions(Slice input, Buffer *got)
{
	Arena a = { 0 };
	Folded f = fold_map(&a, input);

	for (size_t i = 0; i <= f.text.len; i++)
		buffer_printf(got, i > 0 ? " %u" : "%u", f.from[i]);
	arena_free(&a);
}

static void
positions(void **state)
{
	(void)state;
	cases_run("fold_positions", list_positions);
}

/* Input is "needle | text"; a needle that begins with ^ is looked for at the
 * start of words.  The hits are put in brackets. */
static void
mark_hits(Slice input, Buffer *got)
{
	Arena a = { 0 };
	size_t bar = slice_find(input, SLICE(" | "), 0);
	Slice query = slice_sub(input, 0, bar);
	Slice text = slice_sub(input, bar + 3, input.len);
	bool at_word = slice_starts(query, SLICE("^"));
	uint32_t pos = 0;
	Span hit;

	assert_true(bar != SIZE_MAX);
	Needle n = needle_make(&a, slice_sub(query, at_word, query.len));
	Folded f = fold_map(&a, text);
	while (needle_find(&n, &f, text, pos, at_word, &hit)) {
		assert_true(hit.start >= pos && hit.end > hit.start);
		buffer_add(got, slice_sub(text, pos, hit.start));
		buffer_putc(got, '[');
		buffer_add(got, slice_span(text, hit));
		buffer_putc(got, ']');
		pos = hit.end;
	}
	buffer_add(got, slice_sub(text, pos, text.len));
	arena_free(&a);
}

static void
needles(void **state)
{
	(void)state;
	cases_run("needles", mark_hits);
}

/* The same with folded text and words of a filter. */
static void
mark_words(Slice input, Buffer *got)
{
	Arena a = { 0 };
	size_t bar = slice_find(input, SLICE(" | "), 0), at, pos = 0;
	Slice words = fold_dup(&a, slice_sub(input, 0, bar));
	Slice text = fold_dup(&a, slice_sub(input, bar + 3, input.len));

	while ((at = fold_find(text, words, pos)) != SIZE_MAX) {
		buffer_add(got, slice_sub(text, pos, at));
		pos = at + words.len;
		buffer_printf(got, "[%.*s]", SLICE_ARG(words));
	}
	buffer_add(got, slice_sub(text, pos, text.len));
	arena_free(&a);
}

static void
words_of_filters(void **state)
{
	(void)state;
	cases_run("word_finds", mark_words);
}

static void
repeat(Buffer *out, const char *unit, int n)
{
	while (n-- > 0)
		buffer_puts(out, unit);
}

static void
it_is_linear(void **state)
{
	Arena a = { 0 };
	Buffer text = { 0 };
	Span hit;

	(void)state;
	buffer_puts(&text, "Z");
	repeat(&text, "\xCC\x81", 1000000);
	repeat(&text, " \n", 500000);
	repeat(&text, "aB", 500000);
	Folded f = fold_map(&a, buffer_slice(&text));
	assert_int_equal(f.text.len, 2 + 1000000);
	Needle n = needle_make(&a, SLICE("z A"));
	assert_false(needle_find(&n, &f, buffer_slice(&text), 0, false, &hit));
	n = needle_make(&a, SLICE("z a"));
	assert_true(needle_find(&n, &f, buffer_slice(&text), 0, true, &hit));
	assert_int_equal(hit.start, 0);
	assert_int_equal(hit.end, 3000002);
	n = needle_make(&a, SLICE("abababababababababababC"));
	assert_false(needle_find(&n, &f, buffer_slice(&text), 0, false, &hit));
	n = needle_make(&a, SLICE("ABABABABABABABABABABABAB"));
	assert_false(needle_find(&n, &f, buffer_slice(&text), 0, false, &hit));
	buffer_free(&text);
	arena_free(&a);
}

static void
an_empty_needle_is_nowhere(void **state)
{
	static const char *const queries[] = { "", " ", "\xCC\x81",
		"\xE2\x80\x8B" };
	Arena a = { 0 };
	Span hit;

	(void)state;
	Folded f = fold_map(&a, SLICE("any text"));
	for (size_t i = 0; i < sizeof queries / sizeof queries[0]; i++) {
		Needle n = needle_make(&a, slice_of(queries[i]));
		assert_false(needle_find(&n, &f, SLICE("any text"), 0, false,
		    &hit));
	}
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folding),
		cmocka_unit_test(positions),
		cmocka_unit_test(needles),
		cmocka_unit_test(words_of_filters),
		cmocka_unit_test(it_is_linear),
		cmocka_unit_test(an_empty_needle_is_nowhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

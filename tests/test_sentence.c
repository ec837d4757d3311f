/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "text/codepoint.h"
#include "text/sentence.h"
#include "text/utf8.h"

static bool
is_blank(Slice s)
{
	unsigned len;

	for (size_t pos = 0; pos < s.len; pos += len)
		if (!cp_is_space(utf8_decode(s, pos, &len)))
			return false;
	return true;
}

/* The sentences with " | " between them. */
static void
list_sentences(Slice input, Buffer *got)
{
	const Span block = { 0, (uint32_t)input.len };
	uint32_t pos = 0, end = 0;
	Span s;

	while (sentence_next(input, block, &pos, &s)) {
		assert_true(s.start >= end && s.end > s.start);
		assert_true(is_blank(slice_sub(input, end, s.start)));
		if (end > 0)
			buffer_puts(got, " | ");
		buffer_add(got, slice_span(input, s));
		end = s.end;
	}
	assert_true(is_blank(slice_sub(input, end, input.len)));
	assert_int_equal(pos, input.len);
}

static void
sentences(void **state)
{
	(void)state;
	cases_run("sentences", list_sentences);
}

static void
only_the_block_is_read(void **state)
{
	const Slice text = SLICE("One. Two. Three. Four.");
	const Span block = { 5, 16 };
	uint32_t pos = 0;
	Span s;

	(void)state;
	assert_true(sentence_next(text, block, &pos, &s));
	assert_true(slice_eq(slice_span(text, s), SLICE("Two.")));
	assert_true(sentence_next(text, block, &pos, &s));
	assert_true(slice_eq(slice_span(text, s), SLICE("Three.")));
	assert_false(sentence_next(text, block, &pos, &s));
	assert_false(sentence_next(text, (Span){ 4, 4 }, &pos, &s));
}

/* A million of each is one pass. */
static void
it_is_linear(void **state)
{
	static const char *const units[] = { ".", ". ", "\" ", "\"", "(",
		"A (b. ", "a.\" B ", "?\" Xx said ", "! ",
		"\xE2\x80\xA6 A", "U.S. ", " ",
		"1. ", ".)", "- . ", "X. ", "\xE2\x80\x9C", "[1", "a", "\xFF" };

	(void)state;
	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
		Buffer text = { 0 };
		uint32_t pos = 0;
		Span s;
		for (int n = 0; n < 300000; n++)
			buffer_puts(&text, units[i]);
		const Span block = { 0, (uint32_t)text.len };
		while (sentence_next(buffer_slice(&text), block, &pos, &s))
			assert_true(s.end <= text.len);
		buffer_free(&text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences),
		cmocka_unit_test(only_the_block_is_read),
		cmocka_unit_test(it_is_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

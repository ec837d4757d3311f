/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "text/word.h"

/* Each word with its kind (a # 's .) and U(pper) or C(apitals only); a space
 * or / (line end) between them when there is white space in the text. */
static void
list_words(Slice input, Buffer *got)
{
	static const char kinds[] = "a#s.";
	uint32_t pos = 0, end = 0;
	Word w;

	while (word_next(input, &pos, &w)) {
		assert_true(w.span.start >= end && w.span.end > w.span.start);
		assert_int_equal(pos, w.span.end);
		if (end > 0)
			buffer_putc(got, w.newline_before ? '/' :
			    w.space_before ? ' ' : '+');
		else
			assert_true(w.space_before);
		buffer_add(got, slice_span(input, w.span));
		buffer_printf(got, "_%c%s", kinds[w.kind],
		    w.all_upper ? "C" : w.upper ? "U" : "");
		end = pos;
	}
}

static void
words(void **state)
{
	(void)state;
	cases_run("words", list_words);
}

/* A text may be read from any word on: what is before it is seen. */
static void
reading_from_the_middle(void **state)
{
	const Slice text = SLICE("One\ntwo Kyiv's");
	uint32_t pos = 4;
	Word w;

	(void)state;
	assert_true(word_next(text, &pos, &w));
	assert_true(w.space_before && w.newline_before);
	pos = 8;
	assert_true(word_next(text, &pos, &w));
	assert_true(w.space_before && !w.newline_before);
	assert_true(word_next(text, &pos, &w));
	assert_int_equal(w.kind, WORD_POSSESSIVE);
	assert_false(w.space_before);
	assert_false(word_next(text, &pos, &w));
	pos = 12;
	assert_true(word_next(text, &pos, &w));
	assert_int_equal(w.kind, WORD_POSSESSIVE);
}

static void
it_is_linear(void **state)
{
	static const char *const units[] = { "a", "1,", "\xC2\xAD", "\xCC\x81",
		"'", "\xE2\x80\x99s", " ", "\xFF", "a\xC2\xAD\xC2\xAD" };

	(void)state;
	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
		Buffer text = { 0 };
		uint32_t pos = 0, n = 0;
		Word w;
		for (int k = 0; k < 500000; k++)
			buffer_puts(&text, units[i]);
		while (word_next(buffer_slice(&text), &pos, &w))
			n++;
		assert_true(n <= text.len);
		buffer_free(&text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words),
		cmocka_unit_test(reading_from_the_middle),
		cmocka_unit_test(it_is_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

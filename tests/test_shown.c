/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "article/shown.h"

#define TEXT "T: a\n\nsee **the** [port](x)\n\n<b></b>\n\nend"

static const Slice text = SLICE_INIT(TEXT);
/* The header block, two paragraphs of which one shows nothing, one more. */
static const Block blocks[] = {
	{ .span = { 0, 4 }, .kind = BLOCK_HEADER },
	{ .span = { 6, 27 } },
	{ .span = { 29, 36 } },
	{ .span = { 38, 41 } },
};
static const Span hidden[] = { { 10, 12 }, { 15, 17 }, { 18, 19 }, { 23, 27 },
	{ 29, 36 } };
static const Markup markup = { hidden, 5 };

static void
check_shown(const Shown *s, const char *expected)
{
	assert_true(slice_eq(s->text, slice_of(expected)));
	for (uint32_t i = 0; i < s->text.len; i++) {
		uint32_t at = shown_to_text_at(s, i);

		if (s->text.ptr[i] != '\n')
			assert_int_equal(text.ptr[at], s->text.ptr[i]);
		assert_int_equal(shown_from_text_at(s, at), i);
	}
}

static void
test_a_block(void **unused)
{
	Shown s = {0};

	(void)unused;
	shown_make(&s, text, blocks[1].span, markup);
	check_shown(&s, "see the port");
	shown_make(&s, text, blocks[2].span, markup);
	check_shown(&s, "");
	assert_int_equal(shown_from_text_at(&s, 33), 0);
	shown_make(&s, text, blocks[3].span, markup);
	check_shown(&s, "end");
	assert_ptr_equal(s.text.ptr, text.ptr + 38);
	shown_make(&s, text, (Span){ 12, 15 }, markup);
	assert_ptr_equal(s.text.ptr, text.ptr + 12);
	shown_free(&s);
}

static void
test_all_blocks(void **unused)
{
	Shown s = {0};

	(void)unused;
	shown_make_all(&s, text, blocks, 4, markup);
	check_shown(&s, "see the port\n\nend");
	shown_make_all(&s, text, blocks, 4, (Markup){0});
	check_shown(&s, &TEXT[4]);
	shown_make_all(&s, (Slice){0}, NULL, 0, (Markup){0});
	check_shown(&s, "");
	shown_free(&s);
}

static void
check_span(const Shown *s, uint32_t start, uint32_t end, const char *expected)
{
	Span place = shown_to_text(s, (Span){ start, end });

	assert_true(slice_eq(slice_span(text, place), slice_of(expected)));
}

static void
test_spans(void **unused)
{
	Shown s = {0};

	(void)unused;
	shown_make(&s, text, blocks[1].span, markup);
	check_span(&s, 0, 4, "see ");
	check_span(&s, 4, 7, "the");
	check_span(&s, 4, 8, "the** ");
	check_span(&s, 0, 12, "see **the** [port");
	check_span(&s, 8, 8, "");
	assert_int_equal(shown_to_text_at(&s, 8), 19);
	assert_int_equal(shown_to_text_at(&s, 12), 23);
	assert_int_equal(shown_from_text_at(&s, 0), 0);
	assert_int_equal(shown_from_text_at(&s, 16), 7);
	assert_int_equal(shown_from_text_at(&s, 40), 12);
	shown_free(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_block),
		cmocka_unit_test(test_all_blocks),
		cmocka_unit_test(test_spans),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

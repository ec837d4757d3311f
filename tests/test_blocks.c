/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>
#include <time.h>

#include "article/blocks.h"
#include "article/lines.h"

static void
show_block(Slice text, const Block *b, Buffer *out)
{
	const Slice s = slice_span(text, b->span);

	if (b->kind == BLOCK_QUOTATION)
		buffer_puts(out, ">");
	else if (b->verbatim)
		buffer_puts(out, "=");
	buffer_puts(out, "<");
	for (size_t i = 0; i < s.len; i++)
		buffer_putc(out, s.ptr[i] == '\n' ? '$' : s.ptr[i]);
	buffer_puts(out, ">");
}

static void
split(Slice input, Buffer *got)
{
	BlockVec blocks = {0};

	blocks_split(input, 0, &blocks);
	for (size_t i = 0; i < blocks.len; i++)
		show_block(input, &blocks.at[i], got);
	vec_free(&blocks);
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("blocks", split);
}

static void
test_from(void **state)
{
	const Slice text = SLICE("Title: a\n\nOne.");
	BlockVec blocks = {0};

	(void)state;
	blocks_split(text, 8, &blocks);
	assert_int_equal(blocks.len, 1);
	assert_int_equal(blocks.at[0].span.start, 10);
	vec_free(&blocks);
}

static void
test_lines(void **state)
{
	const Slice text = SLICE("  a b \r\n\tc\xe2\x80\xa9" "d\f");
	uint32_t pos = 0;
	Line line;

	(void)state;
	assert_true(line_next(text, &pos, &line));
	assert_int_equal(line.start, 0);
	assert_int_equal(line.span.start, 2);
	assert_int_equal(line.span.end, 5);
	assert_int_equal(line.columns, 3);
	assert_int_equal(line.indent, 2);
	assert_false(line.breaks);
	assert_true(line_next(text, &pos, &line));
	assert_int_equal(line.start, 8);
	assert_int_equal(line.indent, 4);
	assert_true(line.breaks);
	assert_true(line_next(text, &pos, &line));
	assert_true(line.breaks);
	assert_false(line_next(text, &pos, &line));
}

/* Many times the same piece: the blocks are counted, and all is done in a
 * time that only quadratic work would exceed. */
static void
test_much(void **state)
{
	static const struct {
		const char *piece;
		size_t blocks;
	} inputs[] = {
		{ "\n", 0 }, { " ", 0 }, { "a\n", 1 }, { "a\n\n", 1 },
		{ "the sea was wide and we had no boat to cross it and\n", 0 }
	};
	const size_t times = 200000;

	(void)state;
	for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
		Buffer text = {0};
		BlockVec blocks = {0};
		const clock_t start = clock();
		for (size_t n = 0; n < times; n++)
			buffer_puts(&text, inputs[i].piece);
		blocks_split(buffer_slice(&text), 0, &blocks);
		if (strlen(inputs[i].piece) < 4)
			assert_int_equal(blocks.len, inputs[i].blocks * times);
		else
			assert_in_range(blocks.len, 1, times / 1000);
		assert_true(clock() - start < 10 * CLOCKS_PER_SEC);
		buffer_free(&text);
		vec_free(&blocks);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_from),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_much),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

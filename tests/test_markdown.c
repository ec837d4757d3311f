/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <time.h>

#include "article/markdown.h"
#include "article/shown.h"

static void
show_kind(const Block *b, Buffer *out)
{
	switch (b->kind) {
	case BLOCK_HEADING:
		buffer_printf(out, "h%u", b->level);
		break;
	case BLOCK_QUOTATION:
		buffer_puts(out, "q");
		break;
	case BLOCK_BOILERPLATE:
		buffer_puts(out, "-");
		break;
	default:
		buffer_puts(out, "p");
	}
	if (b->verbatim)
		buffer_puts(out, "=");
}

static void
show(Slice input, Buffer *got)
{
	BlockVec blocks = {0};
	SpanVec marks = {0};
	Shown shown = {0};

	markdown_split(input, 0, &blocks, &marks);
	for (size_t i = 0; i < blocks.len; i++) {
		shown_make(&shown, input, blocks.at[i].span,
		    (Markup){ marks.at, marks.len });
		const Slice s = shown.text;
		show_kind(&blocks.at[i], got);
		buffer_puts(got, "<");
		for (size_t k = 0; k < s.len; k++)
			buffer_putc(got, s.ptr[k] == '\n' ? '$' : s.ptr[k]);
		buffer_puts(got, ">");
	}
	shown_free(&shown);
	vec_free(&blocks);
	vec_free(&marks);
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("markdown", show);
}

/* What makes a careless reader of Markdown quadratic, after the pathological
 * tests of cmark. */
static void
test_much(void **state)
{
	static const char *const pieces[] = { "*a ", "*a **a ", "a_b* ",
		"[", "[a](", "[]( \"", "]", "![[]()", "`a``", "<", "<a ",
		"> ", ">", "- ", "\\", "a  \n", "#\n", "```\n", "[a][a]",
		"<!--\n", "|", "* * *\n", "\t- a\n" };
	const size_t times = 100000;

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		Buffer text = {0};
		BlockVec blocks = {0};
		SpanVec marks = {0};
		const clock_t start = clock();
		for (size_t n = 0; n < times; n++)
			buffer_puts(&text, pieces[i]);
		buffer_puts(&text, "\n\n[a]: b\n");
		markdown_split(buffer_slice(&text), 0, &blocks, &marks);
		assert_true(clock() - start < 10 * CLOCKS_PER_SEC);
		assert_true(blocks.len > 0);
		buffer_free(&text);
		vec_free(&blocks);
		vec_free(&marks);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_much),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "article/article.h"

/* "name | text". */
static void
read_day(Slice input, Buffer *got)
{
	const size_t bar = slice_find(input, SLICE(" |"), 0);
	Arena arena = {0};
	Article article;
	char day[16];
	Err err;

	assert_true(bar != SIZE_MAX);
	Slice text = slice_trim(slice_sub(input, bar + 2, input.len));
	if (!article_read(&arena, text, slice_sub(input, 0, bar), &article,
	    &err))
		fail_msg("%s", err.text);
	if (article.published != DAY_NONE)
		buffer_printf(got, "%s ", day_iso(article.published, day));
	buffer_printf(got, "%s:", published_by_name(article.published_by));
	if (article.published_why.len > 0)
		buffer_printf(got, " %.*s", SLICE_ARG(article.published_why));
	arena_free(&arena);
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("published", read_day);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

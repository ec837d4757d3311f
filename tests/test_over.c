/* SPDX-License-Identifier: MIT */
#include "check.h"

#include "ui/over.h"

static void
check_close(OverStack *s, OverId top, PaneId back)
{
	PaneId from = PANES;

	assert_true(over_close(s, &from));
	assert_int_equal(over_top(s), top);
	assert_int_equal(from, back);
}

static void
check_empty(OverStack *s)
{
	PaneId from;

	assert_int_equal(over_top(s), OVER_NONE);
	assert_string_equal(over_below(s), "");
	assert_false(over_close(s, &from));
}

static void
test_closes_in_the_order_of_opening(void **unused)
{
	OverStack s = {0};

	(void)unused;
	check_empty(&s);
	over_open(&s, OVER_ARTICLES, PANE_ARTICLE);
	over_open(&s, OVER_PROBLEMS, PANE_TIMELINE);
	assert_int_equal(over_top(&s), OVER_PROBLEMS);
	check_close(&s, OVER_ARTICLES, PANE_TIMELINE);
	check_close(&s, OVER_NONE, PANE_ARTICLE);
	check_empty(&s);
}

static void
test_an_article_lies_on_its_list(void **unused)
{
	OverStack s = {0};

	(void)unused;
	over_open(&s, OVER_RESULTS, PANE_ARTICLE);
	over_read(&s, PANE_ARTICLE);
	over_read(&s, PANE_ARTICLE);
	assert_int_equal(over_top(&s), OVER_NONE);
	assert_string_equal(over_below(&s), "results");
	over_open(&s, OVER_HELP, PANE_ARTICLE);
	check_close(&s, OVER_NONE, PANE_ARTICLE);
	check_close(&s, OVER_RESULTS, PANE_ARTICLE);
	check_close(&s, OVER_NONE, PANE_ARTICLE);
	check_empty(&s);
	over_read(&s, PANE_ARTICLE);
	check_empty(&s);
}

static void
test_an_article_lies_on_the_pane_it_hides(void **unused)
{
	OverStack s = {0};

	(void)unused;
	over_read(&s, PANE_PEOPLE);
	assert_string_equal(over_below(&s), "people");
	over_read(&s, PANE_TIMELINE);
	assert_string_equal(over_below(&s), "timeline");
	check_close(&s, OVER_NONE, PANE_TIMELINE);
	check_empty(&s);
	over_read(&s, PANE_PEOPLE);
	over_leave(&s);
	check_empty(&s);
	over_open(&s, OVER_MARKS, PANE_ARTICLE);
	over_leave(&s);
	over_read(&s, PANE_PEOPLE);
	over_leave(&s);
	assert_string_equal(over_below(&s), "marks");
}

/* However long one goes on, nothing is there twice. */
static void
test_a_list_is_open_once(void **unused)
{
	OverStack s = {0};

	(void)unused;
	for (int round = 0; round < 3; round++)
		for (OverId id = OVER_NONE + 1; id < OVERS; id++) {
			over_open(&s, id, PANE_ARTICLE);
			over_read(&s, PANE_ARTICLE);
			over_read(&s, PANE_PEOPLE);
			assert_true(round > 0 || s.len == 2u * id);
		}
	assert_int_equal(s.len, 2 * (OVERS - 1));
	over_open(&s, OVER_ARTICLES, PANE_ARTICLE);
	assert_int_equal(s.len, 1);
	over_clear(&s);
	check_empty(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_closes_in_the_order_of_opening),
		cmocka_unit_test(test_an_article_lies_on_its_list),
		cmocka_unit_test(test_an_article_lies_on_the_pane_it_hides),
		cmocka_unit_test(test_a_list_is_open_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

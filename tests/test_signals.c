/* SPDX-License-Identifier: MIT */
#include "check.h"

#include "ui/signals.h"

/* It comes while keys are neither waited for nor answered. */
static void
test_end_in_between(void **state)
{
	(void)state;
	signals_catch();
	assert_false(signals_end_waits());
	assert_int_equal(signals_take().leave, 0);
	raise(SIGTERM);
	assert_true(signals_end_waits());
	assert_int_equal(signals_take().leave, SIGTERM);
	assert_int_equal(signals_take().leave, SIGTERM);
	assert_true(signals_end_waits());
	signals_release();
}

/* As under nohup. */
static void
test_end_is_ignored(void **state)
{
	(void)state;
	signal(SIGHUP, SIG_IGN);
	signals_catch();
	raise(SIGHUP);
	assert_int_equal(signals_take().leave, 0);
	assert_false(signals_end_waits());
	signals_release();
	signal(SIGHUP, SIG_DFL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_end_in_between),
		cmocka_unit_test(test_end_is_ignored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

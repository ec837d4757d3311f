/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "text/day.h"

static void
every_day_comes_back(void **state)
{
	Day day = day_of((Date){ 0, 1, 1 });
	int weekday = day_weekday(day);

	(void)state;
	for (int year = 0; year <= 9999; year++) {
		for (int month = 1; month <= 12; month++) {
			int days = days_in_month(year, month);
			for (int d = 1; d <= days; d++, day++) {
				Date got = day_date(day);
				if (got.year != year || got.month != month ||
				    got.day != d || day_of(got) != day ||
				    day_weekday(day) != weekday)
					fail_msg("%d-%d-%d", year, month, d);
				weekday = (weekday + 1) % 7;
			}
		}
	}
}

static void
known_days(void **state)
{
	char buf[24];

	(void)state;
	assert_int_equal(day_of((Date){ 1970, 1, 1 }), 0);
	assert_int_equal(day_of((Date){ 2000, 2, 29 }), 11016);
	assert_int_equal(day_of((Date){ 1900, 2, 29 }), DAY_NONE);
	assert_int_equal(day_of((Date){ 2026, 2, 29 }), DAY_NONE);
	assert_int_equal(day_of((Date){ 2026, 13, 1 }), DAY_NONE);
	assert_int_equal(day_of((Date){ 2026, 0, 1 }), DAY_NONE);
	assert_int_equal(day_of((Date){ 2026, 1, 0 }), DAY_NONE);
	assert_int_equal(day_of((Date){ 10000, 1, 1 }), DAY_NONE);
	assert_int_equal(day_of((Date){ -1, 1, 1 }), DAY_NONE);
	Day day = day_of((Date){ 2026, 2, 4 });
	assert_int_equal(day_weekday(day), 2);
	assert_string_equal(day_iso(day, buf), "2026-02-04");
	assert_string_equal(day_long(day, buf), "Wed 4 Feb 2026");
	assert_string_equal(day_iso(DAY_NONE, buf), "");
	assert_string_equal(day_long(DAY_NONE, buf), "");
	assert_string_equal(month_short(1), "Jan");
	assert_string_equal(month_short(12), "Dec");
	/* Open ends are days too: no overflow. */
	assert_true(day_date(DAY_MIN).year < 0);
	assert_true(day_date(DAY_MAX).year > 9999);
	assert_in_range(day_weekday(DAY_MIN), 0, 6);
}

/* The day and how many bytes tell it; "-" when none does. */
static void
parse(Slice input, Buffer *got)
{
	char buf[16];
	size_t used;
	Day day = day_parse(input, &used);

	if (day == DAY_NONE) {
		assert_int_equal(used, 0);
		buffer_puts(got, "-");
		return;
	}
	assert_true(used <= input.len);
	buffer_printf(got, "%s %zu", day_iso(day, buf), used);
}

static void
parsing(void **state)
{
	(void)state;
	cases_run("days", parse);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_comes_back),
		cmocka_unit_test(known_days),
		cmocka_unit_test(parsing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

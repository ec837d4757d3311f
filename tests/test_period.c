/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "annotate/holiday.h"
#include "text/period.h"

static const Grain grains[] = {
	GRAIN_DAY, GRAIN_WEEKEND, GRAIN_WEEK, GRAIN_MONTH, GRAIN_QUARTER,
	GRAIN_SEASON, GRAIN_HALF, GRAIN_YEAR, GRAIN_DECADE, GRAIN_CENTURY,
};
enum { GRAINS = sizeof grains / sizeof grains[0] };

/* "2026-02-04 week +1": the value of the period and its days. */
static void
shift(Slice input, Buffer *got)
{
	static const char *const names[GRAINS] = {
		"day", "weekend", "week", "month", "quarter", "season",
		"half", "year", "decade", "century",
	};
	char value[16], a[16], b[16];
	Day first, last;
	size_t used;
	Day day = day_parse(input, &used);
	Slice rest = slice_trim(slice_sub(input, used, input.len));
	size_t space = slice_find_byte(rest, ' ', 0);
	uint32_t n;

	assert_true(space != SIZE_MAX);
	assert_true(slice_uint(slice_sub(rest, space + 2, rest.len), &n));
	for (int i = 0; i < GRAINS; i++) {
		if (!slice_eq(slice_sub(rest, 0, space), slice_of(names[i])))
			continue;
		Period p = period_shift(period_of(day, grains[i]),
		    rest.ptr[space + 1] == '-' ? -(int)n : (int)n);
		buffer_puts(got, period_value(p, value));
		if (period_days(p, &first, &last))
			buffer_printf(got, " %s %s", day_iso(first, a),
			    day_iso(last, b));
	}
}

static void
test_shifts(void **state)
{
	(void)state;
	cases_run("periods", shift);
}

/* What is written is read as the same; a period holds the day it is of. */
static void
test_values_come_back(void **state)
{
	char value[16];
	Day first, last;

	(void)state;
	for (Day day = day_of((Date){ 1895, 12, 1 });
	    day < day_of((Date){ 2030, 1, 1 }); day += 3) {
		for (int i = 0; i < GRAINS; i++) {
			Period p = period_of(day, grains[i]);
			Period back = period_parse(slice_of(period_value(p,
			    value)));
			assert_int_equal(period_order(p, back), 0);
			assert_int_equal(back.grain, p.grain);
			assert_true(period_days(p, &first, &last));
			assert_true(first <= last);
			if (grains[i] != GRAIN_WEEKEND)
				assert_true(first <= day && day <= last);
			Period next = period_shift(p, 1);
			assert_int_equal(period_order(period_shift(next, -1),
			    p), 0);
			if (grains[i] > GRAIN_WEEKEND) {
				Day then;
				assert_true(period_days(next, &then, &first));
				assert_int_equal(then, last + 1);
			}
		}
	}
}

static void
test_odd_values(void **state)
{
	static const char *const bad[] = {
		"", "2", "2026-", "2026-13", "2026-00", "2026-W54", "2026-W1",
		"2026-W05-", "2026-Q5", "2026-H3", "2026-02-32", "2026-2-1",
		"20260204", "PRESENT_REF", "XXXX-02", "2026-02-04T10:00",
		"BC", "BCXX",
	};
	Day first, last;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (period_parse(slice_of(bad[i])).grain != GRAIN_NONE)
			fail_msg("taken: %s", bad[i]);
	Period battle = period_parse(SLICE("BC0480-08"));
	assert_int_equal(battle.year, -479);
	assert_false(period_days(battle, &first, &last));
	assert_int_equal(period_of(DAY_NONE, GRAIN_DAY).grain, GRAIN_NONE);
	assert_false(period_days((Period){ GRAIN_YEAR, 12000, 0, 0 }, &first,
	    &last));
}

/* Sources: usno.navy.mil for Easter, opm.gov for the holidays. */
static void
test_holidays(void **state)
{
	static const struct {
		Holiday holiday;
		const char *day;
	} known[] = {
		{ HOLIDAY_EASTER, "2019-04-21" },
		{ HOLIDAY_EASTER, "2024-03-31" },
		{ HOLIDAY_EASTER, "2038-04-25" },
		{ HOLIDAY_GOOD_FRIDAY, "2025-04-18" },
		{ HOLIDAY_MARTIN_LUTHER_KING, "2026-01-19" },
		{ HOLIDAY_MEMORIAL, "2024-05-27" },
		{ HOLIDAY_LABOR, "2025-09-01" },
		{ HOLIDAY_ELECTION, "2020-11-03" },
		{ HOLIDAY_ELECTION, "2022-11-08" },
		{ HOLIDAY_THANKSGIVING, "2024-11-28" },
		{ HOLIDAY_BLACK_FRIDAY, "2024-11-29" },
		{ HOLIDAY_CHRISTMAS, "2021-12-25" },
	};
	char iso[16];

	(void)state;
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		size_t used;
		int year = day_date(day_parse(slice_of(known[i].day),
		    &used)).year;
		assert_string_equal(day_iso(holiday_day(known[i].holiday,
		    year), iso), known[i].day);
	}
	assert_int_equal(holiday_day(HOLIDAY_NONE, 2026), DAY_NONE);
	assert_int_equal(holiday_day(HOLIDAY_EASTER, 0), DAY_NONE);
	for (int h = HOLIDAY_NONE + 1; h < HOLIDAYS; h++)
		assert_int_not_equal(holiday_day((Holiday)h, 2026), DAY_NONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shifts),
		cmocka_unit_test(test_values_come_back),
		cmocka_unit_test(test_odd_values),
		cmocka_unit_test(test_holidays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
/* Stretches of the calendar, headings, and where a story is thick. */
#include "check.h"

#include <string.h>

#include "ui/density.h"
#include "ui/list.h"
#include "ui/timeline_date.h"
#include "ui/timeline_head.h"

static Day
day(int year, int month, int d)
{
	return day_of((Date){ year, month, d });
}

static void
expect_text(Buffer *b, const char *want)
{
	assert_string_equal(buffer_cstr(b), want);
	buffer_clear(b);
}

static void
test_zoom(void **state)
{
	static const struct {
		Zoom zoom;
		int year, month, day;
		const char *told;
	} cases[] = {
		{ ZOOM_HOUR, 2026, 2, 4, "Wed 4 Feb 2026" },
		{ ZOOM_DAY, 2026, 2, 4, "Wed 4 Feb 2026" },
		{ ZOOM_WEEK, 2026, 2, 2, "2026 Feb 2-8" },
		{ ZOOM_WEEK, 2026, 2, 8, "2026 Feb 2-8" },
		{ ZOOM_WEEK, 2026, 2, 1, "2026 Jan 26-1 Feb" },
		{ ZOOM_WEEK, 1969, 12, 28, "1969 Dec 22-28" },
		{ ZOOM_WEEK, 1969, 12, 29, "1969 Dec 29-4 Jan" },
		{ ZOOM_MONTH, 2026, 12, 31, "2026 Dec" },
		{ ZOOM_YEAR, 1899, 1, 1, "1899" },
		{ ZOOM_DECADE, 2029, 12, 31, "2020s" },
		{ ZOOM_DECADE, 5, 1, 1, "00s" },
	};
	Buffer b = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		Day at = day(cases[i].year, cases[i].month, cases[i].day);
		long n = zoom_number(cases[i].zoom, at);

		zoom_tell(cases[i].zoom, n, &b);
		expect_text(&b, cases[i].told);
		assert_true(zoom_first_day(cases[i].zoom, n) <= at);
		assert_true(zoom_first_day(cases[i].zoom, n + 1) > at);
	}
	buffer_free(&b);
}

/* Finer and coarser undo each other, and end at hours and decades. */
static void
test_zoom_order(void **state)
{
	Zoom z = ZOOM_HOUR;
	int steps = 0;

	(void)state;
	assert_int_equal(zoom_finer(z), z);
	for (; zoom_coarser(z) != z; z = zoom_coarser(z), steps++)
		assert_int_equal(zoom_finer(zoom_coarser(z)), z);
	assert_int_equal(z, ZOOM_DECADE);
	assert_int_equal(steps, ZOOMS - 1);
}

static void
test_heads(void **state)
{
	const Head heads[] = {
		{ HEAD_OPEN, 0, 0 },
		{ HEAD_STRETCH, zoom_number(ZOOM_WEEK, day(0, 1, 1)), 3 },
		{ HEAD_STRETCH, zoom_number(ZOOM_MONTH, day(9999, 12, 31)),
		    16383 },
		{ HEAD_TO_COME, day(9999, 12, 31), 0 },
		{ HEAD_REPORTED, day(0, 1, 1), 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		long long id = head_id(heads[i]);
		Head h = head_of(id);

		assert_true(id < 0 && id > -LIST_LINE);
		assert_int_equal(h.kind, heads[i].kind);
		assert_int_equal(h.number, heads[i].number);
		assert_int_equal(h.weeks, heads[i].weeks);
	}
	assert_int_equal(head_of(head_id((Head){ HEAD_OPEN, 0,
	    400000 })).weeks, 16383);
}

static void
test_gap(void **state)
{
	static const struct {
		long weeks;
		const char *told;
	} cases[] = {
		{ 3, "3 weeks without events" },
		{ 13, "3 months without events" },
		{ 53, "12 months without events" },
		{ 104, "2 years without events" },
	};
	Buffer b = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		head_tell_gap((Head){ HEAD_OPEN, 0, cases[i].weeks }, &b);
		expect_text(&b, cases[i].told);
	}
	buffer_free(&b);
}

static void
test_density(void **state)
{
	const Day story[] = { day(1987, 1, 1), day(2024, 3, 4),
	    day(2024, 3, 11), day(2024, 3, 11), day(2024, 3, 13) };
	Density d;

	(void)state;
	density_make(story, 5, 10, &d);
	assert_int_equal(d.unit, ZOOM_DAY);
	assert_int_equal(d.first, day(2024, 3, 4));
	assert_int_equal(d.count, 10);
	assert_int_equal(d.at[7], 2);
	assert_int_equal(d.most, 2);
	assert_int_equal(d.before, 1);
	assert_int_equal(d.after, 0);
	/* Where days would need more room, weeks. */
	density_make(story, 5, 4, &d);
	assert_int_equal(d.unit, ZOOM_WEEK);
	assert_int_equal(d.count, 2);
	assert_int_equal(d.at[1], 3);
	density_make(story, 1, 4, &d);
	assert_int_equal(d.count, 1);
	density_make(story, 0, 10, &d);
	assert_int_equal(d.count, 0);
	density_make(story, 5, 0, &d);
	assert_int_equal(d.count, 0);
}

/* What no unit has room for is counted at the ends. */
static void
test_density_far(void **state)
{
	Day days[100];
	Density d;

	(void)state;
	for (int i = 0; i < 100; i++)
		days[i] = day(i * 100, 1, 1);
	density_make(days, 100, 3, &d);
	assert_int_equal(d.unit, ZOOM_DECADE);
	assert_int_equal(d.count, 1);
	assert_int_equal(d.before + d.after, 99);
	density_make(days, 100, 100000, &d);
	assert_true(d.count <= DENSITY_MOST);
}

/* A date that has no room is told by months, or years. */
static void
test_dates(void **state)
{
	static const struct {
		const char *edtf;
		Zoom zoom;
		int cells;
		const char *told;
	} cases[] = {
		{ "2026-02-14", ZOOMS, 13, "14 Feb 2026" },
		{ "2026-01-25/2026-02-01", ZOOMS, 17, "25 Jan-1 Feb 2026" },
		{ "2026-01-25/2026-02-01", ZOOMS, 14, "Jan-Feb 2026" },
		{ "[2026-01-25..2026-02-01]", ZOOMS, 14, "Jan..Feb 2026" },
		{ "2026-01-25~/2026-02-01", ZOOMS, 14, "~Jan-Feb 2026" },
		{ "2025-12-25/2026-02-01?", ZOOMS, 14, "2025-2026?" },
		{ "2026-01-23/2026-01-24", ZOOMS, 13, "Jan 2026" },
		{ "2026-01-23/2026-01-24", ZOOMS, 7, "2026" },
		{ "2026-01-23~/..", ZOOMS, 12, "~Jan 2026-" },
		{ "2026-01-25/2026-02-01", ZOOM_WEEK, 8, "25-1 Feb" },
		{ "2026-01-25/2026-02-01?", ZOOM_WEEK, 8, "Jan-Feb?" },
		{ "2014/2019", ZOOM_MONTH, 9, "2014-2019" },
		{ "2014/2019?", ZOOM_MONTH, 9, "2014-2019" },
		{ "2026-01-25/2026-02-01", ZOOMS, 3, "25 Jan-1 Feb 2026" },
	};
	Arena a = {0};
	Err err;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		EventRow event = { .edtf = slice_of(cases[i].edtf) };

		assert_true(edtf_parse(event.edtf, &event.date, &err));
		event.earliest = event.date.earliest;
		event.latest = event.date.latest;
		assert_string_equal(arena_cstr(&a, timeline_date(signs(true),
		    &a, &event, cases[i].zoom, false, cases[i].cells)),
		    cases[i].told);
	}
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_zoom),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_zoom_order),
		cmocka_unit_test(test_heads),
		cmocka_unit_test(test_gap),
		cmocka_unit_test(test_density),
		cmocka_unit_test(test_density_far),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "text/edtf.h"

static void
add_day(Buffer *got, Day day)
{
	char buf[16];

	buffer_puts(got, day == DAY_MIN || day == DAY_MAX ? ".." :
	    day_iso(day, buf));
}

/* earliest latest | short | short with the year | long; or the reason. */
static void
show(Slice input, Buffer *got)
{
	char brief[24], longer[96];
	Err err = { "" };
	Edtf e;

	if (!edtf_parse(input, &e, &err)) {
		const char *reason = strstr(err.text, "date: ");
		assert_non_null(reason);
		buffer_puts(got, reason + strlen("date: "));
		return;
	}
	assert_true(e.earliest <= e.latest);
	add_day(got, e.earliest);
	buffer_putc(got, ' ');
	add_day(got, e.latest);
	buffer_printf(got, " | %s", edtf_short(&e, false, brief));
	buffer_printf(got, " | %s", edtf_short(&e, true, brief));
	buffer_printf(got, " | %s", edtf_long(&e, longer));
}

static void
forms(void **state)
{
	(void)state;
	cases_run("edtf", show);
}

static void
doubts(void **state)
{
	static const char *const wanted[][2] = {
		{ "2026-02-04", "2026-02-04?" }, { "2026-02~", "2026-02%" },
		{ "2026?", "2026?" }, { "", "" },
		{ "2026-02-04T10:30", "2026-02-04T10:30?" },
		{ "2026-01-23/2026-01-24", "2026-01-23?/2026-01-24?" },
		{ "../2026-01-24", "../2026-01-24?" },
		{ "[2026-01-21~..2026-01-31]", "[2026-01-21%..2026-01-31?]" },
		{ "[2026-01-21..]", "[2026-01-21?..]" },
	};
	Buffer got = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		buffer_clear(&got);
		edtf_doubt(slice_of(wanted[i][0]), &got);
		assert_string_equal(buffer_cstr(&got), wanted[i][1]);
	}
	buffer_free(&got);
}

static void
kinds(void **state)
{
	static const struct {
		const char *text;
		EdtfKind kind;
	} wanted[] = {
		{ "2026-02-04", EDTF_DAY }, { "2026-02", EDTF_MONTH },
		{ "2026-22", EDTF_SEASON }, { "2026", EDTF_YEAR },
		{ "2026-XX", EDTF_YEAR }, { "202X", EDTF_DECADE },
		{ "2026/2027", EDTF_RANGE }, { "[2026..]", EDTF_WITHIN },
	};
	Edtf e;
	Err err;

	(void)state;
	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
		assert_true(edtf_parse(slice_of(wanted[i].text), &e, &err));
		assert_int_equal(e.kind, wanted[i].kind);
	}
}

static void
a_refusal_leaves_the_value_alone(void **state)
{
	Edtf e = { .kind = EDTF_DECADE };
	Err err;

	(void)state;
	assert_false(edtf_parse(SLICE("2026-02-30/2026-03"), &e, &err));
	assert_int_equal(e.kind, EDTF_DECADE);
	assert_string_equal(err.text, "\"2026-02-30/2026-03\" is no EDTF "
	    "date: the calendar has no such day");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms),
		cmocka_unit_test(doubts),
		cmocka_unit_test(kinds),
		cmocka_unit_test(a_refusal_leaves_the_value_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

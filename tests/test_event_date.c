/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "xref/event_date.h"

/* "2026-02-04 c3": curated, of weight 3. */
static EventDate
read_date(Slice s)
{
	size_t blank = slice_find_byte(s, ' ', 0);
	EventDate d = { .edtf = slice_sub(s, 0, blank) };
	Err err;

	for (size_t i = d.edtf.len; i < s.len; i++) {
		d.curated |= s.ptr[i] == 'c';
		if (s.ptr[i] >= '0' && s.ptr[i] <= '9')
			d.weight = (uint32_t)(s.ptr[i] - '0');
	}
	assert_true(edtf_parse(d.edtf, &d.date, &err));
	return d;
}

/* "DATE with DATE ==> DATE", "differ" behind it where they do. */
static void
meet(Slice input, Buffer *got)
{
	const Slice with = SLICE(" with ");
	size_t at = slice_find(input, with, 0);
	EventDate a = read_date(slice_sub(input, 0, at));
	EventDate b = read_date(slice_sub(input, at + with.len, input.len));
	Arena arena = { 0 };
	bool differ;

	buffer_add(got, event_date_meet(&a, &b, &arena, &differ));
	buffer_puts(got, differ ? " differ" : "");
	arena_free(&arena);
}

static void
dates_of_both(void **state)
{
	(void)state;
	cases_run("event_dates", meet);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_of_both),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
/* Values between commas, and what a spreadsheet must not take for a formula. */
#include "check.h"

#include "base/csv.h"

static void
expect(void (*add)(Slice, Buffer *), const char *value, const char *wanted)
{
	Buffer b = { 0 };

	add(slice_of(value), &b);
	assert_string_equal(buffer_cstr(&b), wanted);
	buffer_free(&b);
}

static void
test_values(void **state)
{
	(void)state;
	expect(csv_value, "", "");
	expect(csv_value, "plain words", "plain words");
	expect(csv_value, "a,b", "\"a,b\"");
	expect(csv_value, "say \"x\"", "\"say \"\"x\"\"\"");
	expect(csv_value, "two\r\nlines", "\"two\r\nlines\"");
	expect(csv_value, " blank", "\" blank\"");
	expect(csv_value, "=1+1", "=1+1");
}

static void
test_formulas(void **state)
{
	(void)state;
	expect(csv_cell, "plain = words", "plain = words");
	expect(csv_cell, "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"");
	expect(csv_cell, "+1", "\"'+1\"");
	expect(csv_cell, "-5 degrees", "\"'-5 degrees\"");
	expect(csv_cell, "@SUM(1)", "\"'@SUM(1)\"");
	expect(csv_cell, "\t=1", "\"'\t=1\"");
	expect(csv_cell, "\r=1", "\"'\r=1\"");
	expect(csv_cell, "\uFF1D1", "\"'\uFF1D1\"");
	expect(csv_cell, "\uFF201", "\"'\uFF201\"");
	expect(csv_cell, "\uFF211", "\uFF211");
	expect(csv_cell, "", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_formulas),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

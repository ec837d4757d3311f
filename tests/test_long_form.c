/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "annotate/long_form.h"
#include "marked.h"

static void
list_names(Slice input, Buffer *got)
{
	Buffer text = { 0 };
	NameVec names = { 0 };

	marked_read(input, &text, &names);
	long_forms_extend(buffer_slice(&text), &names);
	marked_list(buffer_slice(&text), &names, got);
	buffer_free(&text);
	vec_free(&names);
}

static void
long_forms(void **state)
{
	(void)state;
	cases_run("long_forms", list_names);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(long_forms) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}

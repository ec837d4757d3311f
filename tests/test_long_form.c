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
	for (size_t i = 0; i < names.len; i++) {
		buffer_printf(got, "%s%c:", i > 0 ? " / " : "",
		    marked_types[names.at[i].type]);
		buffer_add(got, slice_span(buffer_slice(&text),
		    names.at[i].span));
	}
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

/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "annotate/long_form.h"
#include "base/buffer.h"

static const char types[] = "plo";

/* The text without the marks of names. */
static void
take_names(Slice input, Buffer *text, NameVec *names)
{
	for (size_t i = 0; i < input.len; i++) {
		const char c = input.ptr[i];
		if (c == '{' && i + 2 < input.len) {
			Name n = { .sure = true, .type = (EntityType)(
			    strchr(types, input.ptr[i + 1]) - types) };
			n.span.start = (uint32_t)text->len;
			vec_push(names, n);
			i += 2;
		} else if (c == '}' && names->len > 0) {
			names->at[names->len - 1].span.end =
			    (uint32_t)text->len;
		} else {
			buffer_putc(text, c);
		}
	}
}

static void
list_names(Slice input, Buffer *got)
{
	Buffer text = { 0 };
	NameVec names = { 0 };

	take_names(input, &text, &names);
	long_forms_extend(buffer_slice(&text), &names);
	for (size_t i = 0; i < names.len; i++) {
		buffer_printf(got, "%s%c:", i > 0 ? " / " : "",
		    types[names.at[i].type]);
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

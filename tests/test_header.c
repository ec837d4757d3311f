/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "article/header.h"

static void
show_value(Buffer *out, const char *before, Slice value)
{
	buffer_puts(out, before);
	for (size_t i = 0; i < value.len; i++)
		buffer_putc(out, value.ptr[i] == '\n' ? '$' : value.ptr[i]);
}

static void
read_header(Slice input, Buffer *got)
{
	const Header h = header_read(input);

	buffer_printf(got, "%u", (unsigned)h.span.end);
	show_value(got, " ", h.title);
	show_value(got, "|", h.source);
	show_value(got, "|", h.author);
	show_value(got, "|", h.date);
	show_value(got, "|", h.url);
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("headers", read_header);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
#include "base/csv.h"

static bool
needs_quotes(Slice value)
{
	for (size_t i = 0; i < value.len; i++) {
		const char c = value.ptr[i];
		if (c == ',' || c == '"' || c == '\r' || c == '\n')
			return true;
	}
	return value.len > 0 &&
	    (value.ptr[0] == ' ' || value.ptr[value.len - 1] == ' ');
}

static void
add_quoted(const char *before, Slice value, Buffer *out)
{
	buffer_putc(out, '"');
	buffer_puts(out, before);
	for (size_t i = 0; i < value.len; i++) {
		if (value.ptr[i] == '"')
			buffer_putc(out, '"');
		buffer_putc(out, value.ptr[i]);
	}
	buffer_putc(out, '"');
}

void
csv_value(Slice value, Buffer *out)
{
	if (needs_quotes(value))
		add_quoted("", value, out);
	else
		buffer_add(out, value);
}

static bool
is_formula(Slice value)
{
	static const Slice starts[] = { SLICE_INIT("="), SLICE_INIT("+"),
		SLICE_INIT("-"), SLICE_INIT("@"), SLICE_INIT("\t"),
		SLICE_INIT("\r"), SLICE_INIT("\n"), SLICE_INIT("\uFF1D"),
		SLICE_INIT("\uFF0B"), SLICE_INIT("\uFF0D"),
		SLICE_INIT("\uFF20") };

	for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
		if (slice_starts(value, starts[i]))
			return true;
	}
	return false;
}

void
csv_cell(Slice value, Buffer *out)
{
	if (is_formula(value))
		add_quoted("'", value, out);
	else
		csv_value(value, out);
}

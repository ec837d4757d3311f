/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "text/utf8.h"

static void
read_table(const char *name, Buffer *table)
{
	const char *dir = getenv("top_srcdir");
	Buffer path = { 0 };
	Err err;

	buffer_printf(&path, "%s/tests/cases/%s.txt",
	    dir != NULL ? dir : ".", name);
	if (!file_read(buffer_cstr(&path), 1 << 20, table, NULL, &err))
		fail_msg("%s", err.text);
	buffer_free(&path);
}

/* The value of n hexadecimal digits at s. */
static int32_t
hex(Slice s, size_t n)
{
	char digits[9] = "";
	char *end;

	assert_true(s.len >= n && n < sizeof digits);
	memcpy(digits, s.ptr, n);
	long value = strtol(digits, &end, 16);
	assert_ptr_equal(end, digits + n);
	return (int32_t)value;
}

/* Adds what the escape at the start of s says, without its backslash; returns
 * the bytes it takes. */
static size_t
unescape_one(Slice s, Buffer *out)
{
	static const char kinds[] = "nt\\xuU", plain[] = "\n\t\\";
	static const size_t digits[] = { 0, 0, 0, 2, 4, 8 };

	assert_true(s.len > 0);
	const char *kind = strchr(kinds, s.ptr[0]);
	assert_non_null(kind);
	size_t n = digits[kind - kinds];
	if (n == 0) {
		buffer_putc(out, plain[kind - kinds]);
		return 1;
	}
	int32_t value = hex(slice_sub(s, 1, s.len), n);
	if (n == 2)
		buffer_putc(out, (char)value);
	else
		buffer_wrote(out, utf8_write(value, buffer_room(out, 4)));
	return 1 + n;
}

static void
unescape(Slice s, Buffer *out)
{
	buffer_clear(out);
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == '\\')
			i += unescape_one(slice_sub(s, i + 1, s.len), out);
		else
			buffer_putc(out, s.ptr[i]);
	}
}

/* The line as a table would have it, so that a difference can be seen. */
static void
print_escaped(const char *label, Slice s)
{
	Buffer out = { 0 };

	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.ptr[i];
		if (c == '\n')
			buffer_puts(&out, "\\n");
		else if (c < 0x20 || c == 0x7F)
			buffer_printf(&out, "\\x%02X", c);
		else
			buffer_putc(&out, s.ptr[i]);
	}
	print_error("    %s %s\n", label, buffer_cstr(&out));
	buffer_free(&out);
}

static bool
is_as_expected(Slice raw, Slice got, bool tell)
{
	Buffer wanted = { 0 };

	unescape(raw, &wanted);
	bool same = slice_eq(buffer_slice(&wanted), got);
	if (!same && tell) {
		print_escaped("expected", buffer_slice(&wanted));
		print_escaped("got     ", got);
	}
	buffer_free(&wanted);
	return same;
}

static bool
run_case(const char *name, unsigned number, Slice line,
    CaseFunction *function, bool tell)
{
	const Slice arrow = SLICE("==>");
	size_t at = slice_find(line, arrow, 0);
	Buffer input = { 0 }, got = { 0 };

	if (at == SIZE_MAX)
		fail_msg("%s.txt:%u: no \"==>\"", name, number);
	unescape(slice_trim(slice_sub(line, 0, at)), &input);
	function(buffer_slice(&input), &got);
	bool ok = is_as_expected(
	    slice_trim(slice_sub(line, at + arrow.len, line.len)),
	    buffer_slice(&got), tell);
	if (!ok && tell)
		print_error("  %s.txt:%u: %.*s\n", name, number,
		    SLICE_ARG(line));
	buffer_free(&input);
	buffer_free(&got);
	return ok;
}

static unsigned
run_table(const char *name, CaseFunction *function, bool tell)
{
	Buffer table = { 0 };
	unsigned number = 0, run = 0, failed = 0;
	Slice line;

	read_table(name, &table);
	for (Slice rest = buffer_slice(&table); slice_line(&rest, &line);) {
		number++;
		if (slice_trim(line).len == 0 ||
		    slice_starts(line, SLICE("# ")))
			continue;
		run++;
		failed += !run_case(name, number, line, function, tell);
	}
	buffer_free(&table);
	assert_true(run > 0);
	return failed;
}

void
cases_run(const char *name, CaseFunction *function)
{
	assert_int_equal(run_table(name, function, true), 0);
}

unsigned
cases_differ(const char *name, CaseFunction *function)
{
	return run_table(name, function, false);
}

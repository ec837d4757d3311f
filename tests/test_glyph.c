/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <limits.h>
#include <string.h>

#include "text/glyph.h"
#include "text/glyph_table.h"
#include "text/utf8.h"

/* bytes/width and t(oken), s(pace), n(ewline); glyphs with | between them. */
static void
list_glyphs(Slice input, Buffer *got)
{
	uint32_t end = 0;
	Glyph g;

	for (uint32_t pos = 0; glyph_next(input, &pos, &g);) {
		assert_int_equal(g.source.start, end);
		assert_int_equal(g.source.end, pos);
		end = pos;
		if (got->len > 0)
			buffer_putc(got, '|');
		buffer_add(got, (Slice){ g.bytes, g.len });
		buffer_printf(got, "/%d%s%s%s", g.width, g.token ? "t" : "",
		    g.space ? "s" : "", g.newline ? "n" : "");
	}
	assert_int_equal(end, input.len);
}

static void
glyphs(void **state)
{
	(void)state;
	cases_run("glyphs", list_glyphs);
}

/* Whatever stands next to it, a code point that is forbidden never gets out. */
static void
nothing_forbidden_gets_out(void **state)
{
	static const char *const around[] = { "", "a", "\xF0\x9F\x91\xA9",
		"\xCC\x81", "\xE0\xA4\x95", "\xE2\x80\x8D", " " };
	char bytes[16];
	Glyph g;

	(void)state;
	for (int32_t cp = 0; cp <= 0x10FFFF; cp++) {
		if ((cp >= 0xD800 && cp <= 0xDFFF) || !glyph_forbidden(cp))
			continue;
		char encoded[4];
		unsigned n = utf8_write(cp, encoded);
		const char *a = around[cp % 7], *b = around[cp / 7 % 7];
		size_t len = strlen(a);
		memcpy(bytes, a, len);
		memcpy(bytes + len, encoded, n);
		len += n;
		memcpy(bytes + len, b, strlen(b));
		len += strlen(b);
		bool joiner = cp == 0x200C || cp == 0x200D;
		for (uint32_t pos = 0; glyph_next((Slice){ bytes, len }, &pos,
		    &g) && !joiner;)
			if (slice_find((Slice){ g.bytes, g.len },
			    (Slice){ encoded, n }, 0) != SIZE_MAX &&
			    !(g.token && n == 1))
				fail_msg("U+%04X got out", (unsigned)cp);
	}
}

static void
the_list_has_no_gap(void **state)
{
	static const struct {
		int32_t first, last;
	} ranges[] = {
		{ 0x00, 0x1F }, { 0x7F, 0x9F }, { 0xAD, 0xAD },
		{ 0x34F, 0x34F }, { 0x61C, 0x61C }, { 0x115F, 0x1160 },
		{ 0x17B4, 0x17B5 }, { 0x180B, 0x180F }, { 0x200B, 0x200F },
		{ 0x2028, 0x202E }, { 0x2060, 0x206F }, { 0x3164, 0x3164 },
		{ 0xD800, 0xDFFF }, { 0xFDD0, 0xFDEF }, { 0xFE00, 0xFE0F },
		{ 0xFEFF, 0xFEFF }, { 0xFFA0, 0xFFA0 }, { 0xFFF0, 0xFFFB },
		{ 0xFFFE, 0xFFFF }, { 0x1FFFE, 0x1FFFF },
		{ 0xE0000, 0xE0FFF }, { 0x10FFFE, 0x10FFFF },
	};

	(void)state;
	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
		for (int32_t cp = ranges[i].first; cp <= ranges[i].last; cp++)
			if (!glyph_forbidden(cp))
				fail_msg("U+%04X", (unsigned)cp);
	assert_true(glyph_forbidden(-1));
	assert_true(glyph_forbidden(0x110000));
	for (int32_t cp = 0xA1; cp < 0x300; cp++)
		assert_int_equal(glyph_forbidden(cp), cp == 0xAD);
	assert_false(glyph_forbidden(' '));
	assert_false(glyph_forbidden(0x5D0));
	assert_false(glyph_forbidden(0x600));
	assert_false(glyph_forbidden(0xFFFD));
}

static void
print(Slice text, unsigned cells, bool keep_lines, const char *wanted,
    unsigned used)
{
	Buffer out = { 0 };

	assert_int_equal(glyph_print(text, cells, keep_lines, &out), used);
	assert_string_equal(buffer_cstr(&out), wanted);
	buffer_free(&out);
}

static void
printing_is_cut_to_cells(void **state)
{
	(void)state;
	print(SLICE("one two"), UINT_MAX, false, "one two", 7);
	print(SLICE("one two"), 5, false, "one t", 5);
	print(SLICE("a\xE4\xB8\xAD" "b"), 2, false, "a", 1);
	print(SLICE("a\xE4\xB8\xAD" "b"), 3, false, "a\xE4\xB8\xAD", 3);
	print(SLICE("e\xCC\x81x"), 1, false, "e\xCC\x81", 1);
	print(SLICE("a\x1B[0m"), 2, false, "a", 1);
	print(SLICE("a\r\nb\n"), 9, false, "a b ", 4);
	print(SLICE("a\r\nb\n"), 9, true, "a\nb\n", 2);
	print(SLICE("abc"), 0, false, "", 0);
	assert_int_equal(glyph_width(SLICE("a\xE4\xB8\xAD\x07")), 5);
	assert_int_equal(glyph_width(SLICE("")), 0);
}

/* Hostile lengths: each is one pass. */
static void
it_is_linear(void **state)
{
	static const char *const units[] = { "\xCC\x81", "\xE2\x80\x8D",
		"\xEF\xB8\x8F", "\xF0\x9F\x91\xA9\xE2\x80\x8D",
		"\xE1\x85\xA1", "\xF0\x9F\x87\xBA", "\xFF", "\xE0\xA4\xBE" };

	(void)state;
	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
		Buffer text = { 0 };
		buffer_putc(&text, 'a');
		for (int n = 0; n < 1000000; n++)
			buffer_puts(&text, units[i]);
		assert_true(glyph_width(buffer_slice(&text)) >= 1);
		buffer_free(&text);
	}
}

/* What is said to be plain or simple is the same read the long way. */
static void
shortcuts_agree(void **state)
{
	static const Slice parts[] = { SLICE_INIT("words of "),
	    SLICE_INIT("\x7F"), SLICE_INIT("\n"), SLICE_INIT("e\xCC\x81"),
	    SLICE_INIT("\xE2\x97\x8F"), SLICE_INIT("~~~~~~~~"),
	    SLICE_INIT("\xE4\xB8\xAD"), SLICE_INIT("\xFF"),
	    SLICE_INIT("end") };
	const size_t count = sizeof parts / sizeof *parts;
	Buffer text = { 0 };
	unsigned width = 0;
	Glyph g;

	(void)state;
	for (size_t i = 0; i < 500; i++)
		buffer_add(&text, parts[i * i * 7 % 31 % count]);
	const Slice all = buffer_slice(&text);

	for (uint32_t pos = 0, plain = 0; glyph_next(all, &pos, &g);) {
		uint32_t start = g.source.start;

		if (start >= plain)
			plain = glyph_plain(all, start, 11);
		assert_in_range(plain, start, start + 11);
		if (start < plain) {
			assert_int_equal(g.len, 1);
			assert_int_equal(g.width, 1);
			assert_int_equal(g.source.end, start + 1);
			assert_in_range(g.bytes[0], ' ', '~');
		}
		width += g.width;
	}
	assert_int_equal(glyph_width(all), width);
	assert_int_equal(glyph_width_up_to(all, width), width);
	assert_true(glyph_width_up_to(all, width - 1) >= width);
	assert_in_range(glyph_width_up_to(all, 9), 10, 30);
	buffer_free(&text);
	for (int32_t cp = 0x21; cp < 0x3000; cp++)
		if (glyph_simple(cp)) {
			assert_int_equal(glyph_role(cp), GLYPH_BASE);
			assert_int_equal(glyph_cells(cp), 1);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(glyphs),
		cmocka_unit_test(nothing_forbidden_gets_out),
		cmocka_unit_test(the_list_has_no_gap),
		cmocka_unit_test(printing_is_cut_to_cells),
		cmocka_unit_test(shortcuts_agree),
		cmocka_unit_test(it_is_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

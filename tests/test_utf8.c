/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "text/codepoint.h"
#include "text/utf8.h"

static void
every_scalar_value_comes_back(void **state)
{
	char bytes[4];
	unsigned len;

	(void)state;
	for (int32_t cp = 0; cp <= 0x10FFFF; cp++) {
		if (cp >= 0xD800 && cp <= 0xDFFF)
			continue;
		Slice s = { bytes, utf8_write(cp, bytes) };
		if (utf8_decode(s, 0, &len) != cp || len != s.len ||
		    utf8_decode_back(s, s.len, &len) != cp || len != s.len)
			fail_msg("U+%04X", (unsigned)cp);
	}
}

static void
decode(Slice input, Buffer *got)
{
	unsigned len;

	for (size_t pos = 0; pos < input.len; pos += len) {
		int32_t cp = utf8_decode(input, pos, &len);
		if (pos > 0)
			buffer_putc(got, ' ');
		if (cp < 0)
			buffer_puts(got, "-");
		else
			buffer_printf(got, "%04X", (unsigned)cp);
	}
}

static void
ill_formed_sequences(void **state)
{
	(void)state;
	cases_run("utf8", decode);
}

static void
decoding_backwards_agrees(void **state)
{
	const Slice s = SLICE("a\xC3\xA9\xE2\x82\x80\xF0\x9F\x98\x80"
	    "\xF0\x9F\x98\xE2\x82z\x80\x80\x80\x80\x80");
	size_t starts[64], n = 0;
	unsigned len;

	(void)state;
	for (size_t pos = 0; pos < s.len; pos += len) {
		starts[n++] = pos;
		utf8_decode(s, pos, &len);
	}
	for (size_t pos = s.len; pos > 0; pos -= len) {
		utf8_decode_back(s, pos, &len);
		assert_int_equal(pos - len, starts[--n]);
	}
	assert_int_equal(n, 0);
}

static void
convert(Slice input, Buffer *got)
{
	Encoding e = encoding_detect(input);

	buffer_printf(got, "%s: ", encoding_name(e));
	if (e != ENCODING_NOT_TEXT)
		encoding_convert(input, e, got);
	assert_true(utf8_valid(buffer_slice(got)));
}

static void
encodings(void **state)
{
	(void)state;
	cases_run("encodings", convert);
}

static void
classes(void **state)
{
	static const struct {
		int32_t cp;
		CpClass class;
	} wanted[] = {
		{ -1, CP_OTHER }, { 0, CP_OTHER }, { '\t', CP_SPACE },
		{ '\n', CP_NEWLINE }, { 0x85, CP_NEWLINE },
		{ 0xA0, CP_SPACE }, { 0x2028, CP_NEWLINE },
		{ 0x3000, CP_SPACE }, { 'A', CP_UPPER }, { 'a', CP_LOWER },
		{ 0x1C5, CP_UPPER }, { 0xAA, CP_LETTER },
		{ 0x4E2D, CP_LETTER }, { '7', CP_DIGIT },
		{ 0x663, CP_DIGIT }, { 0xBD, CP_OTHER }, { 0x301, CP_MARK },
		{ 0x20DD, CP_MARK }, { 0x93E, CP_SPACING_MARK },
		{ 0xAD, CP_IGNORABLE }, { 0x200B, CP_IGNORABLE },
		{ 0xFE0F, CP_IGNORABLE }, { 0xE0041, CP_IGNORABLE },
		{ 0xE1000, CP_OTHER }, { 0x10FFFF, CP_OTHER },
	};

	(void)state;
	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
		assert_int_equal(cp_class(wanted[i].cp), wanted[i].class);
	assert_true(cp_is_space(0x2003) && !cp_is_space(0x200B));
	assert_true(cp_is_wordy(0x301) && !cp_is_wordy('-'));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_scalar_value_comes_back),
		cmocka_unit_test(ill_formed_sequences),
		cmocka_unit_test(decoding_backwards_agrees),
		cmocka_unit_test(encodings),
		cmocka_unit_test(classes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

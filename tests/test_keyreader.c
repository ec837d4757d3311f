/* SPDX-License-Identifier: MIT */
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "ui/keyreader.h"

static const struct {
	Slice bytes;
	const char *keys;	/* as the manual writes them */
} cases[] = {
	{ SLICE_INIT("jk"), "j k" },
	{ SLICE_INIT("Жé日😀"), "Ж é 日 😀" },
	{ SLICE_INIT("\r\n\t \x7f\b"), "Enter C-j Tab Space Backspace "
	    "Backspace" },
	{ SLICE_INIT("\x01\x03\x1a\x1c\x1f"), "C-a C-c C-z C-\\ C-_" },
	{ SLICE_INIT("a\0b"), "a b" },
	{ SLICE_INIT("\x1b"), "Esc" },
	{ SLICE_INIT("\x1b\x1b"), "Esc Esc" },
	{ SLICE_INIT("\x1bx\x1b<\x1bЖ"), "M-x M-< M-Ж" },
	{ SLICE_INIT("\x1b\r\x1b\x7f"), "M-Enter M-Backspace" },
	{ SLICE_INIT("\x1b["), "M-[" },
	{ SLICE_INIT("\x1bO"), "M-O" },
	{ SLICE_INIT("\x1bP"), "M-P" },
	{ SLICE_INIT("\x1b]"), "M-]" },
	{ SLICE_INIT("\x1b]j\x1bPj"), "M-] j M-P j" },
	/* Normal and application mode. */
	{ SLICE_INIT("\x1b[A\x1b[B\x1b[C\x1b[D"), "Up Down Right Left" },
	{ SLICE_INIT("\x1bOA\x1bOB\x1bOC\x1bOD"), "Up Down Right Left" },
	{ SLICE_INIT("\x1b[H\x1b[F\x1bOH\x1bOF"), "Home End Home End" },
	{ SLICE_INIT("\x1b[1~\x1b[4~\x1b[7~\x1b[8~"), "Home End Home End" },
	{ SLICE_INIT("\x1b[3~\x1b[5~\x1b[6~\x1b[Z"), "Delete PgUp PgDn S-Tab" },
	{ SLICE_INIT("\x1bOP\x1b[11~\x1b[[A\x1b[P"), "F1 F1 F1 F1" },
	{ SLICE_INIT("\x1bOj\x1bOq\x1bOM"), "* 1 Enter" },
	/* With modifiers: Shift and Control are passed over. */
	{ SLICE_INIT("\x1b[1;3D\x1b[1;3C"), "M-Left M-Right" },
	{ SLICE_INIT("\x1b[1;2A\x1b[1;5B\x1b[6;5~"), "Up Down PgDn" },
	{ SLICE_INIT("\x1b\x1b[D\x1b\x1bOC\x1b\x1b[5~"),
	    "M-Left M-Right M-PgUp" },
	{ SLICE_INIT("\x1b[5;3~"), "M-PgUp" },
	/* What is no key vanishes whole. */
	{ SLICE_INIT("a\x1b[0nb"), "a b" },
	{ SLICE_INIT("a\x1b[?64;1;2;9;22cb"), "a b" },
	{ SLICE_INIT("a\x1b[>41;354;0cb"), "a b" },
	{ SLICE_INIT("a\x1b[24;80Rb"), "a b" },
	{ SLICE_INIT("a\x1b[?2026;2$yb"), "a b" },
	{ SLICE_INIT("a\x1b[200~b\x1b[201~c"), "a b c" },
	{ SLICE_INIT("a\x1b[Ib\x1b[Oc"), "a b c" },
	{ SLICE_INIT("a\x1b[<0;12;7Mb\x1b[<0;12;7mc"), "a b c" },
	{ SLICE_INIT("a\x1b[M !!b"), "a b" },
	{ SLICE_INIT("a\x1b[13;2ub"), "a b" },
	{ SLICE_INIT("a\x1b[27;5;13~b"), "a b" },
	{ SLICE_INIT("a\x1b[2~b\x1b[1~"), "a b Home" },
	{ SLICE_INIT("a\x1b]11;rgb:ffff/ffff/ffff\ab"), "a b" },
	{ SLICE_INIT("a\x1b]11;rgb:ffff/ffff/ffff\x1b\\b"), "a b" },
	{ SLICE_INIT("a\x1bP>|XTerm(354)\x1b\\b"), "a b" },
	{ SLICE_INIT("a\x1bP1+r524742\x1b\\b"), "a b" },
	{ SLICE_INIT("a\x1b_Gi=1;OK\x1b\\b"), "a b" },
	/* Broken off by what follows. */
	{ SLICE_INIT("\x1b[\x1b[A"), "Up" },
	{ SLICE_INIT("\x1b[1;\x1b[A"), "Up" },
	{ SLICE_INIT("\x1b[1;\rj"), "Enter j" },
	{ SLICE_INIT("\x1b]0;x\x1b[A"), "Up" },
	{ SLICE_INIT("\x1bO\x1b[A"), "Up" },
	/* No UTF-8, C1, too long, surrogates. */
	{ SLICE_INIT("a\xff\xfe\xc0\x80\xe9t"), "a t" },
	{ SLICE_INIT("a\xc2\x9b" "31mb"), "a 3 1 m b" },
	{ SLICE_INIT("a\xed\xa0\x80\xf4\x90\x80\x80z"), "a z" },
	{ SLICE_INIT("a\xe2\x82"), "a" },
};

static void
feed(KeyReader *r, Slice bytes)
{
	size_t room;
	char *to = keyreader_room(r, &room);

	assert_true(bytes.len <= room);
	memcpy(to, bytes.ptr, bytes.len);
	keyreader_wrote(r, bytes.len);
}

static KeysLeft
drain(KeyReader *r, bool waited, Buffer *out)
{
	KeysLeft left;
	char name[16];
	Key key;

	while ((left = keyreader_next(r, waited, &key)) == KEYS_ONE) {
		if (out->len > 0)
			buffer_putc(out, ' ');
		buffer_puts(out, key_name(key, name));
	}
	return left;
}

/* How the bytes are cut into reads makes no difference. */
static void
test_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		for (size_t size = 1; size <= cases[i].bytes.len; size++) {
			KeyReader r = { .len = 0 };
			Buffer out = { 0 };
			for (size_t at = 0; at < cases[i].bytes.len;
			    at += size) {
				feed(&r, slice_sub(cases[i].bytes, at,
				    at + size));
				drain(&r, false, &out);
			}
			while (drain(&r, true, &out) != KEYS_NONE)
				;
			if (strcmp(buffer_cstr(&out), cases[i].keys) != 0)
				fail_msg("case %zu in pieces of %zu: \"%s\" "
				    "instead of \"%s\"", i, size,
				    buffer_cstr(&out), cases[i].keys);
			buffer_free(&out);
		}
	}
}

static void
test_waiting(void **state)
{
	static const Slice partial[] = { SLICE_INIT("\x1b"),
		SLICE_INIT("\x1b["), SLICE_INIT("\x1b[1;"), SLICE_INIT("\x1bO"),
		SLICE_INIT("\xd0"), SLICE_INIT("\xf0\x9f\x98"),
		SLICE_INIT("\x1b]11;rgb"), SLICE_INIT("\x1bP") };
	Buffer out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof partial / sizeof partial[0]; i++) {
		KeyReader r = { .len = 0 };
		feed(&r, partial[i]);
		assert_int_equal(drain(&r, false, &out), KEYS_PART);
		assert_int_equal(out.len, 0);
		assert_int_equal(drain(&r, true, &out), KEYS_NONE);
		buffer_clear(&out);
		feed(&r, SLICE("j"));
		assert_int_equal(drain(&r, false, &out), KEYS_NONE);
		assert_string_equal(buffer_cstr(&out), "j");
		buffer_clear(&out);
	}
	buffer_free(&out);
}

static void
test_learnt(void **state)
{
	KeyReader r = { .len = 0 };
	Buffer out = { 0 };

	(void)state;
	keyreader_learn(&r, "\x1b[20A", KEY_PAGE_UP);
	keyreader_learn(&r, "\x1bv", KEY_PAGE_DOWN);
	keyreader_learn(&r, "\x1bvv", KEY_F1);
	keyreader_learn(&r, "k", KEY_UP_ARROW);
	keyreader_learn(&r, NULL, KEY_UP_ARROW);
	feed(&r, SLICE("\x1b[20Ak\x1bvv\x1bvj"));
	assert_int_equal(drain(&r, false, &out), KEYS_NONE);
	assert_string_equal(buffer_cstr(&out), "PgUp k F1 PgDn j");
	buffer_free(&out);
}

/* Endless sequences are bounded, and keys after them are keys again. */
static void
test_endless(void **state)
{
	static const char *const begin[] = { "\x1b]52;c;", "\x1b[" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		KeyReader r = { .len = 0 };
		Buffer out = { 0 };
		feed(&r, slice_of(begin[i]));
		drain(&r, false, &out);
		for (int n = 0; n < 5000; n++) {
			feed(&r, SLICE("1"));
			drain(&r, false, &out);
		}
		feed(&r, SLICE("\ax"));
		drain(&r, false, &out);
		assert_true(slice_ends(buffer_slice(&out), SLICE("x")));
		/* A string swallows all of it. */
		if (i == 0)
			assert_string_equal(buffer_cstr(&out), "x");
		buffer_free(&out);
	}
}

/* Any bytes: it ends, and hands out nothing but keys. */
static void
test_noise(void **state)
{
	static const char alphabet[] = "\x1b\x1b\x1b[[OP]_;?01~AMn\\\a\r "
	    "\xc2\x9b\xd0\x96\xff";
	uint32_t seed = 1;

	(void)state;
	for (int run = 0; run < 3000; run++) {
		KeyReader r = { .len = 0 };
		Key key;
		for (int n = 0; n < 60; n++) {
			seed = seed * 1664525 + 1013904223;
			char byte = alphabet[(seed >> 16) %
			    (sizeof alphabet - 1)];
			feed(&r, (Slice){ &byte, 1 });
			bool waited = (seed >> 8) % 7 == 0;
			while (keyreader_next(&r, waited, &key) == KEYS_ONE) {
				Key plain = key & ~KEY_ALT;
				assert_true(plain > 0 && plain < KEY_F1 + 12);
				assert_false(plain >= 0x7F && plain < 0xA0);
			}
		}
		assert_int_equal(keyreader_next(&r, true, &key) == KEYS_PART,
		    0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_waiting),
		cmocka_unit_test(test_learnt),
		cmocka_unit_test(test_endless),
		cmocka_unit_test(test_noise),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

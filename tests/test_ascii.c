/* SPDX-License-Identifier: MIT */
#include "check.h"

#include "text/utf8.h"
#include "ui/ascii.h"

static const struct {
	const char *text, *ascii;
} cases[] = {
	{ "plain ~text~ 09", "plain ~text~ 09" },
	{ "“quoted” ‘so’ „or“ «so»", "\"quoted\" 'so' \"or\" \"so\"" },
	{ "1990–1995 — non‑breaking − minus", "1990-1995 - non-breaking - "
	    "minus" },
	{ "wait…", "wait." },
	{ "Évariste Žižek Łódź Ångström Nguyễn", "Evariste Zizek Lodz "
	    "Angstrom Nguyen" },
	{ "Straße København Æthelred Þór Reykjavík œuvre", "Strase Kobenhavn "
	    "Athelred Tor Reykjavik ouvre" },
	{ "İstanbul Diyarbakır", "Istanbul Diyarbakir" },
	/* What would change the meaning has no counterpart. */
	{ "10² ½ ① ™ €", "10? ? ? ? ?" },
	{ "Київ 日 ☃", "???? ? ?" },
};

static void
test_texts(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		Slice text = slice_of(cases[i].text);
		char out[128];
		size_t n = 0;
		unsigned len;

		for (size_t at = 0; at < text.len; at += len)
			out[n++] = ascii_of(utf8_decode(text, at, &len));
		out[n] = '\0';
		assert_string_equal(out, cases[i].ascii);
	}
}

static void
test_all_code_points(void **state)
{
	(void)state;
	for (int32_t cp = -1; cp <= 0x110000; cp++) {
		char c = ascii_of(cp);
		assert_true(c >= 0x20 && c < 0x7F);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_all_code_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "text/contrast.h"

static Arena arena;

/* The marked words of the n-th of the texts: "word", "number#", "fact=". */
static void
expect(const ContrastText *texts, size_t n, size_t which, const char *want)
{
	static const char *const signs[] = { "", "#", "=" };
	ContrastText of[4];
	ContrastMarks marks[4];
	Buffer b = {0};

	/* Unless it says otherwise, each is of a source of its own. */
	for (size_t i = 0; i < n; i++) {
		of[i] = texts[i];
		if (of[i].source == 0)
			of[i].source = (int64_t)i;
	}
	contrast(of, n, &arena, marks);
	for (size_t i = 0; i < marks[which].count; i++) {
		ContrastMark m = marks[which].at[i];

		buffer_printf(&b, "%s%.*s%s", i > 0 ? " " : "",
		    SLICE_ARG(slice_span(texts[which].text, m.span)),
		    signs[m.kind]);
	}
	assert_string_equal(buffer_cstr(&b), want);
	buffer_free(&b);
}

static void
test_words(void **state)
{
	const ContrastText texts[] = {
		{ .text = SLICE("Some 640 dockers walked out of the port.") },
		{ .text = SLICE("The Dockers of the port had not walked out: "
		    "about 1,200 men.") },
		{ .text = SLICE("A docker walked, 1200 did; five ships.") },
	};

	(void)state;
	expect(texts, 3, 0, "640#");
	expect(texts, 3, 1, "not");
	expect(texts, 3, 2, "five# ships");
	expect(texts, 1, 0, "");
}

static void
test_numbers(void **state)
{
	const ContrastText texts[] = {
		{ .text = SLICE("Five of them, 6 at night") },
		{ .text = SLICE("5 of them, at six, 7 later") },
	};

	(void)state;
	expect(texts, 2, 0, "night");
	expect(texts, 2, 1, "7# later");
}

/* What stands for one day is the same whatever its words. */
static void
test_facts(void **state)
{
	const ContrastFact wed[] = { { { 4, 13 }, SLICE("2026-02-04") } };
	const ContrastFact day[] = { { { 4, 14 }, SLICE("2026-02-04") } };
	const ContrastFact late[] = { { { 0, 8 }, SLICE("2026-02-05") } };
	const ContrastText texts[] = {
		{ SLICE("Met Wednesday in Kyiv"), wed, 1, 0 },
		{ SLICE("Met 4 February in Kyiv"), day, 1, 0 },
		{ SLICE("Thursday in Kyiv"), late, 1, 0 },
	};

	(void)state;
	expect(texts, 3, 0, "");
	expect(texts, 3, 1, "");
	expect(texts, 3, 2, "Thursday=");
}

/* What a source says twice it still says alone. */
static void
test_sources(void **state)
{
	const ContrastText texts[] = {
		{ .text = SLICE("The bridge opened"), .source = 7 },
		{ .text = SLICE("The bridge shone"), .source = 8 },
		{ .text = SLICE("It shone"), .source = 8 },
	};

	(void)state;
	expect(texts, 3, 0, "opened");
	expect(texts, 3, 1, "shone");
	expect(texts, 3, 2, "shone");
	expect(texts + 1, 2, 0, "");
}

static void
test_odd(void **state)
{
	const ContrastText texts[] = {
		{ .text = SLICE("") },
		{ .text = SLICE("\xff\xfe caf\xc3\xa9s \xe4\xbd\x90\xe8\x97"
		    "\xa4") },
		{ .text = SLICE("CAFE") },
	};

	(void)state;
	expect(texts, 3, 0, "");
	expect(texts, 3, 1, "\xe4\xbd\x90\xe8\x97\xa4");
	expect(texts, 3, 2, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_facts),
		cmocka_unit_test(test_sources),
		cmocka_unit_test(test_odd),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&arena);
	return failed;
}

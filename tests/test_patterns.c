/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "text/patterns.h"

enum { STRINGS = 40, MOST = 3 };

/* What the searches found: by string, how often, and the sum of the places. */
typedef struct {
	const Slice *strings;
	Slice text;
	size_t count[STRINGS], places[STRINGS];
	size_t most;
} Found;

static bool
note(void *arg, size_t which, Span at)
{
	Found *f = arg;

	assert_true(slice_eq(slice_span(f->text, at), f->strings[which]));
	f->count[which]++;
	f->places[which] += at.start;
	return f->count[which] < f->most;
}

/* The same, one string after another. */
static void
check_each(const Found *f, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t count = 0, places = 0, at = 0;

		while (f->strings[i].len > 0 && count < f->most && (at =
		    slice_find(f->text, f->strings[i], at)) != SIZE_MAX) {
			count++;
			places += at++;
		}
		assert_int_equal(f->count[i], count);
		assert_int_equal(f->places[i], places);
	}
}

static void
check(const Slice *strings, size_t n, Slice text, size_t most)
{
	Found f = { .strings = strings, .text = text, .most = most };
	Arena a = { 0 };

	patterns_find(patterns_new(&a, strings, n), text, note, &f);
	check_each(&f, n);
	arena_free(&a);
}

static void
some_words(void **state)
{
	static const Slice words[] = { SLICE_INIT("he"), SLICE_INIT("she"),
		SLICE_INIT("his"), SLICE_INIT("hers"), SLICE_INIT(""),
		SLICE_INIT("he"), SLICE_INIT("\xC3\xA9"), SLICE_INIT("x") };

	(void)state;
	check(words, 8, SLICE("ushers, she: \xC3\xA9\xC3\xA9 hishers"), 99);
	check(words, 8, SLICE(""), 99);
	check(words, 0, SLICE("ushers"), 99);
	check(words, 8, SLICE("hehehehehehe"), 2);
}

/* Few letters, so that strings lie in and over one another. */
static void
all_that_overlaps(void **state)
{
	char text[600], letters[STRINGS][8];
	Slice strings[STRINGS];
	unsigned seed = 1;

	(void)state;
	for (int round = 0; round < 200; round++) {
		for (size_t i = 0; i < sizeof text; i++)
			text[i] = "ab"[(seed = seed * 1103515245 + 12345) >>
			    16 & 1];
		for (size_t i = 0; i < STRINGS; i++) {
			size_t len = 1 + (seed >> 8) % 7;

			seed = seed * 1103515245 + 12345;
			memcpy(letters[i], text + (seed >> 16) % 500, len);
			strings[i] = (Slice){ letters[i], len };
		}
		check(strings, STRINGS, (Slice){ text, sizeof text },
		    round % 2 == 0 ? SIZE_MAX : MOST);
	}
}

/* What was found often enough is not looked for in the next text either. */
static void
found_for_good(void **state)
{
	const Slice words[] = { SLICE("tide"), SLICE("tid") };
	Found f = { .strings = words, .text = SLICE("tide"), .most = 1 };
	Arena a = { 0 };
	Patterns *p = patterns_new(&a, words, 2);

	(void)state;
	patterns_find(p, f.text, note, &f);
	patterns_find(p, f.text, note, &f);
	assert_int_equal(f.count[0], 1);
	assert_int_equal(f.count[1], 1);
	arena_free(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(some_words),
		cmocka_unit_test(all_that_overlaps),
		cmocka_unit_test(found_for_good),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include "article/language.h"

static void
tell(Slice input, Buffer *got)
{
	LanguageCount count = { .words = 0 };

	language_count(&count, input);
	buffer_puts(got, language_name(&count));
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("languages", tell);
}

/* Piece by piece is the same as at once; what is enough is enough. */
static void
test_pieces(void **state)
{
	LanguageCount count = { .words = 0 };

	(void)state;
	for (int i = 0; i < 1000; i++)
		language_count(&count, SLICE("The boats of the island"));
	assert_string_equal(language_name(&count), "en");
	assert_true(count.bytes <= LANGUAGE_BYTES);
	const LanguageCount before = count;
	language_count(&count, SLICE("Die Boote der Insel sind nicht hier"));
	assert_memory_equal(&before, &count, sizeof count);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_pieces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "text/respelling.h"
#include "text/respelling_table.h"

static void
run_odds(Slice input, Buffer *got)
{
	size_t space = slice_find_byte(input, ' ', 0);
	Slice a = slice_sub(input, 0, space);
	Slice b = slice_sub(input, space + 1, input.len);
	int odds = respelling_odds(a, b, false);

	assert_int_equal(odds, respelling_odds(b, a, false));
	assert_true(respelling_odds(a, b, true) >= odds);
	buffer_puts(got, odds >= RESPELLING_SURE ? "sure" :
	    odds >= RESPELLING_LIKELY ? "likely" :
	    odds > RESPELLING_NONE ? "unlikely" : "no");
}

static void
test_odds(void **state)
{
	(void)state;
	cases_run("respellings", run_odds);
}

/* Letters that may be wrong are dearer than any that stand for others. */
static void
test_slips(void **state)
{
	const Slice a = SLICE("dombrovsky"), b = SLICE("dobrovsky");
	int odds = respelling_odds(a, b, true);

	(void)state;
	assert_int_equal(respelling_odds(a, b, false), RESPELLING_NONE);
	assert_true(odds > RESPELLING_LIKELY);
	assert_true(odds < respelling_odds(a, a, false));
}

static void
test_other_letters(void **state)
{
	const Slice none[] = { SLICE(""), SLICE("'"), SLICE("\xD0\xB8") };

	(void)state;
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		assert_int_equal(respelling_odds(none[i], SLICE("ann"), true),
		    RESPELLING_NONE);
		assert_int_equal(respelling_starts(none[i]), 0);
	}
	assert_int_equal(respelling_odds(SLICE("o'dol"), SLICE("odol"), false),
	    respelling_odds(SLICE("odol"), SLICE("odol"), false));
}

static void
test_long_words(void **state)
{
	char a[5000], b[5000];

	(void)state;
	memset(a, 'k', sizeof a);
	memset(b, 'k', sizeof b);
	b[4000] = 'm';
	assert_int_equal(respelling_odds((Slice){ a, sizeof a },
	    (Slice){ b, sizeof b }, false), respelling_odds(
	    (Slice){ a, RESPELLING_LETTERS }, (Slice){ a, sizeof a }, false));
}

static void
test_starts(void **state)
{
	(void)state;
	assert_true(respelling_starts(SLICE("chru")) &
	    respelling_starts(SLICE("khru")));
	assert_true(respelling_starts(SLICE("wladimir")) &
	    respelling_starts(SLICE("vladimir")));
	assert_true(respelling_starts(SLICE("jewgeni")) &
	    respelling_starts(SLICE("yevgeny")));
	assert_false(respelling_starts(SLICE("lavrov")) &
	    respelling_starts(SLICE("marin")));
}

/* Pieces are in the order that the learner writes them in, each once. */
static void
test_table(void **state)
{
	(void)state;
	assert_true(respelling_count > 100 && respelling_count < 500);
	for (size_t i = 0; i < respelling_count; i++) {
		const Respelling *r = &respellings[i];
		assert_true(strlen(r->a) <= strlen(r->b) && r->b[0] != '\0');
		for (size_t j = 0; j < i; j++)
			assert_false(strcmp(r->a, respellings[j].a) == 0 &&
			    strcmp(r->b, respellings[j].b) == 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_odds),
		cmocka_unit_test(test_slips),
		cmocka_unit_test(test_other_letters),
		cmocka_unit_test(test_long_words),
		cmocka_unit_test(test_starts),
		cmocka_unit_test(test_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

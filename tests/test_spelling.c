/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>

#include "text/romanize.h"
#include "text/spelling.h"

static void
run_romanize(Slice input, Buffer *got)
{
	if (romanize(input, got))
		buffer_puts(got, " +");
}

static void
test_romanize(void **state)
{
	(void)state;
	cases_run("romanized", run_romanize);
}

static void
run_compare(Slice input, Buffer *got)
{
	static const char *const kinds[] = {
		[SPELLING_OTHER] = "other", [SPELLING_SLIP] = "slip",
		[SPELLING_VARIANT] = "variant", [SPELLING_SAME] = "same"
	};
	size_t space = slice_find_byte(input, ' ', 0);
	Slice a = slice_sub(input, 0, space);
	Slice b = slice_sub(input, space + 1, input.len);
	Spelling s = spelling_compare(a, b), t = spelling_compare(b, a);

	assert_int_equal(s.kind, t.kind);
	assert_int_equal(s.percent, t.percent);
	assert_true((s.percent == 100) == (s.kind == SPELLING_SAME));
	buffer_puts(got, kinds[s.kind]);
}

static void
test_compare(void **state)
{
	(void)state;
	cases_run("spellings", run_compare);
}

static void
test_bare(void **state)
{
	(void)state;
	assert_int_equal(spelling_compare_bare(SLICE("mhmd"),
	    SLICE("mohammed")).kind, SPELLING_VARIANT);
	assert_int_equal(spelling_compare_bare(SLICE("asd"),
	    SLICE("assad")).kind, SPELLING_VARIANT);
	assert_int_equal(spelling_compare_bare(SLICE("slman"),
	    SLICE("hassan")).kind, SPELLING_OTHER);
}

static void
assert_same_key(const char *a, const char *b)
{
	if (spelling_key(slice_of(a)) != spelling_key(slice_of(b)))
		fail_msg("%s and %s have two keys", a, b);
}

static void
test_key(void **state)
{
	(void)state;
	assert_same_key("zabrensky", "zabrenskyy");
	assert_same_key("lugansk", "luhansk");
	assert_same_key("khorkov", "horkoff");
	assert_same_key("aleksei", "alexey");
	assert_same_key("mohammed", "muhamad");
	assert_same_key("shchukin", "schukin");
	assert_true(spelling_key(SLICE("verin")) !=
	    spelling_key(SLICE("dolan")));
	assert_true(spelling_key(SLICE("")) != 0);
	assert_true(spelling_key(SLICE("aeiou")) != 0);
	assert_true(spelling_key(SLICE("\xE7\xBF\x92")) !=
	    spelling_key(SLICE("\xE8\xBF\x91")));
}

static void
test_long_words(void **state)
{
	char a[5000], b[5000];

	(void)state;
	memset(a, 'x', sizeof a);
	memset(b, 'x', sizeof b);
	b[4000] = 'y';
	assert_true(spelling_compare((Slice){ a, sizeof a },
	    (Slice){ b, sizeof b }).percent < 100);
	assert_true(spelling_key((Slice){ a, sizeof a }) != 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_romanize),
		cmocka_unit_test(test_compare),
		cmocka_unit_test(test_bare),
		cmocka_unit_test(test_key),
		cmocka_unit_test(test_long_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

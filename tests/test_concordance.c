/* SPDX-License-Identifier: MIT */
/* All mentions of one entity in context, in each order and filtered. */
#include "sample.h"

#include "xref/concordance.h"

static Concordance *
of(int64_t entity)
{
	Concordance *c = concordance_new(ix, entity, &err);

	assert_non_null(c);
	return c;
}

/* "left[word]right" of the mentions, in that order, with " | " between. */
static const char *
lines(ConcordanceOrder order, const char *filter)
{
	Concordance *c = of(1);
	Buffer out = { 0 };
	ConcordanceLine l;

	vec_clear(&ids);
	OK(concordance_list(c, order, slice_of(filter), &ids, &err));
	for (size_t i = 0; i < ids.len; i++) {
		OK(concordance_line(c, (size_t)ids.at[i], &arena, &l, &err));
		buffer_printf(&out, "%s%.*s[%.*s]%.*s", i > 0 ? " | " : "",
		    SLICE_ARG(l.left), SLICE_ARG(l.word), SLICE_ARG(l.right));
	}
	concordance_free(c);
	const char *text = arena_cstr(&arena, buffer_slice(&out));
	buffer_free(&out);
	return text;
}

static void
test_orders(void **state)
{
	(void)state;
	/* The sample's markup hides bytes 0, 1, 10 and 11 of each text. */
	assert_string_equal(lines(CONCORDANCE_BY_DATE, ""),
	    "[ra Lind] d Mara met in Port Ashby. | "
	    "ra Lind d [Mara] met in Port Ashby. | "
	    "[ra Lind] oke.\n\nPort Ashby's \"gate\" is shut. | "
	    "[ra LIND] ain");
	assert_string_equal(lines(CONCORDANCE_BY_LEFT, "port ashby."),
	    "[ra Lind] d Mara met in Port Ashby. | "
	    "ra Lind d [Mara] met in Port Ashby.");
	assert_string_equal(lines(CONCORDANCE_BY_RIGHT, "lind"),
	    "[ra LIND] ain | [ra Lind] d Mara met in Port Ashby. | "
	    "ra Lind d [Mara] met in Port Ashby. | "
	    "[ra Lind] oke.\n\nPort Ashby's \"gate\" is shut.");
	assert_string_equal(lines(CONCORDANCE_BY_SOURCE, "harbour post"),
	    "[ra Lind] oke.\n\nPort Ashby's \"gate\" is shut. | "
	    "[ra LIND] ain");
	assert_string_equal(lines(CONCORDANCE_BY_DATE, "nowhere"), "");
}

static void
test_by_words(void **state)
{
	(void)state;
	Concordance *c = of(1);
	size_t n = concordance_count(c);

	assert_int_equal(n, 4);
	vec_clear(&ids);
	OK(concordance_list(c, CONCORDANCE_BY_RIGHT, SLICE(""), &ids, &err));
	assert_string_equal(numbers(), "4 1 2 3");
	vec_clear(&ids);
	OK(concordance_list(c, CONCORDANCE_BY_DATE, SLICE(""), &ids, &err));
	assert_string_equal(numbers(), "1 2 3 4");
	concordance_free(c);
}

static void
test_nobody(void **state)
{
	(void)state;
	Concordance *c = of(3);

	assert_int_equal(concordance_count(c), 0);
	vec_clear(&ids);
	OK(concordance_list(c, CONCORDANCE_BY_LEFT, SLICE("x"), &ids, &err));
	assert_int_equal(ids.len, 0);
	concordance_free(c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_orders),
		cmocka_unit_test(test_by_words),
		cmocka_unit_test(test_nobody),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}

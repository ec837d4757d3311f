/* SPDX-License-Identifier: MIT */
/* Accounts in columns by article. */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "ui/compare_grid.h"

enum { ACCOUNTS = 7 };

/* Of four articles: three accounts, one, two, one; named a to g. */
static void
fill(CompareGrid *g)
{
	static const int64_t articles[ACCOUNTS] = { 1, 1, 1, 2, 3, 3, 4 };

	*g = (CompareGrid){ .columns = 1 };
	g->all.at = arena_new(&g->all.arena, Account, ACCOUNTS);
	g->all.count = g->all.all = ACCOUNTS;
	for (size_t i = 0; i < ACCOUNTS; i++)
		g->all.at[i] = (Account){ .source = SLICE("Post"),
			.text = arena_printf(&g->all.arena, "word %c",
			    (int)('a' + i)),
			.at = { .article = articles[i] } };
}

/* "ad|b.|c.": rows of the grid, "." where nobody is. */
static void
expect(const CompareGrid *g, const char *want)
{
	char got[64];
	size_t n = 0;

	for (size_t band = 0; band < compare_grid_bands(g); band++) {
		if (band > 0)
			got[n++] = '|';
		for (size_t i = 0; i < g->columns; i++) {
			const Account *a = compare_grid_at(g, band, i);

			got[n++] = a == NULL ? '.' :
			    (char)('a' + (a - g->all.at));
		}
	}
	got[n] = '\0';
	assert_string_equal(got, want);
}

static void
test_columns(void **state)
{
	CompareGrid g;

	(void)state;
	fill(&g);
	compare_grid_list(&g, SLICE(""));
	compare_grid_place(&g, 1);
	expect(&g, "a|b|c|d|e|f|g");
	compare_grid_place(&g, 2);
	expect(&g, "ad|b.|c.|eg|f.");
	compare_grid_place(&g, 3);
	expect(&g, "ade|b.f|c..|g..");
	compare_grid_place(&g, 99);
	assert_int_equal(g.columns, 4);
	expect(&g, "adeg|b.f.|c...");
	compare_grid_list(&g, SLICE("word f"));
	compare_grid_place(&g, 3);
	expect(&g, "f");
	compare_grid_list(&g, SLICE("nothing"));
	compare_grid_place(&g, 3);
	expect(&g, "");
	compare_grid_free(&g);
}

static void
test_moves(void **state)
{
	CompareGrid g;

	(void)state;
	fill(&g);
	compare_grid_list(&g, SLICE(""));
	compare_grid_place(&g, 2);
	assert_int_equal(compare_grid_step(&g, 0, 1), 1);
	assert_int_equal(compare_grid_step(&g, 1, 1), 2);
	/* Over a place where nobody is. */
	assert_int_equal(compare_grid_step(&g, 2, 1), 4);
	assert_int_equal(compare_grid_step(&g, 4, -1), 2);
	assert_int_equal(compare_grid_step(&g, 0, -1), 0);
	assert_int_equal(compare_grid_step(&g, 0, 99), 8);
	g.column = 1;
	assert_int_equal(compare_grid_column(&g, 0), 1);
	assert_int_equal(compare_grid_column(&g, 1), 0);
	assert_int_equal(compare_grid_find(&g, &g.all.at[4]), 6);
	compare_grid_free(&g);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_moves),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

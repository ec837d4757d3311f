/* SPDX-License-Identifier: MIT */
/* Two articles side by side, as a reader goes through them. */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

#include "ui/pair.h"

#define GATE "two wardens closed the tide gate before the storm reached " \
	"the outer harbour wall"
#define SHIP "the grain ship anchored off the northern bank with a broken " \
	"rudder chain"
#define SHOP "every baker on Mill Street sold out of rye bread before noon " \
	"that day"

/* The second has the ship, the gate and the bakers. */
static int
setup(void **state)
{
	(void)state;
	folder = folder_make();
	folder_put(folder, "1.txt", "Title: One\nSource: Post\n"
	    "Date: 2031-05-01\n\nRain fell. It is said that " GATE
	    ".\n\nNobody slept.\n\nIn the night " SHIP ".\n\nAnd " SHOP
	    ".\n");
	folder_put(folder, "2.txt", "Title: Two\nSource: Wire\n"
	    "Date: 2031-05-02\n\nThe harbour master told that " SHIP
	    ".\n\nA market was held.  The fair went on.  The band played.  "
	    "Then " GATE ".\n\nStill " SHOP ", he said.\n");
	folder_put(folder, "3.txt", "Title: Three\nDate: 2031-05-03\n\n"
	    "Nothing of that.\n");
	return 0;
}

/* The cells of a row that have a style. */
static int
styled(const Reader *r, int row, Style style)
{
	int n = 0;

	for (int col = 0; col < r->canvas.cols; col++)
		n += r->canvas.cells[row * r->canvas.cols + col].style ==
		    style;
	return n;
}

static int
styled_at_all(const Reader *r, Style style)
{
	int n = 0;

	for (int row = 0; row < r->canvas.rows; row++)
		n += styled(r, row, style);
	return n;
}

static void
open_pair(Reader *r, int rows, int cols)
{
	open_reader(r);
	app_resize(r->app, rows, cols);
	draw(r);
	keys(r, ":");
	type(r, "compare 2.txt");
}

/* Row for row: what both have begins beside itself, but for what crosses. */
static void
test_rows(void **state)
{
	Reader r;
	Pair p;
	Err err;
	size_t row;

	(void)state;
	open_reader(&r);
	Index *ix = dossier_index(r.dossier);

	assert_true(pair_read(&p, ix, query_article_of_file(ix,
	    SLICE("1.txt")), query_article_of_file(ix, SLICE("2.txt")), &err));
	assert_int_equal(p.shared.count, 3);
	for (int cells = 8; cells < 100; cells += 13) {
		pair_wrap(&p, cells);
		for (size_t i = 0; i < p.shared.count; i++) {
			const ParallelPassage *x = &p.shared.at[i];

			if (x->aligned)
				assert_int_equal(pair_row(&p, 0, x->a.start),
				    pair_row(&p, 1, x->b.start));
		}
		assert_true(pair_step(&p, 0, 0, 1, &row));
		assert_false(pair_step(&p, 1, 0, 9, &row));
	}
	pair_free(&p);
	close_reader(&r);
}

static void
test_both(void **state)
{
	Reader r;

	(void)state;
	open_pair(&r, 24, 120);
	expect(&r, "SIDE BY SIDE");
	expect(&r, "1/3 One");
	expect(&r, "2/3 Two");
	expect(&r, "3 passages in both");
	expect(&r, "passage 1 of 3");
	assert_true(styled_at_all(&r, STYLE_SHARED) > 200);
	keys(&r, "] ]");
	expect(&r, "passage 3 of 3");
	keys(&r, "]");
	expect(&r, "There is nothing further in both.");
	keys(&r, "Enter");
	expect(&r, "back to both articles");
	keys(&r, "<");
	expect(&r, "passage 3 of 3");
	close_reader(&r);
}

/* A passage that comes elsewhere in the other one is found there. */
static void
test_crossing(void **state)
{
	Reader r;

	(void)state;
	open_pair(&r, 24, 120);
	keys(&r, "]");
	expect(&r, "elsewhere: l");
	keys(&r, "l");
	expect(&r, "elsewhere: h");
	keys(&r, "h h");
	expect_not(&r, "SIDE BY SIDE");
	close_reader(&r);
}

/* One at a time: the other side is shown where this one is. */
static void
test_alone(void **state)
{
	Reader r;

	(void)state;
	open_pair(&r, 24, 80);
	expect(&r, "1/3 One");
	expect_not(&r, "2/3 Two");
	keys(&r, "] l");
	expect(&r, "2/3 Two");
	expect(&r, "passage 2 of 3");
	expect_not(&r, "1/3 One");
	/* The words under the cursor stay when the screen changes. */
	app_resize(r.app, 40, 120);
	draw(&r);
	expect(&r, "passage 2 of 3");
	app_resize(r.app, 12, 40);
	draw(&r);
	expect(&r, "passage 2 of 3");
	close_reader(&r);
}

static void
test_names(void **state)
{
	Reader r;

	(void)state;
	open_pair(&r, 24, 80);
	keys(&r, "q :");
	type(&r, "compare three");
	expect(&r, "These two articles share no wording.");
	keys(&r, "q :");
	type(&r, "compare 1");
	expect(&r, "one and the same article");
	keys(&r, ":");
	type(&r, "compare t");
	expect(&r, "articles have \"t\"");
	keys(&r, ":");
	type(&r, "compare nowhere");
	expect(&r, "No article is called so");
	keys(&r, ": c o m p a r e Space w i Tab");
	expect(&r, "compare 2.txt");
	close_reader(&r);
}

/* An article that goes away leaves nothing to show; the view stays. */
static void
test_gone(void **state)
{
	Reader r;

	(void)state;
	open_pair(&r, 24, 120);
	unlink(folder_path(folder, "2.txt"));
	reload(&r);
	expect(&r, "One of the two articles is no longer in the dossier.");
	keys(&r, "j ] l h q");
	expect_not(&r, "SIDE BY SIDE");
	close_reader(&r);
}

/* On request the article shows the words itself. */
static void
test_in_article(void **state)
{
	Reader r;

	(void)state;
	open_reader(&r);
	assert_int_equal(styled_at_all(&r, STYLE_SHARED), 0);
	keys(&r, "V");
	assert_true(styled_at_all(&r, STYLE_SHARED) > 100);
	keys(&r, "V");
	assert_int_equal(styled_at_all(&r, STYLE_SHARED), 0);
	keys(&r, "J J V");
	expect(&r, "No words of this article stand in another one.");
	close_reader(&r);
}

/* What a search finds stands out on both sides, and in lists. */
static void
test_matches(void **state)
{
	Reader r;

	(void)state;
	open_pair(&r, 24, 120);
	keys(&r, "/");
	type(&r, "tid");
	expect_styled(&r, STYLE_MATCH, "tid tid");
	keys(&r, "Esc");
	expect_styled(&r, STYLE_MATCH, "");
	keys(&r, "/");
	type(&r, "Mill");
	expect_styled(&r, STYLE_MATCH, "Mill Mill");
	keys(&r, "/");
	type(&r, "mIll");
	expect_styled(&r, STYLE_MATCH, "");
	keys(&r, "q A g /");
	type(&r, "th");
	keys(&r, "g");
	expect_styled(&r, STYLE_MATCH, "Th");
	close_reader(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_rows),
		TEST(test_both),
		TEST(test_crossing),
		TEST(test_alone),
		TEST(test_names),
		TEST(test_gone),
		TEST(test_in_article),
		TEST(test_matches),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

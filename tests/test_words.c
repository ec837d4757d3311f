/* SPDX-License-Identifier: MIT */
/* On the screen: what was said, the list of it, the steps through an article, a
 * person's card; and what one article alone says. */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

static int
setup(void **state)
{
	(void)state;
	folder = folder_make();
	recognise = true;
	folder_put(folder, "1.txt", "Title: One\nSource: Post\n"
	    "Date: 2024-01-01\n\n"
	    "Chancellor Angela Merkel met President Emmanuel Macron in "
	    "Berlin on Monday. \"The ferries will sail again on Friday "
	    "morning,\" Merkel said. \"Nobody has to wait longer,\" she "
	    "said.\n\n"
	    "\"We have seen such promises before, and they were broken,\" "
	    "officials said.\n");
	folder_put(folder, "2.txt", "Title: Two\nSource: Wire\n"
	    "Date: 2024-01-02\n\n"
	    "President Emmanuel Macron was in Berlin. \"The ferries will sail "
	    "again on Friday morning,\" Macron said. \"I am content,\" Macron "
	    "told reporters.\n");
	return 0;
}

/* Of text in ASCII. */
static void
expect_at_cursor(Reader *r, const char *text)
{
	Buffer screen = {0};

	canvas_print(&r->canvas, &screen);
	Slice rest = buffer_slice(&screen), line = {0};

	for (int i = 0; i <= r->canvas.cursor_row; i++)
		slice_line(&rest, &line);
	line = slice_sub(line, (size_t)r->canvas.cursor_col, line.len);
	if (!slice_starts(line, slice_of(text)))
		fail_msg("\"%s\" is not at the cursor:\n%s", text,
		    buffer_cstr(&screen));
	buffer_free(&screen);
}

static void
open_wide(Reader *r)
{
	open_reader(r);
	app_resize(r->app, 40, 200);
	draw(r);
}

static void
test_by_speaker(void **state)
{
	Reader r;

	(void)state;
	open_wide(&r);
	keys(&r, "W");
	expect(&r, "5 quotations by speaker");
	expect(&r, " Angela Merkel");
	expect(&r, " Emmanuel Macron");
	expect(&r, " speaker not known");
	expect(&r, "+1!");
	expect(&r, "officials: \"We have seen such promises");
	/* The one that is read has the cursor, and its reasons under it. */
	expect(&r, "in 1 other article, given to Emmanuel Macron");
	keys(&r, "j");
	expect(&r, "speaker understood from \"she\"");
	close_reader(&r);
}

static void
test_orders_and_filter(void **state)
{
	Reader r;

	(void)state;
	open_wide(&r);
	keys(&r, "W S");
	expect(&r, "quotations by date");
	expect(&r, " Mon 1 Jan 2024");
	expect(&r, "\342\211\210 Angela Merkel");
	keys(&r, "S");
	expect(&r, "quotations by article");
	expect(&r, " 1/2 One");
	expect(&r, " 2/2 Two");
	keys(&r, "&");
	type(&r, "macron");
	expect(&r, "2 quotations by article");
	expect_not(&r, " 1/2 One");
	keys(&r, "Esc &");
	type(&r, "promises");
	expect(&r, "1 quotation by article");
	close_reader(&r);
}

/* Enter goes to the words, q comes back; what is chosen stays so over an
 * update that gives rows new numbers. */
static void
test_follow(void **state)
{
	Reader r;

	(void)state;
	open_wide(&r);
	keys(&r, "p g * W Enter");
	expect(&r, "q back to quotations");
	keys(&r, "W G");
	expect(&r, "officials");
	keys(&r, "Enter q");
	expect(&r, "QUOTATIONS");
	folder_put(folder, "0.txt", "Title: Zero\nDate: 2023-01-01\n\n"
	    "\"Nothing was ever decided in this place at all,\" Merkel "
	    "said.\n");
	reload(&r);
	expect(&r, "quotations by speaker");
	expect(&r, "6/6");
	close_reader(&r);
}

static void
test_steps(void **state)
{
	Reader r;

	(void)state;
	open_reader(&r);
	keys(&r, "g \"");
	expect_at_cursor(&r, "The ferries will sail");
	expect(&r, "said by Angela Merkel; in 1 other article, given to "
	    "Emmanuel Macron");
	keys(&r, "\"");
	expect_at_cursor(&r, "Nobody has to");
	keys(&r, "2 \"");
	expect_at_cursor(&r, "We have seen such");
	keys(&r, "; \"");
	expect(&r, "said by officials");
	keys(&r, "\"");
	expect(&r, "There is no further quotation in this article");
	keys(&r, ";");
	expect_at_cursor(&r, "Nobody has to");
	keys(&r, "2 ;");
	expect(&r, "There is no earlier quotation in this article");
	close_reader(&r);
}

static void
test_card(void **state)
{
	Reader r;

	(void)state;
	open_wide(&r);
	keys(&r, "p &");
	type(&r, "merkel");
	keys(&r, "I &");
	type(&r, "said");
	expect(&r, "3 lines");
	expect(&r, "Said   The ferries will sail again on Friday morning");
	expect(&r, "Said   \342\211\210 Nobody has to wait longer");
	keys(&r, "G Enter");
	expect_at_cursor(&r, "Nobody has to");
	close_reader(&r);
}

#define SHARED "The tide gate of the harbour was closed by two wardens " \
	"before the storm reached the outer wall"

/* What stands elsewhere has the number of articles in the margin; what does not
 * is listed, of the open article, then of all. */
static void
test_only_here(void **state)
{
	Reader r;

	(void)state;
	folder_put(folder, "1.txt", "Title: One\nDate: 2024-01-01\n\n" SHARED
	    ".\n\nNobody was hurt there. The gulls left early.\n");
	folder_put(folder, "2.txt", "Title: Two\nDate: 2024-01-02\n\nRain fell "
	    "on the old town.\n\n" SHARED ".\n");
	open_reader(&r);
	expect(&r, "1 The tide gate of the harbour");
	expect(&r, "  Nobody was hurt there. The gulls");
	keys(&r, "x");
	expect(&r, "ONLY IN THIS ARTICLE");
	expect(&r, "2 sentences");
	expect(&r, "1/2 \302\267 2 of 3 sentences only here \302\267 One");
	expect_not(&r, "Rain fell");
	keys(&r, "x");
	expect(&r, "ONLY IN ONE ARTICLE");
	expect(&r, "3 sentences");
	expect(&r, "2/2 \302\267 1 of 2 sentences only here \302\267 Two");
	keys(&r, "G Enter");
	expect_at_cursor(&r, "Rain fell");
	keys(&r, "q &");
	type(&r, "gulls");
	expect(&r, "1 sentence");
	expect_not(&r, "2/2 Two");
	/* Of the article that is open now. */
	keys(&r, "a x");
	expect(&r, "Rain fell");
	expect_not(&r, "gulls");
	close_reader(&r);
}

static void
test_overlap(void **state)
{
	Reader r;

	(void)state;
	folder_put(folder, "1.txt", "Title: One\nDate: 2024-01-01\n\n"
	    "Rain fell.\n\n" SHARED ".\n");
	folder_put(folder, "2.txt", "Title: Two\nDate: 2024-01-02\n\n" SHARED
	    ". " SHARED ".\n");
	open_wide(&r);
	keys(&r, "O");
	expect(&r, "WORDING SHARED, %");
	expect(&r, "2 articles by date");
	/* Its own column has nothing. */
	keys(&r, "Enter");
	expect(&r, "These share no wording with article 1.");
	keys(&r, "l Enter");
	expect_at_cursor(&r, "The tide gate");
	expect(&r, "q back to overlap");
	close_reader(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(test_by_speaker),
		TEST(test_orders_and_filter),
		TEST(test_follow),
		TEST(test_steps),
		TEST(test_card),
		TEST(test_only_here),
		TEST(test_overlap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

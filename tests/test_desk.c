/* SPDX-License-Identifier: MIT */
/* What a reader sees when the files change under him. */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

#include "store/sql.h"

#define WORDS " The council met in the old hall and said nothing of it.\n\n"

static int
setup(void **state)
{
	(void)state;
	folder = folder_make();
	return 0;
}

static void
write_articles(void)
{
	folder_put(folder, "1.txt", "Title: One\nDate: 2024-01-01\n\n"
	    "First words here." WORDS "The mark stands here." WORDS);
	folder_put(folder, "2.txt", "Title: Two\nDate: 2024-01-02\n\n"
	    "Second words here." WORDS);
	folder_put(folder, "3.txt", "Title: Three\nDate: 2024-01-03\n\n"
	    "Third words here." WORDS);
}

/* The way back leads to the same words, although the text above them grew. */
static void
test_back_after_an_edit(void **unused)
{
	Reader r;

	(void)unused;
	write_articles();
	open_reader(&r);
	keys(&r, "/");
	type(&r, "The mark");
	keys(&r, "J");
	expect(&r, "2/3 Two");
	folder_put(folder, "1.txt", "Title: One\nDate: 2024-01-01\n\n"
	    "A new beginning." WORDS "First words here." WORDS
	    "The mark stands here." WORDS);
	reload(&r);
	keys(&r, "<");
	expect(&r, "1/3 One");
	Slice row = { 0 };
	Buffer screen = {0};

	canvas_print(&r.canvas, &screen);
	Slice rest = buffer_slice(&screen);

	for (int i = 0; i <= r.canvas.cursor_row; i++)
		slice_line(&rest, &row);
	assert_true(slice_find(row, SLICE("The mark"), 0) != SIZE_MAX);
	buffer_free(&screen);
	close_reader(&r);
}

static void
test_open_article_deleted(void **unused)
{
	Reader r;

	(void)unused;
	write_articles();
	open_reader(&r);
	keys(&r, "z J");
	folder_delete(folder, "2.txt");
	reload(&r);
	expect(&r, "2/2 Three");
	expect(&r, "2.txt is no longer in the dossier.");
	keys(&r, "<");
	expect(&r, "1/2 One");
	keys(&r, ">");
	folder_delete(folder, "1.txt");
	folder_delete(folder, "3.txt");
	reload(&r);
	keys(&r, "j ) ] Enter * } G g n < J i q A q");
	expect(&r, "There is no article");
	write_articles();
	reload(&r);
	expect(&r, "1/3 One");
	close_reader(&r);
}

/* What tells of a name stays with it when it is given another one, and says so
 * when nobody has it any more. */
static void
test_name_changed(void **unused)
{
	static const char rec[] = "%rec: Person\n\nName: Ivo Brandl\n\n"
	    "Name: Signe Aldous\n";
	static const char renamed[] = "%rec: Person\n\nName: Ivo M. Brandl\n"
	    "Alias: Ivo Brandl\n\nName: Signe Aldous\n";
	Reader r;

	(void)unused;
	folder_put(folder, "dossier.rec", rec);
	folder_put(folder, "1.txt", "Vote\n\nIvo Brandl and Signe Aldous "
	    "met. Ivo Brandl left.\n");
	open_reader(&r);
	keys(&r, "p i");
	expect(&r, "PERSON  Ivo Brandl ");
	keys(&r, "C");
	expect(&r, "IN CONTEXT  Ivo Brandl ");
	folder_put(folder, "dossier.rec", renamed);
	reload(&r);
	expect(&r, "IN CONTEXT  Ivo M. Brandl ");
	expect(&r, "2 mentions by date");
	keys(&r, "q");
	expect(&r, "PERSON  Ivo M. Brandl ");
	keys(&r, "X");
	folder_delete(folder, "dossier.rec");
	reload(&r);
	expect(&r, "0 names by mentions");
	keys(&r, "l ] j Enter I q");
	expect(&r, "no longer in the dossier");
	close_reader(&r);
}

/* Keys that come faster than they are drawn do the same as slow ones. */
static void
test_type_ahead(void **unused)
{
	Reader r;
	const char *slow[] = { "J", "j", "j", "A", "G", "Enter", "<" };

	(void)unused;
	write_articles();
	open_reader(&r);
	for (size_t i = 0; i < sizeof slow / sizeof slow[0]; i++)
		keys(&r, slow[i]);
	int row = r.canvas.cursor_row;

	close_reader(&r);
	open_reader(&r);
	keys(&r, "J j j A G Enter <");
	assert_int_equal(r.canvas.cursor_row, row);
	close_reader(&r);
}

/* Nothing is said to be missing while it may be on its way. */
static void
test_reading(void **unused)
{
	Reader r;

	(void)unused;
	open_reader(&r);
	expect(&r, "There is no article here.");
	app_progress(r.app, "Reading the articles: 0 %");
	draw(&r);
	expect(&r, "The articles are still being read.");
	expect_not(&r, "There is no article here.");
	expect_not(&r, "No events");
	keys(&r, "A");
	expect_not(&r, "There is no article here");
	write_articles();
	app_progress(r.app, NULL);
	reload(&r);
	keys(&r, "q");
	expect(&r, "1/3 One");
	expect(&r, "No events");
	close_reader(&r);
}

/* What is known of the article that is selected, not of the one read before. */
static void
test_info_of_selected(void **unused)
{
	Reader r;

	(void)unused;
	write_articles();
	open_reader(&r);
	keys(&r, "A G i");
	expect(&r, "Three (stated in the file's header)");
	keys(&r, "q");
	expect(&r, "3/3 Three");
	keys(&r, "< q");
	expect(&r, "1/3 One");
	keys(&r, "A i");
	expect(&r, "One (stated in the file's header)");
	close_reader(&r);
}

/* What was not searched is told apart from what was not found. */
static void
test_nothing_found(void **state)
{
	Reader r;

	(void)state;
	write_articles();
	open_reader(&r);
	app_resize(r.app, 24, 160);
	keys(&r, "R");
	expect(&r, "Nothing was searched yet");
	keys(&r, "F");
	type(&r, "zebra");
	expect(&r, "Nothing found in any article");
	keys(&r, "F");
	type(&r, "old hall");
	expect(&r, "FOUND");
	expect_not(&r, "Nothing");
	close_reader(&r);
}

/* Why there is no article to be seen, although there are some. */
static void
test_unreadable_index(void **unused)
{
	const AppOptions options = {0};
	Reader r;
	Err err;

	(void)unused;
	write_articles();
	open_reader(&r);
	app_free(r.app);
	assert_true(sql_exec(dossier_index(r.dossier), &err,
	    "ALTER TABLE passages RENAME TO gone"));
	r.app = app_new(r.dossier, r.state, &options);
	app_resize(r.app, 24, 80);
	draw(&r);
	expect(&r, "The index in memory is damaged");
	close_reader(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_back_after_an_edit),
		TEST(test_open_article_deleted),
		TEST(test_name_changed),
		TEST(test_type_ahead),
		TEST(test_nothing_found),
		TEST(test_reading),
		TEST(test_unreadable_index),
		TEST(test_info_of_selected),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

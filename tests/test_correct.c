/* SPDX-License-Identifier: MIT */
/* What a reader corrects on the screen, and what becomes of it. */
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
	    "Berlin on Monday. Merkel said that the meeting had been useful. "
	    "Macron said that he agreed with Merkel.\n\n"
	    "Prime Minister Boris Johnson spoke in London. Johnson told "
	    "reporters that he would meet Angela Merkel in Berlin.\n");
	folder_put(folder, "2.txt", "Title: Two\nSource: Wire\n"
	    "Date: 2024-01-02\n\n"
	    "President Emmanuel Macron said in Paris that he had met "
	    "Chancellor Angela Merkel. Macron will meet Prime Minister Boris "
	    "Johnson in London on Friday.\n");
	return 0;
}

static void
open_people(Reader *r)
{
	open_reader(r);
	app_resize(r->app, 40, 120);
	keys(r, "p");
	expect(r, "3 names by mentions");
	expect(r, "\342\226\270Angela Merkel  ");
}

static void
test_rename(void **state)
{
	Reader r;

	(void)state;
	open_people(&r);
	keys(&r, "e");
	expect(&r, "Angela Merkel:  = same as  - apart from");
	keys(&r, "r");
	expect(&r, ":rename ");
	type(&r, "Angela Dorothea Merkel");
	expect(&r, "Angela Merkel is called Angela Dorothea Merkel.");
	expect(&r, "\342\226\270Angela Dorothea Merkel");
	keys(&r, "U");
	expect(&r, "Taken back: Angela Merkel is called");
	expect(&r, "Angela Merkel  ");
	keys(&r, "U");
	expect(&r, "There is no correction to take back.");
	close_reader(&r);
}

/* Two are made one, and apart again. */
static void
test_same(void **state)
{
	Reader r;

	(void)state;
	open_people(&r);
	keys(&r, "e =");
	type(&r, "boris johnson");
	expect(&r, "Angela Merkel and Boris Johnson are one.");
	expect(&r, "2 names by mentions");
	/* It is written down: another reader sees it. */
	close_reader(&r);
	open_reader(&r);
	keys(&r, "p");
	expect(&r, "2 names");
	/* It outlives an edit of the article. */
	folder_put(folder, "2.txt", "Title: Two\n\nEmmanuel Macron left. "
	    "Prime Minister Boris Johnson spoke.\n");
	reload(&r);
	expect(&r, "2 names");
	keys(&r, "U");
	expect(&r, "3 names");
	close_reader(&r);
}

static void
test_completion(void **state)
{
	Reader r;

	(void)state;
	open_people(&r);
	keys(&r, "e = j o h n Tab");
	expect(&r, ":same Boris Johnson");
	keys(&r, "Esc e k p Tab Tab");
	expect(&r, ":type place");
	keys(&r, "Esc e o m e Tab");
	expect(&r, ":split Merkel");
	close_reader(&r);
}

static void
test_split_and_type(void **state)
{
	Reader r;

	(void)state;
	open_people(&r);
	keys(&r, "e o");
	type(&r, "merkel");
	expect(&r, "Merkel is not Angela Merkel.");
	expect(&r, "4 names by mentions");
	keys(&r, "U");
	expect(&r, "3 names by mentions");
	keys(&r, "g e k");
	type(&r, "organization");
	expect(&r, "is of type organization.");
	expect(&r, "2 names by mentions");
	keys(&r, "p p");
	expect(&r, "ORGANIZATIONS");
	expect(&r, "Angela Merkel");
	close_reader(&r);
}

/* On a card the row of a form tells what is to be split off. */
static void
test_card_form(void **state)
{
	Reader r;

	(void)state;
	open_people(&r);
	keys(&r, "i");
	expect(&r, "PERSON  Angela Merkel");
	for (int row = 0; row < 20 &&
	    !shows(&r, "\342\226\270Form   Merkel "); row++)
		keys(&r, "j");
	keys(&r, "e");
	expect(&r, "Angela Merkel: (o splits off Merkel)  = same as");
	keys(&r, "x");
	expect(&r, "Merkel is one form of Angela Merkel: split it off first");
	keys(&r, "e o");
	expect(&r, "Merkel is not Angela Merkel.");
	close_reader(&r);
}

static void
test_no_name(void **state)
{
	Reader r;

	(void)state;
	open_people(&r);
	keys(&r, "e x");
	expect(&r, "Angela Merkel is no name.");
	expect(&r, "2 names by mentions");
	expect_not(&r, "Angela Merkel  ");
	keys(&r, "U");
	expect(&r, "3 names by mentions");
	close_reader(&r);
}

static void
test_what_cannot_be(void **state)
{
	Reader r;

	(void)state;
	open_people(&r);
	keys(&r, "e =");
	type(&r, "Nobody At All");
	expect(&r, "named \"Nobody At All\"");
	keys(&r, "e =");
	type(&r, "merkel");
	expect(&r, "is the same already");
	keys(&r, "e k");
	type(&r, "thing");
	expect(&r, "The types are person, place, organization");
	keys(&r, "e y");
	expect(&r, "No correction has that letter");
	keys(&r, "t e");
	expect(&r, "event:  d date  r rename");
	keys(&r, "Esc D");
	expect(&r, "No doubts");
	close_reader(&r);
}

/* What fits nothing any more is told, and waits. */
static void
test_fits_nothing(void **state)
{
	Reader r;

	(void)state;
	open_people(&r);
	keys(&r, "e r");
	type(&r, "Kanzlerin");
	folder_put(folder, "1.txt", "Title: One\n\nNothing here.\n");
	folder_put(folder, "2.txt", "Title: Two\n\nNothing here.\n");
	reload(&r);
	keys(&r, "P");
	expect(&r, "corrections.rec:5");
	expect(&r, "name now");
	folder_put(folder, "2.txt", "Title: Two\n\nChancellor Angela Merkel "
	    "met President Emmanuel Macron in Berlin on Monday.\n");
	reload(&r);
	expect_not(&r, "name now");
	expect(&r, "Kanzlerin");
	close_reader(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(test_rename),
		TEST(test_same),
		TEST(test_completion),
		TEST(test_split_and_type),
		TEST(test_card_form),
		TEST(test_no_name),
		TEST(test_what_cannot_be),
		TEST(test_fits_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
/* What a reader corrects of quotations, and what becomes of it. */
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
	    "Berlin on Monday.\n\n"
	    "\"The new bridge over the river will be opened in spring,\" "
	    "said Merkel. \"It took us long enough.\"\n\n"
	    "Macron called the evening \"rather long\".\n");
	folder_put(folder, "2.txt", "Title: Two\nSource: Wire\n"
	    "Date: 2024-01-02\n\n"
	    "President Emmanuel Macron was in Berlin. \"The new bridge over "
	    "the river will be opened in spring,\" Macron said.\n\n"
	    "\"We have eaten too much fish,\" Chancellor Angela Merkel "
	    "said.\n");
	return 0;
}

static void
open_words(Reader *r)
{
	open_reader(r);
	app_resize(r->app, 40, 120);
	keys(r, "W");
	expect(r, "QUOTATIONS");
	expect(r, "5 quotations");
}

/* The cursor on the quotation with these words. */
static void
find(Reader *r, const char *words)
{
	keys(r, "g /");
	type(r, words);
}

static void
test_speaker(void **state)
{
	Reader r;

	(void)state;
	open_words(&r);
	find(&r, "fish");
	keys(&r, "e");
	expect(&r, "\"We have eaten too much fish,\":  w whose words  = same");
	keys(&r, "w m a c r Tab");
	expect(&r, ":quote-speaker Emmanuel Macron");
	keys(&r, "Enter");
	expect(&r, "Emmanuel Macron says \"We have eaten too much fish,\".");
	expect(&r, "who says it was corrected");
	keys(&r, "e w");
	type(&r, "emanuel macron");
	expect(&r, "That is its speaker already");
	/* It is his on his card too, after a fresh index and an edit. */
	close_reader(&r);
	folder_put(folder, "2.txt", "Title: Two\nDate: 2024-01-02\n\n"
	    "It rained. President Emmanuel Macron was in Berlin.\n\nHe left. "
	    "\"We have eaten  too much fish,\" Chancellor Angela Merkel "
	    "said.\n");
	open_reader(&r);
	app_resize(r.app, 40, 120);
	keys(&r, "W");
	find(&r, "fish");
	expect(&r, "who says it was corrected");
	keys(&r, "U");
	expect(&r, "Taken back: Emmanuel Macron says");
	expect_not(&r, "who says it was corrected");
	close_reader(&r);
}

/* He keeps his words when he is called otherwise, or is another one too. */
static void
test_renamed(void **state)
{
	Reader r;

	(void)state;
	open_words(&r);
	find(&r, "fish");
	keys(&r, "e w");
	type(&r, "Macron");
	keys(&r, "p /");
	type(&r, "Macron");
	keys(&r, "e r");
	type(&r, "The President");
	keys(&r, "W");
	find(&r, "fish");
	expect(&r, "The President");
	expect(&r, "who says it was corrected");
	keys(&r, "P");
	expect_not(&r, "fits nothing");
	keys(&r, "q U p /");
	type(&r, "Macron");
	keys(&r, "e =");
	type(&r, "Merkel");
	expect(&r, "Emmanuel Macron and Angela Merkel are one.");
	keys(&r, "P");
	expect_not(&r, "fits nothing");
	close_reader(&r);
}

/* What is told of who says the same words follows. */
static void
test_differs(void **state)
{
	Reader r;

	(void)state;
	open_words(&r);
	find(&r, "river");
	expect(&r, "given to Emmanuel Macron");
	keys(&r, "e w");
	type(&r, "Macron");
	find(&r, "river");
	expect_not(&r, "given to");
	expect_not(&r, "+1!");
	expect(&r, "in 1 other article");
	keys(&r, "p g I");
	expect(&r, "Said");
	expect(&r, "The new bridge over the river");
	keys(&r, "U W");
	expect(&r, "+1!");
	/* Among the accounts side by side the selected one is meant. */
	find(&r, "river");
	keys(&r, "c");
	keys(&r, "l");
	keys(&r, "e w");
	type(&r, "Merkel");
	expect(&r, "Angela Merkel says \"The new bridge");
	close_reader(&r);
}

/* All parts of what was said together are his; nobody may be its speaker. */
static void
test_parts(void **state)
{
	Reader r;

	(void)state;
	open_words(&r);
	find(&r, "long enough");
	keys(&r, "e w");
	type(&r, "Macron");
	find(&r, "long enough");
	expect(&r, "who says it was corrected");
	expect(&r, "Emmanuel Macron \302\267 President");
	find(&r, "long enough");
	keys(&r, "e w Enter");
	expect(&r, "Who says \"It took us long enough.\" is not known.");
	expect(&r, "speaker not known");
	keys(&r, "U U");
	expect_not(&r, "speaker not known");
	keys(&r, "e w");
	type(&r, "Nobody At All");
	expect(&r, "Nobody here is named \"Nobody At All\"");
	close_reader(&r);
}

static void
test_none(void **state)
{
	Reader r;

	(void)state;
	open_words(&r);
	find(&r, "rather long");
	keys(&r, "e x");
	expect(&r, "\"rather long\" is no quotation.");
	expect(&r, "4 quotations");
	expect_not(&r, "\"rather long\"\n");
	/* In the article it is none either. */
	keys(&r, "A g Enter \" \"");
	expect_not(&r, "rather long: ");
	keys(&r, "U W");
	expect(&r, "5 quotations");
	close_reader(&r);
}

static void
test_same(void **state)
{
	Reader r;

	(void)state;
	open_words(&r);
	find(&r, "river");
	expect(&r, "+1!");
	keys(&r, "e -");
	type(&r, "");
	expect(&r, "is said nowhere else.");
	expect_not(&r, "+1!");
	keys(&r, "U");
	expect(&r, "+1!");
	keys(&r, "g / r i v e r Enter e - b r i d g e Tab");
	expect(&r, " will be opened in spring, ");
	keys(&r, "Enter");
	expect(&r, "is not what is said in ");
	expect_not(&r, "+1!");
	/* What was said last holds. */
	keys(&r, "e = b r i d g e Tab Enter");
	expect(&r, "is said in ");
	expect(&r, "+1!");
	keys(&r, "U U");
	find(&r, "rather long");
	keys(&r, "e = f i s h Tab");
	expect(&r, ":quote-same 2.txt: We have eaten too much fish,");
	keys(&r, "Enter");
	expect(&r, "\"rather long\" is said in 2.txt too.");
	expect(&r, "in 1 other article, worded differently");
	close_reader(&r);
}

/* What one is not is still the same for the others. */
static void
test_three(void **state)
{
	Reader r;

	(void)state;
	folder_put(folder, "3.txt", "Title: Three\nSource: Echo\n"
	    "Date: 2024-01-03\n\n\"The new bridge over the river will be "
	    "opened in spring,\" Chancellor Angela Merkel said.\n");
	open_reader(&r);
	app_resize(r.app, 40, 120);
	keys(&r, "W S S");
	find(&r, "river");
	expect(&r, "+2!  \"The new bridge");
	keys(&r, "e - Enter");
	expect(&r, "is said nowhere else.");
	expect_not(&r, "+2");
	expect(&r, "+1!  \"The new bridge");
	/* Put together with one of them it is with that one only. */
	keys(&r, "e = 3 . t x t : Space b r i d g e Enter");
	expect(&r, "is said in 3.txt too.");
	expect(&r, "+1   \"The new bridge");
	expect_not(&r, "+2");
	close_reader(&r);
}

/* In the article, on a quotation and beside one. */
static void
test_in_article(void **state)
{
	Reader r;

	(void)state;
	open_reader(&r);
	app_resize(r.app, 40, 120);
	keys(&r, "a g \" e");
	expect(&r, "\"The new bridge over the river will be opened in "
	    "spring,\":  w whose words");
	keys(&r, "Esc ) e");
	expect(&r, "= same as  - apart from");
	keys(&r, "Esc \" e w");
	type(&r, "Macron");
	expect(&r, "Emmanuel Macron says \"");
	keys(&r, "g \"");
	expect(&r, "said by Emmanuel Macron; ");
	close_reader(&r);
}

/* What fits nothing any more is told, and waits. */
static void
test_fits_nothing(void **state)
{
	Reader r;

	(void)state;
	open_words(&r);
	find(&r, "fish");
	keys(&r, "e w");
	type(&r, "Macron");
	folder_put(folder, "2.txt", "Title: Two\n\nNothing here.\n");
	reload(&r);
	keys(&r, "P");
	expect(&r, "fish,\"\" fits nothing");
	close_reader(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(test_speaker),
		TEST(test_renamed),
		TEST(test_differs),
		TEST(test_parts),
		TEST(test_none),
		TEST(test_same),
		TEST(test_three),
		TEST(test_in_article),
		TEST(test_fits_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

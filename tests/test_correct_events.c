/* SPDX-License-Identifier: MIT */
/* What a reader corrects of events and days, and what becomes of it. */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

static int
setup(void **state)
{
	(void)state;
	folder = folder_make();
	folder_put(folder, "1.txt", "Title: One\nSource: Post\n"
	    "Date: 2024-03-12\n\n"
	    "The bridge opened on Monday with 300 guests. Ferries stop in "
	    "April. It rained.\n\nNobody fell.\n");
	folder_put(folder, "2.txt", "Title: Two\nSource: Wire\n"
	    "Date: 2024-03-13\n\n"
	    "A bridge was opened on Monday. Ferries are to stop.\n");
	folder_put(folder, "dossier.rec", "%rec: Event\n\n"
	    "Date: 2024-03-11\nTitle: Bridge opens\n"
	    "Source: 1.txt: The bridge opened\n"
	    "Source: 2.txt: bridge was opened\n\n"
	    "Date: 2024-04\nTitle: Ferries stop\n"
	    "Source: 1.txt: Ferries stop in\n");
	return 0;
}

static void
open_timeline(Reader *r)
{
	open_reader(r);
	app_resize(r->app, 30, 120);
	keys(r, "t g");
	expect(r, "2 events by date");
}

static void
test_date(void **state)
{
	Reader r;

	(void)state;
	open_timeline(&r);
	keys(&r, "E");
	expect(&r, "event:  d date  r rename");
	keys(&r, "d");
	expect(&r, ":event-date 2024-03-11");
	expect(&r, "Mon 11 Mar 2024");
	keys(&r, "C-u C-u");
	type(&r, "event-date nonsense");
	expect(&r, "nonsense");
	expect(&r, "2 events");
	keys(&r, ":");
	type(&r, "event-date [2024-03-08..2024-03-11]");
	expect(&r, "\"Bridge opens\" is of [2024-03-08..2024-03-11].");
	expect(&r, "8┄11");
	/* It outlives a fresh index, and an edit beside the words. */
	close_reader(&r);
	folder_put(folder, "1.txt", "Title: One\nDate: 2024-03-12\n\n"
	    "It was cold. The bridge opened on Monday with 300 guests. "
	    "Ferries stop in April.\n");
	open_timeline(&r);
	expect(&r, "8┄11");
	keys(&r, "U");
	expect(&r, "Taken back: \"Bridge opens\" is of");
	close_reader(&r);
}

/* Hours are told where events have them, in their order. */
static void
test_hours(void **state)
{
	Reader r;

	(void)state;
	open_timeline(&r);
	keys(&r, ")");
	expect(&r, "No event here is told more closely than by its day.");
	keys(&r, ":");
	type(&r, "event-date 2024-03-11T17:30:00Z");
	keys(&r, "j :");
	type(&r, "event-date 2024-03-11T09:05:00Z");
	keys(&r, ") g");
	expect(&r, "Mon 11 Mar 2024");
	expect(&r, "\342\226\270\342\227\217\302\267    09:05 Ferries stop");
	expect(&r, "17:30 Bridge opens");
	close_reader(&r);
}

static void
test_title_note_hide(void **state)
{
	Reader r;

	(void)state;
	open_timeline(&r);
	keys(&r, "e r");
	expect(&r, ":event-title Bridge opens");
	type(&r, " at last");
	expect(&r, "Bridge opens at last");
	keys(&r, "e ,");
	type(&r, "ask the harbour");
	keys(&r, "Esc");
	expect(&r, "ask the harbour");
	keys(&r, "e !");
	expect(&r, "\"Bridge opens at last\" is confirmed.");
	keys(&r, "e x");
	expect(&r, "\"Bridge opens at last\" is hidden.");
	expect(&r, "1 event by date");
	/* It is kept, can be looked at and shown again. */
	keys(&r, "t L h");
	expect(&r, "1 event, hidden");
	expect(&r, "Bridge opens at last");
	keys(&r, "e x");
	expect(&r, "\"Bridge opens at last\" is shown again.");
	keys(&r, "L L");
	expect(&r, "2 events by date");
	keys(&r, "e x");
	expect(&r, "1 event by date");
	keys(&r, "U U U U");
	expect(&r, "Taken back: \"Bridge opens\" is called");
	close_reader(&r);
}

static void
test_merge_and_split(void **state)
{
	Reader r;

	(void)state;
	open_timeline(&r);
	keys(&r, "E = f e r r Tab");
	expect(&r, ":event-merge Ferries stop");
	keys(&r, "Enter");
	expect(&r, "\"Bridge opens\" and \"Ferries stop\" are one event.");
	expect(&r, "1 event by date");
	/* Two days that people state, and they are apart. */
	expect(&r, "11 ≠ Bridge opens");
	keys(&r, "U E o");
	expect(&r, "split it off there");
	/* In the second article the cursor stands in its report. */
	keys(&r, "t g Enter * a E o");
	expect(&r, "2.txt reports another event than \"Bridge opens\".");
	expect(&r, "3 events by date");
	expect(&r, "A bridge was opened on Monday");
	close_reader(&r);
}

static void
test_add(void **state)
{
	Reader r;

	(void)state;
	open_timeline(&r);
	keys(&r, "a J G E +");
	expect(&r, ":event-add 2024-03-11");
	type(&r, "");
	expect(&r, "is an event of 2024-03-11.");
	expect(&r, "3 events by date");
	keys(&r, "U");
	expect(&r, "2 events by date");
	close_reader(&r);
}

/* A corrected day moves the article, and says why. */
static void
test_published(void **state)
{
	Reader r;

	(void)state;
	open_timeline(&r);
	keys(&r, "a E a");
	expect(&r, ":published 2024-03-12");
	expect(&r, "Tue 12 Mar 2024: ");
	keys(&r, "Tab");
	expect(&r, ":published 2024-03-11");
	expect(&r, "its Monday is the day itself");
	for (int i = 0; i < 12 && !shows(&r, ":published 2024-03-13"); i++)
		keys(&r, "Tab");
	expect(&r, "that of one article");
	keys(&r, "C-u C-u");
	type(&r, "published someday");
	expect(&r, "is no day");
	keys(&r, ":");
	type(&r, "published 2024-03-20");
	expect(&r, "1.txt was published on 2024-03-20.");
	expect(&r, "Wed 20 Mar 2024");
	keys(&r, "i");
	expect(&r, "A reader says so");
	keys(&r, "q U");
	expect(&r, "Tue 12 Mar 2024");
	close_reader(&r);
}

/* What fits nothing any more is told, and waits. */
static void
test_fits_nothing(void **state)
{
	Reader r;

	(void)state;
	open_timeline(&r);
	keys(&r, "E x");
	close_reader(&r);
	folder_put(folder, "1.txt", "Title: One\n\nOther words.\n");
	open_reader(&r);
	app_resize(r.app, 30, 120);
	keys(&r, "P");
	expect(&r, "\"Bridge opens\" is hidden\" fits nothing");
	close_reader(&r);
}

/* What is not seen is not corrected: a list stands over the article. */
static void
test_not_seen(void **state)
{
	Reader r;

	(void)state;
	open_reader(&r);
	keys(&r, "a A E");
	expect(&r, "No event is here: t goes to the timeline");
	keys(&r, "q i E");
	expect(&r, "event:  a article's day");
	keys(&r, "d");
	expect(&r, "No correction has that letter here");
	close_reader(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_date),
		TEST(test_hours),
		TEST(test_title_note_hide),
		TEST(test_merge_and_split),
		TEST(test_add),
		TEST(test_published),
		TEST(test_fits_nothing),
		TEST(test_not_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
/* What a reader notes on anything, and what becomes of it. */
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
	    "It rained. It rained. Chancellor Angela Merkel met President "
	    "Emmanuel Macron in Berlin on Monday.\n\n"
	    "\"The new bridge over the river will be opened in spring,\" "
	    "said Merkel.\n\nNobody fell.\n");
	folder_put(folder, "2.txt", "Title: Two\nSource: Wire\n"
	    "Date: 2024-01-02\n\n"
	    "President Emmanuel Macron was in Berlin to see Angela Merkel."
	    "\n");
	folder_put(folder, "dossier.rec", "%rec: Event\n\n"
	    "Date: 2024-01-01\nTitle: Meeting in Berlin\n"
	    "Source: 1.txt: in Berlin on Monday\n\n"
	    "Date: 2024-01-02\nTitle: Visit\n"
	    "Source: 2.txt: was in Berlin\n\n"
	    "Date: 2024-01-09\nTitle: A hearing\n");
	return 0;
}

static void
open_article(Reader *r)
{
	open_reader(r);
	app_resize(r->app, 40, 120);
	keys(r, "a A g Enter");
	expect(r, "Nobody fell.");
}

static void
search(Reader *r, const char *words)
{
	keys(r, "g /");
	type(r, words);
}

static void
test_sentence(void **state)
{
	Reader r;

	(void)state;
	open_article(&r);
	search(&r, "Nobody fell");
	keys(&r, ",");
	expect(&r, "note on:  s sentence");
	keys(&r, "s");
	expect(&r, ":note-sentence ");
	type(&r, "who counted?");
	expect(&r, "\"Nobody fell.\" has the note \"who counted?\".");
	expect(&r, " \342\200\240Nobody fell.");
	keys(&r, "Esc");
	expect(&r, "\342\200\240 who counted?");
	keys(&r, "g");
	expect_not(&r, "who counted?");
	/* A newer one replaces it, an empty one takes it away. */
	search(&r, "Nobody fell");
	keys(&r, ", s");
	expect(&r, ":note-sentence who counted?");
	type(&r, " the police");
	keys(&r, "B");
	expect(&r, "1 note");
	expect(&r, "who counted? the police");
	keys(&r, "e C-u C-u");
	type(&r, "note-sentence");
	expect(&r, "\"Nobody fell.\" has no note any more.");
	expect(&r, "No notes yet");
	keys(&r, "U");
	expect(&r, "who counted? the police");
	keys(&r, "U");
	expect(&r, "Taken back: ");
	keys(&r, "Esc");
	expect_not(&r, "the police");
	expect(&r, "who counted?");
	keys(&r, "U");
	expect(&r, "No notes yet");
	close_reader(&r);
}

/* The same words stand twice: the second one is meant, also after an edit. */
static void
test_survives(void **state)
{
	Reader r;

	(void)state;
	open_article(&r);
	search(&r, "It rained");
	keys(&r, "n , s");
	type(&r, "the second time");
	keys(&r, "Esc");
	expect(&r, "\342\200\240 the second time");
	keys(&r, "g");
	expect_not(&r, "the second time");
	close_reader(&r);
	folder_put(folder, "1.txt", "Title: One\nDate: 2024-01-01\n\n"
	    "It snowed before. It rained. It rained. Chancellor Angela "
	    "Merkel met him.\n\nNobody fell.\n");
	open_article(&r);
	keys(&r, "B");
	expect(&r, "the second time");
	expect(&r, "It rained.");
	keys(&r, "Enter");
	expect(&r, "\342\200\240 the second time");
	folder_put(folder, "1.txt", "Title: One\nDate: 2024-01-01\n\n"
	    "It snowed.\n");
	reload(&r);
	keys(&r, "B");
	expect(&r, "No notes yet");
	keys(&r, "P");
	expect(&r, "has the note \"the second time\"\"");
	expect(&r, "fits nothing");
	close_reader(&r);
}

static void
test_name(void **state)
{
	Reader r;

	(void)state;
	open_article(&r);
	keys(&r, "p g ,");
	expect(&r, ":note-name ");
	type(&r, "ask her office");
	expect(&r, "has the note \"ask her office\".");
	keys(&r, "Esc");
	expect(&r, "\342\200\240 ask her office");
	keys(&r, "I");
	expect(&r, "Note   ask her office");
	/* It is the same note by the other way. */
	keys(&r, "q g e ,");
	expect(&r, ":note-name ask her office");
	keys(&r, "Esc B");
	expect(&r, "name");
	keys(&r, "&");
	type(&r, "nothing like it");
	expect_not(&r, "ask her office");
	keys(&r, "& C-u");
	type(&r, "office");
	keys(&r, "Enter");
	expect(&r, "focus: ");
	close_reader(&r);
}

static void
test_event(void **state)
{
	Reader r;

	(void)state;
	open_article(&r);
	keys(&r, "t g ,");
	expect(&r, ":note-event ");
	type(&r, "which day?");
	expect(&r, "\"Meeting in Berlin\" has the note \"which day?\".");
	keys(&r, "E ,");
	expect(&r, ":note-event which day?");
	/* It goes with the event, whatever becomes of that. */
	keys(&r, "Esc E r");
	type(&r, " again");
	keys(&r, "E = v i s i t Tab Enter");
	expect(&r, "are one event.");
	keys(&r, "B");
	expect(&r, "which day?");
	expect(&r, "Meeting in Berlin again");
	keys(&r, "e");
	expect(&r, ":note-event which day?");
	keys(&r, "Esc Enter");
	expect(&r, "focus: Meeting in Berlin again");
	/* Also one that no article reports. */
	keys(&r, "t /");
	type(&r, "A hearing");
	keys(&r, ",");
	type(&r, "of whom?");
	expect(&r, "\"A hearing\" has the note \"of whom?\".");
	keys(&r, "B");
	expect(&r, "2 notes");
	expect(&r, "of whom?");
	close_reader(&r);
}

static void
test_others(void **state)
{
	Reader r;

	(void)state;
	open_article(&r);
	keys(&r, "A g ,");
	expect(&r, ":note-article ");
	type(&r, "the wire had it first");
	expect(&r, "1.txt has the note \"the wire had it first\".");
	keys(&r, "q i");
	expect(&r, "the wire had it first");
	keys(&r, "W ,");
	expect(&r, ":note-quotation ");
	type(&r, "which bridge?");
	keys(&r, "Esc B");
	expect(&r, "2 notes");
	expect(&r, "quotation");
	expect(&r, "The new bridge over");
	keys(&r, "G Enter");
	expect(&r, "\342\200\240 ");
	expect(&r, "which bridge?");
	/* Wherever the cursor is in its sentence, and not elsewhere. */
	keys(&r, "k j");
	expect(&r, "which bridge?");
	keys(&r, "}");
	expect_not(&r, "which bridge?");
	keys(&r, "g \"");
	expect(&r, "note: which bridge?");
	keys(&r, "A , C-u C-u");
	type(&r, "note-name x");
	expect(&r, "No name is under the cursor that could have a note");
	close_reader(&r);
}

/* Control characters of a record are shown, not sent; a long note is kept. */
static void
test_hostile(void **state)
{
	Buffer rec = {0};
	Reader r;

	(void)state;
	buffer_puts(&rec, "%rec: Correction\n\nId: aaaaaaaa\nKind: note\n"
	    "About: article\nFile: 1.txt\nOther: a\033[31mb");
	for (int i = 0; i < 300; i++)
		buffer_puts(&rec, " \303\244\303\266\303\274");
	buffer_puts(&rec, " end\nMade: 2026-01-01T00:00:00Z\n\n");
	folder_put(folder, "corrections.rec", buffer_cstr(&rec));
	buffer_free(&rec);
	open_article(&r);
	expect_not(&r, "\033");
	keys(&r, "B");
	expect(&r, "[31mb");
	expect_not(&r, "\033");
	keys(&r, "e");
	expect(&r, "\303\274 end");
	type(&r, " of it");
	expect(&r, "1.txt has the note \"a");
	keys(&r, "e");
	expect(&r, "\303\274 end of it");
	close_reader(&r);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(test_sentence),
		TEST(test_survives),
		TEST(test_name),
		TEST(test_event),
		TEST(test_others),
		TEST(test_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

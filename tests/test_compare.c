/* SPDX-License-Identifier: MIT */
/* What c compares, wherever the cursor is. */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"

#define SAME "two wardens closed the tide gate of Port Ashby before the " \
	"storm reached the outer harbour wall"

static int
setup(void **state)
{
	(void)state;
	recognise = true;
	folder = folder_make();
	folder_put(folder, "a.txt", "Title: First\nSource: Post\n"
	    "Date: 2031-05-01\n\nNobody slept.\n\nMayor Ada Lunt spoke on the "
	    "quay.\n\nAda Lunt said the gate would open “as soon as the water "
	    "falls” and that " SAME ".\n");
	folder_put(folder, "b.txt", "Title: Second\nSource: Wire\n"
	    "Date: 2031-05-02\n\nRain fell.\n\nThe gate opens “as soon the "
	    "water falls,” Ada Lunt said.\n\nThen, it is said, " SAME
	    ".\n\nNobody was hurt.\n");
	folder_put(folder, "dossier.rec", "%rec: Event\n\n"
	    "Date: 2031-05-01\nTitle: Gate closed\n"
	    "Source: a.txt: tide gate of Port Ashby\n"
	    "Source: b.txt: tide gate of Port Ashby\n\n"
	    "Date: 2031-05-02\nTitle: Rain\nSource: b.txt: Rain fell\n\n"
	    "Date: 2031-05-09\nTitle: Never told\n");
	return 0;
}

/* The words first, then what is larger, and around. */
static void
test_sentence(void **state)
{
	Reader r;

	(void)state;
	open_reader(&r);
	keys(&r, "G c");
	expect(&r, "SAME WORDS");
	expect(&r, "things to compare here: c shows the next.");
	keys(&r, "c");
	expect(&r, "SAME WORDING");
	for (int i = 0; i < 4; i++)
		keys(&r, "c");
	keys(&r, "Enter <");
	expect(&r, "2 accounts");
	close_reader(&r);
}

static void
test_nothing(void **state)
{
	Reader r;

	(void)state;
	open_reader(&r);
	keys(&r, "g c");
	expect(&r, "there is nothing to compare");
	expect_not(&r, "SAME");
	keys(&r, "x c");
	expect(&r, "there is nothing to compare");
	close_reader(&r);
}

static void
test_timeline(void **state)
{
	Reader r;

	(void)state;
	open_reader(&r);
	keys(&r, "t /");
	type(&r, "gate closed");
	keys(&r, "c");
	expect(&r, "COMPARE  1 May 2031  Gate closed");
	keys(&r, "q t /");
	type(&r, "rain");
	keys(&r, "c");
	expect(&r, "One article alone reports this event");
	keys(&r, "/");
	type(&r, "never");
	keys(&r, "c");
	expect(&r, "No article reports this event");
	close_reader(&r);
}

static void
test_lists(void **state)
{
	Reader r;

	(void)state;
	open_reader(&r);
	keys(&r, "W /");
	type(&r, "water falls");
	keys(&r, "c");
	expect(&r, "SAME WORDS");
	expect(&r, "Ada Lunt");
	keys(&r, "q q O l c");
	expect(&r, "SIDE BY SIDE");
	keys(&r, "c");
	expect(&r, "SAME");
	keys(&r, "a A G c");
	expect(&r, "SIDE BY SIDE");
	keys(&r, "a A g c");
	expect(&r, "one and the same article");
	close_reader(&r);
}

/* Beside each other; the selected one stays so at another size and when it was
 * opened. */
static void
test_columns(void **state)
{
	Reader r;

	(void)state;
	open_reader(&r);
	app_resize(r.app, 40, 120);
	keys(&r, "G c");
	keys(&r, "l");
	expect(&r, "│ ▸Wire");
	keys(&r, "Enter");
	expect(&r, "Second");
	keys(&r, "<");
	expect(&r, "│ ▸Wire");
	app_resize(r.app, 24, 80);
	draw(&r);
	expect(&r, "▸Wire");
	expect_not(&r, "│ ▸Wire");
	app_resize(r.app, 40, 120);
	draw(&r);
	expect(&r, "│ ▸Wire");
	keys(&r, "h h");
	expect_not(&r, "SAME");
	close_reader(&r);
}

/* Saves what is compared and looks into it. */
static void
expect_saved(Reader *r, const char *out, const char *file, const char *words)
{
	const char *path = folder_path(out, file);
	char line[FOLDER_PATH + 32];
	Buffer bytes = {0};
	Err err;

	snprintf(line, sizeof line, "save comparison %s", path);
	keys(r, ":");
	type(r, line);
	expect(r, "saved in");
	assert_true(file_read(path, 1 << 20, &bytes, NULL, &err));
	if (strstr(buffer_cstr(&bytes), words) == NULL)
		fail_msg("\"%s\" is not in:\n%s", words,
		    buffer_cstr(&bytes));
	buffer_free(&bytes);
}

static void
test_save(void **state)
{
	char *out = folder_make();
	Reader r;

	(void)state;
	open_reader(&r);
	keys(&r, "G s");
	expect(&r, "c comparison");
	keys(&r, "Esc");
	expect_saved(&r, out, "words.md", "soon **as** the water");
	keys(&r, "t /");
	type(&r, "gate closed");
	keys(&r, "c");
	expect_saved(&r, out, "event.csv", "event,1 May 2031 Gate closed,");
	keys(&r, "a :");
	type(&r, "compare second");
	expect_saved(&r, out, "two.md", "## Only in Second");
	expect_saved(&r, out, "two.csv", "shared,First / Second,1,");
	keys(&r, "a g s");
	expect_not(&r, "c comparison");
	close_reader(&r);
	folder_remove(out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_sentence),
		TEST(test_nothing),
		TEST(test_timeline),
		TEST(test_lists),
		TEST(test_columns),
		TEST(test_save),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

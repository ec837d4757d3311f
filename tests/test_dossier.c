/* SPDX-License-Identifier: MIT */
#include "story.h"

#include <stdbool.h>
#include <sys/stat.h>

#include "store/location.h"
#include "store/query_articles.h"
#include "store/query_entities.h"
#include "store/query_events.h"

/* --- opening ------------------------------------------------------------- */

static void
test_open(void **state)
{
	(void)state;
	char *real = realpath(folder, NULL);
	char *given[] = { (char *)arena_printf(&arena, "%s/.", folder).ptr };

	put_story();
	Dossier *d = open_paths(given, 1, false);
	assert_false(dossier_is_warm(d));
	assert_false(dossier_in_memory(d));
	assert_true(dossier_has_rec(d));
	assert_string_equal(dossier_root(d), real);
	assert_string_equal(dossier_given(d), given[0]);
	assert_string_equal(dossier_note(d), "");
	assert_int_equal(strlen(dossier_hash(d)), 16);
	assert_true(slice_eq(dossier_title(d),
	    slice_of(strrchr(real, '/') + 1)));
	assert_int_equal(changed(d), 3);
	update(d);
	assert_true(dossier_is_warm(d));
	assert_int_equal(access(index_file(d), F_OK), 0);
	dossier_free(d);

	d = open_folder();
	assert_true(dossier_is_warm(d));
	assert_int_equal(changed(d), 0);
	assert_int_equal(query_article_count(dossier_index(d)), 2);
	dossier_free(d);
	free(real);
}

static void
expect_refused(char *const *paths, size_t n, const char *reason)
{
	const DossierFrom from = { .paths = paths, .count = n };

	assert_null(dossier_open(&from, &err));
	if (strstr(err.text, reason) == NULL)
		fail_msg("%s", err.text);
}

static void
test_open_refused(void **state)
{
	(void)state;
	static char nowhere[] = "/nowhere/at/all", input[] = "-";
	char *missing[] = { nowhere }, *mixed[] = { input, folder };

	expect_refused(missing, 1, "/nowhere/at/all: No such file");
	expect_refused(mixed, 2, "is a folder: name one folder, or files");
}

static void
test_files(void **state)
{
	(void)state;
	static char input[] = "-";
	char *paths[] = {
		(char *)arena_printf(&arena, "%s/two.txt", folder).ptr,
		input,
		(char *)arena_printf(&arena, "%s/gone.txt", folder).ptr,
	};
	put_story();
	Dossier *d = open_paths(paths, 3, false);

	assert_true(dossier_in_memory(d));
	assert_true(slice_eq(dossier_title(d), SLICE("3 files")));
	assert_string_equal(dossier_root(d), "");
	assert_string_equal(dossier_given(d), "");
	assert_false(dossier_has_rec(d));
	assert_string_equal(dossier_note(d), "");
	update(d);
	assert_int_equal(query_article_count(dossier_index(d)), 2);
	assert_int_equal(article(d, paths[0]).published_by, PUBLISHED_HEADER);
	assert_int_equal(article(d, "-").words, 3);
	assert_non_null(strstr(problems(d), "gone.txt:0: "));
	assert_int_equal(changed(d), 0);
	dossier_free(d);

	d = open_paths(paths + 1, 1, false);
	assert_true(slice_eq(dossier_title(d), SLICE("standard input")));
	dossier_free(d);
	d = open_paths(paths, 1, false);
	assert_true(slice_eq(dossier_title(d), SLICE("two.txt")));
	dossier_free(d);
	assert_false(folder_has(cache, "dossier"));
}

static void
test_no_index(void **state)
{
	(void)state;
	put_story();
	Dossier *d = open_paths(&folder, 1, true);
	assert_true(dossier_in_memory(d));
	assert_string_equal(dossier_note(d), "");
	update(d);
	assert_int_equal(entity(d, "Mara Lind").mentions, 3);
	assert_true(dossier_is_warm(d));
	dossier_free(d);
	assert_false(folder_has(cache, "dossier"));
}

/* A cache below a regular file cannot be made. */
static void
test_no_place(void **state)
{
	(void)state;
	put_story();
	folder_put(cache, "file", "");
	setenv("XDG_CACHE_HOME", folder_path(cache, "file"), 1);
	Dossier *d = open_folder();
	assert_true(dossier_in_memory(d));
	assert_non_null(strstr(dossier_note(d), cache));
	update(d);
	assert_int_equal(query_article_count(dossier_index(d)), 2);
	dossier_free(d);

	setenv("XDG_CACHE_HOME", "", 1);
	setenv("HOME", "", 1);
	d = open_folder();
	assert_true(dossier_in_memory(d));
	assert_non_null(strstr(dossier_note(d), "HOME"));
	dossier_free(d);
}

static void
test_forget(void **state)
{
	(void)state;
	const DossierFrom from = { .paths = &folder, .count = 1 };
	put_story();
	Dossier *d = open_updated();
	const char *path = index_file(d);
	const char *saved = arena_printf(&arena, "dossier/%s.rec",
	    dossier_hash(d)).ptr;
	const char *aside = arena_printf(&arena, "%s.bad", saved).ptr;
	const char *torn = arena_printf(&arena, "%s.a1B2c3", saved).ptr;
	dossier_free(d);
	folder_put(cache, saved, "x");
	folder_put(cache, aside, "x");
	folder_put(cache, torn, "x");
	assert_int_equal(access(path, F_OK), 0);
	OK(dossier_forget(&from, &err));
	assert_int_not_equal(access(path, F_OK), 0);
	assert_false(folder_has(cache, saved));
	assert_false(folder_has(cache, aside));
	assert_false(folder_has(cache, torn));
	OK(dossier_forget(&from, &err));

	/* Also when the folder itself is gone. */
	d = open_updated();
	dossier_free(d);
	assert_int_equal(access(path, F_OK), 0);
	folder_delete(folder, "one.txt");
	folder_delete(folder, "two.txt");
	folder_delete(folder, "dossier.rec");
	assert_int_equal(rmdir(folder), 0);
	OK(dossier_forget(&from, &err));
	assert_int_not_equal(access(path, F_OK), 0);
}

/* --- what is in it ------------------------------------------------------- */

static void
test_articles(void **state)
{
	(void)state;
	put_story();
	put_old("page.html", "<html>");
	put_old("empty.txt", "");
	Dossier *d = open_updated();

	ArticleRow row = article(d, "two.txt");
	assert_true(slice_eq(row.title, SLICE("The second account")));
	assert_int_equal(row.title_by, TITLE_CURATED);
	assert_int_equal(row.published_by, PUBLISHED_CURATED);
	assert_true(slice_eq(row.published_why,
	    SLICE("dossier.rec line 3 says so.")));
	assert_int_equal(row.rank, 1);
	row = article(d, "one.txt");
	assert_true(slice_eq(row.source, SLICE("Harbour Post")));
	assert_int_equal(row.rank, 0);
	row = article(d, "empty.txt");
	assert_int_equal(row.bytes, 0);
	assert_int_equal(row.rank, 2);
	assert_non_null(strstr(problems(d), "page.html:0: "));
	dossier_free(d);
}

static void
test_entities(void **state)
{
	(void)state;
	VariantRow *forms;
	size_t n;

	put_story();
	Dossier *d = open_updated();
	EntityRow row = entity(d, "Mara Lind");
	assert_int_equal(row.mentions, 3);
	assert_int_equal(row.articles, 2);
	assert_true(slice_eq(row.role, SLICE("mayor of Port Ashby")));
	assert_true(slice_eq(row.side, SLICE("North")));
	assert_int_equal(entity(d, "mayor lind").id, row.id);
	/* A name across a line end has one form. */
	row = entity(d, "Ivo Kastner");
	assert_int_equal(row.mentions, 1);
	OK(query_entity_variants(dossier_index(d), row.id, &arena, &forms, &n,
	    &err));
	assert_int_equal(n, 1);
	assert_true(slice_eq(forms[0].form, SLICE("Ivo Kastner")));
	assert_int_equal(entity(d, "Nobody Named").mentions, 0);
	assert_int_equal(entity(d, "Port Ashby").type, ENTITY_PLACE);
	dossier_free(d);
}

static void
test_events(void **state)
{
	(void)state;
	Location *places;
	Slice *roles;
	ArticleBody body;
	size_t n;

	put_story();
	Dossier *d = open_updated();
	Index *ix = dossier_index(d);
	assert_string_equal(problems(d), "");
	EventRow row = event(d, "Tide gate closed");
	assert_int_equal(row.reports, 2);
	assert_int_equal(row.articles, 2);
	OK(query_event_reports(ix, row.id, &arena, &places, &roles, &n, &err));
	OK(query_body(ix, places[0].article, &arena, &body, &err));
	assert_true(slice_eq(slice_span(body.text, places[0].span), SLICE(
	    "Mara Lind closed the tide gate of Port Ashby on Thursday.")));
	OK(query_body(ix, places[1].article, &arena, &body, &err));
	assert_true(slice_eq(slice_span(body.text, places[1].span), SLICE(
	    "In Port Ashby the gate was shut, Mara Lind said.")));
	assert_true(slice_eq(roles[0], SLICE("report")));
	OK(query_event_entities(ix, row.id, ENTITY_PERSON, &ids, &err));
	assert_int_equal(ids.len, 1);

	row = event(d, "Gate to open");
	assert_true(row.planned);
	OK(query_event_reports(ix, row.id, &arena, &places, &roles, &n, &err));
	assert_int_equal(n, 1);
	assert_true(slice_eq(roles[0], SLICE("announced")));
	assert_int_equal(event(d, "Never told").reports, 0);
	dossier_free(d);
}

static void
test_rec_problems(void **state)
{
	(void)state;
	put_old("one.txt", one);
	put_old("dossier.rec",
	    "%rec: Article\n"
	    "\n"
	    "File: nine.txt\n"
	    "\n"
	    "%rec: Person\n"
	    "\n"
	    "Name: Mara Lind\n"
	    "\n"
	    "Name: Mora Lund\n"
	    "Alias: MARA LIND\n"
	    "\n"
	    "%rec: Event\n"
	    "\n"
	    "Date: 2031\n"
	    "Title: A\n"
	    "Source: one.txt: Lind\n"
	    "Source: one.txt: no such words\n"
	    "Source: none.txt: words\n"
	    "Source: one.txt: Title: Gate closed\n");
	Dossier *d = open_updated();
	const char *text = problems(d);

	assert_non_null(strstr(text, "dossier.rec:3: There is no article "
	    "nine.txt"));
	assert_non_null(strstr(text, "dossier.rec:9: \"MARA LIND\" is a name "
	    "of Mara Lind (line 7)"));
	assert_non_null(strstr(text, "dossier.rec:16: The words \"Lind\" "
	    "stand more than once in one.txt"));
	assert_non_null(strstr(text, "dossier.rec:17: The words \"no such "
	    "words\" do not stand in one paragraph of one.txt"));
	assert_non_null(strstr(text, "dossier.rec:18: There is no article "
	    "none.txt"));
	/* The header block is no report. */
	assert_non_null(strstr(text, "dossier.rec:19: The words"));
	assert_int_equal(event(d, "A").reports, 0);

	/* The file comes: its problem goes. */
	put_old("nine.txt", two);
	update(d);
	assert_null(strstr(problems(d), "nine.txt"));
	assert_non_null(strstr(problems(d), "none.txt"));
	dossier_free(d);
}

/* Markdown's own signs are in no source, and links hide no mention. */
static void
test_markdown(void **state)
{
	(void)state;
	put_old("m.md", "# Tide\n\nThe **gate** of\n[Port Ashby]"
	    "(http://x.example/Port-Ashby) held. It is old.\n");
	put_old("dossier.rec", "%rec: Place\n\nName: Port Ashby\n\n"
	    "%rec: Event\n\nDate: 2031\nTitle: Held\n"
	    "Source: m.md: the gate of Port Ashby held\n");
	Dossier *d = open_updated();
	assert_string_equal(problems(d), "");
	assert_int_equal(event(d, "Held").reports, 1);
	assert_int_equal(entity(d, "Port Ashby").mentions, 1);
	OK(query_search(dossier_index(d), SLICE("gate of port"), &ids, &err));
	assert_int_equal(ids.len, 1);
	OK(query_search(dossier_index(d), SLICE("http"), &ids, &err));
	assert_int_equal(ids.len, 0);
	dossier_free(d);
}

/* Ids depend on their own content alone. */
static void
test_keys(void **state)
{
	(void)state;
	put_story();
	Dossier *d = open_updated();
	Slice before = entity(d, "Mara Lind").key;
	Slice event_before = event(d, "Tide gate").key;
	assert_int_equal(before.len, 8);
	assert_int_equal(query_entity_named(dossier_index(d), before),
	    entity(d, "Mara Lind").id);
	dossier_free(d);

	put_old("dossier.rec", "%rec: Place\n\nName: Mara Lind\n\n"
	    "%rec: Person\n\nName: Other\n\nName: Mara Lind\n\n"
	    "%rec: Event\n\nDate: 2031-05-01\nTitle: Tide  Gate closed\n");
	d = open_updated();
	OK(query_entities(dossier_index(d), ENTITY_PERSON, ENTITIES_BY_NAME,
	    SLICE("mara"), &ids, &err));
	assert_int_equal(ids.len, 1);
	EntityRow row;
	OK(query_entity(dossier_index(d), ids.at[0], &arena, &row, &err));
	assert_true(slice_eq(row.key, before));
	assert_true(slice_eq(event(d, "Tide gate").key, event_before));
	dossier_free(d);
}

/* What an article gives in brackets behind a name is that name. */
static void
test_gloss(void **state)
{
	(void)state;
	put_old("a.txt", "The broadcaster Deutsche Welle (DW) reported from "
	    "Berlin on Monday.\n");
	put_old("b.txt", "The talks had failed, DW reported from Berlin on "
	    "Tuesday.\n");
	recognise = true;
	Dossier *d = open_folder();
	recognise = false;
	update(d);
	EntityRow row = entity(d, "Deutsche Welle");
	assert_int_equal(row.type, ENTITY_ORGANIZATION);
	assert_int_equal(row.mentions, 3);
	assert_int_equal(entity(d, "DW").id, row.id);
	dossier_free(d);
}

/* Whose side people are on, as their roles tell, until dossier.rec does. */
static void
test_found_side(void **state)
{
	(void)state;
	put_old("a.txt", "Russian negotiator Pavel Lobov left Geneva on "
	    "Monday. Hans Fuchs, the German foreign minister, stayed. French "
	    "officer Hans Fuchs is somebody else, said Olha Senyk.\n");
	put_old("b.txt", "The German foreign minister, Hans Fuchs, spoke. "
	    "Pavel Lobov was silent.\n");
	recognise = true;
	Dossier *d = open_folder();
	update(d);
	assert_true(slice_eq(entity(d, "Pavel Lobov").side, SLICE("Russia")));
	assert_true(slice_eq(entity(d, "Hans Fuchs").side, SLICE("Germany")));
	assert_int_equal(entity(d, "Olha Senyk").side.len, 0);
	put_old("dossier.rec", "%rec: Person\n\nName: Pavel Lobov\n"
	    "Side: Guests\n");
	folder_delete(folder, "b.txt");
	update(d);
	recognise = false;
	assert_true(slice_eq(entity(d, "Pavel Lobov").side, SLICE("Guests")));
	assert_int_equal(entity(d, "Hans Fuchs").side.len, 0);
	dossier_free(d);
}

/* --- corrections --------------------------------------------------------- */

static void
correct(Dossier *d, const char *name, const char *other)
{
	Correction c = { .kind = CORRECTION_RENAME, .type = ENTITY_PERSON,
		.name = slice_of(name), .other = slice_of(other) };

	if (!dossier_correct(d, &c, &err))
		fail_msg("%s", err.text);
}

static Corrections
corrections_of(const Dossier *d)
{
	Buffer bytes = { 0 };
	bool there;

	assert_true(dossier_read_corrections(d, &bytes, &there, &err));
	assert_int_equal(there, bytes.len > 0);
	Corrections all = corrections_parse(&arena, arena_dup(&arena,
	    buffer_slice(&bytes)));
	buffer_free(&bytes);
	assert_int_equal(all.mistake_count, 0);
	return all;
}

/* What a folder holds that cannot be written to counts, and is added to in the
 * reader's own state. */
static void
test_handed_corrections(void **state)
{
	Slice undone;

	(void)state;
	if (geteuid() == 0)
		skip();
	put_story();
	Dossier *d = open_folder();
	assert_int_equal(corrections_of(d).count, 0);
	correct(d, "Mara Lind", "Mayor of Ashby");
	dossier_free(d);
	assert_int_equal(chmod(folder_path(folder, "corrections.rec"),
	    0444), 0);
	assert_int_equal(chmod(folder, 0555), 0);
	d = open_folder();
	correct(d, "Ivo Kastner", "Keeper of the Gate");
	assert_int_equal(corrections_of(d).count, 2);
	/* The last one first, then that of the folder. */
	assert_true(dossier_undo(d, &arena, &undone, &err));
	assert_true(slice_starts(undone, SLICE("Ivo Kastner")));
	assert_true(dossier_undo(d, &arena, &undone, &err));
	assert_true(slice_starts(undone, SLICE("Mara Lind")));
	Corrections all = corrections_of(d);
	assert_null(corrections_last(&all));
	dossier_free(d);
	assert_int_equal(chmod(folder, 0755), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_open), TEST(test_open_refused), TEST(test_files),
		TEST(test_no_index), TEST(test_no_place), TEST(test_forget),
		TEST(test_articles), TEST(test_entities), TEST(test_events),
		TEST(test_gloss), TEST(test_found_side),
		TEST(test_handed_corrections),
		TEST(test_rec_problems), TEST(test_markdown), TEST(test_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

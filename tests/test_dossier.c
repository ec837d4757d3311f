/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <sys/wait.h>

#include "folder.h"
#include "rows.h"
#include "xref/dossier.h"

static char *folder, *cache;
static Arena arena;
static IdVec ids;
static Err err;

#define OK(call) do { if (!(call)) fail_msg("%s", err.text); } while (0)

static const char rec[] =
    "%rec: Article\n"
    "\n"
    "File: two.txt\n"
    "Title: The second account\n"
    "Date: 2031-05-02\n"
    "\n"
    "%rec: Person\n"
    "\n"
    "Name: Mara Lind\n"
    "Alias: Mayor Lind\n"
    "Role: mayor of Port Ashby\n"
    "Side: North\n"
    "\n"
    "Name: Ivo Kastner\n"
    "\n"
    "Name: Nobody Named\n"
    "\n"
    "%rec: Place\n"
    "\n"
    "Name: Port Ashby\n"
    "\n"
    "%rec: Event\n"
    "\n"
    "Date: 2031-05-01\n"
    "Title: Tide gate closed\n"
    "Source: one.txt: closed the tide gate\n"
    "Source: two.txt: THE GATE  was shut\n"
    "\n"
    "Date: 2031-05-09\n"
    "Title: Gate to open again\n"
    "Source: two.txt: will open again\n"
    "Status: planned\n"
    "\n"
    "Date: 2031-04\n"
    "Title: Never told\n";

static const char one[] =
    "Title: Gate closed\n"
    "Source: Harbour Post\n"
    "Date: 2031-05-01\n"
    "\n"
    "Mara Lind closed the tide gate of Port Ashby on Thursday. The\n"
    "water was high, and the rain had not ended in the night. Ivo\n"
    "Kastner was not there.\n"
    "\n"
    "\"It holds,\" said Mayor Lind.\n";

static const char two[] =
    "Title: Second\n"
    "Date: 2031-05-03\n"
    "\n"
    "In Port Ashby the gate was shut, Mara Lind said. It will open again\n"
    "on Friday week.\n";

static int
setup(void **state)
{
	(void)state;
	folder = folder_make();
	cache = folder_make();
	setenv("XDG_CACHE_HOME", cache, 1);
	setenv("XDG_STATE_HOME", cache, 1);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	folder_remove(folder);
	folder_remove(cache);
	arena_free(&arena);
	vec_free(&ids);
	return 0;
}

/* Files of a time long past, so that their stamps are trusted. */
static void
put_old(const char *file, const char *text)
{
	folder_put(folder, file, text);
	folder_stamp(folder, file, 1700000000);
}

static void
put_story(void)
{
	put_old("one.txt", one);
	put_old("two.txt", two);
	put_old("dossier.rec", rec);
}

static Dossier *
open_paths(char *const *paths, size_t n, bool no_index)
{
	const DossierFrom from = { .paths = paths, .count = n,
		.no_index = no_index, .input = SLICE("Mara Lind wrote.\n") };
	Dossier *d = dossier_open(&from, &err);

	if (d == NULL)
		fail_msg("%s", err.text);
	return d;
}

static Dossier *
open_folder(void)
{
	return open_paths(&folder, 1, false);
}

static void
update(Dossier *d)
{
	OK(dossier_update(d, NULL, NULL, &err));
}

static uint32_t
changed(Dossier *d)
{
	DossierWork work;

	OK(dossier_check(d, &work, &err));
	return work.changed;
}

static Dossier *
open_updated(void)
{
	Dossier *d = open_folder();

	update(d);
	assert_int_equal(changed(d), 0);
	return d;
}

static EntityRow
entity(Dossier *d, const char *name)
{
	Index *ix = dossier_index(d);
	EntityRow row = { 0 };
	int64_t id = query_entity_named(ix, slice_of(name));

	assert_int_not_equal(id, 0);
	OK(query_entity(ix, id, &arena, &row, &err));
	return row;
}

static ArticleRow
article(Dossier *d, const char *file)
{
	Index *ix = dossier_index(d);
	ArticleRow row = { 0 };
	int64_t id = query_article_of_file(ix, slice_of(file));

	assert_int_not_equal(id, 0);
	OK(query_article(ix, id, &arena, &row, &err));
	return row;
}

static EventRow
event(Dossier *d, const char *title)
{
	Index *ix = dossier_index(d);
	EventRow row = { 0 };

	OK(query_events(ix, EVENTS_BY_DATE, slice_of(title), 0, &ids, &err));
	assert_int_equal(ids.len, 1);
	OK(query_event(ix, ids.at[0], &arena, &row, &err));
	return row;
}

/* The problems as lines "file:line: text". */
static const char *
problems(Dossier *d)
{
	static Buffer lines;
	Index *ix = dossier_index(d);
	ProblemRow row;

	buffer_clear(&lines);
	OK(query_problems(ix, SLICE(""), &ids, &err));
	for (size_t i = 0; i < ids.len; i++) {
		OK(query_problem(ix, ids.at[i], &arena, &row, &err));
		buffer_printf(&lines, "%.*s:%u: %.*s\n", SLICE_ARG(row.file),
		    row.line, SLICE_ARG(row.text));
	}
	return buffer_cstr(&lines);
}

static const char *
index_file(Dossier *d)
{
	return arena_printf(&arena, "%s/dossier/%s.db", cache,
	    dossier_hash(d)).ptr;
}

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
	dossier_free(d);
	folder_put(cache, saved, "x");
	assert_int_equal(access(path, F_OK), 0);
	OK(dossier_forget(&from, &err));
	assert_int_not_equal(access(path, F_OK), 0);
	assert_false(folder_has(cache, saved));
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
	    SLICE("dossier.rec line 3 says so")));
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
	Slice *forms;
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
	assert_true(slice_eq(forms[0], SLICE("Ivo Kastner")));
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

/* --- what changes -------------------------------------------------------- */

static void
test_change(void **state)
{
	(void)state;
	put_story();
	Dossier *d = open_updated();
	int64_t id = article(d, "one.txt").id;

	folder_put(folder, "one.txt", "Mara Lind closed the tide gate.\n");
	put_old("new.txt", "Ivo Kastner and Ivo Kastner.\n");
	assert_int_equal(changed(d), 2);
	update(d);
	assert_int_equal(changed(d), 0);
	assert_int_equal(article(d, "one.txt").id, id);
	assert_int_equal(entity(d, "Mara Lind").mentions, 2);
	assert_int_equal(entity(d, "Ivo Kastner").mentions, 2);
	assert_int_equal(event(d, "Tide gate").reports, 2);

	folder_delete(folder, "one.txt");
	assert_int_equal(changed(d), 1);
	update(d);
	assert_int_equal(query_article_count(dossier_index(d)), 2);
	assert_int_equal(entity(d, "Mara Lind").mentions, 1);
	assert_int_equal(event(d, "Tide gate").reports, 1);
	assert_non_null(strstr(problems(d), "There is no article one.txt"));
	dossier_free(d);
}

/* A stamp alone is no reason to read again, but to be remembered. */
static void
test_stamp(void **state)
{
	(void)state;
	put_story();
	Dossier *d = open_updated();
	folder_stamp(folder, "one.txt", 1700000077);
	assert_int_equal(changed(d), 1);
	update(d);
	assert_int_equal(changed(d), 0);
	dossier_free(d);
}

/* Changed within the two seconds before it was read, and again after it with
 * the same stamp. */
static void
test_racy(void **state)
{
	(void)state;
	put_old("old.txt", "aaaa");
	folder_put(folder, "new.txt", "bbbb");
	Dossier *d = open_updated();
	struct stat st;
	assert_int_equal(stat(folder_path(folder, "new.txt"), &st), 0);
	const struct timespec times[2] = { st.st_mtim, st.st_mtim };

	put_old("old.txt", "cccc");
	folder_put(folder, "new.txt", "dddd");
	utimensat(AT_FDCWD, folder_path(folder, "new.txt"), times, 0);
	assert_int_equal(changed(d), 1);
	update(d);
	assert_int_equal(changed(d), 0);
	Slice text;
	OK(query_text(dossier_index(d), article(d, "new.txt").id, &arena,
	    &text, &err));
	assert_true(slice_eq(text, SLICE("dddd")));
	dossier_free(d);
}

static void
test_rec_change(void **state)
{
	(void)state;
	put_story();
	Dossier *d = open_updated();

	/* The articles are gone by now: only what the record of two.txt says
	 * makes a file be read. */
	put_old("dossier.rec", "%rec: Person\n\nName: Ivo Kastner\n"
	    "Alias: Mara Lind\n");
	assert_int_equal(changed(d), 2);
	update(d);
	assert_int_equal(entity(d, "Ivo Kastner").mentions, 3);
	assert_int_equal(query_entity_named(dossier_index(d),
	    SLICE("Port Ashby")), 0);
	assert_int_equal(article(d, "two.txt").title_by, TITLE_HEADER);
	OK(query_events(dossier_index(d), EVENTS_BY_DATE, SLICE(""), 0, &ids,
	    &err));
	assert_int_equal(ids.len, 0);

	folder_delete(folder, "dossier.rec");
	assert_int_equal(changed(d), 1);
	update(d);
	assert_int_equal(changed(d), 0);
	OK(query_entities(dossier_index(d), ENTITY_PERSON, ENTITIES_BY_NAME,
	    SLICE(""), &ids, &err));
	assert_int_equal(ids.len, 0);
	dossier_free(d);
}

static void
test_empty_folder(void **state)
{
	(void)state;
	Dossier *d = open_folder();
	assert_int_equal(changed(d), 1);
	update(d);
	assert_int_equal(changed(d), 0);
	assert_true(dossier_is_warm(d));
	assert_int_equal(query_article_count(dossier_index(d)), 0);
	assert_string_equal(problems(d), "");
	dossier_free(d);
}

static void
test_damaged(void **state)
{
	(void)state;
	put_story();
	Dossier *d = open_updated();
	const char *path = index_file(d);
	struct stat st;
	dossier_free(d);

	int fd = open(path, O_WRONLY);
	assert_int_equal(fstat(fd, &st), 0);
	for (off_t at = 4096; at < st.st_size; at += 4096)
		assert_int_equal(pwrite(fd, "no no no no no", 14, at), 14);
	close(fd);
	d = open_folder();
	update(d);
	assert_int_equal(changed(d), 0);
	assert_int_equal(entity(d, "Mara Lind").mentions, 3);
	assert_false(dossier_in_memory(d));
	dossier_free(d);
	d = open_folder();
	assert_true(dossier_is_warm(d));
	dossier_free(d);
}

/* --- several passes, several processes ----------------------------------- */

static void
put_many(unsigned n)
{
	char file[32], text[128];

	for (unsigned i = 0; i < n; i++) {
		snprintf(file, sizeof file, "many-%04u.txt", i);
		snprintf(text, sizeof text, "Mara Lind met number %u.\n", i);
		put_old(file, text);
	}
}

static bool
stop_at_once(void *arg, uint64_t done, uint64_t total)
{
	(void)arg;
	return done >= total;
}

/* What a stopped pass has committed stays, and the next one ends it. */
static void
test_stopped(void **state)
{
	(void)state;
	put_many(1200);
	put_story();
	Dossier *d = open_folder();
	assert_false(dossier_update(d, stop_at_once, NULL, &err));
	assert_false(dossier_is_warm(d));
	uint32_t some = query_article_count(dossier_index(d));
	assert_in_range(some, 400, 600);
	assert_false(dossier_update(d, stop_at_once, NULL, &err));
	assert_in_range(query_article_count(dossier_index(d)), some, 1202);
	update(d);
	assert_true(dossier_is_warm(d));
	assert_int_equal(query_article_count(dossier_index(d)), 1202);
	assert_int_equal(entity(d, "Mara Lind").mentions, 1203);

	/* With dossier.rec changed, and back again: rows of both would mix. */
	put_old("dossier.rec", "%rec: Person\n\nName: Ivo Kastner\n");
	assert_false(dossier_update(d, stop_at_once, NULL, &err));
	assert_true(dossier_is_warm(d));
	assert_int_not_equal(changed(d), 0);
	put_old("dossier.rec", rec);
	update(d);
	assert_int_equal(entity(d, "Mara Lind").mentions, 1203);
	put_old("dossier.rec", "%rec: Person\n\nName: Ivo Kastner\n");
	assert_false(dossier_update(d, stop_at_once, NULL, &err));
	folder_delete(folder, "dossier.rec");
	update(d);
	OK(query_entities(dossier_index(d), ENTITY_PERSON, ENTITIES_BY_NAME,
	    SLICE(""), &ids, &err));
	assert_int_equal(ids.len, 0);
	assert_int_equal(changed(d), 0);
	dossier_free(d);
}

static bool
kill_myself(void *arg, uint64_t done, uint64_t total)
{
	(void)arg;
	(void)done;
	(void)total;
	return raise(SIGKILL) == 0;
}

static void
test_killed(void **state)
{
	(void)state;
	put_many(1200);
	put_story();
	pid_t child = fork();
	if (child == 0) {
		dossier_update(open_folder(), kill_myself, NULL, &err);
		_exit(0);
	}
	int status;
	waitpid(child, &status, 0);
	assert_true(WIFSIGNALED(status));
	Dossier *d = open_folder();
	assert_false(dossier_is_warm(d));
	update(d);
	assert_int_equal(entity(d, "Mara Lind").mentions, 1203);
	dossier_free(d);
}

/* Four processes at once, of which each finds everything in the end. */
static void
test_at_once(void **state)
{
	(void)state;
	pid_t children[4];
	int status;

	put_many(1200);
	put_story();
	for (int i = 0; i < 4; i++) {
		children[i] = fork();
		if (children[i] > 0)
			continue;
		Dossier *d = dossier_open(&(DossierFrom){ .paths = &folder,
		    .count = 1 }, &err);
		bool good = d != NULL &&
		    dossier_update(d, NULL, NULL, &err) &&
		    dossier_is_warm(d) && !dossier_in_memory(d) &&
		    query_article_count(dossier_index(d)) == 1202;
		if (!good)
			fprintf(stderr, "%s\n", err.text);
		_exit(good ? 0 : 1);
	}
	for (int i = 0; i < 4; i++) {
		waitpid(children[i], &status, 0);
		assert_int_equal(status, 0);
	}
	Dossier *d = open_folder();
	assert_int_equal(changed(d), 0);
	assert_int_equal(entity(d, "Mara Lind").mentions, 1203);
	dossier_free(d);
}

/* A reader whose child writes. */
static void
test_refresh(void **state)
{
	(void)state;
	put_many(600);
	put_story();
	Dossier *d = open_folder();
	assert_int_equal(query_article_count(dossier_index(d)), 0);
	pid_t child = fork();
	if (child == 0) {
		update(open_folder());
		_exit(0);
	}
	waitpid(child, NULL, 0);
	assert_true(dossier_refresh(d));
	assert_true(dossier_is_warm(d));
	assert_int_equal(query_article_count(dossier_index(d)), 602);
	assert_false(dossier_refresh(d));
	assert_int_equal(changed(d), 0);
	dossier_free(d);
}

/* --- order-free ---------------------------------------------------------- */

static uint32_t seed = 20260204;

static uint32_t
draw(uint32_t n)
{
	seed = seed * 1664525 + 1013904223;
	return (uint32_t)((uint64_t)seed * n >> 32);
}

static void
write_article(const char *file)
{
	static const char *const words[] = { "Mara Lind", "Mayor Lind",
		"MARA LIND", "Ivo Kastner", "Port Ashby", "the gate",
		"the tide", "closed the tide gate", "was shut", "rain",
		"Lind", "again.", "\n\n", "M\xc3\xa1ra Lind's" };
	Buffer text = { 0 };

	if (draw(3) > 0)
		buffer_printf(&text, "Title: Number %u\nDate: 2031-05-%02u\n"
		    "\n", draw(9), 1 + draw(9));
	for (uint32_t i = draw(30); i > 0; i--)
		buffer_printf(&text, "%s ", words[draw(14)]);
	if (draw(12) == 0)
		buffer_add(&text, (Slice){ "\0", 1 });
	folder_put_bytes(folder, file, buffer_cstr(&text), text.len);
	folder_stamp(folder, file, 1700000000 + draw(100000));
	buffer_free(&text);
}

static void
write_rec(void)
{
	Buffer text = { 0 };

	for (uint32_t i = draw(3); i > 0; i--)
		buffer_printf(&text, "%%rec: Article\n\nFile: f%u.txt\n"
		    "Date: 2031-06-%02u\n\n", draw(9), 1 + draw(20));
	if (draw(4) > 0)
		buffer_puts(&text, "%rec: Person\n\nName: Mara Lind\n");
	if (draw(4) > 0)
		buffer_printf(&text, "Alias: %s\n", draw(2) ? "Lind" :
		    "Mayor Lind");
	buffer_printf(&text, "\n%%rec: Place\n\nName: Port Ashby\n\n"
	    "Name: %s\n\n", draw(2) > 0 ? "Lind" : "Gate");
	for (uint32_t i = draw(4); i > 0; i--)
		buffer_printf(&text, "%%rec: Event\n\nDate: 2031-05\nTitle: "
		    "Event %u\nSource: f%u.txt: closed the tide\n\n", draw(3),
		    draw(9));
	folder_put_bytes(folder, "dossier.rec", buffer_cstr(&text), text.len);
	buffer_free(&text);
}

static void
change_something(void)
{
	char file[32];

	snprintf(file, sizeof file, "f%u.%s", draw(9),
	    draw(8) == 0 ? "html" : "txt");
	switch (draw(8)) {
	case 0:
		if (folder_has(folder, "dossier.rec"))
			folder_delete(folder, "dossier.rec");
		break;
	case 1:
		write_rec();
		break;
	case 2:
		if (folder_has(folder, file))
			folder_stamp(folder, file, 1700000000 + draw(100000));
		break;
	case 3:
	case 4:
		if (folder_has(folder, file))
			folder_delete(folder, file);
		break;
	default:
		write_article(file);
	}
}

/* All rows of an index that was made of the folder as it is now. */
static char *
fresh_rows(void)
{
	char *other = folder_make();

	setenv("XDG_CACHE_HOME", other, 1);
	Dossier *d = open_updated();
	char *rows = rows_of(arena_printf(&arena, "%s/dossier/%s.db", other,
	    dossier_hash(d)).ptr);
	dossier_free(d);
	setenv("XDG_CACHE_HOME", cache, 1);
	folder_remove(other);
	return rows;
}

static void
test_order_free(void **state)
{
	(void)state;
	Dossier *d = open_folder();

	for (int step = 0; step < 60; step++) {
		for (uint32_t i = 1 + draw(4); i > 0; i--)
			change_something();
		update(d);
		char *rows = rows_of(index_file(d)), *fresh = fresh_rows();
		assert_string_equal(rows, fresh);
		free(rows);
		free(fresh);
		arena_clear(&arena);
	}
	dossier_free(d);
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_open), TEST(test_open_refused), TEST(test_files),
		TEST(test_no_index), TEST(test_no_place), TEST(test_forget),
		TEST(test_articles), TEST(test_entities), TEST(test_events),
		TEST(test_rec_problems), TEST(test_markdown), TEST(test_keys),
		TEST(test_change), TEST(test_stamp), TEST(test_racy),
		TEST(test_rec_change), TEST(test_empty_folder),
		TEST(test_damaged), TEST(test_stopped), TEST(test_killed),
		TEST(test_at_once), TEST(test_refresh), TEST(test_order_free),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

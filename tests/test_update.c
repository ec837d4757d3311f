/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "rows.h"
#include "store/dates.h"
#include "story.h"

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

/* The index is what a new one would be. */
static void
expect_fresh(Dossier *d)
{
	char *rows = rows_of(index_file(d)), *fresh = fresh_rows();
	Slice a = slice_of(rows), b = slice_of(fresh), mine = { 0 };
	Slice other = { 0 };

	while (slice_eq(mine, other) && a.len > 0 && b.len > 0) {
		slice_line(&a, &mine);
		slice_line(&b, &other);
	}
	if (strcmp(rows, fresh) != 0)
		fail_msg("the index has\n%.*s\nand a fresh one\n%.*s",
		    SLICE_ARG(mine), SLICE_ARG(other));
	free(rows);
	free(fresh);
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

	/* Only two.txt is read again, whose record is gone; the mentions in
	 * one.txt come from its text in the index. */
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

/* --- days of publication ------------------------------------------------- */

static DateRow *
dates_of(Dossier *d, const char *file, size_t count)
{
	DateRow *dates;
	size_t n;

	OK(query_dates(dossier_index(d), article(d, file).id, &arena, &dates,
	    &n, &err));
	assert_int_equal(n, count);
	return dates;
}

/* What it tells is seen from the day that is known for it now. */
static void
expect_day(Dossier *d, PublishedBy by, const char *day, const char *value)
{
	char iso[16];
	ArticleRow row = article(d, "undated.txt");
	DateRow *dates = dates_of(d, "undated.txt", 2);

	assert_int_equal(row.published_by, by);
	assert_string_equal(day_iso(row.published, iso), day);
	assert_true(slice_eq(dates[0].value, slice_of(value)));
	assert_int_equal(row.published_why.len > 0, by != PUBLISHED_UNKNOWN);
	expect_fresh(d);
}

/* A day that is inferred comes, moves and goes with the other articles, and
 * gives way to one that people state. */
static void
test_inferred_day(void **state)
{
	(void)state;
	put_old("dated.txt", "Date: 2031-05-08\n\nThe gate was shut.\n");
	put_old("undated.txt", "The gate was shut on Wednesday. It was built "
	    "in 1998.\n");
	Dossier *d = open_updated();
	expect_day(d, PUBLISHED_INFERRED, "2031-05-07", "2031-05-07");

	folder_put(folder, "dated.txt", "Date: 2031-06-12\n\nShut.\n");
	OK(dossier_update(d, NULL, NULL, &err));
	expect_day(d, PUBLISHED_INFERRED, "2031-06-11", "2031-06-11");

	put_old("dossier.rec", "%rec: Article\n\nFile: undated.txt\n"
	    "Date: 2031-06-20\n");
	OK(dossier_update(d, NULL, NULL, &err));
	expect_day(d, PUBLISHED_CURATED, "2031-06-20", "2031-06-18");

	folder_delete(folder, "dossier.rec");
	folder_delete(folder, "dated.txt");
	OK(dossier_update(d, NULL, NULL, &err));
	expect_day(d, PUBLISHED_UNKNOWN, "", "XXXX-WXX-3");
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

/* No file may grow beyond what the first articles need, as on a full disk. */
static void
test_full_disk(void **state)
{
	(void)state;
	int status;

	put_story();
	put_many(400);
	pid_t child = fork();
	if (child == 0) {
		const struct rlimit limit = { 400000, 400000 };
		Dossier *d = open_folder();
		signal(SIGXFSZ, SIG_IGN);
		setrlimit(RLIMIT_FSIZE, &limit);
		bool good = !dossier_in_memory(d) &&
		    dossier_update(d, NULL, NULL, &err) &&
		    dossier_in_memory(d) && dossier_note(d)[0] != '\0' &&
		    query_article_count(dossier_index(d)) == 402;
		if (!good)
			fprintf(stderr, "%s %s\n", err.text, dossier_note(d));
		_exit(good ? 0 : 1);
	}
	waitpid(child, &status, 0);
	assert_int_equal(status, 0);
	Dossier *d = open_folder();
	assert_false(dossier_is_warm(d));
	update(d);
	assert_int_equal(query_article_count(dossier_index(d)), 402);
	dossier_free(d);
}

/* --- several passes, several processes ----------------------------------- */

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
	put_many(600);
	put_story();
	Dossier *d = open_folder();
	assert_false(dossier_update(d, stop_at_once, NULL, &err));
	assert_false(dossier_is_warm(d));
	uint32_t some = query_article_count(dossier_index(d));
	assert_in_range(some, 400, 600);
	assert_false(dossier_update(d, stop_at_once, NULL, &err));
	assert_in_range(query_article_count(dossier_index(d)), some, 602);
	update(d);
	assert_true(dossier_is_warm(d));
	assert_int_equal(query_article_count(dossier_index(d)), 602);
	assert_int_equal(entity(d, "Mara Lind").mentions, 603);

	/* With dossier.rec changed, and back again: rows of both would mix. */
	put_old("dossier.rec", "%rec: Person\n\nName: Ivo Kastner\n");
	assert_false(dossier_update(d, stop_at_once, NULL, &err));
	assert_true(dossier_is_warm(d));
	assert_int_not_equal(changed(d), 0);
	put_old("dossier.rec", rec);
	update(d);
	assert_int_equal(entity(d, "Mara Lind").mentions, 603);
	put_old("dossier.rec", "%rec: Person\n\nName: Ivo Kastner\n");
	assert_false(dossier_update(d, stop_at_once, NULL, &err));
	folder_delete(folder, "dossier.rec");
	update(d);
	OK(query_entities(dossier_index(d), ENTITY_PERSON, ENTITIES_BY_NAME,
	    SLICE(""), &ids, &err));
	assert_int_equal(ids.len, 0);
	assert_int_equal(changed(d), 0);
	expect_fresh(d);
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
	put_many(600);
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
	assert_int_equal(entity(d, "Mara Lind").mentions, 603);
	expect_fresh(d);
	dossier_free(d);
}

/* Four processes at once, of which each finds everything in the end. */
static void
test_at_once(void **state)
{
	(void)state;
	pid_t children[4];
	int status;

	put_many(600);
	put_story();
	for (int i = 0; i < 4; i++) {
		children[i] = fork();
		if (children[i] > 0)
			continue;
		Dossier *d = dossier_open(&(DossierFrom){ .paths = &folder,
		    .count = 1, .no_names = true }, &err);
		bool good = d != NULL &&
		    dossier_update(d, NULL, NULL, &err) &&
		    dossier_is_warm(d) && !dossier_in_memory(d) &&
		    query_article_count(dossier_index(d)) == 602;
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
	assert_int_equal(entity(d, "Mara Lind").mentions, 603);
	expect_fresh(d);
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

/* A number below n; one in a statement, so that all compilers draw alike. */
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
		"Lind", "again.", "\n\n", "M\xc3\xa1ra Lind's",
		"on Monday", "on Tuesday", "last month", "on May 3",
		"in early May 2031", "today", "two days later" };
	Buffer text = { 0 };

	if (draw(3) > 0) {
		buffer_printf(&text, "Title: Number %u\n", draw(9));
		buffer_printf(&text, "Date: 2031-05-%02u\n\n", 1 + draw(9));
	}
	for (uint32_t i = draw(30); i > 0; i--)
		buffer_printf(&text, "%s ", words[draw(21)]);
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

	for (uint32_t i = draw(3); i > 0; i--) {
		buffer_printf(&text, "%%rec: Article\n\nFile: f%u.txt\n",
		    draw(9));
		buffer_printf(&text, "Date: 2031-06-%02u\n\n", 1 + draw(20));
	}
	if (draw(4) > 0)
		buffer_puts(&text, "%rec: Person\n\nName: Mara Lind\n");
	if (draw(4) > 0)
		buffer_printf(&text, "Alias: %s\n", draw(2) ? "Lind" :
		    "Mayor Lind");
	buffer_printf(&text, "\n%%rec: Place\n\nName: Port Ashby\n\n"
	    "Name: %s\n\n", draw(2) > 0 ? "Lind" : "Gate");
	for (uint32_t i = draw(4); i > 0; i--) {
		buffer_printf(&text, "%%rec: Event\n\nDate: 2031-05\nTitle: "
		    "Event %u\n", draw(3));
		buffer_printf(&text, "Source: f%u.txt: closed the tide\n\n",
		    draw(9));
	}
	folder_put_bytes(folder, "dossier.rec", buffer_cstr(&text), text.len);
	buffer_free(&text);
}

/* Names that are recognised, in forms that are joined, or must not be. */
static const char *const sentences[] = {
	"President Emmanuel Macron met Chancellor Angela Merkel in Berlin.",
	"Macron said that the talks in Berlin had been useful.",
	"Merkel told reporters in Paris that she would meet Boris Johnson.",
	"Prime Minister Boris Johnson spoke in London on Monday.",
	"Alexander Petrov, a spokesman, said that Moscow would answer.",
	"Oleksandr Petrov of Kyiv and Aleksandr Petrov met in Geneva.",
	"A. Petrov and Ivan Petrov left Kiev for Geneva on Friday.",
	"Petrov said that the United Nations would be asked.",
	"The UN said that Mohammed Hassan and Muhammad Hasan had left.",
	"The broadcaster Deutsche Welle (DW) reported it, DW said.",
	"Rachel Johnson told the BBC that she had not met Johnson.",
	"Talks between Moscow and Kiev began in Geneva on Tuesday.",
	"Envoys of Moscow and Kyiv met for talks in Geneva on Tuesday.",
	"The talks in Geneva were to go on until June 12.",
	"He said on Friday that twelve people would leave Geneva.",
};
enum { SENTENCES = sizeof sentences / sizeof *sentences };

static void
write_news(const char *file)
{
	Buffer text = { 0 };

	buffer_printf(&text, "Title: Number %u\n\n", draw(9));
	for (uint32_t i = 1 + draw(6); i > 0; i--)
		buffer_printf(&text, "%s%s", sentences[draw(SENTENCES)],
		    draw(3) == 0 ? "\n\n" : " ");
	folder_put_bytes(folder, file, buffer_cstr(&text), text.len);
	folder_stamp(folder, file, 1700000000 + draw(100000));
	buffer_free(&text);
}

static void
correct_something(Dossier *d)
{
	static const char *const names[] = { "Emmanuel Macron",
		"Angela Merkel", "Boris Johnson", "Johnson", "A. Petrov",
		"Alexander Petrov", "Petrov", "Mohammed Hassan" };
	Correction c = { .kind = (CorrectionKind)draw(CORRECTION_UNDO),
		.type = ENTITY_PERSON, .to = ENTITY_ORGANIZATION,
		.name = slice_of(names[draw(8)]),
		.other = slice_of(names[draw(8)]) };
	Slice undone;

	if (draw(3) == 0)
		OK(dossier_undo(d, &arena, &undone, &err));
	else
		OK(dossier_correct(d, &c, &err));
}

static void
change_something(void)
{
	const char *ending = draw(8) == 0 ? "html" : "txt";
	char file[32];

	snprintf(file, sizeof file, "f%u.%s", draw(9), ending);
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

static void
test_order_free(void **state)
{
	(void)state;
	Dossier *d = open_folder();

	for (int step = 0; step < 60; step++) {
		for (uint32_t i = 1 + draw(4); i > 0; i--)
			change_something();
		update(d);
		expect_fresh(d);
		arena_clear(&arena);
	}
	dossier_free(d);
}

/* The same with names that are recognised, joined and corrected. */
static void
test_order_free_names(void **state)
{
	(void)state;
	recognise = true;
	Dossier *d = open_folder();

	for (int step = 0; step < 60; step++) {
		char file[32];
		snprintf(file, sizeof file, "f%u.txt", draw(9));
		if (draw(4) == 0)
			correct_something(d);
		else if (draw(4) > 0 || !folder_has(folder, file))
			write_news(file);
		else
			folder_delete(folder, file);
		if (draw(8) == 0)
			write_rec();
		update(d);
		expect_fresh(d);
		arena_clear(&arena);
	}
	dossier_free(d);
	recognise = false;
}

int
main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_change), TEST(test_stamp), TEST(test_racy),
		TEST(test_rec_change), TEST(test_inferred_day),
		TEST(test_empty_folder),
		TEST(test_damaged), TEST(test_full_disk), TEST(test_stopped),
		TEST(test_killed), TEST(test_at_once), TEST(test_refresh),
		TEST(test_order_free), TEST(test_order_free_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
#include "fresh.h"

#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "store/dates.h"
#include "store/query_articles.h"
#include "store/query_entities.h"
#include "store/query_events.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_change), TEST(test_stamp), TEST(test_racy),
		TEST(test_rec_change), TEST(test_inferred_day),
		TEST(test_empty_folder),
		TEST(test_damaged), TEST(test_full_disk), TEST(test_stopped),
		TEST(test_killed), TEST(test_at_once), TEST(test_refresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

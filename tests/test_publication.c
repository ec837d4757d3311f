/* SPDX-License-Identifier: MIT */
/* Days of publication in the index: the times of files as a last resort, and
 * the days that are offered to a reader. */
#include "story.h"

#include <stdbool.h>

#include "xref/publication.h"

/* The night to 2031-05-09, a Friday. */
static const long written = 1936050600;
enum { HOUR = 3600, DAY_SECONDS = 24 * HOUR };

static const char weekday[] = "The tide gate was shut on Wednesday.\n";

static void
put_at(const char *file, const char *text, long seconds)
{
	folder_put(folder, file, text);
	folder_stamp(folder, file, seconds);
}

static Dossier *
open_recognised(void)
{
	recognise = true;
	Dossier *d = open_folder();
	recognise = false;
	OK(dossier_update(d, NULL, NULL, &err));
	return d;
}

static void
expect_published(Dossier *d, const char *file, PublishedBy by,
    const char *day)
{
	char iso[16];
	ArticleRow row = article(d, file);

	assert_int_equal(row.published_by, by);
	assert_string_equal(day_iso(row.published, iso), day);
}

static const char *
first_edtf(Dossier *d, const char *file)
{
	DateRow *dates;
	size_t n;

	OK(query_dates(dossier_index(d), article(d, file).id, &arena, &dates,
	    &n, &err));
	assert_true(n > 0);
	return arena_cstr(&arena, dates[0].edtf);
}

/* Alone it counts, in UTC, and what hangs on it is doubtful. */
static void
test_file_time(void **state)
{
	(void)state;
	put_at("gate.txt", weekday, written);
	for (int i = 0; i < 2; i++) {
		setenv("TZ", i == 0 ? "Pacific/Kiritimati" :
		    "Pacific/Pago_Pago", 1);
		Dossier *d = open_recognised();
		expect_published(d, "gate.txt", PUBLISHED_FILE_TIME,
		    "2031-05-08");
		assert_string_equal(first_edtf(d, "gate.txt"), "2031-05-07?");
		OK(query_events(dossier_index(d), EVENTS_BY_DATE, SLICE(""),
		    0, &ids, &err));
		assert_int_equal(ids.len, 1);
		dossier_free(d);
	}
	unsetenv("TZ");

	/* Touched: the day goes with it. */
	folder_stamp(folder, "gate.txt", written + 7 * DAY_SECONDS);
	Dossier *d = open_recognised();
	expect_published(d, "gate.txt", PUBLISHED_FILE_TIME, "2031-05-15");
	assert_string_equal(first_edtf(d, "gate.txt"), "2031-05-14?");
	dossier_free(d);
}

/* Files that were written at once are a copy. */
static void
test_copied_files(void **state)
{
	(void)state;
	put_at("a.txt", weekday, written);
	put_at("b.txt", "Nobody came.\n", written + 20);
	put_at("c.txt", "Nobody went.\n", written + 3 * HOUR);
	Dossier *d = open_recognised();
	expect_published(d, "a.txt", PUBLISHED_UNKNOWN, "");
	expect_published(d, "b.txt", PUBLISHED_UNKNOWN, "");
	expect_published(d, "c.txt", PUBLISHED_FILE_TIME, "2031-05-09");
	assert_string_equal(first_edtf(d, "a.txt"), "");
	dossier_free(d);
}

/* A time that cannot be, by what the article says; one before there were such
 * files. */
static void
test_impossible_time(void **state)
{
	(void)state;
	put_at("a.txt", "The gate fell on May 3, 2019.\n", written);
	put_at("b.txt", "The gate fell on Wednesday, May 6.\n",
	    written + HOUR);
	put_at("c.txt", "The gate fell on May 3, 2033.\n",
	    written + 2 * HOUR);
	put_at("d.txt", weekday, 1);
	put_at("e.txt", "The gate was built in 1998.\n", written + 3 * HOUR);
	Dossier *d = open_recognised();
	expect_published(d, "a.txt", PUBLISHED_UNKNOWN, "");
	expect_published(d, "b.txt", PUBLISHED_UNKNOWN, "");
	expect_published(d, "c.txt", PUBLISHED_UNKNOWN, "");
	expect_published(d, "d.txt", PUBLISHED_UNKNOWN, "");
	expect_published(d, "e.txt", PUBLISHED_FILE_TIME, "2031-05-09");
	dossier_free(d);
}

/* What can be inferred is; the time of another file has no part in it, nor in
 * the days that the dossier spans. */
static void
test_others_come_first(void **state)
{
	Day first, last;

	(void)state;
	put_at("dated.txt", "Date: 2024-03-14\n\nThe gate was shut.\n",
	    written);
	put_at("undated.txt", weekday, written + HOUR);
	put_at("silent.txt", "Nobody came.\n", written + 2 * HOUR);
	Dossier *d = open_recognised();
	expect_published(d, "undated.txt", PUBLISHED_INFERRED, "2024-03-13");
	expect_published(d, "silent.txt", PUBLISHED_FILE_TIME, "2031-05-09");
	assert_true(query_days(dossier_index(d), &first, &last));
	assert_int_equal(day_date(last).year, 2024);
	dossier_free(d);
}

static void
test_candidates(void **state)
{
	DayCandidate *days;
	char iso[16];
	size_t n, file = SIZE_MAX, other = SIZE_MAX;

	(void)state;
	put_at("dated.txt", "Date: 2024-03-14\n\nThe gate was shut.\n",
	    written);
	put_at("undated.txt", weekday, written + HOUR);
	Dossier *d = open_recognised();
	OK(publication_candidates(dossier_index(d),
	    article(d, "undated.txt").id, &arena, &days, &n, &err));
	assert_true(n >= 3);
	assert_string_equal(day_iso(days[0].day, iso), "2024-03-13");
	assert_true(slice_eq(days[0].why, SLICE("its Wednesday is the day "
	    "itself")));
	for (size_t i = 0; i < n; i++) {
		assert_true(days[i].why.len > 0);
		for (size_t k = 0; k < i; k++)
			assert_int_not_equal(days[k].day, days[i].day);
		if (strcmp(day_iso(days[i].day, iso), "2031-05-09") == 0)
			file = i;
		if (strcmp(iso, "2024-03-14") == 0)
			other = i;
	}
	assert_int_not_equal(file, SIZE_MAX);
	assert_int_not_equal(other, SIZE_MAX);
	dossier_free(d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_file_time),
		TEST(test_copied_files),
		TEST(test_impossible_time),
		TEST(test_others_come_first),
		TEST(test_candidates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

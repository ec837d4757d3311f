/* SPDX-License-Identifier: MIT */
/* The timeline of a folder, from its articles and its dossier.rec. */
#include "folder.h"

#include <string.h>

#include "store/query_events.h"
#include "xref/dossier.h"

static char *folder;
static Arena arena;
static IdVec ids;
static Err err;

#define OK(call) do { if (!(call)) fail_msg("%s", err.text); } while (0)

static const char early[] =
    "Title: Ferries stop\nDate: 2031-05-06\n\n"
    "Ferry crews of Port Ashby walked out on Monday after talks with Nordline "
    "failed. Two towns of the island of Sorrel were cut off.\n\n"
    "Mayor Mara Lind said on Tuesday that the owners must answer by May 9. "
    "She will retire in June 2032.\n";
static const char late[] =
    "Title: Crews go on\nDate: 2031-05-08\n\n"
    "The ferry crews of Port Ashby, who walked out on Monday after talks with "
    "Nordline failed, stayed away from work. The harbour is quiet.\n\n"
    "The crews will vote on **the offer** on Sunday.\n";
static const char unread[] =
    "Title: Advert\nDate: 2031-05-08\n\nNordline has the finest ferries.\n";

static int
setup(void **state)
{
	(void)state;
	folder = folder_make();
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	folder_remove(folder);
	arena_free(&arena);
	vec_free(&ids);
	return 0;
}

static void
put_articles(void)
{
	folder_put(folder, "early.txt", early);
	folder_put(folder, "late.md", late);
	folder_put(folder, "advert.txt", unread);
}

static Dossier *
open_it(bool no_names)
{
	Dossier *d = dossier_open(&(DossierFrom){ .paths = &folder,
	    .count = 1, .no_index = true, .no_names = no_names }, &err);

	if (d == NULL || !dossier_update(d, NULL, NULL, &err))
		fail_msg("%s", err.text);
	OK(query_events(dossier_index(d), EVENTS_BY_DATE, SLICE(""), 0, &ids,
	    &err));
	return d;
}

static EventRow
row(Dossier *d, size_t i)
{
	EventRow out;

	assert_true(i < ids.len);
	OK(query_event(dossier_index(d), ids.at[i], &arena, &out, &err));
	return out;
}

static void
expect(Dossier *d, size_t i, const char *edtf, const char *title,
    uint32_t articles)
{
	EventRow e = row(d, i);

	assert_string_equal(arena_cstr(&arena, e.edtf), edtf);
	assert_string_equal(arena_cstr(&arena, e.title), title);
	assert_int_equal(e.articles, articles);
}

static void
test_found(void **state)
{
	(void)state;
	put_articles();
	Dossier *d = open_it(false);

	assert_int_equal(ids.len, 5);
	expect(d, 0, "2031-05-05", "Ferry crews of Port Ashby walked out on "
	    "Monday after talks with Nordline failed", 2);
	expect(d, 1, "2031-05-06", "Mara Lind: the owners must answer by "
	    "May 9", 1);
	expect(d, 2, "2031-05-09", "The owners must answer by May 9", 1);
	expect(d, 3, "2031-05-11", "The crews will vote on the offer", 1);
	expect(d, 4, "2032-06", "[Mara Lind] will retire in June 2032", 1);
	assert_true(slice_eq(row(d, 0).status, SLICE("automatic")));
	assert_true(slice_eq(row(d, 1).kind, SLICE("said")));
	assert_true(slice_eq(row(d, 2).kind, SLICE("deadline")));
	assert_true(row(d, 3).planned);
	assert_false(row(d, 0).planned);
	dossier_free(d);
}

/* What people write comes first, and takes in what is found of it. */
static void
test_curated(void **state)
{
	(void)state;
	put_articles();
	folder_put(folder, "dossier.rec",
	    "%rec: Event\n\nDate: 2031-05-05\nTitle: The walkout\n"
	    "Source: early.txt: walked out on Monday\n");
	Dossier *d = open_it(false);

	assert_int_equal(ids.len, 5);
	expect(d, 0, "2031-05-05", "The walkout", 2);
	assert_true(slice_eq(row(d, 0).status, SLICE("curated")));
	dossier_free(d);
}

/* Of another day: both stand. */
static void
test_apart(void **state)
{
	(void)state;
	put_articles();
	folder_put(folder, "dossier.rec",
	    "%rec: Event\n\nDate: 2031-05-04\nTitle: The walkout\n"
	    "Source: early.txt: walked out on Monday\n");
	Dossier *d = open_it(false);

	assert_int_equal(ids.len, 6);
	dossier_free(d);
}

static void
test_switched_off(void **state)
{
	(void)state;
	put_articles();
	Dossier *d = open_it(true);

	assert_int_equal(ids.len, 0);
	dossier_free(d);
}

/* What lasts has no end; two times of one part are one event; quoted words have
 * their speaker, and a pronoun the one person whom it can mean. */
static void
test_told_otherwise(void **state)
{
	(void)state;
	folder_put(folder, "early.txt", "Title: Ferries\nDate: 2031-05-06\n\n"
	    "Nordline has run the ferries of Sorrel since 2022.\n\n"
	    "Mayor Mara Lind opened the quay on Monday. It rained. She left "
	    "for Sorrel on Tuesday with two of the crews.\n\n"
	    "Crews marched from the quay on Sunday morning until Sunday "
	    "evening in the rain.\n");
	Dossier *d = open_it(false);

	assert_int_equal(ids.len, 4);
	expect(d, 0, "2022/..", "Nordline has run the ferries of Sorrel since "
	    "2022", 1);
	assert_int_equal(row(d, 0).latest, DAY_MAX);
	assert_int_equal(row(d, 1).earliest, row(d, 2).earliest - 1);
	expect(d, 2, "2031-05-05", "Mayor Mara Lind opened the quay", 1);
	expect(d, 3, "2031-05-06", "[Mara Lind] left for Sorrel on Tuesday "
	    "with two of the crews", 1);
	dossier_free(d);
}

/* "on Saturday", "last weekend", "in March": one meeting; the second round is
 * another, and so is what somebody says of the first. */
static void
test_coarser(void **state)
{
	(void)state;
	folder_put(folder, "early.txt", "Title: Mayors meet\n"
	    "Date: 2031-03-09\n\n"
	    "Mayors Mara Lind and Ivo Kastner met in Port Ashby on Saturday "
	    "to discuss the ferry dispute.\n");
	folder_put(folder, "late.md", "Title: Crews welcome talks\n"
	    "Date: 2031-03-11\n\n"
	    "Lind and Kastner discussed the ferry dispute in Port Ashby last "
	    "weekend.\n\n"
	    "Nordline welcomed the outcome on Monday.\n");
	folder_put(folder, "advert.txt", "Title: Second round\n"
	    "Date: 2031-04-23\n\n"
	    "A second round of talks on the ferry dispute was held in Sorrel "
	    "on Tuesday.\n\n"
	    "Lind and Kastner first met in Port Ashby in March over the ferry "
	    "dispute.\n");
	Dossier *d = open_it(false);

	assert_int_equal(ids.len, 3);
	expect(d, 0, "2031-03-08", "Mayors Mara Lind and Ivo Kastner met in "
	    "Port Ashby on Saturday to discuss the ferry dispute", 3);
	assert_false(row(d, 0).dates_differ);
	expect(d, 1, "2031-03-10", "Nordline welcomed the outcome", 1);
	expect(d, 2, "2031-04-22", "A second round of talks on the ferry "
	    "dispute was held in Sorrel", 1);
	dossier_free(d);
}

/* In an interview "I" and "we" are the one whose name stands before the words;
 * a question tells nothing. */
static void
test_interview(void **state)
{
	(void)state;
	folder_put(folder, "early.txt", "Title: The mayor speaks\n"
	    "Date: 2031-05-07\n\n"
	    "Mayor Mara Lind of Port Ashby spoke to Ivo Kastner.\n\n"
	    "Kastner: Did the crews walk out on Monday?\n\n"
	    "Lind: Yes. We closed the quay on Tuesday.\n\n"
	    "Kastner: What is next?\n\n"
	    "Lind: I will open the quay again on May 9.\n");
	Dossier *d = open_it(false);

	assert_int_equal(ids.len, 2);
	expect(d, 0, "2031-05-06", "Mara Lind: We closed the quay on Tuesday",
	    1);
	expect(d, 1, "2031-05-09", "Mara Lind: I will open the quay again", 1);
	dossier_free(d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_found), TEST(test_curated), TEST(test_apart),
		TEST(test_switched_off), TEST(test_told_otherwise),
		TEST(test_coarser), TEST(test_interview),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
/* What can be compared at a place, and its accounts. */
#include "story.h"

#include <stdlib.h>
#include <string.h>

#include "xref/accounts.h"

#define SAME "two wardens closed the tide gate of Port Ashby before the " \
	"storm reached the outer harbour wall"

static void
put_two(void)
{
	recognise = true;
	folder_put(folder, "a.txt", "Title: A\nSource: Post\n"
	    "Date: 2031-05-01\n\nMayor Ada Lunt spoke on the quay.  Ada Lunt "
	    "said the gate would open “as soon as the water falls.”  On "
	    "Sunday " SAME ".\n");
	folder_put(folder, "b.txt", "Title: B\nSource: Wire\n"
	    "Date: 2031-05-02\n\nRain fell.  The gate opens “as soon the "
	    "water falls,” Ada Lunt said.  Then, it is said, " SAME
	    ".  Nobody was hurt.\n");
}

/* The place of words in an article. */
static uint32_t
at(Index *ix, int64_t article, const char *words)
{
	Slice text;

	OK(query_text(ix, article, &arena, &text, &err));
	return (uint32_t)slice_find(text, slice_of(words), 0);
}

static size_t
find(Index *ix, const char *file, const char *words, Compared *out)
{
	int64_t id = query_article_of_file(ix, slice_of(file));
	size_t n;

	OK(compared_at(ix, id, at(ix, id, words), out, &n, &err));
	return n;
}

static void
test_quotation(void **state)
{
	Compared found[COMPARED_MOST];
	Accounts a;
	Slice title, key;

	(void)state;
	put_two();
	Dossier *d = open_updated();
	Index *ix = dossier_index(d);

	assert_int_not_equal(find(ix, "a.txt", "the gate would", found), 0);
	assert_int_equal(found[0].kind, COMPARED_QUOTATION);
	OK(accounts_make(&a, ix, found[0], &err));
	assert_int_equal(a.count, 2);
	assert_true(slice_eq(a.at[0].note, SLICE("Ada Lunt")));
	assert_false(a.at[0].note_differs);
	/* The second "as" is marked, and it is where the article has it. */
	assert_int_equal(a.at[0].mark_count, 1);
	assert_int_equal(a.at[1].mark_count, 0);
	const Span mark = account_span(&a.at[0], a.at[0].marks[0].span);

	assert_int_equal(mark.start, at(ix, a.at[0].at.article, "as the"));
	assert_int_equal(mark.end, mark.start + 2);
	accounts_free(&a);
	OK(compared_title(ix, found[0], &arena, &title, &err));
	assert_non_null(strstr(arena_cstr(&arena, title), "as soon as the"));
	OK(compared_key(ix, found[0], &arena, &key, &err));
	assert_int_equal(compared_of_key(ix, COMPARED_QUOTATION, key).id,
	    found[0].id);
	dossier_free(d);
	arena_free(&arena);
}

static void
test_passage(void **state)
{
	Compared found[COMPARED_MOST];
	Accounts a;

	(void)state;
	put_two();
	Dossier *d = open_updated();
	Index *ix = dossier_index(d);

	assert_int_not_equal(find(ix, "b.txt", "Then", found), 0);
	assert_int_equal(found[0].kind, COMPARED_PASSAGE);
	OK(accounts_make(&a, ix, found[0], &err));
	assert_int_equal(a.count, 2);
	assert_true(slice_eq(slice_span(a.at[1].text, a.at[1].core),
	    SLICE(SAME)));
	assert_true(slice_starts(a.at[1].text, SLICE("Then, it is said, ")));
	assert_int_equal(a.at[0].mark_count + a.at[1].mark_count, 0);
	accounts_free(&a);
	assert_int_equal(find(ix, "b.txt", "Nobody", found), 0);
	dossier_free(d);
	arena_free(&arena);
}

/* The same fact in other words; the figures differ. */
static void
test_claim(void **state)
{
	Compared found[COMPARED_MOST];
	Accounts a;
	size_t n, claim = 0, i = 0;

	(void)state;
	recognise = true;
	folder_put(folder, "a.txt", "Title: A\nDate: 2031-05-06\n\nIt rained."
	    "  The storm killed 12 people in Port Ashby and destroyed forty "
	    "boats.\n");
	folder_put(folder, "b.txt", "Title: B\nDate: 2031-05-07\n\nIn Port "
	    "Ashby 15 people were killed by the storm, which wrecked "
	    "boats.\n");
	folder_put(folder, "c.txt", "Title: C\nDate: 2031-05-07\n\nThe "
	    "library of Elmsford lends violins to pupils.  A bakery in "
	    "Kestrel Lane was sold to two sisters.  Ten goats escaped from a "
	    "meadow near the railway.\n");
	Dossier *d = open_updated();
	Index *ix = dossier_index(d);

	n = find(ix, "a.txt", "The storm", found);
	while (claim < n && found[claim].kind != COMPARED_CLAIM)
		claim++;
	assert_true(claim < n);
	OK(accounts_make(&a, ix, found[claim], &err));
	assert_int_equal(a.count, 2);
	while (i < a.at[1].mark_count && !slice_eq(slice_span(a.at[1].text,
	    a.at[1].marks[i].span), SLICE("15")))
		i++;
	assert_true(i < a.at[1].mark_count);
	assert_int_not_equal(a.at[1].marks[i].kind, CONTRAST_WORD);
	for (i = 1; i < a.at[1].mark_count; i++)
		assert_true(a.at[1].marks[i - 1].span.end <=
		    a.at[1].marks[i].span.start);
	accounts_free(&a);
	dossier_free(d);
	arena_free(&arena);
}

/* What is gone is not found, and has no accounts. */
static void
test_gone(void **state)
{
	Accounts a;
	size_t n;

	(void)state;
	put_two();
	Dossier *d = open_updated();
	Index *ix = dossier_index(d);

	assert_int_equal(compared_of_key(ix, COMPARED_PASSAGE,
	    SLICE("none")).kind, COMPARED_NOTHING);
	OK(compared_articles(ix, (Compared){ COMPARED_QUOTATION, 999 }, &n,
	    &err));
	assert_int_equal(n, 0);
	OK(accounts_make(&a, ix, (Compared){ COMPARED_NOTHING, 0 }, &err));
	assert_int_equal(a.count, 0);
	accounts_free(&a);
	dossier_free(d);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_quotation),
		TEST(test_passage),
		TEST(test_claim),
		TEST(test_gone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

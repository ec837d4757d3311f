/* SPDX-License-Identifier: MIT */
/* Which sentences of several articles report one fact. */
#include "cases.h"
#include "story.h"

#include <stdlib.h>
#include <string.h>

#include "store/claims.h"

/* So that words of the cases are as rare as words are. */
static const char filler[] =
    "Title: Other news\nDate: 2031-05-06\n\n"
    "The library of Elmsford lends violins to pupils. A bakery in Kestrel "
    "Lane was sold to two sisters. Ten goats escaped from a meadow near the "
    "railway. The choir sings every second Sunday. Potatoes were cheaper "
    "than onions. A comet can be seen from the observatory hill. The "
    "swimming hall stays shut for repairs. Nobody won the raffle. An old "
    "map was found in the attic of the school. The mill wheel turns again. "
    "Bees were moved to the monastery garden. A tram lost its bell. The "
    "chess club of Elmsford has a new president. Snow fell on the pass. "
    "The museum shows clocks from three centuries. A novel about lighthouse "
    "keepers was printed in the town. The orchard gave few apples. "
    "Students painted the bridge blue. The ferry to the islands carries "
    "bicycles. A violinist played in the station.\n";

static void
put_account(const char *file, const char *date, Slice sentence)
{
	folder_put(folder, file, arena_printf(&arena,
	    "Title: %s\nDate: %s\n\n%.*s\n", file, date,
	    SLICE_ARG(sentence)).ptr);
}

static Dossier *
open_accounts(void)
{
	put_old("other.txt", filler);
	recognise = true;
	return open_updated();
}

/* "a sentence | another" */
static Dossier *
open_case(Slice input)
{
	const size_t bar = slice_find(input, SLICE(" | "), 0);

	put_account("a.txt", "2031-05-06", slice_sub(input, 0, bar));
	put_account("b.txt", "2031-05-07", slice_sub(input, bar + 3,
	    input.len));
	Dossier *d = open_accounts();

	OK(query_claims(dossier_index(d), 0, &ids, &err));
	return d;
}

static void
tell_same(Slice input, Buffer *got)
{
	Dossier *d = open_case(input);

	buffer_puts(got, ids.len == 0 ? "-" : "same");
	dossier_free(d);
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("claims", tell_same);
}

static void
tell_differ(Slice input, Buffer *got)
{
	Dossier *d = open_case(input);
	Index *ix = dossier_index(d);
	ClaimRow claim;
	Slice text;

	assert_int_equal(ids.len, 1);
	OK(query_claim(ix, ids.at[0], &arena, &claim, &err));
	for (size_t i = 0; i < claim.differ_count; i++) {
		const DifferRow *r = &claim.differ[i];
		OK(query_text(ix, r->at.article, &arena, &text, &err));
		buffer_printf(got, "%s%s %.*s", i > 0 ? ", " : "",
		    differ_kind_name(r->kind), SLICE_ARG(slice_span(text,
		    r->at.span)));
	}
	if (claim.differ_count == 0)
		buffer_puts(got, "-");
	dossier_free(d);
}

static void
test_differ(void **state)
{
	(void)state;
	cases_run("differ", tell_differ);
}

#define FACT "Mara Lind said the dredging contract would be cancelled within " \
	"a week."
#define OTHER "Ivo Kastner bought the northern quay of Port Ashby for nine " \
	"millions."

static void
test_rows(void **state)
{
	ClaimRow claim;
	ClaimAt *at;
	size_t n;

	(void)state;
	put_account("a.txt", "2031-05-06", SLICE("It rained. " FACT));
	put_account("b.txt", "2031-05-07", SLICE(OTHER " The dredging contract "
	    "is to be cancelled within a week, Mara Lind told reporters."));
	put_account("c.txt", "2031-05-07", SLICE("The northern quay of Port "
	    "Ashby was bought for ten millions by Ivo Kastner. " FACT));
	Dossier *d = open_accounts();
	Index *ix = dossier_index(d);

	OK(query_claims(ix, 0, &ids, &err));
	assert_int_equal(ids.len, 2);
	OK(query_claim(ix, ids.at[0], &arena, &claim, &err));
	assert_int_equal(claim.articles, 3);
	assert_int_equal(claim.count, 3);
	assert_int_equal(query_claim_of_key(ix, claim.key), claim.id);
	/* What is told differently comes first, then what most tell. */
	OK(query_facts(ix, &ids, &err));
	assert_int_equal(ids.len, 2);
	OK(query_claim(ix, ids.at[0], &arena, &claim, &err));
	assert_int_equal(claim.articles, 2);
	assert_int_equal(claim.differ_count, 2);
	OK(query_claim(ix, ids.at[1], &arena, &claim, &err));
	assert_int_equal(claim.articles, 3);
	OK(query_claims(ix, query_article_of_file(ix, SLICE("a.txt")), &ids,
	    &err));
	assert_int_equal(ids.len, 1);
	OK(query_claims_in(ix, query_article_of_file(ix, SLICE("b.txt")),
	    &arena, &at, &n, &err));
	assert_int_equal(n, 2);
	assert_int_equal(at[0].articles, 2);
	assert_int_equal(at[1].articles, 3);
	assert_int_equal(at[1].claim, claim.id);
	dossier_free(d);
	/* When the others go, nobody tells it too. */
	folder_put(folder, "a.txt", "Title: A\n\nNothing.\n");
	folder_put(folder, "c.txt", "Title: C\n\nNothing.\n");
	d = open_updated();
	OK(query_claims(dossier_index(d), 0, &ids, &err));
	assert_int_equal(ids.len, 0);
	dossier_free(d);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(test_cases),
		TEST(test_differ),
		TEST(test_rows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

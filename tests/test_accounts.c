/* SPDX-License-Identifier: MIT */
/* The reports of an event side by side: what only one of them says. */
#include "reader.h"

#include <stdlib.h>
#include <string.h>

#include "store/query_events.h"
#include "xref/accounts.h"

static int
setup(void **state)
{
	(void)state;
	folder = folder_make();
	folder_put(folder, "1.txt", "Title: One\nSource: Post\n"
	    "Date: 2024-03-12\n\n"
	    "The bridge opened on Monday with 300 guests.\n");
	folder_put(folder, "2.txt", "Title: Two\nSource: Wire\n"
	    "Date: 2024-03-13\n\n"
	    "With 400 guests the bridge opened on 11 March 2024.\n");
	folder_put(folder, "3.txt", "Title: Three\nDate: 2024-03-14\n\n"
	    "The bridge opened on Tuesday.\n");
	folder_put(folder, "dossier.rec", "%rec: Event\n\n"
	    "Date: 2024-03-11\nTitle: Bridge opens\n"
	    "Source: 1.txt: The bridge opened\n"
	    "Source: 2.txt: the bridge opened\n"
	    "Source: 3.txt: The bridge opened\n");
	return 0;
}

static void
expect_marks(const Account *a, const char *want)
{
	Buffer b = {0};

	for (size_t i = 0; i < a->mark_count; i++)
		buffer_printf(&b, "%s%.*s", i > 0 ? "|" : "",
		    SLICE_ARG(slice_span(a->text, a->marks[i].span)));
	assert_string_equal(buffer_cstr(&b), want);
	buffer_free(&b);
}

/* "Monday" and "11 March 2024" are one day; "Tuesday" is another. */
static void
test_event(void **state)
{
	Reader r;
	IdVec ids = {0};
	Accounts a;
	Err err;

	(void)state;
	open_reader(&r);
	Index *ix = dossier_index(r.dossier);
	assert_true(query_events(ix, EVENTS_BY_DATE, SLICE("bridge"), 0, &ids,
	    &err));
	assert_int_equal(ids.len, 1);
	assert_true(accounts_make(&a, ix,
	    (Compared){ COMPARED_EVENT, ids.at[0] }, &err));
	assert_int_equal(a.count, 3);
	assert_int_equal(a.all, 3);
	assert_true(slice_eq(a.at[0].source, SLICE("Post")));
	assert_true(slice_eq(a.at[2].source, SLICE("3.txt")));
	expect_marks(&a.at[0], "300");
	expect_marks(&a.at[1], "400");
	expect_marks(&a.at[2], "Tuesday");
	assert_int_equal(a.at[2].marks[0].kind, CONTRAST_FACT);
	accounts_free(&a);
	vec_free(&ids);
	close_reader(&r);
}

/* An event without reports has no accounts. */
static void
test_none(void **state)
{
	Reader r;
	Accounts a;
	Err err;

	(void)state;
	open_reader(&r);
	assert_true(accounts_make(&a, dossier_index(r.dossier),
	    (Compared){ COMPARED_EVENT, 99 }, &err));
	assert_int_equal(a.count, 0);
	accounts_free(&a);
	close_reader(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_event),
		TEST(test_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

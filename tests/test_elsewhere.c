/* SPDX-License-Identifier: MIT */
/* Which words of an article stand in others, and which sentences do not. */
#include "story.h"

#include <stdlib.h>
#include <string.h>

#include "xref/elsewhere.h"

#define SAME "The tide gate of Port Ashby was closed by two wardens before " \
	"the storm reached the outer harbour wall"

static void
put_three(void)
{
	folder_put(folder, "a.txt", "Title: A\nDate: 2031-05-01\n\n" SAME
	    ". Nobody was hurt. The gulls left early.\n");
	folder_put(folder, "b.txt", "Title: B\nDate: 2031-05-02\n\n"
	    "Rain fell on the roofs of the old town. " SAME
	    ", while most of the fishing boats had already sailed for the "
	    "northern bank two days earlier and could not be reached by radio "
	    "until the following noon.\n");
	folder_put(folder, "c.txt", "Title: C\nDate: 2031-05-03\n\n"
	    "A market was held on the quay.\n\n" SAME ".\n");
}

static ArticleBody
body_of(Index *ix, const char *file)
{
	ArticleBody body = {0};

	OK(query_body(ix, query_article_of_file(ix, slice_of(file)), &arena,
	    &body, &err));
	return body;
}

static void
expect_only(Index *ix, const char *file, size_t all, const char *const *texts)
{
	ArticleBody body = body_of(ix, file);
	OnlyHere only;
	size_t n = 0;

	OK(elsewhere_not(ix, &body, &arena, &only, &err));
	assert_int_equal(only.all, all);
	for (; texts[n] != NULL; n++) {
		assert_true(n < only.count);
		assert_true(slice_starts(slice_span(body.text,
		    only.sentences[n]), slice_of(texts[n])));
	}
	assert_int_equal(only.count, n);
}

/* A long sentence of which a smaller part is shared is told as well. */
static void
test_only_here(void **state)
{
	(void)state;
	put_three();
	Dossier *d = open_updated();
	Index *ix = dossier_index(d);

	expect_only(ix, "a.txt", 3, (const char *const[]){ "Nobody was",
	    "The gulls", NULL });
	expect_only(ix, "b.txt", 2, (const char *const[]){ "Rain fell",
	    "The tide gate", NULL });
	expect_only(ix, "c.txt", 2, (const char *const[]){ "A market",
	    NULL });
	dossier_free(d);
	arena_free(&arena);
}

static void
test_elsewhere(void **state)
{
	Elsewhere *at;
	size_t n;

	(void)state;
	put_three();
	Dossier *d = open_updated();
	Index *ix = dossier_index(d);
	ArticleBody body = body_of(ix, "b.txt");

	OK(elsewhere_find(ix, body.row.id, &arena, &at, &n, &err));
	assert_int_equal(n, 1);
	assert_int_equal(at[0].others, 2);
	assert_true(slice_starts(slice_span(body.text, at[0].span),
	    SLICE("The tide gate")));
	dossier_free(d);
	/* When the others go, nothing stands elsewhere. */
	folder_put(folder, "a.txt", "Title: A\n\nOther words.\n");
	folder_put(folder, "c.txt", "Title: C\n\nOther ones.\n");
	d = open_updated();
	ix = dossier_index(d);
	body = body_of(ix, "b.txt");
	OK(elsewhere_find(ix, body.row.id, &arena, &at, &n, &err));
	assert_int_equal(n, 0);
	dossier_free(d);
	arena_free(&arena);
}

/* A fact that another article tells in other words is not only here. */
static void
test_retold(void **state)
{
	Elsewhere *at;
	Retold *told;
	size_t n, count;

	(void)state;
	folder_put(folder, "a.txt", "Title: A\nDate: 2031-05-01\n\n"
	    "The gulls left early. The storm killed 12 people in Port Ashby "
	    "and wrecked 40 boats on Monday.\n");
	folder_put(folder, "b.txt", "Title: B\nDate: 2031-05-02\n\n"
	    "In Port Ashby 15 people were killed by the storm on Monday, and "
	    "40 boats wrecked. A market was held on the quay.\n");
	recognise = true;
	Dossier *d = open_updated();
	Index *ix = dossier_index(d);

	recognise = false;
	expect_only(ix, "a.txt", 2, (const char *const[]){ "The gulls",
	    NULL });
	expect_only(ix, "b.txt", 2, (const char *const[]){ "A market",
	    NULL });
	ArticleBody body = body_of(ix, "a.txt");

	OK(elsewhere_find(ix, body.row.id, &arena, &at, &n, &err));
	OK(elsewhere_retold(ix, body.row.id, at, n, &arena, &told, &count,
	    &err));
	assert_int_equal(count, 1);
	assert_int_equal(told[0].others, 1);
	assert_true(told[0].differ && told[0].reworded);
	dossier_free(d);
	arena_free(&arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(test_only_here),
		TEST(test_elsewhere),
		TEST(test_retold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
/* Two articles laid on each other. */
#include "story.h"

#include <stdlib.h>
#include <string.h>

#include "xref/parallel.h"

#define GATE "two wardens closed the tide gate before the storm reached " \
	"the outer harbour wall"
#define GAP " and then for a long while nothing at all was heard of it: "
#define SHIP "the grain ship anchored off the northern bank with a broken " \
	"rudder chain"
#define SHOP "every baker on Mill Street sold out of rye bread before noon " \
	"that day"

static void
lay(const char *a, const char *b, Parallel *out)
{
	Wording x = {0}, y = {0};

	wording_add(&x, slice_of(a), (Span){ 0, (uint32_t)strlen(a) });
	wording_add(&y, slice_of(b), (Span){ 0, (uint32_t)strlen(b) });
	parallel_make(&x, &y, NULL, 0, &arena, out);
	wording_free(&x);
	wording_free(&y);
}

static void
expect_span(const char *text, Span span, const char *want)
{
	assert_true(slice_eq(slice_span(slice_of(text), span),
	    slice_of(want)));
}

static void
test_order(void **state)
{
	const char *a = "It is said that " GATE GAP SHIP ". " SHOP;
	const char *b = GATE ". " SHIP
	    ". What the mayor had to say to all that is not known. " SHOP;
	Parallel p;

	(void)state;
	lay(a, b, &p);
	assert_int_equal(p.count, 3);
	for (size_t i = 0; i < p.count; i++)
		assert_true(p.at[i].aligned);
	expect_span(a, p.at[0].a, GATE);
	expect_span(b, p.at[1].b, SHIP);
	expect_span(b, p.at[2].b, SHOP);
	assert_int_equal(p.words[0], p.words[1]);
	assert_int_equal(p.same_count[0], 2);	/* two adjoin */
}

/* Of passages that cross, the one with more words is aligned. */
static void
test_crossing(void **state)
{
	const char *a = "One. " GATE ". Two. " SHOP " and then closed";
	const char *b = SHOP " and then closed. Three. " GATE;
	Parallel p;

	(void)state;
	lay(a, b, &p);
	assert_int_equal(p.count, 2);
	assert_false(p.at[0].aligned);
	assert_true(p.at[1].aligned);
}

/* Words that differ within a passage are not among those that are the same. */
static void
test_same_words(void **state)
{
	const char *a = "late that night two wardens quietly closed the tide gate before the "
	    "storm reached the harbour wall";
	const char *b = "late that night two wardens closed the tide gate before the big "
	    "storm reached the harbour wall";
	Parallel p;

	(void)state;
	lay(a, b, &p);
	assert_int_equal(p.count, 1);
	for (size_t i = 0; i < p.same_count[0]; i++)
		assert_null(strstr(arena_cstr(&arena, slice_span(slice_of(a),
		    p.same[0][i])), "quietly"));
	expect_span(a, p.same[0][0], "late that night two wardens");
	assert_int_equal(p.words[0], 16);
	assert_int_equal(p.words[1], 16);
	Span *differing;
	size_t n;

	parallel_differing(&p, 0, slice_of(a), p.at[0].a, &arena, &differing,
	    &n);
	assert_int_equal(n, 1);
	expect_span(a, differing[0], "quietly");
	parallel_differing(&p, 1, slice_of(b), p.at[0].b, &arena, &differing,
	    &n);
	assert_int_equal(n, 1);
	expect_span(b, differing[0], "big");
}

static void
test_nothing(void **state)
{
	Parallel p;

	(void)state;
	lay(GATE, SHIP, &p);
	assert_int_equal(p.count, 0);
	lay("", "", &p);
	assert_int_equal(p.count, 0);
	lay(GATE, GATE, &p);
	assert_int_equal(p.count, 1);
}

/* The same sentence again and again crosses itself in every way. */
static void
test_repeated(void **state)
{
	enum { TIMES = 2000 };
	Buffer b = {0};
	Parallel p;
	size_t aligned = 0;

	(void)state;
	for (int i = 0; i < TIMES; i++)
		buffer_printf(&b, "%s %d. ", i % 2 == 0 ? GATE : SHIP, i);
	lay(buffer_cstr(&b), buffer_cstr(&b), &p);
	for (size_t i = 0; i < p.count; i++)
		aligned += p.at[i].aligned;
	assert_true(aligned > 0);
	assert_true(p.count <= TIMES);
	buffer_free(&b);
}

/* Short words of one speaker are known from the index alone. */
static void
test_articles(void **state)
{
	ArticleBody a, b;
	Parallel p;

	(void)state;
	recognise = true;
	folder_put(folder, "a.txt", "Title: A\nDate: 2031-05-01\n\n"
	    "Mayor Ada Lunt called the work “wholly pointless.”  " GATE
	    ".\n");
	folder_put(folder, "b.txt", "Title: B\nDate: 2031-05-02\n\n"
	    "Rain fell.  " GATE ".\n\nThe work is “wholly pointless,” Ada "
	    "Lunt said.\n");
	Dossier *d = open_updated();
	Index *ix = dossier_index(d);

	OK(query_body(ix, query_article_of_file(ix, SLICE("a.txt")), &arena,
	    &a, &err));
	OK(query_body(ix, query_article_of_file(ix, SLICE("b.txt")), &arena,
	    &b, &err));
	OK(parallel_of(ix, &a, &b, &arena, &p, &err));
	assert_int_equal(p.count, 2);
	assert_true(slice_eq(slice_span(a.text, p.at[0].a),
	    SLICE("wholly pointless.")) || slice_eq(slice_span(a.text,
	    p.at[0].a), SLICE("wholly pointless")));
	assert_int_equal(p.at[0].words, 2);
	assert_false(p.at[0].aligned);
	assert_true(p.at[1].aligned);

	OnlyHere only;

	parallel_only(&p, 1, &b, &arena, &only);
	assert_int_equal(only.all, 2);
	assert_int_equal(only.count, 1);
	assert_true(slice_starts(slice_span(b.text, only.sentences[0]),
	    SLICE("The work")));
	dossier_free(d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_order),
		TEST(test_crossing),
		TEST(test_same_words),
		TEST(test_nothing),
		TEST(test_repeated),
		TEST(test_articles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

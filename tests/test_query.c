/* SPDX-License-Identifier: MIT */
#include "sample.h"

#include <stdbool.h>

#include "store/query_articles.h"
#include "store/query_problems.h"

/* --- articles ------------------------------------------------------------ */

static void
test_articles(void **state)
{
	(void)state;
	static const struct {
		ArticleOrder order;
		const char *filter, *expected;
	} cases[] = {
		{ ARTICLES_BY_DATE, "", "2.md 1.txt \xc3\xa4.txt 0.txt 3.txt" },
		{ ARTICLES_BY_FILE, "", "0.txt 1.txt 2.md 3.txt \xc3\xa4.txt" },
		{ ARTICLES_BY_TITLE, "",
		    "2.md \xc3\xa4.txt 0.txt 1.txt 3.txt" },
		{ ARTICLES_BY_SOURCE, "",
		    "0.txt 3.txt 1.txt \xc3\xa4.txt 2.md" },
		{ ARTICLES_BY_DATE, "harbour", "1.txt \xc3\xa4.txt" },
		{ ARTICLES_BY_FILE, " HARBOUR ", "1.txt \xc3\xa4.txt" },
		{ ARTICLES_BY_TITLE, "daily", "0.txt 3.txt" },
		{ ARTICLES_BY_SOURCE, "eve", "0.txt 3.txt 1.txt \xc3\xa4.txt "
		    "2.md" },
		{ ARTICLES_BY_DATE, "100%", "1.txt" },
		{ ARTICLES_BY_DATE, "a_t", "2.md" },
		{ ARTICLES_BY_DATE, "elan", "0.txt" },
		{ ARTICLES_BY_DATE, "\xc3\xa9lan", "0.txt" },
		{ ARTICLES_BY_DATE, "tide harbour", "" },
		{ ARTICLES_BY_DATE, "' OR 1 --", "" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		EXPECT(query_articles(ix, cases[i].order,
		    slice_of(cases[i].filter), &ids, &err), files(),
		    cases[i].expected);
}

static void
test_article(void **state)
{
	(void)state;
	ArticleRow row;

	OK(query_article(ix, id_of("1.txt"), &arena, &row, &err));
	assert_true(slice_eq(row.title, SLICE("The 100% Tide")));
	assert_true(slice_eq(row.source, SLICE("Harbour Post")));
	assert_true(slice_eq(row.author, SLICE("Eve")));
	assert_true(slice_eq(row.url, SLICE("x:y")));
	assert_true(slice_eq(row.published_why, SLICE("why")));
	assert_true(slice_eq(row.language, SLICE("en")));
	assert_true(slice_eq(row.encoding,
	    slice_of(encoding_name(ENCODING_LATIN1))));
	assert_int_equal(row.title_by, TITLE_HEADLINE);
	assert_int_equal(row.published_by, PUBLISHED_DATELINE);
	assert_int_equal(row.published, 200);
	assert_int_equal(row.words, 4);
	assert_int_equal(row.bytes, strlen(samples[0].text));
	assert_int_equal(row.rank, 1);
	OK(query_article(ix, id_of("3.txt"), &arena, &row, &err));
	assert_int_equal(row.published, DAY_NONE);
	assert_int_equal(query_article_at(ix, 1), id_of("1.txt"));
	assert_int_equal(query_article_at(ix, 5), 0);
	assert_int_equal(query_article_count(ix), SAMPLES);
	assert_int_equal(id_of("none"), 0);
	assert_false(query_article(ix, 77, &arena, &row, &err));
}

static void
test_body(void **state)
{
	(void)state;
	ArticleBody b;
	Slice text;

	OK(query_body(ix, id_of("1.txt"), &arena, &b, &err));
	assert_true(slice_eq(b.text, slice_of(samples[0].text)));
	assert_int_equal(b.block_count, 1);
	assert_int_equal(b.blocks[0].kind, BLOCK_QUOTATION);
	assert_int_equal(b.blocks[0].level, 2);
	assert_true(b.blocks[0].verbatim);
	assert_int_equal(b.markup_count, 2);
	assert_int_equal(b.markup[1].start, 10);
	assert_int_equal(b.markup[1].end, 12);
	assert_int_equal(b.sentence_count, 1);
	assert_int_equal(b.mention_count, 2);
	assert_int_equal(b.mentions[0].entity, 1);
	assert_int_equal(b.mentions[1].type, ENTITY_PLACE);
	assert_int_equal(b.mentions[1].span.start, 18);
	assert_int_equal(b.report_count, 3);
	assert_int_equal(b.reports[0].event, 1);
	assert_int_equal(b.reports[1].event, 4);
	assert_int_equal(b.reports[2].span.start, 18);
	assert_true(slice_eq(b.reports[2].role, SLICE("report")));
	assert_false(query_body(ix, 77, &arena, &b, &err));
	OK(query_text(ix, id_of("3.txt"), &arena, &text, &err));
	assert_true(slice_eq(text, SLICE("Nobody here.")));
	assert_false(query_text(ix, 77, &arena, &text, &err));
}

/* --- search and problems ------------------------------------------------- */

static void
test_search(void **state)
{
	(void)state;
	static const struct {
		const char *query, *expected;
	} cases[] = {
		{ "mara", "2.md 1.txt \xc3\xa4.txt" },
		{ "MARA LIN", "2.md 1.txt \xc3\xa4.txt" },
		{ "lind mara", "" },
		{ "gate", "1.txt 0.txt" },
		{ "gates", "0.txt" },
		{ "gate gates g", "0.txt" },
		{ "ashby's \"gate\"", "1.txt" },
		{ "ashby\xe2\x80\x99s", "1.txt" },
		{ "Port\n Ashby", "2.md 1.txt" },
		{ "", "" },
		{ "  ", "" },
		{ "\"", "" },
		{ "*", "" },
		{ "?!", "" },
		{ "mara OR nobody", "" },
		{ "NOT mara", "" },
		{ "mara*", "2.md 1.txt \xc3\xa4.txt" },
		{ "body : mara", "" },
		{ "{body} : mara", "" },
		{ "^mara", "2.md 1.txt \xc3\xa4.txt" },
		{ "mara\" OR \"nobody", "" },
		{ "NEAR(mara lind)", "" },
		{ "(((", "" },
	};

	EXPECT(query_search(ix, SLICE("ra lind"), &ids, &err), files(),
	    "2.md 1.txt \xc3\xa4.txt");
	OK(index_begin(ix, &err));
	for (size_t i = 0; i < SAMPLES; i++)
		put_sample(&samples[i], false);
	OK(index_commit(ix, &err));
	EXPECT(query_search(ix, SLICE("ra lind"), &ids, &err), files(), "");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		EXPECT(query_search(ix, slice_of(cases[i].query), &ids, &err),
		    files(), cases[i].expected);
	EXPECT(query_search(ix, (Slice){ "mara\0lind", 9 }, &ids, &err),
	    files(), "2.md 1.txt \xc3\xa4.txt");
}

static void
test_problems(void **state)
{
	(void)state;
	ProblemRow row;

	EXPECT(query_problems(ix, SLICE(""), &ids, &err), numbers(), "3 2 1");
	EXPECT(query_problems(ix, SLICE("B.REC"), &ids, &err), numbers(),
	    "2 1");
	EXPECT(query_problems(ix, SLICE("100%"), &ids, &err), numbers(), "2");
	EXPECT(query_problems(ix, SLICE("0%"), &ids, &err), numbers(), "");
	OK(query_problem(ix, 2, &arena, &row, &err));
	assert_true(slice_eq(row.file, SLICE("b.rec")));
	assert_true(slice_eq(row.text, SLICE("100% bad")));
	assert_int_equal(row.line, 2);
	assert_false(query_problem(ix, 77, &arena, &row, &err));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_articles),
		cmocka_unit_test(test_article),
		cmocka_unit_test(test_body),
		cmocka_unit_test(test_search),
		cmocka_unit_test(test_problems),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}

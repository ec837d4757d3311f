/* SPDX-License-Identifier: MIT */
/* Words of an article with their source, for other documents. */
#include "cases.h"

#include <stdlib.h>
#include <string.h>

#include "xref/cite.h"
#include "xref/context.h"

static void
escape(Slice input, Buffer *got)
{
	cite_text(input, CITE_MARKDOWN, got);
}

static void
test_escapes(void **state)
{
	(void)state;
	cases_run("escapes", escape);
}

static void
give_url(Slice input, Buffer *got)
{
	Arena a = { 0 };
	Slice url = cite_url(&a, input);

	buffer_add(got, url.len > 0 ? url : SLICE("-"));
	arena_free(&a);
}

static void
test_urls(void **state)
{
	char held[4000];
	Arena a = { 0 };

	(void)state;
	cases_run("urls", give_url);
	memset(held, 'x', sizeof held);
	memcpy(held, "https://a/", 10);
	assert_int_equal(cite_url(&a, (Slice){ held, 2048 }).len, 2048);
	assert_int_equal(cite_url(&a, (Slice){ held, 2049 }).len, 0);
	arena_free(&a);
}

static void
expect_source(ArticleRow row, CiteForm form, const char *wanted)
{
	Buffer b = { 0 };

	cite_source(&row, form, &b);
	assert_string_equal(buffer_cstr(&b), wanted);
	buffer_free(&b);
}

static ArticleRow
ferries(void)
{
	return (ArticleRow){ .file = SLICE("day_1/observer.txt"),
		.title = SLICE("Ferries stay in port"),
		.source = SLICE("Coast Observer"), .author = SLICE("R. Hale"),
		.url = SLICE("https://example.org/a_b"),
		.title_by = TITLE_HEADER, .published = 19795,
		.published_by = PUBLISHED_HEADER };
}

static void
test_source(void **state)
{
	ArticleRow row = ferries();

	(void)state;
	expect_source(row, CITE_TEXT, "“Ferries stay in port”, R. Hale, "
	    "Coast Observer, Wed 13 Mar 2024, day_1/observer.txt, "
	    "https://example.org/a_b");
	expect_source(row, CITE_MARKDOWN, "“Ferries stay in port”, R. Hale, "
	    "Coast Observer, Wed 13 Mar 2024, day\\_1/observer.txt, "
	    "<https://example.org/a_b>");
	row.author = row.source = SLICE("");
	row.published_by = PUBLISHED_INFERRED;
	row.url = SLICE("javascript:alert(1)");
	expect_source(row, CITE_TEXT, "“Ferries stay in port”, "
	    "≈ Wed 13 Mar 2024, day_1/observer.txt");
	row.title_by = TITLE_FIRST_WORDS;
	row.published = DAY_NONE;
	expect_source(row, CITE_TEXT, "without headline, begins “Ferries stay "
	    "in port”, no date, day_1/observer.txt");
	row.title_by = TITLE_FILE_NAME;
	expect_source(row, CITE_TEXT, "no date, day_1/observer.txt");
}

/* Titles and names that would like to be something else. */
static void
test_hostile_source(void **state)
{
	ArticleRow row = ferries();

	(void)state;
	row.title = SLICE("Two\r\n# lines \x1b]0;x\x07 \xe2\x80\xae[x](y)");
	row.author = SLICE("A, B; C \"D\"");
	row.source = SLICE("<b>שלום</b>");
	row.file = SLICE("a\nb\xff.txt");
	row.url = SLICE("https://x/>\n<y>");
	expect_source(row, CITE_MARKDOWN, "“Two # lines ^\\[\\]0;x^G "
	    "\\<U+202E\\>\\[x\\](y)”, A, B; C \"D\", \\<b\\>שלום\\</b\\>, "
	    "Wed 13 Mar 2024, a b\\<FF\\>.txt, <https://x/%3E%0A%3Cy%3E>");
}

static void
test_long_title(void **state)
{
	enum { LONG = 1 << 20 };
	ArticleRow row = ferries();
	char *held = malloc(LONG);
	Buffer b = { 0 };

	(void)state;
	memset(held, 'x', LONG);
	row.title = (Slice){ held, LONG };
	cite_source(&row, CITE_TEXT, &b);
	assert_true(b.len < 1000);
	assert_true(slice_find(buffer_slice(&b), SLICE("xx…”, R. Hale"), 0) !=
	    SIZE_MAX);
	buffer_free(&b);
	free(held);
}

/* "See *Mara*  Lind\nthere. Next.", where Markdown hides the asterisks. */
static const char text[] = "See *Mara*  Lind\nthere. Next.";
static Block blocks[] = { { .span = { 0, 29 }, .kind = BLOCK_PARAGRAPH } };
static Span sentences[] = { { 0, 23 }, { 24, 29 } };
static Span markup[] = { { 4, 5 }, { 9, 10 } };

static ArticleBody
body(void)
{
	return (ArticleBody){ .text = slice_of(text), .blocks = blocks,
		.block_count = 1, .sentences = sentences, .sentence_count = 2,
		.markup = markup, .markup_count = 2 };
}

static void
expect_words(const ArticleBody *b, CiteWords words, CiteForm form,
    const char *wanted)
{
	Buffer got = { 0 };

	cite_words(b, &words, form, &got);
	assert_string_equal(buffer_cstr(&got), wanted);
	buffer_free(&got);
}

static void
test_words(void **state)
{
	const ArticleBody b = body();
	const Span lind = { 12, 16 };
	CiteWords words = cite_sentence(&b, lind);

	(void)state;
	words.marks = &lind;
	words.mark_count = 1;
	expect_words(&b, words, CITE_TEXT, "See Mara Lind there.");
	expect_words(&b, words, CITE_MARKDOWN, "See Mara **Lind** there.");
	expect_words(&b, (CiteWords){ .span = { 4, 10 } }, CITE_TEXT, "Mara");
	expect_words(&b, (CiteWords){ .span = { 0, 29 } }, CITE_TEXT,
	    "See Mara Lind there. Next.");
}

/* Code and tables keep their lines. */
static void
test_verbatim(void **state)
{
	ArticleBody b = body();
	Block verbatim = blocks[0];

	(void)state;
	verbatim.verbatim = true;
	b.blocks = &verbatim;
	expect_words(&b, (CiteWords){ .span = { 0, 29 } }, CITE_TEXT,
	    "See Mara Lind\nthere. Next.");
}

/* What is cut says so, and is cut between characters. */
static void
test_cut(void **state)
{
	enum { HALF = 3000 };
	char *held = malloc(2 * HALF);
	Span all = { 0, 2 * HALF };
	ArticleBody b = { .sentences = &all, .sentence_count = 1 };

	(void)state;
	for (size_t i = 0; i < HALF; i++)
		memcpy(held + 2 * i, "é", 2);
	b.text = (Slice){ held, 2 * HALF };
	CiteWords words = cite_sentence(&b, (Span){ HALF, HALF + 2 });
	assert_true(words.cut_before && words.cut_after);
	assert_int_equal(words.span.end - words.span.start,
	    2 * CONTEXT_BYTES + 2);
	words = cite_span(&b, all, 7);
	expect_words(&b, words, CITE_TEXT, "ééé […]");
	words.cut_before = true;
	expect_words(&b, words, CITE_MARKDOWN, "\\[…\\] ééé \\[…\\]");
	free(held);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_urls),
		cmocka_unit_test(test_source),
		cmocka_unit_test(test_hostile_source),
		cmocka_unit_test(test_long_title),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_verbatim),
		cmocka_unit_test(test_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

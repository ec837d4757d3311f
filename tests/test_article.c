/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <stdlib.h>
#include <string.h>

#include "article/article.h"
#include "article/title.h"

static bool
try_text(Arena *arena, const char *name, Slice text, Article *out)
{
	Err err;

	if (article_read(arena, text, slice_of(name), out, &err))
		return true;
	assert_true(err.text[0] != '\0');
	return false;
}

static Article
read_text(Arena *arena, const char *name, const char *text)
{
	Article article;

	assert_true(try_text(arena, name, slice_of(text), &article));
	return article;
}

/* "name | text". */
static void
read_title(Slice input, Buffer *got)
{
	const size_t bar = slice_find(input, SLICE(" |"), 0);
	Arena arena = {0};
	Article article;

	assert_true(bar != SIZE_MAX);
	assert_true(try_text(&arena, arena_cstr(&arena,
	    slice_sub(input, 0, bar)), slice_sub(input, bar + 2 +
	    (bar + 2 < input.len), input.len), &article));
	buffer_printf(got, "%.*s (%s)", SLICE_ARG(article.title),
	    title_by_name(article.title_by));
	arena_free(&arena);
}

static void
test_titles(void **state)
{
	(void)state;
	cases_run("titles", read_title);
}

static void
check_slice(Slice s, const char *expected)
{
	if (!slice_eq(s, slice_of(expected)))
		fail_msg("%.*s is not %s", SLICE_ARG(s), expected);
}

/* What a header states may be as long as a file. */
static void
test_stated_lines_are_bounded(void **unused)
{
	Arena arena = {0};
	Buffer text = {0};

	(void)unused;
	buffer_puts(&text, "Title: x");
	for (int i = 0; i < 100000; i++)
		buffer_puts(&text, "\xC3\xA9");
	buffer_puts(&text, "\nSource: y\n\nText.\n");
	const Article a = read_text(&arena, "a.txt", buffer_cstr(&text));

	assert_int_equal(a.title.len, ONE_LINE_BYTES - 1 + 3);
	assert_true(slice_starts(a.title, SLICE("x\xC3\xA9")));
	assert_true(slice_ends(a.title, SLICE("\xC3\xA9…")));
	check_slice(a.source, "y");
	buffer_free(&text);
	arena_free(&arena);
}

static void
test_fields(void **state)
{
	Arena arena = {0};
	const Article a = read_text(&arena, "a.txt", "Source: Harbour  wire\n"
	    "Author: Ada Lunt\nDate: 2024-03-11\nUrl: https://example.org/a\n"
	    "\nThe boats of the island came back at noon.\n");

	(void)state;
	check_slice(a.source, "Harbour wire");
	check_slice(a.author, "Ada Lunt");
	check_slice(a.url, "https://example.org/a");
	check_slice(a.language, "en");
	assert_int_equal(a.encoding, ENCODING_UTF8);
	assert_int_equal(a.published, day_of((Date){ 2024, 3, 11 }));
	assert_int_equal(a.published_by, PUBLISHED_HEADER);
	assert_int_equal(a.block_count, 2);
	assert_int_equal(a.blocks[0].kind, BLOCK_HEADER);
	assert_int_equal(a.blocks[1].kind, BLOCK_PARAGRAPH);
	assert_int_equal(a.markup_count, 0);
	assert_int_equal(a.words, 9);
	arena_free(&arena);
}

static void
test_words(void **state)
{
	static const struct {
		const char *name, *text;
		uint32_t words;
	} cases[] = {
		{ "a.txt", "", 0 }, { "a.txt", "One two\tthree\nfour", 4 },
		{ "a.txt", "It's a US-led, $4.2m deal -- he said.", 7 },
		{ "a.txt", "one—two / three…four", 4 },
		{ "a.txt", "“…” – * ~", 0 },
		{ "a.txt", "Човни повернулися", 2 },
		{ "a.txt", "船は昼", 3 },
		{ "a.txt", "Title: One two\n\nThree.", 1 },
		{ "a.txt", "Share\n\nThe boats came back at noon, all of them.",
		    9 },
		{ "a.md", "**b**old [one two](http://a.b/c) `d`", 4 },
		{ "a.md", "> one\n> two\n\n* * *\n", 2 }
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Arena arena = {0};
		const Article a = read_text(&arena, cases[i].name,
		    cases[i].text);
		if (a.words != cases[i].words)
			fail_msg("%s: %u words", cases[i].text,
			    (unsigned)a.words);
		arena_free(&arena);
	}
}

/* The text is as the file has it, or converted once. */
static void
test_encodings(void **state)
{
	static const struct {
		const char *bytes, *text;
		Encoding encoding;
	} cases[] = {
		{ "a\r\nb\rc", "a\r\nb\rc", ENCODING_UTF8 },
		{ "\xef\xbb\xbfZo\xc3\xab", "\xef\xbb\xbfZo\xc3\xab",
		    ENCODING_UTF8 },
		{ "Zo\xeb S\xf8ren", "Zoë Søren", ENCODING_LATIN1 },
		{ "\x93Zo\xeb\x94 \x80", "“Zoë” €", ENCODING_CP1252 }
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Arena arena = {0};
		const Article a = read_text(&arena, "a.txt", cases[i].bytes);
		check_slice(a.text, cases[i].text);
		assert_int_equal(a.encoding, cases[i].encoding);
		arena_free(&arena);
	}
}

static void
test_refused(void **state)
{
	static const Slice cases[] = { SLICE_INIT("%PDF-1.7 text"),
		SLICE_INIT("<!DOCTYPE html><p>Text."),
		SLICE_INIT("\0\0\1\2\0\0\3\4\0\0"),
		SLICE_INIT("\xff\xfe" "a\0b\0c\0d\0") };
	Arena arena = {0};
	Article a;
	char *much = malloc(ARTICLE_MAX_BYTES + 1);

	(void)state;
	assert_non_null(much);
	memset(much, 'a', ARTICLE_MAX_BYTES + 1);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_false(try_text(&arena, "a.txt", cases[i], &a));
	assert_false(try_text(&arena, "a.txt",
	    (Slice){ much, ARTICLE_MAX_BYTES + 1 }, &a));
	assert_true(try_text(&arena, "a.txt",
	    (Slice){ much, ARTICLE_MAX_BYTES }, &a));
	assert_int_equal(a.block_count, 1);
	free(much);
	arena_free(&arena);
}

static void
test_markdown(void **state)
{
	static const char *const names[] = { "a.md", "b/A.Markdown", "a.mkd" };
	static const char *const others[] = { "a.txt", ".md", "md", "a.mdx" };
	Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_int_equal(read_text(&arena, names[i],
		    "*a*").markup_count, 2);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_int_equal(read_text(&arena, others[i],
		    "*a*").markup_count, 0);
	arena_free(&arena);
}

/* Headings that Markdown marks are kept, and no others are made. */
static void
test_manual_page(void **state)
{
	static const BlockKind kinds[] = { BLOCK_HEADLINE, BLOCK_HEADING,
		BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_PARAGRAPH,
		BLOCK_QUOTATION, BLOCK_HEADING, BLOCK_PARAGRAPH };
	Arena arena = {0};
	const Article a = read_text(&arena, "otter.1.md",
	    "OTTER(1) - General Commands Manual\n\n# NAME\n\n"
	    "**otter** - swim in the harbour all day\n\n# OPTIONS\n\n"
	    "**-h**\n\n> Help with all that the otter can do, and more.\n\n"
	    "# SEE ALSO\n\nboat(1)\n");

	(void)state;
	assert_int_equal(a.block_count, sizeof kinds / sizeof *kinds);
	for (size_t i = 0; i < a.block_count; i++)
		assert_int_equal(a.blocks[i].kind, kinds[i]);
	check_slice(a.title, "OTTER(1) - General Commands Manual");
	arena_free(&arena);
}

static void
test_names(void **state)
{
	(void)state;
	assert_string_equal(block_kind_name(BLOCK_BOILERPLATE), "boilerplate");
	assert_string_equal(block_kind_name(BLOCK_HEADLINE), "headline");
	assert_string_equal(title_by_name(TITLE_CURATED), "curated");
	assert_string_equal(published_by_name(PUBLISHED_UNKNOWN), "unknown");
	assert_string_equal(published_by_name(PUBLISHED_FILE_TIME),
	    "file-time");
	assert_true(block_is_furniture(BLOCK_HEADER));
	assert_true(block_is_furniture(BLOCK_BOILERPLATE));
	assert_false(block_is_furniture(BLOCK_BYLINE));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_stated_lines_are_bounded),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_encodings),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_manual_page),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

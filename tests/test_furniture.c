/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <string.h>
#include <time.h>

#include "article/article.h"
#include "article/phrases.h"

#define BODY "The boats of the island came back at noon and nobody would " \
	"say what they had seen at sea."

/* The article's blocks; its arena is the caller's. */
static Article
read_text(Arena *arena, Slice text)
{
	Article article;
	Err err;

	if (!article_read(arena, text, SLICE("a.txt"), &article, &err))
		fail_msg("%s", err.text);
	return article;
}

/* The kind of the block at `at` of a page that is made from three pieces. */
static void
kind_between(const char *before, Slice line, const char *after, Buffer *got)
{
	Arena arena = {0};
	Buffer page = {0};

	buffer_puts(&page, before);
	const size_t start = page.len;
	buffer_add(&page, line);
	buffer_puts(&page, after);
	const Article article = read_text(&arena, buffer_slice(&page));
	for (size_t i = 0; i < article.block_count; i++)
		if (article.blocks[i].span.start >= start) {
			buffer_puts(got,
			    block_kind_name(article.blocks[i].kind));
			break;
		}
	buffer_free(&page);
	arena_free(&arena);
}

static void
between(Slice line, Buffer *got)
{
	kind_between(BODY "\n\n" BODY "\n\n" BODY "\n\n", line, "\n\n" BODY
	    "\n\n" BODY "\n", got);
}

static void
at_end(Slice line, Buffer *got)
{
	kind_between(BODY "\n\n" BODY "\n\n", line,
	    "\n\n\xc2\xa9 2024 Quay Courier\n", got);
}

static void
at_top(Slice line, Buffer *got)
{
	kind_between("Boats come back empty\n\n", line, "\n\n" BODY "\n\n"
	    BODY "\n", got);
}

static void
kinds_of_page(Slice input, Buffer *got)
{
	static const char letters[BLOCK_KINDS] = { 'p', 'h', 'T', 'b', 'q',
		'x', 'H' };
	Arena arena = {0};
	Buffer page = {0};

	for (size_t i = 0; i < input.len; i++)
		if (input.ptr[i] == '_')
			buffer_puts(&page, BODY);
		else
			buffer_putc(&page, input.ptr[i]);
	const Article article = read_text(&arena, buffer_slice(&page));
	for (size_t i = 0; i < article.block_count; i++)
		buffer_putc(got, letters[article.blocks[i].kind]);
	buffer_free(&page);
	arena_free(&arena);
}

static void
test_cases(void **state)
{
	(void)state;
	cases_run("lines_between", between);
	cases_run("lines_end", at_end);
	cases_run("lines_top", at_top);
	cases_run("pages", kinds_of_page);
}

static const PhraseTable *const tables[] = { &phrases_anywhere,
	&phrases_edges, &phrases_buttons, &phrases_lists, &phrases_items,
	&phrases_comments,
	&phrases_bylines, &phrases_hard, &phrases_soft, &phrases_bylined,
	&phrases_endings, &phrases_inside, &phrases_contributed,
	&phrases_promotion, &phrases_addresses, &phrases_agencies,
	&phrases_credits, &phrases_months, &phrases_dating, &phrases_roles };

/* The tables are searched, and folded lines are looked for in them. */
static void
test_tables(void **state)
{
	Buffer scratch = {0};

	(void)state;
	for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
		for (size_t i = 0; i < tables[t]->count; i++) {
			const char *word = tables[t]->words[i];
			Slice key = phrase_key(slice_of(word), &scratch);
			assert_true(i == 0 ||
			    strcmp(tables[t]->words[i - 1], word) < 0);
			if (!slice_starts(slice_of(word), key))
				fail_msg("not folded: %s", word);
		}
	buffer_free(&scratch);
}

static void
test_keys(void **state)
{
	static const char *const cases[][2] = {
		{ "» 1.2K Comments:", "# comments" },
		{ "— Read   More…", "read more" },
		{ "10:15 / 2m", "# / #" }, { "2026-02-04T10:15", "#-#-#t#" },
		{ "© 2026", "© #" }, { "@jane", "@jane" }, { "…", "" },
		{ "", "" }, { "5mm", "#mm" }, { "LIRE AUSSI", "lire aussi" },
		{ "À LIRE", "a lire" }, { "Реклама", "реклама" }
	};
	Buffer scratch = {0};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Slice key = phrase_key(slice_of(cases[i][0]), &scratch);
		if (!slice_eq(key, slice_of(cases[i][1])))
			fail_msg("%s: %.*s", cases[i][0], SLICE_ARG(key));
	}
	buffer_free(&scratch);
}

static void
test_phrases(void **state)
{
	static const char *const words[] = { "a b", "a b c", "click", "©" };
	const PhraseTable t = PHRASE_TABLE(words);

	(void)state;
	assert_true(phrase_is(&t, SLICE("a b")));
	assert_false(phrase_is(&t, SLICE("a")));
	assert_false(phrase_is(&t, SLICE("")));
	assert_int_equal(phrase_begins(&t, SLICE("a b c d")), 5);
	assert_int_equal(phrase_begins(&t, SLICE("a bc")), 0);
	assert_int_equal(phrase_begins(&t, SLICE("\xc2\xa9 2026")), 2);
	assert_int_equal(phrase_ends(&t, SLICE("x a b c")), 5);
	assert_int_equal(phrase_ends(&t, SLICE("xclick")), 0);
	assert_int_equal(phrase_count(&t, SLICE("click a b c, click"), 9), 3);
	assert_int_equal(phrase_count(&t, SLICE("click a b c, click"), 2), 2);
	assert_int_equal(phrase_count(&t, SLICE("clicks"), 9), 0);
}

/* Pages of one line, over and over: done in a time that only quadratic work
 * would exceed. */
static void
test_much(void **state)
{
	static const char *const lines[] = { "Share\n", "Boats come back\n",
		"Related\n", "2 comments\n", "11 March 2024\n", "By Ada Lunt\n",
		"Photo: Ada Lunt\n", BODY "\n", "a\n", "Europe\n",
		"What did you see?\n", "Sign up for our newsletter now.\n" };

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		Arena arena = {0};
		Buffer page = {0};
		const clock_t start = clock();
		for (int n = 0; n < 20000; n++)
			buffer_puts(&page, lines[i]);
		const Article article = read_text(&arena, buffer_slice(&page));
		assert_int_equal(article.block_count, 20000);
		assert_true(clock() - start < 10 * CLOCKS_PER_SEC);
		buffer_free(&page);
		arena_free(&arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_phrases),
		cmocka_unit_test(test_much),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

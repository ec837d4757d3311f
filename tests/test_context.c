/* SPDX-License-Identifier: MIT */
/*
 * What stands around a span: sentences and furniture.
 */
#include "check.h"

#include <stdlib.h>
#include <string.h>

#include "xref/context.h"
#include "text/utf8.h"

/* Two sentences in a paragraph, then an advert. */
static const char text[] = "Anna spoke. Then Boris left Ørsund.\n\nBuy now";
static Block blocks[] = {
	{ .span = { 0, 36 }, .kind = BLOCK_PARAGRAPH },
	{ .span = { 38, 45 }, .kind = BLOCK_BOILERPLATE },
};
static Span sentences[] = { { 0, 11 }, { 12, 36 } };

static ArticleBody
body(void)
{
	return (ArticleBody){ .text = slice_of(text), .blocks = blocks,
		.block_count = 2, .sentences = sentences,
		.sentence_count = 2 };
}

static void
expect(Span span, const char *left, const char *right)
{
	ArticleBody b = body();
	Slice l, r;

	context_of(&b, span, &l, &r);
	assert_true(slice_eq(l, slice_of(left)));
	assert_true(slice_eq(r, slice_of(right)));
}

static void
test_sentence(void **state)
{
	(void)state;
	expect((Span){ 0, 4 }, "", " spoke.");
	expect((Span){ 5, 11 }, "Anna ", "");
	expect((Span){ 17, 22 }, "Then ", " left Ørsund.");
	expect((Span){ 28, 35 }, "Then Boris left ", ".");
}

/* Over two sentences both are context; outside of any there is none. */
static void
test_across(void **state)
{
	(void)state;
	expect((Span){ 5, 16 }, "Anna ", " Boris left Ørsund.");
	expect((Span){ 42, 45 }, "", "");
}

/* A long sentence is cut between characters. */
static void
test_long(void **state)
{
	enum { HALF = 3001 };
	char *held = malloc(2 * HALF + 1);
	Slice l, r;

	(void)state;
	assert_non_null(held);
	for (size_t i = 0; i < 2 * HALF; i += 2)
		memcpy(held + i, "é", 2);
	held[2 * HALF] = '\0';
	for (uint32_t at = HALF - 1; at < HALF + 20; at += 2) {
		Span whole = { 0, 2 * HALF };
		ArticleBody b = { .text = { held, 2 * HALF },
			.sentences = &whole, .sentence_count = 1 };
		context_of(&b, (Span){ at, at + 2 }, &l, &r);
		assert_true(l.len <= CONTEXT_BYTES && l.len > 990);
		assert_true(r.len <= CONTEXT_BYTES && r.len > 990);
		assert_true(utf8_valid(l) && utf8_valid(r));
	}
	free(held);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sentence),
		cmocka_unit_test(test_across),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
/*
 * The table's inputs are articles with their names marked (marked.h); a heading
 * or a furniture block is what the article module makes of it.  The result is a
 * list, " / " between quotations, of kind|text|speaker|cue, the speaker being
 *
 *	Ann Lee		named there
 *	she=Ann Lee	the words for her, and who is meant (? nobody known)
 *	^Ann Lee	as of the words before
 *	<Ann Lee	as the sentence before is about her
 *	?		not told
 */
#include "cases.h"

#include "annotate/quote.h"
#include "marked.h"
#include "text/sentence.h"

typedef struct {
	Arena arena;
	Buffer text;
	NameVec names;
	VEC(Span) sentences;
	Article article;
	Vocabulary *vocabulary;
	QuoteVec quotes;
} Reader;

static void
reader_free(Reader *r)
{
	arena_free(&r->arena);
	buffer_free(&r->text);
	vec_free(&r->names);
	vec_free(&r->sentences);
	vec_free(&r->quotes);
	vocabulary_free(r->vocabulary);
}

static void
read_sentences(Reader *r)
{
	for (size_t i = 0; i < r->article.block_count; i++) {
		const Block *b = &r->article.blocks[i];
		uint32_t pos = b->span.start;
		Span s;
		while (!block_is_furniture(b->kind) &&
		    sentence_next(r->article.text, b->span, &pos, &s))
			vec_push(&r->sentences, s);
	}
}

static void
find(Reader *r, Slice name)
{
	Err err;

	assert_true(article_read(&r->arena, buffer_slice(&r->text), name,
	    &r->article, &err));
	read_sentences(r);
	r->vocabulary = vocabulary_new();
	quote_find(&(QuoteIn){ r->vocabulary, &r->article, r->sentences.at,
	    r->sentences.len, r->names.at, r->names.len }, &r->quotes);
}

static Slice
words(const Reader *r, Span s)
{
	return slice_span(r->article.text, s);
}

static void
put_speaker(const Reader *r, const Quote *q, Buffer *got)
{
	if (q->by == SPEAKER_UNKNOWN) {
		buffer_puts(got, "?");
		return;
	}
	if (q->by == SPEAKER_PRONOUN || q->by == SPEAKER_ROLE) {
		buffer_add(got, words(r, q->mention));
		buffer_puts(got, "=");
	}
	if (q->by == SPEAKER_CONTINUED || q->by == SPEAKER_LEADING)
		buffer_puts(got, q->by == SPEAKER_LEADING ? "<" : "^");
	if (q->name == QUOTE_NO_NAME)
		buffer_puts(got, "?");
	else
		buffer_add(got, words(r, r->names.at[q->name].span));
}

static void
put_line(Slice s, Buffer *got)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] == '\n')
			buffer_puts(got, "\\n");
		else
			buffer_putc(got, s.ptr[i]);
}

static void
list_quotes(Slice input, Buffer *got)
{
	Reader r = { 0 };

	marked_read(input, &r.text, &r.names);
	find(&r, slice_starts(input, SLICE("> ")) ? SLICE("a.md") :
	    SLICE("a.txt"));
	for (size_t i = 0; i < r.quotes.len; i++) {
		const Quote *q = &r.quotes.at[i];
		if (i > 0)
			buffer_puts(got, " / ");
		buffer_puts(got, quote_kind_name(q->kind));
		buffer_putc(got, '|');
		put_line(words(&r, q->span), got);
		buffer_putc(got, '|');
		put_speaker(&r, q, got);
		buffer_putc(got, '|');
		buffer_add(got, words(&r, q->cue));
	}
	if (r.quotes.len == 0)
		buffer_puts(got, "-");
	reader_free(&r);
}

static void
quotes(void **state)
{
	(void)state;
	cases_run("quotes", list_quotes);
}

/* Parts of one utterance share its number. */
static void
an_utterance_is_one(void **state)
{
	Reader r = { 0 };

	(void)state;
	marked_read(SLICE("\"It is late,\" {p:Ann Lee} said. \"We go home "
	    "now.\"\n\nThe weather was bad. \"I stay,\" {p:Bo Day} said."),
	    &r.text, &r.names);
	find(&r, SLICE("a.txt"));
	assert_int_equal(r.quotes.len, 3);
	assert_int_equal(r.quotes.at[0].utterance, r.quotes.at[1].utterance);
	assert_int_not_equal(r.quotes.at[0].utterance,
	    r.quotes.at[2].utterance);
	reader_free(&r);
}

/* The worst there is, three hundred thousand times: what is quadratic takes
 * hours. */
static void
it_is_linear(void **state)
{
	static const char *const units[] = { "\"", "\" ", " \"", "'", " '",
		"\u201C", "\u201D", "\"a\" ", "\"a\", ", "said ", "said, ",
		"he said \"a\" ", "according to ", "who, ", "the ", "a, and ",
		"(", "\u2014 ", "x: ", "x:\n\n", "\"x\n\n", "the judge's ",
		"\"I am a dog of some size here,\" he said ", ", which said, ",
		"\u201C\u2018", "we said it:\n\nAs we do.\n\n", "''", "``" };

	(void)state;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		Reader r = { 0 };
		for (int n = 0; n < 50000; n++)
			buffer_puts(&r.text, units[i]);
		buffer_puts(&r.text, "end.");
		find(&r, SLICE("a.txt"));
		reader_free(&r);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quotes),
		cmocka_unit_test(an_utterance_is_one),
		cmocka_unit_test(it_is_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: MIT */
#include "cases.h"

#include <stdlib.h>
#include <string.h>

#include "annotate/telling.h"
#include "annotate/telling_words.h"
#include "text/sentence.h"

/* One article, a block for each paragraph; the first is a heading when it
 * begins with "# ". */
typedef struct {
	Block blocks[16];
	Article article;
	VEC(Span) sentences;
	WhenVec found;
	Tellings tellings;
} Got;

static WhenRules *rules;
static TellingWords *words;

static void
read_blocks(Got *g, Slice text)
{
	WhenBlock at = { .block = 0 };

	for (size_t pos = 0; pos < text.len && g->article.block_count < 16;) {
		size_t end = slice_find(text, SLICE("\n\n"), pos);
		Block *b = &g->blocks[g->article.block_count++];
		uint32_t next = (uint32_t)pos;
		Span sentence;

		if (end == SIZE_MAX)
			end = text.len;
		b->span = (Span){ (uint32_t)pos, (uint32_t)end };
		b->kind = text.ptr[pos] == '#' ? BLOCK_HEADING :
		    BLOCK_PARAGRAPH;
		at.span = b->span;
		when_find(rules, text, &at, &g->found);
		while (sentence_next(text, b->span, &next, &sentence))
			vec_push(&g->sentences, sentence);
		pos = end + 2;
	}
}

static void
got_make(Got *g, Slice text)
{
	*g = (Got){ .article = { .text = text } };
	g->article.blocks = g->blocks;
	read_blocks(g, text);
	tellings_find(&g->tellings, &(TellingIn){ words, &g->article,
	    g->sentences.at, g->sentences.len, g->found.at, g->found.len });
}

static void
got_free(Got *g)
{
	vec_free(&g->sentences);
	vec_free(&g->found);
	tellings_free(&g->tellings);
}

static void
put_time(const Got *g, const Telling *t, Buffer *got)
{
	buffer_add(got, slice_span(g->article.text,
	    g->found.at[t->when].span));
	if (t->until == TELLING_NO_TIME)
		return;
	buffer_putc(got, '/');
	buffer_add(got, slice_span(g->article.text,
	    g->found.at[t->until].span));
}

static void
put_title(const Got *g, const Telling *t, Buffer *got)
{
	const Slice text = g->article.text;

	if (t->content)
		buffer_puts(got, "...: ");
	if (t->skip.end == t->skip.start) {
		buffer_add(got, slice_span(text, t->part));
		return;
	}
	buffer_add(got, slice_sub(text, t->part.start, t->skip.start));
	buffer_add(got, slice_sub(text, t->skip.end, t->part.end));
}

/* "kind role [put off] (time) title", of those that have a time. */
static void
put_tellings(Slice input, Buffer *got)
{
	Got g;

	got_make(&g, input);
	for (size_t i = 0; i < g.tellings.at.len; i++) {
		const Telling *t = &g.tellings.at.at[i];
		if (t->when == TELLING_NO_TIME)
			continue;
		buffer_printf(got, "%s%s %s%s (", got->len > 0 ? " | " : "",
		    telling_kind_name((TellingKind)t->kind),
		    telling_role_name((TellingRole)t->role),
		    t->put_off ? " put off" : "");
		put_time(&g, t, got);
		buffer_puts(got, ") ");
		put_title(&g, t, got);
	}
	if (got->len == 0)
		buffer_puts(got, "-");
	got_free(&g);
}

/* The words by which the first one is compared. */
static void
put_words(Slice input, Buffer *got)
{
	Got g;

	got_make(&g, input);
	if (g.tellings.at.len > 0)
		buffer_add(got, slice_span(buffer_slice(&g.tellings.words),
		    g.tellings.at.at[0].words));
	got_free(&g);
}

static void
cases(void **state)
{
	(void)state;
	cases_run("tellings", put_tellings);
	cases_run("telling_words", put_words);
}

static void
openings(void **state)
{
	static const struct {
		const char *text;
		TellingOpening opening;
	} all[] = {
		{ "He left the harbour.", OPENS_PRONOUN },
		{ "\u201cThey left,\u201d said the clerk.", OPENS_PRONOUN },
		{ "The talks went on.", OPENS_DEFINITE },
		{ "However, this strike went on.", OPENS_DEFINITE },
		{ "Harbour workers left.", OPENS_ANEW },
	};

	(void)state;
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		Got g;
		got_make(&g, slice_of(all[i].text));
		assert_int_equal(g.tellings.at.len, 1);
		assert_int_equal(g.tellings.at.at[0].opening,
		    all[i].opening);
		got_free(&g);
	}
}

/* Spans lie where they should, in whatever text. */
static void
expect_sound(const Got *g)
{
	for (size_t i = 0; i < g->tellings.at.len; i++) {
		const Telling *t = &g->tellings.at.at[i];
		assert_true(t->part.start >= t->sentence.start);
		assert_true(t->part.end <= t->sentence.end);
		assert_true(t->part.start <= t->part.end);
		assert_true(t->skip.end == t->skip.start ||
		    (t->skip.start >= t->part.start &&
		    t->skip.end <= t->part.end));
		assert_true(t->words.end <= g->tellings.words.len);
	}
}

/* A text of one sentence costs in proportion to its length, whatever it is
 * made of. */
static void
linear(void **state)
{
	static const char *const parts[] = {
		"on Tuesday ", "Tuesday, ", "(\u201c", "and which while ",
		"said that ", "first 12 ", "a's ", "until Friday and ",
	};
	enum { TIMES = 4000 };

	(void)state;
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		Buffer text = { 0 };
		Got g;
		for (int k = 0; k < TIMES; k++)
			buffer_puts(&text, parts[i]);
		got_make(&g, buffer_slice(&text));
		expect_sound(&g);
		assert_true(g.tellings.work <= text.len);
		got_free(&g);
		buffer_free(&text);
	}
}

static int
make(void **state)
{
	(void)state;
	rules = when_rules_new(NULL);
	words = telling_words_new();
	return 0;
}

static int
give_up(void **state)
{
	(void)state;
	when_rules_free(rules);
	telling_words_free(words);
	return 0;
}

static void
blocks(void **state)
{
	Got g;

	(void)state;
	got_make(&g, SLICE("Mara Lind closed the gate on Monday.\n\n"
	    "Ivo Kastner opened the mill on Tuesday."));
	assert_int_equal(g.tellings.at.len, 2);
	assert_int_equal(g.tellings.at.at[0].block, 0);
	assert_int_equal(g.tellings.at.at[1].block, 1);
	got_free(&g);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cases),
		cmocka_unit_test(openings),
		cmocka_unit_test(blocks),
		cmocka_unit_test(linear),
	};

	return cmocka_run_group_tests(tests, make, give_up);
}

/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as an article.  Tellings are in order, inside their sentences, and
 * cut no character; what they point to exists.
 */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>

#include "annotate/telling.h"
#include "annotate/telling_words.h"
#include "text/sentence.h"

typedef VEC(Span) SpanList;

static void
read_blocks(const Article *art, WhenRules *rules, SpanList *sentences,
    WhenVec *found)
{
	WhenBlock at = { .block = 0 };

	for (size_t i = 0; i < art->block_count; i++) {
		uint32_t pos = art->blocks[i].span.start;
		Span s;
		if (block_is_furniture(art->blocks[i].kind))
			continue;
		at.span = art->blocks[i].span;
		when_find(rules, art->text, &at, found);
		while (sentence_next(art->text, at.span, &pos, &s))
			vec_push(sentences, s);
	}
}

static bool
is_cut(Slice text, uint32_t pos)
{
	return pos < text.len && (text.ptr[pos] & 0xc0) == 0x80;
}

static void
check_inside(const Article *art, Span s, Span outer)
{
	assert(s.start <= s.end);
	assert(s.start == s.end ||
	    (s.start >= outer.start && s.end <= outer.end));
	assert(!is_cut(art->text, s.start) && !is_cut(art->text, s.end));
}

static void
check(const Article *art, const Tellings *t, size_t found)
{
	for (size_t i = 0; i < t->at.len; i++) {
		const Telling *x = &t->at.at[i];
		check_inside(art, x->part, x->sentence);
		check_inside(art, x->skip, x->part);
		assert(i == 0 || t->at.at[i - 1].sentence.start <=
		    x->sentence.start);
		assert(x->when == TELLING_NO_TIME || x->when < found);
		assert(x->until == TELLING_NO_TIME || x->until < found);
		assert(x->kind < TELLING_KINDS && x->role < TELLING_ROLES);
		assert(x->words.start <= x->words.end &&
		    x->words.end <= t->words.len);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	Arena arena = { 0 };
	Article art;
	Err err;

	if (article_read(&arena, (Slice){ (const char *)data, size },
	    size % 2 == 0 ? SLICE("a.txt") : SLICE("a.md"), &art, &err)) {
		WhenRules *rules = when_rules_new(NULL);
		TellingWords *words = telling_words_new();
		SpanList sentences = { 0 };
		WhenVec found = { 0 };
		Tellings tellings = { 0 };
		read_blocks(&art, rules, &sentences, &found);
		tellings_find(&tellings, &(TellingIn){ words, &art,
		    sentences.at, sentences.len, found.at, found.len });
		check(&art, &tellings, found.len);
		tellings_free(&tellings);
		vec_free(&found);
		vec_free(&sentences);
		telling_words_free(words);
		when_rules_free(rules);
	}
	arena_free(&arena);
	return 0;
}

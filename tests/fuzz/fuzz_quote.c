/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as an article, every fifth of its words as a name.  Quotations are
 * in order, inside blocks that are read, and cut no character; what they point
 * to exists.
 */
#undef NDEBUG
#include "fuzz.h"

#include <assert.h>

#include "annotate/quote.h"
#include "text/sentence.h"
#include "text/word.h"

typedef VEC(Span) SpanList;

static void
make_names(const Article *art, NameVec *names)
{
	uint32_t pos = 0;
	Word w;

	for (unsigned n = 0; word_next(art->text, &pos, &w); n++)
		if (n % 5 == 0 && w.kind == WORD_ALPHA)
			vec_push(names, ((Name){ .span = w.span, .sure = true,
			    .type = (EntityType)(n % ENTITY_TYPES) }));
}

static void
make_sentences(const Article *art, SpanList *sentences)
{
	for (size_t i = 0; i < art->block_count; i++) {
		uint32_t pos = art->blocks[i].span.start;
		Span s;
		while (!block_is_furniture(art->blocks[i].kind) &&
		    sentence_next(art->text, art->blocks[i].span, &pos, &s))
			vec_push(sentences, s);
	}
}

static bool
is_cut(Slice text, uint32_t pos)
{
	return pos < text.len && (text.ptr[pos] & 0xc0) == 0x80;
}

static void
check_span(const Article *art, Span s)
{
	assert(s.start <= s.end && s.end <= art->text.len);
	assert(!is_cut(art->text, s.start) && !is_cut(art->text, s.end));
}

static void
check(const Article *art, const QuoteVec *quotes, size_t names)
{
	size_t block = 0;

	for (size_t i = 0; i < quotes->len; i++) {
		const Quote *q = &quotes->at[i];
		check_span(art, q->span);
		check_span(art, q->cue);
		check_span(art, q->mention);
		assert(q->span.start < q->span.end);
		assert(i == 0 || quotes->at[i - 1].span.start <=
		    q->span.start);
		assert(q->name == QUOTE_NO_NAME || q->name < names);
		assert(q->kind < QUOTE_KINDS && q->by <= SPEAKER_LEADING);
		while (art->blocks[block].span.end <= q->span.start)
			block++;
		assert(block < art->block_count &&
		    art->blocks[block].span.end >= q->span.end &&
		    !block_is_furniture(art->blocks[block].kind));
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
		Vocabulary *v = vocabulary_new();
		SpanList sentences = { 0 };
		NameVec names = { 0 };
		QuoteVec quotes = { 0 };
		make_names(&art, &names);
		make_sentences(&art, &sentences);
		quote_find(&(QuoteIn){ v, &art, sentences.at, sentences.len,
		    names.at, names.len }, &quotes);
		check(&art, &quotes, names.len);
		vec_free(&quotes);
		vec_free(&names);
		vec_free(&sentences);
		vocabulary_free(v);
	}
	arena_free(&arena);
	return 0;
}

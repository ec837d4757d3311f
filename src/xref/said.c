/* SPDX-License-Identifier: MIT */
#include "xref/said.h"

#include "store/passages.h"
#include "xref/key.h"

enum { NAME_LEAST = 50 };	/* percent of a doubted name that may speak */

void
said_free(Said *s)
{
	vocabulary_free(s->vocabulary);
	vec_free(&s->quotes);
	vec_free(&s->names);
	vec_free(&s->rows);
	wording_free(&s->wording);
	vec_free(&s->shingles);
	arena_free(&s->keys);
}

static bool
is_read(const Article *art)
{
	return slice_eq(art->language, SLICE("en")) ||
	    slice_eq(art->language, SLICE("und"));
}

static void
take_names(Said *s, const NameVec *names)
{
	vec_clear(&s->names);
	for (size_t i = 0; i < names->len; i++) {
		const Name *n = &names->at[i];
		if (n->sure || n->score[n->type] >= NAME_LEAST)
			vec_push(&s->names, *n);
	}
}

static QuotationIn
row_of(Said *s, const Quote *q, Slice key)
{
	const bool named = q->name != QUOTE_NO_NAME;

	return (QuotationIn){ .key = key, .span = q->span, .cue = q->cue,
		.said = q->mention, .kind = (QuoteKind)q->kind,
		.by = (SpeakerBy)q->by, .named = named,
		.name = named ? s->names.at[q->name].span.start : 0,
		.has_near = q->near != QUOTE_NO_NAME,
		.near = q->near != QUOTE_NO_NAME ?
		    s->names.at[q->near].span.start : 0,
		.utterance = q->utterance };
}

/* The same words again in one article have a content of their own. */
static Slice
nth(Said *s, Map *times, Slice content)
{
	int64_t n = (*map_put(times, content, 0))++;

	return n == 0 ? content : arena_printf(&s->keys, "%.*s|%lld",
	    SLICE_ARG(content), (long long)n);
}

static void
find_quotations(Said *s, Slice file, const Article *art,
    const Span *sentences, size_t sentence_count)
{
	Map used = { 0 }, times = { 0 };

	if (s->vocabulary == NULL)
		s->vocabulary = vocabulary_new();
	vec_clear(&s->rows);
	arena_clear(&s->keys);
	quote_find(&(QuoteIn){ s->vocabulary, art, sentences, sentence_count,
	    s->names.at, s->names.len }, &s->quotes);
	for (size_t i = 0; i < s->quotes.len; i++) {
		const Quote *q = &s->quotes.at[i];
		Slice content = nth(s, &times, key_content(&s->keys, file,
		    slice_span(art->text, q->span)));
		vec_push(&s->rows, row_of(s, q, key_make(&s->keys, &used,
		    content)));
	}
	map_free(&used);
	map_free(&times);
}

bool
said_put(Said *s, Index *ix, int64_t id, Slice file, const Article *art,
    const Span *sentences, size_t sentence_count, const NameVec *names,
    Err *err)
{
	take_names(s, names);
	vec_clear(&s->rows);
	if (is_read(art))
		find_quotations(s, file, art, sentences, sentence_count);
	wording_of_article(&s->wording, art);
	wording_shingles(&s->wording, &s->shingles);
	return index_put_quotations(ix, id, art->text, s->rows.at,
	    s->rows.len, err) && index_put_shingles(ix, id, s->shingles.at,
	    s->shingles.len, err);
}

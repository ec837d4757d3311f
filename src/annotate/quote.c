/* SPDX-License-Identifier: MIT */
/*
 * Block by block, sentence by sentence: marks are paired, each pair that is no
 * term gets its speaker from the sentence it stands in (speaker.h), from the
 * words before it, or from the sentence before; the cast says whom a pronoun
 * or a role means.  What stands inside a quotation is read once more, for the
 * quotations in it that name their own speaker.
 */
#include "annotate/quote.h"

#include <stdlib.h>

#include "annotate/cast.h"
#include "annotate/dateline.h"
#include "annotate/indirect.h"
#include "annotate/quote_kind.h"
#include "annotate/quoted.h"
#include "annotate/so_called.h"
#include "base/bisect.h"

enum { INSIDE_LEAST = 40 };	/* bytes of a quotation that is read inside */

/* A speaker that later words can take over. */
typedef struct {
	uint32_t name;		/* QUOTE_NO_NAME: nobody */
	uint32_t quote;		/* the quotation he spoke, or NO_ITEM */
} Voice;

typedef struct {
	const QuoteIn *in;
	ItemSource source;
	Cast cast;
	MarkedVec pairs;
	ItemVec items, inside;
	QuoteVec *out;
	Voice last;		/* of the last quotation in running text */
	Voice lead;		/* of the sentence before */
	bool goes_on;		/* that quotation is open */
	bool aside;		/* the block is a heading or a caption */
	uint32_t block_first;	/* quotations found before this block */
	uint32_t utterances;
} Finder;

static const Voice nobody = { QUOTE_NO_NAME, NO_ITEM };

/* --- the speaker --------------------------------------------------------- */

static SpeakerBy
by_of(const Phrase *p)
{
	switch (p->kind) {
	case PHRASE_NAME: return SPEAKER_NAMED;
	case PHRASE_PRONOUN: return SPEAKER_PRONOUN;
	case PHRASE_ROLE: return SPEAKER_ROLE;
	default: return SPEAKER_UNKNOWN;
	}
}

static Span
phrase_span(const Sentence *s, const Phrase *p)
{
	if (p->kind == PHRASE_NAME || p->kind == PHRASE_PRONOUN)
		return s->it[p->head].span;
	return (Span){ s->it[p->first].span.start,
	    s->it[p->end - 1].span.end };
}

static void
attribute(Finder *f, const Sentence *s, const Attribution *a, Quote *q)
{
	if (a->cue != NO_ITEM)
		q->cue = s->it[a->cue].span;
	Phrase who = a->who;
	q->by = speaker_is_somebody(s, a->cue, &who) ? SPEAKER_ROLE :
	    by_of(&who);
	if (q->by == SPEAKER_UNKNOWN)
		return;
	q->mention = phrase_span(s, &who);
	q->name = cast_means(&f->cast, s, a->who);
}

static void
take_over(Finder *f, Voice v, SpeakerBy by, Quote *q)
{
	q->name = v.name;
	q->by = v.name == QUOTE_NO_NAME ? SPEAKER_UNKNOWN : (uint8_t)by;
	if (by == SPEAKER_CONTINUED && v.quote != NO_ITEM)
		q->utterance = f->out->at[v.quote].utterance;
}

/* A quotation that its own sentence gives to nobody. */
static void
inherit(Finder *f, Quote *q)
{
	const bool same_block = f->last.quote != NO_ITEM &&
	    f->last.quote >= f->block_first;

	if (f->goes_on && f->last.quote != NO_ITEM)
		take_over(f, f->last, SPEAKER_CONTINUED, q);
	else if (f->lead.quote != NO_ITEM &&
	    f->lead.quote == f->last.quote)
		take_over(f, f->last, SPEAKER_CONTINUED, q);
	else if (f->lead.name != QUOTE_NO_NAME)
		take_over(f, f->lead, SPEAKER_LEADING, q);
	else if (same_block)
		take_over(f, f->last, SPEAKER_CONTINUED, q);
}

/* --- quotations in a sentence -------------------------------------------- */

static Span
trimmed(Slice text, Span s)
{
	while (s.start < s.end && (text.ptr[s.start] == ' ' ||
	    text.ptr[s.start] == '\n' || text.ptr[s.start] == '\r'))
		s.start++;
	while (s.end > s.start && (text.ptr[s.end - 1] == ' ' ||
	    text.ptr[s.end - 1] == '\n' || text.ptr[s.end - 1] == '\r'))
		s.end--;
	return s;
}

static Quote
new_quote(Finder *f, Span span, QuoteKind kind)
{
	return (Quote){ .span = trimmed(f->source.text, span),
		.kind = (uint8_t)kind, .name = QUOTE_NO_NAME,
		.near = QUOTE_NO_NAME,
		.utterance = f->utterances++ };
}

static void
put(Finder *f, const Quote *q)
{
	if (q->span.end > q->span.start)
		vec_push(f->out, *q);
}

/* The one person that the sentence names, if it names one. */
static uint32_t
only_person(const Finder *f, const Sentence *s)
{
	uint32_t only = QUOTE_NO_NAME;

	for (uint32_t i = s->start; i < s->end; i++) {
		if (!item_is_person(s, i))
			continue;
		const uint32_t name = s->it[i].index;
		if (only != QUOTE_NO_NAME &&
		    f->cast.who[only] != f->cast.who[name])
			return QUOTE_NO_NAME;
		only = name;
	}
	return only;
}

/* An open quotation goes on here, and only here it is told whose it is. */
static void
tell_back(Finder *f, Quote *q)
{
	const uint32_t last = f->last.quote;

	if (!f->goes_on || last == NO_ITEM || last >= f->block_first ||
	    f->out->at[last].by != SPEAKER_UNKNOWN ||
	    q->name == QUOTE_NO_NAME || q->by == SPEAKER_CONTINUED)
		return;
	q->utterance = f->out->at[last].utterance;
	for (uint32_t i = last + 1; i > 0 &&
	    f->out->at[i - 1].utterance == q->utterance; i--) {
		f->out->at[i - 1].name = q->name;
		f->out->at[i - 1].by = SPEAKER_CONTINUED;
		f->out->at[i - 1].near = QUOTE_NO_NAME;
	}
}

static void
put_quoted(Finder *f, const Sentence *s, uint32_t at)
{
	const Marked *pair = &f->pairs.at[s->it[at].index];
	const Slice text = slice_span(f->source.text, pair->inner);
	Attribution a = speaker_of(s, at);

	if (so_called(s, at, pair->inner, &a) ||
	    (pair->single && a.cue == NO_ITEM && quote_words(text, 4) < 4))
		return;
	Quote q = new_quote(f, pair->inner, quote_kind_of(s, at, text));
	attribute(f, s, &a, &q);
	if (q.by == SPEAKER_UNKNOWN && !a.agentless && !f->aside &&
	    a.cue == NO_ITEM)
		inherit(f, &q);
	if (q.by == SPEAKER_UNKNOWN)
		q.near = only_person(f, s);
	if (!f->aside)
		tell_back(f, &q);
	put(f, &q);
	if (f->aside)
		return;
	f->last = (Voice){ q.name, (uint32_t)f->out->len - 1 };
	f->goes_on = pair->goes_on;
	if (a.who.kind != PHRASE_NONE || q.name != QUOTE_NO_NAME)
		cast_spoke(&f->cast, s, a.who, q.name);
}

/* Inside a quotation only what is given to somebody by name. */
static void
put_nested(Finder *f, const Sentence *s, uint32_t at)
{
	const Marked *pair = &f->pairs.at[s->it[at].index];
	Attribution a = speaker_of(s, at);

	if (a.cue == NO_ITEM || a.who.kind != PHRASE_NAME ||
	    so_called(s, at, pair->inner, &a))
		return;
	Quote q = new_quote(f, pair->inner, quote_kind_of(s, at,
	    slice_span(f->source.text, pair->inner)));
	attribute(f, s, &a, &q);
	put(f, &q);
}

/* Without the dateline that it opens with. */
static Sentence
behind_dateline(const Sentence *s)
{
	const uint32_t from = s->it[s->start].span.start;
	const size_t bytes = dateline_end(slice_span(s->s->text,
	    (Span){ from, s->it[s->end - 1].span.end }));
	Sentence rest = *s;

	while (rest.start + 1 < rest.end &&
	    rest.it[rest.start].span.start < from + bytes)
		rest.start++;
	return rest;
}

static void
put_indirect(Finder *f, const Sentence *whole, bool nested)
{
	const Sentence rest = behind_dateline(whole), *s = &rest;
	Indirect found;

	if (f->aside || !indirect_find(s, &found) ||
	    (nested && found.by.who.kind != PHRASE_NAME))
		return;
	Quote q = new_quote(f, found.span, QUOTE_INDIRECT);
	attribute(f, s, &found.by, &q);
	put(f, &q);
	if (!nested)
		cast_spoke(&f->cast, s, found.by.who, q.name);
}

typedef void SentenceFunction(Finder *, const Sentence *);

static void
each_sentence(Finder *f, const ItemVec *items, SentenceFunction *function)
{
	uint32_t start = 0;

	for (uint32_t i = 0; i < items->len; i++)
		if (items->at[i].kind == ITEM_END) {
			Sentence s = { &f->source, items->at, start, i };
			if (i > start)
				function(f, &s);
			start = i + 1;
		}
}

static void
read_nested(Finder *f, const Sentence *s)
{
	for (uint32_t i = s->start; i < s->end; i++)
		if (s->it[i].kind == ITEM_QUOTE)
			put_nested(f, s, i);
	put_indirect(f, s, true);
}

static void
read_inside(Finder *f, uint32_t pair)
{
	const Marked *m = &f->pairs.at[pair];
	uint32_t end = pair + 1;

	if (m->inner.end - m->inner.start < INSIDE_LEAST)
		return;
	while (end < f->pairs.len &&
	    f->pairs.at[end].outer.start < m->inner.end)
		end++;
	vec_clear(&f->inside);
	items_read(&f->source, m->inner, f->pairs.at, pair + 1, end,
	    &f->inside);
	each_sentence(f, &f->inside, read_nested);
}

/* --- who leads into the next sentence ------------------------------------ */

static bool
is_person(const Finder *f, uint32_t name)
{
	return name != QUOTE_NO_NAME &&
	    f->in->names[name].type == ENTITY_PERSON;
}

/* The last person named in it. */
static uint32_t
last_person(const Finder *f, const Sentence *s)
{
	for (uint32_t i = s->end; i > s->start; i--)
		if (s->it[i - 1].kind == ITEM_NAME &&
		    is_person(f, s->it[i - 1].index))
			return s->it[i - 1].index;
	return QUOTE_NO_NAME;
}

static void
note_lead(Finder *f, const Sentence *s, uint32_t found)
{
	if (f->out->len > found && f->last.quote != NO_ITEM &&
	    f->last.quote >= found) {
		f->lead = f->last;
		return;
	}
	Attribution a = speaker_leading(s);
	uint32_t name = a.who.kind == PHRASE_NONE ? QUOTE_NO_NAME :
	    cast_means(&f->cast, s, a.who);
	const bool colon = s->end > s->start &&
	    s->it[s->end - 1].kind == ITEM_COLON;
	if (!is_person(f, name) && !(colon && name != QUOTE_NO_NAME))
		name = last_person(f, s);
	f->lead = (Voice){ name, NO_ITEM };
}

static void
read_sentence(Finder *f, const Sentence *s)
{
	const uint32_t found = (uint32_t)f->out->len;

	cast_learn(&f->cast, s);
	for (uint32_t i = s->start; i < s->end; i++)
		if (s->it[i].kind == ITEM_QUOTE) {
			put_quoted(f, s, i);
			read_inside(f, s->it[i].index);
		}
	put_indirect(f, s, false);
	if (f->aside)
		return;
	note_lead(f, s, found);
	cast_pass(&f->cast, s);
}

/* --- blocks -------------------------------------------------------------- */

static void
read_block(Finder *f, const Block *b)
{
	vec_clear(&f->pairs);
	vec_clear(&f->items);
	marks_pair(f->source.text, b->span, f->source.markup, f->goes_on,
	    &f->pairs);
	f->aside = quoted_is_aside(f->source.text, b);
	f->block_first = (uint32_t)f->out->len;
	items_read(&f->source, b->span, f->pairs.at, 0,
	    (uint32_t)f->pairs.len, &f->items);
	each_sentence(f, &f->items, read_sentence);
	if (f->pairs.len == 0 && !f->aside)
		f->goes_on = false;
}

/* Without what Markdown hides at its start. */
static Span
shown_of(const Finder *f, Span s)
{
	const Markup m = f->source.markup;

	for (size_t i = markup_at(m, s.start); i < m.count &&
	    m.spans[i].start <= s.start && m.spans[i].end < s.end; i++)
		s.start = m.spans[i].end;
	return s;
}

static void
put_blocks(Finder *f, size_t first, size_t count, Voice voice)
{
	const uint32_t utterance = f->utterances;

	for (size_t i = first; i < first + count; i++) {
		Quote q = new_quote(f, shown_of(f,
		    f->in->article->blocks[i].span), QUOTE_BLOCK);
		take_over(f, voice, SPEAKER_LEADING, &q);
		q.utterance = utterance;
		put(f, &q);
	}
}

/* The items of the last sentence that was read. */
static Sentence
last_sentence(const Finder *f)
{
	uint32_t end = (uint32_t)f->items.len, start;

	if (end > 0)
		end--;
	for (start = end; start > 0 &&
	    f->items.at[start - 1].kind != ITEM_END;)
		start--;
	return (Sentence){ &f->source, f->items.at, start, end };
}

/* The quotations of the block that was read. */
static size_t
reproduced(Finder *f, size_t i)
{
	VEC(Span) spans = { 0 };

	for (size_t q = f->block_first; q < f->out->len; q++)
		if (f->out->at[q].kind != QUOTE_INDIRECT)
			vec_push(&spans, f->out->at[q].span);
	size_t n = quoted_reproduced(f->in->article, i, spans.at, spans.len);
	vec_free(&spans);
	return n;
}

/* The first name in a block. */
static Voice
signer(const Finder *f, const Block *b)
{
	size_t first = 0;

	BISECT(first, f->in->name_count, i,
	    f->in->names[i].span.start < b->span.start);
	return first < f->in->name_count &&
	    f->in->names[first].span.end <= b->span.end ?
	    (Voice){ (uint32_t)first, NO_ITEM } : nobody;
}

/* Reads block i; the number of blocks that are done with it. */
static size_t
read_at(Finder *f, size_t i)
{
	const Article *art = f->in->article;
	const Block *b = &art->blocks[i];

	if (block_is_furniture(b->kind) || b->verbatim)
		return 1;
	if (b->kind == BLOCK_QUOTATION) {
		put_blocks(f, i, 1, f->lead);
		return 1;
	}
	if (quoted_is_signature(art, i + 1)) {
		put_blocks(f, i, 1, signer(f, &art->blocks[i + 1]));
		return 2;
	}
	read_block(f, b);
	if (f->aside)
		return 1;
	Sentence last = last_sentence(f);
	size_t n = quoted_announced(art, i, &last);
	if (n == 0)
		n = reproduced(f, i);
	put_blocks(f, i + 1, n, f->lead);
	return n + 1;
}

static int
by_start(const void *a, const void *b)
{
	const Quote *x = a, *y = b;

	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end > y->span.end ? -1 : 1;
	return x->kind - y->kind;
}

void
quote_find(const QuoteIn *in, QuoteVec *out)
{
	const Article *art = in->article;
	Finder f = { .in = in, .out = out, .last = nobody, .lead = nobody,
		.source = { in->vocabulary, art->text, { art->markup,
		art->markup_count }, in->names, in->name_count,
		in->sentences, in->sentence_count } };

	vec_clear(out);
	cast_begin(&f.cast, &f.source);
	for (size_t i = 0; i < art->block_count;)
		i += read_at(&f, i);
	if (out->len > 1)
		qsort(out->at, out->len, sizeof *out->at, by_start);
	cast_free(&f.cast);
	vec_free(&f.pairs);
	vec_free(&f.items);
	vec_free(&f.inside);
}

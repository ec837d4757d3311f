/* SPDX-License-Identifier: MIT */
#include "annotate/items.h"

#include "base/bisect.h"
#include "text/codepoint.h"
#include "text/utf8.h"

typedef struct {
	const ItemSource *s;
	const Marked *pairs;
	uint32_t pair, pair_end;
	uint32_t end;
	size_t name, sentence, hidden;
	ItemVec *out;
} Cutter;

Slice
item_text(const ItemSource *s, const Item *i)
{
	return slice_span(s->text, i->span);
}

static void
add(Cutter *c, ItemKind kind, uint32_t start, uint32_t end, uint32_t index)
{
	const char first = c->s->text.ptr[start];

	vec_push(c->out, ((Item){ .span = { start, end },
		.kind = (uint8_t)kind, .index = index,
		.upper = first >= 'A' && first <= 'Z' }));
}

static bool
is_ascii_wordy(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9');
}

/* The bytes of an apostrophe at pos, 0 when there is none. */
static uint32_t
apostrophe(const Cutter *c, uint32_t pos)
{
	const unsigned char *t = (const unsigned char *)c->s->text.ptr;

	if (pos < c->end && t[pos] == '\'')
		return 1;
	return pos + 2 < c->end && t[pos] == 0xE2 && t[pos + 1] == 0x80 &&
	    t[pos + 2] == 0x99 ? 3 : 0;
}

/* The bytes of a letter or digit at pos, 0 when there is none. */
static uint32_t
wordy(const Cutter *c, uint32_t pos)
{
	if (pos >= c->end)
		return 0;
	const unsigned char byte = (unsigned char)c->s->text.ptr[pos];
	unsigned len;
	if (byte < 0x80)
		return is_ascii_wordy(byte);
	return cp_is_wordy(utf8_decode((Slice){ c->s->text.ptr, c->end }, pos,
	    &len)) ? len : 0;
}

/* Where an 's, or the ' of "protesters' demands", that begins at pos ends; 0
 * when there is none. */
static uint32_t
possessive(const Cutter *c, uint32_t pos)
{
	uint32_t n = apostrophe(c, pos);

	if (n > 0 && pos > 0 && c->s->text.ptr[pos - 1] == 's' &&
	    pos + n < c->end && c->s->text.ptr[pos + n] == ' ')
		return pos + n;
	if (n == 0 || pos + n >= c->end ||
	    (c->s->text.ptr[pos + n] | 32) != 's' || wordy(c, pos + n + 1))
		return 0;
	return pos + n + 1;
}

/* Hyphens and apostrophes inside a word belong to it, points inside an
 * abbreviation do. */
static uint32_t
word_end(const Cutter *c, uint32_t pos)
{
	uint32_t n;

	for (;;) {
		while ((n = wordy(c, pos)) > 0)
			pos += n;
		if (pos >= c->end || possessive(c, pos) > 0)
			return pos;
		n = c->s->text.ptr[pos] == '-' || c->s->text.ptr[pos] == '.' ?
		    1 : apostrophe(c, pos);
		if (n == 0 || wordy(c, pos + n) == 0)
			return pos;
		pos += n;
	}
}

static uint32_t
cut_word(Cutter *c, uint32_t pos)
{
	uint32_t end = word_end(c, pos);

	add(c, ITEM_WORD, pos, end, 0);
	Item *i = &c->out->at[c->out->len - 1];
	i->class = vocabulary_look(c->s->vocabulary, item_text(c->s, i));
	return end;
}

static ItemKind
punct_kind(int32_t cp)
{
	switch (cp) {
	case ',': return ITEM_COMMA;
	case ':': return ITEM_COLON;
	case ';': case 0x2013: case 0x2014: case 0x2015: return ITEM_PART;
	case '(': case '[': return ITEM_OPEN;
	case ')': case ']': return ITEM_CLOSE;
	default: return ITEM_OTHER;
	}
}

/* What is neither word nor name nor quotation; stops leave no item. */
static uint32_t
cut_punct(Cutter *c, uint32_t pos)
{
	unsigned len;
	int32_t cp = utf8_decode((Slice){ c->s->text.ptr, c->end }, pos, &len);
	uint32_t end = possessive(c, pos);

	if (end > 0 && c->out->len > 0 &&
	    c->out->at[c->out->len - 1].span.end == pos) {
		add(c, ITEM_POSSESSIVE, pos, end, 0);
		return end;
	}
	if (cp == '-' && pos + 1 < c->end && (c->s->text.ptr[pos + 1] == '-' ||
	    c->s->text.ptr[pos + 1] == ' ')) {
		add(c, ITEM_PART, pos, pos + 2, 0);
		return pos + 2;
	}
	if (!cp_is_space(cp) && cp != '.' && cp != '!' && cp != '?' &&
	    cp != 0x2026 && punct_kind(cp) != ITEM_OTHER)
		add(c, punct_kind(cp), pos, pos + len, 0);
	return pos + len;
}

static uint32_t
cut_quote(Cutter *c)
{
	const Marked *pair = &c->pairs[c->pair];

	add(c, ITEM_QUOTE, pair->outer.start, pair->outer.end, c->pair);
	while (c->pair < c->pair_end &&
	    c->pairs[c->pair].outer.start < pair->outer.end)
		c->pair++;
	return pair->outer.end;
}

/* A name that begins at pos and is no part of a longer word. */
static uint32_t
cut_name(Cutter *c, uint32_t pos)
{
	const ItemSource *s = c->s;

	while (c->name < s->name_count && s->names[c->name].span.start < pos)
		c->name++;
	if (c->name == s->name_count || s->names[c->name].span.start != pos ||
	    s->names[c->name].span.end > c->end)
		return 0;
	if (c->pair < c->pair_end &&
	    c->pairs[c->pair].outer.start < s->names[c->name].span.end)
		return 0;
	add(c, ITEM_NAME, pos, s->names[c->name].span.end, (uint32_t)c->name);
	return s->names[c->name].span.end;
}

static uint32_t
cut_one(Cutter *c, uint32_t pos)
{
	if (c->hidden < c->s->markup.count) {
		const Span h = c->s->markup.spans[c->hidden];
		if (h.start <= pos) {
			c->hidden++;
			return h.end > pos ? h.end : pos;
		}
	}
	if (c->pair < c->pair_end && c->pairs[c->pair].outer.start <= pos)
		return cut_quote(c);
	uint32_t end = cut_name(c, pos);
	if (end > 0)
		return end;
	return wordy(c, pos) > 0 ? cut_word(c, pos) : cut_punct(c, pos);
}

/* The sentences that end before pos. */
static void
end_sentences(Cutter *c, uint32_t pos)
{
	bool ended = false;

	while (c->sentence < c->s->sentence_count &&
	    c->s->sentences[c->sentence].end <= pos) {
		ended = c->s->sentences[c->sentence].end == pos ||
		    c->out->len == 0 || c->out->at[c->out->len - 1].kind !=
		    ITEM_QUOTE || c->out->at[c->out->len - 1].span.end <=
		    c->s->sentences[c->sentence].end;
		c->sentence++;
	}
	if (ended)
		add(c, ITEM_END, pos - 1, pos, 0);
}

void
items_read(const ItemSource *s, Span span, const Marked *pairs,
    uint32_t first, uint32_t end, ItemVec *out)
{
	Cutter c = { .s = s, .pairs = pairs, .pair = first, .pair_end = end,
		.end = span.end, .out = out };
	const size_t from = out->len;

	BISECT(c.name, s->name_count, i,
	    s->names[i].span.end <= span.start);
	BISECT(c.sentence, s->sentence_count, i,
	    s->sentences[i].end <= span.start);
	c.hidden = markup_at(s->markup, span.start);
	for (uint32_t pos = span.start; pos < span.end;) {
		pos = cut_one(&c, pos);
		end_sentences(&c, pos);
	}
	if (out->len > from && out->at[out->len - 1].kind != ITEM_END)
		add(&c, ITEM_END, span.end - 1, span.end, 0);
}

/* SPDX-License-Identifier: MIT */
#include "annotate/so_called.h"

enum {
	TERM_WORDS = 12,	/* longer ones are somebody's words */
	ROW_MAX = 16,		/* terms of an enumeration */
	REACH = 10 /* items between "called" and what it is called */
};

typedef struct {
	unsigned words, capitals;
	unsigned small;		/* of, the, and: no capitals in titles */
	bool sentence;		/* has the stop or comma of one */
} Shape;

/* A word that has no capital in a title. */
static bool
is_small(Slice rest)
{
	static const Slice small[] = { SLICE_INIT("of "), SLICE_INIT("the "),
		SLICE_INIT("and "), SLICE_INIT("a "), SLICE_INIT("an "),
		SLICE_INIT("in "), SLICE_INIT("for "), SLICE_INIT("to "),
		SLICE_INIT("on "), SLICE_INIT("with ") };

	for (size_t i = 0; i < sizeof small / sizeof *small; i++)
		if (slice_starts(rest, small[i]))
			return true;
	return false;
}

static Shape
shape_of(Slice text)
{
	Shape shape = { 0 };
	bool in_word = false;

	for (size_t i = 0; i < text.len && shape.words < 20; i++) {
		const char c = text.ptr[i];
		const bool space = c == ' ' || c == '\n';
		if (!space && !in_word) {
			shape.words++;
			shape.capitals += (c >= 'A' && c <= 'Z') ||
			    (c >= '0' && c <= '9');
			shape.small += is_small(slice_sub(text, i, i + 5));
		}
		in_word = !space;
	}
	if (text.len > 0) {
		const char last = text.ptr[text.len - 1];
		shape.sentence = last == '.' || last == ',' || last == '?' ||
		    last == '!';
	}
	return shape;
}

static bool
is_number(const Sentence *s, uint32_t at)
{
	const char c = s->s->text.ptr[s->it[at].span.start];

	return item_is(s, at, ITEM_WORD) && c >= '0' && c <= '9';
}

/* "is called", "a website called"; not "she called it", "Smith, 40, called" */
static bool
is_called(const Sentence *s, uint32_t called)
{
	if (verb_is_passive(s, called))
		return true;
	if (called == s->start)
		return false;
	if (item_has(s, called - 1, VOC_TERMNOUN))
		return true;
	if (item_is(s, called - 1, ITEM_NAME) && called > s->start + 1 &&
	    item_has(s, called - 2, VOC_PREP))
		return true;		/* "a course at Porto called" */
	const Phrase p = phrase_left(s, called, s->start);
	if (item_has(s, called - 1, VOC_GROUP) && phrase_is_indefinite(s, &p))
		return true;		/* "a group called" */
	return !item_has(s, called - 1, VOC_SUBJ | VOC_ROLE | VOC_AUX |
	    VOC_ADV | VOC_GROUP) && !item_is(s, called - 1, ITEM_NAME) &&
	    !item_is(s, called - 1, ITEM_COMMA);
}

/* "a website called", "also known as", "the term", "(or" */
static bool
is_named_so(const Sentence *s, uint32_t at)
{
	uint32_t i = at;

	while (i > s->start && (item_has(s, i - 1, VOC_DET | VOC_AS | VOC_POSS |
	    VOC_ADV) || item_is(s, i - 1, ITEM_COMMA)))
		i--;
	if (i == s->start)
		return false;
	if (item_has(s, i - 1, VOC_TERM) || (item_has(s, i - 1, VOC_TERMNOUN) &&
	    !item_has(s, i - 1, VOC_CUES)))
		return true;
	if (item_has(s, at - 1, VOC_AS) && at - 1 > s->start &&
	    item_reads(s, at - 2, "only"))
		return true;
	if (item_reads(s, i - 1, "called"))
		return is_called(s, i - 1);
	if (item_reads(s, i - 1, "referred") ||
	    item_reads(s, i - 1, "identified"))
		return item_has(s, at - 1, VOC_AS) && verb_is_passive(s, i - 1);
	return item_has(s, at - 1, VOC_CONJ) && item_reads(s, at - 1, "or") &&
	    at - 1 > s->start && item_is(s, at - 2, ITEM_COMMA);
}

/* "named the virus that causes it": a name is given to what is between. */
static bool
is_given_name(const Sentence *s, uint32_t at)
{
	for (uint32_t i = at; i > s->start && at - i < REACH; i--) {
		if (item_reads(s, i - 1, "named") ||
		    item_reads(s, i - 1, "nicknamed") ||
		    item_reads(s, i - 1, "titled"))
			return i < at;
		if (!item_is(s, i - 1, ITEM_WORD) &&
		    !item_is(s, i - 1, ITEM_NAME))
			return false;
	}
	return false;
}

/* "D" is for "disease": one term is told by another. */
static bool
is_meaning(const Sentence *s, uint32_t at)
{
	uint32_t i = at;

	while (i > s->start && at - i < 3 && (item_has(s, i - 1, VOC_BE |
	    VOC_FOR) || item_reads(s, i - 1, "means") ||
	    item_reads(s, i - 1, "stands")))
		i--;
	return i < at && i > s->start && item_is(s, i - 1, ITEM_QUOTE);
}

/* The other terms of an enumeration: "X", "Y" and "Z". */
static uint32_t
first_of_row(const Sentence *s, uint32_t at)
{
	for (int n = 0; at > s->start + 1 && n < ROW_MAX; n++) {
		uint32_t i = at - 1;
		while (i > s->start && (item_is(s, i, ITEM_COMMA) ||
		    item_has(s, i, VOC_CONJ)))
			i--;
		if (i == at - 1 || !item_is(s, i, ITEM_QUOTE))
			break;
		at = i;
	}
	return at;
}

static bool
is_titled(const Shape *shape, const Sentence *s, uint32_t at)
{
	if (shape->words < 2 || shape->words > TERM_WORDS)
		return false;
	if (shape->capitals * 3 < (shape->words - shape->small) * 2)
		return false;
	return !item_is(s, at - 1, ITEM_COLON) && !(at > s->start &&
	    verb_is(s, at - 1, VOC_SAY));
}

/* "a 'pig cracker'": what a verb that is not one of saying has for object. */
static bool
is_object(const Sentence *s, uint32_t at, uint32_t cue)
{
	uint32_t i = at;

	if (i == s->start || !(item_reads(s, i - 1, "a") ||
	    item_reads(s, i - 1, "an") || is_number(s, i - 1)))
		return false;
	i--;
	return i > s->start && i - 1 > cue &&
	    !item_has(s, i - 1, VOC_BE | VOC_AS | VOC_PREP | VOC_CUES |
	    VOC_TIME | VOC_THAT | VOC_CONJ);
}

bool
so_called(const Sentence *s, uint32_t at, Span inner, const Attribution *by)
{
	Shape shape = shape_of(slice_span(s->s->text, inner));
	const bool cued = by->cue != NO_ITEM && !by->agentless;
	const uint32_t row = first_of_row(s, at);

	if (shape.words > TERM_WORDS || (row > s->start &&
	    (item_is(s, row - 1, ITEM_COLON) || (verb_is(s, row - 1, VOC_SAY) &&
	    !item_has(s, row - 1, VOC_CALL)))))
		return shape.words <= 3 && item_has(s, at + 1, VOC_BE) &&
		    item_is(s, row - 1, ITEM_COLON);
	if (row > s->start && (is_named_so(s, row) ||
	    (item_is(s, row - 1, ITEM_OPEN) && item_is(s, at + 1, ITEM_CLOSE))))
		return true;
	if (cued && item_has(s, by->cue, VOC_CALL) && at - by->cue < REACH &&
	    (speaker_is_told(by) || shape.words > 3))
		return false;
	if (cued && item_has(s, by->cue, VOC_CALL) && by->cue + 2 >= at &&
	    !speaker_is_told(by))
		return true;
	if (shape.words <= 4 && !cued && item_has(s, at + 1, VOC_BE |
	    VOC_TERMNOUN))
		return true;
	if (!cued && (is_given_name(s, at) || is_meaning(s, at)))
		return true;
	if (speaker_may_follow(s, at))
		return !cued && !speaker_is_told(by) && s->end > at + 2 &&
		    shape.words <= 3 && !shape.sentence;
	if (is_titled(&shape, s, at) && (!cued || shape.capitals ==
	    shape.words - shape.small))
		return true;
	if (shape.words > 2 || shape.sentence)
		return false;
	if (!cued)
		return at == s->start || !item_has(s, at - 1, VOC_POSS);
	return is_object(s, at, by->cue);
}

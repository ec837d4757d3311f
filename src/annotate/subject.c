/* SPDX-License-Identifier: MIT */
/*
 * English puts the subject before its verb, with adverbs, auxiliaries, times,
 * and what stands between commas or brackets in between.  From the verb all of
 * that is passed over to the left; the phrase found there is the subject,
 * unless a preposition makes it part of a phrase further left ("the head of
 * the agency said").
 */
#include "annotate/subject.h"

enum {
	PASS_MAX = 40,		/* items passed over on the way */
	COMMAS_MAX = 4		/* apposition upon apposition */
};

static const Phrase no_phrase = { 0, 0, 0, PHRASE_NONE, false };

/* --- verbs --------------------------------------------------------------- */

static bool
is_nominal(const Sentence *s, uint32_t at)
{
	if (item_has(s, at, VOC_REL) && !item_has(s, at, VOC_POSS))
		return false;
	return item_has(s, at, VOC_DET | VOC_POSS) ||
	    item_is(s, at, ITEM_POSSESSIVE);
}

/* A name that no plural verb can follow: "Smith", not "Day and Smith". */
static bool
is_one_person(const Sentence *s, uint32_t at)
{
	if (!item_is_person(s, at))
		return false;
	while (at > s->start && (item_is(s, at, ITEM_NAME) ||
	    (item_is(s, at, ITEM_WORD) && s->it[at].upper)))
		at--;
	return !item_has(s, at, VOC_CONJ | VOC_AUX);
}

bool
verb_is(const Sentence *s, uint32_t at, WordClass bits)
{
	if (!item_has(s, at, bits))
		return false;
	const WordClass c = s->it[at].class;
	const uint32_t last = at > s->start ? at - 1 : NO_ITEM;
	if (s->it[at].upper && last != NO_ITEM && !item_is(s, last, ITEM_QUOTE))
		return false;
	if (last != NO_ITEM && is_nominal(s, last) &&
	    !item_has(s, last, VOC_SUBJ | VOC_FIRST))
		return false;
	if (c & (VOC_PAST | VOC_ING))
		return (c & VOC_ING) == 0 || last == NO_ITEM ||
		    !item_has(s, last, VOC_PREP) ||
		    item_has(s, last, VOC_AS | VOC_BY);
	if (c & VOC_BASE)
		return last != NO_ITEM && !is_one_person(s, last) &&
		    !item_has(s, last, VOC_PREP & ~VOC_TO) &&
		    (item_has(s, last,
			 VOC_AUX | VOC_SUBJ | VOC_TO | VOC_ADV | VOC_GROUP |
			     VOC_REL) ||
			item_is(s, last, ITEM_NAME) || item_is_adverb(s, last));
	if (c & VOC_S)
		return last != NO_ITEM && !item_has(s, last, VOC_PREP) &&
		    ((c & (VOC_NOUN | VOC_GROUP)) == 0 ||
			item_has(s, last,
			    VOC_SUBJ | VOC_ADV | VOC_ROLE | VOC_GROUP |
				VOC_REL) ||
			item_is(s, last, ITEM_NAME) ||
			item_is(s, last, ITEM_COMMA) ||
			item_is_adverb(s, last));
	return true;
}

bool
verb_is_passive(const Sentence *s, uint32_t at)
{
	if ((s->it[at].class & VOC_PARTICIPLE) == 0)
		return false;
	for (uint32_t i = at; i > s->start && i + 4 > at; i--) {
		if (item_has(s, i - 1, VOC_BE))
			return true;
		if (!item_is_helper(s, i - 1))
			return false;
	}
	return false;
}

static uint32_t
comma_before(const Sentence *s, uint32_t i)
{
	for (uint32_t n = 0; i > s->start && n < PASS_MAX; n++) {
		i--;
		if (item_is(s, i, ITEM_COMMA) || item_is(s, i, ITEM_PART))
			return i;
		if (item_is(s, i, ITEM_QUOTE) || item_is(s, i, ITEM_COLON))
			return NO_ITEM;
	}
	return NO_ITEM;
}

/* A preposition or a verb stands in [from, to). */
static bool
binds(const Sentence *s, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (item_has(s, i, VOC_PREP | VOC_REL | VOC_AUX | VOC_CUES))
			return true;
	return false;
}

/* Before "X, the ..., said" the comma at `comma` closes an apposition, which
 * may hold the name ("the minister, X, said") or follow it. */
static Phrase
apposed(const Sentence *s, uint32_t comma)
{
	Phrase inner = phrase_left(s, comma, s->start), best = no_phrase;
	uint32_t open = comma_before(s, comma);

	if (open == NO_ITEM)
		return phrase_free_left(s, comma, s->start);
	if (inner.kind == PHRASE_NAME && item_is_person(s, inner.head) &&
	    !binds(s, open + 1, inner.first))
		return inner;
	for (int n = 0; n < COMMAS_MAX && open != NO_ITEM; n++) {
		Phrase p = phrase_free_left(s, phrase_pass_helpers(s, open),
		    s->start);
		if (p.kind == PHRASE_NAME && item_is_person(s, p.head))
			return p;
		if (best.kind == PHRASE_NONE && p.kind != PHRASE_OTHER)
			best = p;
		open = comma_before(s, open);
	}
	return best.kind != PHRASE_NONE ? best :
	    phrase_free_left(s, comma, s->start);
}

/* "who said": whom the clause is about. */
static Phrase
antecedent(const Sentence *s, uint32_t who)
{
	uint32_t i = who;

	if (i == s->start || !item_is(s, i - 1, ITEM_COMMA))
		return phrase_free_left(s, i, s->start);
	Phrase p = phrase_left(s, i - 1, s->start);
	return p.kind == PHRASE_NAME && item_is_person(s, p.head) ? p :
	    apposed(s, i - 1);
}

/* --- subjects ------------------------------------------------------------ */

/* Over "In a statement on Tuesday," and "Speaking to reporters,". */
static uint32_t
pass_opening(const Sentence *s, uint32_t from, uint32_t at)
{
	for (int n = 0; n < 3; n++) {
		uint32_t i = from;
		while (i < at &&
		    (item_has(s, i, VOC_CONJ) ||
			(item_has(s, i, VOC_ADV) &&
			    !item_has(s, i, VOC_PREP)) ||
			item_is_adverb(s, i)))
			i++;
		if (i < at && item_is(s, i, ITEM_COMMA)) {
			from = i + 1;
			continue;
		}
		if (i >= at || !(item_has(s, i, VOC_PREP | VOC_SUB | VOC_ING |
		    VOC_TIME) || s->it[i].class & VOC_PARTICIPLE))
			return i;
		uint32_t comma = i;
		while (comma < at && comma < i + PASS_MAX &&
		    !item_is(s, comma, ITEM_COMMA))
			comma++;
		if (comma + 1 >= at || !item_is(s, comma, ITEM_COMMA))
			return i;
		from = comma + 1;
	}
	return from;
}

Phrase
subject_of_clause(const Sentence *s, uint32_t from, uint32_t at)
{
	uint32_t i = pass_opening(s, from, at);
	Phrase p = phrase_right(s, i, at), best = p;

	/* An opening without a comma: "On Tuesday Smith ..." */
	for (uint32_t n = 0; p.kind != PHRASE_NAME && p.kind != PHRASE_PRONOUN
	    && p.kind != PHRASE_ROLE && n < PASS_MAX && i < at; n++) {
		i = p.end > i ? p.end : i + 1;
		p = phrase_right(s, i, at);
		if (best.kind == PHRASE_OTHER && item_has(s, i - 1, VOC_PREP))
			p.kind = PHRASE_NONE;	/* "women in Nevada" */
		if (p.kind != PHRASE_NONE && (best.kind == PHRASE_NONE ||
		    best.kind == PHRASE_OTHER))
			best = p;
	}
	return best;
}

static Phrase
subject_before(const Sentence *s, uint32_t at)
{
	uint32_t i = phrase_pass_helpers(s, at);

	if (i > s->start && (item_is(s, i - 1, ITEM_COMMA) ||
	    item_is(s, i - 1, ITEM_PART)))
		return apposed(s, i - 1);
	return phrase_free_left(s, i, s->start);
}

/* "X did this and said": the subject is that of the verb before. */
static Phrase
shared_subject(const Sentence *s, uint32_t conj)
{
	for (uint32_t i = conj, n = 0; i > s->start && n < PASS_MAX; n++) {
		i--;
		if (verb_is(s, i, VOC_CUES) && (s->it[i].class &
		    (VOC_PAST | VOC_S)) != 0) {
			Phrase p = subject_before(s, i);
			if (p.kind != PHRASE_NONE)
				return p;
		}
	}
	return subject_of_clause(s, s->start, conj);
}

/* "said Smith": behind the verb, when a quotation stands before it or it
 * begins the sentence. */
static Phrase
subject_behind(const Sentence *s, uint32_t at)
{
	Phrase p = phrase_right(s, at + 1, s->end);

	if (p.kind == PHRASE_PRONOUN || p.kind == PHRASE_OTHER)
		return p.kind == PHRASE_OTHER && item_has(s, p.first, VOC_DET) ?
		    p :
		    no_phrase;
	return p;
}

/* In "Smith smiled, and on Monday said" the phrase is no subject: where the
 * conjunction stands that the preposition before it follows, or NO_ITEM. */
static uint32_t
conjunction_of(const Sentence *s, const Phrase *p)
{
	if (p->kind == PHRASE_NONE || p->first < s->start + 2 ||
	    !item_has(s, p->first - 1, VOC_PREP) ||
	    item_has(s, p->first - 1, VOC_SUB) ||
	    !item_has(s, p->first - 2, VOC_CONJ))
		return NO_ITEM;
	return p->first - 2;
}

static Phrase
find_subject(const Sentence *s, uint32_t at)
{
	uint32_t i = phrase_pass_helpers(s, at);
	const bool ing = (s->it[at].class & VOC_ING) != 0;

	if (i == s->start || item_is(s, i - 1, ITEM_QUOTE) ||
	    (item_is(s, i - 1, ITEM_COMMA) && i >= s->start + 2 &&
	    item_is(s, i - 2, ITEM_QUOTE) && !ing)) {
		Phrase p = ing ? no_phrase : subject_behind(s, at);
		if (p.kind != PHRASE_NONE || i == s->start)
			return p;
	}
	if (item_has(s, i - 1, VOC_REL))
		return antecedent(s, i - 1);
	if (item_has(s, i - 1, VOC_CONJ))
		return shared_subject(s, i - 1);
	Phrase p = phrase_free_left(s, i, s->start);
	const uint32_t conj = conjunction_of(s, &p);
	if (conj != NO_ITEM)
		return shared_subject(s, conj);
	if (ing)
		return p.kind == PHRASE_NAME && p.first > s->start &&
			(item_is_person(s, p.head) ||
			    item_has(s, p.first - 1, VOC_PREP)) ?
		    p :
		    subject_of_clause(s, s->start, at);
	if (p.kind == PHRASE_NONE && (item_is(s, i - 1, ITEM_COMMA) ||
	    item_is(s, i - 1, ITEM_PART)))
		p = apposed(s, i - 1);
	return p.kind != PHRASE_NONE && p.kind != PHRASE_OTHER ? p :
	    shared_subject(s, at);
}

Phrase
subject_of(const Sentence *s, uint32_t at)
{
	Phrase p = find_subject(s, at);

	return p.kind == PHRASE_PRONOUN && item_has(s, p.head, VOC_REL) ?
	    antecedent(s, p.head) : p;
}

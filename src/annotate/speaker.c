/* SPDX-License-Identifier: MIT */
/*
 * In order: a quotation that begins its sentence takes the verb of saying
 * behind it; one that does not takes the nearest before it, then one behind,
 * then "according to", then whoever is the subject.
 */
#include "annotate/speaker.h"

enum {
	CUES_MAX = 3,		/* verbs before it that are tried */
	REACH = 10,		/* items of a reported clause's start */
	LOOK_BACK = 60,		/* items */
	LOOK_AHEAD = 60,
	SOMEBODY_MAX = 6	/* items of words for somebody */
};

bool
speaker_may_follow(const Sentence *s, uint32_t at)
{
	uint32_t i = at;

	for (; i > s->start && at - i < LOOK_BACK; i--)
		if (!item_has(s, i - 1, VOC_CONJ) &&
		    !item_is(s, i - 1, ITEM_PART) &&
		    !item_is(s, i - 1, ITEM_OTHER) &&
		    !item_is(s, i - 1, ITEM_QUOTE) &&
		    !item_is(s, i - 1, ITEM_COMMA))
			return false;
	return i == s->start;
}

/* --- verbs near the quotation -------------------------------------------- */

/* Where the dash stands that the one at `at` answers; `at` when none does. */
static uint32_t
dash_before(const Sentence *s, uint32_t at)
{
	for (uint32_t i = at; i > s->start && at - i < LOOK_BACK; i--)
		if (item_is(s, i - 1, ITEM_PART))
			return i - 1;
	return at;
}

/* The nearest verb of saying; a weaker verb ("suspect") only where it does not
 * stand in the clause that such a one reports. */
static uint32_t
cue_before(const Sentence *s, uint32_t from, uint32_t at)
{
	uint32_t weak = NO_ITEM, i = from;

	if (i > s->start && i == at && item_is(s, i - 1, ITEM_PART))
		i = dash_before(s, i - 1);
	while (i > s->start && at - i < LOOK_BACK) {
		i--;
		if (verb_is(s, i, VOC_SAY | VOC_CALL))
			return weak == NO_ITEM || i + REACH > weak ? i : weak;
		if (weak != NO_ITEM && item_is(s, i, ITEM_COMMA))
			return weak;
		if (weak == NO_ITEM && verb_is(s, i, VOC_CUES) && at - i <= 8)
			weak = i;
	}
	return weak;
}

static uint32_t
cue_after(const Sentence *s, uint32_t at)
{
	for (uint32_t i = at + 1; i < s->end && i <= at + LOOK_AHEAD; i++) {
		if (item_is(s, i, ITEM_QUOTE) || (item_is(s, i, ITEM_PART) &&
		    i > at + 2))
			return NO_ITEM;
		if (verb_is(s, i, VOC_SAY | VOC_SHOW | VOC_HOLD) ||
		    (verb_is(s, i, VOC_CUES) && i <= at + 8))
			return i;
	}
	return NO_ITEM;
}

/* "according to", "per", "in the words of": where the phrase begins. */
static uint32_t
according(const Sentence *s, uint32_t from, uint32_t to, uint32_t *phrase)
{
	for (uint32_t i = from; i < to; i++) {
		*phrase = 0;
		if (item_reads(s, i, "according") && item_has(s, i + 1, VOC_TO))
			*phrase = i + 2;
		else if (item_has(s, i, VOC_PER) &&
		    (item_is(s, i + 1, ITEM_NAME) ||
			item_has(s, i + 1, VOC_DET)))
			*phrase = i + 1;
		else if (item_reads(s, i, "words") &&
		    item_has(s, i + 1, VOC_OF))
			*phrase = i + 2;
		if (*phrase > 0)
			return i;
	}
	return NO_ITEM;
}

static Attribution
by_according(const Sentence *s, uint32_t at)
{
	const uint32_t from = at > s->start + LOOK_BACK ? at - LOOK_BACK :
	    s->start;
	const uint32_t to = at + LOOK_AHEAD < s->end ? at + LOOK_AHEAD :
	    s->end;
	uint32_t phrase;
	Attribution a = { .cue = according(s, from, to, &phrase) };

	if (a.cue != NO_ITEM)
		a.who = phrase_right(s, phrase, s->end);
	if (a.cue != NO_ITEM && item_has(s, a.who.head, VOC_NOUN)) {
		Phrase agent = agent_of(s, a.who.end, s->end);
		if (agent.kind != PHRASE_NONE &&
		    agent.first < a.who.end + REACH)
			a.who = agent;
	}
	if (a.who.kind == PHRASE_OTHER)
		a.who.kind = PHRASE_NONE;
	return a;
}

/* --- a verb found -------------------------------------------------------- */

static Attribution
by_passive(const Sentence *s, uint32_t cue, uint32_t at)
{
	Attribution a = { .cue = cue, .who = agent_of(s, cue + 1, at) };

	if (a.who.kind == PHRASE_NONE && at + 1 < s->end)
		a.who = agent_of(s, at + 1, s->end);
	a.agentless = a.who.kind == PHRASE_NONE;
	return a;
}

/* One of these stands last within the quotation's marks. */
static bool
ends_in(const Sentence *s, uint32_t at, const char *signs)
{
	const Span q = s->it[at].span;
	const Slice text = slice_span(s->s->text, q);

	for (size_t n = 1; n < 5 && n <= text.len; n++)
		if (char_in(text.ptr[text.len - n], signs))
			return true;
	return false;
}

/* "Smith thundered": a name and a verb, whatever it means. */
static Phrase
by_any_verb(const Sentence *s, uint32_t at)
{
	Phrase p = phrase_right(s, at + 1, s->end);

	if (p.kind != PHRASE_NAME || !item_is_person(s, p.head) ||
	    !item_is(s, p.head + 1, ITEM_WORD) ||
	    s->it[p.head + 1].class != 0 || !slice_ends(item_text(s->s,
	    &s->it[p.head + 1]), SLICE("ed")))
		p.kind = PHRASE_NONE;
	return p;
}

/* The phrase must lie behind the quotation, or be behind its verb. */
static Attribution
by_verb_after(const Sentence *s, uint32_t at)
{
	Attribution none = { .cue = NO_ITEM };
	uint32_t cue = cue_after(s, at);

	if (item_is(s, at + 1, ITEM_PART) && at + 3 == s->end &&
	    item_is(s, at + 2, ITEM_NAME))
		none.who = phrase_right(s, at + 2, s->end);
	else if (cue == NO_ITEM && ends_in(s, at, ",!?"))
		none.who = by_any_verb(s, at);

	if (cue == NO_ITEM || (s->it[cue].class & VOC_ING) != 0 ||
	    (verb_is_passive(s, cue)))
		return none;
	Sentence rest = { s->s, s->it, at, s->end };
	Attribution a = { .cue = cue, .who = subject_of(&rest, cue) };
	if (a.who.kind == PHRASE_NONE || a.who.kind == PHRASE_OTHER) {
		Phrase behind = phrase_right(&rest, cue + 1, s->end);
		if (cue <= at + 2 && behind.kind != PHRASE_NONE)
			a.who = behind;
	}
	return a.who.kind == PHRASE_NONE ? none : a;
}

static Attribution
by_verb(const Sentence *s, uint32_t cue, uint32_t at)
{
	Attribution a = { .cue = cue };

	if (verb_is_passive(s, cue) && (s->it[cue].class & (VOC_CALL |
	    VOC_SAY | VOC_ACT | VOC_HOLD)) != 0)
		return by_passive(s, cue, at);
	a.who = subject_of(s, cue);
	if (a.who.kind == PHRASE_NONE && s->it[cue].class & VOC_ING) {
		Attribution behind = by_verb_after(s, at);
		return behind.cue != NO_ITEM ? behind : a;
	}
	return a;
}

/* ", Smith said" at the sentence's end, behind a quotation in its middle. */
static Attribution
by_verb_at_end(const Sentence *s, uint32_t at)
{
	Attribution none = { .cue = NO_ITEM };
	uint32_t comma = at + 1;

	while (comma < s->end && comma < at + LOOK_AHEAD &&
	    !item_is(s, comma, ITEM_COMMA))
		comma++;
	if (comma >= s->end || !item_is(s, comma, ITEM_COMMA))
		return none;
	for (uint32_t i = comma + 1; i < s->end && i < comma + 16; i++)
		if (verb_is(s, i, VOC_SAY) && (s->it[i].class & (VOC_PAST |
		    VOC_S)) != 0 && !verb_is_passive(s, i)) {
			Sentence rest = { s->s, s->it, comma + 1, s->end };
			Attribution a = { .cue = i,
				.who = subject_of(&rest, i) };
			return a.who.kind == PHRASE_NONE ||
			    a.who.first > comma + 2 ? none : a;
		}
	return none;
}

/* --- all of it ----------------------------------------------------------- */

bool
speaker_is_told(const Attribution *a)
{
	return a->who.kind == PHRASE_NAME || a->who.kind == PHRASE_PRONOUN ||
	    a->who.kind == PHRASE_ROLE;
}

bool
speaker_is_somebody(const Sentence *s, uint32_t cue, Phrase *who)
{
	if (who->kind != PHRASE_OTHER || cue == NO_ITEM ||
	    !item_has(s, cue, VOC_SAY) || item_has(s, cue, VOC_ING) ||
	    !item_has(s, who->first, VOC_DET))
		return false;
	if (who->first < cue && cue < who->end)
		who->end = cue;
	while (who->end > who->first + 1 && (item_is_adverb(s, who->end - 1) ||
	    item_has(s, who->end - 1, VOC_ADV)))
		who->end--;
	return who->end > who->first + 1 &&
	    who->end - who->first <= SOMEBODY_MAX;
}

static Attribution
by_subject(const Sentence *s, uint32_t at)
{
	Attribution a = { .cue = NO_ITEM };

	if (!speaker_may_follow(s, at))
		a.who = subject_of_clause(s, s->start, at);
	return a;
}

/* The comma inside its marks announces who said it; or the verb itself does. */
static bool
is_followed(const Sentence *s, uint32_t at)
{
	uint32_t next = at + 1;

	if (item_is(s, next, ITEM_COMMA))
		next++;
	if (verb_is(s, next, VOC_SAY) && (s->it[next].class & (VOC_PAST |
	    VOC_S)) != 0 && !item_reads(s, next, "read"))
		return true;
	return ends_in(s, at, ",") && (item_is(s, at + 1, ITEM_NAME) ||
	    item_has(s, at + 1, VOC_SUBJ | VOC_DET | VOC_ROLE | VOC_TITLE));
}

Attribution
speaker_of(const Sentence *s, uint32_t at)
{
	Attribution a = { .cue = NO_ITEM };

	if (speaker_may_follow(s, at) || is_followed(s, at)) {
		a = by_verb_after(s, at);
		if (a.cue != NO_ITEM || speaker_is_told(&a))
			return a;
	}
	if (speaker_may_follow(s, at))
		return by_according(s, at);
	uint32_t cue = cue_before(s, at, at);
	for (int n = 0; cue != NO_ITEM && n < CUES_MAX; n++) {
		Attribution next = by_verb(s, cue, at);
		if (speaker_is_told(&next) || next.agentless)
			return next;
		a = n == 0 ? next : a;
		cue = cue_before(s, cue, at);
	}
	cue = a.cue;
	Attribution other = by_according(s, at);
	if (!speaker_is_told(&other))
		other = by_verb_at_end(s, at);
	if (!speaker_is_told(&other) && cue == NO_ITEM)
		other = by_subject(s, at);
	return speaker_is_told(&other) ? other : a;
}

Attribution
speaker_leading(const Sentence *s)
{
	Attribution a = { .cue = NO_ITEM };
	uint32_t cue = cue_before(s, s->end, s->end);

	if (cue != NO_ITEM)
		a = by_verb(s, cue, s->end);
	if (!speaker_is_told(&a))
		a.who = subject_of_clause(s, s->start, s->end);
	return a;
}

/* SPDX-License-Identifier: MIT */
#include "annotate/indirect.h"

enum {
	CLAUSE_LOOK = 12,	/* items in which a clause shows its verb */
	WORDS_LEAST = 4,	/* of what was said, outside quotations */
	WORDS_LOOK = 60
};

static bool
is_wordy(const Sentence *s, uint32_t at)
{
	return item_is(s, at, ITEM_WORD) || item_is(s, at, ITEM_NAME);
}

static uint32_t
words_in(const Sentence *s, uint32_t from, uint32_t to)
{
	uint32_t n = 0;

	for (uint32_t i = from; i < to && i < from + WORDS_LOOK &&
	    n < WORDS_LEAST; i++)
		n += is_wordy(s, i);
	return n;
}

/* A subject at `at`, and a verb not far behind it. */
static bool
is_clause(const Sentence *s, uint32_t at)
{
	if (!is_wordy(s, at) || item_has(s, at, VOC_PREP | VOC_TIME | VOC_TO |
	    VOC_SUB | VOC_CONJ) || (item_reads(s, at, "not") &&
	    item_has(s, at + 1, VOC_TO)))
		return false;
	bool acts = false;	/* a verb that is in no list may stand here */
	for (uint32_t i = at + 1; i < s->end && i < at + CLAUSE_LOOK; i++) {
		/* "announced the start and said" */
		if (item_has(s, i, VOC_AUX) ||
		    (item_has(s, i, VOC_PAST | VOC_S) &&
			verb_is(s, i, VOC_CUES)))
			return acts || !item_has(s, i - 1, VOC_CONJ);
		acts |= item_is(s, i, ITEM_WORD) && s->it[i].class == 0 &&
		    slice_ends(item_text(s->s, &s->it[i]), SLICE("ed"));
		if (item_is(s, i, ITEM_COMMA) || item_is(s, i, ITEM_PART) ||
		    item_has(s, i, VOC_REL))
			return false;
	}
	return false;
}

static bool
starts(const Sentence *s, uint32_t at, const char *stem)
{
	return slice_starts(item_text(s->s, &s->it[at]), slice_of(stem));
}

/* The verb has whom it was said to for its object; may: or can have. */
static bool
is_told(const Sentence *s, uint32_t cue, bool may)
{
	enum { WITHOUT = 7 };	/* from here on they can do without */
	static const char *const stems[] = { "tell", "told", "remind",
		"assur", "reassur", "inform", "notif",
		"advis", "ask", "caution", "promis", "warn" };
	const size_t n = sizeof stems / sizeof *stems;

	for (size_t i = 0; i < (may ? n : WITHOUT); i++)
		if (starts(s, cue, stems[i]))
			return true;
	return false;
}

/* Behind the verb: whom it was said to, and when ("told the paper on Monday"),
 * up to "that"; NO_ITEM when there is no "that", or that of something said
 * ("alleged three facts that would"). */
static uint32_t
that_after(const Sentence *s, uint32_t cue)
{
	const uint32_t next = cue + 1;

	if (!is_told(s, cue, true) && !item_has(s, next, VOC_THAT | VOC_PREP |
	    VOC_TIME | VOC_ADV | VOC_TO) && !item_is(s, next, ITEM_COMMA) &&
	    !item_is_adverb(s, next) && !item_has(s, next + 1, VOC_TO))
		return NO_ITEM;
	for (uint32_t i = next; i < s->end && i < cue + CLAUSE_LOOK; i++) {
		if (item_has(s, i, VOC_THAT))
			return i;
		if (item_has(s, i, VOC_AUX | VOC_SAY) ||
		    item_is(s, i, ITEM_QUOTE) ||
		    item_is(s, i, ITEM_PART) || item_is(s, i, ITEM_COLON))
			return NO_ITEM;
	}
	return NO_ITEM;
}

static uint32_t
behind_object(const Sentence *s, uint32_t from)
{
	uint32_t at = from;

	while (item_has(s, at, VOC_DET | VOC_POSS))
		at++;
	if (!item_is(s, at, ITEM_NAME) && !item_has(s, at, VOC_ROLE |
	    VOC_GROUP | VOC_HE | VOC_SHE | VOC_THEY | VOC_FIRST))
		return from;
	at++;
	return item_has(s, at, VOC_TIME) ? at + 1 : at;
}

/* "called the police" */
static bool
is_summons(const Sentence *s, uint32_t cue)
{
	return (s->it[cue].class & VOC_CALL) != 0 &&
	    item_has(s, cue + 1, VOC_DET) && item_has(s, cue + 2, VOC_GROUP);
}

/* Where what was said begins; NO_ITEM when the verb reports nothing. */
static uint32_t
content_of(const Sentence *s, uint32_t cue)
{
	const WordClass class = s->it[cue].class;
	uint32_t that = that_after(s, cue), next = cue + 1;

	if (that != NO_ITEM && that + 1 < s->end &&
	    !item_is(s, that + 1, ITEM_QUOTE))
		return that + 1;
	if (is_told(s, cue, false))
		next = behind_object(s, next);
	if (next >= s->end || !is_wordy(s, next))
		return NO_ITEM;
	if (item_has(s, next, VOC_TIME))
		next++;
	if (class & VOC_CLAUSE && (item_has(s, next, VOC_DET | VOC_POSS |
	    VOC_SUBJ) || item_is(s, next, ITEM_NAME)))
		return next;
	return class & VOC_SAY && is_clause(s, next) ? next : NO_ITEM;
}

/* "called for", "asked for", "begged for" */
static bool
is_wish(const Sentence *s, uint32_t cue)
{
	return starts(s, cue, "call") || starts(s, cue, "ask") ||
	    starts(s, cue, "beg");
}

static bool
is_pledge(const Sentence *s, uint32_t cue)
{
	return starts(s, cue, "pledg") || starts(s, cue, "promis") ||
	    starts(s, cue, "vow");
}

/* The same where the object tells what was said: "accused them of lying",
 * "called for peace"; not "asked to leave". */
static uint32_t
object_of(const Sentence *s, uint32_t cue)
{
	uint32_t next = cue + 1;

	for (uint32_t i = cue + 1; i < s->end && i < cue + CLAUSE_LOOK; i++)
		if (item_is(s, i, ITEM_QUOTE))
			return NO_ITEM;
	if (is_wish(s, cue) && (item_has(s, next, VOC_TO) ||
	    item_reads(s, next, "not")))
		return NO_ITEM;
	if (is_pledge(s, cue) && !item_has(s, next, VOC_TO))
		return NO_ITEM;		/* "pledged delegates" */
	if (item_reads(s, next, "on") && !starts(s, cue, "insist"))
		return NO_ITEM;		/* "urged on the crowd" */
	if ((item_has(s, next, VOC_FOR) && is_wish(s, cue)) ||
	    item_reads(s, next, "on"))
		next++;
	return is_wordy(s, next) && !is_summons(s, cue) ? next : NO_ITEM;
}

static bool
speaks(const Sentence *s, const Phrase *p)
{
	if (p->kind == PHRASE_PRONOUN)
		return !item_has(s, p->head, VOC_FIRST | VOC_SECOND | VOC_REL |
		    VOC_IT);
	return p->kind == PHRASE_NAME || p->kind == PHRASE_ROLE;
}

static Span
span_of(const Sentence *s, uint32_t from, uint32_t to)
{
	while (to > from + 1 && item_is(s, to - 1, ITEM_COMMA))
		to--;
	return (Span){ s->it[from].span.start, s->it[to - 1].span.end };
}

/* "..., said Ann Lee of the Harbour Board": who, and not what was said. */
static bool
is_inverted(const Sentence *s, uint32_t cue, uint32_t from)
{
	uint32_t i = from;

	if (from != cue + 1 || cue == s->start ||
	    !item_is(s, cue - 1, ITEM_COMMA) || !item_is(s, from, ITEM_NAME))
		return false;
	while (item_is(s, i, ITEM_NAME) || item_is(s, i, ITEM_POSSESSIVE) ||
	    item_has(s, i, VOC_TITLE | VOC_ROLE) ||
	    (item_is(s, i, ITEM_WORD) && s->it[i].upper))
		i++;
	return i == s->end || item_is(s, i, ITEM_COMMA) ||
	    item_has(s, i, VOC_PREP | VOC_REL);
}

/* The verb at `cue` has at `from` what was said. */
static bool
told_behind(const Sentence *s, uint32_t cue, uint32_t from, Indirect *out)
{
	if (from == NO_ITEM || words_in(s, from, s->end) < WORDS_LEAST ||
	    item_is(s, from, ITEM_QUOTE) || item_is(s, from + 1, ITEM_QUOTE))
		return false;
	if (verb_is_passive(s, cue) || is_inverted(s, cue, from))
		return false;
	Phrase who = subject_of(s, cue);
	if (!speaks(s, &who) || who.first >= cue)
		return false;
	out->by = (Attribution){ .cue = cue, .who = who };
	out->span = span_of(s, from, s->end);
	return true;
}

/* Whose verb stands between a comma and the sentence's end, or another one:
 * "..., Smith said", "..., said Smith", "..., Smith says, ...". */
static Phrase
told_by(const Sentence *s, uint32_t comma, uint32_t cue)
{
	Sentence rest = { s->s, s->it, comma + 1, s->end };

	if (cue == comma + 1 && !item_reads(s, cue, "told")) {
		Phrase behind = phrase_right(&rest, cue + 1, s->end);
		/* "answered some questions", "wrote a letter" */
		if (item_has(s, behind.head, VOC_DET | VOC_TEXT))
			behind.kind = PHRASE_NONE;
		return behind;
	}
	Phrase p = phrase_left(&rest, cue, rest.start);
	if (p.first > comma + 2)
		p.kind = PHRASE_NONE;
	return p;
}

/* "In a statement, he said" tells nothing before its comma, "...", he said
 * nothing in other words. */
static bool
is_opening(const Sentence *s)
{
	return item_has(s, s->start, VOC_ING | VOC_PREP | VOC_SUB) ||
	    item_is(s, s->start, ITEM_QUOTE);
}

/* "..., Smith said." */
static bool
told_before(const Sentence *s, uint32_t cue, Indirect *out)
{
	uint32_t comma = cue;

	if ((s->it[cue].class & (VOC_PAST | VOC_S)) == 0 || is_opening(s) ||
	    verb_is_passive(s, cue))
		return false;
	while (comma > s->start && cue - comma < CLAUSE_LOOK &&
	    !item_is(s, comma, ITEM_COMMA))
		comma--;
	if (!item_is(s, comma, ITEM_COMMA) ||
	    item_has(s, comma + 1, VOC_CONJ))
		return false;
	if (cue != comma + 1 && !is_told(s, cue, false) &&
	    (item_is(s, cue + 1, ITEM_NAME) ||
	    item_has(s, cue + 1, VOC_SUBJ | VOC_POSS)))
		return false;		/* "Last month, Smith asked Day to" */
	const bool inside = item_is(s, cue + 1, ITEM_COMMA);
	if (words_in(s, s->start, comma) + (inside ? words_in(s, cue,
	    s->end) : 0) < WORDS_LEAST)
		return false;
	for (uint32_t i = cue + 1; i < s->end && i < cue + CLAUSE_LOOK; i++)
		if (item_is(s, i, ITEM_QUOTE) || item_is(s, i, ITEM_COLON))
			return false;
	Phrase who = told_by(s, comma, cue);
	if (!speaks(s, &who))
		return false;
	out->by = (Attribution){ .cue = cue, .who = who };
	out->span = span_of(s, s->start, inside ? s->end : comma);
	return true;
}

/* "According to Smith, ..." and "..., according to Smith", "per Smith" */
static bool
told_according(const Sentence *s, uint32_t at, Indirect *out)
{
	uint32_t from = at + 1;

	if (item_reads(s, at, "according") && item_has(s, from, VOC_TO))
		from++;
	else if (at == s->start || !item_has(s, at, VOC_PER) ||
	    !item_is(s, at - 1, ITEM_COMMA))
		return false;
	Phrase who = phrase_right(s, from, s->end);
	if (who.kind != PHRASE_NAME && who.kind != PHRASE_ROLE)
		return false;
	out->by = (Attribution){ .cue = at, .who = who };
	if (at < s->start + 2) {
		uint32_t comma = who.end;
		while (comma < s->end && !item_is(s, comma, ITEM_COMMA))
			comma++;
		if (words_in(s, comma, s->end) < WORDS_LEAST)
			return false;
		out->span = span_of(s, comma + 1, s->end);
		return true;
	}
	uint32_t to = item_is(s, at - 1, ITEM_COMMA) ? at - 1 : at, start =
	    s->start;
	if (item_is(s, start, ITEM_QUOTE))
		return false;
	if (to < at && item_is(s, who.end, ITEM_COMMA)) {
		if (verb_is(s, who.end + 1, VOC_SAY))
			return false;	/* "Witnesses, ..., said" */
		if (to > start && item_has(s, to - 1, VOC_CONJ))
			start = who.end + 1;
		to = s->end;
	}
	if (words_in(s, start, to) < WORDS_LEAST)
		return false;
	out->span = span_of(s, start, to);
	return true;
}

bool
indirect_find(const Sentence *s, Indirect *out)
{
	for (uint32_t i = s->start; i < s->end; i++) {
		if (!item_is(s, i, ITEM_WORD))
			continue;
		if (verb_is(s, i, VOC_SAY) && (told_behind(s, i,
		    content_of(s, i), out) || told_before(s, i, out)))
			return true;
		if (item_has(s, i, VOC_PER | VOC_PREP) &&
		    told_according(s, i, out))
			return true;
	}
	for (uint32_t i = s->start; i < s->end; i++)
		if (verb_is(s, i, VOC_STANCE) &&
		    told_behind(s, i, object_of(s, i), out))
			return true;
	return false;
}

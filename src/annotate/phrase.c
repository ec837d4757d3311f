/* SPDX-License-Identifier: MIT */
#include "annotate/phrase.h"

enum {
	PASS_MAX = 40,		/* items passed over on the way */
	PHRASE_MAX = 12		/* items of a phrase */
};

static const Phrase no_phrase = { 0, 0, 0, PHRASE_NONE, false };

bool
item_has(const Sentence *s, uint32_t at, WordClass bits)
{
	return at < s->end && s->it[at].kind == ITEM_WORD &&
	    (s->it[at].class & bits) != 0;
}

bool
item_is(const Sentence *s, uint32_t at, ItemKind kind)
{
	return at < s->end && s->it[at].kind == kind;
}

bool
item_reads(const Sentence *s, uint32_t at, const char *word)
{
	return item_is(s, at, ITEM_WORD) &&
	    slice_eq_nocase(item_text(s->s, &s->it[at]), slice_of(word));
}

bool
item_is_adverb(const Sentence *s, uint32_t at)
{
	return item_is(s, at, ITEM_WORD) && s->it[at].class == 0 &&
	    slice_ends(item_text(s->s, &s->it[at]), SLICE("ly"));
}

bool
item_is_person(const Sentence *s, uint32_t at)
{
	return item_is(s, at, ITEM_NAME) &&
	    s->s->names[s->it[at].index].type == ENTITY_PERSON;
}

/* An auxiliary or adverb that a verb can stand behind. */
bool
item_is_helper(const Sentence *s, uint32_t at)
{
	return item_has(s, at, VOC_AUX | VOC_ADV) || item_is_adverb(s, at);
}

/* What can stand before the head of a phrase. */
static bool
is_premodifier(const Sentence *s, uint32_t at)
{
	const Item *i = &s->it[at];

	if (i->kind == ITEM_NAME || i->kind == ITEM_POSSESSIVE)
		return true;
	if (i->kind != ITEM_WORD)
		return false;
	if (i->class & (VOC_TITLE | VOC_ROLE | VOC_GROUP))
		return true;
	return (i->class & (VOC_AUX | VOC_PREP | VOC_CONJ | VOC_SUB |
	    VOC_THAT | VOC_REL | VOC_CUES | VOC_SUBJ | VOC_ADV)) == 0;
}

static uint32_t
phrase_start(const Sentence *s, uint32_t head)
{
	uint32_t i = head;

	while (i > s->start && head - i < PHRASE_MAX &&
	    is_premodifier(s, i - 1)) {
		i--;
		if (item_has(s, i, VOC_DET | VOC_POSS))
			break;
	}
	return i;
}

static PhraseKind
head_kind(const Sentence *s, uint32_t at)
{
	const Item *i = &s->it[at];

	if (i->kind == ITEM_NAME)
		return PHRASE_NAME;
	if (i->kind != ITEM_WORD)
		return PHRASE_NONE;
	if (i->class & VOC_SUBJ)
		return PHRASE_PRONOUN;
	if (i->class & (VOC_ROLE | VOC_GROUP))
		return PHRASE_ROLE;
	return PHRASE_NONE;
}

/* "Trump's office", "his statement": Trump speaks, he does; "Trump's lawyer":
 * the lawyer. */
static void
settle_possessor(const Sentence *s, Phrase *p)
{
	if (p->kind == PHRASE_NAME || item_has(s, p->head, VOC_ROLE) ||
	    p->head == p->first)
		return;
	for (uint32_t i = p->head; i > p->first + 1; i--)
		if (item_is(s, i - 1, ITEM_POSSESSIVE)) {
			PhraseKind kind = head_kind(s, i - 2);
			if (kind == PHRASE_NAME || kind == PHRASE_ROLE) {
				p->head = i - 2;
				p->first = phrase_start(s, p->head);
				p->kind = (uint8_t)kind;
			}
			return;
		}
	if (item_has(s, p->head, VOC_NOUN) && item_has(s, p->first, VOC_POSS)) {
		p->head = p->first;
		p->kind = PHRASE_PRONOUN;
	}
}

Phrase
phrase_left(const Sentence *s, uint32_t at, uint32_t limit)
{
	if (at <= limit || at == s->start)
		return no_phrase;
	Phrase p = { .end = at, .head = at - 1,
		.kind = (uint8_t)head_kind(s, at - 1) };
	if (p.kind == PHRASE_NONE && item_is(s, at - 1, ITEM_WORD) &&
	    (s->it[at - 1].class & ~(VOC_NOUN | VOC_TERMNOUN | VOC_FEMALE |
	    VOC_MALE | VOC_GIVEN_F | VOC_GIVEN_M)) == 0)
		p.kind = PHRASE_OTHER;
	if (p.kind == PHRASE_NONE)
		return no_phrase;
	p.first = p.kind == PHRASE_PRONOUN ? p.head : phrase_start(s, p.head);
	settle_possessor(s, &p);
	if (p.kind == PHRASE_OTHER &&
	    !item_has(s, p.first, VOC_DET | VOC_POSS) &&
	    !item_has(s, p.head, VOC_NOUN) && p.first + 1 == p.end &&
	    !s->it[p.head].upper)
		return no_phrase;
	return p;
}

/* Over brackets that close before i: to before they open. */
static uint32_t
pass_brackets(const Sentence *s, uint32_t i)
{
	for (uint32_t n = 0; i > s->start && n < PASS_MAX; n++)
		if (s->it[--i].kind == ITEM_OPEN)
			return i;
	return NO_ITEM;
}

/* "on Tuesday night", "last week": to before it; i when there is none. */
static uint32_t
pass_time(const Sentence *s, uint32_t i)
{
	uint32_t from = i;

	while (from > s->start && i - from < 6 &&
	    (item_has(s, from - 1, VOC_TIME) ||
		(item_is(s, from - 1, ITEM_WORD) &&
		    s->s->text.ptr[s->it[from - 1].span.start] >= '0' &&
		    s->s->text.ptr[s->it[from - 1].span.start] <= '9') ||
		(from < i && item_has(s, from - 1, VOC_DET))))
		from--;
	if (from < i && from > s->start && item_has(s, from - 1, VOC_PREP))
		from--;
	return from;
}

/* Over all that may stand between a subject and its verb. */
uint32_t
phrase_pass_helpers(const Sentence *s, uint32_t i)
{
	for (uint32_t n = 0; i > s->start && n < PASS_MAX; n++) {
		if (item_has(s, i - 1, VOC_SUBJ))
			break;
		uint32_t before = pass_time(s, i);
		if (before == i && (item_is_helper(s, i - 1) ||
		    item_has(s, i - 1, VOC_TO)))
			before = i - 1;
		if (before == i && item_is(s, i - 1, ITEM_CLOSE))
			before = pass_brackets(s, i - 1);
		if (before == i || before == NO_ITEM)
			break;
		i = before;
	}
	return i;
}

/* In "the Secretary of State Marco Rubio" the title ends in the phrase of the
 * name: words that are no title by themselves stand before it. */
static bool
is_titled(const Sentence *s, const Phrase *p)
{
	if (p->kind != PHRASE_NAME || !item_is_person(s, p->head))
		return false;
	for (uint32_t i = p->first; i < p->head; i++)
		if (s->it[i].kind == ITEM_NAME || item_has(s, i, VOC_GROUP) ||
		    (s->it[i].upper && !item_has(s, i, VOC_TITLE | VOC_DET)))
			return !item_is(s, p->head - 1, ITEM_POSSESSIVE);
	return false;
}

/* "leader and Prime Minister Boris Johnson" is one man. */
static bool
bears_role(const Sentence *s, const Phrase *p)
{
	return p->kind == PHRASE_NAME && item_is_person(s, p->head) &&
	    p->first < p->head && !item_has(s, p->first, VOC_DET);
}

/* The phrase left of `at` that no preposition binds to another one. */
Phrase
phrase_free_left(const Sentence *s, uint32_t at, uint32_t limit)
{
	if (at > limit && item_is(s, at - 1, ITEM_CLOSE)) {
		uint32_t open = pass_brackets(s, at - 1);
		at = open == NO_ITEM ? at : open;
	}
	Phrase p = phrase_left(s, at, limit), outer = p;

	for (int n = 0; n < 5 && p.kind != PHRASE_NONE; n++) {
		outer = p;
		if (p.first <= limit + 1)
			break;
		uint32_t i = p.first - 1;
		if (item_has(s, i, VOC_CONJ) || item_is(s, i, ITEM_COMMA)) {
			uint32_t j = item_is(s, i - 1, ITEM_COMMA) ? i - 1 : i;
			Phrase left = phrase_left(s, j, limit);
			if (!item_has(s, i, VOC_CONJ) ||
			    (left.kind != PHRASE_NAME &&
			    left.kind != PHRASE_ROLE &&
			    !item_has(s, left.head, VOC_HE | VOC_SHE)) ||
			    p.kind == PHRASE_PRONOUN ||
			    (left.kind == PHRASE_ROLE && bears_role(s, &p)))
				break;
			left.joined = true;
			p = left;
			continue;
		}
		if (!item_has(s, i, VOC_PREP) || item_has(s, i, VOC_SUB) ||
		    is_titled(s, &p))
			break;
		i = pass_time(s, i);
		if (i > limit && item_is(s, i - 1, ITEM_CLOSE))
			i = pass_brackets(s, i - 1);
		if (i == NO_ITEM)
			break;
		p = phrase_left(s, i, limit);
	}
	return outer;
}

static bool
ends_phrase(const Sentence *s, uint32_t at)
{
	const Item *i = &s->it[at];

	if (i->kind == ITEM_NAME || i->kind == ITEM_POSSESSIVE)
		return false;
	if (i->kind != ITEM_WORD)
		return true;
	if (i->class & (VOC_TITLE | VOC_ROLE | VOC_GROUP))
		return false;
	return (i->class & (VOC_AUX | VOC_SUB | VOC_THAT | VOC_REL |
	    VOC_SUBJ)) != 0 ||
	    (i->class & (VOC_PREP | VOC_OF)) == VOC_PREP;
}

/* In "the Examiner's Jamie McIntyre", "chief executive Smith": the last name of
 * a person, unless "of" or "for" binds it. */
static void
take_head(const Sentence *s, uint32_t at, Phrase *p)
{
	PhraseKind kind = head_kind(s, at);
	const bool bound =
	    at > p->first && item_has(s, at - 1, VOC_OF | VOC_FOR | VOC_CONJ);
	const bool owner = item_is(s, at + 1, ITEM_POSSESSIVE);

	if (kind == PHRASE_NONE || (p->kind == PHRASE_NAME &&
	    item_is_person(s, p->head)))
		return;
	if (p->kind == PHRASE_NONE ||
	    (owner && item_is_person(s, at) && at == p->head + 1) ||
	    (!bound && !owner &&
		(item_is_person(s, at) ||
		    (kind == PHRASE_ROLE && p->kind == PHRASE_NAME &&
			item_has(s, at, VOC_ROLE))))) {
		p->kind = (uint8_t)kind;
		p->head = at;
	}
}

/* "the Board of Porto, Ostmar's master, Ann Lee": a person whose role somebody
 * is said to have behind the name of a body that has a comma in it. */
static void
take_officer(const Sentence *s, uint32_t limit, Phrase *p)
{
	bool owned = false, role = false;
	unsigned commas = 0;

	for (uint32_t i = p->first; i < limit && i < p->first + PHRASE_MAX;
	    i++) {
		if (owned && role && item_is_person(s, i)) {
			p->head = i;
			p->end = i + 1;
			return;
		}
		owned |= item_is(s, i, ITEM_POSSESSIVE);
		role |= owned && item_has(s, i, VOC_ROLE);
		commas += item_is(s, i, ITEM_COMMA);
		if (commas > 2 || !(item_is(s, i, ITEM_NAME) ||
		    item_is(s, i, ITEM_COMMA) ||
		    item_is(s, i, ITEM_POSSESSIVE) ||
		    item_has(s, i, VOC_ROLE | VOC_TITLE | VOC_GROUP |
		    VOC_DET) || (item_is(s, i, ITEM_WORD) &&
		    s->it[i].class == 0)))
			return;
	}
}

Phrase
phrase_right(const Sentence *s, uint32_t at, uint32_t limit)
{
	Phrase p = { .first = at, .end = at, .head = at };

	if (at < limit && item_has(s, at, VOC_SUBJ)) {
		p.kind = PHRASE_PRONOUN;
		p.end = at + 1;
		return p;
	}
	while (p.end < limit && p.end - at < PHRASE_MAX + 4 &&
	    !ends_phrase(s, p.end)) {
		take_head(s, p.end, &p);
		p.end++;
	}
	if (p.kind != PHRASE_NAME && p.end > at && p.end + 1 < limit &&
	    item_is(s, p.end, ITEM_COMMA)) {
		uint32_t i = p.end + 1;
		while (i < limit && item_has(s, i, VOC_TITLE))
			i++;
		if (item_is_person(s, i) &&
		    !item_is(s, i + 1, ITEM_POSSESSIVE)) {
			p.kind = PHRASE_NAME;
			p.head = i;
			p.end = i + 1;
		}
	}
	if (p.kind == PHRASE_NAME && !item_is_person(s, p.head))
		take_officer(s, limit, &p);
	if (p.kind == PHRASE_NONE && p.end > at)
		p.kind = PHRASE_OTHER, p.head = p.end - 1;
	return p;
}

bool
phrase_is_indefinite(const Sentence *s, const Phrase *p)
{
	static const char *const definite[] = { "the", "this", "that",
		"these", "those", "both", "such", "each", "every", "all" };

	if (!item_has(s, p->first, VOC_DET))
		return false;
	for (size_t i = 0; i < sizeof definite / sizeof *definite; i++)
		if (item_reads(s, p->first, definite[i]))
			return false;
	return true;
}

Phrase
agent_of(const Sentence *s, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to && i < from + PASS_MAX; i++)
		if (item_has(s, i, VOC_BY)) {
			Phrase p = phrase_right(s, i + 1, to);

			if (p.kind == PHRASE_NAME || p.kind == PHRASE_ROLE ||
			    (p.kind == PHRASE_OTHER &&
			    item_has(s, i + 1, VOC_DET)))
				return p;
		}
	return no_phrase;
}

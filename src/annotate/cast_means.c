/* SPDX-License-Identifier: MIT */
/* Whom a pronoun or a role means, by what the cast knows. */
#include "annotate/cast.h"

enum {
	RECENT_LOOK = 12,	/* names looked back at */
	SENTENCE_LOOK = 100,	/* items before a pronoun */
	BOUND = -10,		/* score of a name behind a preposition */
	ROLES_LOOK = 16		/* bearers of one role */
};

typedef struct {
	uint32_t name;
	int score;
} Guess;

static bool
suits(const Cast *c, uint32_t name, WordClass pronoun, int *score)
{
	const int female = c->female[c->who[name]];
	const bool she = (pronoun & VOC_SHE) != 0;

	if (cast_name(c, name)->type != ENTITY_PERSON)
		return false;
	if ((female > 1 || female < -1) && (female > 0) != she)
		return false;
	if (female != 0)
		*score += (female > 0) == she ? 3 : -3;
	return true;
}

static void
guess(const Cast *c, uint32_t name, int score, WordClass pronoun, Guess *best)
{
	if (suits(c, name, pronoun, &score) && score > best->score)
		*best = (Guess){ name, score };
}

/* How likely a name before the pronoun in its sentence is meant. */
static int
in_sentence(const Sentence *s, uint32_t at, Phrase subject)
{
	if (subject.kind == PHRASE_NAME && subject.head == at)
		return 16;
	return at > s->start && s->it[at - 1].kind == ITEM_WORD &&
	    s->it[at - 1].class & VOC_PREP ? BOUND : 9;
}

static uint32_t
means_person(const Cast *c, const Sentence *s, Phrase p, WordClass pronoun)
{
	Guess best = { NO_NAME, 0 };
	Phrase subject = subject_of_clause(s, s->start, p.head);
	size_t n = c->recent.len;

	for (uint32_t i = p.head > s->start + SENTENCE_LOOK ?
	    p.head - SENTENCE_LOOK : s->start; i < p.head; i++)
		if (s->it[i].kind == ITEM_NAME)
			guess(c, s->it[i].index, in_sentence(s, i, subject),
			    pronoun, &best);
	for (size_t i = n; i > 0 && i + RECENT_LOOK > n; i--) {
		const Named *m = &c->recent.at[i - 1];
		const int far = (int)(c->sentence - m->sentence);
		if (far <= 6)
			guess(c, m->name, 10 - 2 * far + 5 * m->subject -
			    (int)(n - i) / 3, pronoun, &best);
	}
	if (c->speaker != NO_NAME && c->sentence - c->spoke < 4)
		guess(c, c->speaker, 20 - 4 * (int)(c->sentence - c->spoke),
		    pronoun, &best);
	return best.name;
}

/* "it", "they": the body that acted last. */
static uint32_t
means_body(const Cast *c)
{
	const size_t n = c->recent.len;

	for (size_t i = n; i > 0 && i + RECENT_LOOK > n; i--) {
		const Named *m = &c->recent.at[i - 1];
		if (m->subject && c->sentence - m->sentence <= 3 &&
		    cast_name(c, m->name)->type != ENTITY_PERSON)
			return m->name;
	}
	return NO_NAME;
}

static int
shared_words(const Cast *c, const Sentence *s, Phrase p, const CastRole *r,
    bool *strange)
{
	int shared = 0;

	for (uint32_t i = p.first; i < p.end; i++) {
		if (i == p.head || !cast_tells_apart(&s->it[i]))
			continue;
		const uint64_t hash = cast_word(c, &s->it[i]);
		bool found = false;
		for (int k = 0; k < 3; k++)
			found |= r->others[k] == hash;
		shared += found;
		*strange |= !found && (s->it[i].upper ||
		    s->it[i].kind == ITEM_NAME);
	}
	return shared;
}

static uint32_t
means_role(const Cast *c, const Sentence *s, Phrase p)
{
	char buf[32];
	const int64_t *last = map_get(&c->roles,
	    cast_key(c, &s->it[p.head], buf));
	uint32_t best = NO_NAME;
	int most = -1;

	if (last == NULL)
		return NO_NAME;
	uint32_t at = (uint32_t)*last;
	for (int n = 0; at != NO_NAME && n < ROLES_LOOK; n++) {
		const CastRole *r = &c->role_list.at[at];
		bool strange = false;
		int shared = shared_words(c, s, p, r, &strange);
		if (shared > most && (shared > 0 || !strange)) {
			most = shared;
			best = r->name;
		}
		at = r->before;
	}
	return best;
}

static bool
has_word(Slice name, Slice word)
{
	for (size_t i = 0; i + word.len <= name.len; i++)
		if (slice_eq_nocase(slice_sub(name, i, i + word.len), word) &&
		    (i == 0 || name.ptr[i - 1] == ' ') &&
		    (i + word.len == name.len || name.ptr[i + word.len] == ' '))
			return true;
	return false;
}

/* "the commission": one whose name has that word; "a Hampshire Police
 * spokesman" speaks for the body named in his phrase. */
static uint32_t
means_named_body(const Cast *c, const Sentence *s, Phrase p)
{
	const size_t n = c->recent.len;
	const Slice word = item_text(c->s, &s->it[p.head]);
	const WordClass head = s->it[p.head].class;

	if (head & VOC_VOICE) {
		for (uint32_t i = p.first; i < p.end + 5 && i < s->end; i++)
			if (s->it[i].kind == ITEM_NAME &&
			    cast_name(c, s->it[i].index)->type != ENTITY_PERSON)
				return s->it[i].index;
			else if (i >= p.end && !(s->it[i].class & (VOC_PREP |
			    VOC_DET)))
				break;
	}
	if (!(s->it[p.first].class & VOC_DET))
		return NO_NAME;
	for (size_t i = n; i > 0 && i + 4 * RECENT_LOOK > n; i--) {
		uint32_t name = c->recent.at[i - 1].name;
		if (cast_name(c, name)->type == ENTITY_ORGANIZATION &&
		    has_word(cast_text(c, name), word))
			return name;
	}
	return NO_NAME;
}

/* "The professor added": whoever spoke, if that role is not known of another;
 * "the mother": she who was named last; "the statement": whose it must be. */
static uint32_t
means_last(const Cast *c, const Sentence *s, Phrase p)
{
	const WordClass class = s->it[p.head].class;
	const WordClass family = class & (VOC_FEMALE | VOC_MALE);

	if (!slice_eq_nocase(item_text(c->s, &s->it[p.first]), SLICE("the")))
		return NO_NAME;
	if ((class & VOC_ROLE) && !(class & VOC_VOICE)) {
		if (c->speaker != NO_NAME && c->sentence - c->spoke <= 1 &&
		    cast_name(c, c->speaker)->type == ENTITY_PERSON)
			return c->speaker;
		return family == 0 ? NO_NAME : means_person(c, s, p,
		    family == VOC_FEMALE ? VOC_SHE : VOC_HE);
	}
	return (class & VOC_NOUN) && c->recent.len > 0 &&
	    c->recent.at[c->recent.len - 1].subject ?
	    c->recent.at[c->recent.len - 1].name : NO_NAME;
}

uint32_t
cast_means(const Cast *c, const Sentence *s, Phrase p)
{
	const Item *head = &s->it[p.head];

	if (p.kind == PHRASE_NAME)
		return head->index;
	if (p.kind == PHRASE_PRONOUN) {
		if (head->class & (VOC_HE | VOC_SHE))
			return means_person(c, s, p, head->class);
		return head->class & (VOC_IT | VOC_THEY) ? means_body(c) :
		    NO_NAME;
	}
	if (p.kind != PHRASE_ROLE)
		return NO_NAME;
	uint32_t name = NO_NAME;
	if (head->class & VOC_ROLE)
		name = means_role(c, s, p);
	if (name == NO_NAME)
		name = means_named_body(c, s, p);
	return name != NO_NAME ? name : means_last(c, s, p);
}

/* SPDX-License-Identifier: MIT */
/* Whom a pronoun or a role means, by what the cast knows. */
#include "annotate/cast.h"

enum {
	RECENT_LOOK = 12,	/* names looked back at */
	SENTENCE_LOOK = 100,	/* items before a pronoun */
	BOUND = -10,		/* score of a name behind a preposition */
	MOVED = -8,		/* of one who was told of before others were */
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

/* Whether a body was the subject of the sentence before: it is no longer about
 * the person who was one earlier, if somebody is named beside that body. */
static bool
has_moved_on(const Cast *c)
{
	const size_t n = c->recent.len;
	bool body = false, person = false;

	for (size_t i = n; i > 0 && c->recent.at[i - 1].sentence + 1 ==
	    c->sentence; i--) {
		const Named *m = &c->recent.at[i - 1];
		const bool is = cast_name(c, m->name)->type == ENTITY_PERSON;
		body |= m->subject && !is;
		person |= is;
	}
	return body && person;
}

static uint32_t
means_person(const Cast *c, const Sentence *s, Phrase p, WordClass pronoun)
{
	Guess best = { NO_NAME, 0 };
	Phrase subject = subject_of_clause(s, s->start, p.head);
	const int old = has_moved_on(c) ? MOVED : 0;
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
			    (int)(n - i) / 3 + (far > 1 ? old : 0), pronoun,
			    &best);
	}
	if (c->speaker != NO_NAME && c->sentence - c->spoke < 4)
		guess(c, c->speaker, 20 - 4 * (int)(c->sentence - c->spoke) +
		    (c->sentence - c->spoke > 1 ? old : 0), pronoun, &best);
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
		*strange |= !found && ((s->it[i].upper && i > s->start) ||
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

/* What one writes oneself, and others do not write about one. */
static bool
is_own_text(const Sentence *s, uint32_t at)
{
	static const char *const words[] = { "announcement", "declaration",
		"description", "email", "invitation", "message", "post",
		"proclamation", "resolution", "statement", "summary", "tweet" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (item_reads(s, at, words[i]))
			return true;
	return false;
}

/* Who was named last, if he was the subject; looking: or the last subject in
 * the sentences before. */
static uint32_t
last_subject(const Cast *c, bool looking)
{
	const size_t n = c->recent.len;

	for (size_t i = n; i > 0 && i + RECENT_LOOK > n; i--) {
		const Named *m = &c->recent.at[i - 1];
		if (m->subject && cast_name(c, m->name)->type != ENTITY_PLACE
		    && (i == n || c->sentence - m->sentence <= 3))
			return m->name;
		if (!looking)
			break;
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
	if (s->it[p.head].upper && p.head > s->start)
		return NO_NAME;		/* "the Post" */
	const bool own = is_own_text(s, p.head);
	return own || (class & VOC_NOUN) ? last_subject(c, own) : NO_NAME;
}

/* The text that the phrase is of: "the statement", "an army statement"; not
 * that of "opinion polling". */
static uint32_t
text_in(const Sentence *s, Phrase p)
{
	uint32_t at = p.head;

	while (at + 1 < p.end && item_has(s, at, VOC_GROUP) &&
	    item_has(s, at + 1, VOC_TEXT))
		at++;
	if (!item_has(s, at, VOC_TEXT) || (s->it[at].upper &&
	    at > s->start) || (at + 1 < p.end &&
	    slice_ends(item_text(s->s, &s->it[at + 1]), SLICE("ing"))))
		return NO_ITEM;
	return at;
}

/* Somebody unnamed spoke just before, and nobody is named since. */
static bool
is_stranger_meant(const Cast *c, const Sentence *s, Phrase p)
{
	if (c->stranger == NO_NAME || c->sentence - c->stranger > 1)
		return false;
	for (uint32_t i = p.head > s->start + SENTENCE_LOOK ?
	    p.head - SENTENCE_LOOK : s->start; i < p.head; i++)
		if (item_is_person(s, i))
			return false;
	return true;
}

static uint32_t
means_pronoun(const Cast *c, const Sentence *s, Phrase p)
{
	const WordClass class = s->it[p.head].class;

	if (class & (VOC_HE | VOC_SHE))
		return is_stranger_meant(c, s, p) ? c->stranger_for :
		    means_person(c, s, p, class);
	return class & (VOC_IT | VOC_THEY) ? means_body(c) : NO_NAME;
}

static uint32_t
means_author(const Cast *c, const Sentence *s, Phrase p, uint32_t text)
{
	const Phrase owner = cast_owner(s, p, text);

	if (owner.kind == PHRASE_NAME)
		return s->it[owner.head].index;
	if (owner.kind == PHRASE_ROLE && item_has(s, owner.head, VOC_ROLE))
		return means_role(c, s, owner);
	if (owner.kind == PHRASE_NONE && phrase_is_indefinite(s, &p) &&
	    p.first > s->start && !item_has(s, p.first - 1, VOC_PREP)) {
		const Phrase by = subject_of_clause(s, s->start, p.first);
		if (by.kind == PHRASE_NAME)
			return s->it[by.head].index;
		if (by.kind == PHRASE_PRONOUN)
			return means_pronoun(c, s, by);
	}
	return text != p.head ? cast_body(c, s, p) : NO_NAME;
}

uint32_t
cast_means(const Cast *c, const Sentence *s, Phrase p)
{
	const Item *head = &s->it[p.head];

	if (p.kind == PHRASE_NAME)
		return head->index;
	if (p.kind == PHRASE_PRONOUN)
		return means_pronoun(c, s, p);
	if (p.kind != PHRASE_ROLE)
		return NO_NAME;
	const uint32_t text = text_in(s, p);
	uint32_t name = NO_NAME;
	if (text != NO_ITEM) {
		name = means_author(c, s, p, text);
		p.head = text;
	}
	if (name == NO_NAME && (text != NO_ITEM ||
	    (s->it[p.head].class & VOC_ROLE)) &&
	    !phrase_is_indefinite(s, &p))
		name = means_role(c, s, p);
	if (name == NO_NAME)
		name = cast_body(c, s, p);
	return name != NO_NAME ? name : means_last(c, s, p);
}

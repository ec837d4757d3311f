/* SPDX-License-Identifier: MIT */
#include "annotate/cast.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"

enum { BESIDE = 8 };	/* items of an apposition */

/* --- names --------------------------------------------------------------- */

const Name *
cast_name(const Cast *c, uint32_t i)
{
	return &c->s->names[i];
}

Slice
cast_text(const Cast *c, uint32_t name)
{
	return slice_span(c->s->text, cast_name(c, name)->span);
}

/* The last word: "Jr." and the like are not it. */
static Slice
last_word(Slice name)
{
	for (int n = 0; n < 2; n++) {
		size_t start = name.len;
		while (start > 0 && name.ptr[start - 1] != ' ')
			start--;
		Slice word = slice_sub(name, start, name.len);
		if (start == 0 || (!slice_eq(word, SLICE("Jr.")) &&
		    !slice_eq(word, SLICE("Jr")) &&
		    !slice_eq(word, SLICE("Sr.")) &&
		    !slice_eq(word, SLICE("II")) &&
		    !slice_eq(word, SLICE("III"))))
			return word;
		name = slice_trim(slice_sub(name, 0, start));
	}
	return name;
}

static Slice
first_word(Slice name)
{
	size_t space = slice_find_byte(name, ' ', 0);

	return slice_sub(name, 0, space);
}

/* Of one surname, and of one given name where both have one. */
static bool
may_be_one(const Cast *c, uint32_t a, uint32_t b)
{
	Slice x = cast_text(c, a), y = cast_text(c, b);

	return first_word(x).len == x.len || first_word(y).len == y.len ||
	    slice_eq_nocase(first_word(x), first_word(y));
}

/* The surname alone is from here on that of the last who bore it in full. */
static void
join_full(Cast *c, uint32_t i, Slice text, Slice last)
{
	const uint32_t same = (uint32_t)*map_put(&c->surnames, text, i);
	const uint32_t bearer = (uint32_t)*map_put(&c->surnames, last, i);
	const uint32_t given = (uint32_t)*map_put(&c->surnames,
	    first_word(text), i);

	if (same != i)
		c->who[i] = c->who[same];
	else if (bearer != i && may_be_one(c, bearer, i))
		c->who[i] = c->who[bearer];
	else if (given != i && may_be_one(c, given, i))
		c->who[i] = c->who[given];
	*map_put(&c->surnames, last, i) = i;
}

static void
join_names(Cast *c)
{
	for (uint32_t i = 0; i < c->s->name_count; i++) {
		Slice text = cast_text(c, i), last = last_word(text);
		c->who[i] = i;
		if (cast_name(c, i)->type == ENTITY_PERSON &&
		    last.len < text.len)
			join_full(c, i, text, last);
		else
			c->who[i] = c->who[*map_put(&c->surnames, text, i)];
	}
}

void
cast_begin(Cast *c, const ItemSource *s)
{
	*c = (Cast){ .s = s, .speaker = NO_NAME, .stranger = NO_NAME };
	c->who = calloc(s->name_count + 1, sizeof *c->who);
	c->female = calloc(s->name_count + 1, sizeof *c->female);
	if (c->who == NULL || c->female == NULL)
		die_no_memory();
	join_names(c);
}

void
cast_free(Cast *c)
{
	free(c->who);
	free(c->female);
	map_free(&c->surnames);
	map_free(&c->roles);
	vec_free(&c->role_list);
	vec_free(&c->recent);
}

/* --- he or she ----------------------------------------------------------- */

static void
judge(Cast *c, uint32_t name, int by)
{
	int8_t *score = &c->female[c->who[name]];

	if (*score + by > -100 && *score + by < 100)
		*score = (int8_t)(*score + by);
}

static void
judge_name(Cast *c, uint32_t name)
{
	Slice text = cast_text(c, name), last = last_word(text);

	if (last.len == text.len)
		return;
	WordClass given = vocabulary_look(c->s->vocabulary, first_word(text));
	if (given & VOC_GIVEN_F)
		judge(c, name, 3);
	else if (given & VOC_GIVEN_M)
		judge(c, name, -3);
	else if (slice_ends(first_word(text), SLICE("a")))
		judge(c, name, 1);
	if (last.len > 5 && (slice_ends(last, SLICE("ova")) ||
	    slice_ends(last, SLICE("eva")) || slice_ends(last, SLICE("aya"))))
		judge(c, name, 2);
}

static void
judge_word(Cast *c, uint32_t name, WordClass class)
{
	if (class & VOC_FEMALE)
		judge(c, name, 4);
	else if (class & VOC_MALE)
		judge(c, name, -4);
}

/* --- roles --------------------------------------------------------------- */

uint64_t
cast_word(const Cast *c, const Item *i)
{
	return slice_hash(item_text(c->s, i), 0) | 1;
}

Slice
cast_key(const Cast *c, const Item *item, char buf[32])
{
	Slice word = item_text(c->s, item);
	size_t n = word.len < 32 ? word.len : 32;

	for (size_t i = 0; i < n; i++)
		buf[i] = word.ptr[i] >= 'A' && word.ptr[i] <= 'Z' ?
		    (char)(word.ptr[i] + 32) : word.ptr[i];
	return (Slice){ buf, n };
}

bool
cast_tells_apart(const Item *i)
{
	return i->kind == ITEM_NAME || (i->kind == ITEM_WORD &&
	    (i->class & (VOC_DET | VOC_PREP | VOC_CONJ | VOC_POSS |
	    VOC_AUX)) == 0);
}

static void
add_role(Cast *c, const Sentence *s, uint32_t at, uint32_t from, uint32_t to,
    uint32_t name)
{
	char buf[32];
	CastRole role = { .name = name, .before = NO_NAME };
	int n = 0;

	for (uint32_t i = from; i < to && n < 3; i++)
		if (i != at && cast_tells_apart(&s->it[i]) &&
		    (s->it[i].kind != ITEM_NAME || s->it[i].index != name))
			role.others[n++] = cast_word(c, &s->it[i]);
	int64_t *last = map_put(&c->roles, cast_key(c, &s->it[at], buf), -1);
	if (*last >= 0)
		role.before = (uint32_t)*last;
	*last = (int64_t)c->role_list.len;
	vec_push(&c->role_list, role);
}

/* "Kremlin spokesman Dmitry Peskov", "the minister of trade, Ann Lee," */
static void
learn_before(Cast *c, const Sentence *s, uint32_t at)
{
	const bool apposed = at > s->start + 1 && at + 1 < s->end &&
	    s->it[at - 1].kind == ITEM_COMMA &&
	    s->it[at + 1].kind == ITEM_COMMA;
	uint32_t first = apposed ? at - 1 : at;

	while (first > s->start && at - first < BESIDE) {
		const Item *i = &s->it[first - 1];
		if (i->kind != ITEM_WORD && i->kind != ITEM_NAME &&
		    i->kind != ITEM_POSSESSIVE)
			break;
		if (i->kind == ITEM_WORD && (i->class & (VOC_ROLE |
		    VOC_TITLE | VOC_OF | VOC_FOR)) == 0 && (i->class &
		    (VOC_AUX | VOC_PREP | VOC_CUES | VOC_CONJ | VOC_SUB |
		    VOC_THAT | VOC_REL | VOC_ADV)) != 0)
			break;
		first--;
		if (i->kind == ITEM_WORD && i->class & (VOC_DET | VOC_POSS))
			break;
	}
	for (uint32_t i = first; i < at; i++)
		if (s->it[i].kind == ITEM_WORD) {
			judge_word(c, s->it[at].index, s->it[i].class);
			if (s->it[i].class & VOC_ROLE)
				add_role(c, s, i, first, at, s->it[at].index);
		}
}

/* "Albert Muchanga, the trade commissioner," */
static void
learn_behind(Cast *c, const Sentence *s, uint32_t at)
{
	uint32_t from = at + 2, to = from;

	if (at + 2 >= s->end || s->it[at + 1].kind != ITEM_COMMA)
		return;
	while (to < s->end && to < from + BESIDE &&
	    (s->it[to].kind == ITEM_WORD || s->it[to].kind == ITEM_NAME ||
	    s->it[to].kind == ITEM_POSSESSIVE) &&
	    !(s->it[to].class & (VOC_AUX | VOC_SUB)))
		to++;
	for (uint32_t i = from; i < to; i++)
		if (s->it[i].kind == ITEM_WORD && (s->it[i].class & VOC_ROLE)) {
			judge_word(c, s->it[at].index, s->it[i].class);
			add_role(c, s, i, from, to, s->it[at].index);
			return;
		}
}

static bool
is_person(const Cast *c, const Item *i)
{
	return i->kind == ITEM_NAME &&
	    cast_name(c, i->index)->type == ENTITY_PERSON;
}

/* One person and one pronoun in a sentence mostly go together. */
static void
learn_pronoun(Cast *c, const Sentence *s)
{
	uint32_t only = NO_NAME;
	WordClass seen = 0;

	for (uint32_t i = s->start; i < s->end; i++)
		if (is_person(c, &s->it[i])) {
			uint32_t who = c->who[s->it[i].index];
			if (only != NO_NAME && only != who)
				return;
			only = who;
		} else if (only != NO_NAME && s->it[i].kind == ITEM_WORD) {
			seen |= s->it[i].class & (VOC_HE | VOC_SHE);
		}
	if (seen == VOC_SHE)
		judge(c, only, 1);
	else if (seen == VOC_HE)
		judge(c, only, -1);
}

/* "Ann Lee released a statement", "in a statement, Ann Lee": not "One study in
 * the Journal". */
static uint32_t
author_beside(const Sentence *s, const Phrase *text)
{
	const bool opens = text->first > s->start && item_has(s,
	    text->first - 1, VOC_PREP);
	const Phrase subject = subject_of_clause(s, opens &&
	    text->first == s->start + 1 ? text->end : s->start, s->end);

	return subject.kind == PHRASE_NAME &&
	    (opens || subject.head < text->first) ?
	    s->it[subject.head].index : NO_NAME;
}

/* After "Ann Lee released a statement" what "the statement" says is hers. */
static void
learn_author(Cast *c, const Sentence *s)
{
	for (uint32_t i = s->start; i < s->end; i++) {
		if (!item_has(s, i, VOC_TEXT) || (verb_is(s, i, VOC_CUES) &&
		    !verb_is(s, i + 1, VOC_CUES)))
			continue;
		const Phrase p = phrase_left(s, i + 1, s->start);
		const Phrase owner = cast_owner(s, p, i);
		uint32_t name = owner.kind == PHRASE_NAME ?
		    s->it[owner.head].index : NO_NAME;
		if (owner.kind == PHRASE_NONE && phrase_is_indefinite(s, &p))
			name = author_beside(s, &p);
		if (name != NO_NAME)
			add_role(c, s, i, i, i + 1, name);
	}
}

void
cast_learn(Cast *c, const Sentence *s)
{
	learn_author(c, s);
	for (uint32_t i = s->start; i < s->end; i++)
		if (is_person(c, &s->it[i])) {
			judge_name(c, s->it[i].index);
			learn_before(c, s, i);
			learn_behind(c, s, i);
		}
	learn_pronoun(c, s);
}

void
cast_pass(Cast *c, const Sentence *s)
{
	Phrase subject = subject_of_clause(s, s->start, s->end);

	for (uint32_t i = s->start; i < s->end; i++)
		if (s->it[i].kind == ITEM_NAME)
			vec_push(&c->recent, ((Named){ s->it[i].index,
			    c->sentence, subject.kind == PHRASE_NAME &&
			    subject.head == i }));
	if (subject.kind == PHRASE_PRONOUN || subject.kind == PHRASE_ROLE) {
		uint32_t name = cast_means(c, s, subject);
		if (name != NO_NAME)
			vec_push(&c->recent, ((Named){ name, c->sentence,
			    true }));
	}
	c->sentence++;
}

/* "A spokesman for the board said": "he" in the next sentence is the same. */
static bool
is_stranger(const Cast *c, const Sentence *s, Phrase who, uint32_t name)
{
	if (who.kind == PHRASE_PRONOUN)
		return c->stranger == c->sentence ||
		    c->stranger + 1 == c->sentence;
	if (who.kind == PHRASE_OTHER)
		return item_has(s, who.first, VOC_DET);
	return who.kind == PHRASE_ROLE && item_has(s, who.head, VOC_ROLE) &&
	    (name == NO_NAME ||
	    cast_name(c, name)->type != ENTITY_PERSON);
}

void
cast_spoke(Cast *c, const Sentence *s, Phrase who, uint32_t name)
{
	if (is_stranger(c, s, who, name)) {
		c->stranger = c->sentence;
		c->stranger_for = name;
	} else if (name != NO_NAME) {
		c->stranger = NO_NAME;
	}
	if (name != NO_NAME) {
		c->speaker = name;
		c->spoke = c->sentence;
	}
}

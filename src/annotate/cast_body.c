/* SPDX-License-Identifier: MIT */
/* Bodies by the words for them, and whose a text is. */
#include "annotate/cast.h"

#include "annotate/demonym.h"

enum {
	RECENT_LOOK = 48,	/* names looked back at */
	OWNER_LOOK = 4		/* items between a text and "by" */
};

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
named_body(const Cast *c, const Sentence *s, Phrase p)
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
	for (size_t i = n; i > 0 && i + RECENT_LOOK > n; i--) {
		uint32_t name = c->recent.at[i - 1].name;
		if (cast_name(c, name)->type == ENTITY_ORGANIZATION &&
		    has_word(cast_text(c, name), word))
			return name;
	}
	return NO_NAME;
}

/* --- governments --------------------------------------------------------- */

static bool
is_of_state(const Sentence *s, uint32_t at)
{
	static const char *const words[] = { "government", "administration",
		"authorities", "ministry", "military", "army", "embassy" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (item_reads(s, at, words[i]))
			return true;
	return false;
}

/* The first place in the article that is named so; names: "US|America". */
static uint32_t
place_named(const Cast *c, Slice names)
{
	Slice name;

	while (slice_part(&names, '|', &name)) {
		const int64_t *at = map_get(&c->surnames, name);
		if (at != NULL && cast_name(c, (uint32_t)*at)->type ==
		    ENTITY_PLACE)
			return (uint32_t)*at;
	}
	return NO_NAME;
}

/* "the German government": Germany, if the article names it anywhere. */
static uint32_t
state_body(const Cast *c, const Sentence *s, Phrase p)
{
	if (!is_of_state(s, p.head))
		return NO_NAME;
	for (uint32_t i = p.first; i < p.head; i++)
		if (item_is(s, i, ITEM_WORD)) {
			uint32_t name = place_named(c, demonym_country(
			    item_text(c->s, &s->it[i])));
			if (name != NO_NAME)
				return name;
		}
	return NO_NAME;
}

uint32_t
cast_body(const Cast *c, const Sentence *s, Phrase p)
{
	uint32_t name = named_body(c, s, p);

	return name != NO_NAME ? name : state_body(c, s, p);
}

/* --- texts --------------------------------------------------------------- */

/* Where what is told of a text begins: nobody behind it is its sender. */
static bool
is_said(const Sentence *s, uint32_t at)
{
	return !item_is(s, at, ITEM_WORD) ||
	    item_has(s, at, VOC_AUX | VOC_REL | VOC_THAT | VOC_CONJ) ||
	    (item_has(s, at, VOC_S) && verb_is(s, at, VOC_CUES)) ||
	    item_reads(s, at, "said") || item_reads(s, at, "stated") ||
	    item_reads(s, at, "read") || item_reads(s, at, "saying");
}

/* "Ann Lee's letter", "the Harbour Board statement" */
static Phrase
owner_before(const Sentence *s, Phrase p, uint32_t text)
{
	if (text > p.first && item_is(s, text - 1, ITEM_NAME))
		return phrase_left(s, text, p.first);
	for (uint32_t i = text; i > p.first + 1; i--)
		if (item_is(s, i - 1, ITEM_POSSESSIVE))
			return phrase_left(s, i - 1, s->start);
	return (Phrase){ .kind = PHRASE_NONE };
}

/* "a letter by Ann Lee", "a tweet sent from her account", "the opinion of" */
static Phrase
owner_behind(const Sentence *s, uint32_t text)
{
	for (uint32_t i = text + 1; i < s->end && i <= text + OWNER_LOOK; i++) {
		if (is_said(s, i))
			break;
		if (item_has(s, i, VOC_BY) || item_reads(s, i, "from") ||
		    (i == text + 1 && item_has(s, i, VOC_OF)))
			return phrase_right(s, i + 1, s->end);
	}
	return (Phrase){ .kind = PHRASE_NONE };
}

Phrase
cast_owner(const Sentence *s, Phrase p, uint32_t text)
{
	Phrase owner = owner_before(s, p, text);

	if (owner.kind == PHRASE_NONE)
		owner = owner_behind(s, text);
	if (owner.kind == PHRASE_NAME &&
	    s->s->names[s->it[owner.head].index].type == ENTITY_PLACE &&
	    !item_is(s, owner.head + 1, ITEM_POSSESSIVE))
		owner.kind = PHRASE_NONE;
	return owner;
}

/* SPDX-License-Identifier: MIT */
/*
 * Places and organizations: well-known names, legal forms, spelling, and
 * acronyms with the one long name whose letters they are.
 */
#include "xref/resolve_priv.h"

#include "text/spelling.h"
#include "xref/name_key.h"

enum {
	SLIP_TIMES = 3,		/* so much rarer is the name with the slip */
	DOUBTFUL = MATCH_JOIN - 10,
	ACRONYM_MAX = 7,	/* letters */
	WORDS_MAX = 6		/* of a name in which slips are looked for */
};

static void
entry_add(BlockVec *out, uint32_t label, char kind, EntityType t, uint64_t a)
{
	BlockEntry e = { block_key(kind, a, (uint64_t)t), label, kind == 's' };

	vec_push(out, e);
}

static uint64_t
letters_hash(Slice key)
{
	uint64_t h = 0;

	for (size_t i = 0; i < key.len; i++)
		if (key.ptr[i] != ' ')
			h = slice_hash(slice_sub(key, i, i + 1), h);
	return h;
}

/* For slips: the keys of all words but one, or of the one word without one of
 * its consonants. */
static void
add_slips(BlockVec *out, uint32_t label, const Label *l)
{
	uint64_t keys[WORDS_MAX];
	Slice rest = l->as.group.text, word;
	unsigned n = 0;

	while (n < WORDS_MAX && slice_part(&rest, ' ', &word))
		keys[n++] = spelling_key(word);
	if (n == 1) {
		entry_add(out, label, 's', l->type, keys[0]);
		for (unsigned at = 0; keys[0] >> at > 15; at += 4) {
			uint64_t low = keys[0] & ((UINT64_C(1) << at) - 1);
			entry_add(out, label, 's', l->type,
			    keys[0] >> (at + 4) << at | low);
		}
		return;
	}
	for (unsigned skip = 0; skip < n; skip++) {
		uint64_t h = n * 64 + skip;
		for (unsigned i = 0; i < n; i++)
			if (i != skip)
				h = block_key('s', h, keys[i]);
		entry_add(out, label, 's', l->type, h);
	}
}

static void
compare(Resolving *r, uint32_t a, uint32_t b, TieVec *ties)
{
	const Label *x = &r->labels.at[a], *y = &r->labels.at[b];
	NameMatch m = group_match(x->type, &x->as.group, &y->as.group);

	if (m.kind == MATCH_NONE)
		return;
	if (m.slip && x->count < y->count * SLIP_TIMES &&
	    y->count < x->count * SLIP_TIMES)
		m.confidence = DOUBTFUL;
	Tie t = { a, b, m.confidence, m.reason };
	vec_push(ties, t);
}

/* --- acronyms ------------------------------------------------------------ */

static bool
is_acronym(const Resolving *r, const Label *l)
{
	if (l->form == NO_INDEX || l->key.len < 2 || l->key.len > ACRONYM_MAX)
		return false;
	Slice form = r->in->forms[l->form];
	unsigned capitals = 0;
	for (size_t i = 0; i < form.len; i++) {
		bool capital = form.ptr[i] >= 'A' && form.ptr[i] <= 'Z';
		if (!capital && form.ptr[i] != '.' &&
		    !(form.ptr[i] >= 'a' && form.ptr[i] <= 'z'))
			return false;
		capitals += capital;
	}
	return capitals >= 2 && capitals * 2 >= l->key.len;
}

/* "UK" is not "Umm Keredim", nor "AP" "Affinity Partners"; and a place's two
 * letters, as of "CA", are the post's. */
static bool
is_known_otherwise(const Label *brief, const Label *full)
{
	const uint16_t known = brief->as.group.known;

	return (known != 0 && known != full->as.group.known) ||
	    (known == 0 && brief->type == ENTITY_PLACE && brief->key.len < 3);
}

/* A long name claims the labels that its first letters spell: *claim is the
 * long name, or NO_INDEX where two claim one. */
static void
claim(Resolving *r, Map *claims, uint32_t label)
{
	const Label *l = &r->labels.at[label];
	Slice letters[ACRONYMS_MAX];
	size_t n = group_acronyms(&l->as.group, letters, &r->scratch);

	for (size_t i = 0; i < n; i++) {
		uint32_t short_one = resolve_label_find(r, r->labels.len,
		    letters[i], l->type);
		if (short_one == NO_INDEX ||
		    !is_acronym(r, &r->labels.at[short_one]) ||
		    is_known_otherwise(&r->labels.at[short_one], l))
			continue;
		int64_t *has = map_put(claims, letters[i], (int64_t)label);
		if (*has != (int64_t)label && *has != NO_INDEX &&
		    cluster_root(r, (uint32_t)*has) != cluster_root(r, label))
			*has = NO_INDEX;
	}
}

static void
tie_acronyms(Resolving *r, TieVec *ties)
{
	for (EntityType t = ENTITY_PLACE; t < (EntityType)ENTITY_TYPES; t++) {
		Map claims = { 0 };
		for (uint32_t i = 0; i < r->labels.len; i++)
			if (r->labels.at[i].type == t)
				claim(r, &claims, i);
		for (uint32_t i = 0; i < r->labels.len; i++) {
			const Label *l = &r->labels.at[i];
			const int64_t *by = l->type == t ?
			    map_get(&claims, l->key) : NULL;
			if (by == NULL || *by == NO_INDEX)
				continue;
			Tie tie = { i, (uint32_t)*by, l->key.len > 2 ? 84 : 64,
				"the first letters of the long name" };
			vec_push(ties, tie);
		}
		map_free(&claims);
	}
}

/* --- glosses ------------------------------------------------------------- */

static uint32_t
label_of_form(const Resolving *r, uint32_t form, EntityType t)
{
	uint32_t key = r->key_of_form[form];

	return key == NO_INDEX ? NO_INDEX :
	    resolve_label_find(r, r->labels.len, r->keys[key], t);
}

static bool
is_initial_of(Slice brief, Slice name)
{
	return brief.len > 0 && name.len > brief.len &&
	    brief.ptr[0] == name.ptr[0];
}

/* "Wheat Board (WB)": what begins alike and is the shorter one is its name in
 * short; "Kamloops (Canada)" is not. */
static void
tie_glosses(Resolving *r, TieVec *ties)
{
	for (size_t i = 0; i < r->in->gloss_count; i++) {
		const Gloss *g = &r->in->glosses[i];
		uint32_t a = label_of_form(r, g->brief, g->type);
		uint32_t b = label_of_form(r, g->form, g->type);
		if (a == NO_INDEX || b == NO_INDEX || a == b ||
		    !is_acronym(r, &r->labels.at[a]) ||
		    !is_initial_of(r->labels.at[a].key, r->labels.at[b].key))
			continue;
		Tie tie = { a, b, 95, "an article gives it in brackets behind "
			"the long name" };
		vec_push(ties, tie);
	}
}

void
resolve_groups(Resolving *r)
{
	BlockVec entries = { 0 };
	TieVec ties = { 0 };

	for (uint32_t i = 0; i < r->labels.len; i++) {
		const Label *l = &r->labels.at[i];
		if (l->type == ENTITY_PERSON)
			continue;
		entry_add(&entries, i, 'w', l->type, l->as.group.key);
		entry_add(&entries, i, 't', l->type,
		    letters_hash(l->as.group.text));
		add_slips(&entries, i, l);
		if (l->as.group.known != 0)
			entry_add(&entries, i, 'k', l->type,
			    l->as.group.known);
	}
	blocks_compare(r, &entries, compare, &ties);
	cluster_join_all(r, &ties);
	vec_clear(&ties);
	tie_glosses(r, &ties);
	cluster_join_all(r, &ties);
	vec_clear(&ties);
	tie_acronyms(r, &ties);
	cluster_join_all(r, &ties);
	vec_free(&entries);
	vec_free(&ties);
}

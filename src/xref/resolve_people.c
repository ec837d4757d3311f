/* SPDX-License-Identifier: MIT */
/*
 * Full names of people: blocked by surname and given name, compared, joined,
 * the surest first.  A name that fits two others which are surely two people
 * is joined with neither.
 */
#include "xref/resolve_priv.h"

#include "text/respelling.h"
#include "text/spelling.h"
#include "xref/given_name.h"

enum {
	FORENAMES_BLOCKED = 3,
	SLIP_TIMES = 3,		/* so much rarer is the name with the slip */
	PARTNERS_CHECKED = 12,
	FEW = 4000,		/* names of all types */
	DOUBTFUL = MATCH_JOIN - 5
};

static void
entry_add(BlockVec *out, uint32_t label, char kind, uint64_t a, uint64_t b)
{
	BlockEntry e = { block_key(kind, a, b), label,
		kind == 'n' || kind == 'v' || kind == 'b' };

	vec_push(out, e);
}

static void
add_given(BlockVec *out, uint32_t label, const NameWord *surname,
    const NameWord *given)
{
	uint16_t groups[GIVEN_GROUPS_MAX];
	size_t n = given_name_groups(given->text, groups);

	entry_add(out, label, 'a', surname->key, given->key);
	for (size_t i = 0; i < n; i++)
		entry_add(out, label, 'g', surname->key, groups[i]);
}

/* The surname's key without one of its consonants, for slips. */
static void
add_slips(BlockVec *out, uint32_t label, const NameWord *surname,
    const NameWord *given)
{
	uint64_t key = surname->key;

	entry_add(out, label, 's', key, given->key);
	if (key >> 16 == 0)
		return;
	for (unsigned at = 0; key >> at > 15; at += 4) {
		uint64_t low = key & ((UINT64_C(1) << at) - 1);
		entry_add(out, label, 's', key >> (at + 4) << at | low,
		    given->key);
	}
}

/* For transcriptions: the given name and the surname's beginning; in a dossier
 * with `few` names both beginnings, which in others very many share. */
static void
add_alike(BlockVec *out, uint32_t label, const NameWord *surname,
    const NameWord *given, bool few)
{
	unsigned a = few ? respelling_starts(given->text) : 0;
	unsigned b = respelling_starts(surname->text);

	for (unsigned y = 1; y <= b; y <<= 1) {
		if ((b & y) == 0)
			continue;
		entry_add(out, label, 'v', given->key, y);
		for (unsigned x = 1; x <= a; x <<= 1)
			if (a & x)
				entry_add(out, label, 'b', x, y);
	}
}

static uint64_t
letters_hash(const PersonName *n)
{
	uint64_t h = 0;

	for (unsigned i = 0; i < n->count; i++)
		h = slice_hash(n->words[i].text, h);
	return h;
}

static void
add_entries(BlockVec *out, uint32_t label, const PersonName *n, bool few)
{
	const NameWord *surname = &n->words[n->surname];
	const NameWord *first = person_name_given(n);
	unsigned seen = 0;

	for (unsigned i = 0; i < n->surname && seen < FORENAMES_BLOCKED; i++) {
		if (n->words[i].particle)
			continue;
		add_given(out, label, surname, &n->words[i]);
		seen++;
	}
	if (n->unsure_order || n->family_first)
		add_given(out, label, first, surname);
	if (n->surname > 1 && !n->words[n->surname - 1].particle)
		add_given(out, label, &n->words[n->surname - 1], first);
	add_slips(out, label, surname, first);
	add_alike(out, label, surname, first, few);
	entry_add(out, label, 'n', surname->key, 0);
	entry_add(out, label, 't', letters_hash(n), 0);
}

/* A slip is rare where the right name is not. */
static bool
is_slip(const Label *a, const Label *b)
{
	return a->count >= b->count * SLIP_TIMES ||
	    b->count >= a->count * SLIP_TIMES;
}

/* What an article has of both is of two people, but for slips. */
static void
weigh_alike(Resolving *r, uint32_t a, uint32_t b, NameMatch *m)
{
	const Label *x = &r->labels.at[a], *y = &r->labels.at[b];
	const PersonName *p = &x->as.person, *q = &y->as.person;

	if (m->confidence <= DOUBTFUL || !labels_meet(r, a, b) ||
	    (is_slip(x, y) && spelling_is_slip(p->words[p->surname].text,
	    q->words[q->surname].text)))
		return;
	m->confidence = DOUBTFUL;
	m->reason = "perhaps another transcription, but an article names both";
}

static void
compare(Resolving *r, uint32_t a, uint32_t b, TieVec *ties)
{
	const Label *x = &r->labels.at[a], *y = &r->labels.at[b];
	NameMatch m = person_match(&x->as.person, &y->as.person);

	if (m.kind == MATCH_NONE ||
	    (m.kind == MATCH_PART && x->rank != y->rank))
		return;
	if (m.slip && !is_slip(x, y) && m.confidence > DOUBTFUL)
		m.confidence = DOUBTFUL;
	if (m.kind == MATCH_ALIKE)
		weigh_alike(r, a, b, &m);
	Tie tie = { a, b, m.confidence, m.reason };
	vec_push(ties, tie);
}

/* --- names that fit two people ------------------------------------------- */

/* The ties of every label, as a list: at[i] leads to the next one's end. */
typedef struct {
	uint32_t *first;	/* of every label, an end of a tie, NO_INDEX */
	uint32_t *next;		/* of every end: 2 * tie, 2 * tie + 1 */
} Ends;

static Ends
list_ends(Resolving *r, const TieVec *ties)
{
	Ends e = { arena_new(&r->scratch, uint32_t, r->labels.len),
		arena_new(&r->scratch, uint32_t, ties->len * 2) };

	for (size_t i = 0; i < r->labels.len; i++)
		e.first[i] = NO_INDEX;
	for (uint32_t i = (uint32_t)ties->len; i-- > 0; ) {
		if (ties->at[i].confidence < MATCH_JOIN)
			continue;
		uint32_t a = ties->at[i].a, b = ties->at[i].b;
		e.next[2 * i] = e.first[a];
		e.first[a] = 2 * i;
		e.next[2 * i + 1] = e.first[b];
		e.first[b] = 2 * i + 1;
	}
	return e;
}

static uint32_t
partner(const TieVec *ties, uint32_t end)
{
	const Tie *t = &ties->at[end / 2];

	return end % 2 == 0 ? t->b : t->a;
}

/* Whether two of those that the label is tied to, and that say no less, are
 * surely two. */
static bool
fits_two(Resolving *r, const TieVec *ties, const Ends *e, uint32_t label)
{
	uint32_t seen[PARTNERS_CHECKED];
	unsigned n = 0;

	for (uint32_t end = e->first[label];
	    end != NO_INDEX && n < PARTNERS_CHECKED; end = e->next[end]) {
		uint32_t p = partner(ties, end);
		if (r->labels.at[p].as.person.names <
		    r->labels.at[label].as.person.names)
			continue;
		for (unsigned i = 0; i < n; i++) {
			r->compared++;
			if (person_match(&r->labels.at[p].as.person,
			    &r->labels.at[seen[i]].as.person).kind ==
			    MATCH_NONE)
				return true;
		}
		seen[n++] = p;
	}
	return false;
}

static void
weaken_unclear(Resolving *r, TieVec *ties)
{
	Ends ends = list_ends(r, ties);

	for (uint32_t l = 0; l < r->labels.len; l++) {
		if (!fits_two(r, ties, &ends, l))
			continue;
		for (uint32_t e = ends.first[l]; e != NO_INDEX;
		    e = ends.next[e]) {
			Tie *t = &ties->at[e / 2];
			if (t->confidence < DOUBTFUL)
				continue;
			t->confidence = DOUBTFUL;
			t->reason = "the name fits two people";
		}
	}
}

void
resolve_people(Resolving *r)
{
	BlockVec entries = { 0 };
	TieVec ties = { 0 };

	for (uint32_t i = 0; i < r->labels.len; i++) {
		const Label *l = &r->labels.at[i];
		if (l->type == ENTITY_PERSON && l->rank != RANK_LONE &&
		    (l->rank == RANK_FULL || l->as.person.names > 2))
			add_entries(&entries, i, &l->as.person,
			    r->labels.len <= FEW);
	}
	blocks_compare(r, &entries, compare, &ties);
	weaken_unclear(r, &ties);
	cluster_join_all(r, &ties);
	vec_free(&entries);
	vec_free(&ties);
}

/* SPDX-License-Identifier: MIT */
/*
 * Names that say less than who is meant: initials with a surname, a surname
 * alone, a given name alone.  Each use of one goes to the one person of its
 * article whom it fits; else to the one person of the dossier, unless the
 * surname is too common to tell; else it stays a person of its own, and a
 * doubt.  Nobody is joined with anybody through such a name: uses are dealt
 * out, clusters are not united.
 */
#include "base/bisect.h"
#include "xref/resolve_priv.h"

#include <stdlib.h>
#include <string.h>

#include "text/spelling.h"
#include "xref/bearers.h"
#include "xref/given_name.h"
#include "xref/word_kin.h"

enum {
	LABELS_MAX = 256	/* names that one surname is compared with */
};

/* A label that bears a surname in the article, with its mentions there. */
typedef struct {
	uint32_t label, count, first;
} Here;

/* Full names by the keys of their surnames. */
typedef struct {
	uint64_t key;
	uint32_t label;
} Surname;

typedef struct {
	Resolving *r;
	VEC(Surname) surnames;	/* ordered */
	uint32_t *articles;	/* of every root: uses of its full names */
	VEC(Here) here;
	uint64_t *answer;	/* of every label: what the dossier says */
	Bearers found;
} Parts;

static int
by_surname(const void *x, const void *y)
{
	const Surname *a = x, *b = y;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return a->label < b->label ? -1 : a->label > b->label;
}

static bool
is_bearer(const Label *l)
{
	return l->type == ENTITY_PERSON && l->as.person.count > 0 &&
	    (l->rank == RANK_FULL || (l->rank == RANK_INITIALS && l->own));
}

static void
surname_add(Parts *p, uint32_t label, const NameWord *w)
{
	Surname s = { w->key, label };

	vec_push(&p->surnames, s);
}

static void
list_surnames(Parts *p)
{
	Resolving *r = p->r;

	vec_clear(&p->surnames);
	memset(p->articles, 0, r->labels.len * sizeof *p->articles);
	for (uint32_t i = 0; i < r->labels.len; i++) {
		const Label *l = &r->labels.at[i];
		if (!is_bearer(l))
			continue;
		const PersonName *n = &l->as.person;
		p->articles[cluster_root(r, i)] += l->articles;
		surname_add(p, i, &n->words[n->surname]);
		if (n->unsure_order || n->family_first)
			surname_add(p, i, person_name_given(n));
	}
	if (p->surnames.len > 0)
		qsort(p->surnames.at, p->surnames.len,
		    sizeof *p->surnames.at, by_surname);
}

/* "al-Gori" is no name for "Karl Gore". */
static bool
has_article(const PersonName *n)
{
	for (unsigned i = 0; i < n->surname; i++)
		if (slice_eq(n->words[i].text, SLICE("al")) ||
		    slice_eq(n->words[i].text, SLICE("el")))
			return true;
	return false;
}

/* How surely a part may mean a full name; 0: not at all. */
static uint8_t
part_fits(Resolving *r, const Label *part, const Label *full)
{
	const PersonName *a = &part->as.person, *b = &full->as.person;
	NameMatch m;

	r->compared++;
	if (part == full || (has_article(a) && !has_article(b)))
		return 0;
	m = part->rank == RANK_LONE ? surname_match(a, b) : person_match(a, b);
	if (m.kind == MATCH_NONE && part->rank == RANK_LONE &&
	    (b->unsure_order || b->family_first) &&
	    slice_eq(a->words[a->surname].text, person_name_given(b)->text))
		return MATCH_JOIN;
	return m.slip || m.kind == MATCH_ALIKE ? 0 : m.confidence;
}

/* here: its mentions in the article, or NULL. */
static void
bearer_note(Parts *p, uint32_t label, uint8_t confidence, const Here *here)
{
	uint32_t root = cluster_root(p->r, label);
	Bearer b = { .root = root, .label = label,
		.articles = p->articles[root], .confidence = confidence };

	if (here != NULL) {
		b.here = here->count;
		b.first = here->first;
	}
	bearers_add(&p->found, &b);
}

static void
find_here(Parts *p, uint32_t part)
{
	const Label *l = &p->r->labels.at[part];
	const PersonName *n = &l->as.person;
	uint64_t key = n->words[n->surname].key;

	p->found = (Bearers){ 0 };
	for (size_t i = 0; i < p->here.len; i++) {
		const Label *full = &p->r->labels.at[p->here.at[i].label];
		const PersonName *b = &full->as.person;
		if (b->words[b->surname].key != key && !b->unsure_order &&
		    !b->family_first)
			continue;
		uint8_t fits = part_fits(p->r, l, full);
		if (fits > 0)
			bearer_note(p, p->here.at[i].label, fits,
			    &p->here.at[i]);
	}
}

static void
find_anywhere(Parts *p, uint32_t part)
{
	const PersonName *n = &p->r->labels.at[part].as.person;
	uint64_t key = n->words[n->surname].key;
	size_t first = 0;

	p->found = (Bearers){ 0 };
	BISECT(first, p->surnames.len, i, p->surnames.at[i].key < key);
	for (size_t i = first; i < p->surnames.len &&
	    p->surnames.at[i].key == key && !p->found.more; i++) {
		if (i - first == LABELS_MAX) {
			p->found.more = true;
			return;
		}
		uint32_t label = p->surnames.at[i].label;
		uint8_t fits = part_fits(p->r, &p->r->labels.at[part],
		    &p->r->labels.at[label]);
		if (fits > 0)
			bearer_note(p, label, fits, NULL);
	}
}

/* A given name alone, or the first of two surnames. */
static bool
is_name_of(const PersonName *n, Slice word)
{
	Slice given = person_name_given(n)->text;

	if (given_name_kin(given, word) == GIVEN_SHORT)
		return true;
	for (unsigned i = 0; i < n->surname; i++)
		if (slice_eq(n->words[i].text, word) && !n->words[i].initial)
			return true;
	return false;
}

static void
find_other_name(Parts *p, uint32_t part)
{
	const PersonName *n = &p->r->labels.at[part].as.person;
	Slice word = n->words[n->surname].text;

	p->found = (Bearers){ 0 };
	for (size_t i = 0; i < p->here.len; i++) {
		const Label *full = &p->r->labels.at[p->here.at[i].label];
		if (full->rank == RANK_FULL &&
		    is_name_of(&full->as.person, word))
			bearer_note(p, p->here.at[i].label, MATCH_JOIN,
			    &p->here.at[i]);
	}
}

/* A surname with one wrong letter. */
static void
find_slip(Parts *p, uint32_t part)
{
	const PersonName *n = &p->r->labels.at[part].as.person;

	p->found = (Bearers){ 0 };
	for (size_t i = 0; i < p->here.len; i++) {
		const Label *full = &p->r->labels.at[p->here.at[i].label];
		if (p->here.at[i].count < p->r->labels.at[part].count ||
		    full->rank != RANK_FULL)
			continue;
		p->r->compared++;
		const PersonName *b = &full->as.person;
		if (spelling_is_slip(n->words[n->surname].text,
		    b->words[b->surname].text))
			bearer_note(p, p->here.at[i].label, MATCH_JOIN,
			    &p->here.at[i]);
	}
}

static void
doubt_add(Parts *p, uint32_t part, uint8_t chance, const char *reason)
{
	for (unsigned i = 0; i < p->found.count; i++) {
		Tie t = { part, p->found.at[i].label, (uint8_t)(chance /
		    p->found.count + (p->found.count > 1 ? 10 : 0)), reason };
		vec_push(&p->r->doubts, t);
	}
}

/* The label to whose cluster a use goes; the part itself when to none. */
static uint32_t
settle(Parts *p, uint32_t part, const Bearer *b, uint8_t most,
    const char *reason)
{
	Resolving *r = p->r;

	if (b == NULL || cluster_fenced(r, part, b->label))
		return part;
	Tie t = { part, b->label, b->confidence < most ? b->confidence : most,
		reason };
	vec_push(&r->parts, t);
	return b->label;
}

/* Nobody in the article fits. */
static uint32_t
target_anywhere(Parts *p, uint32_t part)
{
	const Label *l = &p->r->labels.at[part];
	const PersonName *n = &l->as.person;
	bool initials = l->rank == RANK_INITIALS;
	bool common = surname_is_common(n->words[n->surname].text);

	find_anywhere(p, part);
	const Bearers *b = &p->found;
	if (b->count == 1 && !b->more && !(common && !initials))
		return settle(p, part, &b->at[0], 80, initials ?
		    "initials and surname fit nobody else" :
		    "no other bears the surname");
	const Bearer *best = b->count > 1 ? bearers_leader(b) : NULL;
	if (best != NULL && !common)
		return settle(p, part, best, 68,
		    "of those with this surname by far the most named");
	doubt_add(p, part, b->count == 1 ? 55 : 60, b->count == 1 ?
	    "a common surname, and he is not named in full there" :
	    "several bear the surname");
	return part;
}

/* The dossier's answer for a label is the same in every article. */
static uint32_t
answer_anywhere(Parts *p, uint32_t part)
{
	if (p->answer[part] == 0)
		p->answer[part] = 1 + (uint64_t)target_anywhere(p, part);
	return (uint32_t)(p->answer[part] - 1);
}

/* The article names several in full whom the part fits. */
static uint32_t
target_of_several(Parts *p, uint32_t part, uint32_t first)
{
	const Bearer *best = bearers_leader_here(&p->found);
	const char *reason =
	    "of those with this surname the one most named there";

	if (best == NULL && p->r->labels.at[part].rank == RANK_LONE) {
		best = bearers_introduced(&p->found, first);
		reason = "of those with this surname the one named first";
	}
	if (best == NULL) {
		best = bearers_leader(&p->found);
		reason = "of those with this surname by far the most named";
	}
	if (best == NULL)
		doubt_add(p, part, 60,
		    "several with this surname are named there");
	return settle(p, part, best, 66, reason);
}

/* first: where the part first stands in the article. */
static uint32_t
target_of(Parts *p, uint32_t part, uint32_t first)
{
	bool initials = p->r->labels.at[part].rank == RANK_INITIALS;

	find_here(p, part);
	if (p->found.count == 1)
		return settle(p, part, &p->found.at[0], 93, initials ?
		    "initials and surname fit the one named in full there" :
		    "the surname of the one named in full there");
	if (p->found.count > 1)
		return target_of_several(p, part, first);
	if (!initials)
		find_other_name(p, part);
	if (p->found.count == 1)
		return settle(p, part, &p->found.at[0], 70,
		    "another name of the one named in full there");
	uint32_t target = answer_anywhere(p, part);
	if (target != part || initials)
		return target;
	find_slip(p, part);
	return settle(p, part, p->found.count == 1 ? &p->found.at[0] : NULL,
	    66, "the surname of the one named in full there, with a slip");
}

/* --- article by article -------------------------------------------------- */

static bool
is_part(const Label *l, LabelRank rank)
{
	return l->type == ENTITY_PERSON && l->rank == rank &&
	    l->given == NO_INDEX && l->next == l->up;
}

static void
deal_article(Parts *p, const uint32_t *uses, size_t n, LabelRank rank)
{
	Resolving *r = p->r;

	vec_clear(&p->here);
	for (size_t i = 0; i < n; i++) {
		uint32_t l = r->use_label[uses[i]];
		Here here = { l, r->in->uses[uses[i]].count,
			r->in->uses[uses[i]].first };
		if (l != NO_INDEX && is_bearer(&r->labels.at[l]))
			vec_push(&p->here, here);
	}
	for (size_t i = 0; i < n; i++) {
		uint32_t l = r->use_label[uses[i]];
		if (l == NO_INDEX || !is_part(&r->labels.at[l], rank) ||
		    r->labels.at[l].as.person.count == 0)
			continue;
		r->use_target[uses[i]] = target_of(p, l,
		    r->in->uses[uses[i]].first);
		if (r->use_target[uses[i]] == l)
			r->labels.at[l].own = true;
	}
}

static void
deal(Parts *p, LabelRank rank)
{
	const ResolveIn *in = p->r->in;
	const uint32_t *uses = p->r->by_article;
	size_t n;

	list_surnames(p);
	for (size_t i = 0; i < in->use_count; i += n) {
		uint32_t article = in->uses[uses[i]].article;
		for (n = 1; i + n < in->use_count &&
		    in->uses[uses[i + n]].article == article; n++)
			;
		deal_article(p, uses + i, n, rank);
	}
}

/* Surnames that found no bearer, in their spellings. */
static void
compare_lone(Resolving *r, uint32_t a, uint32_t b, TieVec *ties)
{
	const Label *x = &r->labels.at[a], *y = &r->labels.at[b];
	NameMatch m = surname_match(&x->as.person, &y->as.person);

	if (m.kind == MATCH_NONE || m.slip)
		return;
	Tie t = { a, b, (uint8_t)(m.confidence < 88 ? 60 : m.confidence - 10),
		"another spelling of the same surname" };
	vec_push(ties, t);
}

static void
join_lone(Resolving *r)
{
	BlockVec entries = { 0 };
	TieVec ties = { 0 };

	for (uint32_t i = 0; i < r->labels.len; i++) {
		const Label *l = &r->labels.at[i];
		if (l->type != ENTITY_PERSON || l->rank != RANK_LONE ||
		    !(l->own || l->given != NO_INDEX) ||
		    l->as.person.count == 0)
			continue;
		const NameWord *w = &l->as.person.words[l->as.person.surname];
		BlockEntry e = { block_key('l', w->key, 0), i, false };
		if (w->text.len > 4)
			vec_push(&entries, e);
	}
	blocks_compare(r, &entries, compare_lone, &ties);
	cluster_join_all(r, &ties);
	vec_free(&entries);
	vec_free(&ties);
}

void
resolve_parts(Resolving *r)
{
	Parts p = { .r = r,
		.articles = arena_new(&r->scratch, uint32_t, r->labels.len),
		.answer = arena_new(&r->scratch, uint64_t, r->labels.len) };

	deal(&p, RANK_INITIALS);
	deal(&p, RANK_LONE);
	join_lone(r);
	vec_free(&p.surnames);
	vec_free(&p.here);
}

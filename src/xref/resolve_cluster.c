/* SPDX-License-Identifier: MIT */
#include "xref/resolve_priv.h"

#include <stdlib.h>
#include <string.h>

#include "xref/name_key.h"

enum {
	MEMBERS_CHECKED = 16	/* names of a cluster that a join looks at */
};

uint32_t
cluster_root(Resolving *r, uint32_t label)
{
	Label *l = r->labels.at;

	while (l[label].up != label) {
		l[label].up = l[l[label].up].up;
		label = l[label].up;
	}
	return label;
}

bool
cluster_fenced(Resolving *r, uint32_t a, uint32_t b)
{
	a = cluster_root(r, a);
	b = cluster_root(r, b);
	if (!r->labels.at[a].fenced || !r->labels.at[b].fenced)
		return false;
	for (size_t i = 0; i < r->fences.len; i++) {
		uint32_t x = cluster_root(r, r->fences.at[i].a);
		uint32_t y = cluster_root(r, r->fences.at[i].b);
		if ((x == a && y == b) || (x == b && y == a))
			return true;
	}
	return false;
}

static bool
labels_clash(Resolving *r, const Label *a, const Label *b)
{
	r->compared++;
	if (a->type == ENTITY_PERSON)
		return person_match(&a->as.person, &b->as.person).kind ==
		    MATCH_NONE;
	return a->as.group.known != 0 && b->as.group.known != 0 &&
	    a->as.group.known != b->as.group.known;
}

static bool
clusters_clash(Resolving *r, uint32_t a, uint32_t b)
{
	const Label *l = r->labels.at;
	uint32_t x = a, y;

	if (l[a].given != NO_INDEX && l[b].given != NO_INDEX)
		return true;
	for (unsigned i = 0; i < MEMBERS_CHECKED; i++) {
		y = b;
		for (unsigned j = 0; j < MEMBERS_CHECKED; j++) {
			if (labels_clash(r, &l[x], &l[y]))
				return true;
			y = l[y].next;
			if (y == b)
				break;
		}
		x = l[x].next;
		if (x == a)
			break;
	}
	return false;
}

/* The root with the lower number stays: it is the same in any order. */
uint32_t
cluster_unite(Resolving *r, uint32_t a, uint32_t b)
{
	Label *l = r->labels.at;

	a = cluster_root(r, a);
	b = cluster_root(r, b);
	uint32_t root = a < b ? a : b, other = a < b ? b : a;
	uint32_t next = l[root].next;

	if (a == b)
		return a;
	l[other].up = root;
	l[root].next = l[other].next;
	l[other].next = next;
	l[root].fenced |= l[other].fenced;
	if (l[root].given == NO_INDEX)
		l[root].given = l[other].given;
	return root;
}

/* Joins two clusters unless that is excluded: by dossier.rec, by a decision,
 * or since two of their names clash. */
static bool
cluster_join(Resolving *r, const Tie *tie)
{
	uint32_t a = cluster_root(r, tie->a), b = cluster_root(r, tie->b);

	if (a != b && (cluster_fenced(r, a, b) || clusters_clash(r, a, b)))
		return false;
	cluster_unite(r, a, b);
	vec_push(&r->joins, *tie);
	return true;
}

static int
surest_first(const void *x, const void *y)
{
	const Tie *a = x, *b = y;

	if (a->confidence != b->confidence)
		return a->confidence > b->confidence ? -1 : 1;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	if (a->b != b->b)
		return a->b < b->b ? -1 : 1;
	return strcmp(a->reason, b->reason);
}

void
cluster_join_all(Resolving *r, TieVec *ties)
{
	if (ties->len > 0)
		qsort(ties->at, ties->len, sizeof *ties->at, surest_first);
	for (size_t i = 0; i < ties->len; i++) {
		const Tie *t = &ties->at[i];
		if (t->confidence < MATCH_JOIN || !cluster_join(r, t))
			vec_push(&r->doubts, *t);
	}
}

/* --- what people say ----------------------------------------------------- */

static uint32_t
label_of(Resolving *r, Slice name, EntityType t, Buffer *key)
{
	name_key(name, key);
	return resolve_label_find(r, r->labels.len, buffer_slice(key), t);
}

static void
join_given(Resolving *r, uint32_t g, Buffer *key)
{
	const Given *given = &r->in->given[g];
	uint32_t name = label_of(r, given->name, given->type, key);

	if (name == NO_INDEX || r->labels.at[name].given != NO_INDEX)
		return;
	r->labels.at[name].given = g;
	for (size_t i = 0; i < given->alias_count; i++) {
		uint32_t alias = label_of(r, given->aliases[i], given->type,
		    key);
		if (alias == NO_INDEX || cluster_root(r, alias) != alias ||
		    r->labels.at[alias].next != alias || alias == name ||
		    r->labels.at[alias].given != NO_INDEX)
			continue;
		Tie tie = { name, alias, 100, "dossier.rec names it so" };
		cluster_unite(r, name, alias);
		vec_push(&r->joins, tie);
	}
}

static void
fence(Resolving *r, const Decided *d, Buffer *key)
{
	Tie tie = { .a = label_of(r, d->a, d->type, key),
		.b = label_of(r, d->b, d->type, key) };

	if (tie.a == NO_INDEX || tie.b == NO_INDEX || tie.a == tie.b)
		return;
	vec_push(&r->fences, tie);
	r->labels.at[cluster_root(r, tie.a)].fenced = true;
	r->labels.at[cluster_root(r, tie.b)].fenced = true;
}

void
cluster_given(Resolving *r)
{
	Buffer key = { 0 };

	for (uint32_t g = 0; g < r->in->given_count; g++)
		join_given(r, g, &key);
	for (size_t i = 0; i < r->in->decided_count; i++)
		if (r->in->decided[i].kind == DECIDED_APART)
			fence(r, &r->in->decided[i], &key);
	buffer_free(&key);
}

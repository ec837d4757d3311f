/* SPDX-License-Identifier: MIT */
/*
 * What a reader decided, in the order in which it was decided, on what was
 * found.  A name is looked for among the entities of its type that have a use
 * of it: the one with most uses of it is meant.
 */
#include "xref/resolve_priv.h"

#include "xref/name_key.h"

/* Names that readers gave. */
typedef struct {
	Slice name;
	uint32_t label;
} Renamed;

typedef struct {
	Resolving *r;
	VEC(Renamed) renamed;
	uint32_t *counts;	/* of every label, while one is looked for */
	uint32_t *uses;		/* those of one label in a row */
	uint32_t *first;	/* of every label: where they begin; one more
				   for the end */
	size_t labels;		/* that were found, without those split off */
	Buffer key;
} Deciding;

static void
list_uses(Deciding *d)
{
	Resolving *r = d->r;
	size_t n = r->in->use_count;
	uint32_t *next;

	d->labels = r->found;
	d->uses = arena_new(&r->scratch, uint32_t, n);
	d->first = arena_new(&r->scratch, uint32_t, d->labels + 1);
	for (size_t i = 0; i < n; i++)
		if (r->use_label[i] != NO_INDEX)
			d->first[r->use_label[i] + 1]++;
	for (size_t i = 0; i < d->labels; i++)
		d->first[i + 1] += d->first[i];
	next = arena_copy(&r->scratch, d->first, d->labels, sizeof *next);
	for (uint32_t i = 0; i < n; i++)
		if (r->use_label[i] != NO_INDEX)
			d->uses[next[r->use_label[i]]++] = i;
}

/* The cluster in which the label's uses are most often, or NO_INDEX. */
static uint32_t
cluster_of_uses(Deciding *d, uint32_t label)
{
	Resolving *r = d->r;
	uint32_t best = NO_INDEX;

	for (uint32_t i = d->first[label]; i < d->first[label + 1]; i++) {
		uint32_t use = d->uses[i];
		uint32_t root = cluster_root(r, r->use_target[use]);
		if (r->labels.at[root].dropped)
			continue;
		d->counts[root] += r->in->uses[use].count;
		if (best == NO_INDEX || d->counts[root] > d->counts[best] ||
		    (d->counts[root] == d->counts[best] && root < best))
			best = root;
	}
	for (uint32_t i = d->first[label]; i < d->first[label + 1]; i++)
		d->counts[cluster_root(r, r->use_target[d->uses[i]])] = 0;
	uint32_t own = cluster_root(r, label);
	if (best == NO_INDEX && r->labels.at[own].given != NO_INDEX &&
	    !r->labels.at[own].dropped)
		return own;
	return best;
}

/* The cluster that is shown with this name and type, or NO_INDEX. */
static uint32_t
find(Deciding *d, Slice name, EntityType t)
{
	Resolving *r = d->r;

	for (size_t i = d->renamed.len; i-- > 0; ) {
		const Renamed *n = &d->renamed.at[i];
		uint32_t root = cluster_root(r, n->label);
		if (r->labels.at[root].shown == t &&
		    !r->labels.at[root].dropped && slice_eq(n->name, name))
			return root;
	}
	for (uint32_t i = (uint32_t)r->found; i < r->labels.len; i++)
		if (r->labels.at[i].up == i && r->labels.at[i].shown == t &&
		    slice_eq(r->labels.at[i].renamed, name))
			return i;
	name_key(name, &d->key);
	for (EntityType was = 0; was < (EntityType)ENTITY_TYPES; was++) {
		uint32_t label = resolve_label_find(r, d->labels,
		    buffer_slice(&d->key), was);
		uint32_t root = label == NO_INDEX ? NO_INDEX :
		    cluster_of_uses(d, label);
		if (root != NO_INDEX && r->labels.at[root].shown == t)
			return root;
	}
	return NO_INDEX;
}

/* A label without uses like the one given, for what is split off a cluster. */
static uint32_t
label_like(Resolving *r, uint32_t label, EntityType shown)
{
	Label l = r->labels.at[label];

	l.up = l.next = (uint32_t)r->labels.len;
	l.given = NO_INDEX;
	l.decided = true;
	l.shown = shown;
	l.renamed = (Slice){ 0 };
	vec_push(&r->labels, l);
	return l.up;
}

/* Takes the uses of a name out of the cluster, into one of its own. */
static bool
split(Deciding *d, uint32_t root, Slice name)
{
	Resolving *r = d->r;
	uint32_t fresh = NO_INDEX;

	name_key(name, &d->key);
	for (EntityType t = 0; t < (EntityType)ENTITY_TYPES; t++) {
		uint32_t label = resolve_label_find(r, d->labels,
		    buffer_slice(&d->key), t);
		if (label == NO_INDEX)
			continue;
		for (uint32_t i = d->first[label]; i < d->first[label + 1];
		    i++) {
			uint32_t *target = &r->use_target[d->uses[i]];
			if (cluster_root(r, *target) != root)
				continue;
			if (fresh == NO_INDEX)
				fresh = label_like(r, label,
				    r->labels.at[root].shown);
			*target = fresh;
		}
	}
	if (fresh != NO_INDEX)
		r->labels.at[root].decided = true;
	return fresh != NO_INDEX;
}

static bool
same(Deciding *d, uint32_t a, uint32_t b)
{
	Resolving *r = d->r;

	if (a == NO_INDEX || b == NO_INDEX)
		return false;
	Label first = r->labels.at[a], second = r->labels.at[b];
	uint32_t root = cluster_unite(r, a, b);
	Label *l = &r->labels.at[root];
	l->shown = first.shown;
	l->renamed = first.renamed.len > 0 ? first.renamed : second.renamed;
	l->given = first.given != NO_INDEX ? first.given : second.given;
	l->decided = true;
	Tie tie = { a, b, 100, "a reader said that they are the same" };
	vec_push(&r->joins, tie);
	return true;
}

static bool
apart(Deciding *d, const Decided *what)
{
	uint32_t a = find(d, what->a, what->type);
	uint32_t b = find(d, what->b, what->type);

	if (a == NO_INDEX || b == NO_INDEX)
		return false;
	return a != b || split(d, a, what->b);
}

static bool
rename_to(Deciding *d, uint32_t root, Slice name)
{
	if (root == NO_INDEX || name.len == 0)
		return false;
	Label *l = &d->r->labels.at[root];
	l->renamed = name;
	l->decided = true;
	Renamed n = { name, root };
	vec_push(&d->renamed, n);
	return true;
}

/* What has the name in its new type already is the same. */
static bool
retype(Deciding *d, uint32_t root, Slice name, EntityType to)
{
	if (root == NO_INDEX)
		return false;
	uint32_t there = find(d, name, to);
	d->r->labels.at[root].shown = to;
	d->r->labels.at[root].decided = true;
	return there == NO_INDEX || there == root || same(d, root, there);
}

static bool
drop(Deciding *d, uint32_t root)
{
	if (root != NO_INDEX)
		d->r->labels.at[root].dropped = true;
	return root != NO_INDEX;
}

static bool
apply(Deciding *d, const Decided *what)
{
	if (what->kind == DECIDED_APART)
		return apart(d, what);
	uint32_t a = find(d, what->a, what->type);
	switch (what->kind) {
	case DECIDED_SAME:
		return same(d, a, find(d, what->b, what->type));
	case DECIDED_SPLIT:
		return a != NO_INDEX && split(d, a, what->b);
	case DECIDED_RENAME:
		return rename_to(d, a, what->b);
	case DECIDED_TYPE:
		return retype(d, a, what->a, what->to);
	default:
		return drop(d, a);
	}
}

void
resolve_decided(Resolving *r)
{
	size_t n = r->in->decided_count;
	Deciding d = { .r = r, .counts = arena_new(&r->scratch, uint32_t,
	    r->labels.len + n) };

	if (n == 0)
		return;
	list_uses(&d);
	for (size_t i = 0; i < n; i++)
		r->in->decided[i].used = apply(&d, &r->in->decided[i]);
	vec_free(&d.renamed);
	buffer_free(&d.key);
}

/* SPDX-License-Identifier: MIT */
/*
 * The result: clusters that have a use or stand in dossier.rec, named by their
 * best form, with the reason of every other form and the doubts that are left.
 */
#include "base/bisect.h"
#include "xref/resolve_priv.h"

#include <stdlib.h>
#include <string.h>

#include "xref/name_key.h"

enum {
	DOUBTS_MAX = 2000,
	RARER = 12		/* times: so rare a long form is not the name */
};

/* A form in a cluster. */
typedef struct {
	uint32_t root, form, label, count;
} Member;
typedef VEC(Member) MemberVec;

typedef struct {
	Resolving *r;
	Resolved *out;
	MemberVec members;	/* by root, then form */
	uint32_t *entity;	/* of every root */
	uint32_t *best_join;	/* of every label: the surest tie, NO_INDEX */
} Output;

static int
by_root(const void *x, const void *y)
{
	const Member *a = x, *b = y;

	if (a->root != b->root)
		return a->root < b->root ? -1 : 1;
	return a->form < b->form ? -1 : a->form > b->form;
}

static bool
is_dropped(Resolving *r, size_t use)
{
	uint32_t target = r->use_target[use];

	return target == NO_INDEX ||
	    r->labels.at[cluster_root(r, target)].dropped;
}

static void
collect_members(Output *o)
{
	Resolving *r = o->r;
	size_t kept = 0;

	for (size_t i = 0; i < r->in->use_count; i++) {
		if (is_dropped(r, i))
			continue;
		Member m = { cluster_root(r, r->use_target[i]),
			r->in->uses[i].form, r->use_label[i],
			r->in->uses[i].count };
		vec_push(&o->members, m);
	}
	Member *at = o->members.at;
	if (o->members.len > 0)
		qsort(at, o->members.len, sizeof *at, by_root);
	for (size_t i = 0; i < o->members.len; i++) {
		if (kept > 0 && by_root(&at[kept - 1], &at[i]) == 0)
			at[kept - 1].count += at[i].count;
		else
			at[kept++] = at[i];
	}
	o->members.len = kept;
}

/* --- the canonical name -------------------------------------------------- */

/* How much a form tells: a full name more than a surname, a place's name more
 * than its acronym, an organization's name the more the more words it has,
 * unless it is by far rarer than the form with the `most` uses; what readers
 * know an organization by is its name. */
static unsigned
fullness(const Output *o, const Member *m, uint32_t most)
{
	const Label *l = &o->r->labels.at[m->label];
	const Slice form = o->r->in->forms[m->form];
	const bool shouted = form_is_shouted(form);

	if (l->type == ENTITY_PERSON) {
		const bool lone = slice_find_byte(form, ' ', 0) == SIZE_MAX;
		return (unsigned)(lone ? RANK_LONE : l->rank) * 2 + !shouted;
	}
	if (l->type == ENTITY_PLACE)
		return !shouted;
	if (l->as.group.usual && (l->as.group.words < 2 || !shouted))
		return UINT8_MAX + 1;
	if (l->as.group.words < 2)
		return 1;
	return shouted || m->count * RARER < most ? 0 : l->as.group.words;
}

static bool
is_better(const Output *o, const Member *a, const Member *b, uint32_t most)
{
	unsigned full_a = fullness(o, a, most), full_b = fullness(o, b, most);
	Slice x = o->r->in->forms[a->form], y = o->r->in->forms[b->form];

	if (full_a != full_b)
		return full_a > full_b;
	if (a->count != b->count)
		return a->count > b->count;
	if (form_is_shouted(x) != form_is_shouted(y))
		return form_is_shouted(y);
	return slice_cmp(x, y) < 0;
}

/* "Omar Verin Marl" of "Verin Marl": with what stands before two surnames. */
static bool
is_completed(const Output *o, const Member *a, const Member *b)
{
	const Label *full = &o->r->labels.at[a->label];
	const Label *part = &o->r->labels.at[b->label];

	return full->type == ENTITY_PERSON && full->key.len > part->key.len &&
	    full->rank == RANK_FULL && part->rank == RANK_FULL &&
	    slice_ends(full->key, part->key) &&
	    full->key.ptr[full->key.len - part->key.len - 1] == ' ';
}

static const Member *
best_member(const Output *o, const Member *m, size_t n)
{
	const Member *best = m;
	uint32_t most = 0;

	for (size_t i = 0; i < n; i++)
		most = m[i].count > most ? m[i].count : most;
	for (size_t i = 1; i < n; i++)
		if (is_better(o, &m[i], best, most))
			best = &m[i];
	const Member *full = NULL;
	for (size_t i = 0; i < n; i++)
		if (is_completed(o, &m[i], best) && (full == NULL ||
		    is_better(o, &m[i], full, most)))
			full = &m[i];
	return full != NULL ? full : best;
}

/* --- reasons ------------------------------------------------------------- */

static void
note_best(Output *o, uint32_t label, uint32_t tie)
{
	const Tie *ties = o->r->joins.at;
	uint32_t *best = &o->best_join[label];

	if (*best == NO_INDEX ||
	    ties[tie].confidence > ties[*best].confidence)
		*best = tie;
}

static int
by_part(const void *x, const void *y)
{
	const Tie *a = x, *b = y;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	if (a->confidence != b->confidence)
		return a->confidence > b->confidence ? -1 : 1;
	if (a->b != b->b)
		return a->b < b->b ? -1 : 1;
	return strcmp(a->reason, b->reason);
}

static void
index_ties(Output *o)
{
	Resolving *r = o->r;

	o->best_join = arena_new(&r->scratch, uint32_t, r->labels.len);
	for (size_t i = 0; i < r->labels.len; i++)
		o->best_join[i] = NO_INDEX;
	for (uint32_t i = 0; i < r->joins.len; i++) {
		note_best(o, r->joins.at[i].a, i);
		note_best(o, r->joins.at[i].b, i);
	}
	if (r->parts.len > 0)
		qsort(r->parts.at, r->parts.len, sizeof *r->parts.at, by_part);
}

/* Why the label's uses went to the cluster though it is another's; the surest
 * reason, or NULL. */
static const Tie *
part_tie(const Output *o, uint32_t label, uint32_t root)
{
	const TieVec *parts = &o->r->parts;
	size_t at = 0;

	BISECT(at, parts->len, i, parts->at[i].a < label);
	for (; at < parts->len && parts->at[at].a == label; at++)
		if (cluster_root(o->r, parts->at[at].b) == root)
			return &parts->at[at];
	return NULL;
}

static Merge
merge_by(const Output *o, const Member *m, const Tie *t)
{
	uint32_t with = t->a == m->label ? t->b : t->a;
	uint32_t form = o->r->labels.at[with].form;

	return (Merge){ m->form, form != NO_INDEX ? form : m->form,
		t->confidence, slice_of(t->reason) };
}

static Merge
merge_of(const Output *o, const Member *m, const Member *name)
{
	Resolving *r = o->r;
	const Label *a = &r->labels.at[m->label];
	const Label *b = &r->labels.at[name->label];
	NameMatch match = { .kind = MATCH_NONE };

	if (m->label == name->label)
		return (Merge){ m->form, name->form, 100,
			SLICE("the same letters") };
	const Tie *t = part_tie(o, m->label, m->root);
	if (t != NULL)
		return merge_by(o, m, t);
	if (a->type == b->type && a->rank == b->rank)
		match = a->type == ENTITY_PERSON ?
		    person_match(&a->as.person, &b->as.person) :
		    group_match(a->type, &a->as.group, &b->as.group);
	if (match.confidence >= MATCH_JOIN)
		return (Merge){ m->form, name->form, match.confidence,
			slice_of(match.reason) };
	if (o->best_join[m->label] != NO_INDEX)
		return merge_by(o, m, &r->joins.at[o->best_join[m->label]]);
	return (Merge){ m->form, name->form, 100,
		SLICE("a reader said that they are the same") };
}

/* --- entities ------------------------------------------------------------ */

/* While they are put in order. */
typedef struct {
	Entity entity;
	Slice key;
	uint32_t root;
} Row;
typedef VEC(Row) RowVec;

static int
by_name(const void *x, const void *y)
{
	const Row *a = x, *b = y;

	if (a->entity.type != b->entity.type)
		return a->entity.type < b->entity.type ? -1 : 1;
	int order = slice_cmp(a->key, b->key);
	if (order == 0)
		order = slice_cmp(a->entity.name, b->entity.name);
	return order != 0 ? order : a->root < b->root ? -1 : a->root > b->root;
}

static Slice
name_of(const Output *o, const Label *root, const Member *best)
{
	if (root->renamed.len > 0)
		return root->renamed;
	if (root->given != NO_INDEX)
		return o->r->in->given[root->given].name;
	return o->r->in->forms[best->form];
}

/* A reason with what it is sorted by. */
typedef struct {
	Slice form;
	Merge merge;
} Reason;

static int
by_form(const void *x, const void *y)
{
	return slice_cmp(((const Reason *)x)->form, ((const Reason *)y)->form);
}

static Merge *
merges_of(Output *o, const Member *m, size_t n, const Member *best)
{
	Resolving *r = o->r;
	Reason *reasons = arena_new(&r->scratch, Reason, n);
	Merge *merges = arena_new(r->arena, Merge, n);
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		if (&m[i] != best)
			reasons[count++] = (Reason){ r->in->forms[m[i].form],
				merge_of(o, &m[i], best) };
	if (count > 0)
		qsort(reasons, count, sizeof *reasons, by_form);
	for (size_t i = 0; i < count; i++)
		merges[i] = reasons[i].merge;
	return merges;
}

static void
row_add(Output *o, RowVec *rows, uint32_t root, const Member *m, size_t n)
{
	Resolving *r = o->r;
	const Label *l = &r->labels.at[root];
	const Member *best = n > 0 ? best_member(o, m, n) : NULL;
	Buffer key = { 0 };

	Row row = { .root = root, .entity = { .type = l->shown,
		.name = arena_dup(r->arena, name_of(o, l, best)),
		.given = l->given, .merges = merges_of(o, m, n, best),
		.merge_count = n > 0 ? n - 1 : 0,
		.decided = l->decided } };
	name_key(row.entity.name, &key);
	row.key = buffer_keep(&key, &r->scratch);
	vec_push(rows, row);
}

static void
make_rows(Output *o, RowVec *rows)
{
	Resolving *r = o->r;
	bool *done = arena_new(&r->scratch, bool, r->labels.len);
	const Member *m = o->members.at;
	size_t n;

	for (size_t i = 0; i < o->members.len; i += n) {
		for (n = 1; i + n < o->members.len &&
		    m[i + n].root == m[i].root; n++)
			;
		row_add(o, rows, m[i].root, &m[i], n);
		done[m[i].root] = true;
	}
	for (uint32_t i = 0; i < r->labels.len; i++)
		if (r->labels.at[i].up == i && !done[i] &&
		    !r->labels.at[i].dropped &&
		    r->labels.at[i].given != NO_INDEX)
			row_add(o, rows, i, NULL, 0);
}

static void
make_entities(Output *o)
{
	Resolving *r = o->r;
	RowVec rows = { 0 };

	make_rows(o, &rows);
	if (rows.len > 0)
		qsort(rows.at, rows.len, sizeof *rows.at, by_name);
	o->out->count = rows.len;
	o->out->entities = arena_new(r->arena, Entity, rows.len);
	o->entity = arena_new(&r->scratch, uint32_t, r->labels.len);
	for (size_t i = 0; i < r->labels.len; i++)
		o->entity[i] = NO_INDEX;
	for (uint32_t i = 0; i < rows.len; i++) {
		o->out->entities[i] = rows.at[i].entity;
		o->entity[rows.at[i].root] = i;
	}
	vec_free(&rows);
	o->out->of_use = arena_new(r->arena, uint32_t, r->in->use_count);
	for (size_t i = 0; i < r->in->use_count; i++)
		o->out->of_use[i] = is_dropped(r, i) ? NO_INDEX :
		    o->entity[cluster_root(r, r->use_target[i])];
}

/* --- doubts -------------------------------------------------------------- */

static int
likeliest_first(const void *x, const void *y)
{
	const Doubt *a = x, *b = y;

	if (a->chance != b->chance)
		return a->chance > b->chance ? -1 : 1;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return a->b < b->b ? -1 : a->b > b->b;
}

static int
by_pair(const void *x, const void *y)
{
	const Doubt *a = x, *b = y;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	if (a->b != b->b)
		return a->b < b->b ? -1 : 1;
	if (a->chance != b->chance)
		return a->chance > b->chance ? -1 : 1;
	return slice_cmp(a->reason, b->reason);
}

static size_t
find_doubts(Output *o, Doubt *doubts)
{
	Resolving *r = o->r;
	size_t n = 0, kept = 0;

	for (size_t i = 0; i < r->doubts.len; i++) {
		const Tie *t = &r->doubts.at[i];
		uint32_t a = o->entity[cluster_root(r, t->a)];
		uint32_t b = o->entity[cluster_root(r, t->b)];
		if (a == NO_INDEX || b == NO_INDEX || a == b ||
		    t->confidence < MATCH_DOUBT / 2 ||
		    cluster_fenced(r, t->a, t->b))
			continue;
		doubts[n++] = (Doubt){ a < b ? a : b, a < b ? b : a,
			t->confidence, slice_of(t->reason) };
	}
	if (n > 0)
		qsort(doubts, n, sizeof *doubts, by_pair);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || doubts[kept - 1].a != doubts[i].a ||
		    doubts[kept - 1].b != doubts[i].b)
			doubts[kept++] = doubts[i];
	return kept;
}

static void
make_doubts(Output *o)
{
	Resolving *r = o->r;
	Doubt *doubts = arena_new(&r->scratch, Doubt, r->doubts.len);
	size_t n = find_doubts(o, doubts);

	if (n > 0)
		qsort(doubts, n, sizeof *doubts, likeliest_first);
	o->out->doubt_count = n < DOUBTS_MAX ? n : DOUBTS_MAX;
	o->out->doubts = arena_copy(r->arena, doubts, o->out->doubt_count,
	    sizeof *doubts);
}

void
resolve_entities(Resolving *r, Resolved *out)
{
	Output o = { .r = r, .out = out };

	collect_members(&o);
	index_ties(&o);
	make_entities(&o);
	make_doubts(&o);
	out->compared = r->compared;
	vec_free(&o.members);
}

/* SPDX-License-Identifier: MIT */
#include "xref/identify.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/vec.h"
#include "store/write_entities.h"
#include "store/write_problems.h"
#include "text/fold.h"
#include "xref/key.h"
#include "xref/resolve.h"

typedef struct {
	Index *ix;
	const Curated *curated;
	const Corrections *corrections;
	Arena arena;
	UseRows rows;
	Decided *decided;
	const Correction **decided_by;	/* as many */
	size_t decided_count;
	Resolved resolved;
	EntityIn *entities;		/* resolved.count of them */
	int64_t *ids;
} Identify;

/* --- what resolve() is asked --------------------------------------------- */

static Use *
uses_in(Identify *id)
{
	Use *uses = arena_new(&id->arena, Use, id->rows.use_count);

	for (size_t i = 0; i < id->rows.use_count; i++) {
		const UseRow *row = &id->rows.uses[i];
		uses[i] = (Use){ .article = (uint32_t)row->article,
			.form = row->form, .type = row->type,
			.count = row->count, .sure = row->sure,
			.first = row->first };
		memcpy(uses[i].score, row->score, sizeof row->score);
	}
	return uses;
}

static Gloss *
glosses_in(Identify *id)
{
	Gloss *glosses = arena_new(&id->arena, Gloss, id->rows.gloss_count);

	for (size_t i = 0; i < id->rows.gloss_count; i++)
		glosses[i] = (Gloss){ id->rows.glosses[i].form,
			id->rows.glosses[i].brief, id->rows.glosses[i].type };
	return glosses;
}

static Given *
given_in(Identify *id)
{
	const Curated *c = id->curated;
	Given *given = arena_new(&id->arena, Given, c->entity_count);

	for (size_t i = 0; i < c->entity_count; i++)
		given[i] = (Given){ c->entities[i].type, c->entities[i].name,
			c->entities[i].aliases, c->entities[i].alias_count };
	return given;
}

static void
collect_decided(Identify *id)
{
	static const DecidedKind kinds[CORRECTION_KINDS] = {
		[CORRECTION_SAME] = DECIDED_SAME,
		[CORRECTION_APART] = DECIDED_APART,
		[CORRECTION_SPLIT] = DECIDED_SPLIT,
		[CORRECTION_RENAME] = DECIDED_RENAME,
		[CORRECTION_TYPE] = DECIDED_TYPE,
		[CORRECTION_NO_NAME] = DECIDED_NO_NAME,
	};
	const Corrections *all = id->corrections;

	id->decided = arena_new(&id->arena, Decided, all->count);
	id->decided_by = arena_new(&id->arena, const Correction *, all->count);
	for (size_t i = 0; i < all->count; i++) {
		const Correction *c = &all->at[i];
		if (c->undone || !correction_is_of_name(c->kind) ||
		    c->kind == CORRECTION_UNSURE)
			continue;
		id->decided_by[id->decided_count] = c;
		id->decided[id->decided_count++] = (Decided){
			.kind = kinds[c->kind], .type = c->type,
			.a = c->name, .b = c->other, .to = c->to };
	}
}

static void
ask(Identify *id)
{
	collect_decided(id);
	ResolveIn in = {
		.forms = id->rows.forms, .form_count = id->rows.form_count,
		.uses = uses_in(id), .use_count = id->rows.use_count,
		.glosses = glosses_in(id),
		.gloss_count = id->rows.gloss_count,
		.given = given_in(id),
		.given_count = id->curated->entity_count,
		.decided = id->decided, .decided_count = id->decided_count,
	};
	resolve(&in, &id->arena, &id->resolved);
}

/* --- what it answers ----------------------------------------------------- */

/* A form of an entity, as many times as it has uses. */
typedef struct {
	uint32_t entity, form;
} FormOf;

static int
by_entity(const void *a, const void *b)
{
	const FormOf *x = a, *y = b;

	if (x->entity != y->entity)
		return x->entity < y->entity ? -1 : 1;
	return x->form < y->form ? -1 : x->form > y->form;
}

static int
by_text(const void *a, const void *b)
{
	return slice_cmp(*(const Slice *)a, *(const Slice *)b);
}

/* The forms of every entity, each once, bytewise. */
static void
collect_forms(Identify *id)
{
	VEC(FormOf) all = { 0 };

	for (size_t i = 0; i < id->rows.use_count; i++) {
		FormOf f = { id->resolved.of_use[i], id->rows.uses[i].form };
		if (f.entity != UINT32_MAX)
			vec_push(&all, f);
	}
	if (all.len > 1)
		qsort(all.at, all.len, sizeof *all.at, by_entity);
	Slice *forms = arena_new(&id->arena, Slice, all.len);
	size_t n = 0;
	for (size_t i = 0; i < all.len; i++) {
		EntityIn *e = &id->entities[all.at[i].entity];
		if (i > 0 && by_entity(&all.at[i - 1], &all.at[i]) == 0)
			continue;
		if (e->form_count++ == 0)
			e->forms = forms + n;
		forms[n++] = id->rows.forms[all.at[i].form];
	}
	for (size_t i = 0; i < id->resolved.count; i++)
		if (id->entities[i].form_count > 1)
			qsort((Slice *)id->entities[i].forms,
			    id->entities[i].form_count, sizeof(Slice),
			    by_text);
	vec_free(&all);
}

static void
set_merges(Identify *id, const Entity *from, EntityIn *to)
{
	MergeIn *merges = arena_new(&id->arena, MergeIn, from->merge_count);

	for (size_t i = 0; i < from->merge_count; i++) {
		const Merge *m = &from->merges[i];
		merges[i] = (MergeIn){ id->rows.forms[m->form],
			id->rows.forms[m->with], m->reason, m->confidence };
	}
	to->merges = merges;
	to->merge_count = from->merge_count;
}

static void
set_given(const CuratedEntity *from, EntityIn *to)
{
	to->side = from->side;
	to->roles = from->roles;
	to->role_count = from->role_count;
	to->aliases = from->aliases;
	to->alias_count = from->alias_count;
	to->line = from->line;
}

static void
collect_entities(Identify *id)
{
	Map used = { 0 };

	id->entities = arena_new(&id->arena, EntityIn, id->resolved.count);
	id->ids = arena_new(&id->arena, int64_t, id->resolved.count);
	for (size_t i = 0; i < id->resolved.count; i++) {
		const Entity *from = &id->resolved.entities[i];
		EntityIn *to = &id->entities[i];
		to->type = from->type;
		to->name = from->name;
		to->key = key_make(&id->arena, &used, key_content(&id->arena,
		    slice_of(entity_type_name(from->type)), from->name));
		set_merges(id, from, to);
		if (from->given != UINT32_MAX)
			set_given(&id->curated->entities[from->given], to);
	}
	map_free(&used);
	collect_forms(id);
}

/* --- into the index ------------------------------------------------------ */

static bool
put_uses(Identify *id, Err *err)
{
	int64_t *means = arena_new(&id->arena, int64_t, id->rows.use_count);

	for (size_t i = 0; i < id->rows.use_count; i++)
		if (id->resolved.of_use[i] != UINT32_MAX)
			means[i] = id->ids[id->resolved.of_use[i]];
	return index_set_entities(id->ix, &id->rows, means, err);
}

/* A reader wants not to be asked again. */
static bool
is_left_open(const Identify *id, const Doubt *d)
{
	Slice a = id->resolved.entities[d->a].name;
	Slice b = id->resolved.entities[d->b].name;

	for (size_t i = 0; i < id->corrections->count; i++) {
		const Correction *c = &id->corrections->at[i];
		if (c->kind == CORRECTION_UNSURE && !c->undone &&
		    ((slice_eq(c->name, a) && slice_eq(c->other, b)) ||
		    (slice_eq(c->name, b) && slice_eq(c->other, a))))
			return true;
	}
	return false;
}

static bool
put_doubts(Identify *id, Err *err)
{
	size_t n = 0;
	DoubtIn *doubts = arena_new(&id->arena, DoubtIn,
	    id->resolved.doubt_count);

	for (size_t i = 0; i < id->resolved.doubt_count; i++) {
		const Doubt *d = &id->resolved.doubts[i];
		if (!is_left_open(id, d))
			doubts[n++] = (DoubtIn){ id->ids[d->a], id->ids[d->b],
				d->chance, d->reason };
	}
	return index_put_doubts(id->ix, doubts, n, err);
}

static bool
put_problems(Identify *id, Err *err)
{
	const Slice file = SLICE("corrections.rec");
	const Corrections *c = id->corrections;
	bool ok = index_clear_problems(id->ix, file, err);

	for (size_t i = 0; ok && i < c->mistake_count; i++)
		ok = index_put_problem(id->ix, file, c->mistakes[i].line,
		    c->mistakes[i].text, err);
	for (size_t i = 0; ok && i < id->decided_count; i++) {
		const Correction *by = id->decided_by[i];
		if (!id->decided[i].used)
			ok = index_put_problem(id->ix, file, by->line,
			    arena_printf(&id->arena, "\"%.*s\" fits nothing "
			    "that the articles name now: it is kept and waits",
			    SLICE_ARG(correction_tell(&id->arena, by))), err);
	}
	return ok;
}

bool
identify(Index *ix, const Curated *curated, const Corrections *c, Err *err)
{
	Identify id = { .ix = ix, .curated = curated, .corrections = c };
	bool ok = index_uses(ix, &id.arena, &id.rows, err);

	if (ok) {
		ask(&id);
		collect_entities(&id);
		ok = index_put_entities(ix, id.entities, id.resolved.count,
		    id.ids, err) && put_uses(&id, err) &&
		    put_doubts(&id, err) && put_problems(&id, err);
	}
	arena_free(&id.arena);
	return ok;
}

/* SPDX-License-Identifier: MIT */
/*
 * Which uses are names, and of which type.  A form that its own article is
 * sure of keeps its type unless nearly all other articles say otherwise; a
 * doubtful one takes the type that it has elsewhere, and is dropped when it is
 * surely named nowhere and its score is low.
 */
#include "xref/resolve_priv.h"

#include <string.h>

#include "xref/name_key.h"

enum {
	SCORE_ALONE = 60,	/* percent: a name without any other evidence */
	SCORE_SURNAME = 20,	/* a surname of somebody who is surely named */
	SCORE_KNOWN = 10,	/* the same form is surely a name elsewhere */
	MANY = 4,		/* that many times more is better evidence */
	STRONG_USES = 2		/* sure ones: a type of their own */
};

/* What all articles say of one key. */
typedef struct {
	uint32_t sure[ENTITY_TYPES];	/* uses */
	bool surname;		/* of a person who is surely named */
	uint8_t fixed;		/* 1 + the type, where it is known beforehand */
} Evidence;

static void
note_surname(const Resolving *r, Evidence *evidence, uint32_t key)
{
	Slice name = r->keys[key];

	for (size_t i = name.len; i > 0; i--) {
		if (name.ptr[i - 1] != ' ')
			continue;
		uint32_t last = resolve_key_find(r,
		    slice_sub(name, i, name.len));
		if (last != NO_INDEX)
			evidence[last].surname = true;
		return;
	}
}

static void
fix(const Resolving *r, Evidence *evidence, Slice name, EntityType t)
{
	Buffer key = { 0 };

	name_key(name, &key);
	uint32_t k = resolve_key_find(r, buffer_slice(&key));
	if (k != NO_INDEX && evidence[k].fixed == 0)
		evidence[k].fixed = (uint8_t)(1 + t);
	buffer_free(&key);
}

static void
fix_given(const Resolving *r, Evidence *evidence)
{
	for (size_t g = 0; g < r->in->given_count; g++) {
		const Given *given = &r->in->given[g];
		fix(r, evidence, given->name, given->type);
		for (size_t i = 0; i < given->alias_count; i++)
			fix(r, evidence, given->aliases[i], given->type);
	}
}

static Evidence *
gather(Resolving *r)
{
	const ResolveIn *in = r->in;
	Evidence *evidence = arena_new(&r->scratch, Evidence, r->key_count);

	for (size_t i = 0; i < in->use_count; i++) {
		const Use *u = &in->uses[i];
		uint32_t key = r->key_of_form[u->form];
		if (key == NO_INDEX || u->sure == 0)
			continue;
		if (evidence[key].sure[u->type]++ == 0 &&
		    u->type == ENTITY_PERSON)
			note_surname(r, evidence, key);
	}
	fix_given(r, evidence);
	return evidence;
}

/* The type with most sure uses; ties go to the first. */
static EntityType
most_sure(const Evidence *e)
{
	EntityType best = ENTITY_PERSON;

	for (EntityType t = 1; t < (EntityType)ENTITY_TYPES; t++)
		if (e->sure[t] > e->sure[best])
			best = t;
	return best;
}

static bool
is_overruled(const Evidence *e, EntityType t, EntityType best)
{
	if (e->sure[best] < e->sure[t] * MANY)
		return e->sure[t] < STRONG_USES && e->sure[best] > e->sure[t];
	return true;
}

/* The type of a use that its article is sure of. */
static EntityType
type_of_sure(const Resolving *r, const Use *u, const Evidence *e)
{
	EntityType best = most_sure(e), known;

	if (u->type != ENTITY_PERSON &&
	    group_known(r->keys[r->key_of_form[u->form]], &known) != 0)
		return known;
	return best != u->type && is_overruled(e, u->type, best) ? best :
	    u->type;
}

/* The type of a doubtful use, or ENTITY_TYPES. */
static EntityType
type_of_doubtful(const Use *u, const Evidence *e)
{
	EntityType best = most_sure(e);

	if (e->sure[best] > 0)
		return u->score[best] >= SCORE_KNOWN ? best : ENTITY_TYPES;
	if (e->surname && u->score[ENTITY_PERSON] >= SCORE_SURNAME)
		return ENTITY_PERSON;
	return u->score[u->type] >= SCORE_ALONE ? u->type : ENTITY_TYPES;
}

void
resolve_types(Resolving *r)
{
	const ResolveIn *in = r->in;
	const Evidence *evidence = gather(r);

	r->use_type = arena_new(&r->scratch, uint8_t, in->use_count);
	for (size_t i = 0; i < in->use_count; i++) {
		const Use *u = &in->uses[i];
		uint32_t key = r->key_of_form[u->form];
		if (key == NO_INDEX) {
			r->use_type[i] = ENTITY_TYPES;
			continue;
		}
		const Evidence *e = &evidence[key];
		r->use_type[i] = e->fixed != 0 ? (uint8_t)(e->fixed - 1) :
		    (uint8_t)(u->sure > 0 ? type_of_sure(r, u, e) :
		    type_of_doubtful(u, e));
	}
}

/* SPDX-License-Identifier: MIT */
/*
 * dossier people, places, organizations.
 */
#include "cli/command.h"
#include "store/location.h"
#include "store/notes.h"
#include "store/query_entities.h"

static const Column columns[] = {
	{ "id", NULL, FIT_KEEP },
	{ "name", "NAME", FIT_WRAP },
	{ NULL, "MENTIONS", FIT_NUMBER },
	{ NULL, "ARTICLES", FIT_NUMBER },
	{ "variants", "NAMED AS", FIT_WRAP },
	{ "roles", "ROLES", FIT_WRAP },
	{ "mentions", NULL, FIT_NUMBER },
	{ "articles", NULL, FIT_NUMBER },
	{ "first", NULL, FIT_KEEP },
	{ "last", NULL, FIT_KEEP },
	{ "merged_because", NULL, FIT_WRAP },
	{ "note", NULL, FIT_WRAP },
};

/* What is fetched beside the row itself. */
typedef struct {
	VariantRow *variants;
	RoleRow *roles;
	MergeRow *merges;
	size_t variant_count, role_count, merge_count;
	Location *at;
	size_t at_count;
} Details;

static bool
fetch(Index *ix, Arena *a, int64_t id, EntityRow *row, Details *d, Err *err)
{
	return query_entity(ix, id, a, row, err) &&
	    query_entity_variants(ix, id, a, &d->variants, &d->variant_count,
	    err) &&
	    query_entity_roles(ix, id, a, &d->roles, &d->role_count, err) &&
	    query_entity_merges(ix, id, a, &d->merges, &d->merge_count,
	    err) &&
	    query_entity_mentions(ix, id, a, &d->at, &d->at_count, err);
}

static Field
variants(Arena *a, const Details *d)
{
	Field *items = arena_new(a, Field, d->variant_count);

	for (size_t i = 0; i < d->variant_count; i++)
		items[i] = field_text(d->variants[i].form);
	return field_list(items, d->variant_count);
}

static Field
roles(Arena *a, const Details *d)
{
	Field *items = arena_new(a, Field, d->role_count);

	for (size_t i = 0; i < d->role_count; i++)
		items[i] = field_text(d->roles[i].role);
	return field_list(items, d->role_count);
}

static Field
place_of(const Job *j, const Location *at)
{
	return field_place(job_file(j, at->rank), at->span, SLICE(""));
}

static Field
reasons(Arena *a, const Details *d)
{
	Field *items = arena_new(a, Field, d->merge_count);

	for (size_t i = 0; i < d->merge_count; i++) {
		const MergeRow *m = &d->merges[i];
		items[i] = field_text(arena_printf(a,
		    "%.*s = %.*s: %.*s (%u %%)", SLICE_ARG(m->form),
		    SLICE_ARG(m->with), SLICE_ARG(m->reason),
		    (unsigned)m->confidence));
	}
	return field_list(items, d->merge_count);
}

static bool
put_entity(Job *j, Arena *a, const EntityRow *row, const Details *d)
{
	const Field none = field_null();
	const size_t n = d->at_count;

	return output_row(j->out, (Field[]){
	    field_text(row->key),
	    field_text(row->name),
	    field_number(row->mentions),
	    field_number(row->articles),
	    variants(a, d),
	    roles(a, d),
	    field_number(row->mentions),
	    field_number(row->articles),
	    n > 0 ? place_of(j, &d->at[0]) : none,
	    n > 0 ? place_of(j, &d->at[n - 1]) : none,
	    reasons(a, d),
	    field_known(query_note_on(j->index, &(NoteOn){
		.about = NOTE_NAME, .entity = row->id }, a)),
	});
}

static bool
list_entities(Job *j, EntityType type, Err *err)
{
	IdVec ids = { 0 };
	Arena arena = { 0 };
	bool more = true;
	bool ok = query_entities(j->index, type, ENTITIES_BY_MENTIONS,
	    SLICE(""), &ids, err);

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < ids.len; i++) {
		EntityRow row;
		Details details;
		arena_clear(&arena);
		ok = fetch(j->index, &arena, ids.at[i], &row, &details, err);
		more = ok && put_entity(j, &arena, &row, &details);
	}
	vec_free(&ids);
	arena_free(&arena);
	return ok;
}

bool
cmd_people(Job *j, Err *err)
{
	return list_entities(j, ENTITY_PERSON, err);
}

bool
cmd_places(Job *j, Err *err)
{
	return list_entities(j, ENTITY_PLACE, err);
}

bool
cmd_organizations(Job *j, Err *err)
{
	return list_entities(j, ENTITY_ORGANIZATION, err);
}

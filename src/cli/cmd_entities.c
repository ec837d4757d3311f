/* SPDX-License-Identifier: MIT */
/*
 * dossier people, places, organizations.
 */
#include "cli/command.h"

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
};

/* What is fetched beside the row itself. */
typedef struct {
	Slice *variants, *roles;
	size_t variant_count, role_count;
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
	    query_entity_mentions(ix, id, a, &d->at, &d->at_count, err);
}

static Field
list_of_texts(Arena *a, const Slice *texts, size_t n)
{
	Field *items = arena_new(a, Field, n);

	for (size_t i = 0; i < n; i++)
		items[i] = field_text(texts[i]);
	return field_list(items, n);
}

static Field
place_of(const Job *j, const Location *at)
{
	return field_place(job_file(j, at->rank), at->span, SLICE(""));
}

/* Forms are joined because people said so, in a certain line. */
static Field
reasons(Arena *a, const EntityRow *row, const Details *d)
{
	Slice why = arena_printf(a, "dossier.rec, line %u, gives them as "
	    "names of one %s", row->line, entity_type_name(row->type));

	return list_of_texts(a, &why, d->variant_count > 1 ? 1 : 0);
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
	    list_of_texts(a, d->variants, d->variant_count),
	    list_of_texts(a, d->roles, d->role_count),
	    field_number(row->mentions),
	    field_number(row->articles),
	    n > 0 ? place_of(j, &d->at[0]) : none,
	    n > 0 ? place_of(j, &d->at[n - 1]) : none,
	    reasons(a, row, d),
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

/* SPDX-License-Identifier: MIT */
/*
 * dossier timeline: what happened, or was to happen, and who reports it.
 */
#include "cli/command.h"
#include "store/location.h"
#include "store/query_events.h"

static const Column columns[] = {
	{ NULL, "DATE", FIT_KEEP },
	{ "id", NULL, FIT_KEEP },
	{ "title", NULL, FIT_WRAP },
	{ NULL, "EVENT", FIT_WRAP },
	{ "edtf", NULL, FIT_KEEP },
	{ "earliest", NULL, FIT_KEEP },
	{ "latest", NULL, FIT_KEEP },
	{ "people", "PEOPLE", FIT_WRAP },
	{ "places", NULL, FIT_WRAP },
	{ "articles", "ARTICLES", FIT_NUMBER },
	{ "weight", NULL, FIT_NUMBER },
	{ "status", NULL, FIT_KEEP },
	{ "reports", NULL, FIT_WRAP },
	{ "kind", NULL, FIT_KEEP },
	{ "planned", NULL, FIT_KEEP },
	{ "put_off", NULL, FIT_KEEP },
	{ "dates_differ", NULL, FIT_KEEP },
	{ "figures_differ", NULL, FIT_KEEP },
	{ "note", NULL, FIT_WRAP },
};

static bool
names_of(Job *j, Arena *a, int64_t event, EntityType type, Field *out,
    Err *err)
{
	IdVec ids = { 0 };
	bool ok = query_event_entities(j->index, event, type, &ids, err);
	Field *names = arena_new(a, Field, ok ? ids.len : 0);

	for (size_t i = 0; ok && i < ids.len; i++)
		names[i] = field_text(job_entity(j, ids.at[i]).name);
	*out = field_list(names, ok ? ids.len : 0);
	vec_free(&ids);
	return ok;
}

static bool
reports_of(Job *j, Arena *a, int64_t event, Field *out, Err *err)
{
	Location *at;
	Slice *roles;
	size_t n;

	if (!query_event_reports(j->index, event, a, &at, &roles, &n, err))
		return false;
	Field *items = arena_new(a, Field, n);
	for (size_t i = 0; i < n; i++)
		items[i] = field_place(job_file(j, at[i].rank), at[i].span,
		    roles[i]);
	*out = field_list(items, n);
	return true;
}

static bool
put_event(Job *j, Arena *a, const EventRow *row, bool *more, Err *err)
{
	Field people, places, reports;
	char date[24];

	if (!names_of(j, a, row->id, ENTITY_PERSON, &people, err) ||
	    !names_of(j, a, row->id, ENTITY_PLACE, &places, err) ||
	    !reports_of(j, a, row->id, &reports, err))
		return false;
	*more = output_row(j->out, (Field[]){
	    field_text(slice_of(edtf_short(&row->date, true, date))),
	    field_text(row->key),
	    field_text(row->title),
	    field_text(arena_printf(a, "%.*s%s", SLICE_ARG(row->title),
		row->planned ? " (planned)" : "")),
	    field_text(row->edtf),
	    field_day(a, row->earliest),
	    field_day(a, row->latest),
	    people,
	    places,
	    field_number(row->articles),
	    field_number(row->weight),
	    field_text(row->status),
	    reports,
	    field_text(row->kind),
	    field_bool(row->planned),
	    field_bool(row->put_off),
	    field_bool(row->dates_differ),
	    field_bool(row->figures_differ),
	    field_known(row->note),
	});
	return true;
}

bool
cmd_timeline(Job *j, Err *err)
{
	IdVec ids = { 0 };
	Arena arena = { 0 };
	bool more = true;
	/* People are not shown what one of them hid; programs are told. */
	bool ok = query_events_with(j->index, EVENTS_BY_DATE, SLICE(""), 0,
	    j->format == FORMAT_TEXT ? HIDDEN_OUT : HIDDEN_TOO, &ids, err);

	output_columns(j->out, COLUMNS_OF(columns));
	for (size_t i = 0; ok && more && i < ids.len; i++) {
		EventRow row;
		arena_clear(&arena);
		ok = query_event(j->index, ids.at[i], &arena, &row, err) &&
		    put_event(j, &arena, &row, &more, err);
	}
	vec_free(&ids);
	arena_free(&arena);
	return ok;
}

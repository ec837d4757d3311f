/* SPDX-License-Identifier: MIT */
/* Events in the order of their days, each with the sentences that report it. */
#include "store/query_entities.h"
#include "store/query_events.h"
#include "xref/export_priv.h"

enum { REPORT_BYTES = 2000 };	/* what is cited of one */

static const char *const columns[] = { "date", "earliest", "latest", "event",
	"id", "status", "planned", "people", "places", "note", "role", NULL };

typedef struct {
	EventRow row;
	Slice people, places;	/* names, joined by "; " */
} Event;

static bool
names_of(Sheet *s, int64_t event, EntityType type, Slice *out, Err *err)
{
	IdVec ids = { 0 };
	Buffer b = { 0 };
	EntityRow row;
	bool ok = query_event_entities(s->ix, event, type, &ids, err);

	for (size_t i = 0; ok && i < ids.len; i++) {
		ok = query_entity_brief(s->ix, ids.at[i], &s->arena, &row,
		    err);
		if (ok)
			buffer_printf(&b, "%s%.*s", i > 0 ? "; " : "",
			    SLICE_ARG(row.name));
	}
	*out = buffer_keep(&b, &s->arena);
	vec_free(&ids);
	return ok;
}

static void
event_cells(Sheet *s, const Event *e, Slice role)
{
	sheet_row(s);
	sheet_cell(s, e->row.edtf);
	sheet_day(s, e->row.earliest);
	sheet_day(s, e->row.latest);
	sheet_cell(s, e->row.title);
	sheet_cell(s, e->row.key);
	sheet_cell(s, e->row.status);
	sheet_cell(s, e->row.planned ? SLICE("true") : SLICE("false"));
	sheet_cell(s, e->people);
	sheet_cell(s, e->places);
	sheet_cell(s, e->row.note);
	sheet_cell(s, role);
}

/* "4-5 Feb 2026: Second round (planned)"; who takes part and how many tell. */
static void
add_heading(Sheet *s, const Event *e)
{
	Buffer note = { 0 };
	char date[24];

	if (e->row.articles > 0)
		buffer_count(&note, e->row.articles, "article");
	else
		buffer_puts(&note, "No article reports it");
	if (e->people.len > 0)
		buffer_printf(&note, ". People: %.*s", SLICE_ARG(e->people));
	if (e->places.len > 0)
		buffer_printf(&note, ". Places: %.*s", SLICE_ARG(e->places));
	if (e->row.note.len > 0)
		buffer_printf(&note, ". Note: %.*s", SLICE_ARG(e->row.note));
	buffer_putc(&note, '.');
	sheet_group(s, arena_printf(&s->arena, "%s: %.*s%s",
	    edtf_short(&e->row.date, true, date), SLICE_ARG(e->row.title),
	    e->row.planned ? " (planned)" : ""), buffer_slice(&note));
	buffer_free(&note);
}

static bool
add_report(Sheet *s, const Event *e, Location at, Slice role, Err *err)
{
	const ArticleBody *body = sheet_body(s, at, err);

	if (body == NULL)
		return false;
	const CiteWords words = cite_span(body, at.span, REPORT_BYTES);
	const Slice before = slice_eq(role, SLICE("report")) ? SLICE("") :
	    arena_printf(&s->arena, "(%.*s) ", SLICE_ARG(role));
	event_cells(s, e, role);
	sheet_words(s, before.ptr, body, &words);
	return true;
}

static bool
add_reports(Sheet *s, const Event *e, Err *err)
{
	Location *at;
	Slice *roles;
	size_t n;

	if (!query_event_reports(s->ix, e->row.id, &s->arena, &at, &roles, &n,
	    err))
		return false;
	if (n == 0) {
		event_cells(s, e, SLICE(""));
		sheet_nothing(s);
	}
	for (size_t i = 0; i < n; i++) {
		if (!add_report(s, e, at[i], roles[i], err))
			return false;
	}
	return true;
}

static bool
add_event(Sheet *s, int64_t id, Err *err)
{
	Event e;

	if (!query_event_brief(s->ix, id, &s->arena, &e.row, err) ||
	    !names_of(s, id, ENTITY_PERSON, &e.people, err) ||
	    !names_of(s, id, ENTITY_PLACE, &e.places, err))
		return false;
	add_heading(s, &e);
	return add_reports(s, &e, err);
}

static bool
begin(Sheet *s, size_t events, Err *err)
{
	const Export *what = s->what;
	Slice title = SLICE("Timeline");
	Buffer note = { 0 };
	EntityRow row;

	if (what->entity != 0) {
		if (!query_entity_brief(s->ix, what->entity, &s->arena, &row,
		    err))
			return false;
		title = arena_printf(&s->arena, "Timeline of %.*s",
		    SLICE_ARG(row.name));
	}
	buffer_count(&note, events, "event");
	if (what->filter.len > 0)
		buffer_printf(&note, " with “%.*s”", SLICE_ARG(what->filter));
	sheet_begin(s, title, buffer_slice(&note));
	buffer_free(&note);
	return true;
}

static bool
find_events(Sheet *s, IdVec *out, Err *err)
{
	if (s->what->event == 0)
		return query_events(s->ix, EVENTS_BY_DATE, s->what->filter,
		    s->what->entity, out, err);
	vec_push(out, s->what->event);
	return true;
}

static bool
make(Sheet *s, Err *err)
{
	IdVec ids = { 0 };
	bool ok = find_events(s, &ids, err) &&
	    (ids.len == 0 || begin(s, ids.len, err));

	for (size_t i = 0; ok && i < ids.len && sheet_flush(s); i++)
		ok = add_event(s, ids.at[i], err);
	vec_free(&ids);
	return ok;
}

const ExportClass export_timeline = {
	.name = "timeline", .columns = columns, .has_words = true,
	.make = make,
};

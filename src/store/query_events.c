/* SPDX-License-Identifier: MIT */
#include "store/query.h"

#include "store/sql.h"
#include "text/fold.h"

/* NULL is an open start, which comes first, or an open end: last. */
#define BY_DATE "earliest, latest IS NULL, latest, folded, key"
#define SELECT(columns, order) "SELECT " columns " FROM events " \
	"WHERE (?1 = '' OR instr(folded, ?1) > 0) " \
	"AND (?2 = 0 OR EXISTS (SELECT 1 FROM event_entities " \
	"WHERE event = id AND entity = ?2)) ORDER BY " order

bool
query_events(Index *ix, EventOrder order, Slice filter, int64_t entity,
    IdVec *out, Err *err)
{
	static const char *const select[] = {
		[EVENTS_BY_DATE] = SELECT("id", BY_DATE),
		[EVENTS_BY_REPORTS] =
		    SELECT("id", "articles DESC, reports DESC, " BY_DATE),
		[EVENTS_BY_TITLE] = SELECT("id", "folded, " BY_DATE),
	};
	Arena arena = { 0 };

	vec_clear(out);
	bool ok = sql_ids(ix, err, out, select[order],
	    sql_text(fold_dup(&arena, slice_trim(filter))), sql_int(entity));
	arena_free(&arena);
	return ok;
}

static bool
is_by_year(Slice edtf)
{
	Edtf date;
	Err err;

	return edtf_parse(edtf, &date, &err) &&
	    (date.kind == EDTF_YEAR || date.kind == EDTF_DECADE);
}

bool
query_event_days(Index *ix, Slice filter, int64_t entity, Arena *a,
    EventDay **out, size_t *n, Err *err)
{
	VEC(EventDay) days = { 0 };
	Rows r = sql_rows(ix, err, SELECT("id, earliest, edtf", BY_DATE),
	    sql_text(fold_dup(a, slice_trim(filter))), sql_int(entity));

	while (rows_next(&r)) {
		EventDay day = { rows_int(&r, 0), rows_day(&r, 1),
		    is_by_year(rows_peek(&r, 2)) };
		vec_push(&days, day);
	}
	VEC_KEEP(a, EventDay, days, *out, *n);
	return rows_end(&r);
}

static bool
read_event(Index *ix, int64_t id, Arena *a, EventRow *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT key, title, edtf, status, planned, "
	    "reports, articles, line FROM events WHERE id = ?", sql_int(id));
	bool found = rows_next(&r);

	if (found)
		*out = (EventRow){
			.id = id,
			.key = rows_text(&r, 0, a),
			.title = rows_text(&r, 1, a),
			.edtf = rows_text(&r, 2, a),
			.status = rows_text(&r, 3, a),
			.planned = rows_int(&r, 4) != 0,
			.reports = rows_u32(&r, 5),
			.articles = rows_u32(&r, 6),
			.line = rows_u32(&r, 7),
		};
	if (!rows_end(&r))
		return false;
	return found || err_set(err, "The event is no longer in the index");
}

int64_t
query_event_of_key(Index *ix, Slice key)
{
	Err err;

	return sql_number(ix, &err, 0,
	    "SELECT id FROM events WHERE key = ?", sql_text(key));
}

bool
query_event_brief(Index *ix, int64_t id, Arena *a, EventRow *out, Err *err)
{
	if (!read_event(ix, id, a, out, err) ||
	    !edtf_parse(out->edtf, &out->date, err))
		return false;
	out->earliest = out->date.earliest;
	out->latest = out->date.latest;
	return true;
}

bool
query_event(Index *ix, int64_t id, Arena *a, EventRow *out, Err *err)
{
	if (!query_event_brief(ix, id, a, out, err))
		return false;
	Rows r = sql_rows(ix, err, "SELECT r.article, a.rank, count(*) "
	    "FROM reports AS r JOIN articles AS a ON a.id = r.article "
	    "WHERE r.event = ? GROUP BY r.article ORDER BY a.rank",
	    sql_int(id));
	return read_per_article(&r, a, out->articles, &out->per_article,
	    &out->articles);
}

bool
query_event_reports(Index *ix, int64_t id, Arena *a, Location **out,
    Slice **roles, size_t *n, Err *err)
{
	VEC(Location) places = { 0 };
	VEC(Slice) names = { 0 };
	Rows r = sql_rows(ix, err, "SELECT r.article, a.rank, r.start, r.end, "
	    "r.role FROM reports AS r JOIN articles AS a ON a.id = r.article "
	    "WHERE r.event = ? ORDER BY a.rank, r.start, r.end", sql_int(id));

	while (rows_next(&r)) {
		Location at = {
			.article = rows_int(&r, 0),
			.rank = rows_u32(&r, 1),
			.span = rows_span(&r, 2),
		};
		vec_push(&places, at);
		vec_push(&names, rows_text(&r, 4, a));
	}
	VEC_KEEP(a, Location, places, *out, *n);
	VEC_KEEP(a, Slice, names, *roles, *n);
	return rows_end(&r);
}

bool
query_event_entities(Index *ix, int64_t id, EntityType type, IdVec *out,
    Err *err)
{
	vec_clear(out);
	return sql_ids(ix, err, out, "SELECT e.id FROM event_entities AS x "
	    "JOIN entities AS e ON e.id = x.entity "
	    "WHERE x.event = ? AND e.type = ? "
	    "ORDER BY e.mentions DESC, e.articles DESC, e.folded_name, e.key",
	    sql_int(id), sql_name(entity_type_name(type)));
}

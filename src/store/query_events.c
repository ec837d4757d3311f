/* SPDX-License-Identifier: MIT */
#include "store/query_events.h"

#include "store/sql.h"
#include "text/fold.h"

/* NULL is an open start, which comes first, or an open end: last. */
#define BY_DATE "earliest, latest IS NULL, latest, " \
	"CASE substr(edtf, 11, 1) WHEN 'T' THEN edtf ELSE '~' END, folded, key"
#define REPORTED "(SELECT min(a.published) FROM reports AS r " \
	"JOIN articles AS a ON a.id = r.article WHERE r.event = events.id)"
#define NOTE "(SELECT group_concat(text, '; ') FROM notes " \
	"WHERE event = events.id)"
#define CHOSEN "WHERE (?1 = '' OR has_words(folded, ?1)) " \
	"AND (?2 = 0 OR EXISTS (SELECT 1 FROM event_entities " \
	"WHERE event = id AND entity = ?2)) " \
	"AND (?3 = 0 OR articles = 1) " \
	"AND (?5 = 0 OR dates_differ OR figures_differ) " \
	"AND (?6 = 2 OR (status = 'hidden') = ?6) " \
	"AND (?4 IS NULL OR earliest > ?4 " \
	"OR (planned AND ifnull(latest, '~') > ?4)) "
#define SELECT(columns, which, order) \
	"SELECT " columns " FROM events " which "ORDER BY " order
#define DAYS(reported) "id, earliest, latest, " reported \
	", articles, reports, edtf"
/* When it was reported is looked up where the order is by that alone. */
#define ORDERS(columns, by_reported, which) { \
	[EVENTS_BY_DATE] = SELECT(columns, which, BY_DATE), \
	[EVENTS_BY_REPORTS] = SELECT(columns, which, \
	    "articles DESC, reports DESC, " BY_DATE), \
	[EVENTS_BY_TITLE] = SELECT(columns, which, "folded, " BY_DATE), \
	[EVENTS_BY_REPORTED] = SELECT(by_reported, which, \
	    REPORTED " IS NULL, " REPORTED ", " BY_DATE), \
}

bool
query_events_with(Index *ix, EventOrder order, Slice filter, int64_t entity,
    EventsHidden hidden, IdVec *out, Err *err)
{
	static const char *const select[] = ORDERS("id", "id", CHOSEN);
	Arena arena = { 0 };
	char day[16];

	vec_clear(out);
	bool ok = sql_ids(ix, err, out, select[order],
	    sql_text(fold_dup(&arena, slice_trim(filter))), sql_int(entity),
	    sql_int(0), sql_day(DAY_NONE, day), sql_int(0), sql_int(hidden));
	arena_free(&arena);
	return ok;
}

bool
query_events(Index *ix, EventOrder order, Slice filter, int64_t entity,
    IdVec *out, Err *err)
{
	return query_events_with(ix, order, filter, entity, HIDDEN_OUT, out,
	    err);
}

bool
query_events_of(Index *ix, int64_t entity, IdVec *out, Err *err)
{
	vec_clear(out);
	return sql_ids(ix, err, out, "SELECT event FROM event_entities "
	    "WHERE entity = ?", sql_int(entity));
}

static bool
is_by_year(Slice edtf)
{
	Edtf date;
	Err err;

	return edtf_parse(edtf, &date, &err) &&
	    (date.kind == EDTF_YEAR || date.kind == EDTF_DECADE);
}

/* Of "2026-02-04T10:30:00Z". */
static int
minute_of(Slice edtf)
{
	size_t at = slice_find_byte(edtf, 'T', 0);

	if (at == SIZE_MAX || edtf.len < at + 6)
		return -1;
	const char *t = edtf.ptr + at + 1;
	for (int i = 0; i < 5; i++)
		if (i != 2 && (t[i] < '0' || t[i] > '9'))
			return -1;
	return ((t[0] - '0') * 10 + t[1] - '0') * 60 +
	    (t[3] - '0') * 10 + t[4] - '0';
}

/* Most often all are wanted, as at the start.  after: memory that must last as
 * long as the rows. */
static Rows
select_days(Index *ix, EventOrder order, const EventChoice *choice,
    char after[16], Arena *a, Err *err)
{
	static const char *const all[] = ORDERS(DAYS("NULL"), DAYS(REPORTED),
	    "WHERE status <> 'hidden' ");
	static const char *const some[] = ORDERS(DAYS("NULL"), DAYS(REPORTED),
	    CHOSEN);
	Slice filter = fold_dup(a, slice_trim(choice->filter));

	if (filter.len == 0 && choice->entity == 0 && !choice->one_source &&
	    !choice->differ && choice->after == DAY_NONE &&
	    choice->hidden == HIDDEN_OUT)
		return sql_all(ix, err, all[order]);
	return sql_rows(ix, err, some[order], sql_text(filter),
	    sql_int(choice->entity), sql_int(choice->one_source),
	    sql_day(choice->after, after), sql_int(choice->differ),
	    sql_int(choice->hidden));
}

bool
query_event_days(Index *ix, EventOrder order, const EventChoice *choice,
    Arena *a, EventDay **out, size_t *n, Err *err)
{
	VEC(EventDay) days = { 0 };
	char after[16];
	Rows r = select_days(ix, order, choice, after, a, err);

	while (rows_next(&r)) {
		EventDay day = { rows_int(&r, 0), rows_day(&r, 1),
		    rows_day(&r, 2), rows_day(&r, 3), rows_u32(&r, 4),
		    rows_u32(&r, 5), minute_of(rows_peek(&r, 6)),
		    is_by_year(rows_peek(&r, 6)) };
		vec_push(&days, day);
	}
	VEC_KEEP(a, EventDay, days, *out, *n);
	return rows_end(&r);
}

bool
query_events_have_hours(Index *ix)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT 1 FROM events "
	    "WHERE instr(edtf, 'T') > 0 LIMIT ?", sql_int(1)) != 0;
}

static bool
read_event(Index *ix, int64_t id, Arena *a, EventRow *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT key, title, edtf, status, planned, "
	    "reports, articles, line, " NOTE ", kind, put_off, dates_differ, "
	    "figures_differ, weight FROM events WHERE id = ?", sql_int(id));
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
			.note = rows_text(&r, 8, a),
			.kind = rows_text(&r, 9, a),
			.put_off = rows_int(&r, 10) != 0,
			.dates_differ = rows_int(&r, 11) != 0,
			.figures_differ = rows_int(&r, 12) != 0,
			.weight = rows_u32(&r, 13),
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
	out->hidden = slice_eq(out->status, SLICE("hidden"));
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

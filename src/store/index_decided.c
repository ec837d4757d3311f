/* SPDX-License-Identifier: MIT */
/* Changes events that are in the index already, as readers decided. */
#include "store/write_events.h"

#include "store/query_events.h"
#include "store/sql.h"
#include "text/fold.h"

int64_t
index_event_at(Index *ix, int64_t article, Span span, Slice title)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT e.id FROM reports AS r "
	    "JOIN events AS e ON e.id = r.event WHERE r.article = ? "
	    "AND r.start < ? AND r.end > ? "
	    "ORDER BY e.title <> ?, r.start, e.key LIMIT 1",
	    sql_int(article), sql_int(span.end), sql_int(span.start),
	    sql_text(title));
}

int64_t
index_event_titled(Index *ix, Slice title, Slice edtf)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT id FROM events "
	    "WHERE title = ? AND edtf = ? ORDER BY key LIMIT 1",
	    sql_text(title), sql_text(edtf));
}

bool
index_event_key_is_free(Index *ix, Slice key)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT 1 FROM events WHERE key = ?",
	    sql_text(key)) == 0;
}

int64_t
index_next_event(Index *ix)
{
	Err err;

	return 1 + sql_number(ix, &err, 0, "SELECT ifnull(max(id), 0) "
	    "FROM events WHERE id > ?", sql_int(0));
}

bool
index_fold_event(Index *ix, int64_t id, Err *err)
{
	Arena a = { 0 };
	EventRow row;
	bool ok = query_event_brief(ix, id, &a, &row, err);

	if (ok) {
		Slice folded = arena_printf(&a, "%.*s\n%.*s\n%.*s",
		    SLICE_ARG(fold_dup(&a, row.title)),
		    SLICE_ARG(fold_dup(&a, row.edtf)),
		    SLICE_ARG(fold_dup(&a, row.note)));
		ok = sql_run(ix, err, "UPDATE events SET folded = ? "
		    "WHERE id = ?", sql_text(folded), sql_int(id));
	}
	arena_free(&a);
	return ok;
}

bool
index_change_event(Index *ix, int64_t id, EventField field, Slice value,
    Err *err)
{
	static const char *const sql[] = {
		[EVENT_TITLE] = "UPDATE events SET title = ? WHERE id = ?",
		[EVENT_STATUS] = "UPDATE events SET status = ? WHERE id = ?",
	};

	return sql_run(ix, err, sql[field], sql_text(value), sql_int(id)) &&
	    index_fold_event(ix, id, err);
}

bool
index_date_event(Index *ix, int64_t id, Slice edtf, const Edtf *date, Err *err)
{
	char earliest[16], latest[16];

	return sql_run(ix, err, "UPDATE events SET (edtf, earliest, latest) = "
	    "(?, ?, ?) WHERE id = ?", sql_text(edtf),
	    sql_day(date->earliest, earliest), sql_day(date->latest, latest),
	    sql_int(id)) && index_fold_event(ix, id, err);
}

static bool
drop_event(Index *ix, int64_t id, Err *err)
{
	return sql_run(ix, err, "DELETE FROM event_entities WHERE event = ?",
	    sql_int(id)) &&
	    sql_run(ix, err, "DELETE FROM notes WHERE event = ?",
	    sql_int(id)) &&
	    sql_run(ix, err, "DELETE FROM reports WHERE event = ?",
	    sql_int(id)) &&
	    sql_run(ix, err, "DELETE FROM events WHERE id = ?", sql_int(id));
}

/* Who and how many, after its reports changed. */
static bool
count_event(Index *ix, int64_t id, Err *err)
{
	return sql_run(ix, err, "DELETE FROM event_entities WHERE event = ?",
	    sql_int(id)) &&
	    sql_run(ix, err, "INSERT OR IGNORE INTO event_entities "
	    "SELECT r.event, m.entity FROM reports AS r JOIN mentions AS m "
	    "ON m.article = r.article AND m.start >= r.start "
	    "AND m.start < r.end AND m.end <= r.end AND m.entity IS NOT NULL WHERE r.event = ?",
	    sql_int(id)) &&
	    count_reports(ix, id, err);
}

static bool
join_signs(Index *ix, int64_t into, int64_t from, Err *err)
{
	return sql_run(ix, err, "UPDATE events SET (status, planned, put_off,"
	    " dates_differ, figures_differ) = (SELECT"
	    " CASE WHEN f.status = 'curated' THEN f.status"
	    " ELSE events.status END,"
	    " events.planned AND f.planned, events.put_off OR f.put_off,"
	    " events.dates_differ OR f.dates_differ,"
	    " events.figures_differ OR f.figures_differ"
	    " FROM events AS f WHERE f.id = ?) WHERE id = ?",
	    sql_int(from), sql_int(into));
}

bool
index_join_events(Index *ix, int64_t into, int64_t from, Err *err)
{
	return sql_run(ix, err, "INSERT OR IGNORE INTO reports "
	    "SELECT ?, article, start, end, role FROM reports "
	    "WHERE event = ?", sql_int(into), sql_int(from)) &&
	    sql_run(ix, err, "UPDATE notes SET event = ? WHERE event = ?",
	    sql_int(into), sql_int(from)) &&
	    join_signs(ix, into, from, err) && drop_event(ix, from, err) &&
	    count_event(ix, into, err) && index_fold_event(ix, into, err);
}

bool
index_differing_event(Index *ix, int64_t id, Err *err)
{
	return sql_run(ix, err, "UPDATE events SET dates_differ = 1 "
	    "WHERE id = ?", sql_int(id));
}

bool
index_split_event(Index *ix, int64_t id, int64_t article, Span span,
    const EventIn *new, Err *err)
{
	return index_put_event(ix, new, err) &&
	    sql_run(ix, err, "UPDATE reports SET event = ? WHERE event = ? "
	    "AND article = ? AND start < ? AND end > ?", sql_int(new->id),
	    sql_int(id), sql_int(article), sql_int(span.end),
	    sql_int(span.start)) &&
	    count_event(ix, new->id, err) && count_event(ix, id, err);
}

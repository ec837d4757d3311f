/* SPDX-License-Identifier: MIT */
/*
 * Writes events and problems, and settles what a pass leaves open: ranks, and
 * where every entity is named first.  The order of the articles that did not
 * change among themselves is the same before and after, so that only entities
 * whose mentions changed can have a new first one.
 */
#include "store/write_events.h"
#include "store/write_problems.h"

#include "store/sql.h"
#include "text/fold.h"

/* --- events -------------------------------------------------------------- */

bool
index_clear_events(Index *ix, Err *err)
{
	return sql_script(ix, err, schema_events.drop) &&
	    sql_exec(ix, err, "DELETE FROM event_entities") &&
	    sql_exec(ix, err, "DELETE FROM reports") &&
	    sql_exec(ix, err, "DELETE FROM events");
}

bool
index_end_events(Index *ix, Err *err)
{
	return sql_script(ix, err, schema_events.make);
}

static bool
put_report(Index *ix, int64_t event, const ReportIn *in, Err *err)
{
	return sql_run(ix, err, "INSERT OR IGNORE INTO reports "
	    "VALUES (?, ?, ?, ?, ?)", sql_int(event), sql_int(in->article),
	    sql_int(in->span.start), sql_int(in->span.end),
	    sql_text(in->role)) &&
	    sql_run(ix, err, "INSERT OR IGNORE INTO event_entities "
	    "SELECT ?, entity FROM mentions WHERE article = ? "
	    "AND start >= ? AND start < ?4 AND end <= ?4 "
	    "AND entity IS NOT NULL",
	    sql_int(event), sql_int(in->article), sql_int(in->span.start),
	    sql_int(in->span.end));
}

bool
count_reports(Index *ix, int64_t event, Err *err)
{
	return sql_run(ix, err, "UPDATE events SET (reports, articles, weight)"
	    " = (SELECT ifnull(sum(n), 0), count(*),"
	    " ifnull(sum(2 + min(n, 3)), 0) FROM (SELECT count(*) AS n"
	    " FROM reports WHERE event = ?1 GROUP BY article))"
	    " WHERE id = ?1", sql_int(event));
}

static Slice
folded_lines(Index *ix, Slice first, Slice second)
{
	buffer_clear(&ix->scratch);
	fold(first, &ix->scratch);
	buffer_putc(&ix->scratch, '\n');
	fold(second, &ix->scratch);
	return buffer_slice(&ix->scratch);
}

bool
index_put_event(Index *ix, const EventIn *in, Err *err)
{
	char earliest[16], latest[16];
	bool ok = sql_run(ix, err,
	    "INSERT INTO events (id, key, title, edtf, earliest, latest,"
	    " status, kind, planned, put_off, dates_differ, figures_differ,"
	    " line, reports, articles, weight, folded)"
	    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)",
	    sql_int(in->id), sql_text(in->key), sql_text(in->title),
	    sql_text(in->edtf), sql_day(in->earliest, earliest),
	    sql_day(in->latest, latest), sql_text(in->status),
	    sql_text(in->kind.len > 0 ? in->kind : SLICE("happened")),
	    sql_int(in->planned), sql_int(in->put_off),
	    sql_int(in->dates_differ), sql_int(in->figures_differ),
	    sql_int(in->line),
	    sql_text(folded_lines(ix, in->title, in->edtf)));

	for (size_t i = 0; ok && i < in->report_count; i++)
		ok = put_report(ix, in->id, &in->reports[i], err);
	return ok && count_reports(ix, in->id, err);
}

/* --- problems ------------------------------------------------------------ */

bool
index_clear_problems(Index *ix, Slice file, Err *err)
{
	return sql_run(ix, err, "DELETE FROM problems WHERE file = ?",
	    sql_text(file));
}

bool
index_put_problem(Index *ix, Slice file, uint32_t line, Slice text, Err *err)
{
	return sql_run(ix, err, "INSERT INTO problems (file, line, text, "
	    "folded) VALUES (?, ?, ?, ?)", sql_text(file), sql_int(line),
	    sql_text(text), sql_text(folded_lines(ix, file, text)));
}

/* --- settling ------------------------------------------------------------ */

/* Articles whose rank is not what it should be: id, rank, id, rank ... */
static bool
find_moved(Index *ix, IdVec *moved, Err *err)
{
	Rows r = sql_all(ix, err, "SELECT id, rank FROM articles "
	    "ORDER BY published IS NULL, published, file");

	for (int64_t rank = 0; rows_next(&r); rank++)
		if (rows_int(&r, 1) != rank) {
			vec_push(moved, rows_int(&r, 0));
			vec_push(moved, rank);
		}
	return rows_end(&r);
}

static bool
settle_order(Index *ix, Err *err)
{
	IdVec moved = { 0 };
	bool ok = find_moved(ix, &moved, err);

	for (size_t i = 0; ok && i < moved.len; i += 2)
		ok = sql_run(ix, err, "UPDATE articles SET rank = ? "
		    "WHERE id = ?", sql_int(moved.at[i + 1]),
		    sql_int(moved.at[i]));
	vec_free(&moved);
	return ok && index_set_meta(ix, "order", SLICE(""), err);
}

static bool
is_order_stale(Index *ix)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT 1 FROM meta WHERE key = ?",
	    sql_name("order")) != 0;
}

bool
index_settle(Index *ix, Err *err)
{
	if (is_order_stale(ix) && !settle_order(ix, err))
		return false;
	ix->order_stale = false;
	return mentions_count(ix, err) && sql_exec(ix, err,
	    "UPDATE entities SET first_article = (SELECT a.id"
	    " FROM entity_articles AS e JOIN articles AS a ON a.id = e.article"
	    " WHERE e.entity = entities.id ORDER BY a.rank LIMIT 1)"
	    " WHERE first_article IS NULL AND mentions > 0") &&
	    sql_exec(ix, err,
	    "UPDATE entities SET first_start = (SELECT min(start)"
	    " FROM mentions AS m WHERE m.entity = entities.id"
	    " AND m.article = first_article)"
	    " WHERE first_start IS NULL AND first_article IS NOT NULL");
}

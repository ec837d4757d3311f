/* SPDX-License-Identifier: MIT */
#include "store/dates.h"

#include "store/sql.h"

/* Not stated by the file, as the articles' published_by tells. */
#define UNDATED "published_by IN ('unknown', 'inferred', 'file-time')"

static WhenType
type_of(Slice name)
{
	WhenType type = WHEN_DATE;

	while (type < WHEN_SET &&
	    !slice_eq(name, slice_of(when_type_name(type))))
		type++;
	return type;
}

static void
read_date(const Rows *r, Arena *a, DateRow *out)
{
	*out = (DateRow){
		.span = rows_span(r, 0),
		.value = rows_text(r, 2, a),
		.mod = rows_text(r, 3, a),
		.edtf = rows_text(r, 4, a),
		.earliest = rows_day(r, 5),
		.latest = rows_day(r, 6),
		.anchor = { anchor_by_named(rows_peek(r, 7)),
		    period_parse(rows_peek(r, 8)) },
		.term = rows_text(r, 9, a),
		.type = type_of(rows_peek(r, 10)),
	};
}

bool
query_dates(Index *ix, int64_t article, Arena *a, DateRow **out, size_t *n,
    Err *err)
{
	VEC(DateRow) dates = { 0 };
	Rows r = sql_rows(ix, err, "SELECT start, end, value, mod, edtf,"
	    " earliest, latest, anchor_by, anchor, term, type FROM dates"
	    " WHERE article = ? ORDER BY start", sql_int(article));

	while (rows_next(&r)) {
		DateRow row;
		read_date(&r, a, &row);
		vec_push(&dates, row);
	}
	VEC_KEEP(a, DateRow, dates, *out, *n);
	return rows_end(&r);
}

void
date_why(const DateRow *date, Slice text, Buffer *out)
{
	WhenTerm term;

	if (term_read(date->term, &term))
		when_why(&term, slice_span(text, date->span), date->anchor,
		    out);
}

bool
query_terms(Index *ix, int64_t article, Arena *a, When **out, size_t *n,
    Err *err)
{
	WhenVec found = { 0 };
	Rows r = sql_rows(ix, err, "SELECT start, end, term FROM dates "
	    "WHERE article = ? ORDER BY start", sql_int(article));

	while (rows_next(&r)) {
		When w = { .span = rows_span(&r, 0) };
		if (term_read(rows_peek(&r, 2), &w.term))
			vec_push(&found, w);
	}
	VEC_KEEP(a, When, found, *out, *n);
	return rows_end(&r);
}

bool
query_undated(Index *ix, Arena *a, UndatedRow **out, size_t *n, Err *err)
{
	VEC(UndatedRow) rows = { 0 };
	Rows r = sql_all(ix, err, "SELECT a.id, a.file, published,"
	    " published_by, published_why, f.mtime_ns FROM articles AS a"
	    " JOIN files AS f ON f.id = a.id WHERE " UNDATED
	    " ORDER BY a.file");

	while (rows_next(&r)) {
		UndatedRow row = {
			.id = rows_int(&r, 0),
			.file = rows_text(&r, 1, a),
			.published = rows_day(&r, 2),
			.by = published_by_named(rows_peek(&r, 3)),
			.why = rows_text(&r, 4, a),
			.mtime_ns = rows_int(&r, 5),
		};
		vec_push(&rows, row);
	}
	VEC_KEEP(a, UndatedRow, rows, *out, *n);
	bool ok = rows_end(&r);
	for (size_t i = 0; ok && i < *n; i++) {
		UndatedRow *to = &(*out)[i];
		When *found;

		ok = query_terms(ix, to->id, a, &found, &to->count, err);
		to->found = found;
	}
	return ok;
}

uint32_t
query_undated_count(Index *ix)
{
	Err err;

	return (uint32_t)sql_number_with(ix, &err, 0,
	    "SELECT count(*) FROM articles WHERE " UNDATED, NULL, 0);
}

int64_t
query_file_time(Index *ix, int64_t article)
{
	Err err;

	return sql_number(ix, &err, 0,
	    "SELECT mtime_ns FROM files WHERE id = ?", sql_int(article));
}

bool
query_file_times(Index *ix, Arena *a, int64_t **out, size_t *n, Err *err)
{
	VEC(int64_t) times = { 0 };
	Rows r = sql_all(ix, err, "SELECT mtime_ns FROM files AS f "
	    "JOIN articles AS a ON a.id = f.id ORDER BY mtime_ns");

	while (rows_next(&r))
		vec_push(&times, rows_int(&r, 0));
	VEC_KEEP(a, int64_t, times, *out, *n);
	return rows_end(&r);
}

bool
query_stated_days(Index *ix, Arena *a, Day **out, size_t *n, Err *err)
{
	VEC(Day) days = { 0 };
	Rows r = sql_all(ix, err, "SELECT DISTINCT published FROM articles "
	    "WHERE published IS NOT NULL AND NOT " UNDATED
	    " ORDER BY published");

	while (rows_next(&r))
		vec_push(&days, rows_day(&r, 0));
	VEC_KEEP(a, Day, days, *out, *n);
	return rows_end(&r);
}

/* SPDX-License-Identifier: MIT */
#include "xref/publication.h"

#include "xref/infer_day.h"

static bool
is_same(const UndatedRow *row, const InferredDay *day, PublishedBy by)
{
	return row->published == day->day && row->by == by &&
	    slice_eq(row->why, day->why);
}

static bool
put_day(Index *ix, Times *t, const UndatedRow *row, const InferredDay *day,
    Err *err)
{
	const PublishedBy by = day->day == DAY_NONE ? PUBLISHED_UNKNOWN :
	    PUBLISHED_INFERRED;

	if (is_same(row, day, by))
		return true;
	if (!index_set_published(ix, row->id, day->day, by, day->why, err))
		return false;
	if (row->published == day->day)
		return true;
	DatesIn dates = times_again(t, row->found, row->count, day->day);
	return index_put_dates(ix, row->id, &dates, err);
}

static bool
infer_rows(Index *ix, Times *t, const UndatedRow *rows, size_t n, Arena *a,
    Err *err)
{
	InferFrom *from = arena_new(a, InferFrom, n);
	InferredDay *days = arena_new(a, InferredDay, n);
	size_t stated_count;
	Day *stated;
	bool ok = query_stated_days(ix, a, &stated, &stated_count, err);

	if (!ok)
		return false;
	for (size_t i = 0; i < n; i++)
		from[i] = (InferFrom){ rows[i].found, rows[i].count };
	infer_days(from, n, stated, stated_count, a, days);
	for (size_t i = 0; ok && i < n; i++)
		ok = put_day(ix, t, &rows[i], &days[i], err);
	return ok;
}

bool
publication_infer(Index *ix, Times *t, Err *err)
{
	Arena a = { 0 };
	UndatedRow *rows;
	size_t n;
	bool ok = query_undated(ix, &a, &rows, &n, err) &&
	    (n == 0 || infer_rows(ix, t, rows, n, &a, err));

	arena_free(&a);
	return ok;
}

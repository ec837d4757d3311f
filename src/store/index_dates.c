/* SPDX-License-Identifier: MIT */
#include "store/dates.h"

#include "store/sql.h"

static SqlValue
name_or_null(const char *name)
{
	return sql_given(slice_of(name));
}

static bool
put_date(Index *ix, int64_t article, const When *w, const WhenValue *v,
    Err *err)
{
	char earliest[16], latest[16], at[16];
	Buffer *term = &ix->scratch;

	buffer_clear(term);
	term_write(&w->term, term);
	return sql_run(ix, err, "INSERT OR IGNORE INTO dates "
	    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", sql_int(article),
	    sql_int(w->span.start), sql_int(w->span.end),
	    sql_name(when_type_name(w->term.type)),
	    sql_name(v->value), name_or_null(when_mod_name(v->mod)),
	    sql_given(slice_of(v->edtf)), sql_day(v->earliest, earliest),
	    sql_day(v->latest, latest),
	    name_or_null(anchor_by_name(v->anchor.by)),
	    sql_given(slice_of(period_value(v->anchor.at, at))),
	    sql_text(buffer_slice(term)));
}

bool
index_put_dates(Index *ix, int64_t article, const DatesIn *in, Err *err)
{
	bool ok = sql_run(ix, err, "DELETE FROM dates WHERE article = ?",
	    sql_int(article));

	for (size_t i = 0; ok && i < in->count; i++)
		ok = put_date(ix, article, &in->found[i], &in->values[i], err);
	return ok;
}

bool
index_set_published(Index *ix, int64_t article, Day day, PublishedBy by,
    Slice why, Err *err)
{
	char iso[16];

	/* Whom it names may now be named first elsewhere. */
	return sql_run(ix, err, "UPDATE articles SET published = ?, "
	    "published_by = ?, published_why = ? WHERE id = ?",
	    sql_day(day, iso), sql_name(published_by_name(by)), sql_text(why),
	    sql_int(article)) &&
	    sql_run(ix, err, "INSERT OR IGNORE INTO uncounted "
	    "SELECT entity FROM mentions WHERE article = ? "
	    "AND entity IS NOT NULL", sql_int(article)) &&
	    set_order_stale(ix, err);
}

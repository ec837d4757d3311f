/* SPDX-License-Identifier: MIT */
#include "store/tellings.h"

#include "article/shown.h"
#include "store/sql.h"

/* --- writing ------------------------------------------------------------- */

static SqlValue
start_of(const When *found, uint32_t when)
{
	SqlValue none = { .is_null = true };

	return when == TELLING_NO_TIME ? none : sql_int(found[when].span.start);
}

static bool
is_hidden(Markup m, Span span)
{
	size_t at = markup_at(m, span.start);

	return at < m.count && m.spans[at].start < span.end;
}

/* What is shown of the part; empty where all of it is. */
static Slice
shown_of(const Article *art, const Telling *t, Buffer *out)
{
	const Markup m = { art->markup, art->markup_count };
	const bool skips = t->skip.end > t->skip.start;
	Shown shown = { 0 };

	buffer_clear(out);
	if (!is_hidden(m, t->part))
		return SLICE("");
	shown_make(&shown, art->text, (Span){ t->part.start,
	    skips ? t->skip.start : t->part.end }, m);
	buffer_add(out, shown.text);
	if (skips) {
		shown_make(&shown, art->text, (Span){ t->skip.end,
		    t->part.end }, m);
		buffer_add(out, shown.text);
	}
	shown_free(&shown);
	return buffer_slice(out);
}

static bool
put_telling(Index *ix, int64_t article, int64_t n, const Tellings *in,
    const Telling *t, const When *found, Slice shown, Err *err)
{
	return sql_run(ix, err, "INSERT INTO tellings VALUES "
	    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	    sql_int(article), sql_int(n), sql_int(t->sentence.start),
	    sql_int(t->sentence.end), sql_int(t->part.start),
	    sql_int(t->part.end), sql_int(t->skip.start),
	    sql_int(t->skip.end), sql_int(t->content), sql_given(shown),
	    sql_int(t->block),
	    start_of(found, t->when), start_of(found, t->until),
	    sql_name(telling_kind_name((TellingKind)t->kind)),
	    sql_name(telling_role_name((TellingRole)t->role)),
	    sql_int(t->opening), sql_int(t->put_off), sql_int(t->heading),
	    sql_text(slice_span(buffer_slice(&in->words), t->words)));
}

bool
index_put_tellings(Index *ix, int64_t id, const Article *article,
    const Tellings *in, const When *found, Err *err)
{
	Buffer shown = { 0 };
	bool ok = sql_run(ix, err, "DELETE FROM tellings WHERE article = ?",
	    sql_int(id));

	for (size_t i = 0; ok && i < in->at.len; i++)
		ok = put_telling(ix, id, (int64_t)i, in, &in->at.at[i], found,
		    shown_of(article, &in->at.at[i], &shown), err);
	buffer_free(&shown);
	return ok;
}

/* --- reading ------------------------------------------------------------- */

static TellingRow
read_telling(const Rows *r, Arena *a)
{
	return (TellingRow){
		.telling = {
			.sentence = rows_span(r, 0),
			.part = rows_span(r, 2),
			.block = rows_u32(r, 4),
			.kind = (uint8_t)telling_kind_named(rows_peek(r, 5)),
			.role = (uint8_t)telling_role_named(rows_peek(r, 6)),
			.opening = (uint8_t)rows_int(r, 7),
			.put_off = rows_int(r, 8) != 0,
			.skip = rows_span(r, 17),
			.content = rows_int(r, 19) != 0,
			.heading = rows_int(r, 9) != 0,
			.when = TELLING_NO_TIME, .until = TELLING_NO_TIME,
		},
		.words = rows_text(r, 10, a),
		.shown = rows_text(r, 20, a),
		.edtf = rows_text(r, 11, a),
		.earliest = rows_day(r, 12),
		.latest = rows_day(r, 13),
		.edtf_until = rows_text(r, 14, a),
		.earliest_until = rows_day(r, 15),
		.latest_until = rows_day(r, 16),
	};
}

bool
index_tellings(Index *ix, int64_t article, Arena *a, TellingRow **out,
    size_t *n, Err *err)
{
	VEC(TellingRow) rows = { 0 };
	Rows r = sql_rows(ix, err, "SELECT t.start, t.end, part_start,"
	    " part_end, block, kind, role, opening, put_off, heading, words,"
	    " d.edtf, d.earliest, d.latest, u.edtf, u.earliest, u.latest,"
	    " skip_start, skip_end, content, shown"
	    " FROM tellings AS t LEFT JOIN dates AS d"
	    " ON d.article = t.article AND d.start = t.date"
	    " LEFT JOIN dates AS u ON u.article = t.article"
	    " AND u.start = t.until WHERE t.article = ? ORDER BY n",
	    sql_int(article));

	while (rows_next(&r))
		vec_push(&rows, read_telling(&r, a));
	VEC_KEEP(a, TellingRow, rows, *out, *n);
	return rows_end(&r);
}

bool
index_telling_articles(Index *ix, Arena *a, TellingArticle **out, size_t *n,
    Err *err)
{
	VEC(TellingArticle) rows = { 0 };
	Rows r = sql_all(ix, err, "SELECT id, published FROM articles"
	    " WHERE EXISTS (SELECT 1 FROM tellings WHERE article = id)"
	    " ORDER BY published IS NULL, published, file");

	while (rows_next(&r)) {
		TellingArticle row = { rows_int(&r, 0), rows_day(&r, 1) };
		vec_push(&rows, row);
	}
	VEC_KEEP(a, TellingArticle, rows, *out, *n);
	return rows_end(&r);
}

bool
index_telling_names(Index *ix, int64_t article, Arena *a, TellingName **out,
    size_t *n, Err *err)
{
	VEC(TellingName) rows = { 0 };
	Rows r = sql_rows(ix, err, "SELECT start, end, entity,"
	    " type = 'person' FROM mentions"
	    " WHERE article = ? AND entity IS NOT NULL ORDER BY start",
	    sql_int(article));

	while (rows_next(&r)) {
		TellingName row = { rows_span(&r, 0), rows_int(&r, 2),
			rows_int(&r, 3) != 0 };
		vec_push(&rows, row);
	}
	VEC_KEEP(a, TellingName, rows, *out, *n);
	return rows_end(&r);
}

bool
index_telling_quotes(Index *ix, int64_t article, Arena *a, TellingQuote **out,
    size_t *n, Err *err)
{
	VEC(TellingQuote) rows = { 0 };
	Rows r = sql_rows(ix, err, "SELECT start, end, speaker, utterance,"
	    " kind IN ('direct', 'block') FROM quotations WHERE article = ?"
	    " AND NOT dropped"
	    " ORDER BY start, end", sql_int(article));

	while (rows_next(&r)) {
		TellingQuote row = { rows_span(&r, 0), rows_int(&r, 2),
			rows_u32(&r, 3), rows_int(&r, 4) != 0 };
		vec_push(&rows, row);
	}
	VEC_KEEP(a, TellingQuote, rows, *out, *n);
	return rows_end(&r);
}

bool
index_telling_text(Index *ix, int64_t article, Span span, Arena *a,
    Slice *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT substr(CAST(body AS BLOB), ?, ?)"
	    " FROM texts WHERE article = ?", sql_int((int64_t)span.start + 1),
	    sql_int((int64_t)span.end - span.start), sql_int(article));

	*out = (Slice){ "", 0 };
	if (rows_next(&r))
		*out = rows_text(&r, 0, a);
	return rows_end(&r);
}

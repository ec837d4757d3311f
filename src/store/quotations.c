/* SPDX-License-Identifier: MIT */
#include "store/quotations.h"

#include "store/sql.h"
#include "text/fold.h"

#define NAMED "(SELECT m.entity FROM mentions AS m " \
	"WHERE m.article = q.article AND m.start = q.name)"
#define NEAR "(SELECT m.entity FROM mentions AS m " \
	"WHERE m.article = q.article AND m.start = q.near)"

/* --- writing ------------------------------------------------------------- */

static SqlValue
start_of(Span s)
{
	return s.end > s.start ? sql_int(s.start) : sql_given(SLICE(""));
}

static SqlValue
end_of(Span s)
{
	return s.end > s.start ? sql_int(s.end) : sql_given(SLICE(""));
}

static bool
put_quotation(Index *ix, int64_t article, Slice text, const QuotationIn *in,
    Err *err)
{
	buffer_clear(&ix->scratch);
	fold(slice_span(text, in->span), &ix->scratch);
	return sql_run(ix, err, "INSERT INTO quotations (key, article, start,"
	    " end, kind, by, cue_start, cue_end, said_start, said_end, name,"
	    " near, utterance, folded)"
	    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
	    sql_text(in->key), sql_int(article), sql_int(in->span.start),
	    sql_int(in->span.end), sql_name(quote_kind_name(in->kind)),
	    sql_name(speaker_by_name(in->by)), start_of(in->cue),
	    end_of(in->cue), start_of(in->said), end_of(in->said),
	    in->named ? sql_int(in->name) : sql_given(SLICE("")),
	    in->has_near ? sql_int(in->near) : sql_given(SLICE("")),
	    sql_int(in->utterance), sql_text(buffer_slice(&ix->scratch)));
}

bool
index_put_quotations(Index *ix, int64_t article, Slice text,
    const QuotationIn *in, size_t n, Err *err)
{
	bool ok = sql_run(ix, err, "DELETE FROM quotations WHERE article = ?",
	    sql_int(article));

	for (size_t i = 0; ok && i < n; i++)
		ok = put_quotation(ix, article, text, &in[i], err);
	return ok;
}

bool
index_settle_speakers(Index *ix, Err *err)
{
	return sql_exec(ix, err, "UPDATE quotations AS q SET "
	    "(speaker, decided, dropped) = (" NAMED ", 0, 0) "
	    "WHERE speaker IS NOT " NAMED " OR decided OR dropped");
}

bool
index_speakers(Index *ix, Arena *a, IdVec *ids, Slice **names,
    Err *err)
{
	VEC(Slice) all = { 0 };
	Rows r = sql_all(ix, err, "SELECT id, folded_name FROM entities "
	    "WHERE id IN (SELECT speaker FROM quotations) ORDER BY id");

	vec_clear(ids);
	while (rows_next(&r)) {
		vec_push(ids, rows_int(&r, 0));
		vec_push(&all, rows_text(&r, 1, a));
	}
	*names = arena_copy(a, all.at, all.len, sizeof *all.at);
	vec_free(&all);
	return rows_end(&r);
}

bool
index_set_metonym(Index *ix, int64_t place, int64_t means, Err *err)
{
	return sql_run(ix, err, "UPDATE quotations SET speaker = ? "
	    "WHERE speaker = ?", sql_int(means), sql_int(place));
}

int64_t
index_quotation_at(Index *ix, int64_t article, Span span)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT id FROM quotations "
	    "WHERE article = ?1 AND start < ?3 AND end > ?2 AND (start = ?2 "
	    "OR 2 * (min(end, ?3) - max(start, ?2)) >= "
	    "max(end, ?3) - min(start, ?2)) "
	    "ORDER BY start <> ?2, abs(end - ?3), key LIMIT 1",
	    sql_int(article), sql_int(span.start), sql_int(span.end));
}

bool
index_decide_speaker(Index *ix, int64_t quotation, int64_t entity, Err *err)
{
	return sql_run(ix, err, "UPDATE quotations SET "
	    "(speaker, decided) = (nullif(?, 0), 1) WHERE id = ?",
	    sql_int(entity), sql_int(quotation));
}

bool
index_utterance(Index *ix, int64_t quotation, IdVec *out, Err *err)
{
	vec_clear(out);
	return sql_ids(ix, err, out, "SELECT o.id FROM quotations AS q "
	    "JOIN quotations AS o ON o.article = q.article "
	    "AND o.utterance = q.utterance WHERE q.id = ? AND o.id <> q.id "
	    "ORDER BY o.id", sql_int(quotation));
}

bool
index_drop_quotation(Index *ix, int64_t quotation, Err *err)
{
	return sql_run(ix, err, "UPDATE quotations SET "
	    "(speaker, same, dropped) = (NULL, NULL, 1) WHERE id = ?",
	    sql_int(quotation));
}

bool
index_quotation_words(Index *ix, bool indirect, Arena *a,
    QuotationWords **out, size_t *n, Err *err)
{
	VEC(QuotationWords) all = { 0 };
	Rows r = sql_rows(ix, err, "SELECT q.id, q.article, q.key, q.folded, "
	    "f.file, coalesce(q.same, ''), q.start, q.end, coalesce("
	    "q.speaker, CASE WHEN q.decided THEN 0 ELSE " NEAR " END, 0), "
	    "q.kind = 'indirect' FROM quotations AS q "
	    "JOIN files AS f ON f.id = q.article WHERE NOT q.dropped "
	    "AND (?1 OR q.kind <> 'indirect' OR q.same IS NOT NULL) "
	    "ORDER BY f.file, q.start, q.end, q.key", sql_int(indirect));

	while (rows_next(&r))
		vec_push(&all, ((QuotationWords){ .id = rows_int(&r, 0),
		    .article = rows_int(&r, 1), .key = rows_text(&r, 2, a),
		    .folded = rows_text(&r, 3, a),
		    .file = rows_text(&r, 4, a),
		    .same = rows_text(&r, 5, a), .span = rows_span(&r, 6),
		    .entity = rows_int(&r, 8),
		    .indirect = rows_int(&r, 9) != 0 }));
	VEC_KEEP(a, QuotationWords, all, *out, *n);
	return rows_end(&r);
}

bool
index_set_same(Index *ix, int64_t quotation, Slice group, Err *err)
{
	return sql_run(ix, err, "UPDATE quotations SET same = ? WHERE id = ?",
	    sql_given(group), sql_int(quotation));
}

/* --- reading ------------------------------------------------------------- */

#define SELECT(of, order) "SELECT q.id, q.article, coalesce(q.speaker, 0), " \
	"q.start, q.end, a.published FROM quotations AS q " \
	"JOIN articles AS a ON a.id = q.article " \
	"LEFT JOIN entities AS e ON e.id = q.speaker " \
	"WHERE (?1 = '' OR has_words(q.folded, ?1) " \
	"OR has_words(e.folded, ?1)) AND NOT q.dropped AND " of \
	" ORDER BY " order "a.rank, q.start, q.end DESC, q.kind"
#define BY_ORDER(of) { \
	[QUOTATIONS_BY_PLACE] = SELECT(of, ""), \
	[QUOTATIONS_BY_SPEAKER] = \
	    SELECT(of, "e.folded_name IS NULL, e.folded_name, e.id, ") }

/* What is of one article or of one entity is found by its index. */
static const char *
select_of(QuotationOrder order, int64_t entity, int64_t article)
{
	static const char *const all[] = BY_ORDER("?2 = ?3");
	static const char *const one[] =
	    BY_ORDER("q.speaker = ?2 AND e.id = ?2 AND ?3 = 0");
	static const char *const in[] =
	    BY_ORDER("q.article = ?3 AND (?2 = 0 OR e.id = ?2)");

	return article != 0 ? in[order] : entity != 0 ? one[order] :
	    all[order];
}

bool
query_quotations(Index *ix, QuotationOrder order, Slice filter,
    int64_t entity, int64_t article, IdVec *out, Err *err)
{
	Arena arena = { 0 };

	vec_clear(out);
	bool ok = sql_ids(ix, err, out, select_of(order, entity, article),
	    sql_text(fold_dup(&arena, slice_trim(filter))), sql_int(entity),
	    sql_int(article));
	arena_free(&arena);
	return ok;
}

bool
query_quotation_places(Index *ix, QuotationOrder order, Slice filter,
    int64_t entity, int64_t article, Arena *a, QuotationAt **out, size_t *n,
    Err *err)
{
	VEC(QuotationAt) all = { 0 };
	Rows r = sql_rows(ix, err, select_of(order, entity, article),
	    sql_text(fold_dup(a, slice_trim(filter))), sql_int(entity),
	    sql_int(article));

	while (rows_next(&r))
		vec_push(&all, ((QuotationAt){ .id = rows_int(&r, 0),
		    .article = rows_int(&r, 1), .entity = rows_int(&r, 2),
		    .span = rows_span(&r, 3), .published = rows_day(&r, 5) }));
	VEC_KEEP(a, QuotationAt, all, *out, *n);
	return rows_end(&r);
}

int64_t
query_quotation_at(Index *ix, int64_t article, uint32_t start)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT id FROM quotations "
	    "WHERE article = ? AND start = ? AND NOT dropped "
	    "ORDER BY end DESC, kind LIMIT 1", sql_int(article),
	    sql_int(start));
}

int64_t
query_quotation_of_key(Index *ix, Slice key)
{
	Err err;

	return sql_number(ix, &err, 0,
	    "SELECT id FROM quotations WHERE key = ?", sql_text(key));
}

static QuoteKind
kind_of(Slice name)
{
	for (int k = 0; k < QUOTE_KINDS; k++)
		if (slice_eq(name, slice_of(quote_kind_name((QuoteKind)k))))
			return (QuoteKind)k;
	return QUOTE_DIRECT;
}

static SpeakerBy
by_of(Slice name)
{
	for (int k = 0; k <= SPEAKER_READER; k++)
		if (slice_eq(name, slice_of(speaker_by_name((SpeakerBy)k))))
			return (SpeakerBy)k;
	return SPEAKER_UNKNOWN;
}

bool
query_quotation_brief(Index *ix, int64_t id, Arena *a, QuotationRow *out,
    Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT q.article, a.rank, q.key, q.kind, "
	    "CASE WHEN q.decided THEN 'reader' ELSE q.by END, q.start, "
	    "q.end, coalesce(q.cue_start, 0), "
	    "coalesce(q.cue_end, 0), coalesce(q.said_start, 0), "
	    "coalesce(q.said_end, 0), q.utterance, coalesce(q.speaker, 0), "
	    "q.same FROM quotations AS q "
	    "JOIN articles AS a ON a.id = q.article WHERE q.id = ?",
	    sql_int(id));
	bool found = rows_next(&r);

	if (found)
		*out = (QuotationRow){ .id = id, .article = rows_int(&r, 0),
			.rank = rows_u32(&r, 1), .key = rows_text(&r, 2, a),
			.kind = kind_of(rows_peek(&r, 3)),
			.by = by_of(rows_peek(&r, 4)),
			.span = rows_span(&r, 5), .cue = rows_span(&r, 7),
			.said = rows_span(&r, 9),
			.utterance = rows_u32(&r, 11),
			.entity = rows_int(&r, 12),
			.same = rows_text(&r, 13, a) };
	if (!rows_end(&r))
		return false;
	return found || err_set(err, "The quotation is no longer in the "
	    "index");
}

bool
query_quotation(Index *ix, int64_t id, Arena *a, QuotationRow *out, Err *err)
{
	if (!query_quotation_brief(ix, id, a, out, err))
		return false;
	if (out->same.len == 0)
		return true;
	Rows r = sql_rows(ix, err, "SELECT "
	    "EXISTS (SELECT 1 FROM quotations AS o WHERE o.same = q.same "
	    "AND o.speaker <> q.speaker), "
	    "EXISTS (SELECT 1 FROM quotations AS o WHERE o.same = q.same "
	    "AND o.folded <> q.folded), "
	    "(SELECT count(DISTINCT o.article) FROM quotations AS o "
	    "WHERE o.same = q.same AND o.article <> q.article) "
	    "FROM quotations AS q WHERE q.id = ?", sql_int(id));

	if (rows_next(&r)) {
		out->differs = rows_int(&r, 0) != 0;
		out->reworded = rows_int(&r, 1) != 0;
		out->others = rows_u32(&r, 2);
	}
	return rows_end(&r);
}

bool
query_quotation_speakers(Index *ix, int64_t id, Arena *a, Slice **out,
    size_t *n, Err *err)
{
	VEC(Slice) names = { 0 };
	Rows r = sql_rows(ix, err, "SELECT DISTINCT e.name "
	    "FROM quotations AS q JOIN quotations AS o ON o.same = q.same "
	    "JOIN entities AS e ON e.id = o.speaker "
	    "WHERE q.id = ? AND o.speaker <> q.speaker "
	    "ORDER BY e.folded_name", sql_int(id));

	while (rows_next(&r))
		vec_push(&names, rows_text(&r, 0, a));
	VEC_KEEP(a, Slice, names, *out, *n);
	return rows_end(&r);
}

bool
query_quotation_same(Index *ix, int64_t id, Arena *a, Slice **out, size_t *n,
    Err *err)
{
	VEC(Slice) keys = { 0 };
	Rows r = sql_rows(ix, err, "SELECT o.key FROM quotations AS q "
	    "JOIN quotations AS o ON o.same = q.same "
	    "JOIN articles AS a ON a.id = o.article "
	    "WHERE q.id = ?1 AND o.id <> ?1 "
	    "ORDER BY a.rank, o.start, o.end, o.key", sql_int(id));

	while (rows_next(&r))
		vec_push(&keys, rows_text(&r, 0, a));
	VEC_KEEP(a, Slice, keys, *out, *n);
	return rows_end(&r);
}

bool
query_quotation_alike(Index *ix, int64_t id, IdVec *out, Err *err)
{
	vec_clear(out);
	return sql_ids(ix, err, out, "SELECT o.id FROM quotations AS q "
	    "JOIN quotations AS o ON o.id = q.id OR o.same = q.same "
	    "JOIN articles AS a ON a.id = o.article WHERE q.id = ? "
	    "ORDER BY a.rank, o.start, o.end, o.key", sql_int(id));
}

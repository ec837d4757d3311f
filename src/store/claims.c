/* SPDX-License-Identifier: MIT */
#include "store/claims.h"

#include "store/sql.h"

const char *
differ_kind_name(DifferKind k)
{
	static const char *const names[] = {
		[DIFFER_NUMBER] = "number", [DIFFER_DATE] = "date",
		[DIFFER_PLACE] = "place", [DIFFER_SPEAKER] = "speaker" };

	return names[k];
}

static DifferKind
kind_of(Slice name)
{
	for (int k = 0; k < DIFFER_KINDS; k++)
		if (slice_eq(name, slice_of(differ_kind_name((DifferKind)k))))
			return (DifferKind)k;
	return DIFFER_NUMBER;
}

/* --- writing ------------------------------------------------------------- */

bool
index_clear_claims(Index *ix, Err *err)
{
	return sql_script(ix, err, schema_claims.drop) &&
	    sql_exec(ix, err, "DELETE FROM claim_differ") &&
	    sql_exec(ix, err, "DELETE FROM claim_reports") &&
	    sql_exec(ix, err, "DELETE FROM claims");
}

bool
index_end_claims(Index *ix, Err *err)
{
	return sql_script(ix, err, schema_claims.make);
}

static bool
put_differ(Index *ix, int64_t claim, const ClaimDiffer *d, Err *err)
{
	return sql_run(ix, err, "INSERT OR IGNORE INTO claim_differ "
	    "VALUES (?, ?, ?, ?, ?)", sql_int(claim), sql_int(d->article),
	    sql_int(d->span.start), sql_int(d->span.end),
	    sql_name(differ_kind_name(d->kind)));
}

bool
index_put_claim(Index *ix, const ClaimIn *in, Err *err)
{
	bool ok = sql_run(ix, err, "INSERT INTO claims "
	    "(key, articles, differs) VALUES (?, ?, ?)", sql_text(in->key),
	    sql_int(in->articles), sql_int(in->differ_count > 0));
	const int64_t id = sqlite3_last_insert_rowid(ix->db);

	for (size_t i = 0; ok && i < in->report_count; i++)
		ok = sql_run(ix, err, "INSERT INTO claim_reports "
		    "VALUES (?, ?, ?, ?)", sql_int(id),
		    sql_int(in->reports[i].article),
		    sql_int(in->reports[i].sentence.start),
		    sql_int(in->reports[i].sentence.end));
	for (size_t i = 0; ok && i < in->differ_count; i++)
		ok = put_differ(ix, id, &in->differ[i], err);
	return ok;
}

bool
index_claim_names(Index *ix, Arena *a, ClaimName **out, size_t *n, Err *err)
{
	VEC(ClaimName) all = { 0 };
	Rows r = sql_all(ix, err, "SELECT id, type, name FROM entities "
	    "ORDER BY id");

	while (rows_next(&r))
		vec_push(&all, ((ClaimName){ rows_int(&r, 0),
		    entity_type_of(rows_peek(&r, 1)), rows_text(&r, 2, a) }));
	VEC_KEEP(a, ClaimName, all, *out, *n);
	return rows_end(&r);
}

bool
index_claim_tellings(Index *ix, int64_t article, Arena *a, ClaimTelling **out,
    size_t *n, Err *err)
{
	VEC(ClaimTelling) all = { 0 };
	Rows r = sql_rows(ix, err, "SELECT t.start, t.end, words, d.edtf, "
	    "d.earliest, d.latest FROM tellings AS t LEFT JOIN dates AS d "
	    "ON d.article = t.article AND d.start = t.date "
	    "WHERE t.article = ? AND NOT heading ORDER BY n",
	    sql_int(article));

	while (rows_next(&r))
		vec_push(&all, ((ClaimTelling){ rows_span(&r, 0),
		    rows_text(&r, 2, a), rows_text(&r, 3, a),
		    rows_day(&r, 4), rows_day(&r, 5) }));
	VEC_KEEP(a, ClaimTelling, all, *out, *n);
	return rows_end(&r);
}

bool
index_claim_roles(Index *ix, int64_t article, Arena *a, ClaimRole **out,
    size_t *n, Err *err)
{
	VEC(ClaimRole) all = { 0 };
	Rows r = sql_rows(ix, err, "SELECT start, end, folded FROM role_spans "
	    "WHERE article = ? ORDER BY start, mention", sql_int(article));

	while (rows_next(&r))
		vec_push(&all, ((ClaimRole){ rows_span(&r, 0),
		    rows_text(&r, 2, a) }));
	VEC_KEEP(a, ClaimRole, all, *out, *n);
	return rows_end(&r);
}

/* --- reading ------------------------------------------------------------- */

bool
query_claims_in(Index *ix, int64_t article, Arena *a, ClaimAt **out,
    size_t *n, Err *err)
{
	VEC(ClaimAt) all = { 0 };
	Rows r = sql_rows(ix, err, "SELECT r.start, r.end, r.claim, "
	    "c.articles, c.differs FROM claim_reports AS r "
	    "JOIN claims AS c ON c.id = r.claim WHERE r.article = ? "
	    "ORDER BY r.start, r.end, r.claim", sql_int(article));

	while (rows_next(&r))
		vec_push(&all, ((ClaimAt){ rows_span(&r, 0), rows_int(&r, 2),
		    rows_u32(&r, 3), rows_int(&r, 4) != 0 }));
	VEC_KEEP(a, ClaimAt, all, *out, *n);
	return rows_end(&r);
}

bool
query_claims(Index *ix, int64_t article, IdVec *out, Err *err)
{
	vec_clear(out);
	return sql_ids(ix, err, out, "SELECT claim FROM claim_reports AS r "
	    "JOIN articles AS a ON a.id = r.article WHERE ?1 = 0 OR claim IN "
	    "(SELECT claim FROM claim_reports WHERE article = ?1) "
	    "GROUP BY claim ORDER BY min(a.rank * 4294967296 + r.start), "
	    "claim", sql_int(article));
}

bool
query_facts(Index *ix, IdVec *out, Err *err)
{
	vec_clear(out);
	return sql_ids_with(ix, err, out, "SELECT c.id FROM claims AS c "
	    "JOIN claim_reports AS r ON r.claim = c.id JOIN articles AS a "
	    "ON a.id = r.article GROUP BY c.id ORDER BY c.differs DESC, "
	    "c.articles DESC, min(a.rank * 4294967296 + r.start), c.id", NULL, 0);
}

static bool
read_reports(Index *ix, int64_t id, Arena *a, ClaimRow *out, Err *err)
{
	VEC(Location) all = { 0 };
	Rows r = sql_rows(ix, err, "SELECT r.article, a.rank, r.start, r.end "
	    "FROM claim_reports AS r JOIN articles AS a ON a.id = r.article "
	    "WHERE r.claim = ? ORDER BY a.rank, r.start", sql_int(id));

	while (rows_next(&r))
		vec_push(&all, ((Location){ rows_int(&r, 0), rows_u32(&r, 1),
		    rows_span(&r, 2) }));
	VEC_KEEP(a, Location, all, out->reports, out->count);
	return rows_end(&r);
}

static bool
read_differ(Index *ix, int64_t id, Arena *a, ClaimRow *out, Err *err)
{
	VEC(DifferRow) all = { 0 };
	Rows r = sql_rows(ix, err, "SELECT d.article, a.rank, d.start, d.end, "
	    "d.kind FROM claim_differ AS d JOIN articles AS a "
	    "ON a.id = d.article WHERE d.claim = ? "
	    "ORDER BY a.rank, d.start, d.end", sql_int(id));

	while (rows_next(&r))
		vec_push(&all, ((DifferRow){ { rows_int(&r, 0),
		    rows_u32(&r, 1), rows_span(&r, 2) },
		    kind_of(rows_peek(&r, 4)) }));
	VEC_KEEP(a, DifferRow, all, out->differ, out->differ_count);
	return rows_end(&r);
}

bool
query_claim(Index *ix, int64_t id, Arena *a, ClaimRow *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT key, articles FROM claims "
	    "WHERE id = ?", sql_int(id));
	bool found = rows_next(&r);

	if (found)
		*out = (ClaimRow){ .id = id, .key = rows_text(&r, 0, a),
			.articles = rows_u32(&r, 1) };
	if (!rows_end(&r))
		return false;
	if (!found)
		return err_set(err, "The claim is no longer in the index");
	return read_reports(ix, id, a, out, err) &&
	    read_differ(ix, id, a, out, err);
}

int64_t
query_claim_of_key(Index *ix, Slice key)
{
	Err err;

	return sql_number(ix, &err, 0, "SELECT id FROM claims WHERE key = ?",
	    sql_text(key));
}

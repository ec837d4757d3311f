/* SPDX-License-Identifier: MIT */
/* What there is to tell of one entity, and whom it may be the same as. */
#include "store/query_entities.h"

#include "store/sql.h"
#include "text/fold.h"

enum { COMPANY_MENTIONS = 1000 };	/* sentences that are looked at */

bool
query_entity_roles(Index *ix, int64_t id, Arena *a, RoleRow **out, size_t *n,
    Err *err)
{
	VEC(RoleRow) roles = { 0 };
	Rows r = sql_rows(ix, err, "SELECT role, former, count, "
	    "coalesce(article, 0), coalesce(rank, 0), coalesce(start, 0), "
	    "coalesce(end, 0) FROM roles "
	    "LEFT JOIN articles ON articles.id = article "
	    "WHERE entity = ? ORDER BY n", sql_int(id));

	while (rows_next(&r)) {
		RoleRow row = {
			.role = rows_text(&r, 0, a),
			.former = rows_int(&r, 1) != 0,
			.count = rows_u32(&r, 2),
			.at = { .article = rows_int(&r, 3),
			    .rank = rows_u32(&r, 4),
			    .span = rows_span(&r, 5) },
		};
		vec_push(&roles, row);
	}
	VEC_KEEP(a, RoleRow, roles, *out, *n);
	return rows_end(&r);
}

static bool
read_variants(Rows r, Arena *a, VariantRow **out, size_t *n)
{
	VEC(VariantRow) forms = { 0 };

	while (rows_next(&r)) {
		VariantRow row = { rows_text(&r, 0, a), rows_u32(&r, 1) };
		vec_push(&forms, row);
	}
	VEC_KEEP(a, VariantRow, forms, *out, *n);
	return rows_end(&r);
}

bool
query_entity_variants(Index *ix, int64_t id, Arena *a, VariantRow **out,
    size_t *n, Err *err)
{
	return read_variants(sql_rows(ix, err, "SELECT form, count "
	    "FROM variants WHERE entity = ? ORDER BY count DESC, form",
	    sql_int(id)), a, out, n);
}

/* With max() the other columns are of its row:
 * sqlite.org/lang_select.html#bareagg. */
bool
query_entity_spellings(Index *ix, int64_t id, Arena *a, VariantRow **out,
    size_t *n, Err *err)
{
	return read_variants(sql_rows(ix, err, "SELECT form, sum(count) AS n, "
	    "max(count) FROM (SELECT * FROM variants WHERE entity = ? "
	    "ORDER BY form DESC) GROUP BY folded ORDER BY n DESC, form",
	    sql_int(id)), a, out, n);
}

static bool
read_location(Rows r, Location *out)
{
	*out = (Location){ 0 };
	if (rows_next(&r))
		*out = (Location){
			.article = rows_int(&r, 0),
			.rank = rows_u32(&r, 1),
			.span = rows_span(&r, 2),
		};
	return rows_end(&r);
}

bool
query_entity_variant(Index *ix, int64_t id, Slice form, Location *out,
    Err *err)
{
	return read_location(sql_rows(ix, err,
	    "SELECT m.article, a.rank, m.start, m.end"
	    " FROM mentions AS m JOIN articles AS a ON a.id = m.article"
	    " WHERE m.entity = ? AND m.form ="
	    " (SELECT id FROM forms WHERE form = ?)"
	    " ORDER BY a.rank, m.start LIMIT 1",
	    sql_int(id), sql_text(form)), out);
}

bool
query_entity_in(Index *ix, int64_t id, uint32_t rank, Location *out, Err *err)
{
	return read_location(sql_rows(ix, err,
	    "SELECT m.article, a.rank, m.start, m.end"
	    " FROM articles AS a JOIN mentions AS m ON m.article = a.id"
	    " WHERE a.rank = ? AND m.entity = ? ORDER BY m.start LIMIT 1",
	    sql_int(rank), sql_int(id)), out);
}

bool
query_entity_cells(Index *ix, int64_t id, uint32_t first, uint32_t count,
    Arena *a, PerArticle **out, size_t *n, Err *err)
{
	uint32_t found;
	Rows r = sql_rows(ix, err, "SELECT a.id, a.rank, e.count "
	    "FROM articles AS a JOIN entity_articles AS e "
	    "ON e.entity = ?1 AND e.article = a.id "
	    "WHERE a.rank >= ?2 AND a.rank < ?3 ORDER BY a.rank",
	    sql_int(id), sql_int(first), sql_int((int64_t)first + count));
	bool ok = read_per_article(&r, a, count, out, &found);

	*n = found;
	return ok;
}

#define MENTIONS_IN "SELECT m.article, a.rank, m.start, m.end " \
	"FROM mentions AS m JOIN articles AS a ON a.id = m.article " \
	"WHERE m.entity = ?1 AND m.article = (SELECT e.article " \
	"FROM entity_articles AS e JOIN articles AS b ON b.id = e.article " \
	"WHERE e.entity = ?1 ORDER BY b.rank "

bool
query_entity_ends(Index *ix, int64_t id, Location *first, Location *last,
    Err *err)
{
	return read_location(sql_rows(ix, err, MENTIONS_IN "LIMIT 1) "
	    "ORDER BY m.start LIMIT 1", sql_int(id)), first) &&
	    read_location(sql_rows(ix, err, MENTIONS_IN "DESC LIMIT 1) "
	    "ORDER BY m.start DESC LIMIT 1", sql_int(id)), last);
}

bool
query_entity_merges(Index *ix, int64_t id, Arena *a, MergeRow **out,
    size_t *n, Err *err)
{
	VEC(MergeRow) merges = { 0 };
	Rows r = sql_rows(ix, err, "SELECT form, with_form, reason, confidence "
	    "FROM merges WHERE entity = ? ORDER BY n", sql_int(id));

	while (rows_next(&r)) {
		MergeRow row = {
			.form = rows_text(&r, 0, a),
			.with = rows_text(&r, 1, a),
			.reason = rows_text(&r, 2, a),
			.confidence = rows_u32(&r, 3),
		};
		vec_push(&merges, row);
	}
	VEC_KEEP(a, MergeRow, merges, *out, *n);
	return rows_end(&r);
}

bool
query_entity_company(Index *ix, int64_t id, size_t most, Arena *a,
    CompanyRow **out, size_t *n, Err *err)
{
	VEC(CompanyRow) company = { 0 };
	Rows r = sql_rows(ix, err,
	    "SELECT o.entity, count(DISTINCT o.article << 32 | s.start) AS n"
	    " FROM (SELECT article, start, end FROM mentions"
	    " WHERE entity = ?1 ORDER BY article, start LIMIT ?3) AS m"
	    " JOIN sentences AS s ON s.article = m.article"
	    " AND s.start = (SELECT max(start) FROM sentences AS t"
	    " WHERE t.article = m.article AND t.start <= m.start)"
	    " JOIN mentions AS o ON o.article = m.article"
	    " AND o.start >= s.start AND o.start < s.end"
	    " JOIN entities AS e ON e.id = o.entity WHERE o.entity <> ?1"
	    " GROUP BY o.entity"
	    " ORDER BY n DESC, e.mentions DESC, e.folded_name, e.key"
	    " LIMIT ?2",
	    sql_int(id), sql_int((int64_t)most), sql_int(COMPANY_MENTIONS));

	while (rows_next(&r)) {
		CompanyRow row = { rows_int(&r, 0), rows_u32(&r, 1) };
		vec_push(&company, row);
	}
	VEC_KEEP(a, CompanyRow, company, *out, *n);
	return rows_end(&r);
}

/* --- doubts -------------------------------------------------------------- */

bool
query_doubts(Index *ix, Slice filter, IdVec *out, Err *err)
{
	Arena arena = { 0 };

	vec_clear(out);
	bool ok = sql_ids(ix, err, out, "SELECT d.id FROM doubts AS d "
	    "JOIN entities AS a ON a.id = d.a JOIN entities AS b ON b.id = d.b "
	    "WHERE ?1 = '' OR has_words(a.folded, ?1) "
	    "OR has_words(b.folded, ?1) ORDER BY d.id",
	    sql_text(fold_dup(&arena, slice_trim(filter))));
	arena_free(&arena);
	return ok;
}

bool
query_doubt(Index *ix, int64_t id, Arena *a, DoubtRow *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT a, b, chance, reason FROM doubts "
	    "WHERE id = ?", sql_int(id));
	bool found = rows_next(&r);

	if (found)
		*out = (DoubtRow){ .id = id, .a = rows_int(&r, 0),
			.b = rows_int(&r, 1), .chance = rows_u32(&r, 2),
			.reason = rows_text(&r, 3, a) };
	if (!rows_end(&r))
		return false;
	return found || err_set(err, "The question is no longer open");
}

/* SPDX-License-Identifier: MIT */
#include "store/passages.h"

#include "store/sql.h"

enum { HASH_BYTES = 5 };

const char *
passage_kind_name(PassageKind k)
{
	static const char *const names[] = {
		[PASSAGE_QUOTATION] = "quotation",
		[PASSAGE_VERBATIM] = "verbatim",
		[PASSAGE_NEAR_VERBATIM] = "near-verbatim" };

	return names[k];
}

/* --- shingles ------------------------------------------------------------ */

bool
index_put_shingles(Index *ix, int64_t article, const uint64_t *hashes,
    size_t n, Err *err)
{
	Buffer *bytes = &ix->scratch;

	buffer_clear(bytes);
	char *to = buffer_room(bytes, n * HASH_BYTES);
	for (size_t i = 0; i < n; i++)
		for (int k = 0; k < HASH_BYTES; k++)
			*to++ = (char)(hashes[i] >> (8 * k));
	buffer_wrote(bytes, n * HASH_BYTES);
	return sql_run(ix, err, "INSERT OR REPLACE INTO shingles "
	    "VALUES (?, ?)", sql_int(article), sql_blob(buffer_slice(bytes)));
}

bool
index_shingled(Index *ix, ShingledVec *out, Err *err)
{
	Rows r = sql_all(ix, err, "SELECT s.article, f.hash FROM shingles "
	    "AS s JOIN files AS f ON f.id = s.article ORDER BY f.file");

	vec_clear(out);
	while (rows_next(&r))
		vec_push(out, ((Shingled){ rows_int(&r, 0),
		    (uint64_t)rows_int(&r, 1) }));
	return rows_end(&r);
}

static uint64_t
hash_at(Slice bytes, size_t pos)
{
	const unsigned char *b = (const unsigned char *)bytes.ptr + pos;

	return b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 |
	    (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32;
}

bool
index_shingles(Index *ix, int64_t article, HashVec *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT hashes FROM shingles "
	    "WHERE article = ?", sql_int(article));

	vec_clear(out);
	if (rows_next(&r)) {
		Slice bytes = rows_peek(&r, 0);
		vec_reserve(out, bytes.len / HASH_BYTES);
		for (size_t i = 0; i + HASH_BYTES <= bytes.len;
		    i += HASH_BYTES)
			out->at[out->len++] = hash_at(bytes, i);
	}
	return rows_end(&r);
}

/* --- overlaps ------------------------------------------------------------- */

uint64_t
index_compared(Index *ix, int64_t b)
{
	Err err;

	return (uint64_t)sql_number(ix, &err, 0, "SELECT signature "
	    "FROM compared WHERE article = ?", sql_int(b));
}

bool
index_put_compared(Index *ix, int64_t b, uint64_t signature,
    const OverlapRow *in, size_t n, Err *err)
{
	bool ok = index_drop_compared(ix, b, err) && sql_run(ix, err,
	    "INSERT INTO compared VALUES (?, ?)", sql_int(b),
	    sql_int((int64_t)signature));

	for (size_t i = 0; ok && i < n; i++)
		ok = sql_run(ix, err, "INSERT INTO overlaps "
		    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", sql_int(in[i].a_article),
		    sql_int(b), sql_int(in[i].a.start), sql_int(in[i].a.end),
		    sql_int(in[i].b.start), sql_int(in[i].b.end),
		    sql_int(in[i].words), sql_int(in[i].exact));
	return ok;
}

bool
index_drop_compared(Index *ix, int64_t b, Err *err)
{
	return sql_run(ix, err, "DELETE FROM overlaps WHERE b = ?",
	    sql_int(b)) && sql_run(ix, err, "DELETE FROM compared "
	    "WHERE article = ?", sql_int(b));
}

bool
passages_take(Index *ix, int64_t article, Err *err)
{
	return sql_run(ix, err, "DELETE FROM shingles WHERE article = ?",
	    sql_int(article)) && index_drop_compared(ix, article, err);
}

bool
index_overlaps(Index *ix, Arena *a, OverlapRow **out, size_t *n, Err *err)
{
	VEC(OverlapRow) all = { 0 };
	Rows r = sql_all(ix, err, "SELECT o.a, o.b, o.a_start, o.a_end, "
	    "o.b_start, o.b_end, o.words, o.exact FROM overlaps AS o "
	    "JOIN files AS x ON x.id = o.a JOIN files AS y ON y.id = o.b "
	    "ORDER BY x.file, o.a_start, o.a_end, y.file, o.b_start");

	while (rows_next(&r))
		vec_push(&all, ((OverlapRow){ rows_int(&r, 0),
		    rows_int(&r, 1), rows_span(&r, 2), rows_span(&r, 4),
		    rows_u32(&r, 6), rows_int(&r, 7) != 0 }));
	VEC_KEEP(a, OverlapRow, all, *out, *n);
	return rows_end(&r);
}

/* --- passages ------------------------------------------------------------ */

bool
index_clear_passages(Index *ix, Err *err)
{
	return sql_script(ix, err, schema_passages.drop) &&
	    sql_exec(ix, err, "DELETE FROM passage_spans") &&
	    sql_exec(ix, err, "DELETE FROM passages");
}

bool
index_end_passages(Index *ix, Err *err)
{
	return sql_script(ix, err, schema_passages.make);
}

bool
index_put_passage(Index *ix, const PassageIn *in, Err *err)
{
	uint32_t articles = 0;

	for (size_t i = 0; i < in->count; i++)
		articles += i == 0 ||
		    in->spans[i].article != in->spans[i - 1].article;
	bool ok = sql_run(ix, err, "INSERT INTO passages "
	    "(key, kind, words, articles) VALUES (?, ?, ?, ?)",
	    sql_text(in->key), sql_name(passage_kind_name(in->kind)),
	    sql_int(in->words), sql_int(articles));
	const int64_t id = sqlite3_last_insert_rowid(ix->db);

	for (size_t i = 0; ok && i < in->count; i++)
		ok = sql_run(ix, err, "INSERT OR IGNORE INTO passage_spans "
		    "VALUES (?, ?, ?, ?)", sql_int(id),
		    sql_int(in->spans[i].article),
		    sql_int(in->spans[i].span.start),
		    sql_int(in->spans[i].span.end));
	return ok;
}

bool
query_passages(Index *ix, int64_t article, IdVec *out, Err *err)
{
	vec_clear(out);
	return sql_ids(ix, err, out, "SELECT passage FROM (SELECT p.passage, "
	    "a.rank, p.start, p.end FROM passage_spans AS p JOIN articles "
	    "AS a ON a.id = p.article ORDER BY a.rank, p.start, p.end) "
	    "WHERE ?1 = 0 OR passage IN (SELECT passage FROM passage_spans "
	    "WHERE article = ?1) GROUP BY passage "
	    "ORDER BY min(rank * 4294967296 + start), passage",
	    sql_int(article));
}

bool
query_passages_in(Index *ix, int64_t article, Arena *a, PassageAt **out,
    size_t *n, Err *err)
{
	VEC(PassageAt) all = { 0 };
	Rows r = sql_rows(ix, err, "SELECT p.start, p.end, p.passage, "
	    "s.articles FROM passage_spans AS p JOIN passages AS s "
	    "ON s.id = p.passage WHERE p.article = ? "
	    "ORDER BY p.start, p.end", sql_int(article));

	while (rows_next(&r))
		vec_push(&all, ((PassageAt){ rows_span(&r, 0),
		    rows_int(&r, 2), rows_u32(&r, 3) }));
	VEC_KEEP(a, PassageAt, all, *out, *n);
	return rows_end(&r);
}

bool
query_shared_cells(Index *ix, int64_t article, uint32_t first,
    uint32_t count, Arena *a, SharedCell **out, size_t *n, Err *err)
{
	VEC(SharedCell) all = { 0 };
	uint32_t reached = 0;	/* what stands before it is counted */
	Rows r = sql_rows(ix, err, "SELECT b.rank, p.start, p.end "
	    "FROM passage_spans AS p JOIN passage_spans AS o "
	    "ON o.passage = p.passage AND o.article <> p.article "
	    "JOIN articles AS b ON b.id = o.article "
	    "WHERE p.article = ?1 AND b.rank >= ?2 AND b.rank < ?3 "
	    "ORDER BY b.rank, p.start, p.end", sql_int(article),
	    sql_int(first), sql_int((int64_t)first + count));

	while (rows_next(&r)) {
		uint32_t rank = rows_u32(&r, 0);
		Span s = rows_span(&r, 1);

		if (all.len == 0 || all.at[all.len - 1].rank != rank) {
			vec_push(&all, ((SharedCell){ rank, 0, s }));
			reached = 0;
		}
		if (s.start < reached)
			s.start = reached;
		if (s.end > s.start) {
			all.at[all.len - 1].bytes += s.end - s.start;
			reached = s.end;
		}
	}
	VEC_KEEP(a, SharedCell, all, *out, *n);
	return rows_end(&r);
}

static PassageKind
kind_of(Slice name)
{
	for (int k = 0; k < PASSAGE_KINDS; k++)
		if (slice_eq(name, slice_of(passage_kind_name(
		    (PassageKind)k))))
			return (PassageKind)k;
	return PASSAGE_VERBATIM;
}

static bool
read_spans(Index *ix, int64_t id, Arena *a, PassageRow *out, Err *err)
{
	VEC(Location) places = { 0 };
	int64_t last = 0;
	Rows r = sql_rows(ix, err, "SELECT p.article, a.rank, p.start, p.end "
	    "FROM passage_spans AS p JOIN articles AS a ON a.id = p.article "
	    "WHERE p.passage = ? ORDER BY a.rank, p.start", sql_int(id));

	out->articles = 0;
	while (rows_next(&r)) {
		Location at = { rows_int(&r, 0), rows_u32(&r, 1),
			rows_span(&r, 2) };
		out->articles += at.article != last;
		last = at.article;
		vec_push(&places, at);
	}
	VEC_KEEP(a, Location, places, out->spans, out->count);
	return rows_end(&r);
}

bool
query_passage(Index *ix, int64_t id, Arena *a, PassageRow *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT key, kind, words FROM passages "
	    "WHERE id = ?", sql_int(id));
	bool found = rows_next(&r);

	if (found)
		*out = (PassageRow){ .id = id, .key = rows_text(&r, 0, a),
			.kind = kind_of(rows_peek(&r, 1)),
			.words = rows_u32(&r, 2) };
	if (!rows_end(&r))
		return false;
	return found ? read_spans(ix, id, a, out, err) :
	    err_set(err, "The passage is no longer in the index");
}

int64_t
query_passage_of_key(Index *ix, Slice key)
{
	Err err;

	return sql_number(ix, &err, 0,
	    "SELECT id FROM passages WHERE key = ?", sql_text(key));
}

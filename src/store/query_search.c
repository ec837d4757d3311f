/* SPDX-License-Identifier: MIT */
/*
 * Full text, and problems.  The query is folded and handed to FTS5 as one
 * string in its quotation marks, which FTS5 cuts into words as it cut the
 * texts; the star makes the last word a beginning.  Nothing else of FTS5's
 * query language can be written that way.
 */
#include "store/query_articles.h"

#include "store/query_problems.h"
#include "store/sql.h"
#include "text/fold.h"

static void
add_phrase(Buffer *out, Slice query)
{
	buffer_putc(out, '"');
	fold(query, out);
	for (size_t i = 1; i < out->len; i++)
		if (out->ptr[i] == '"' || (unsigned char)out->ptr[i] < ' ')
			out->ptr[i] = ' ';
	buffer_puts(out, "\" *");
}

bool
query_search(Index *ix, Slice query, IdVec *out, Err *err)
{
	Buffer phrase = { 0 };

	vec_clear(out);
	add_phrase(&phrase, query);
	bool ok = sql_ids(ix, err, out, "SELECT a.id FROM fts "
	    "JOIN articles AS a ON a.id = fts.rowid "
	    "WHERE fts MATCH ? ORDER BY a.rank",
	    sql_text(buffer_slice(&phrase)));
	buffer_free(&phrase);
	return ok;
}

/* --- problems ------------------------------------------------------------ */

bool
query_problems(Index *ix, Slice filter, IdVec *out, Err *err)
{
	Arena arena = { 0 };

	vec_clear(out);
	bool ok = sql_ids(ix, err, out, "SELECT id FROM problems "
	    "WHERE ?1 = '' OR has_words(folded, ?1) "
	    "ORDER BY file, line, text",
	    sql_text(fold_dup(&arena, slice_trim(filter))));
	arena_free(&arena);
	return ok;
}

bool
query_problem(Index *ix, int64_t id, Arena *a, ProblemRow *out, Err *err)
{
	Rows r = sql_rows(ix, err, "SELECT file, line, text FROM problems "
	    "WHERE id = ?", sql_int(id));
	bool found = rows_next(&r);

	if (found)
		*out = (ProblemRow){
			.id = id,
			.file = rows_text(&r, 0, a),
			.line = rows_u32(&r, 1),
			.text = rows_text(&r, 2, a),
		};
	if (!rows_end(&r))
		return false;
	return found || err_set(err, "The problem is no longer in the index");
}

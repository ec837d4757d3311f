/* SPDX-License-Identifier: MIT */
/*
 * Changes of the full-text table are collected and made one after another.
 * FTS5 gathers words in memory, but writes out what it has gathered whenever
 * another statement sets a savepoint, as most that write several rows do; one
 * article at a time it would write a piece of its index for each of them, and
 * merge the pieces for ever.
 */
#include "store/sql.h"

enum { PENDING_BYTES = 1 << 20 };	/* FTS5 itself gathers as much */

static bool
add(Index *ix, FtsChange change, Slice folded, Err *err)
{
	change.start = ix->pending_text.len;
	change.len = folded.len;
	buffer_add(&ix->pending_text, folded);
	vec_push(&ix->pending, change);
	return ix->pending_text.len < PENDING_BYTES || fts_flush(ix, err);
}

bool
fts_put(Index *ix, int64_t article, bool was, Slice folded, Err *err)
{
	FtsChange change = { .article = article, .was = was, .is = true };

	return add(ix, change, folded, err);
}

bool
fts_drop(Index *ix, int64_t article, Err *err)
{
	FtsChange change = { .article = article, .was = true };

	return add(ix, change, SLICE(""), err);
}

static bool
make(Index *ix, const FtsChange *c, Err *err)
{
	Slice folded = slice_sub(buffer_slice(&ix->pending_text), c->start,
	    c->start + c->len);

	if (c->was && !sql_run(ix, err, "DELETE FROM fts WHERE rowid = ?",
	    sql_int(c->article)))
		return false;
	return !c->is || sql_run(ix, err, "INSERT INTO fts (rowid, body) "
	    "VALUES (?, ?)", sql_int(c->article), sql_text(folded));
}

bool
fts_flush(Index *ix, Err *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < ix->pending.len; i++)
		ok = make(ix, &ix->pending.at[i], err);
	vec_clear(&ix->pending);
	buffer_clear(&ix->pending_text);
	return ok;
}

void
fts_forget(Index *ix)
{
	vec_free(&ix->pending);
	buffer_free(&ix->pending_text);
}

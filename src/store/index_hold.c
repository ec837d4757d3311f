/* SPDX-License-Identifier: MIT */
/*
 * Transactions: of a reader, who sees one commit, and of the writer.
 *
 * While it is written an index has a write-ahead log, so that readers go on.
 * Making that log ready anew takes a reader longer than the queries for a
 * first screen: so whoever closes an index last makes it a single file again.
 */
#include "store/sql.h"

#include <assert.h>

void
index_hold(Index *ix)
{
	ix->held++;
}

void
index_release(Index *ix)
{
	Err err;

	assert(ix->held > 0);
	if (--ix->held == 0 && !sqlite3_get_autocommit(ix->db))
		sql_exec(ix, &err, "COMMIT");
}

/* Texts must not stay in the pages that they were deleted from when these are
 * written anyway. */
static bool
start_log(Index *ix, Err *err)
{
	ix->logged = ix->logged || sql_script(ix, err,
	    "PRAGMA synchronous = OFF;"
	    "PRAGMA journal_mode = WAL;"
	    "PRAGMA secure_delete = FAST;"
	    "PRAGMA journal_size_limit = 1048576;"
	    "PRAGMA cache_size = -32000;");
	return ix->logged;
}

void
index_rest(Index *ix)
{
	if (ix->db == NULL || ix->path == NULL)
		return;
	sqlite3_busy_timeout(ix->db, 0);
	sqlite3_exec(ix->db, "PRAGMA journal_mode = DELETE", NULL, NULL,
	    NULL);
}

bool
index_begin(Index *ix, Err *err)
{
	assert(ix->held == 0);
	return start_log(ix, err) && sql_exec(ix, err, "BEGIN IMMEDIATE");
}

bool
index_commit(Index *ix, Err *err)
{
	return fts_flush(ix, err) && sql_exec(ix, err, "COMMIT");
}

void
index_rollback(Index *ix)
{
	Err err;

	if (ix->db != NULL && !sqlite3_get_autocommit(ix->db))
		sql_exec(ix, &err, "ROLLBACK");
	ix->order_stale = false;
	fts_forget(ix);
}

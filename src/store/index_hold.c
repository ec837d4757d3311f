/* SPDX-License-Identifier: MIT */
/* Transactions: of a reader, who sees one commit, and of the writer. */
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

bool
index_begin(Index *ix, Err *err)
{
	assert(ix->held == 0);
	return sql_exec(ix, err, "BEGIN IMMEDIATE");
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

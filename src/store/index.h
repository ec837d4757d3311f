/* SPDX-License-Identifier: MIT */
/*
 * The index of one dossier: an SQLite file that can be thrown away at any time
 * and is rebuilt from the articles.  Its tables are told in dossier-index(5).
 * This layer is the only one that knows SQL: here is the file itself, write_*.h
 * have what writes it, query_*.h what reads it.
 *
 * One writer at a time (index_lock), any number of readers, which see the last
 * commit.  user_version is set with the last commit of the first complete
 * pass: what is half-built, older or damaged is recognised by it and begun
 * again.  The handle stays the same when that happens.
 */
#ifndef DOSSIER_STORE_INDEX_H
#define DOSSIER_STORE_INDEX_H

#include "base/arena.h"
#include "base/error.h"

typedef struct Index Index;

enum {
	INDEX_VERSION = 12,	/* goes up whenever the same text would give
				   other rows, not only with the schema */
	INDEX_APPLICATION = 0x446f7373,	/* "Doss", SQLite's application_id */
	INDEX_WAIT_MS = 10000	/* for another process that writes */
};

/*
 * Opens or makes the index at path (folders are made, 0700; the file 0600).
 * NULL: in memory.  Whatever is not a complete index of this version is
 * emptied, unless another process is building it at this moment.
 */
Index  *index_open(const char *path, Err *err);
void	index_close(Index *ix);
/* Deletes the file and what is kept beside it; true when there is none. */
bool	index_forget(const char *path, Err *err);

bool	index_in_memory(const Index *ix);
/* A complete pass was committed once. */
bool	index_is_complete(Index *ix);
/* The last failure was one of the file (garbage, truncated, other tables): a
 * new start helps. */
bool	index_is_damaged(const Index *ix);
/* ... or of the place (disk full, read-only): memory helps. */
bool	index_is_unwritable(const Index *ix);
/* Empties the index, whatever state it is in; or goes on in memory, without
 * rows.  The writer's lock is held. */
bool	index_restart(Index *ix, Err *err);
bool	index_to_memory(Index *ix, Err *err);
/* True when another connection has committed, or replaced the file, since the
 * last look. */
bool	index_refresh(Index *ix);

/*
 * Between hold and release all reads see the same commit, and cost less.  They
 * nest; nothing is written in between.
 */
void	index_hold(Index *ix);
void	index_release(Index *ix);

/* --- writing --- */
/*
 * The writer's lock, held over a whole pass; readers go on.  It ends with the
 * process.  False with *busy when somebody else has it.
 */
bool	index_lock(Index *ix, bool *busy, Err *err);
void	index_unlock(Index *ix);
/* Between begin and commit; after a failed call only index_rollback. */
bool	index_begin(Index *ix, Err *err);
bool	index_commit(Index *ix, Err *err);
void	index_rollback(Index *ix);
/* After the last article of a pass: the order of the articles, and of every
 * entity the counts, roles, forms and where it is named first.  Only what
 * changed since the last settling is computed again, also when a pass in
 * between was not finished. */
bool	index_settle(Index *ix, Err *err);
/* In the last batch of a pass: from now on the index is complete. */
bool	index_set_complete(Index *ix, Err *err);

/* Small facts about the whole ("root", "pass"); empty when unset. */
bool	index_set_meta(Index *ix, const char *key, Slice value, Err *err);
Slice	index_meta(Index *ix, const char *key, Arena *a);

#endif

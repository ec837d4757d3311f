/* SPDX-License-Identifier: MIT */
/* Inside store only: what an open index consists of. */
#ifndef DOSSIER_STORE_INDEX_PRIV_H
#define DOSSIER_STORE_INDEX_PRIV_H

#include <sqlite3.h>
#include <sys/types.h>

#include "article/article.h"
#include "base/buffer.h"
#include "base/vec.h"
#include "store/index.h"

enum { SQL_SLOTS = 256 };	/* a power of two, twice as many as needed */

typedef struct {
	const char *text;	/* compared as an address */
	sqlite3_stmt *st;
} SqlSlot;

/* A change of the full-text table that waits in .pending: see fts.c. */
typedef struct {
	int64_t article;
	size_t start, len;	/* in .pending_text */
	bool is;		/* comes; else it goes */
} FtsChange;

struct Index {
	sqlite3 *db;
	char *path;		/* NULL = in memory */
	char *lock_path;
	int lock;		/* descriptor of the lock file, -1 = not held */
	dev_t device;		/* of the file that is open */
	ino_t inode;
	int64_t seen;		/* data_version at the last look */
	bool damaged;		/* SQLite found the file corrupt */
	bool unwritable;	/* disk full, read-only, failing */
	bool logged;		/* ready to be written: see index_hold.c */
	unsigned held;		/* how many index_hold() are open */
	bool order_stale;	/* meta says so already */
	VEC(FtsChange) pending;
	Buffer pending_text;
	Buffer scratch;
	SqlSlot slots[SQL_SLOTS];
};

/* The tables; dossier-index(5) tells what they hold. */
extern const char schema_sql[];
/* Indexes of tables that are dropped before all of their rows are written, and
 * made behind. */
typedef struct {
	const char *make, *drop;
} SchemaPart;
extern const SchemaPart schema_names, schema_events, schema_passages,
    schema_claims;

/* Gives up what only a writer needs, unless others have the index open, too.
 * In index_hold.c. */
void	index_rest(Index *ix);

/* The full text of an article comes, or goes: the latter before its rows do.
 * In fts.c. */
bool	fts_put(Index *ix, int64_t id, const Article *art, Err *err);
bool	fts_take(Index *ix, int64_t id, Err *err);
/* Brings all of it into the table. */
bool	fts_flush(Index *ix, Err *err);
void	fts_forget(Index *ix);

/* Deletes what was found of names in an article, whose entities are counted
 * again later.  In index_mentions.c. */
bool	mentions_take(Index *ix, int64_t article, Err *err);
/* Counts again what changed; the order of the articles is settled. */
bool	mentions_count(Index *ix, Err *err);

/* The same of people's sides, once their roles are counted; in
 * index_sides.c. */
bool	sides_count(Index *ix, Err *err);

/* Forgets what an article shares with others; in passages.c. */
bool	passages_take(Index *ix, int64_t article, Err *err);
/* The order of the articles has to be found anew.  In index_articles.c. */
bool	set_order_stale(Index *ix, Err *err);

/* Of an event, after its reports were written.  In index_events.c. */
bool	count_reports(Index *ix, int64_t event, Err *err);

#endif

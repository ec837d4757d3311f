/* SPDX-License-Identifier: MIT */
/*
 * The index of one dossier: an SQLite file that can be thrown away at any time
 * and is rebuilt from the articles.  Its tables are told in dossier-index(5).
 * This layer is the only one that knows SQL: here is the file itself and what
 * writes it; query.h has what reads it.
 *
 * One writer at a time (index_lock), any number of readers, which see the last
 * commit.  user_version is set with the last commit of the first complete
 * pass: what is half-built, older or damaged is recognised by it and begun
 * again.  The handle stays the same when that happens.
 */
#ifndef DOSSIER_STORE_INDEX_H
#define DOSSIER_STORE_INDEX_H

#include "article/article.h"
#include "base/file.h"
#include "base/vec.h"
#include "store/curated.h"

typedef struct Index Index;

enum {
	INDEX_VERSION = 1,	/* goes up whenever the same text would give
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
/* In the last batch of a pass: from now on the index is complete. */
bool	index_set_complete(Index *ix, Err *err);

typedef enum {
	FILE_ARTICLE,
	FILE_REFUSED,		/* no article, as a problem tells */
	FILE_UNREAD,		/* could not be read: to be tried again */
	FILE_REC		/* dossier.rec */
} FileState;

/* What the index knows of a file. */
typedef struct {
	int64_t id;		/* the article's, if it is one; 0 = new */
	Slice file;
	FileState state;
	FileStamp stamp;
	int64_t indexed_ns;	/* wall clock when it was read */
	uint64_t hash;		/* of the bytes */
	uint64_t curated;	/* of its Article record, 0 = none */
} IndexedFile;

/* All of them, in bytewise order of their names. */
bool	index_files(Index *ix, Arena *a, IndexedFile **out, size_t *n,
	    Err *err);
/* Remembers a file that is no article: rows of an article of that name go,
 * and its problem becomes `reason`, if that is not empty. */
bool	index_put_file(Index *ix, const IndexedFile *f, Slice reason,
	    Err *err);

typedef struct {
	Span span;
	int64_t entity;
} MentionSpan;

/* All that is kept of one article; replaces what was there for its file. */
typedef struct {
	IndexedFile file;	/* .id and .state are not looked at */
	const Article *article;
	const Span *sentences;
	size_t sentence_count;
	const MentionSpan *mentions;
	size_t mention_count;
	Slice folded;		/* of what is read: no furniture, no header */
} IndexArticle;

bool	index_put_article(Index *ix, const IndexArticle *in, Err *err);
/* The mentions of an article that has none, after index_clear_entities. */
bool	index_put_mentions(Index *ix, int64_t article, Slice text,
	    const MentionSpan *mentions, size_t n, Err *err);
/* Only the file's stamp changed, its bytes did not. */
bool	index_touch(Index *ix, int64_t id, FileStamp stamp,
	    int64_t indexed_ns, Err *err);
/* The file is gone: everything of it goes, also what is no article. */
bool	index_drop_file(Index *ix, int64_t id, Err *err);

/* Entities and events are written whole, in the order of their ids. */
typedef struct {
	int64_t id;		/* from 1, small: position in the tables */
	Slice key;		/* short string made from content */
	EntityType type;
	Slice name, side;
	const Slice *roles;
	size_t role_count;
	const Slice *aliases;
	size_t alias_count;
	uint32_t line;		/* in dossier.rec */
} EntityIn;

typedef struct {
	int64_t article;
	Span span;
	Slice role;		/* as OUTPUT.md has it */
} ReportIn;

typedef struct {
	int64_t id;		/* from 1, small */
	Slice key, title, edtf, status;	/* status as OUTPUT.md has it */
	bool planned;
	Day earliest, latest;
	const ReportIn *reports;
	size_t report_count;
	uint32_t line;
} EventIn;

/* All mentions go with the entities. */
bool	index_clear_entities(Index *ix, Err *err);
bool	index_put_entity(Index *ix, const EntityIn *in, Err *err);
/* Participants are the entities that the mentions in the reports name. */
bool	index_clear_events(Index *ix, Err *err);
bool	index_put_event(Index *ix, const EventIn *in, Err *err);

/* Problems are named by where they come from, so that they can be replaced:
 * a file of the dossier, "dossier.rec" with the line (0 = none), or "" for the
 * folder itself. */
bool	index_clear_problems(Index *ix, Slice file, Err *err);
bool	index_put_problem(Index *ix, Slice file, uint32_t line, Slice text,
	    Err *err);

/* After the last article of a pass: the order of the articles and where every
 * entity is named first.  Only what changed since the last settling is
 * computed again, also when a pass in between was not finished. */
bool	index_settle(Index *ix, Err *err);

/* Small facts about the whole ("root", "pass"); empty when unset. */
bool	index_set_meta(Index *ix, const char *key, Slice value, Err *err);
Slice	index_meta(Index *ix, const char *key, Arena *a);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Writing the index: all of it between index_begin() and index_commit(), under
 * index_lock().  After a failed call only index_rollback() makes sense.
 *
 *	files and articles as they come and go; then index_settle()
 *	entities and events whole, when dossier.rec changed
 */
#ifndef DOSSIER_STORE_WRITER_H
#define DOSSIER_STORE_WRITER_H

#include "article/article.h"
#include "base/file.h"
#include "store/curated.h"
#include "store/index.h"

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

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Writes files and articles as they come and go, with the names in them.  All
 * of it stands between index_begin() and index_commit(), as in all write_*.h:
 * after a failed call only index_rollback() makes sense.
 */
#ifndef DOSSIER_STORE_WRITE_ARTICLES_H
#define DOSSIER_STORE_WRITE_ARTICLES_H

#include "annotate/name.h"
#include "article/article.h"
#include "base/file.h"
#include "store/dates.h"
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

/* A role phrase in an article, and the start of the name it belongs to. */
typedef struct {
	Span span;
	uint32_t plural;	/* the byte that one of several is told
				   without: the s of "envoys"; 0: none */
	uint32_t mention;
	bool former;
} RoleSpan;

/* What annotate found of names. */
typedef struct {
	const Name *names;
	size_t name_count;
	const RoleSpan *roles;
	size_t role_count;
	const Name *furniture;	/* those in page furniture and bylines */
	size_t furniture_count;
} NamesIn;

/* All that is kept of one article; replaces what was there for its file. */
typedef struct {
	IndexedFile file;	/* .id and .state are not looked at */
	const Article *article;
	const Span *sentences;
	size_t sentence_count;
	NamesIn names;
	DatesIn dates;
} IndexArticle;

bool	index_put_article(Index *ix, const IndexArticle *in, Err *err);
/* What is read of names in an article's text now, in place of what was. */
bool	index_put_names(Index *ix, int64_t article, Slice text,
	    const NamesIn *in, Err *err);
/* Only the file's stamp changed, its bytes did not. */
bool	index_touch(Index *ix, int64_t id, FileStamp stamp,
	    int64_t indexed_ns, Err *err);
/* The file is gone: everything of it goes, also what is no article. */
bool	index_drop_file(Index *ix, int64_t id, Err *err);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Writing the index: all of it between index_begin() and index_commit(), under
 * index_lock().  After a failed call only index_rollback() makes sense.
 *
 *	files and articles as they come and go, with the names in them
 *	who these names mean, and events, over all articles
 *	index_settle()
 */
#ifndef DOSSIER_STORE_WRITER_H
#define DOSSIER_STORE_WRITER_H

#include "annotate/name.h"
#include "article/article.h"
#include "base/file.h"
#include "store/curated.h"
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

/* --- who is meant --- */

/* All mentions of one form, recognised as one type, in one article. */
typedef struct {
	int64_t article;
	uint32_t form;		/* index into .forms */
	EntityType type;
	uint32_t count, sure, first;
	uint8_t score[ENTITY_TYPES];	/* the best */
	int64_t entity;		/* as it is in the index; 0 = none */
} UseRow;
enum { INDEX_ENTITY_MIXED = -1 };	/* not all of its mentions the same */

/* An article gives `brief` in brackets behind `form`: indexes into .forms. */
typedef struct {
	uint32_t form, brief;
	EntityType type;
} GlossRow;

typedef struct {
	Slice *forms;		/* in no order that means something */
	size_t form_count;
	UseRow *uses;		/* by article */
	size_t use_count;
	GlossRow *glosses;
	size_t gloss_count;
	int64_t *form_ids;
} UseRows;

bool	index_uses(Index *ix, Arena *a, UseRows *out, Err *err);

typedef struct {
	Slice form, with, reason;
	uint8_t confidence;
} MergeIn;

typedef struct {
	Slice key;		/* short string made from content */
	EntityType type;
	Slice name, side;
	const Slice *roles;
	size_t role_count;
	const Slice *aliases;
	size_t alias_count;
	const Slice *forms;	/* as they are looked for by a filter */
	size_t form_count;
	const MergeIn *merges;
	size_t merge_count;
	uint32_t line;		/* in dossier.rec, 0 = not there */
} EntityIn;

/* All entities there are; ids[i] gets the row of in[i].  A row whose key is
 * known keeps its id, others go. */
bool	index_put_entities(Index *ix, const EntityIn *in, size_t n,
	    int64_t *ids, Err *err);
/* From now on the mentions of each use mean the entity of its place; 0 = none. */
bool	index_set_entities(Index *ix, const UseRows *rows,
	    const int64_t *entities, Err *err);

typedef struct {
	int64_t a, b;
	uint8_t chance;
	Slice reason;
} DoubtIn;

/* Replaces the doubts. */
bool	index_put_doubts(Index *ix, const DoubtIn *in, size_t n, Err *err);

/* --- events, written whole, in the order of their ids --- */
typedef struct {
	int64_t article;
	Span span;
	Slice role;		/* as OUTPUT.md has it */
} ReportIn;

typedef struct {
	int64_t id;		/* from 1, small */
	Slice key, title, edtf, status;	/* status as OUTPUT.md has it */
	Slice kind;		/* as in telling.h; empty: happened */
	bool planned, put_off;
	bool dates_differ, figures_differ;
	Day earliest, latest;
	const ReportIn *reports;
	size_t report_count;
	uint32_t line;
} EventIn;

/* Participants are the entities that the mentions in the reports name. */
bool	index_clear_events(Index *ix, Err *err);
bool	index_end_events(Index *ix, Err *err);
bool	index_put_event(Index *ix, const EventIn *in, Err *err);

/* --- events that are there: what readers decided --- */
/* The event that is reported in the span, of several the one of that title;
 * 0 when none is. */
int64_t	index_event_at(Index *ix, int64_t article, Span span, Slice title);
/* That of this title and date; 0 when none is. */
int64_t	index_event_titled(Index *ix, Slice title, Slice edtf);
bool	index_event_key_is_free(Index *ix, Slice key);
int64_t	index_next_event(Index *ix);	/* an id that is free */
typedef enum { EVENT_TITLE, EVENT_STATUS } EventField;
bool	index_change_event(Index *ix, int64_t id, EventField field,
	    Slice value, Err *err);
/* What a filter looks into, after a note on it changed. */
bool	index_fold_event(Index *ix, int64_t id, Err *err);
bool	index_date_event(Index *ix, int64_t id, Slice edtf, const Edtf *date,
	    Err *err);
/* The reports of `from` become those of `into`, which is planned only when both
 * are, put off, differing, curated and noted when one is. */
bool	index_join_events(Index *ix, int64_t into, int64_t from, Err *err);
bool	index_differing_event(Index *ix, int64_t id, Err *err);
/* Those in the span become those of a new event, put without any. */
bool	index_split_event(Index *ix, int64_t id, int64_t article, Span span,
	    const EventIn *new, Err *err);

/* Problems are named by where they come from, so that they can be replaced:
 * a file of the dossier, "dossier.rec" with the line (0 = none), or "" for the
 * folder itself. */
bool	index_clear_problems(Index *ix, Slice file, Err *err);
bool	index_put_problem(Index *ix, Slice file, uint32_t line, Slice text,
	    Err *err);

/* After the last article of a pass: the order of the articles, and of every
 * entity the counts, roles, forms and where it is named first.  Only what
 * changed since the last settling is computed again, also when a pass in
 * between was not finished. */
bool	index_settle(Index *ix, Err *err);

#endif

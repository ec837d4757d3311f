/* SPDX-License-Identifier: MIT */
/*
 * Time expressions in the index, and what the days of publication that nobody
 * stated are found from.  Terms are kept as they were read, so that another day
 * of publication gives other values without a look at the text.
 */
#ifndef DOSSIER_STORE_DATES_H
#define DOSSIER_STORE_DATES_H

#include "annotate/when.h"
#include "article/article.h"
#include "store/index.h"

/* --- reading --- */
typedef struct {
	Span span;
	Slice term;		/* a line of term_write() */
	WhenType type;
	Slice value, mod, edtf;		/* mod, edtf: empty = none */
	Day earliest, latest;		/* DAY_NONE = open, or not known */
	WhenAnchor anchor;
} DateRow;

/* Those of an article, in text order. */
bool	query_dates(Index *ix, int64_t article, Arena *a, DateRow **out,
	    size_t *n, Err *err);

/* What they say by themselves. */
bool	query_terms(Index *ix, int64_t article, Arena *a, When **out,
	    size_t *n, Err *err);
/* Adds why it means that, from the article's text. */
void	date_why(const DateRow *date, Slice text, Buffer *out);

/* An article whose file does not state its day. */
typedef struct {
	int64_t id;
	Slice file;
	Day published;		/* as it is in the index now, or DAY_NONE */
	PublishedBy by;
	Slice why;
	int64_t mtime_ns;	/* of its file, since 1970 */
	const When *found;	/* its terms */
	size_t count;
} UndatedRow;

bool	query_undated(Index *ix, Arena *a, UndatedRow **out, size_t *n,
	    Err *err);
uint32_t query_undated_count(Index *ix);
/* When the article's file was written, in nanoseconds since 1970. */
int64_t	query_file_time(Index *ix, int64_t article);
/* When the articles' files were written, in nanoseconds since 1970, in
 * order. */
bool	query_file_times(Index *ix, Arena *a, int64_t **out, size_t *n,
	    Err *err);
/* The days of publication that are stated, each once, in order. */
bool	query_stated_days(Index *ix, Arena *a, Day **out, size_t *n,
	    Err *err);

/* --- writing --- */
/* What was found in an article, with its values; one for one. */
typedef struct {
	const When *found;
	const WhenValue *values;
	size_t count;
} DatesIn;

/* In place of what was. */
bool	index_put_dates(Index *ix, int64_t article, const DatesIn *in,
	    Err *err);
/* A day that no file states; the order of the articles is settled later. */
bool	index_set_published(Index *ix, int64_t article, Day day,
	    PublishedBy by, Slice why, Err *err);

#endif

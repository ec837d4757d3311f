/* SPDX-License-Identifier: MIT */
/*
 * Writes events: all of them (clear, put in the order of their ids, end), and
 * then what readers decided about some.
 */
#ifndef DOSSIER_STORE_WRITE_EVENTS_H
#define DOSSIER_STORE_WRITE_EVENTS_H

#include "article/article.h"
#include "store/index.h"
#include "text/edtf.h"

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

#endif

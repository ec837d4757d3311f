/* SPDX-License-Identifier: MIT */
/*
 * Reading events from the index.
 * Whatever is handed out lives in the arena given.  Filters are folded texts
 * that must stand in the row's own text (fold_find); the empty filter takes all.
 */
#ifndef DOSSIER_STORE_QUERY_EVENTS_H
#define DOSSIER_STORE_QUERY_EVENTS_H

#include "annotate/name.h"
#include "base/vec.h"
#include "store/index.h"
#include "store/location.h"
#include "text/edtf.h"

typedef enum {
	EVENTS_BY_DATE, EVENTS_BY_REPORTS, EVENTS_BY_TITLE,
	EVENTS_BY_REPORTED	/* by the day on which one was first reported */
} EventOrder;
enum { EVENT_ORDERS = EVENTS_BY_REPORTED + 1 };

typedef struct {
	int64_t id;
	Slice key, title, edtf, status, kind;
	Slice note;		/* of readers, or empty */
	bool planned, put_off;
	bool dates_differ, figures_differ;	/* between its reports */
	uint32_t weight;	/* how much it is reported */
	Day earliest, latest;
	Edtf date;
	uint32_t reports, articles;
	uint32_t line;
	bool hidden;		/* .status says so */
	PerArticle *per_article;	/* .articles of them, by rank; .count
					   is of reports */
} EventRow;

/* Events that a reader has hidden are in no list that does not ask for
 * them. */
typedef enum { HIDDEN_OUT, HIDDEN_ALONE, HIDDEN_TOO } EventsHidden;

/* entity: only the events in whose reports it is named; 0 = all. */
bool	query_events(Index *ix, EventOrder order, Slice filter,
	    int64_t entity, IdVec *out, Err *err);
bool	query_events_with(Index *ix, EventOrder order, Slice filter,
	    int64_t entity, EventsHidden hidden, IdVec *out, Err *err);
/* All in whose reports it is named, hidden ones too, in no order. */
bool	query_events_of(Index *ix, int64_t entity, IdVec *out, Err *err);
/* Those that are chosen, with what headings between them need. */
typedef struct {
	Slice filter;
	int64_t entity;
	EventsHidden hidden;
	bool one_source;	/* that one article alone reports */
	bool differ;		/* whose reports differ in dates or figures */
	Day after;		/* that are still to come after that day;
				   DAY_NONE = all */
} EventChoice;

typedef struct {
	int64_t id;
	Day earliest;		/* DAY_NONE: no beginning is told */
	Day latest;		/* DAY_NONE: no end is told */
	Day reported;		/* first; DAY_NONE: not known, or the order
				   is another */
	uint32_t articles, reports;
	int minute;		/* of its day, -1 = no time is told */
	bool by_year;		/* dated by a year or decade alone */
} EventDay;

bool	query_event_days(Index *ix, EventOrder order, const EventChoice *choice,
	    Arena *a, EventDay **out, size_t *n, Err *err);
/* Whether the time of any event is told more closely than by its day. */
bool	query_events_have_hours(Index *ix);
bool	query_event(Index *ix, int64_t id, Arena *a, EventRow *out, Err *err);
/* The same without per_article (NULL). */
bool	query_event_brief(Index *ix, int64_t id, Arena *a, EventRow *out,
	    Err *err);
/* 0 when no event has that key. */
int64_t	query_event_of_key(Index *ix, Slice key);
bool	query_event_reports(Index *ix, int64_t id, Arena *a, Location **out,
	    Slice **roles, size_t *n, Err *err);
/* Ids of the entities of that type named in the event's reports. */
bool	query_event_entities(Index *ix, int64_t id, EntityType type,
	    IdVec *out, Err *err);

#endif

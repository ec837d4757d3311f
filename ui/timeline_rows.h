/* SPDX-License-Identifier: MIT */
/*
 * The rows of the timeline: the ids of events, with those of headings between
 * them.  From months on, the events of a stretch are folded into one row, that
 * of the event which the most articles report.
 */
#ifndef DOSSIER_UI_TIMELINE_ROWS_H
#define DOSSIER_UI_TIMELINE_ROWS_H

#include "store/query_events.h"
#include "ui/session.h"
#include "ui/timeline_date.h"
#include "ui/timeline_head.h"

/* An event and the row that it is folded into, which may be its own. */
typedef struct {
	long long id, row;
	Day day;		/* DAY_NONE: no beginning is told */
	uint32_t more;		/* others in its row, if it is its own */
} Member;

typedef struct {
	VEC(Member) members;	/* by id */
	VEC(Day) days;		/* on which they begin, in order */
	DateReach reach;	/* of the one that reaches farthest */
} TimelineRows;

void	timeline_rows_free(TimelineRows *t);
/* Adds the ids of an order, with the folded filter; of the entity alone, if it
 * is not 0. */
bool	timeline_rows_fetch(TimelineRows *t, const Session *s, EventOrder order,
	    Slice filter, int64_t entity, IdVec *out, Err *err);
/* NULL when the event is not listed. */
const Member *timeline_member(const TimelineRows *t, long long event);
/* The rows of events, each once, by id; events that are not listed are left
 * out. */
void	timeline_rows_of(const TimelineRows *t, const IdVec *events,
	    IdVec *out);
/* Whether the row is among such rows. */
bool	timeline_rows_have(const IdVec *rows, long long row);

#endif

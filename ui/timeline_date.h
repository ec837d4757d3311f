/* SPDX-License-Identifier: MIT */
/*
 * The dates of events in the column of the timeline: what their heading says
 * is not said again, and a sign between two days tells whether it lasted all
 * of them or was some day of them.  Where days have no room whole months are
 * told, or years, rather than that a date is cut.
 */
#ifndef DOSSIER_UI_TIMELINE_DATE_H
#define DOSSIER_UI_TIMELINE_DATE_H

#include "store/query_events.h"
#include "ui/signs.h"
#include "ui/zoom.h"

/* How far it is from the first day of an event to its last. */
typedef enum { REACH_DAY, REACH_DAYS, REACH_MONTHS, REACH_YEARS } DateReach;

DateReach date_reach(const EventDay *e);
/* Cells of the column in a list as wide as that, for events that reach so far;
 * year: there are no headings that tell it. */
int	timeline_date_cells(DateReach reach, bool year, int cols);
/* In the arena; zoom: of the headings, ZOOMS for none.  folded: others are
 * folded into its row. */
Slice	timeline_date(const Signs *sg, Arena *a, const EventRow *event,
	    Zoom zoom, bool folded, int cells);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Headings of the timeline, and the ids by which the list knows them: all that
 * a heading says is in its id.
 */
#ifndef DOSSIER_UI_TIMELINE_HEAD_H
#define DOSSIER_UI_TIMELINE_HEAD_H

#include "ui/zoom.h"

typedef enum {
	HEAD_NONE,
	HEAD_OPEN,		/* what has no beginning */
	HEAD_STRETCH,		/* number: of the stretch */
	HEAD_YEAR,		/* number: what is dated by years alone */
	HEAD_TO_COME,		/* number: the day after which it is */
	HEAD_REPORTED,		/* number: the day of the first report */
	HEAD_UNREPORTED		/* on no known day */
} HeadKind;

typedef struct {
	HeadKind kind;
	long number;
	long weeks;		/* without events before it, if worth telling */
} Head;

/* Always negative, and above -LIST_LINE. */
long long head_id(Head h);
Head	head_of(long long id);
/* The stretch that headings stand for at a zoom; ZOOMS: there are none. */
Zoom	head_unit(Zoom z);
/* As many weeks without events as are worth telling at a zoom. */
long	head_least_gap(Zoom z);
void	head_tell(Head h, Zoom z, Buffer *out);
/* "3 months without events" */
void	head_tell_gap(Head h, Buffer *out);

#endif

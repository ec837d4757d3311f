/* SPDX-License-Identifier: MIT */
/*
 * How closely the timeline is looked at: the stretches of the calendar that it
 * is told in, each with a number that grows by one from stretch to stretch.
 */
#ifndef DOSSIER_UI_ZOOM_H
#define DOSSIER_UI_ZOOM_H

#include "base/buffer.h"
#include "text/day.h"

typedef enum {
	ZOOM_DAY, ZOOM_HOUR, ZOOM_WEEK, ZOOM_MONTH, ZOOM_YEAR, ZOOM_DECADE,
	ZOOMS
} Zoom;

const char *zoom_name(Zoom z);	/* "day" */
/* From the finest to the coarsest: the next one, or z itself at the end. */
Zoom	zoom_coarser(Zoom z);
Zoom	zoom_finer(Zoom z);

/* The stretch that holds a day; hours count as their day. */
long	zoom_number(Zoom z, Day day);
Day	zoom_first_day(Zoom z, long number);
/* "Wed 4 Feb 2026", "2026 Feb 2-8", "2026 Feb", "2026", "2020s". */
void	zoom_tell(Zoom z, long number, Buffer *out);

#endif

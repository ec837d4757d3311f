/* SPDX-License-Identifier: MIT */
/*
 * A period is a stretch of the calendar that has a name: a day, an ISO week, a
 * weekend, a month, a quarter, a season, half a year, a year, a decade, a
 * century.  Years are astronomical: 480 BC is -479.  Seasons are those of the
 * northern half of the earth, in whole months, and winter belongs to the year
 * in which it begins.
 */
#ifndef DOSSIER_TEXT_PERIOD_H
#define DOSSIER_TEXT_PERIOD_H

#include "text/day.h"

/* From the finest to the coarsest. */
typedef enum {
	GRAIN_NONE,
	GRAIN_DAY,
	GRAIN_WEEKEND,		/* Saturday and Sunday of an ISO week */
	GRAIN_WEEK,
	GRAIN_MONTH,
	GRAIN_QUARTER,
	GRAIN_SEASON,
	GRAIN_HALF,
	GRAIN_YEAR,
	GRAIN_DECADE,
	GRAIN_CENTURY
} Grain;

typedef struct {
	Grain grain;
	int year;		/* of a decade or century its first */
	int part;		/* month, quarter, season or half, from 1;
				   days, weeks, weekends: the month */
	int day;		/* of the month; a week's Monday, a weekend's
				   Saturday */
} Period;			/* {0} is none */

/* The one of that grain that holds the day; none for DAY_NONE. */
Period	period_of(Day day, Grain grain);
/* The one that holds the first day of p, or p itself when it is coarser. */
Period	period_widen(Period p, Grain grain);
/* The n-th after p; before it when n is negative. */
Period	period_shift(Period p, int n);
/* Its days, both included; false outside the years 1 to 9999. */
bool	period_days(Period p, Day *first, Day *last);
/* -1, 0, 1 by their beginnings. */
int	period_order(Period a, Period b);
/*
 * As TIMEX3 writes it: 2026-02-04, 2026-W06, 2026-W06-WE, 2026-02, 2026-Q1,
 * 2026-WI, 2026-H1, 2026, 202, 20, BC0480, BC047, BC04; "" for none.
 */
const char *period_value(Period p, char buf[16]);
/* What period_value() wrote; none when it is no such thing. */
Period	period_parse(Slice value);

#endif

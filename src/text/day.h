/* SPDX-License-Identifier: MIT */
/*
 * Calendar days, proleptic Gregorian, and the few ways in which files state
 * them.  No clock, no time zone, no locale.
 */
#ifndef DOSSIER_TEXT_DAY_H
#define DOSSIER_TEXT_DAY_H

#include "base/slice.h"

typedef int32_t Day;		/* days since 1970-01-01 */
#define DAY_NONE INT32_MIN
#define DAY_MIN (INT32_MIN + 1)	/* open start */
#define DAY_MAX INT32_MAX	/* open end */

typedef struct {
	int year;		/* 0 to 9999 */
	int month, day;		/* from 1 */
} Date;

Day	day_of(Date d);		/* DAY_NONE when there is no such date */
Date	day_date(Day day);
int	day_weekday(Day day);	/* 0 Monday ... 6 Sunday */
int	days_in_month(int year, int month);
/* "2026-02-04" in buf (12 bytes are enough), "" for DAY_NONE. */
const char *day_iso(Day day, char buf[16]);
/* "Wed 4 Feb 2026"; "" for DAY_NONE. */
const char *day_long(Day day, char buf[24]);
const char *month_short(int month);	/* "Jan"; 1 to 12 */

/*
 * A day stated in full at the start of s: 2026-02-04 (also with a time after
 * it), 20260204, 4 February 2026, February 4, 2026, Wed, 4 Feb 2026 10:00,
 * 4 Feb. 2026.  *used is the number of bytes, those of a time of day and its
 * zone included.  DAY_NONE, and 0 bytes, when it is none.
 */
Day	day_parse(Slice s, size_t *used);

#endif

/* SPDX-License-Identifier: MIT */
#include "ui/zoom.h"

static const char *const names[ZOOMS] = {
	[ZOOM_DAY] = "day", [ZOOM_HOUR] = "hour", [ZOOM_WEEK] = "week",
	[ZOOM_MONTH] = "month", [ZOOM_YEAR] = "year",
	[ZOOM_DECADE] = "decade",
};

enum { MONDAY = 3 };	/* days by which a week begins before 1 Jan 1970 */

const char *
zoom_name(Zoom z)
{
	return names[z];
}

Zoom
zoom_coarser(Zoom z)
{
	switch (z) {
	case ZOOM_HOUR: return ZOOM_DAY;
	case ZOOM_DAY: return ZOOM_WEEK;
	case ZOOM_DECADE: return ZOOM_DECADE;
	default: return (Zoom)(z + 1);
	}
}

Zoom
zoom_finer(Zoom z)
{
	switch (z) {
	case ZOOM_HOUR: case ZOOM_DAY: return ZOOM_HOUR;
	case ZOOM_WEEK: return ZOOM_DAY;
	default: return (Zoom)(z - 1);
	}
}

static long
div_floor(long a, long b)
{
	return a / b - (a % b < 0);
}

long
zoom_number(Zoom z, Day day)
{
	Date d = day_date(day);

	switch (z) {
	case ZOOM_WEEK: return div_floor((long)day + MONDAY, 7);
	case ZOOM_MONTH: return d.year * 12L + d.month - 1;
	case ZOOM_YEAR: return d.year;
	case ZOOM_DECADE: return d.year / 10;
	default: return day;
	}
}

Day
zoom_first_day(Zoom z, long number)
{
	switch (z) {
	case ZOOM_WEEK: return (Day)(number * 7 - MONDAY);
	case ZOOM_MONTH: return day_of((Date){ (int)(number / 12),
	    (int)(number % 12) + 1, 1 });
	case ZOOM_YEAR: return day_of((Date){ (int)number, 1, 1 });
	case ZOOM_DECADE: return day_of((Date){ (int)number * 10, 1, 1 });
	default: return (Day)number;
	}
}

/* "2026 Feb 2-8", "2026 Jan 26-1 Feb" */
static void
tell_week(Day monday, Buffer *out)
{
	Date first = day_date(monday), last = day_date(monday + 6);

	buffer_printf(out, "%d %s %d-%d", first.year,
	    month_short(first.month), first.day, last.day);
	if (first.month != last.month)
		buffer_printf(out, " %s", month_short(last.month));
}

void
zoom_tell(Zoom z, long number, Buffer *out)
{
	Day day = zoom_first_day(z, number);
	char text[24];

	switch (z) {
	case ZOOM_WEEK:
		tell_week(day, out);
		break;
	case ZOOM_MONTH:
		buffer_printf(out, "%ld %s", number / 12,
		    month_short((int)(number % 12) + 1));
		break;
	case ZOOM_YEAR:
		buffer_printf(out, "%ld", number);
		break;
	case ZOOM_DECADE:
		buffer_printf(out, "%ld0s", number);
		break;
	default:
		buffer_puts(out, day_long(day, text));
		break;
	}
}

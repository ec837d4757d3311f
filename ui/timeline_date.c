/* SPDX-License-Identifier: MIT */
#include "ui/timeline_date.h"

#include <string.h>

#include "text/glyph.h"

/* --- how wide ------------------------------------------------------------ */

DateReach
date_reach(const EventDay *e)
{
	if (e->by_year || e->earliest == DAY_NONE || e->latest == DAY_NONE ||
	    e->earliest == e->latest)
		return REACH_DAY;
	return zoom_number(ZOOM_YEAR, e->earliest) !=
	    zoom_number(ZOOM_YEAR, e->latest) ? REACH_YEARS :
	    zoom_number(ZOOM_MONTH, e->earliest) !=
	    zoom_number(ZOOM_MONTH, e->latest) ? REACH_MONTHS : REACH_DAYS;
}

int
timeline_date_cells(DateReach reach, bool year, int cols)
{
	/* "Wed 23", "21-31", "25-1 Feb", "2014-2019"; with the year: "14 Feb
	 * 2026?", "23-24 Jan 2026", "25 Jan-1 Feb 2026". */
	static const int under_heading[] = { 6, 6, 8, 9 };
	static const int with_year[] = { 13, 14, 17, 17 };

	if (year)
		return cols < 60 && reach > REACH_DAYS ?
		    with_year[REACH_DAYS] : with_year[reach];
	return cols < 40 || under_heading[reach] > 8 ? under_heading[reach] :
	    8;
}

/* --- words --------------------------------------------------------------- */

/* "23-24", "21..31", "from 24 Jan", "until 5 Feb" with signs for what is
 * between the days. */
static Slice
with_signs(const Signs *sg, Arena *a, const Edtf *date, Slice text)
{
	const bool within = date->kind == EDTF_WITHIN;
	const Slice from = SLICE("from "), until = SLICE("until ");
	const Slice between = within ? SLICE("..") : SLICE("-");
	size_t lead = slice_starts(text, SLICE("~")) ? 1 : 0;
	Slice rest = slice_sub(text, lead, text.len);

	if (date->kind != EDTF_RANGE && !within)
		return text;
	if (slice_starts(rest, from))
		return arena_printf(a, "%.*s%.*s%s", (int)lead, text.ptr,
		    SLICE_ARG(slice_sub(rest, from.len, rest.len)), sg->solid);
	if (slice_starts(rest, until))
		return arena_printf(a, "%.*s%s%.*s", (int)lead, text.ptr,
		    sg->solid, SLICE_ARG(slice_sub(rest, until.len,
		    rest.len)));
	size_t at = slice_find(rest, between, 0);
	if (at == SIZE_MAX || slice_find_byte(rest, '/', 0) != SIZE_MAX)
		return text;
	return arena_printf(a, "%.*s%s%.*s", (int)(lead + at), text.ptr,
	    within ? sg->dotted : sg->solid,
	    SLICE_ARG(slice_sub(rest, at + between.len, rest.len)));
}

static Slice
full_text(const Signs *sg, Arena *a, const EventRow *event, bool year)
{
	char date[24];

	return with_signs(sg, a, &event->date, arena_dup(a,
	    slice_of(edtf_short(&event->date, year, date))));
}

/* The date where a month is not repeated: "23-24", "~4", "30-2 Feb". */
static Slice
day_text(const Signs *sg, Arena *a, const EventRow *event)
{
	Slice text = full_text(sg, a, event, false);
	Slice month = event->earliest == DAY_MIN ? SLICE("") :
	    arena_printf(a, " %s",
	    month_short(day_date(event->earliest).month));
	size_t at = month.len > 0 ? slice_find(text, month, 0) : SIZE_MAX;

	if (at == SIZE_MAX)
		return text;
	return arena_printf(a, "%.*s%.*s", (int)at, text.ptr,
	    SLICE_ARG(slice_sub(text, at + month.len, text.len)));
}

static Slice
hour_text(const Signs *sg, Arena *a, const EventRow *event)
{
	size_t at = slice_find_byte(event->edtf, 'T', 0);

	if (at != SIZE_MAX)
		return slice_sub(event->edtf, at + 1, at + 6);
	return event->date.kind == EDTF_DAY ? SLICE("") :
	    day_text(sg, a, event);
}

static Slice
weekday_text(const Signs *sg, Arena *a, const EventRow *event)
{
	char day[24];

	if (event->date.kind != EDTF_DAY)
		return day_text(sg, a, event);
	return arena_printf(a, "%.3s %.*s", day_long(event->earliest, day),
	    SLICE_ARG(day_text(sg, a, event)));
}

/* What a row of many events stands for: "Feb", "2026", "2020s". */
static Slice
stretch_text(Arena *a, Day earliest, Zoom zoom)
{
	Buffer text = {0};

	if (zoom == ZOOM_MONTH)
		return slice_of(month_short(day_date(earliest).month));
	zoom_tell(zoom, zoom_number(zoom, earliest), &text);
	return buffer_keep(&text, a);
}

static Slice
event_text(const Signs *sg, Arena *a, const EventRow *event, Zoom zoom)
{
	switch (zoom) {
	case ZOOM_HOUR: return hour_text(sg, a, event);
	case ZOOM_DAY: return day_text(sg, a, event);
	case ZOOM_WEEK: return weekday_text(sg, a, event);
	default: return full_text(sg, a, event, zoom >= ZOOM_YEAR);
	}
}

/* --- shorter ones -------------------------------------------------------- */

/* The first or the last day of the stretch that holds a day; open sides stay
 * open. */
static Day
end_of(Zoom unit, Day day, bool last)
{
	if (day == DAY_MIN || day == DAY_MAX || day == DAY_NONE)
		return day;
	const long number = zoom_number(unit, day);

	return last ? zoom_first_day(unit, number + 1) - 1 :
	    zoom_first_day(unit, number);
}

/* The same date in whole months or years. */
static Edtf
coarser(const Edtf *date, Zoom unit)
{
	const EdtfKind kind = unit == ZOOM_YEAR ? EDTF_YEAR : EDTF_MONTH;
	Edtf e = *date;

	e.earliest = end_of(unit, date->earliest, false);
	e.latest = end_of(unit, date->latest, true);
	e.begins = kind;
	if (e.earliest == end_of(unit, e.latest, false))
		e.kind = kind;
	return e;
}

static bool
fits(Slice text, int cells)
{
	return (int)glyph_width(text) <= cells;
}

Slice
timeline_date(const Signs *sg, Arena *a, const EventRow *event, Zoom zoom,
    bool folded, int cells)
{
	static const Zoom units[] = { ZOOM_MONTH, ZOOM_YEAR };
	EventRow told = *event;

	if (zoom != ZOOMS && folded)
		return stretch_text(a, event->earliest, zoom);
	Slice text = event_text(sg, a, event, zoom), whole = text;

	for (int i = 0; i < 2 && !fits(text, cells); i++) {
		told.date = coarser(&event->date, units[i]);
		text = event_text(sg, a, &told, zoom);
	}
	if (!fits(text, cells)) {
		told.date.approximate = told.date.uncertain = false;
		text = event_text(sg, a, &told, zoom);
	}
	return fits(text, cells) ? text : whole;
}

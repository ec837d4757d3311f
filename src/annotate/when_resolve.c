/* SPDX-License-Identifier: MIT */
/*
 * From a term and an anchor to a period.  A name that comes back every year
 * (a month, a day of a month, a season, a holiday), every month (the 20th) or
 * every week (a weekday) has candidates around the anchor, counted from the
 * anchor's own year, month or week; which one is meant is a matter of "last" or
 * "next", of tense, and else of the bias of news to the past.
 */
#include "annotate/when_value.h"

#include "annotate/holiday.h"

enum {
	AROUND = 2,		/* candidates on each side */
	YEAR_MAX = 9998		/* that has a name in TIMEX3 */
};

typedef struct {
	const WhenTerm *t;
	Period at;		/* the anchor, moved as the term says */
	Day now;		/* its first day, or DAY_NONE */
	bool story;		/* the anchor is one of the narrative */
} Resolving;

/* --- names that come back ------------------------------------------------ */

static Period
in_year(const WhenTerm *t, int year)
{
	Period p = { t->grain, year, t->part, t->day };

	if (t->holiday != 0)
		return period_of(holiday_day((Holiday)t->holiday, year),
		    GRAIN_DAY);
	if (t->day > 0 && t->day > days_in_month(year > 0 ? year : 4,
	    t->part))
		return (Period){ 0 };
	if (t->nth != 0 && t->part != 0)
		p.grain = GRAIN_MONTH;
	return p;
}

static bool
is_yearly(const WhenTerm *t)
{
	return t->part != 0 || t->holiday != 0;
}

/* The candidate that is n years, months or weeks from the anchor's own. */
static Period
candidate(const Resolving *r, int n)
{
	const WhenTerm *t = r->t;

	if (is_yearly(t))
		return in_year(t, r->at.year + n);
	if (t->weekday != 0) {
		Period week = period_shift(period_of(r->now, GRAIN_WEEK), n);
		Day first, last;
		return !period_days(week, &first, &last) ? (Period){ 0 } :
		    period_of(first + t->weekday - 1, GRAIN_DAY);
	}
	if (t->grain == GRAIN_WEEKEND)
		return period_shift(period_of(r->now, GRAIN_WEEKEND), n);
	if (t->day != 0) {
		Period month = period_shift(period_widen(r->at,
		    GRAIN_MONTH), n);
		if (month.grain != GRAIN_MONTH ||
		    t->day > days_in_month(month.year, month.part))
			return (Period){ 0 };
		return (Period){ GRAIN_DAY, month.year, month.part, t->day };
	}
	return period_shift(period_widen(r->at, t->grain), n);
}

/* How many days the period is from now, negative when it is over. */
static int
days_from(Day now, Day first, Day last)
{
	return first > now ? first - now : last < now ? last - now : 0;
}

/*
 * What a candidate costs: its distance, and days of penalty for a direction
 * that does not suit.  News looks back: a bare weekday or month is past; a
 * day of the year is rather the nearest, whatever the tense, since one that is
 * far is given its year.
 */
static int
cost(const WhenTerm *t, int days)
{
	const bool dated = t->day != 0 || t->holiday != 0;
	const bool weekly = !dated && (t->weekday != 0 ||
	    t->grain == GRAIN_WEEKEND);
	const int far = dated ? 150 : weekly ? 7 : 300;
	int back = 0, ahead = 0;

	switch (t->tense) {
	case TENSE_PAST:
		ahead = far;
		break;
	case TENSE_FUTURE:
		back = far;
		break;
	case TENSE_LEANING:
		back = dated ? 30 : weekly ? 0 : 60;
		ahead = weekly ? 2 : 0;
		break;
	default:
		ahead = dated ? 0 : weekly ? far : far / 2;
	}
	return days < 0 ? back - days : days > 0 ? ahead + days : 0;
}

/* The candidate that costs least; of two the earlier. */
static Period
choose(const Resolving *r)
{
	Period best = { 0 };
	int least = INT32_MAX;
	Day first, last;

	for (int n = -AROUND; n <= AROUND; n++) {
		Period p = candidate(r, n);
		if (!period_days(p, &first, &last))
			continue;
		int days = days_from(r->now, first, last);
		if ((r->t->pick == PICK_BEFORE && days >= 0) ||
		    (r->t->pick == PICK_AFTER && days <= 0))
			continue;
		int c = r->t->pick == PICK_BIAS || r->t->pick == PICK_SAME ?
		    cost(r->t, days) : days < 0 ? -days : days;
		if (c < least) {
			least = c;
			best = p;
		}
	}
	return best;
}

/*
 * In a narrative time goes on: a month belongs to the year that was told of,
 * or to the next one when it lies far before the month that was told of.
 */
static Period
in_story(const Resolving *r)
{
	const bool monthly = r->at.grain <= GRAIN_MONTH;
	Period p = candidate(r, 0);
	int month = period_widen(r->at, GRAIN_MONTH).part;
	int own = r->t->part;

	if (!is_yearly(r->t) || p.grain == GRAIN_NONE || !monthly ||
	    r->t->grain > GRAIN_MONTH || month - own <= 6)
		return p;
	return candidate(r, 1);
}

static Period
by_name(const Resolving *r)
{
	const WhenTerm *t = r->t;
	const bool same = t->pick == PICK_SAME;

	if (r->at.grain == GRAIN_NONE)
		return (Period){ 0 };
	if (same && (t->by != UNIT_NONE || r->story ||
	    t->tense == TENSE_NONE || is_yearly(t)))
		return candidate(r, 0);
	if (r->story && (t->pick == PICK_BIAS || same))
		return t->weekday != 0 && t->part == 0 ? choose(r) :
		    in_story(r);
	return r->now == DAY_NONE ? (Period){ 0 } : choose(r);
}

/* --- parts of a period --------------------------------------------------- */

/* Weeks count to where their Thursday is, weekends to their Saturday. */
static Period
nth_part(Period of, int nth, Grain grain)
{
	Day first, last;
	const int step = grain == GRAIN_DAY ? 1 : 7;
	const int mark = grain == GRAIN_WEEK ? 3 : 5;

	if (!period_days(of, &first, &last))
		return (Period){ 0 };
	if (step == 7)
		first += (mark - day_weekday(first) + 7) % 7;
	Day day = nth == NTH_LAST ? last - (last - first) % step :
	    first + (nth - 1) * step;
	return day > last ? (Period){ 0 } : period_of(day, grain);
}

/* --- the whole ----------------------------------------------------------- */

static Period
calendar(const WhenTerm *t, WhenAnchor anchor)
{
	Resolving r = { .t = t, .at = anchor.at,
		.story = anchor.by == ANCHOR_STORY };
	Day last;
	Period p;

	if (t->by != UNIT_NONE)
		r.at = period_shift(period_widen(r.at, unit_grain(t->by)),
		    t->shift);
	period_days(r.at, &r.now, &last);
	if (!t->has_year)
		p = by_name(&r);
	else if (t->holiday != 0 || t->nth != 0)
		p = in_year(t, t->year);
	else
		p = (Period){ t->grain, t->year, t->part, t->day };
	return t->nth != 0 ? nth_part(p, t->nth, t->nth_grain) : p;
}

/* On a Monday "this weekend" is the one that is just over, unless the
 * sentence looks ahead. */
static bool
is_weekend_past(const WhenTerm *t, WhenAnchor anchor)
{
	Day first, last;

	return t->grain == GRAIN_WEEKEND && t->shift == 0 &&
	    t->ref == REF_NOW && t->tense == TENSE_PAST &&
	    anchor.at.grain == GRAIN_DAY &&
	    period_days(anchor.at, &first, &last) && day_weekday(first) < 3;
}

static Period
shifted(const WhenTerm *t, WhenAnchor anchor)
{
	Period base = period_widen(anchor.at, t->grain);

	if (t->count[0] == COUNT_VAGUE && t->type == WHEN_DATE)
		return (Period){ 0 };
	if (base.grain != t->grain)
		return (Period){ 0 };
	return period_shift(base, is_weekend_past(t, anchor) ? -1 : t->shift);
}

bool
when_needs_anchor(const WhenTerm *t)
{
	if (t->type == WHEN_SET)
		return false;
	switch (t->kind) {
	case TERM_CALENDAR:
		return !t->has_year;
	case TERM_LENGTH:
		return t->toward != 0;
	default:
		return true;
	}
}

/* Of a place in the calendar; none when it is not found. */
static Period
calendar_period(const WhenTerm *t, WhenAnchor anchor)
{
	Period p = { 0 };

	if (t->type != WHEN_SET && t->kind == TERM_CALENDAR)
		p = calendar(t, anchor);
	else if (t->type != WHEN_SET && t->kind == TERM_SHIFT)
		p = shifted(t, anchor);
	return p.year < -YEAR_MAX || p.year > YEAR_MAX ? (Period){ 0 } : p;
}

void
when_resolve(const WhenTerm *t, WhenAnchor anchor, WhenValue *out)
{
	*out = (WhenValue){ .mod = t->mod, .earliest = DAY_NONE,
		.latest = DAY_NONE };
	if (when_needs_anchor(t))
		out->anchor = anchor;
	out->period = calendar_period(t, anchor);
	value_write(t, out);
	edtf_write(t, out);
}

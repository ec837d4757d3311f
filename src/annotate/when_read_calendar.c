/* SPDX-License-Identifier: MIT */
/* Readings of places in the calendar. */
#include "annotate/when_reading.h"

#include "annotate/holiday.h"

enum { LONE_YEAR_MAX = 2060, PIVOT = 30 };

static bool
set_year(WhenTerm *t, int year)
{
	t->has_year = true;
	t->year = year;
	return true;
}

/* --- the calendar -------------------------------------------------------- */

/* last, next: which one of a name; with an enclosing unit, which of those. */
static void
read_direction(const Reading *r, WhenTerm *t)
{
	bool back = reading_has(r, ATOM_BIT(LAST) | ATOM_BIT(BEFORE));
	bool forth = reading_has(r, ATOM_BIT(NEXT) | ATOM_BIT(BEHIND));

	if (r->a != 0) {
		t->by = (TermUnit)r->a;
		t->ref = (TermRef)r->b;
		t->shift = back ? -1 : forth ? 1 : 0;
		t->pick = PICK_SAME;
	} else {
		t->pick = back ? PICK_BEFORE : forth ? PICK_AFTER :
		    (TermPick)r->b;
	}
}

void
reading_date(const Reading *r, WhenTerm *t)
{
	const Atom *month = reading_take(r, MONTHS);
	const Atom *weekday = reading_take(r, WEEKDAY_NAMES);
	const Atom *day = reading_take(r, ATOM_BIT(DAY) | ATOM_BIT(NTH) |
	    ATOM_BIT(ORD));
	const Atom *season = reading_take(r, ATOM_BIT(SEASON) | ATOM_BIT(FALL));

	if (season != NULL) {
		t->grain = GRAIN_SEASON;
		t->part = season->sym;
	}
	if (month != NULL) {
		t->grain = GRAIN_MONTH;
		t->part = month->sym;
	}
	if (day != NULL)
		t->day = day->num;
	if (weekday != NULL)
		t->weekday = weekday->sym;
	if (day != NULL || weekday != NULL)
		t->grain = GRAIN_DAY;
}

static bool
read_iso(const Atom *iso, WhenTerm *t)
{
	Date d = day_date(iso->num);

	t->grain = GRAIN_DAY;
	t->part = d.month;
	t->day = d.day;
	t->hour = iso->hour;
	t->minute = iso->minute;
	if (t->hour >= 0)
		t->type = WHEN_TIME;
	return set_year(t, d.year);
}

/* There is such a day, in some year if none is given. */
static bool
is_possible(const WhenTerm *t)
{
	if (t->day == 0)
		return true;
	if (t->part == 0)
		return t->day <= 31;
	int year = t->has_year && t->year > 0 ? t->year : 2000;
	return t->day >= 1 && t->day <= days_in_month(year, t->part);
}

/* a: the unit that "last" or "next" is of, with b the reference; else b is
 * the TermPick. */
bool
read_CALENDAR(const Reading *r, WhenTerm *t)
{
	const Atom *year = reading_take(r, ATOM_BIT(YEAR));
	const Atom *iso = reading_take(r, ATOM_BIT(ISO));
	const Atom *daypart = reading_take(r, ATOM_BIT(DAYPART));

	if (iso != NULL)
		return read_iso(iso, t);
	t->grain = GRAIN_YEAR;
	if (year != NULL)
		set_year(t, year->num);
	reading_date(r, t);
	read_direction(r, t);
	if (daypart != NULL) {
		t->type = WHEN_TIME;
		t->daypart = (Daypart)daypart->sym;
	}
	return is_possible(t);
}

bool
read_CALENDAR_STORY(const Reading *r, WhenTerm *t)
{
	t->ref = REF_STORY;
	t->pick = PICK_SAME;
	reading_date(r, t);
	return true;
}

bool
read_CALENDAR_WEEKEND(const Reading *r, WhenTerm *t)
{
	(void)r;
	t->grain = GRAIN_WEEKEND;
	return true;
}

/* "2000 troops" is no year.  a: the first that can be one. */
bool
read_LONE_YEAR(const Reading *r, WhenTerm *t)
{
	int year = reading_take(r, ATOM_BIT(YEAR))->num;
	const Match *m = r->m;
	bool about = m->start > 0 && year % 50 == 0 &&
	    (m->atoms[m->start - 1].classes & ATOM_BIT(ABOUT)) != 0;
	bool counts = r->next != NULL &&
	    ((r->next->classes & ATOM_BIT(MEASURE)) != 0 ||
	    (year % 50 == 0 && (r->next->classes & ATOM_BIT(SMALL)) != 0 &&
	    r->next->literal == 0));

	t->grain = GRAIN_YEAR;
	return year >= r->a && year <= LONE_YEAR_MAX && !counts &&
	    !about &&
	    set_year(t, year);
}

bool
read_FISCAL(const Reading *r, WhenTerm *t)
{
	t->grain = GRAIN_YEAR;
	t->fiscal = true;
	return set_year(t, reading_take(r, ATOM_BIT(YEAR))->num);
}

bool
read_SHORT_YEAR(const Reading *r, WhenTerm *t)
{
	int two = reading_take(r, ATOM_BIT(TWO))->num;

	t->grain = GRAIN_YEAR;
	return set_year(t, two < PIVOT ? 2000 + two : 1900 + two);
}

/* "2006-07", "1789-1791": the second year */
bool
read_NEXT_YEAR(const Reading *r, WhenTerm *t)
{
	const Atom *two = reading_take(r, ATOM_BIT(TWO));
	const WhenTerm *before = r->before;

	if (before == NULL || before->kind != TERM_CALENDAR ||
	    before->grain != GRAIN_YEAR || !before->has_year ||
	    before->year <= 0)
		return false;
	int year = two == NULL ? reading_take(r, ATOM_BIT(YEAR))->num :
	    before->year / 100 * 100 + two->num;
	t->grain = GRAIN_YEAR;
	return year > before->year && set_year(t, year);
}

/* "January 23 and 24": the second day */
bool
read_NEXT_DAY(const Reading *r, WhenTerm *t)
{
	const Atom *day = reading_take(r, ATOM_BIT(DAY) | ATOM_BIT(NTH));
	const Atom *year = reading_take(r, ATOM_BIT(YEAR));
	const WhenTerm *before = r->before;
	const uint64_t other = MONTHS | LENGTHS | ATOM_BIT(AMPM);

	if (reading_has(r, ATOM_BIT(TWO)) && read_NEXT_YEAR(r, t))
		return true;
	if (before == NULL || before->kind != TERM_CALENDAR ||
	    before->part == 0 || before->day == 0 ||
	    before->grain != GRAIN_DAY ||
	    (r->next != NULL && (r->next->classes & other) != 0))
		return false;
	WhenTerm term = *before;
	term.rule = t->rule;
	term.weekday = 0;
	term.mod = MOD_NONE;
	term.day = day->num;
	*t = term;
	if (year != NULL)
		set_year(t, year->num);
	return is_possible(t);
}

static int
era_year(const Reading *r, int year)
{
	const Atom *era = reading_take(r, ATOM_BIT(ERA));

	return era != NULL && era->sym == 1 ? 1 - year : year;
}

bool
read_ERA_YEAR(const Reading *r, WhenTerm *t)
{
	const Atom *year = reading_take(r, ATOM_BIT(NUM) | ATOM_BIT(YEAR));

	if (year->num <= 0 || year->num > 9999)
		return false;
	t->grain = GRAIN_YEAR;
	reading_date(r, t);
	return set_year(t, era_year(r, year->num));
}

bool
read_DECADE(const Reading *r, WhenTerm *t)
{
	int first = reading_take(r, ATOM_BIT(DECADE) | ATOM_BIT(DECADES) |
	    ATOM_BIT(YEAR))->num;
	bool era = reading_has(r, ATOM_BIT(ERA));

	t->grain = GRAIN_DECADE;
	if (first % 10 != 0 || (first >= 100 && first < 1000 && !era))
		return false;
	if (era)
		return set_year(t, era_year(r, first));
	return set_year(t, first < 100 ? 1900 + first : first);
}

bool
read_CENTURY(const Reading *r, WhenTerm *t)
{
	int nth = reading_take(r, ATOM_BIT(ORD) | ATOM_BIT(NTH))->num;

	t->grain = GRAIN_CENTURY;
	return nth >= 1 && nth <= 99 &&
	    set_year(t, era_year(r, (nth - 1) * 100));
}

bool
read_QUARTER(const Reading *r, WhenTerm *t)
{
	const Atom *ord = reading_take(r, ATOM_BIT(ORD));
	const Atom *q = reading_take(r, ATOM_BIT(QTR));
	const Atom *year = reading_take(r, ATOM_BIT(YEAR));
	int n = ord != NULL ? ord->num : q->sym;

	t->grain = n > 4 ? GRAIN_HALF : GRAIN_QUARTER;
	t->part = n > 4 ? n - 4 : n;
	if (year != NULL)
		set_year(t, year->num);
	read_direction(r, t);
	return n >= 1 && n <= (q != NULL ? 6 : 4);
}

bool
read_HALF_YEAR(const Reading *r, WhenTerm *t)
{
	const Atom *year = reading_take(r, ATOM_BIT(YEAR));

	t->grain = GRAIN_HALF;
	t->part = reading_take(r, ATOM_BIT(ORD))->num;
	if (year != NULL)
		set_year(t, year->num);
	read_direction(r, t);
	return t->part <= 2;
}

bool
read_HOLIDAY_DAY(const Reading *r, WhenTerm *t)
{
	const Atom *year = reading_take(r, ATOM_BIT(YEAR));

	t->grain = GRAIN_DAY;
	t->holiday = reading_take(r, ATOM_BIT(HOLIDAY))->sym;
	if (year != NULL)
		set_year(t, year->num);
	read_direction(r, t);
	return true;
}

/* a: the grain of the part */
bool
read_NTH_OF(const Reading *r, WhenTerm *t)
{
	const Atom *ord = reading_take(r, ATOM_BIT(ORD));
	const Atom *month = reading_take(r, MONTHS);
	const Atom *year = reading_take(r, ATOM_BIT(YEAR));

	t->nth = ord != NULL ? ord->num : NTH_LAST;
	t->nth_grain = (Grain)r->a;
	t->grain = GRAIN_YEAR;
	if (month != NULL) {
		t->grain = GRAIN_MONTH;
		t->part = month->sym;
	}
	if (year != NULL)
		set_year(t, year->num);
	return t->nth <= 53;
}

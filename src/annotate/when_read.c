/* SPDX-License-Identifier: MIT */
#include "annotate/when_read.h"

#include "annotate/holiday.h"

enum { LONE_YEAR_MAX = 2060, PIVOT = 30 };

#define NUMBERS (ATOM_BIT(NUM) | ATOM_BIT(SOME))
#define LENGTHS (ATOM_BIT(UNIT) | ATOM_BIT(UNITS) | ATOM_BIT(SHORT) | \
	ATOM_BIT(SHORTS))
#define MONTHS (ATOM_BIT(MONTH) | ATOM_BIT(MON))
#define WEEKDAYS (ATOM_BIT(WEEKDAY) | ATOM_BIT(WKD))

typedef struct {
	int a, b;		/* of the rule */
	const Match *m;
	const Atom *next;
	const WhenTerm *before;
} Reading;

static const Atom *
take(const Reading *r, uint64_t classes)
{
	return match_class(r->m, classes, 0);
}

static bool
has(const Reading *r, uint64_t classes)
{
	return take(r, classes) != NULL;
}

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
	bool back = has(r, ATOM_BIT(LAST) | ATOM_BIT(BEFORE));
	bool forth = has(r, ATOM_BIT(NEXT) | ATOM_BIT(BEHIND));

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

static void
read_date(const Reading *r, WhenTerm *t)
{
	const Atom *month = take(r, MONTHS), *weekday = take(r, WEEKDAYS);
	const Atom *day = take(r, ATOM_BIT(DAY) | ATOM_BIT(NTH) |
	    ATOM_BIT(ORD));
	const Atom *season = take(r, ATOM_BIT(SEASON) | ATOM_BIT(FALL));

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
static bool
read_CALENDAR(const Reading *r, WhenTerm *t)
{
	const Atom *year = take(r, ATOM_BIT(YEAR));
	const Atom *iso = take(r, ATOM_BIT(ISO));
	const Atom *daypart = take(r, ATOM_BIT(DAYPART));

	if (iso != NULL)
		return read_iso(iso, t);
	t->grain = GRAIN_YEAR;
	if (year != NULL)
		set_year(t, year->num);
	read_date(r, t);
	read_direction(r, t);
	if (daypart != NULL) {
		t->type = WHEN_TIME;
		t->daypart = (Daypart)daypart->sym;
	}
	return is_possible(t);
}

static bool
read_CALENDAR_STORY(const Reading *r, WhenTerm *t)
{
	t->ref = REF_STORY;
	t->pick = PICK_SAME;
	read_date(r, t);
	return true;
}

static bool
read_CALENDAR_WEEKEND(const Reading *r, WhenTerm *t)
{
	(void)r;
	t->grain = GRAIN_WEEKEND;
	return true;
}

/* "2000 troops" is no year.  a: the first that can be one. */
static bool
read_LONE_YEAR(const Reading *r, WhenTerm *t)
{
	int year = take(r, ATOM_BIT(YEAR))->num;
	const Match *m = r->m;
	bool about = m->start > 0 && year % 50 == 0 &&
	    (m->atoms[m->start - 1].classes & ATOM_BIT(ABOUT)) != 0;
	bool counts = r->next != NULL && year % 50 == 0 &&
	    (r->next->classes & ATOM_BIT(SMALL)) != 0 &&
	    r->next->literal == 0;

	t->grain = GRAIN_YEAR;
	return year >= r->a && year <= LONE_YEAR_MAX && !counts &&
	    !about &&
	    set_year(t, year);
}

static bool
read_FISCAL(const Reading *r, WhenTerm *t)
{
	t->grain = GRAIN_YEAR;
	t->fiscal = true;
	return set_year(t, take(r, ATOM_BIT(YEAR))->num);
}

static bool
read_SHORT_YEAR(const Reading *r, WhenTerm *t)
{
	int two = take(r, ATOM_BIT(TWO))->num;

	t->grain = GRAIN_YEAR;
	return set_year(t, two < PIVOT ? 2000 + two : 1900 + two);
}

/* "2006-07", "1789-1791": the second year */
static bool
read_NEXT_YEAR(const Reading *r, WhenTerm *t)
{
	const Atom *two = take(r, ATOM_BIT(TWO));
	const WhenTerm *before = r->before;

	if (before == NULL || before->kind != TERM_CALENDAR ||
	    before->grain != GRAIN_YEAR || !before->has_year ||
	    before->year <= 0)
		return false;
	int year = two == NULL ? take(r, ATOM_BIT(YEAR))->num :
	    before->year / 100 * 100 + two->num;
	t->grain = GRAIN_YEAR;
	return year > before->year && set_year(t, year);
}

/* "January 23 and 24": the second day */
static bool
read_NEXT_DAY(const Reading *r, WhenTerm *t)
{
	const Atom *day = take(r, ATOM_BIT(DAY) | ATOM_BIT(NTH));
	const Atom *year = take(r, ATOM_BIT(YEAR));
	const WhenTerm *before = r->before;
	const uint64_t other = MONTHS | LENGTHS | ATOM_BIT(AMPM);

	if (has(r, ATOM_BIT(TWO)) && read_NEXT_YEAR(r, t))
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
	const Atom *era = take(r, ATOM_BIT(ERA));

	return era != NULL && era->sym == 1 ? 1 - year : year;
}

static bool
read_ERA_YEAR(const Reading *r, WhenTerm *t)
{
	const Atom *year = take(r, ATOM_BIT(NUM) | ATOM_BIT(YEAR));

	if (year->num <= 0 || year->num > 9999)
		return false;
	t->grain = GRAIN_YEAR;
	read_date(r, t);
	return set_year(t, era_year(r, year->num));
}

static bool
read_DECADE(const Reading *r, WhenTerm *t)
{
	int first = take(r, ATOM_BIT(DECADE) | ATOM_BIT(DECADES) |
	    ATOM_BIT(YEAR))->num;
	bool era = has(r, ATOM_BIT(ERA));

	t->grain = GRAIN_DECADE;
	if (first % 10 != 0 || (first >= 100 && first < 1000 && !era))
		return false;
	if (era)
		return set_year(t, era_year(r, first));
	return set_year(t, first < 100 ? 1900 + first : first);
}

static bool
read_CENTURY(const Reading *r, WhenTerm *t)
{
	int nth = take(r, ATOM_BIT(ORD) | ATOM_BIT(NTH))->num;

	t->grain = GRAIN_CENTURY;
	return nth >= 1 && nth <= 99 &&
	    set_year(t, era_year(r, (nth - 1) * 100));
}

static bool
read_QUARTER(const Reading *r, WhenTerm *t)
{
	const Atom *ord = take(r, ATOM_BIT(ORD)), *q = take(r, ATOM_BIT(QTR));
	const Atom *year = take(r, ATOM_BIT(YEAR));
	int n = ord != NULL ? ord->num : q->sym;

	t->grain = n > 4 ? GRAIN_HALF : GRAIN_QUARTER;
	t->part = n > 4 ? n - 4 : n;
	if (year != NULL)
		set_year(t, year->num);
	read_direction(r, t);
	return n >= 1 && n <= (q != NULL ? 6 : 4);
}

static bool
read_HALF_YEAR(const Reading *r, WhenTerm *t)
{
	const Atom *year = take(r, ATOM_BIT(YEAR));

	t->grain = GRAIN_HALF;
	t->part = take(r, ATOM_BIT(ORD))->num;
	if (year != NULL)
		set_year(t, year->num);
	read_direction(r, t);
	return t->part <= 2;
}

static bool
read_HOLIDAY_DAY(const Reading *r, WhenTerm *t)
{
	const Atom *year = take(r, ATOM_BIT(YEAR));

	t->grain = GRAIN_DAY;
	t->holiday = take(r, ATOM_BIT(HOLIDAY))->sym;
	if (year != NULL)
		set_year(t, year->num);
	read_direction(r, t);
	return true;
}

/* a: the grain of the part */
static bool
read_NTH_OF(const Reading *r, WhenTerm *t)
{
	const Atom *ord = take(r, ATOM_BIT(ORD)), *month = take(r, MONTHS);
	const Atom *year = take(r, ATOM_BIT(YEAR));

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

/* --- from a reference ---------------------------------------------------- */

static bool
set_shift(WhenTerm *t, Grain grain, int shift, TermRef ref)
{
	t->kind = TERM_SHIFT;
	t->grain = grain;
	t->shift = shift;
	t->ref = ref;
	return true;
}

static void
read_daypart(const Reading *r, WhenTerm *t)
{
	const Atom *daypart = take(r, ATOM_BIT(DAYPART));

	if (daypart == NULL)
		return;
	t->type = WHEN_TIME;
	t->daypart = (Daypart)daypart->sym;
}

/* a: the day beyond, as in "the day after tomorrow" */
static bool
read_TODAY(const Reading *r, WhenTerm *t)
{
	int shift = take(r, ATOM_BIT(TODAY))->num;

	read_daypart(r, t);
	return (r->a == 0 || shift != 0) &&
	    set_shift(t, GRAIN_DAY, r->a != 0 ? 2 * shift : shift, REF_NOW);
}

/* a: by how many; b: TermRef */
static bool
read_SHIFT(const Reading *r, WhenTerm *t)
{
	const Atom *unit = take(r, ATOM_BIT(UNIT));
	int times = unit->sym == UNIT_FORTNIGHT ? 2 : 1;

	return set_shift(t, unit_grain((TermUnit)unit->sym), r->a * times,
	    (TermRef)r->b);
}

/* Less than a day: the day is all that is told. */
static bool
read_hours_ago(const Reading *r, WhenTerm *t)
{
	t->type = WHEN_TIME;
	t->count[0] = COUNT_VAGUE;
	return set_shift(t, GRAIN_DAY, 0, (TermRef)r->b);
}

static bool
read_vague_ago(const Reading *r, Grain grain, WhenTerm *t)
{
	if (r->b == REF_NOW) {
		t->kind = r->a < 0 ? TERM_PAST : TERM_FUTURE;
		return true;
	}
	t->count[0] = COUNT_VAGUE;
	return set_shift(t, grain, 0, REF_STORY);
}

/* a: -1 or 1; b: TermRef */
static bool
read_AGO(const Reading *r, WhenTerm *t)
{
	const Atom *number = take(r, NUMBERS), *unit = take(r, LENGTHS);
	int count = number == NULL ? 1000 :
	    (number->classes & ATOM_BIT(SOME)) != 0 ? COUNT_VAGUE :
	    number->count;
	TermUnit name = (TermUnit)unit->sym;

	if (name <= UNIT_HOUR)
		return read_hours_ago(r, t);
	if (count == COUNT_VAGUE || count > 9999000)
		return read_vague_ago(r, unit_grain(name), t);
	if (name == UNIT_YEAR && count % 1000 != 0) {
		name = UNIT_MONTH;
		count *= 12;
	}
	if (name == UNIT_FORTNIGHT)
		count *= 2;
	if (name == UNIT_DECADE && r->b == REF_STORY) {
		name = UNIT_YEAR;
		count *= 10;
	}
	t->count[0] = count;
	return set_shift(t, unit_grain(name), r->a * (count / 1000),
	    (TermRef)r->b);
}

/* a: -1 or 1 */
static bool
read_SOME_LATER(const Reading *r, WhenTerm *t)
{
	TermUnit unit = (TermUnit)take(r, LENGTHS)->sym;

	return unit <= UNIT_HOUR ? read_hours_ago(r, t) :
	    read_vague_ago(r, unit_grain(unit), t);
}

static bool
read_SAME_DAY(const Reading *r, WhenTerm *t)
{
	(void)r;
	return set_shift(t, GRAIN_DAY, 0, REF_STORY);
}

/* a: TermKind */
static bool
read_REFERENCE(const Reading *r, WhenTerm *t)
{
	t->kind = (TermKind)r->a;
	return true;
}

/* --- durations and sets -------------------------------------------------- */

static int
count_of(const Atom *number, const Atom *unit)
{
	const uint64_t many = ATOM_BIT(UNITS) | ATOM_BIT(SHORTS);

	if (number == NULL)
		return (unit->classes & many) != 0 ? COUNT_VAGUE : 1000;
	return (number->classes & ATOM_BIT(SOME)) != 0 ? COUNT_VAGUE :
	    number->count;
}

static bool
set_length(WhenTerm *t, int count, TermUnit unit)
{
	t->type = WHEN_DURATION;
	t->kind = TERM_LENGTH;
	t->count[0] = count;
	t->unit[0] = unit;
	return true;
}

/* a: which way it goes from the reference */
static bool
read_LENGTH(const Reading *r, WhenTerm *t)
{
	int units = 0, numbers = 0;

	while (match_class(r->m, LENGTHS, units) != NULL)
		units++;
	while (match_class(r->m, NUMBERS, numbers) != NULL)
		numbers++;
	for (int i = 0; i < units && i < LENGTH_PARTS; i++) {
		const Atom *unit = match_class(r->m, LENGTHS, i);
		int nth = i - (units - numbers);
		const Atom *number = units == numbers || nth >= 0 ?
		    match_class(r->m, NUMBERS, units == numbers ? i : nth) :
		    NULL;
		t->count[i] = count_of(number, unit);
		t->unit[i] = (TermUnit)unit->sym;
	}
	t->type = WHEN_DURATION;
	t->kind = TERM_LENGTH;
	t->toward = r->a;
	return true;
}

/* "a day", but neither "a second" nor "a quarter" */
static bool
read_ONE(const Reading *r, WhenTerm *t)
{
	TermUnit unit = (TermUnit)take(r, LENGTHS)->sym;

	return unit != UNIT_SECOND && unit != UNIT_QUARTER &&
	    unit != UNIT_WEEKEND && set_length(t, 1000, unit);
}

static bool
read_HALF(const Reading *r, WhenTerm *t)
{
	return set_length(t, 500, (TermUnit)take(r, LENGTHS)->sym);
}

/* "a year and a half" */
static bool
read_HALF_MORE(const Reading *r, WhenTerm *t)
{
	TermUnit unit = (TermUnit)take(r, LENGTHS)->sym;

	if (has(r, ATOM_BIT(LAST)))
		t->toward = -1;
	return unit == UNIT_YEAR ? set_length(t, 18000, UNIT_MONTH) :
	    set_length(t, 1500, unit);
}

static bool
read_LENGTH_RANGE(const Reading *r, WhenTerm *t)
{
	return set_length(t, COUNT_VAGUE, (TermUnit)take(r, LENGTHS)->sym);
}

/* a: the unit */
static bool
read_LONG_WORD(const Reading *r, WhenTerm *t)
{
	return set_length(t, 1000, (TermUnit)r->a);
}

static bool
read_LAP_TIME(const Reading *r, WhenTerm *t)
{
	const Atom *lap = take(r, ATOM_BIT(LAP));
	const int parts[LENGTH_PARTS] = { lap->hour, lap->minute,
		lap->second };

	t->type = WHEN_DURATION;
	t->kind = TERM_LENGTH;
	for (int i = 0; i < LENGTH_PARTS; i++) {
		t->count[i] = parts[i] * 1000;
		t->unit[i] = (TermUnit)(UNIT_HOUR - i);
	}
	return true;
}

/* What comes back by its name: "every Sunday" */
static bool
read_every_name(const Reading *r, WhenTerm *t)
{
	const Atom *weekday = take(r, WEEKDAYS | ATOM_BIT(WEEKDAYS));

	read_date(r, t);
	read_daypart(r, t);
	if (weekday != NULL) {
		t->grain = GRAIN_DAY;
		t->weekday = weekday->sym;
	}
	t->type = WHEN_SET;
	return true;
}

/* a: how many of the unit */
static bool
read_EVERY(const Reading *r, WhenTerm *t)
{
	const Atom *unit = take(r, LENGTHS | ATOM_BIT(FREQ));
	const Atom *number = take(r, NUMBERS), *ord = take(r, ATOM_BIT(ORD));

	if (unit == NULL)
		return read_every_name(r, t);
	int count = ord != NULL ? ord->num * 1000 : number != NULL ?
	    count_of(number, unit) : r->a * 1000;
	set_length(t, count, (TermUnit)unit->sym);
	t->type = WHEN_SET;
	return true;
}

static bool
read_TIMES_A(const Reading *r, WhenTerm *t)
{
	set_length(t, 1000, (TermUnit)take(r, LENGTHS)->sym);
	t->type = WHEN_SET;
	return r->m->end > r->m->start + 2;
}

/* --- times of day -------------------------------------------------------- */

static bool
read_CLOCK(const Reading *r, WhenTerm *t)
{
	const Atom *clock = take(r, ATOM_BIT(CLOCK) | ATOM_BIT(CLOCK12) |
	    ATOM_BIT(DOTCLOCK) | ATOM_BIT(HHMM) | ATOM_BIT(LAP));
	const Atom *hour = take(r, ATOM_BIT(HOUR) | ATOM_BIT(NOON));
	const Atom *half = take(r, ATOM_BIT(AMPM));

	t->type = WHEN_TIME;
	t->hour = clock != NULL ? clock->hour : hour->num;
	t->minute = clock != NULL ? clock->minute : -1;
	t->second = clock != NULL ? clock->second : -1;
	if (half != NULL && t->hour <= 12)
		t->hour = t->hour % 12 + (half->sym == 1 ? 12 : 0);
	return set_shift(t, GRAIN_DAY, 0, REF_STORY);
}

/* a: by how many days; b: TermRef */
static bool
read_DAYPART_OF(const Reading *r, WhenTerm *t)
{
	const Atom *daypart = take(r, ATOM_BIT(DAYPART));

	if (daypart != NULL && daypart->capital)
		return false;	/* the name of a show */
	t->type = WHEN_TIME;
	t->daypart = DAYPART_NIGHT;
	read_daypart(r, t);
	return set_shift(t, GRAIN_DAY, r->a, (TermRef)r->b);
}

static bool
read_NOTHING(const Reading *r, WhenTerm *t)
{
	(void)r;
	(void)t;
	return false;
}

bool
when_read(WhenReading reading, int a, int b, const Match *m,
    const Atom *next, const WhenTerm *before, WhenTerm *out)
{
	static bool (*const readers[])(const Reading *, WhenTerm *) = {
#define X(name) [READ_##name] = read_##name,
		WHEN_READINGS(X)
#undef X
	};
	const Reading r = { a, b, m, next, before };

	return readers[reading](&r, out);
}

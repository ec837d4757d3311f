/* SPDX-License-Identifier: MIT */
/* Readings of durations and sets. */
#include "annotate/when_reading.h"

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
bool
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
bool
read_ONE(const Reading *r, WhenTerm *t)
{
	TermUnit unit = (TermUnit)reading_take(r, LENGTHS)->sym;

	return unit != UNIT_SECOND && unit != UNIT_QUARTER &&
	    unit != UNIT_WEEKEND && set_length(t, 1000, unit);
}

bool
read_HALF(const Reading *r, WhenTerm *t)
{
	return set_length(t, 500, (TermUnit)reading_take(r, LENGTHS)->sym);
}

/* "a year and a half" */
bool
read_HALF_MORE(const Reading *r, WhenTerm *t)
{
	TermUnit unit = (TermUnit)reading_take(r, LENGTHS)->sym;

	if (reading_has(r, ATOM_BIT(LAST)))
		t->toward = -1;
	return unit == UNIT_YEAR ? set_length(t, 18000, UNIT_MONTH) :
	    set_length(t, 1500, unit);
}

bool
read_LENGTH_RANGE(const Reading *r, WhenTerm *t)
{
	return set_length(t, COUNT_VAGUE,
	    (TermUnit)reading_take(r, LENGTHS)->sym);
}

/* a: the unit */
bool
read_LONG_WORD(const Reading *r, WhenTerm *t)
{
	return set_length(t, 1000, (TermUnit)r->a);
}

bool
read_LAP_TIME(const Reading *r, WhenTerm *t)
{
	const Atom *lap = reading_take(r, ATOM_BIT(LAP));
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
	const Atom *weekday = reading_take(r, WEEKDAY_NAMES |
	    ATOM_BIT(WEEKDAYS));

	reading_date(r, t);
	reading_daypart(r, t);
	if (weekday != NULL) {
		t->grain = GRAIN_DAY;
		t->weekday = weekday->sym;
	}
	t->type = WHEN_SET;
	return true;
}

/* a: how many of the unit */
bool
read_EVERY(const Reading *r, WhenTerm *t)
{
	const Atom *unit = reading_take(r, LENGTHS | ATOM_BIT(FREQ));
	const Atom *number = reading_take(r, NUMBERS);
	const Atom *ord = reading_take(r, ATOM_BIT(ORD));

	if (unit == NULL)
		return read_every_name(r, t);
	if (ord != NULL && ord->num > SHIFT_MAX)
		return false;
	int count = ord != NULL ? ord->num * 1000 : number != NULL ?
	    count_of(number, unit) : r->a * 1000;
	set_length(t, count, (TermUnit)unit->sym);
	t->type = WHEN_SET;
	return true;
}

bool
read_TIMES_A(const Reading *r, WhenTerm *t)
{
	set_length(t, 1000, (TermUnit)reading_take(r, LENGTHS)->sym);
	t->type = WHEN_SET;
	return r->m->end > r->m->start + 2;
}

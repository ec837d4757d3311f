/* SPDX-License-Identifier: MIT */
/* Readings of what is counted from a reference, and what all of them share. */
#include "annotate/when_reading.h"

const Atom *
reading_take(const Reading *r, uint64_t classes)
{
	return match_class(r->m, classes, 0);
}

bool
reading_has(const Reading *r, uint64_t classes)
{
	return reading_take(r, classes) != NULL;
}

/* --- from a reference ---------------------------------------------------- */

/* So many periods from the reference; true. */
static bool
shift_by(WhenTerm *t, Grain grain, int shift, TermRef ref)
{
	t->kind = TERM_SHIFT;
	t->grain = grain;
	t->shift = shift;
	t->ref = ref;
	return true;
}

void
reading_daypart(const Reading *r, WhenTerm *t)
{
	const Atom *daypart = reading_take(r, ATOM_BIT(DAYPART));

	if (daypart == NULL)
		return;
	t->type = WHEN_TIME;
	t->daypart = (Daypart)daypart->sym;
}

/* a: the day beyond, as in "the day after tomorrow" */
bool
read_TODAY(const Reading *r, WhenTerm *t)
{
	int shift = reading_take(r, ATOM_BIT(TODAY))->num;

	reading_daypart(r, t);
	return (r->a == 0 || shift != 0) &&
	    shift_by(t, GRAIN_DAY, r->a != 0 ? 2 * shift : shift, REF_NOW);
}

/* a: by how many; b: TermRef */
bool
read_SHIFT(const Reading *r, WhenTerm *t)
{
	const Atom *unit = reading_take(r, ATOM_BIT(UNIT));
	int times = unit->sym == UNIT_FORTNIGHT ? 2 : 1;

	return shift_by(t, unit_grain((TermUnit)unit->sym), r->a * times,
	    (TermRef)r->b);
}

/* Less than a day: the day is all that is told. */
static bool
read_hours_ago(const Reading *r, WhenTerm *t)
{
	t->type = WHEN_TIME;
	t->count[0] = COUNT_VAGUE;
	return shift_by(t, GRAIN_DAY, 0, (TermRef)r->b);
}

static bool
read_vague_ago(const Reading *r, Grain grain, WhenTerm *t)
{
	if (r->b == REF_NOW) {
		t->kind = r->a < 0 ? TERM_PAST : TERM_FUTURE;
		return true;
	}
	t->count[0] = COUNT_VAGUE;
	return shift_by(t, grain, 0, REF_STORY);
}

/* a: -1 or 1; b: TermRef */
bool
read_AGO(const Reading *r, WhenTerm *t)
{
	const Atom *number = reading_take(r, NUMBERS);
	const Atom *unit = reading_take(r, LENGTHS);
	int64_t count = number == NULL ? 1000 :
	    (number->classes & ATOM_BIT(SOME)) != 0 ? COUNT_VAGUE :
	    number->count;
	TermUnit name = (TermUnit)unit->sym;

	if (name <= UNIT_HOUR)
		return read_hours_ago(r, t);
	if (name == UNIT_YEAR && count % 1000 != 0) {
		name = UNIT_MONTH;
		count *= 12;
	} else if (name == UNIT_FORTNIGHT) {
		count *= 2;
	} else if (name == UNIT_DECADE && r->b == REF_STORY) {
		name = UNIT_YEAR;
		count *= 10;
	}
	if (count < 0 || count > SHIFT_MAX * 1000)
		return read_vague_ago(r, unit_grain(name), t);
	t->count[0] = (int)count;
	return shift_by(t, unit_grain(name), r->a * (int)(count / 1000),
	    (TermRef)r->b);
}

bool
read_AGO_MONTH(const Reading *r, WhenTerm *t)
{
	const Atom *number = reading_take(r, NUMBERS);
	const int64_t months = (number == NULL ? 1000 : number->count) *
	    (int64_t)12 / 1000;

	return months > 0 && months <= SHIFT_MAX &&
	    shift_by(t, GRAIN_MONTH, -(int)months, REF_NOW);
}

/* a: -1 or 1 */
bool
read_SOME_LATER(const Reading *r, WhenTerm *t)
{
	TermUnit unit = (TermUnit)reading_take(r, LENGTHS)->sym;

	return unit <= UNIT_HOUR ? read_hours_ago(r, t) :
	    read_vague_ago(r, unit_grain(unit), t);
}

bool
read_SAME_DAY(const Reading *r, WhenTerm *t)
{
	(void)r;
	return shift_by(t, GRAIN_DAY, 0, REF_STORY);
}

/* a: TermKind */
bool
read_REFERENCE(const Reading *r, WhenTerm *t)
{
	t->kind = (TermKind)r->a;
	return true;
}

/* --- times of day -------------------------------------------------------- */

bool
read_CLOCK(const Reading *r, WhenTerm *t)
{
	const Atom *clock = reading_take(r, ATOM_BIT(CLOCK) |
	    ATOM_BIT(CLOCK12) | ATOM_BIT(DOTCLOCK) | ATOM_BIT(HHMM) | ATOM_BIT(LAP));
	const Atom *hour = reading_take(r, ATOM_BIT(HOUR) | ATOM_BIT(NOON));
	const Atom *half = reading_take(r, ATOM_BIT(AMPM));

	t->type = WHEN_TIME;
	t->hour = clock != NULL ? clock->hour : hour->num;
	t->minute = clock != NULL ? clock->minute : -1;
	t->second = clock != NULL ? clock->second : -1;
	if (half != NULL && t->hour <= 12)
		t->hour = t->hour % 12 + (half->sym == 1 ? 12 : 0);
	return shift_by(t, GRAIN_DAY, 0, REF_STORY);
}

/* a: by how many days; b: TermRef */
bool
read_DAYPART_OF(const Reading *r, WhenTerm *t)
{
	const Atom *daypart = reading_take(r, ATOM_BIT(DAYPART));

	if (daypart != NULL && daypart->capital)
		return false;	/* the name of a show */
	t->type = WHEN_TIME;
	t->daypart = DAYPART_NIGHT;
	reading_daypart(r, t);
	return shift_by(t, GRAIN_DAY, r->a, (TermRef)r->b);
}

bool
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

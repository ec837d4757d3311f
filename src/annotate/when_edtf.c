/* SPDX-License-Identifier: MIT */
/*
 * The days that an expression spans.  What happens in a period happens some
 * day within it, [a..b]; only "throughout" and durations that end or begin at
 * the anchor span all of it, a/b.  Early, mid and late are the thirds of a
 * period.
 */
#include "annotate/when_value.h"

#include <stdio.h>
#include <string.h>

static void
put_range(WhenValue *out, bool through, bool about)
{
	char a[16], b[16];
	const char *mark = about ? "~" : "";

	strcpy(a, "..");
	strcpy(b, "..");
	if (out->earliest != DAY_MIN)
		day_iso(out->earliest, a);
	if (out->latest != DAY_MAX)
		day_iso(out->latest, b);
	if (out->earliest == DAY_MIN || out->latest == DAY_MAX)
		through = true;
	snprintf(out->edtf, sizeof out->edtf, through ? "%s%s/%s%s" :
	    "[%s%s..%s%s]", a, a[0] == '.' ? "" : mark, b,
	    b[0] == '.' ? "" : mark);
}

/* Periods that EDTF can name. */
static bool
put_name(WhenValue *out, bool about)
{
	const Period p = out->period;
	const char *mark = about ? "~" : "";
	char value[16];

	period_value(p, value);
	switch (p.grain) {
	case GRAIN_DAY: case GRAIN_MONTH: case GRAIN_YEAR:
		snprintf(out->edtf, sizeof out->edtf, "%s%s", value, mark);
		return true;
	case GRAIN_SEASON:
		snprintf(out->edtf, sizeof out->edtf, "%04d-%d%s", p.year,
		    20 + p.part, mark);
		return true;
	case GRAIN_DECADE:
		snprintf(out->edtf, sizeof out->edtf, "%sX%s", value, mark);
		return true;
	default:
		return false;
	}
}

/* Where the middle and the last third of a period begin: days of a week or a
 * month, months of what is longer.  A decade has four early years, three in
 * the middle and three late ones. */
static void
thirds_of(Grain grain, int *middle, int *late)
{
	static const struct {
		int middle, late;
	} thirds[] = {
		[GRAIN_WEEK] = { 2, 4 },
		[GRAIN_MONTH] = { 10, 20 },
		[GRAIN_QUARTER] = { 1, 2 }, [GRAIN_SEASON] = { 1, 2 },
		[GRAIN_HALF] = { 2, 4 },
		[GRAIN_YEAR] = { 4, 8 },
		[GRAIN_DECADE] = { 48, 84 },
		[GRAIN_CENTURY] = { 33 * 12, 67 * 12 },
	};

	*middle = thirds[grain].middle;
	*late = thirds[grain].late;
}

static Day
part_begins(Day first, Grain grain, int steps)
{
	if (grain <= GRAIN_MONTH)
		return first + steps;
	Date d = day_date(first);
	int index = d.year * 12 + d.month - 1 + steps;
	return day_of((Date){ index / 12, index % 12 + 1, 1 });
}

static void
take_third(WhenMod mod, WhenValue *out)
{
	const Grain grain = out->period.grain;
	const Day first = out->earliest;
	int middle, late;

	thirds_of(grain, &middle, &late);
	if (mod == MOD_MID)
		out->earliest = part_begins(first, grain, middle);
	else if (mod == MOD_END)
		out->earliest = part_begins(first, grain, late);
	if (mod == MOD_START)
		out->latest = part_begins(first, grain, middle) - 1;
	else if (mod == MOD_MID)
		out->latest = part_begins(first, grain, late) - 1;
}

static void
write_place(const WhenTerm *t, WhenValue *out)
{
	const bool about = t->mod == MOD_APPROX;

	if (t->fiscal || !period_days(out->period, &out->earliest,
	    &out->latest))
		return;
	if (out->period.grain >= GRAIN_WEEK && (t->mod == MOD_START ||
	    t->mod == MOD_MID || t->mod == MOD_END)) {
		take_third(t->mod, out);
		put_range(out, t->through, about);
	} else if (t->through || !put_name(out, about)) {
		put_range(out, t->through, about);
	}
}

/* The day that is n units away; the same day of the month where there is
 * one. */
static Day
day_away(Day day, TermUnit unit, int n)
{
	Grain grain = unit_grain(unit);
	Date d = day_date(day);

	if (grain == GRAIN_NONE)
		return day;
	if (grain <= GRAIN_WEEK)
		return day + n * (grain == GRAIN_DAY ? 1 : 7);
	if (grain >= GRAIN_YEAR) {
		d.year += n * (grain == GRAIN_YEAR ? 1 :
		    grain == GRAIN_DECADE ? 10 : 100);
	} else {
		int months = grain == GRAIN_MONTH ? 1 :
		    grain == GRAIN_HALF ? 6 : 3;
		int index = d.year * 12 + d.month - 1 + n * months;
		if (index < 0)
			return DAY_NONE;
		d.year = index / 12;
		d.month = index % 12 + 1;
	}
	if (d.year < 1 || d.year > 9999)
		return DAY_NONE;
	if (d.day > days_in_month(d.year, d.month))
		d.day = days_in_month(d.year, d.month);
	return day_of(d);
}

/* From the anchor back, or on. */
static void
write_length(const WhenTerm *t, WhenValue *out)
{
	Day now, last;
	const int count = t->count[0];

	if (t->toward == 0 || !period_days(out->anchor.at, &now, &last))
		return;
	Day other = count < 0 || count > 9999000 || t->mod == MOD_MORE_THAN ?
	    DAY_NONE : day_away(now, t->unit[0], t->toward * (count / 1000));
	if (t->toward < 0) {
		out->earliest = other == DAY_NONE ? DAY_MIN : other;
		out->latest = now;
	} else {
		out->earliest = now;
		out->latest = other == DAY_NONE ? DAY_MAX : other;
	}
	put_range(out, true, t->mod == MOD_APPROX);
}

static void
write_reference(const WhenTerm *t, WhenValue *out)
{
	Day now, last;

	if (!period_days(out->anchor.at, &now, &last))
		return;
	out->earliest = t->kind == TERM_PAST ? DAY_MIN :
	    t->kind == TERM_FUTURE ? now + 1 : now;
	out->latest = t->kind == TERM_FUTURE ? DAY_MAX : now;
	if (t->kind == TERM_PRESENT)
		day_iso(now, out->edtf);
	else
		put_range(out, true, false);
}

void
edtf_write(const WhenTerm *t, WhenValue *out)
{
	if (t->type == WHEN_SET)
		return;
	if (t->kind == TERM_LENGTH)
		write_length(t, out);
	else if (t->kind == TERM_CALENDAR || t->kind == TERM_SHIFT)
		write_place(t, out);
	else
		write_reference(t, out);
}

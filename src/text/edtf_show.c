/* SPDX-License-Identifier: MIT */
/*
 * A range is shown in the coarsest calendar units that fit it on both sides:
 * years, months or days.  What the second side says again (its month, its
 * year) is left out of the first.
 */
#include "text/edtf.h"

#include <stdarg.h>
#include <stdio.h>

typedef enum { UNIT_YEAR, UNIT_MONTH, UNIT_DAY } Unit;

/* A text that grows in a buffer of fixed size. */
typedef struct {
	char *buf;
	size_t size, len;
	bool cut;
} Out;

static void out_add(Out *o, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

static void
out_add(Out *o, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	int n = vsnprintf(o->buf + o->len, o->size - o->len, fmt, ap);
	va_end(ap);
	if (n < 0 || (size_t)n >= o->size - o->len) {
		o->cut = true;
		n = (int)(o->size - o->len - 1);
	}
	o->len += (size_t)n;
}

/* The coarsest unit in which both sides can be told.  A range throughout one
 * month or year is told in smaller units: it has to show that it goes on. */
static Unit
unit_of(const Edtf *e)
{
	const Date a = day_date(e->earliest), b = day_date(e->latest);
	const bool range = e->kind == EDTF_RANGE;

	if (e->latest == DAY_MAX)
		return e->begins == EDTF_YEAR ? UNIT_YEAR :
		    e->begins == EDTF_MONTH ? UNIT_MONTH : UNIT_DAY;
	if (e->earliest == DAY_MIN || e->latest == DAY_MAX || a.day != 1 ||
	    b.day != days_in_month(b.year, b.month))
		return UNIT_DAY;
	if (a.year != b.year || !range)
		return a.month == 1 && b.month == 12 ? UNIT_YEAR : UNIT_MONTH;
	return a.month == b.month ? UNIT_DAY : UNIT_MONTH;
}

/* Whether both sides are the same in their unit. */
static bool
is_single(const Edtf *e, Unit unit)
{
	const Date a = day_date(e->earliest), b = day_date(e->latest);

	return a.year == b.year && (unit == UNIT_YEAR ||
	    (a.month == b.month && (unit == UNIT_MONTH || a.day == b.day)));
}

/* "spring 2026", "winter 2026-27" */
static void
add_season(Out *o, Date first, bool with_year)
{
	static const char *const names[] = {
		"spring", "summer", "autumn", "winter",
	};

	out_add(o, "%s", names[first.month / 3 - 1]);
	if (with_year)
		out_add(o, " %d", first.year);
	if (with_year && first.month == 12)
		out_add(o, "-%02d", (first.year + 1) % 100);
}

static void
add_side(Out *o, Date d, Unit unit, bool month, bool year)
{
	if (unit == UNIT_YEAR) {
		out_add(o, "%d", d.year);
		return;
	}
	if (unit == UNIT_DAY)
		out_add(o, "%d%s", d.day, month ? " " : "");
	if (month)
		out_add(o, "%s", month_short(d.month));
	if (year)
		out_add(o, " %d", d.year);
}

static void
short_range(Out *o, const Edtf *e, bool year)
{
	const bool within = e->kind == EDTF_WITHIN;
	const char *between = within ? ".." : "-";
	const Date a = day_date(e->earliest), b = day_date(e->latest);
	const Unit unit = unit_of(e);
	const bool same_year = a.year == b.year;
	const bool same_month = same_year && a.month == b.month;

	if (e->earliest == DAY_MIN) {
		out_add(o, within ? ".." : "until ");
	} else if (e->latest == DAY_MAX) {
		out_add(o, within ? "" : "from ");
		add_side(o, a, unit, true, year);
		out_add(o, within ? ".." : "");
		return;
	} else if (!is_single(e, unit)) {
		add_side(o, a, unit, !same_month, year && !same_year);
		out_add(o, "%s", between);
	}
	add_side(o, b, unit, true, year);
}

static void
short_any(Out *o, const Edtf *e, bool year)
{
	const Date first = day_date(e->earliest);

	switch (e->kind) {
	case EDTF_DAY:
		add_side(o, first, UNIT_DAY, true, year);
		break;
	case EDTF_MONTH:
		add_side(o, first, UNIT_MONTH, true, year);
		break;
	case EDTF_SEASON:
		add_season(o, first, year);
		break;
	case EDTF_YEAR:
		out_add(o, "%d", first.year);
		break;
	case EDTF_DECADE:
		out_add(o, "%ds", first.year);
		break;
	case EDTF_RANGE:
	case EDTF_WITHIN:
		short_range(o, e, year);
		break;
	}
}

/* Where days of two digits in two years, and doubts, would not fit. */
static void
short_iso(Out *o, const Edtf *e)
{
	char a[16], b[16];

	out_add(o, "%s%s%s", day_iso(e->earliest, a),
	    e->kind == EDTF_WITHIN ? ".." : "/", day_iso(e->latest, b));
	if (e->approximate && e->uncertain)
		out_add(o, "%%");
	else if (e->approximate || e->uncertain)
		out_add(o, "%s", e->approximate ? "~" : "?");
}

const char *
edtf_short(const Edtf *e, bool with_year, char buf[24])
{
	Out o = { .buf = buf, .size = 24 };

	out_add(&o, "%s", e->approximate ? "~" : "");
	short_any(&o, e, with_year);
	out_add(&o, "%s", e->uncertain ? "?" : "");
	if (o.cut) {
		o = (Out){ .buf = buf, .size = 24 };
		short_iso(&o, e);
	}
	return buf;
}

static void
long_side(Out *o, Day day, Unit unit)
{
	char buf[24];

	if (unit == UNIT_DAY)
		out_add(o, "%s", day_long(day, buf));
	else
		add_side(o, day_date(day), unit, true, true);
}

static void
long_range(Out *o, const Edtf *e)
{
	const Unit unit = unit_of(e);
	const bool single = is_single(e, unit);

	out_add(o, "%s", e->kind == EDTF_WITHIN ? "some day " : "");
	out_add(o, "%s", e->approximate ? "roughly " : "");
	if (e->earliest != DAY_MIN) {
		out_add(o, single ? "in " : "from ");
		long_side(o, e->earliest, unit);
	}
	if (e->latest == DAY_MAX)
		out_add(o, " on");
	if (e->latest == DAY_MAX || single)
		return;
	out_add(o, e->earliest != DAY_MIN ? " to " : "until ");
	long_side(o, e->latest, unit);
}

const char *
edtf_long(const Edtf *e, char buf[96])
{
	Out o = { .buf = buf, .size = 96 };

	if ((e->kind == EDTF_RANGE || e->kind == EDTF_WITHIN) &&
	    e->earliest != e->latest) {
		long_range(&o, e);
	} else {
		out_add(&o, "%s", e->approximate ? "about " : "");
		out_add(&o, "%s", e->kind == EDTF_DECADE ? "the " : "");
		if (e->kind == EDTF_DAY || e->earliest == e->latest)
			long_side(&o, e->earliest, UNIT_DAY);
		else
			short_any(&o, e, true);
	}
	out_add(&o, "%s", e->uncertain ? ", uncertain" : "");
	return buf;
}

/* SPDX-License-Identifier: MIT */
#include "text/period.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static const char season_names[4][3] = { "SP", "SU", "FA", "WI" };

/* How many of them are in a year; 0: they are not counted so. */
static int
parts_of(Grain grain)
{
	switch (grain) {
	case GRAIN_MONTH:
		return 12;
	case GRAIN_QUARTER: case GRAIN_SEASON:
		return 4;
	case GRAIN_HALF:
		return 2;
	default:
		return 0;
	}
}

static int
years_of(Grain grain)
{
	return grain == GRAIN_CENTURY ? 100 : grain == GRAIN_DECADE ? 10 : 1;
}

static bool
is_counted_in_days(Grain grain)
{
	return grain >= GRAIN_DAY && grain <= GRAIN_WEEK;
}

static int
floor_to(int n, int step)
{
	int rest = n % step;

	return n - (rest < 0 ? rest + step : rest);
}

static Day
first_day_of(Day day, Grain grain)
{
	int weekday = day_weekday(day);

	if (grain == GRAIN_WEEK)
		return day - weekday;
	return grain == GRAIN_WEEKEND ? day - weekday + 5 : day;
}

static Period
of_date(Date d, Grain grain)
{
	Period p = { .grain = grain, .year = d.year };

	switch (grain) {
	case GRAIN_MONTH:
		p.part = d.month;
		break;
	case GRAIN_QUARTER:
		p.part = (d.month + 2) / 3;
		break;
	case GRAIN_SEASON:
		p.part = d.month < 3 ? 4 : d.month / 3;
		p.year -= d.month < 3;
		break;
	case GRAIN_HALF:
		p.part = d.month < 7 ? 1 : 2;
		break;
	default:
		p.year = floor_to(d.year, years_of(grain));
	}
	return p;
}

Period
period_of(Day day, Grain grain)
{
	if (day == DAY_NONE || grain == GRAIN_NONE)
		return (Period){ 0 };
	if (!is_counted_in_days(grain))
		return of_date(day_date(day), grain);
	Date d = day_date(first_day_of(day, grain));
	return (Period){ grain, d.year, d.month, d.day };
}

/* The month in which it begins. */
static int
first_month(Period p)
{
	if (is_counted_in_days(p.grain) || p.grain == GRAIN_MONTH)
		return p.part;
	if (p.grain == GRAIN_SEASON)
		return p.part * 3;
	return parts_of(p.grain) == 0 ? 1 :
	    (p.part - 1) * (12 / parts_of(p.grain)) + 1;
}

static Date
first_date(Period p)
{
	return (Date){ p.year, first_month(p), p.day > 0 ? p.day : 1 };
}

Period
period_widen(Period p, Grain grain)
{
	if (p.grain == GRAIN_NONE || p.grain >= grain)
		return p;
	if (!is_counted_in_days(grain))
		return of_date(first_date(p), grain);
	return period_of(day_of(first_date(p)), grain);
}

static Period
shift_days(Period p, int days)
{
	Day day = day_of(first_date(p));

	if (day == DAY_NONE)
		return (Period){ 0 };
	Date d = day_date(day + days);
	return (Period){ p.grain, d.year, d.month, d.day };
}

Period
period_shift(Period p, int n)
{
	const int parts = parts_of(p.grain);

	if (p.grain == GRAIN_NONE || n == 0)
		return p;
	if (is_counted_in_days(p.grain))
		return shift_days(p, p.grain == GRAIN_DAY ? n : 7 * n);
	if (parts == 0) {
		p.year += n * years_of(p.grain);
		return p;
	}
	int index = p.year * parts + p.part - 1 + n;
	p.year = floor_to(index, parts) / parts;
	p.part = index - p.year * parts + 1;
	return p;
}

static Day
last_day(Period p, Day first)
{
	Date d = first_date(p);
	int months = 12 * years_of(p.grain);

	if (is_counted_in_days(p.grain))
		return first + (p.grain == GRAIN_DAY ? 0 :
		    p.grain == GRAIN_WEEK ? 6 : 1);
	if (parts_of(p.grain) > 0)
		months = 12 / parts_of(p.grain);
	int index = d.year * 12 + d.month - 1 + months - 1;
	d = (Date){ index / 12, index % 12 + 1, 1 };
	if (d.year > 9999)
		return DAY_NONE;
	d.day = days_in_month(d.year, d.month);
	return day_of(d);
}

bool
period_days(Period p, Day *first, Day *last)
{
	*first = *last = DAY_NONE;
	if (p.grain == GRAIN_NONE || p.year < 1)
		return false;
	Day begins = day_of(first_date(p));
	Day ends = begins == DAY_NONE ? DAY_NONE : last_day(p, begins);
	if (ends == DAY_NONE)
		return false;
	*first = begins;
	*last = ends;
	return true;
}

int
period_order(Period a, Period b)
{
	Date x = first_date(a), y = first_date(b);
	int64_t m = ((int64_t)x.year * 12 + x.month) * 31 + x.day;
	int64_t n = ((int64_t)y.year * 12 + y.month) * 31 + y.day;

	return (m > n) - (m < n);
}

/* The ISO year and week of a Monday: those of its Thursday. */
static void
iso_week(Period p, int *year, int *week)
{
	Day thursday = first_day_of(day_of(first_date(p)), GRAIN_WEEK) + 3;

	*year = day_date(thursday).year;
	*week = (thursday - day_of((Date){ *year, 1, 1 })) / 7 + 1;
}

static void
value_before_christ(Period p, char buf[16])
{
	const unsigned year = (unsigned)(1 - p.year) % 10000;

	if (p.grain >= GRAIN_DECADE)
		snprintf(buf, 16, p.grain == GRAIN_DECADE ? "BC%03u" :
		    "BC%02u", year / (unsigned)years_of(p.grain));
	else if (p.grain == GRAIN_DAY)
		snprintf(buf, 16, "BC%04u-%02d-%02d", year, p.part, p.day);
	else if (p.grain == GRAIN_MONTH)
		snprintf(buf, 16, "BC%04u-%02d", year, p.part);
	else if (p.grain == GRAIN_SEASON)
		snprintf(buf, 16, "BC%04u-%s", year,
		    season_names[p.part - 1]);
	else
		snprintf(buf, 16, "BC%04u", year);
}

static void
value_of_part(Period p, char buf[16])
{
	const int year = p.year;

	if (p.grain == GRAIN_MONTH)
		snprintf(buf, 16, "%04d-%02d", year, p.part);
	else if (p.grain == GRAIN_SEASON)
		snprintf(buf, 16, "%04d-%s", year, season_names[p.part - 1]);
	else
		snprintf(buf, 16, "%04d-%c%d", year,
		    p.grain == GRAIN_HALF ? 'H' : 'Q', p.part);
}

const char *
period_value(Period p, char buf[16])
{
	int year, week;

	buf[0] = '\0';
	if (p.year > 9999)
		return buf;
	if (p.grain == GRAIN_NONE)
		return buf;
	if (p.year <= 0) {
		value_before_christ(p, buf);
	} else if (p.grain == GRAIN_DAY) {
		snprintf(buf, 16, "%04d-%02d-%02d", p.year, p.part, p.day);
	} else if (is_counted_in_days(p.grain)) {
		iso_week(p, &year, &week);
		snprintf(buf, 16, "%04d-W%02d%s", year % 10000, week % 54,
		    p.grain == GRAIN_WEEKEND ? "-WE" : "");
	} else if (parts_of(p.grain) > 0) {
		value_of_part(p, buf);
	} else {
		int digits = p.grain == GRAIN_CENTURY ? 2 :
		    p.grain == GRAIN_DECADE ? 3 : 4;
		snprintf(buf, 16, "%0*d", digits, p.year / years_of(p.grain));
	}
	return buf;
}

/* Only digits in [start, start + n). */
static int
digits_of(Slice s, size_t start, size_t n)
{
	uint32_t value;
	Slice digits = slice_sub(s, start, start + n);

	return digits.len == n && slice_uint(digits, &value) ? (int)value : -1;
}

static Period
parse_week(Slice s, int year)
{
	int week = digits_of(s, 6, 2);
	bool weekend = slice_ends(s, SLICE("-WE"));

	if (week < 1 || week > 53 || s.len != (weekend ? 11 : 8))
		return (Period){ 0 };
	Day fourth = day_of((Date){ year, 1, 4 });
	if (fourth == DAY_NONE)
		return (Period){ 0 };
	return period_of(fourth + 7 * (week - 1),
	    weekend ? GRAIN_WEEKEND : GRAIN_WEEK);
}

/* What follows "2026-". */
static Period
parse_part(Slice s, int year)
{
	Slice part = slice_sub(s, 5, s.len);
	int month = digits_of(s, 5, 2);
	int number = part.len == 2 ? digits_of(s, 6, 1) : -1;

	for (int i = 0; i < 4; i++)
		if (slice_eq(part, slice_of(season_names[i])))
			return (Period){ GRAIN_SEASON, year, i + 1, 0 };
	if (slice_starts(part, SLICE("W")))
		return parse_week(s, year);
	if (slice_starts(part, SLICE("Q")) && number >= 1 && number <= 4)
		return (Period){ GRAIN_QUARTER, year, number, 0 };
	if (slice_starts(part, SLICE("H")) && number >= 1 && number <= 2)
		return (Period){ GRAIN_HALF, year, number, 0 };
	if (month < 1 || month > 12)
		return (Period){ 0 };
	if (part.len == 2)
		return (Period){ GRAIN_MONTH, year, month, 0 };
	int day = digits_of(s, 8, 2);
	if (part.len != 5 || s.ptr[7] != '-' || day < 1 || day > 31)
		return (Period){ 0 };
	return (Period){ GRAIN_DAY, year, month, day };
}

Period
period_parse(Slice s)
{
	bool bc = slice_starts(s, SLICE("BC"));

	if (bc)
		s = slice_sub(s, 2, s.len);
	if (s.len == 2 || s.len == 3) {
		Grain grain = s.len == 2 ? GRAIN_CENTURY : GRAIN_DECADE;
		int n = digits_of(s, 0, s.len), years = years_of(grain);
		return n < 0 ? (Period){ 0 } : (Period){ grain,
			bc ? 1 - n * years : n * years, 0, 0 };
	}
	int year = digits_of(s, 0, 4);
	if (year < 0 || (s.len > 4 && s.ptr[4] != '-'))
		return (Period){ 0 };
	if (bc)
		year = 1 - year;
	return s.len == 4 ? (Period){ GRAIN_YEAR, year, 0, 0 } :
	    parse_part(s, year);
}

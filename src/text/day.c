/* SPDX-License-Identifier: MIT */
/*
 * Days and dates are converted by Howard Hinnant's days_from_civil and
 * civil_from_days: years begin in March, so that the leap day is the last.
 */
#include "text/day.h"

#include <assert.h>
#include <stdio.h>

static const char month_names[12][4] = {
	"Jan", "Feb", "Mar", "Apr", "May", "Jun",
	"Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
};

int
days_in_month(int year, int month)
{
	static const int days[12] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
	};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	assert(month >= 1 && month <= 12);
	return days[month - 1] + (month == 2 && leap);
}

Day
day_of(Date d)
{
	if (d.year < 0 || d.year > 9999 || d.month < 1 || d.month > 12 ||
	    d.day < 1 || d.day > days_in_month(d.year, d.month))
		return DAY_NONE;
	int year = d.month > 2 ? d.year : d.year - 1;
	int era = (year >= 0 ? year : year - 399) / 400;
	int of_era = year - era * 400;
	int month = (d.month + 9) % 12;
	int of_year = (153 * month + 2) / 5 + d.day - 1;
	int day = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
	return era * 146097 + day - 719468;
}

Date
day_date(Day day)
{
	int64_t z = (int64_t)day + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int n = (int)(z - era * 146097);
	int of_era = (n - n / 1460 + n / 36524 - n / 146096) / 365;
	int of_year = n - (365 * of_era + of_era / 4 - of_era / 100);
	int month = (5 * of_year + 2) / 153;
	Date d = {
		.year = (int)(era * 400) + of_era + (month >= 10),
		.month = month < 10 ? month + 3 : month - 9,
		.day = of_year - (153 * month + 2) / 5 + 1,
	};
	return d;
}

int
day_weekday(Day day)
{
	int n = (int)(((int64_t)day + 3) % 7);

	return n < 0 ? n + 7 : n;
}

const char *
month_short(int month)
{
	assert(month >= 1 && month <= 12);
	return month_names[month - 1];
}

const char *
day_iso(Day day, char buf[16])
{
	Date d = day_date(day);

	buf[0] = '\0';
	if (day != DAY_NONE)
		snprintf(buf, 16, "%04d-%02d-%02d", d.year, d.month, d.day);
	return buf;
}

const char *
day_long(Day day, char buf[24])
{
	static const char weekdays[7][4] = {
		"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
	};
	Date d = day_date(day);

	buf[0] = '\0';
	if (day != DAY_NONE)
		snprintf(buf, 24, "%s %d %s %04d",
		    weekdays[day_weekday(day)], d.day, month_short(d.month),
		    d.year);
	return buf;
}

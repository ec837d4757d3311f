/* SPDX-License-Identifier: MIT */
#include "annotate/holiday.h"

/* How a holiday is found in its year. */
typedef enum {
	RULE_DATE,		/* month, number: of the day */
	RULE_WEEKDAY,		/* the number-th such weekday of the month,
				   -1 the last one, then plus days */
	RULE_EASTER		/* number: days after Easter Sunday */
} HolidayRule;

typedef struct {
	HolidayRule rule;
	int month, number, weekday, plus;	/* weekday: 0 Monday */
} HolidayEntry;

static const HolidayEntry entries[HOLIDAYS] = {
	[HOLIDAY_NEW_YEAR] = { RULE_DATE, 1, 1, 0, 0 },
	[HOLIDAY_NEW_YEARS_EVE] = { RULE_DATE, 12, 31, 0, 0 },
	[HOLIDAY_MARTIN_LUTHER_KING] = { RULE_WEEKDAY, 1, 3, 0, 0 },
	[HOLIDAY_GROUNDHOG] = { RULE_DATE, 2, 2, 0, 0 },
	[HOLIDAY_VALENTINE] = { RULE_DATE, 2, 14, 0, 0 },
	[HOLIDAY_PRESIDENTS] = { RULE_WEEKDAY, 2, 3, 0, 0 },
	[HOLIDAY_WOMEN] = { RULE_DATE, 3, 8, 0, 0 },
	[HOLIDAY_PATRICK] = { RULE_DATE, 3, 17, 0, 0 },
	[HOLIDAY_ASH_WEDNESDAY] = { RULE_EASTER, 0, -46, 0, 0 },
	[HOLIDAY_PALM_SUNDAY] = { RULE_EASTER, 0, -7, 0, 0 },
	[HOLIDAY_GOOD_FRIDAY] = { RULE_EASTER, 0, -2, 0, 0 },
	[HOLIDAY_EASTER] = { RULE_EASTER, 0, 0, 0, 0 },
	[HOLIDAY_EASTER_MONDAY] = { RULE_EASTER, 0, 1, 0, 0 },
	[HOLIDAY_PENTECOST] = { RULE_EASTER, 0, 49, 0, 0 },
	[HOLIDAY_EARTH] = { RULE_DATE, 4, 22, 0, 0 },
	[HOLIDAY_MAY_DAY] = { RULE_DATE, 5, 1, 0, 0 },
	[HOLIDAY_VICTORY] = { RULE_DATE, 5, 9, 0, 0 },
	[HOLIDAY_MEMORIAL] = { RULE_WEEKDAY, 5, -1, 0, 0 },
	[HOLIDAY_JUNETEENTH] = { RULE_DATE, 6, 19, 0, 0 },
	[HOLIDAY_INDEPENDENCE] = { RULE_DATE, 7, 4, 0, 0 },
	[HOLIDAY_BASTILLE] = { RULE_DATE, 7, 14, 0, 0 },
	[HOLIDAY_LABOR] = { RULE_WEEKDAY, 9, 1, 0, 0 },
	[HOLIDAY_COLUMBUS] = { RULE_WEEKDAY, 10, 2, 0, 0 },
	[HOLIDAY_HALLOWEEN] = { RULE_DATE, 10, 31, 0, 0 },
	[HOLIDAY_ELECTION] = { RULE_WEEKDAY, 11, 1, 0, 1 },
	[HOLIDAY_VETERANS] = { RULE_DATE, 11, 11, 0, 0 },
	[HOLIDAY_THANKSGIVING] = { RULE_WEEKDAY, 11, 4, 3, 0 },
	[HOLIDAY_BLACK_FRIDAY] = { RULE_WEEKDAY, 11, 4, 3, 1 },
	[HOLIDAY_CHRISTMAS_EVE] = { RULE_DATE, 12, 24, 0, 0 },
	[HOLIDAY_CHRISTMAS] = { RULE_DATE, 12, 25, 0, 0 },
	[HOLIDAY_BOXING] = { RULE_DATE, 12, 26, 0, 0 },
};

/* The Gregorian computus of Meeus, Jones and Butcher. */
static Day
easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int g = (8 * b + 13) / 25;
	int h = (19 * a + b - b / 4 - g + 15) % 30;
	int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int m = (a + 11 * h + 19 * l) / 433;
	int n = h + l - 7 * m;

	return day_of((Date){ year, (n + 90) / 25,
	    (n + 33 * ((n + 90) / 25) + 19) % 32 });
}

static Day
by_weekday(const HolidayEntry *e, int year)
{
	int last = days_in_month(year, e->month);
	Day from = day_of((Date){ year, e->month, e->number < 0 ?
	    last - 6 : 1 + (e->number - 1) * 7 });

	return from + (e->weekday - day_weekday(from) + 7) % 7 + e->plus;
}

Day
holiday_day(Holiday h, int year)
{
	const HolidayEntry *e = &entries[h];

	if (h == HOLIDAY_NONE || h >= HOLIDAYS || year < 1 || year > 9999)
		return DAY_NONE;
	if (e->rule == RULE_DATE)
		return day_of((Date){ year, e->month, e->number });
	return e->rule == RULE_EASTER ? easter(year) + e->number :
	    by_weekday(e, year);
}

/* SPDX-License-Identifier: MIT */
/*
 * Values as TIMEX3 writes them; what is not known is X.
 */
#include "annotate/when_value.h"

#include <stdio.h>
#include <string.h>

static const char *const dayparts[] = {
	[DAYPART_NONE] = "", [DAYPART_MORNING] = "TMO",
	[DAYPART_MIDDAY] = "TMI", [DAYPART_AFTERNOON] = "TAF",
	[DAYPART_EVENING] = "TEV", [DAYPART_NIGHT] = "TNI",
	[DAYPART_DAYTIME] = "TDT",
};

static const char season_names[5][3] = { "XX", "SP", "SU", "FA", "WI" };

const char *
when_type_name(WhenType type)
{
	static const char *const names[] = {
		[WHEN_DATE] = "DATE", [WHEN_TIME] = "TIME",
		[WHEN_DURATION] = "DURATION", [WHEN_SET] = "SET",
	};

	return names[type];
}

const char *
when_mod_name(WhenMod mod)
{
	static const char *const names[] = {
		[MOD_NONE] = NULL, [MOD_START] = "START", [MOD_MID] = "MID",
		[MOD_END] = "END", [MOD_APPROX] = "APPROX",
		[MOD_MORE_THAN] = "MORE_THAN", [MOD_LESS_THAN] = "LESS_THAN",
	};

	return names[mod];
}

/* What is said of a place in the calendar that cannot be found. */
static void
put_unknown(const WhenTerm *t, char buf[24])
{
	char year[8] = "XXXX";

	if (t->has_year && t->year > 0)
		snprintf(year, sizeof year, "%04d", t->year % 10000);
	if (t->kind == TERM_CALENDAR && t->weekday != 0 && t->part == 0)
		snprintf(buf, 24, "XXXX-WXX-%d", t->weekday % 8);
	else if (t->kind == TERM_CALENDAR && t->grain == GRAIN_DAY &&
	    t->part != 0)
		snprintf(buf, 24, "%s-%02d-%02d", year, t->part % 13,
		    t->day % 32);
	else if (t->grain == GRAIN_MONTH && t->part != 0)
		snprintf(buf, 24, "%s-%02d", year, t->part % 13);
	else if (t->grain == GRAIN_SEASON)
		snprintf(buf, 24, "%s-%s", year, season_names[t->part % 5]);
	else
		snprintf(buf, 24, "%s%s", year,
		    t->grain == GRAIN_DAY ? "-XX-XX" :
		    t->grain == GRAIN_WEEKEND ? "-WXX-WE" :
		    t->grain == GRAIN_WEEK ? "-WXX" :
		    t->grain == GRAIN_MONTH ? "-XX" : "");
}

static void
put_clock(const WhenTerm *t, char *to, size_t size)
{
	if (t->hour < 0)
		snprintf(to, size, "%s", dayparts[t->daypart]);
	else if (t->second >= 0)
		snprintf(to, size, "T%02d:%02d:%02d", t->hour % 25,
		    t->minute % 60, t->second % 61);
	else
		snprintf(to, size, "T%02d:%02d", t->hour % 25,
		    t->minute < 0 ? 0 : t->minute % 60);
}

static void
put_place(const WhenTerm *t, WhenValue *out)
{
	char day[24], clock[12];

	period_value(out->period, day);
	if (out->period.grain == GRAIN_NONE)
		put_unknown(t, day);
	put_clock(t, clock, sizeof clock);
	snprintf(out->value, sizeof out->value, "%s%s%s",
	    t->fiscal ? "FY" : "", day, clock);
}

/* --- durations ----------------------------------------------------------- */

typedef struct {
	int count;		/* thousandths */
	TermUnit unit;
} Part;

/* "half an hour" is thirty minutes, a fortnight two weeks. */
static Part
whole_part(int count, TermUnit unit)
{
	if (unit == UNIT_FORTNIGHT)
		return (Part){ count < 0 ? count : 2 * count, UNIT_WEEK };
	if (unit == UNIT_NIGHT)
		return (Part){ count, UNIT_DAY };
	if (count != 500)
		return (Part){ count, unit };
	switch (unit) {
	case UNIT_MINUTE:
		return (Part){ 30000, UNIT_SECOND };
	case UNIT_HOUR:
		return (Part){ 30000, UNIT_MINUTE };
	case UNIT_DAY:
		return (Part){ 12000, UNIT_HOUR };
	case UNIT_YEAR:
		return (Part){ 6000, UNIT_MONTH };
	case UNIT_DECADE:
		return (Part){ 5000, UNIT_YEAR };
	case UNIT_CENTURY:
		return (Part){ 50000, UNIT_YEAR };
	default:
		return (Part){ count, unit };
	}
}

/* "2", "2.5", "X" */
static void
put_count(int count, char buf[16])
{
	if (count < 0) {
		snprintf(buf, 16, "X");
		return;
	}
	int n = snprintf(buf, 16, "%d", count / 1000);
	if (count % 1000 == 0)
		return;
	n += snprintf(buf + n, 16 - (size_t)n, ".%03d", count % 1000);
	while (buf[n - 1] == '0')
		buf[--n] = '\0';
}

static void
put_length(const WhenTerm *t, WhenValue *out)
{
	static const char *const letters[] = {
		[UNIT_SECOND] = "S", [UNIT_MINUTE] = "M", [UNIT_HOUR] = "H",
		[UNIT_DAY] = "D", [UNIT_WEEKEND] = "WE", [UNIT_WEEK] = "W",
		[UNIT_MONTH] = "M", [UNIT_QUARTER] = "Q",
		[UNIT_SEASON] = "SE", [UNIT_HALF] = "H", [UNIT_YEAR] = "Y",
		[UNIT_DECADE] = "DE", [UNIT_CENTURY] = "CE",
	};
	bool in_clock = false;
	size_t n = 1;

	out->value[0] = 'P';
	for (int i = 0; i < LENGTH_PARTS && t->unit[i] != UNIT_NONE; i++) {
		Part part = whole_part(t->count[i], t->unit[i]);
		bool clock = part.unit <= UNIT_HOUR;
		char count[16];
		put_count(part.count, count);
		n += (size_t)snprintf(out->value + n, sizeof out->value - n,
		    "%s%s%s", clock && !in_clock ? "T" : "", count,
		    letters[part.unit]);
		if (n >= sizeof out->value)
			n = sizeof out->value - 1;
		in_clock = clock;
	}
	out->value[n] = '\0';
}

void
value_write(const WhenTerm *t, WhenValue *out)
{
	switch (t->kind) {
	case TERM_PAST:
		strcpy(out->value, "PAST_REF");
		break;
	case TERM_PRESENT:
		strcpy(out->value, "PRESENT_REF");
		break;
	case TERM_FUTURE:
		strcpy(out->value, "FUTURE_REF");
		break;
	case TERM_LENGTH:
		put_length(t, out);
		break;
	default:
		put_place(t, out);
	}
}

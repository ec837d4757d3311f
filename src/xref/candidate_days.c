/* SPDX-License-Identifier: MIT */
#include "xref/candidate_days.h"

#include <stdlib.h>

enum {
	SPAN_BEHIND = 45,	/* days behind a date that are looked at */
	YEARS_BEHIND = 3,	/* behind the last year that is named */
	SPAN_AROUND = 10	/* around a stated day */
};

static int
compare_days(const void *a, const void *b)
{
	Day x = *(const Day *)a, y = *(const Day *)b;

	return (x > y) - (x < y);
}

static void
add_span(DayVec *days, Day first, Day last)
{
	for (Day d = first; d <= last; d++)
		vec_push(days, d);
}

static void
sort_unique(DayVec *days)
{
	size_t to = 0;

	if (days->len > 0)
		qsort(days->at, days->len, sizeof days->at[0], compare_days);
	for (size_t i = 0; i < days->len; i++)
		if (i == 0 || days->at[i] != days->at[to - 1])
			days->at[to++] = days->at[i];
	days->len = to;
}

/* The days of some month that are named, in the last year that is named and
 * some behind it. */
static void
add_in_years(const ClueVec *all, int year, DayVec *days)
{
	for (size_t i = 0; i < all->len; i++) {
		const Clue *c = &all->at[i];
		if (c->kind != CLUE_MONTHDAY ||
		    days->len > 2 * CANDIDATES_MAX)
			continue;
		for (int y = year; y <= year + YEARS_BEHIND; y++) {
			Day day = day_of((Date){ y, c->month, c->day });
			if (day != DAY_NONE)
				add_span(days, day - SPAN_AROUND,
				    day + SPAN_BEHIND);
		}
	}
}

/* The last year that is told of as past; 0: none. */
static int
last_year(const ClueVec *all)
{
	int last = 0;

	for (size_t i = 0; i < all->len; i++) {
		const Clue *c = &all->at[i];
		int year = c->kind != CLUE_PLACE ||
		    c->tense == TENSE_FUTURE || c->tense == TENSE_LEANING ?
		    0 : day_date(c->first).year;
		if (year > last)
			last = year;
	}
	return last;
}

/* Behind dates of the last year that is named, and the one before it. */
static void
add_dated(const ClueVec *all, int year, DayVec *days)
{
	for (size_t i = 0; i < all->len; i++) {
		const Clue *c = &all->at[i];
		if (c->kind == CLUE_PLACE && c->last - c->first <= 31 &&
		    day_date(c->first).year >= year - 1 &&
		    days->len < 2 * CANDIDATES_MAX)
			add_span(days, c->first,
			    c->first + SPAN_BEHIND);
	}
}

void
candidate_days(const ClueVec *all, const Day *stated, size_t stated_count,
    DayVec *days)
{
	const int year = last_year(all);

	for (size_t i = stated_count; i-- > 0 &&
	    days->len < 2 * CANDIDATES_MAX;)
		add_span(days, stated[i] - SPAN_AROUND,
		    stated[i] + SPAN_AROUND);
	if (year > 0) {
		add_dated(all, year, days);
		add_in_years(all, year, days);
	}
	sort_unique(days);
	if (days->len > CANDIDATES_MAX) {
		size_t cut = days->len - CANDIDATES_MAX;
		for (size_t i = 0; i < CANDIDATES_MAX; i++)
			days->at[i] = days->at[i + cut];
		days->len = CANDIDATES_MAX;
	}
}

/* SPDX-License-Identifier: MIT */
/*
 * A hand-written descent over the few forms.  Every take_ function moves the
 * scan only when it found what it is for; the white space between two parts
 * is bounded, so that trying at every place of a text stays linear.
 */
#include "text/day.h"

#include <string.h>

#include "text/codepoint.h"
#include "text/utf8.h"

enum { SPACES_MAX = 8 };

typedef struct {
	Slice s;
	size_t pos;
} Scan;

static char
peek(const Scan *c, size_t ahead)
{
	return c->pos + ahead < c->s.len ? c->s.ptr[c->pos + ahead] : '\0';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
take_char(Scan *c, char wanted)
{
	if (peek(c, 0) != wanted)
		return false;
	c->pos++;
	return true;
}

/* A number of min to max digits that no further digit follows. */
static bool
take_number(Scan *c, size_t min, size_t max, int *value)
{
	size_t n = 0;

	while (n <= max && is_digit(peek(c, n)))
		n++;
	if (n < min || n > max)
		return false;
	*value = 0;
	for (; n > 0; n--)
		*value = *value * 10 + (c->s.ptr[c->pos++] - '0');
	return true;
}

static bool
take_spaces(Scan *c)
{
	const size_t start = c->pos;
	unsigned len;

	for (int n = 0; n < SPACES_MAX && c->pos < c->s.len; n++) {
		if (!cp_is_space(utf8_decode(c->s, c->pos, &len)))
			break;
		c->pos += len;
	}
	return c->pos > start;
}

/* The letters at the scan, without taking them. */
static Slice
peek_letters(const Scan *c)
{
	size_t n = 0;

	while (n < 12 && is_letter(peek(c, n)))
		n++;
	return slice_sub(c->s, c->pos, c->pos + n);
}

/* One of the words, whatever its case, counted from 1; 0: none of them. */
static int
take_one_of(Scan *c, const char *const *words, int n)
{
	Slice letters = peek_letters(c);

	for (int i = 0; i < n; i++) {
		if (slice_eq_nocase(letters, slice_of(words[i]))) {
			c->pos += letters.len;
			return i + 1;
		}
	}
	return 0;
}

/* A name in full or its first three letters (or "Sept", "Tues", "Thur",
 * "Thurs"), and the point of an abbreviation; 0 when it is none. */
static int
take_name(Scan *c, const char *const *names, int n)
{
	Slice letters = peek_letters(c);

	for (int i = 0; i < n; i++) {
		Slice name = slice_of(names[i]);
		size_t most = name.ptr[0] == 'S' || name.ptr[0] == 'T' ? 5 : 3;
		if (letters.len < 3 || (letters.len > most &&
		    letters.len < name.len) || letters.len > name.len)
			continue;
		if (!slice_eq_nocase(letters, slice_sub(name, 0, letters.len)))
			continue;
		c->pos += letters.len;
		if (letters.len < name.len)
			take_char(c, '.');
		return i + 1;
	}
	return 0;
}

static int
take_month(Scan *c)
{
	static const char *const names[] = {
		"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December",
	};

	return take_name(c, names, 12);
}

static void
take_weekday(Scan *c)
{
	static const char *const names[] = {
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday", "Sunday",
	};
	Scan ahead = *c;

	if (take_name(&ahead, names, 7) == 0)
		return;
	take_char(&ahead, ',');
	if (take_spaces(&ahead))
		*c = ahead;
}

/* 4, 04, 4th */
static bool
take_monthday(Scan *c, int *day)
{
	static const char *const ordinals[] = { "st", "nd", "rd", "th" };

	if (!take_number(c, 1, 2, day))
		return false;
	take_one_of(c, ordinals, 4);
	return true;
}

/* What stands before a year: white space, a comma before it at will. */
static bool
take_year(Scan *c, int *year)
{
	take_char(c, ',');
	return take_spaces(c) && take_number(c, 4, 4, year);
}

/* 4 February 2026, 4th of Feb. 2026 */
static bool
take_day_first(Scan *c, Date *d)
{
	static const char *const of[] = { "of" };

	if (!take_monthday(c, &d->day) || !take_spaces(c))
		return false;
	if (take_one_of(c, of, 1) != 0 && !take_spaces(c))
		return false;
	d->month = take_month(c);
	return d->month != 0 && take_year(c, &d->year);
}

/* February 4, 2026 */
static bool
take_month_first(Scan *c, Date *d)
{
	d->month = take_month(c);
	return d->month != 0 && take_spaces(c) && take_monthday(c, &d->day) &&
	    take_year(c, &d->year);
}

/* 2026-02-04 */
static bool
take_iso(Scan *c, Date *d)
{
	return take_number(c, 4, 4, &d->year) && take_char(c, '-') &&
	    take_number(c, 2, 2, &d->month) && take_char(c, '-') &&
	    take_number(c, 2, 2, &d->day);
}

/* 20260204: only of our times, since many numbers have eight digits */
static bool
take_compact(Scan *c, Date *d)
{
	int n;

	if (!take_number(c, 8, 8, &n))
		return false;
	*d = (Date){ n / 10000, n / 100 % 100, n % 100 };
	return d->year >= 1900 && d->year < 2100;
}

/* am, p.m., in any case */
static void
take_half(Scan *c)
{
	Scan ahead = *c;

	take_spaces(&ahead);
	char half = peek(&ahead, 0) | 0x20;
	ahead.pos++;
	take_char(&ahead, '.');
	if ((half != 'a' && half != 'p') || (peek(&ahead, 0) | 0x20) != 'm')
		return;
	ahead.pos++;
	take_char(&ahead, '.');
	if (!is_letter(peek(&ahead, 0)))
		*c = ahead;
}

/* Z, UTC, +02:00, -0500 */
static void
take_zone(Scan *c)
{
	static const char *const names[] = {
		"Z", "UTC", "GMT", "EST", "EDT", "CST", "CDT", "MST", "MDT",
		"PST", "PDT", "CET", "CEST", "EET", "EEST", "MSK", "BST",
	};
	Scan ahead = *c;
	int n;

	take_spaces(&ahead);
	if (take_one_of(&ahead, names, sizeof names / sizeof names[0]) != 0) {
		*c = ahead;
		return;
	}
	if (!take_char(&ahead, '+') && !take_char(&ahead, '-'))
		return;
	if (take_number(&ahead, 4, 4, &n) || (take_number(&ahead, 2, 2, &n) &&
	    (!take_char(&ahead, ':') || take_number(&ahead, 2, 2, &n))))
		*c = ahead;
}

/* T10:00:00Z, " 10:00", ", 4:30 p.m. EST" */
static void
take_time(Scan *c)
{
	static const char *const at[] = { "at" };
	Scan ahead = *c;
	int hour, minute, second, fraction;

	if (!take_char(&ahead, 'T')) {
		take_char(&ahead, ',');
		if (!take_spaces(&ahead))
			return;
		if (take_one_of(&ahead, at, 1) != 0 && !take_spaces(&ahead))
			return;
	}
	if (!take_number(&ahead, 1, 2, &hour) || hour > 24 ||
	    !take_char(&ahead, ':') ||
	    !take_number(&ahead, 2, 2, &minute) || minute > 59)
		return;
	*c = ahead;
	if (take_char(&ahead, ':') && take_number(&ahead, 2, 2, &second)) {
		*c = ahead;
		if (take_char(&ahead, '.') &&
		    take_number(&ahead, 1, 9, &fraction))
			*c = ahead;
	}
	take_half(c);
	take_zone(c);
}

Day
day_parse(Slice s, size_t *used)
{
	static bool (*const forms[])(Scan *, Date *) = {
		take_iso, take_compact, take_day_first, take_month_first,
	};

	*used = 0;
	for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
		Scan c = { .s = s };
		Date d;
		take_weekday(&c);
		if (!forms[i](&c, &d))
			continue;
		Day day = day_of(d);
		if (day == DAY_NONE)
			continue;
		if (forms[i] != take_compact)
			take_time(&c);
		*used = c.pos;
		return day;
	}
	return DAY_NONE;
}

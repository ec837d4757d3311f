/* SPDX-License-Identifier: MIT */
#include "xref/clue.h"

enum {
	CLUES_MAX = 24,		/* of one article */
	SHARED_MAX = 256,	/* of all, for what they have in common */
	IMPOSSIBLE = 20000,	/* told of as past, and yet to come */
	UNLIKELY = 4000,
	NEAR_DAYS = 45,		/* a date without a year is rarely farther */
	FAR_DAY = 40,
	LEAD_DAYS = 4, DAY_LATER = 1000, /* behind the date that comes first */
	YEAR_LATER = 600,	/* for each that a date is away */
	OWN_MONTH = 1000,	/* "late January 2026" is not said in it */
	BESIDE = 1000,		/* gained by the weekday of a date beside it */
	SAME_DAY = 800,		/* ... of a date in another article */
	OWN_WEEK = 600,		/* days of the last week have names, not dates */
	OWN_DAY = 1000,		/* and the day itself still more */
	SAME_MONTH = 1000,
	TOLD_DAYS = 90,		/* a month that is told with its year */
	BESIDE_REACH = 3,	/* expressions */
	OUTDATED_DAYS = 366,
	REASONS_MAX = 3
};

/* --- reading ------------------------------------------------------------- */

static bool
is_known(const ClueVec *clues, const Clue *c)
{
	for (size_t i = 0; i < clues->len; i++) {
		const Clue *k = &clues->at[i];
		if (k->kind == c->kind && k->weekday == c->weekday &&
		    k->month == c->month && k->day == c->day &&
		    k->first == c->first && k->last == c->last &&
		    (k->tense == c->tense || c->kind != CLUE_WEEKDAY))
			return true;
	}
	return false;
}

static bool
read_calendar(const WhenTerm *t, Clue *c)
{
	c->weekday = t->weekday;
	if (t->has_year) {
		Period p = { t->grain, t->year, t->part, t->day };
		WhenValue v;
		c->kind = CLUE_PLACE;
		when_resolve(t, (WhenAnchor){ 0 }, &v);
		c->first = v.earliest;
		c->last = v.latest;
		return p.grain <= GRAIN_YEAR && c->first != DAY_NONE;
	}
	if (t->grain != GRAIN_DAY || t->holiday != 0 || t->nth != 0 ||
	    t->by != UNIT_NONE)
		return false;
	if (t->part != 0) {
		c->kind = CLUE_MONTHDAY;
		c->month = t->part;
		c->day = t->day;
		return true;
	}
	c->kind = CLUE_WEEKDAY;
	return t->weekday != 0 && t->pick == PICK_BIAS &&
	    t->ref == REF_NOW;
}

static bool
read_shift(const WhenTerm *t, Clue *c)
{
	if (t->ref != REF_NOW || t->grain == GRAIN_NONE)
		return false;
	c->kind = t->grain == GRAIN_MONTH ? CLUE_MONTH : CLUE_NEAR;
	c->shift = t->shift;
	return t->grain <= GRAIN_MONTH;
}

static bool
read_clue(const WhenTerm *t, Clue *c)
{
	if (t->quoted || t->type > WHEN_TIME)
		return false;
	return t->kind == TERM_CALENDAR ? read_calendar(t, c) :
	    t->kind == TERM_SHIFT && read_shift(t, c);
}

static bool
is_monthday(const WhenTerm *t)
{
	return t->kind == TERM_CALENDAR && t->grain == GRAIN_DAY &&
	    t->part != 0 && t->day != 0;
}

/* "until February 1 ... from Sunday to Sunday": a date in the same sentence as
 * the weekday or the one before it. */
static void
find_beside(const When *found, size_t n, size_t i, Clue *c)
{
	const int sentence = found[i].term.sentence;

	for (size_t k = i < BESIDE_REACH ? 0 : i - BESIDE_REACH;
	    k < n && k <= i + BESIDE_REACH; k++) {
		const WhenTerm *t = &found[k].term;
		if (!is_monthday(t) || t->sentence > sentence ||
		    t->sentence < sentence - 1)
			continue;
		c->month = t->part;
		c->day = t->day;
	}
}

void
clues_read(const When *found, size_t n, int article, ClueVec *out)
{
	bool lead = true;

	for (size_t i = 0; i < n && out->len < CLUES_MAX; i++) {
		Clue c = { .article = article, .tense = found[i].term.tense,
			.first = DAY_NONE, .last = DAY_NONE };
		if (!read_clue(&found[i].term, &c))
			continue;
		if (c.kind == CLUE_WEEKDAY)
			find_beside(found, n, i, &c);
		if (is_known(out, &c))
			continue;
		if (lead && c.tense != TENSE_FUTURE &&
		    (c.kind == CLUE_WEEKDAY || (c.kind == CLUE_PLACE &&
		    c.first == c.last))) {
			c.lead = true;
			lead = false;
		}
		vec_push(out, c);
	}
}

void
clues_add(ClueVec *all, const ClueVec *more)
{
	for (size_t i = 0; i < more->len && all->len < SHARED_MAX; i++)
		vec_push(all, more->at[i]);
}

bool
clues_tell(const ClueVec *clues)
{
	for (size_t i = 0; i < clues->len; i++)
		if (clues->at[i].kind != CLUE_PLACE || clues->at[i].lead)
			return true;
	return false;
}

/* --- cost ---------------------------------------------------------------- */

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* Grows with the logarithm of the distance. */
static int
far(int64_t days)
{
	int cost = 0;

	for (; days > 2; days /= 2)
		cost += 150;
	return cost;
}

/* The day of that weekday up to `day`; behind it for the future. */
static Day
weekday_near(const Clue *c, Day day)
{
	int back = (day_weekday(day) + 1 - c->weekday + 7) % 7;

	if (c->tense == TENSE_FUTURE)
		return day + (7 - back) % 7;
	return day - back;
}

/* Which of a year's days it is, nearest to `day`. */
static Day
monthday_near(const Clue *c, Day day)
{
	int year = day_date(day).year;
	Day best = DAY_NONE;

	for (int y = year - 1; y <= year + 1; y++) {
		Day d = day_of((Date){ y, c->month, c->day });
		if (d == DAY_NONE)
			continue;
		if (best == DAY_NONE ||
		    (d < day ? day - d : d - day) <
		    (best < day ? day - best : best - day))
			best = d;
	}
	return best;
}

/* Another article names this very day with its date. */
static bool
is_dated(const ClueVec *all, int article, Day day)
{
	Date d = day_date(day);

	for (size_t i = 0; i < all->len; i++) {
		const Clue *c = &all->at[i];
		if (c->article != article && ((c->kind == CLUE_MONTHDAY &&
		    c->month == d.month && c->day == d.day) ||
		    (c->kind == CLUE_PLACE && c->first == day &&
		    c->last == day)))
			return true;
	}
	return false;
}

static bool
is_beside(const Clue *c, Day named)
{
	Date d = day_date(named);

	return c->day != 0 && c->month == d.month && c->day == d.day;
}

static int
cost_weekday(const Clue *c, const ClueVec *all, Day day)
{
	static const int back[7] = { 0, 1000, 1800, 2300, 2600, 2800, 3000 };
	static const int ahead[7] = { 800, 0, 100, 200, 300, 400, 500 };
	Day named = weekday_near(c, day);
	int cost = c->tense == TENSE_FUTURE ? ahead[named - day] :
	    c->lead ? back[day - named] : back[day - named] / 3;

	if (named != day)
		cost -= is_beside(c, named) ? BESIDE :
		    is_dated(all, c->article, named) ? SAME_DAY : 0;
	return cost;
}

/* "Wednesday, February 4" of a year in which it is none. */
static bool
is_other_weekday(const Clue *c, Day named)
{
	return c->weekday != 0 && named != DAY_NONE &&
	    day_weekday(named) + 1 != c->weekday;
}

/* A date without its year is of about now. */
static int
cost_monthday(const Clue *c, Day day)
{
	Day named = monthday_near(c, day);

	if (named == DAY_NONE)
		return UNLIKELY;
	int away = named > day ? named - day : day - named;
	int cost = c->weekday != 0 ? far(away) : away == 0 ? OWN_DAY :
	    away < 7 ? OWN_WEEK : far(away - 6);
	if (away > NEAR_DAYS)
		cost += least(away - NEAR_DAYS, NEAR_DAYS) * FAR_DAY;
	if (is_other_weekday(c, named))
		cost += IMPOSSIBLE;
	if (named > day && c->tense == TENSE_PAST)
		cost += UNLIKELY;
	if (named < day && c->tense == TENSE_FUTURE)
		cost += OWN_MONTH;
	return cost;
}

static bool
is_ahead(const Clue *c)
{
	return c->tense == TENSE_FUTURE || c->tense == TENSE_LEANING;
}

static int
cost_place(const Clue *c, Day day)
{
	if (day < c->first)
		return is_ahead(c) ? far(c->first - day) : IMPOSSIBLE;
	if (day > c->last && c->lead && c->first == c->last)
		return far(day - c->last) +
		    least(day - c->last, LEAD_DAYS) * DAY_LATER;
	if (day > c->last)
		return far(day - c->last) +
		    (day - c->last) / 365 * YEAR_LATER +
		    (c->tense == TENSE_FUTURE ? UNLIKELY : 0);
	return c->first < c->last && c->last - c->first < 32 ? OWN_MONTH : 0;
}

/* Some article tells of a day in the month that is meant. */
static bool
month_is_told(const Clue *c, const ClueVec *all, Day day)
{
	Period month = period_shift(period_of(day, GRAIN_MONTH), c->shift);
	Day first, last;

	for (size_t i = 0; period_days(month, &first, &last) && i < all->len;
	    i++) {
		const Clue *k = &all->at[i];
		if ((k->kind == CLUE_MONTHDAY && k->month == month.part) ||
		    (k->kind == CLUE_PLACE && k->first >= first &&
		    k->last <= last))
			return true;
	}
	return false;
}

static int
cost_of(const Clue *c, const ClueVec *all, Day day)
{
	switch (c->kind) {
	case CLUE_WEEKDAY:
		return cost_weekday(c, all, day);
	case CLUE_MONTHDAY:
		return cost_monthday(c, day);
	case CLUE_PLACE:
		return cost_place(c, day);
	case CLUE_MONTH:
		return month_is_told(c, all, day) ? -SAME_MONTH : 0;
	default:
		return 0;
	}
}

int
clues_cost(const ClueVec *clues, const ClueVec *all, Day day)
{
	int cost = 0, nearest = INT32_MAX;

	for (size_t i = 0; i < clues->len; i++) {
		int own = cost_of(&clues->at[i], all, day);
		/* Of the dates with a year the nearest counts, and those that
		 * cannot be. */
		if (clues->at[i].kind == CLUE_PLACE && own < IMPOSSIBLE)
			nearest = least(nearest, own);
		else
			cost += own;
	}
	return nearest == INT32_MAX ? cost : cost + nearest;
}

/* Days that are told with their year, and the last of them is too old. */
static bool
is_outdated(const ClueVec *clues, Day day)
{
	Day last = DAY_NONE;

	for (size_t i = 0; i < clues->len; i++) {
		const Clue *c = &clues->at[i];
		if (c->kind == CLUE_PLACE && c->last - c->first < 32 &&
		    c->last > last)
			last = c->last;
	}
	return last != DAY_NONE && last < day - OUTDATED_DAYS;
}

bool
clues_allow(const ClueVec *clues, Day day)
{
	for (size_t i = 0; i < clues->len; i++) {
		const Clue *c = &clues->at[i];
		if (c->kind == CLUE_PLACE ? day < c->first && !is_ahead(c) :
		    c->kind == CLUE_MONTHDAY && is_other_weekday(c,
		    monthday_near(c, day)))
			return false;
	}
	return !is_outdated(clues, day);
}

/* --- agreement ------------------------------------------------------------ */

/* A month of a year that is told, not long before `day`, has this one in it. */
static bool
is_in_told_month(const ClueVec *all, Day named, Day day)
{
	for (size_t i = 0; i < all->len; i++) {
		const Clue *c = &all->at[i];
		Period month = period_of(c->first, GRAIN_MONTH);
		Day first, last;
		if (c->kind == CLUE_PLACE && c->last - c->first < 32 &&
		    c->last >= day - TOLD_DAYS && c->first <= day &&
		    period_days(month, &first, &last) && named >= first &&
		    named <= last)
			return true;
	}
	return false;
}

bool
clue_confirms(const Clue *c, const ClueVec *all, Day day)
{
	Day named = c->kind == CLUE_WEEKDAY ? weekday_near(c, day) :
	    c->kind == CLUE_MONTHDAY ? monthday_near(c, day) : DAY_NONE;

	if (named == DAY_NONE)
		return false;
	if (c->kind == CLUE_WEEKDAY)
		return named != day && is_beside(c, named);
	if (c->weekday != 0)
		return day_weekday(named) + 1 == c->weekday;
	return is_in_told_month(all, named, day);
}

/* --- reasons ------------------------------------------------------------- */

static const char *
weekday_name(int weekday)
{
	static const char *const names[] = {
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday", "Sunday",
	};

	return names[weekday - 1];
}

static bool
put_weekday(const Clue *c, const ClueVec *all, Day day, Buffer *out)
{
	Day named = weekday_near(c, day);
	const bool beside = is_beside(c, named);
	char iso[16];

	if (named != day && (beside || is_dated(all, c->article, named)))
		buffer_printf(out, "its %s is %s, a date that %s names",
		    weekday_name(c->weekday), day_iso(named, iso),
		    beside ? "it" : "another article");
	else if (c->lead && day - named <= 1)
		buffer_printf(out, "its %s is %s",
		    weekday_name(c->weekday), named == day ?
		    "the day itself" : "the day before");
	else if (c->tense == TENSE_FUTURE && named - day == 1)
		buffer_printf(out, "its %s is the day after",
		    weekday_name(c->weekday));
	else
		return false;
	return true;
}

static bool
put_reason(const Clue *c, const ClueVec *all, Day day, Buffer *out)
{
	char value[16];

	if (c->kind == CLUE_WEEKDAY)
		return put_weekday(c, all, day, out);
	if (c->kind == CLUE_PLACE && c->lead && c->first == day) {
		buffer_puts(out, "it tells of that day first");
		return true;
	}
	if (c->kind != CLUE_MONTH || !month_is_told(c, all, day))
		return false;
	buffer_printf(out, "\"%s month\" is %s", c->shift < 0 ? "last" :
	    c->shift > 0 ? "next" : "this", period_value(period_shift(
	    period_of(day, GRAIN_MONTH), c->shift), value));
	return true;
}

/* Whether what stands from `start` on stands before `end` too. */
static bool
is_told_twice(Slice told, size_t end, size_t start)
{
	return slice_find(slice_sub(told, 0, end),
	    slice_sub(told, start, told.len), 0) != SIZE_MAX;
}

void
clues_tell_why(const ClueVec *clues, const ClueVec *all, Day day, Buffer *out)
{
	int told = 0;

	for (size_t i = 0; i < clues->len && told < REASONS_MAX; i++) {
		size_t before = out->len;
		if (told > 0)
			buffer_puts(out, ", ");
		size_t start = out->len;
		if (put_reason(&clues->at[i], all, day, out) &&
		    !is_told_twice(buffer_slice(out), before, start))
			told++;
		else
			out->len = before;
	}
	if (out->ptr != NULL)
		out->ptr[out->len] = '\0';
}

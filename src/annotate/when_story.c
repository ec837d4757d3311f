/* SPDX-License-Identifier: MIT */
/*
 * What every term of an article hangs on.
 *
 * News is told from the day of publication; a month or a day without a year
 * belongs to the year that its own paragraph has just named, or else lies near
 * that day.  History is told from what was told before.  An article is read
 * as history when most of the years it states are far from its publication
 * and few of its terms speak of the days around it.
 */
#include "annotate/when_value.h"

enum {
	LOOK_AHEAD = 8,		/* terms, for the day of a clock */
	BLOCKS_NEAR = 2,	/* between what hangs together */
	RECENT_DAYS = 14,	/* from a saying to its report */
	FAR_YEARS = 2,		/* from the publication */
	HISTORY_YEARS = 6	/* stated years that make a history */
};

typedef struct {
	const When *found;
	size_t n;
	Day published;
	bool history;

	Period last;		/* what was told of last */
	Period last_day;	/* the last that was a day */
	int last_sentence, last_block;	/* of that */
	Period year;		/* stated in this block, or none */
	int block, year_sentence;	/* of .year */
} Story;

static const WhenTerm *
term_at(const Story *s, size_t i)
{
	return &s->found[i].term;
}

static bool
is_near_news(const WhenTerm *t)
{
	if (t->kind == TERM_SHIFT)
		return t->ref == REF_NOW;
	return t->kind == TERM_CALENDAR && t->weekday != 0 && t->part == 0;
}

static bool
reads_as_history(const Story *s)
{
	int year = s->published == DAY_NONE ? 0 : day_date(s->published).year;
	size_t stated = 0, far = 0, near = 0;

	for (size_t i = 0; i < s->n; i++) {
		const WhenTerm *t = term_at(s, i);
		near += is_near_news(t);
		if (t->kind != TERM_CALENDAR || !t->has_year)
			continue;
		stated++;
		far += s->published == DAY_NONE ||
		    t->year < year - FAR_YEARS;
	}
	return far >= HISTORY_YEARS && far * 4 > stated * 3 &&
	    near * 15 < stated;
}

/* --- when something was said --------------------------------------------- */

static WhenAnchor
published_anchor(const Story *s)
{
	return (WhenAnchor){ ANCHOR_PUBLISHED,
		period_of(s->published, GRAIN_DAY) };
}

static bool
is_day(const WhenTerm *t)
{
	return t->type <= WHEN_TIME && t->grain == GRAIN_DAY && !t->quoted &&
	    t->count[0] == 0 && (t->kind == TERM_CALENDAR ||
	    (t->kind == TERM_SHIFT && t->ref == REF_NOW));
}

/* The day that the sentence gives behind term i, if any. */
static Period
day_behind(const Story *s, size_t i, bool of_saying)
{
	const WhenTerm *t = term_at(s, i);
	WhenValue v;

	for (size_t k = i + 1; k < s->n && k <= i + LOOK_AHEAD &&
	    term_at(s, k)->sentence == t->sentence; k++) {
		if (!is_day(term_at(s, k)) || (of_saying && !term_at(s, k)->said))
			continue;
		when_resolve(term_at(s, k), published_anchor(s), &v);
		return v.period;
	}
	return (Period){ 0 };
}

static bool
is_recent(const Story *s, Period day)
{
	Day first, last;

	return period_days(day, &first, &last) && s->published != DAY_NONE &&
	    first <= s->published && first > s->published - RECENT_DAYS;
}

/*
 * The day of the saying that a quotation belongs to: that of "he said on
 * Tuesday" in its own sentence, else the day of which the story has just told,
 * if that is not long ago.
 */
static WhenAnchor
said_on(const Story *s, size_t i)
{
	Period day = day_behind(s, i, true);

	if (day.grain != GRAIN_DAY)
		day = s->last_day;
	return is_recent(s, day) ? (WhenAnchor){ ANCHOR_QUOTED, day } :
	    published_anchor(s);
}

/* --- which anchor -------------------------------------------------------- */

static WhenAnchor
story_anchor(const Story *s, Grain grain)
{
	Period at = grain <= GRAIN_WEEK && grain != GRAIN_NONE ? s->last_day :
	    s->last;

	if (at.grain == GRAIN_NONE)
		at = s->last;
	if (at.grain == GRAIN_NONE || (!s->history && at.grain > grain &&
	    grain != GRAIN_NONE))
		return s->history ? (WhenAnchor){ ANCHOR_STORY, at } :
		    published_anchor(s);
	return (WhenAnchor){ ANCHOR_STORY, at };
}

/* A month, a day, a season without its year. */
static WhenAnchor
name_anchor(const Story *s, const WhenTerm *t)
{
	const bool yearly = t->part != 0 || t->holiday != 0;

	if (t->pick == PICK_BEFORE || t->pick == PICK_AFTER)
		return published_anchor(s);
	if (s->history)
		return story_anchor(s, GRAIN_NONE);
	if (yearly && s->year.grain != GRAIN_NONE && s->block == t->block &&
	    t->sentence <= s->year_sentence &&
	    t->tense <= TENSE_PAST && t->pick == PICK_BIAS)
		return (WhenAnchor){ ANCHOR_STORY, s->year };
	return published_anchor(s);
}

/* "A day earlier", paragraphs behind the last day that was told of. */
static bool
is_news_again(const Story *s, const WhenTerm *t)
{
	return !s->history && t->grain == GRAIN_DAY && t->shift != 0 &&
	    t->block > s->last_block + BLOCKS_NEAR;
}

/* A time of day alone. */
static bool
is_clock(const WhenTerm *t)
{
	return t->type == WHEN_TIME && t->kind == TERM_SHIFT &&
	    t->ref == REF_STORY && t->shift == 0 && t->count[0] == 0;
}

static WhenAnchor
anchor_of(const Story *s, size_t i)
{
	const WhenTerm *t = term_at(s, i);

	if (is_clock(t)) {
		Period day = day_behind(s, i, false);
		if (day.grain == GRAIN_DAY &&
		    s->last_sentence != t->sentence)
			return (WhenAnchor){ ANCHOR_STORY, day };
	}
	if (t->ref == REF_STORY && t->kind == TERM_CALENDAR)
		return story_anchor(s, t->by != UNIT_NONE ?
		    unit_grain(t->by) : t->weekday != 0 ? GRAIN_WEEK :
		    GRAIN_YEAR);
	if (t->ref == REF_STORY && t->kind == TERM_SHIFT &&
	    is_news_again(s, t))
		return published_anchor(s);
	if (t->ref == REF_STORY && t->kind == TERM_SHIFT)
		return t->tense == TENSE_FUTURE && t->grain >= GRAIN_WEEK &&
		    !s->history ? published_anchor(s) :
		    story_anchor(s, t->grain);
	if (t->quoted && is_near_news(t))
		return said_on(s, i);
	if (t->kind == TERM_CALENDAR && !t->has_year &&
	    t->by == UNIT_NONE)
		return name_anchor(s, t);
	return published_anchor(s);
}

/* --- going on ------------------------------------------------------------ */

static bool
is_other_year(const Story *s, int year)
{
	return s->published == DAY_NONE || day_date(s->published).year != year;
}

static void
remember(Story *s, const WhenTerm *t, const WhenValue *v)
{
	const Period p = v->period;

	if (t->block != s->block) {
		s->block = t->block;
		s->year = (Period){ 0 };
	}
	if (p.grain == GRAIN_NONE || t->quoted ||
	    (s->history && v->anchor.by == ANCHOR_PUBLISHED))
		return;
	s->last = p;
	if (p.grain == GRAIN_DAY) {
		s->last_day = p;
		s->last_sentence = t->sentence;
		s->last_block = t->block;
	} else if (p.grain >= GRAIN_MONTH && s->history) {
		s->last_day = (Period){ 0 };
	}
	if (p.grain <= GRAIN_YEAR && is_other_year(s, p.year) &&
	    (t->has_year || v->anchor.by == ANCHOR_STORY)) {
		s->year = period_widen(p, GRAIN_YEAR);
		s->year_sentence = t->sentence;
	} else if (p.grain == GRAIN_DAY) {
		s->year = (Period){ 0 };
	}
}

/* "From Sunday to Sunday": the first is not behind the second; of what is to
 * come the second moves, else the first. */
static bool
is_in_order(Period a, Period b)
{
	Day first, last, other_first, other_last;

	return period_order(a, b) < 0 || (a.grain != b.grain &&
	    period_days(a, &first, &last) &&
	    period_days(b, &other_first, &other_last) &&
	    first <= other_last);
}

static void
settle_range(const WhenTerm *t, const WhenTerm *until, WhenValue *a,
    WhenValue *b)
{
	if (t->join != JOIN_TO || a->period.grain == GRAIN_NONE ||
	    b->period.grain == GRAIN_NONE || t->has_year ||
	    is_in_order(a->period, b->period) ||
	    t->kind != TERM_CALENDAR || a->anchor.by == ANCHOR_STORY)
		return;
	if (until->type == WHEN_TIME && period_order(a->period, b->period) == 0)
		return;		/* "Sunday morning until Sunday evening" */
	const bool ahead = t->tense == TENSE_FUTURE && until->weekday != 0 &&
	    until->kind == TERM_CALENDAR && until->part == 0;
	WhenTerm other = ahead ? *until : *t;
	other.pick = ahead ? PICK_AFTER : PICK_BEFORE;
	when_resolve(&other, (WhenAnchor){ ANCHOR_STORY, ahead ? a->period :
	    b->period }, ahead ? b : a);
}

void
when_resolve_all(const When *found, size_t n, Day published, WhenValue *out)
{
	Story s = { .found = found, .n = n, .published = published,
	 .block = -1, .last_sentence = -1 };

	s.history = reads_as_history(&s);
	for (size_t i = 0; i < n; i++) {
		when_resolve(&found[i].term, anchor_of(&s, i), &out[i]);
		if (i > 0)
			settle_range(&found[i - 1].term, &found[i].term,
			    &out[i - 1], &out[i]);
		remember(&s, &found[i].term, &out[i]);
	}
}

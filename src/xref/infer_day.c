/* SPDX-License-Identifier: MIT */
/*
 * A search over candidate days, all articles together.  An article's clues give
 * each candidate a cost (the unit is a thousandth of a weekday that would be a
 * day off); a middle day of the story is chosen that makes the sum over all
 * articles least, where an article pays for its distance from the middle or
 * from a stated day, up to a limit; then each article takes its cheapest day.
 */
#include "xref/infer_day.h"

#include <stdlib.h>

#include "xref/candidate_days.h"

enum {
	JOINT_MAX = 64,		/* articles that choose the middle */
	APART = 500,		/* for each day from the middle */
	APART_MAX = 4000,
	OTHER_DAYS = 3,		/* farther days are another answer */
	STORY_DAYS = 40,	/* farther days would be another story's */
	SCATTERED_DAYS = 10,	/* between the first and the last stated day:
				   more than one of each weekday */
	ROUNDS = 2,
	ANCHOR = 400,		/* ahead: others may rest on it */
	CONFIRMED = 2,		/* clues that agree on the year */
	SURE = 1500, LIKELY = 600	/* ahead of the next best */
};

typedef struct {
	Day best, next;		/* DAY_NONE: there is none */
	int ahead;		/* of the next best */
} Choice;

typedef struct {
	ClueVec *clues;		/* by article */
	size_t n;
	const Day *stated;
	size_t stated_count;
	ClueVec all;		/* of all articles */
	DayVec days;		/* candidates, in order */
	Choice *choices;	/* by article; {0} before the first round */
	Day middle;		/* DAY_NONE: none */
	int ahead;		/* of the next best middle, other days */
	int story_ahead;	/* ... in another part of the calendar */
} Inference;

/* --- the middle ---------------------------------------------------------- */

static int
least(int a, int b)
{
	return a < b ? a : b;
}

static int
apart(Day a, Day b)
{
	int64_t days = a < b ? (int64_t)b - a : (int64_t)a - b;

	return days * APART > APART_MAX ? APART_MAX : (int)days * APART;
}

/* To the nearest stated day. */
static int
apart_from_stated(const Inference *inf, Day day)
{
	int best = APART_MAX;

	for (size_t i = 0; i < inf->stated_count && best > 0; i++)
		best = least(best, apart(inf->stated[i], day));
	return best;
}

/*
 * What the article pays if the middle is each of the days: its own cost of the
 * best day, and the way to there.  Costs grow by the same step a day, so that
 * one pass in each direction finds them.
 */
static void
spread(const Inference *inf, int *cost)
{
	const Day *days = inf->days.at;
	const size_t n = inf->days.len;
	int lowest = cost[0];

	for (size_t i = 1; i < n; i++) {
		lowest = least(lowest, cost[i]);
		cost[i] = least(cost[i], cost[i - 1] +
		    apart(days[i - 1], days[i]));
	}
	for (size_t i = n - 1; i-- > 0;)
		cost[i] = least(cost[i], cost[i + 1] +
		    apart(days[i], days[i + 1]));
	for (size_t i = 0; i < n; i++)
		cost[i] = least(cost[i], lowest + APART_MAX);
}

/* By how much the best sum is ahead of those of days farther away. */
static int
ahead_of(const Inference *inf, const int64_t *sum, size_t best, int away)
{
	int64_t rival = INT32_MAX;

	for (size_t k = 0; k < inf->days.len; k++)
		if ((inf->days.at[k] > inf->days.at[best] + away ||
		    inf->days.at[k] < inf->days.at[best] - away) &&
		    sum[k] - sum[best] < rival)
			rival = sum[k] - sum[best];
	return (int)rival;
}

static bool
is_near(Day a, Day b)
{
	return a <= b + STORY_DAYS && a >= b - STORY_DAYS;
}

/* Not far from the days that other articles state, or from the middle. */
static bool
is_of_story(const Inference *inf, Day day)
{
	for (size_t i = 0; i < inf->stated_count; i++)
		if (is_near(inf->stated[i], day))
			return true;
	return inf->stated_count == 0 && is_near(inf->middle, day);
}

/* Several of the clues say that dates without a year belong to the day's. */
static bool
is_confirmed(const Inference *inf, const ClueVec *clues, Day day)
{
	int agree = 0;

	for (size_t i = 0; i < clues->len; i++)
		agree += clue_confirms(&clues->at[i], &inf->all, day);
	return agree >= CONFIRMED;
}

/*
 * A year that is told may be that of an old affair, and an answer built on it
 * is worse than none: other articles are dated nearby, or several clues say
 * that the dates without a year belong to it.
 */
static bool
is_credible(const Inference *inf)
{
	if (inf->middle == DAY_NONE)
		return false;
	if (inf->stated_count > 0)
		return is_of_story(inf, inf->middle);
	return is_confirmed(inf, &inf->all, inf->middle) &&
	    inf->story_ahead >= LIKELY;
}

static void
find_middle(Inference *inf)
{
	const size_t n = inf->days.len;
	Arena scratch = { 0 };
	int *cost = arena_new(&scratch, int, n);
	int64_t *sum = arena_new(&scratch, int64_t, n);
	size_t best = 0, articles = 0;

	for (size_t i = 0; i < inf->n && articles < JOINT_MAX; i++) {
		if (!clues_tell(&inf->clues[i]))
			continue;
		articles++;
		for (size_t k = 0; k < n; k++)
			cost[k] = clues_cost(&inf->clues[i], &inf->all,
			    inf->days.at[k]);
		spread(inf, cost);
		for (size_t k = 0; k < n; k++)
			sum[k] += cost[k];
	}
	for (size_t k = 0; k < n; k++) {
		sum[k] += (int64_t)articles *
		    apart_from_stated(inf, inf->days.at[k]);
		if (sum[k] < sum[best])
			best = k;
	}
	inf->ahead = ahead_of(inf, sum, best, OTHER_DAYS);
	inf->story_ahead = ahead_of(inf, sum, best, STORY_DAYS);
	inf->middle = articles > 0 ? inf->days.at[best] : DAY_NONE;
	if (!is_credible(inf))
		inf->middle = DAY_NONE;
	arena_free(&scratch);
}

/* --- one article --------------------------------------------------------- */

/* To the nearest day of another article that is rather sure. */
static int
apart_from_others(const Inference *inf, size_t article, Day day)
{
	int best = inf->stated_count > 0 ? apart_from_stated(inf, day) :
	    apart(inf->middle, day);

	for (size_t i = 0; i < inf->n && i < JOINT_MAX; i++)
		if (i != article && inf->choices[i].ahead >= ANCHOR)
			best = least(best,
			    apart(inf->choices[i].best, day));
	return best;
}

static Choice
choose_day(const Inference *inf, size_t article)
{
	Choice c = { .best = DAY_NONE, .next = DAY_NONE };
	int best = INT32_MAX, second = INT32_MAX;

	for (size_t i = 0; i < inf->days.len; i++) {
		Day day = inf->days.at[i];
		int cost = clues_cost(&inf->clues[article], &inf->all, day) +
		    apart_from_others(inf, article, day);
		if (cost < best) {
			c.next = c.best;
			second = best;
			c.best = day;
			best = cost;
		} else if (cost < second) {
			c.next = day;
			second = cost;
		}
	}
	c.ahead = c.next == DAY_NONE ? SURE : second - best;
	return c;
}

/* The second round knows what the first one was sure of. */
static void
choose_days(Inference *inf, Arena *scratch)
{
	Choice *chosen = arena_new(scratch, Choice, inf->n);

	for (int round = 0; round < ROUNDS; round++) {
		for (size_t i = 0; i < inf->n; i++)
			if (clues_tell(&inf->clues[i]))
				chosen[i] = choose_day(inf, i);
		for (size_t i = 0; i < inf->n; i++)
			inf->choices[i] = chosen[i];
	}
}

/* What each article tells for itself lies mostly around one time: else they
 * are no accounts of one story, and none says when another was written. */
static bool
is_one_story(const Inference *inf)
{
	size_t told = 0, near = 0;

	for (size_t i = 0; i < inf->n; i++) {
		if (!clues_tell(&inf->clues[i]))
			continue;
		told++;
		near += is_of_story(inf, inf->choices[i].best);
	}
	return near * 4 >= told * 3;
}

static Slice
why_sentence(const Inference *inf, size_t article, Arena *a)
{
	const Choice *c = &inf->choices[article];
	int ahead = least(c->ahead, inf->ahead);
	const char *sure = ahead >= SURE ? "Almost surely" :
	    ahead >= LIKELY ? "Probably" : "Perhaps";
	char second[16];
	Buffer told = { 0 };

	clues_tell_why(&inf->clues[article], &inf->all, c->best, &told);
	if (told.len > 0)
		buffer_puts(&told, ", ");
	buffer_puts(&told, inf->stated_count + inf->n == 1 ?
	    "nothing tells against it" : "it fits with the other articles");
	Slice why = arena_printf(a, "%s so: %s%s%s.", sure,
	    buffer_cstr(&told), c->next == DAY_NONE ? "" :
	    "; next best is ", day_iso(c->next, second));
	buffer_free(&told);
	return why;
}

/* The days that are stated lie so far apart that to be near one of them says
 * nothing. */
static bool
is_scattered(const Inference *inf)
{
	return inf->stated_count > 0 &&
	    inf->stated[inf->stated_count - 1] - inf->stated[0] >
	    SCATTERED_DAYS;
}

static bool
is_told(const Inference *inf, size_t article)
{
	const ClueVec *clues = &inf->clues[article];
	Day day = inf->choices[article].best;

	return inf->middle != DAY_NONE && clues_tell(clues) &&
	    is_of_story(inf, day) &&
	    (!is_scattered(inf) || is_confirmed(inf, clues, day));
}

/* --- all ----------------------------------------------------------------- */

static void
begin(Inference *inf, const InferFrom *articles, Arena *scratch)
{
	inf->middle = DAY_NONE;
	inf->clues = arena_new(scratch, ClueVec, inf->n);
	inf->choices = arena_new(scratch, Choice, inf->n);
	for (size_t i = 0; i < inf->n; i++) {
		clues_read(articles[i].found, articles[i].count,
		    (int)i, &inf->clues[i]);
		clues_add(&inf->all, &inf->clues[i]);
	}
	candidate_days(&inf->all, inf->stated, inf->stated_count,
	    &inf->days);
	if (inf->days.len > 0)
		find_middle(inf);
	if (inf->middle != DAY_NONE)
		choose_days(inf, scratch);
	if (inf->middle != DAY_NONE && !is_one_story(inf))
		inf->middle = DAY_NONE;
}

static void
end(Inference *inf)
{
	for (size_t i = 0; i < inf->n; i++)
		vec_free(&inf->clues[i]);
	vec_free(&inf->all);
	vec_free(&inf->days);
}

void
infer_days(const InferFrom *articles, size_t n, const Day *stated,
    size_t stated_count, Arena *a, InferredDay *out)
{
	Inference inf = { .n = n, .stated = stated,
		.stated_count = stated_count };
	Arena scratch = { 0 };

	begin(&inf, articles, &scratch);
	for (size_t i = 0; i < n; i++) {
		bool told = is_told(&inf, i);
		out[i].day = told ? inf.choices[i].best : DAY_NONE;
		out[i].why = told ? why_sentence(&inf, i, a) : SLICE("");
	}
	end(&inf);
	arena_free(&scratch);
}

/* Keeps the cheapest days in order. */
static void
keep_cheapest(Day *days, int *cost, size_t *n, Day day, int of)
{
	if (*n == INFER_LIKELY && of >= cost[INFER_LIKELY - 1])
		return;
	size_t at = *n < INFER_LIKELY ? (*n)++ : INFER_LIKELY - 1;

	for (; at > 0 && cost[at - 1] > of; at--) {
		days[at] = days[at - 1];
		cost[at] = cost[at - 1];
	}
	days[at] = day;
	cost[at] = of;
}

/* The days for which one of the article's own times speaks. */
static size_t
cheapest_days(const Inference *inf, size_t article, Day out[INFER_LIKELY])
{
	int cost[INFER_LIKELY];
	size_t n = 0;

	for (size_t i = 0; i < inf->days.len; i++) {
		Day day = inf->days.at[i];
		keep_cheapest(out, cost, &n, day,
		    clues_cost(&inf->clues[article], &inf->all, day) +
		    apart_from_others(inf, article, day));
	}
	return n;
}

size_t
infer_likely(const InferFrom *articles, size_t n, const Day *stated,
    size_t stated_count, Arena *a, InferredDay out[INFER_LIKELY])
{
	Inference inf = { .n = n, .stated = stated,
		.stated_count = stated_count };
	Arena scratch = { 0 };
	Day days[INFER_LIKELY];
	size_t count = 0;

	begin(&inf, articles, &scratch);
	const size_t found = cheapest_days(&inf, 0, days);
	for (size_t i = 0; i < found; i++) {
		Buffer why = { 0 };
		clues_tell_why(&inf.clues[0], &inf.all, days[i], &why);
		if (why.len > 0)
			out[count++] = (InferredDay){ days[i],
				arena_dup(a, buffer_slice(&why)) };
		buffer_free(&why);
	}
	end(&inf);
	arena_free(&scratch);
	return count;
}

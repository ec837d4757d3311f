/* SPDX-License-Identifier: MIT */
#include "xref/publication.h"

#include "base/bisect.h"
#include "store/query_articles.h"
#include "xref/clue.h"
#include "xref/infer_day.h"

static const int64_t day_ns = 86400000000000;
enum {
	COPIED_SECONDS = 30,	/* files nearer in time were written at once */
	TIME_LEAST = 3653,	/* 1980: what is before is no time of a file */
	OTHERS_MAX = 64		/* articles that are looked at for candidates */
};

/* What is decided of a day. */
typedef struct {
	PublishedBy by;
	Day day;
	Slice why;
} Decided;

/* --- the time of a file -------------------------------------------------- */

/* The first that is not before `ns`. */
static size_t
time_from(const int64_t *times, size_t n, int64_t ns)
{
	size_t first = 0;

	BISECT(first, n, i, times[i] < ns);
	return first;
}

/* Whether another file was written at about this time. */
static bool
is_copied(const int64_t *times, size_t n, int64_t ns)
{
	const int64_t near = COPIED_SECONDS * (int64_t)1000000000;
	size_t first = time_from(times, n, ns - near);

	return first + 1 < n && times[first + 1] <= ns + near;
}

/* DAY_NONE where it tells nothing. */
static Day
file_day(const UndatedRow *row, const int64_t *times, size_t n)
{
	const Day day = (Day)(row->mtime_ns / day_ns);
	ClueVec clues = { 0 };

	if (day < TIME_LEAST || is_copied(times, n, row->mtime_ns))
		return DAY_NONE;
	clues_read(row->found, row->count, 0, &clues);
	bool allowed = clues_allow(&clues, day);
	vec_free(&clues);
	return allowed ? day : DAY_NONE;
}

static bool
take_file_times(Index *ix, const UndatedRow *rows, size_t n, Arena *a,
    Decided *days, Err *err)
{
	int64_t *times;
	size_t count;

	if (!query_file_times(ix, a, &times, &count, err))
		return false;
	for (size_t i = 0; i < n; i++) {
		Day day = days[i].day != DAY_NONE ? DAY_NONE :
		    file_day(&rows[i], times, count);
		if (day != DAY_NONE)
			days[i] = (Decided){ PUBLISHED_FILE_TIME, day,
			    SLICE("No text tells it: it is the day on which "
			    "the file was written, which may be another.") };
	}
	return true;
}

/* --- writing ------------------------------------------------------------- */

static bool
is_same(const UndatedRow *row, const Decided *day)
{
	return row->published == day->day && row->by == day->by &&
	    slice_eq(row->why, day->why);
}

static bool
put_day(Index *ix, Times *t, const UndatedRow *row, const Decided *day,
    Err *err)
{
	const bool doubtful = day->by == PUBLISHED_FILE_TIME;

	if (is_same(row, day))
		return true;
	if (!index_set_published(ix, row->id, day->day, day->by, day->why,
	    err))
		return false;
	if (row->published == day->day &&
	    doubtful == (row->by == PUBLISHED_FILE_TIME))
		return true;
	DatesIn dates = (doubtful ? times_doubtful : times_again)(t,
	    row->found, row->count, day->day);
	return index_put_dates(ix, row->id, &dates, err);
}

static bool
infer_rows(Index *ix, const UndatedRow *rows, size_t n, Arena *a,
    Decided *days, Err *err)
{
	InferFrom *from = arena_new(a, InferFrom, n);
	InferredDay *inferred = arena_new(a, InferredDay, n);
	size_t stated_count;
	Day *stated;

	if (!query_stated_days(ix, a, &stated, &stated_count, err))
		return false;
	for (size_t i = 0; i < n; i++)
		from[i] = (InferFrom){ rows[i].found, rows[i].count };
	infer_days(from, n, stated, stated_count, a, inferred);
	for (size_t i = 0; i < n; i++)
		days[i] = (Decided){ inferred[i].day == DAY_NONE ?
		    PUBLISHED_UNKNOWN : PUBLISHED_INFERRED, inferred[i].day,
		    inferred[i].why };
	return true;
}

bool
publication_infer(Index *ix, Times *t, bool file_times, Err *err)
{
	Arena a = { 0 };
	UndatedRow *rows;
	size_t n;
	bool ok = query_undated(ix, &a, &rows, &n, err);
	Decided *days = arena_new(&a, Decided, ok ? n : 0);

	if (ok && n > 0)
		ok = infer_rows(ix, rows, n, &a, days, err) &&
		    (!file_times || take_file_times(ix, rows, n, &a, days,
		    err));
	for (size_t i = 0; ok && i < n; i++)
		ok = put_day(ix, t, &rows[i], &days[i], err);
	arena_free(&a);
	return ok;
}

/* --- candidates ---------------------------------------------------------- */

typedef struct {
	Index *ix;
	Arena *arena;
	VEC(DayCandidate) at;
} Candidates;

static void
add_candidate(Candidates *c, Day day, Slice why)
{
	for (size_t i = 0; i < c->at.len; i++)
		if (c->at.at[i].day == day)
			return;
	if (day != DAY_NONE)
		vec_push(&c->at, ((DayCandidate){ day, why }));
}

/* The article first, then those others that are as undated, unless they are
 * so many that reading them would take long. */
static bool
read_undated(Candidates *c, int64_t article, InferFrom **out, size_t *n,
    UndatedRow *own, Err *err)
{
	UndatedRow *rows;
	When *found;
	size_t count = 0, date_count;

	if (!query_terms(c->ix, article, c->arena, &found, &date_count, err) ||
	    (query_undated_count(c->ix) <= OTHERS_MAX &&
	    !query_undated(c->ix, c->arena, &rows, &count, err)))
		return false;
	InferFrom *from = arena_new(c->arena, InferFrom, count + 1);
	from[0] = (InferFrom){ found, date_count };
	*n = 1;
	for (size_t i = 0; i < count; i++)
		if (rows[i].id != article)
			from[(*n)++] = (InferFrom){ rows[i].found,
				rows[i].count };
	own->found = found;
	own->count = date_count;
	*out = from;
	return true;
}

static bool
add_likely(Candidates *c, int64_t article, const Day *stated,
    size_t stated_count, Err *err)
{
	InferredDay likely[INFER_LIKELY];
	UndatedRow own = { .id = article };
	InferFrom *from;
	size_t n, count;

	if (!read_undated(c, article, &from, &n, &own, err))
		return false;
	count = infer_likely(from, n, stated, stated_count, c->arena, likely);
	for (size_t i = 0; i < count; i++)
		add_candidate(c, likely[i].day, likely[i].why);
	own.mtime_ns = query_file_time(c->ix, article);
	Day day = file_day(&own, NULL, 0);
	add_candidate(c, day, SLICE("the file was written then"));
	return true;
}

/* The days of other articles. */
static void
add_stated(Candidates *c, const Day *stated, size_t n)
{
	for (size_t i = 0; i < n && i < OTHERS_MAX; i++) {
		uint32_t count = query_articles_of_day(c->ix, stated[i]);
		add_candidate(c, stated[i], count == 1 ? SLICE("that of one "
		    "article") : arena_printf(c->arena, "that of %u articles",
		    count));
	}
}

bool
publication_candidates(Index *ix, int64_t article, Arena *a,
    DayCandidate **out, size_t *n, Err *err)
{
	Candidates c = { .ix = ix, .arena = a };
	size_t stated_count;
	Day *stated;
	bool ok = query_stated_days(ix, a, &stated, &stated_count, err) &&
	    add_likely(&c, article, stated, stated_count, err);

	if (ok)
		add_stated(&c, stated, stated_count);
	*n = ok ? c.at.len : 0;
	*out = arena_copy(a, c.at.at, *n, sizeof **out);
	vec_free(&c.at);
	return ok;
}

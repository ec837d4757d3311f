/* SPDX-License-Identifier: MIT */
/*
 * Pairs that may be one event are found by keys: a stretch of days and one of
 * the rarest features of a telling.  All pairs are sorted by how alike they
 * are, and groups are joined in that order where their days and speakers allow
 * it and the groups as wholes are alike too: so nothing is chained together
 * through a telling that stands between two events.
 */
#include <stdlib.h>
#include <string.h>

#include "xref/event_priv.h"
#include "xref/likeness.h"

enum {
	RARE = 10,		/* features of a telling that are keys */
	NEIGHBOURS = 6,		/* compared with each in a crowd */
	GROUP_FEATURES = 64,
	PRECISE_DAYS = 7, COARSE_DAYS = 100,
	DIFFER_DAYS = 2
};

/* From which likeness on two are one. */
enum {
	ALIKE_SAME_TIME = 22, ALIKE_WITHIN = 27, ALIKE_OVERLAP = 32,
	ALIKE_COARSE = 46, ALIKE_SAME_YEAR = 40,
	ALIKE_ONE_ARTICLE = 10,	/* an article seldom tells a thing twice */
	ALIKE_BESIDE = 4,	/* but goes on about it */
	ALIKE_SAID = 14, ALIKE_MIXED = 7, ALIKE_DEADLINE = 12,
	ALIKE_DIFFER = 52,
	BONUS_MOST = 14, RARE_TIME = 20, SAME_COUNTED = 14,
	NEVER = 1000
};

typedef struct {
	int32_t bucket;
	uint32_t feature, telling;
} Key;

typedef struct {
	uint32_t a, b, score;
} Link;

typedef VEC(Key) KeyVec;
typedef VEC(Link) LinkVec;

static int
by_key(const void *a, const void *b)
{
	const Key *x = a, *y = b;

	if (x->feature != y->feature)
		return x->feature < y->feature ? -1 : 1;
	if (x->bucket != y->bucket)
		return x->bucket < y->bucket ? -1 : 1;
	return x->telling < y->telling ? -1 : x->telling > y->telling;
}

static int
by_score(const void *a, const void *b)
{
	const Link *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return x->b < y->b ? -1 : x->b > y->b;
}

/* --- what is compared ---------------------------------------------------- */

static int64_t
days_of(Day earliest, Day latest)
{
	if (earliest == DAY_MIN || latest == DAY_MAX)
		return INT32_MAX;
	return (int64_t)latest - earliest + 1;
}

/* Stretches of 16 days, overlapping by half, for what is told to the week;
 * of months and years for that and for what is coarser. */
static void
add_keys(const EventMaker *m, uint32_t telling, KeyVec *out)
{
	enum { NEAR = 1 << 24, MONTH = 2 << 24, ALL = 3 << 24 };
	const EventTelling *t = &m->at[telling];
	const int64_t days = days_of(t->earliest, t->latest);
	uint32_t rare[RARE];
	size_t n = likeness_rarest(t->features, t->feature_count, m->weight,
	    m->alone, RARE, rare);

	for (size_t i = 0; i < n; i++) {
		Key k = { 0, rare[i], telling };
		if (days <= PRECISE_DAYS) {
			k.bucket = NEAR + 2 * (t->earliest / 16);
			vec_push(out, k);
			k.bucket = NEAR + 2 * ((t->earliest + 8) / 16) + 1;
			vec_push(out, k);
		}
		if (days <= COARSE_DAYS) {
			k.bucket = MONTH + t->earliest / 32;
			vec_push(out, k);
			if (t->latest / 32 != t->earliest / 32) {
				k.bucket = MONTH + t->latest / 32;
				vec_push(out, k);
			}
		}
		if (days > 2 * PRECISE_DAYS) {
			k.bucket = ALL;
			vec_push(out, k);
		}
	}
}

/* --- how alike ----------------------------------------------------------- */

static bool
is_apart(Day a_first, Day a_last, Day b_first, Day b_last)
{
	return a_last < b_first || b_last < a_first;
}

/* The time of a lies in that of b. */
static bool
is_within(const EventTelling *a, const EventTelling *b)
{
	return a->earliest >= b->earliest && a->latest <= b->latest;
}

/* From the end of one to the beginning of the other. */
static int64_t
days_between(Day a_first, Day a_last, Day b_first, Day b_last)
{
	return a_last < b_first ? (int64_t)b_first - a_last :
	    (int64_t)a_first - b_last;
}

/* Two articles give days for the same that are near but not the same. */
static bool
may_differ(const EventTelling *a, const EventTelling *b)
{
	return a->article != b->article && a->role == b->role &&
	    days_between(a->earliest, a->latest, b->earliest, b->latest) <=
	    DIFFER_DAYS &&
	    days_of(a->earliest, a->latest) <= 3 &&
	    days_of(b->earliest, b->latest) <= 3 &&
	    a->kind != TELLING_SAID && b->kind != TELLING_SAID;
}

static uint32_t
time_threshold(const EventTelling *a, const EventTelling *b)
{
	int64_t x = days_of(a->earliest, a->latest);
	int64_t y = days_of(b->earliest, b->latest);

	if (is_apart(a->earliest, a->latest, b->earliest, b->latest))
		return may_differ(a, b) ? ALIKE_DIFFER : NEVER;
	if (a->earliest == b->earliest && a->latest == b->latest)
		return x <= COARSE_DAYS ? ALIKE_SAME_TIME : ALIKE_SAME_YEAR;
	if ((x > COARSE_DAYS) != (y > COARSE_DAYS))
		return ALIKE_COARSE;
	return is_within(a, b) || is_within(b, a) ? ALIKE_WITHIN :
	    ALIKE_OVERLAP;
}

/* One after the other in the same article, of the same day. */
static bool
is_beside(const EventTelling *a, const EventTelling *b)
{
	uint32_t blocks = a->block < b->block ? b->block - a->block :
	    a->block - b->block;

	return a->article == b->article && blocks <= 1 &&
	    a->earliest == b->earliest &&
	    a->latest == b->latest &&
	    days_of(a->earliest, a->latest) <= PRECISE_DAYS;
}

/* From where on the two are taken for one. */
static uint32_t
threshold(const EventTelling *a, const EventTelling *b)
{
	const bool said = a->kind == TELLING_SAID;
	uint32_t t = time_threshold(a, b);

	if (t == NEVER)
		return t;
	if (said && b->kind == TELLING_SAID && a->speaker != 0 &&
	    b->speaker != 0)
		return a->speaker != b->speaker ? NEVER : is_beside(a, b) ?
		    1 : ALIKE_SAID;
	if (said != (b->kind == TELLING_SAID)) {
		if (a->earliest != b->earliest || a->latest != b->latest)
			return NEVER;
		t += ALIKE_MIXED;
	}
	if ((a->kind == TELLING_DEADLINE) != (b->kind == TELLING_DEADLINE))
		t += ALIKE_DEADLINE;
	if (a->article != b->article)
		return t;
	return is_beside(a, b) ? t - ALIKE_BESIDE : t + ALIKE_ONE_ARTICLE;
}

/* --- times that few tell ------------------------------------------------- */

typedef struct {
	Day earliest, latest;
	uint32_t telling;
} Timed;

static int
by_time(const void *a, const void *b)
{
	const Timed *x = a, *y = b;

	if (x->earliest != y->earliest)
		return x->earliest < y->earliest ? -1 : 1;
	return x->latest < y->latest ? -1 : x->latest > y->latest;
}

static void
count_times(EventMaker *m)
{
	VEC(Timed) all = { 0 };

	m->same_time = arena_new(m->arena, uint32_t, m->count);
	for (uint32_t i = 0; i < m->count; i++)
		if (telling_is_dated(&m->at[i]))
			vec_push(&all, ((Timed){ m->at[i].earliest,
			    m->at[i].latest, i }));
	if (all.len > 1)
		qsort(all.at, all.len, sizeof *all.at, by_time);
	for (size_t i = 0, end; i < all.len; i = end) {
		for (end = i; end < all.len &&
		    by_time(&all.at[i], &all.at[end]) == 0; end++)
			continue;
		for (size_t k = i; k < end; k++)
			m->same_time[all.at[k].telling] =
			    (uint32_t)(end - i);
	}
	vec_free(&all);
}

/* Two articles that tell of a time of which hardly any other does mostly tell
 * of the same thing. */
static uint32_t
rare_time(const EventMaker *m, uint32_t a, uint32_t b)
{
	const EventTelling *x = &m->at[a], *y = &m->at[b];

	if (x->article == y->article || x->kind == TELLING_SAID ||
	    x->kind != y->kind || x->earliest != y->earliest ||
	    x->latest != y->latest || days_of(x->earliest, x->latest) > 31)
		return 0;
	return m->same_time[a] <= 4 ? RARE_TIME : m->same_time[a] <= 10 ?
	    RARE_TIME / 2 : 0;
}

/* --- comparing ----------------------------------------------------------- */

/* One is told to the day and the other to the week, month or year around it, or
 * both are told to the same few days. */
static bool
is_one_time(const EventTelling *a, const EventTelling *b)
{
	if (a->earliest == b->earliest && a->latest == b->latest)
		return days_of(a->earliest, a->latest) <= PRECISE_DAYS;
	return is_within(a, b) || is_within(b, a);
}

/*
 * The same kind of thing with the same people or at the same place at the same
 * time is mostly the same thing, in whatever other words it is told.
 */
static uint32_t
bonus(const EventTelling *a, const EventTelling *b, const EventCommon *c)
{
	const uint32_t all = (c->act + c->entity) / 5;

	if (a->article == b->article || a->kind == TELLING_SAID ||
	    b->kind == TELLING_SAID || c->act == 0 || c->entity == 0 ||
	    !is_one_time(a, b))
		return 0;
	return all < BONUS_MOST ? all : BONUS_MOST;
}

static bool
count_apart(const EventTelling *a, const EventTelling *b)
{
	for (uint32_t i = 0; i < a->figure_count; i++)
		for (uint32_t k = 0; k < b->figure_count; k++)
			if (a->figures[i].ordinal && b->figures[k].ordinal &&
			    a->figures[i].of == b->figures[k].of &&
			    a->figures[i].number != b->figures[k].number)
				return true;
	return false;
}

static void
compare(EventMaker *m, uint32_t a, uint32_t b, LinkVec *out)
{
	const EventTelling *x = &m->at[a], *y = &m->at[b];
	uint32_t least = count_apart(x, y) ? NEVER : threshold(x, y);
	bool same = x->article == y->article &&
	    x->sentence.start == y->sentence.start;

	m->compared++;
	if (least == NEVER || same)
		return;
	uint32_t score = event_likeness(m, m->groups[a].features,
	    m->groups[a].feature_count, m->groups[b].features,
	    m->groups[b].feature_count);
	EventCommon c = event_common(m, x->features, x->feature_count,
	    y->features, y->feature_count);
	score += bonus(x, y, &c);
	if (c.count > 1)
		score += rare_time(m, a, b);
	if (c.counted && x->article != y->article &&
	    x->kind != TELLING_SAID && y->kind != TELLING_SAID)
		score += SAME_COUNTED;
	if (score >= least)
		vec_push(out, ((Link){ a, b, score - least }));
}

static void
compare_all(EventMaker *m, KeyVec *keys, LinkVec *out)
{
	if (keys->len > 1)
		qsort(keys->at, keys->len, sizeof *keys->at, by_key);
	for (size_t i = 0; i < keys->len; i++)
		for (size_t k = i + 1; k < keys->len && k <= i + NEIGHBOURS &&
		    keys->at[k].feature == keys->at[i].feature &&
		    keys->at[k].bucket == keys->at[i].bucket; k++)
			if (keys->at[i].telling != keys->at[k].telling)
				compare(m, keys->at[i].telling,
				    keys->at[k].telling, out);
	if (out->len > 1)
		qsort(out->at, out->len, sizeof *out->at, by_score);
}

/* --- joining ------------------------------------------------------------- */

uint32_t
event_group_of(EventMaker *m, uint32_t telling)
{
	uint32_t g = telling;

	while (m->groups[g].into != g) {
		m->groups[g].into = m->groups[m->groups[g].into].into;
		g = m->groups[g].into;
	}
	return g;
}

void
event_add_features(EventMaker *m, EventGroup *to, const uint32_t *from,
    uint32_t count)
{
	uint32_t merged[2 * GROUP_FEATURES], n = 0, i = 0, k = 0;

	count = count < GROUP_FEATURES ? count : GROUP_FEATURES;
	while (i < to->feature_count || k < count) {
		if (k == count || (i < to->feature_count &&
		    to->features[i] < from[k]))
			merged[n++] = to->features[i++];
		else if (i == to->feature_count || from[k] < to->features[i])
			merged[n++] = from[k++];
		else {
			merged[n++] = to->features[i++];
			k++;
		}
	}
	if (n > GROUP_FEATURES)
		n = GROUP_FEATURES;
	to->features = arena_copy(m->arena, merged, n, sizeof *merged);
	to->feature_count = n;
}

/* The groups as wholes may be one; apart: the pair that links them gives other
 * days. */
static bool
may_join(EventMaker *m, const EventGroup *a, const EventGroup *b, bool apart)
{
	if (a->said && b->said && a->speaker != 0 && b->speaker != 0 &&
	    a->speaker != b->speaker)
		return false;
	if (is_apart(a->earliest, a->latest, b->earliest, b->latest) &&
	    !(a->size == 1 && b->size == 1) &&
	    (!apart || a->differ || b->differ || days_between(a->earliest,
	    a->latest, b->earliest, b->latest) > DIFFER_DAYS))
		return false;
	if (a->size == 1 && b->size == 1)
		return true;
	return event_likeness(m, a->features, a->feature_count, b->features,
	    b->feature_count) >= ALIKE_SAME_TIME - 8;
}

static void
join(EventMaker *m, uint32_t a, uint32_t b)
{
	EventGroup *to = &m->groups[a], *from = &m->groups[b];

	from->into = a;
	m->groups[to->last].next = b;
	to->last = from->last;
	if (is_apart(to->earliest, to->latest, from->earliest, from->latest)) {
		to->differ = true;
		if (from->size > to->size) {
			to->earliest = from->earliest;
			to->latest = from->latest;
		}
	} else {
		if (from->earliest > to->earliest)
			to->earliest = from->earliest;
		if (from->latest < to->latest)
			to->latest = from->latest;
	}
	to->differ |= from->differ;
	to->said = to->said && from->said;
	if (to->speaker == 0)
		to->speaker = from->speaker;
	to->size += from->size;
	event_add_features(m, to, from->features, from->feature_count);
}

void
event_begin(EventMaker *m)
{
	m->groups = arena_new(m->arena, EventGroup, m->count);
	for (size_t i = 0; i < m->count; i++) {
		const EventTelling *t = &m->at[i];
		uint32_t n = t->feature_count < GROUP_FEATURES ?
		    t->feature_count : GROUP_FEATURES;
		m->groups[i] = (EventGroup){ .into = (uint32_t)i, .size = 1,
			.next = NO_GROUP, .last = (uint32_t)i,
			.earliest = t->earliest, .latest = t->latest,
			.said = t->kind == TELLING_SAID,
			.speaker = t->kind == TELLING_SAID ? t->speaker : 0,
			.features = (uint32_t *)t->features,
			.feature_count = n };
	}
}

void
event_link(EventMaker *m)
{
	KeyVec keys = { 0 };
	LinkVec links = { 0 };

	count_times(m);
	for (size_t i = 0; i < m->count; i++)
		if (telling_is_dated(&m->at[i]))
			add_keys(m, (uint32_t)i, &keys);
	compare_all(m, &keys, &links);
	vec_free(&keys);
	for (size_t i = 0; i < links.len; i++) {
		const EventTelling *x = &m->at[links.at[i].a];
		const EventTelling *y = &m->at[links.at[i].b];
		uint32_t a = event_group_of(m, links.at[i].a);
		uint32_t b = event_group_of(m, links.at[i].b);
		if (a != b && may_join(m, &m->groups[a], &m->groups[b],
		    is_apart(x->earliest, x->latest, y->earliest, y->latest)))
			join(m, a < b ? a : b, a < b ? b : a);
	}
	vec_free(&links);
}

/* SPDX-License-Identifier: MIT */
/*
 * Sentences that tell no time of their own become reports of an event in two
 * ways: they go on from a report in their article ("He warned ...", the rest of
 * a quotation, "The talks ..."), or they are so like an event that they can
 * hardly tell of another.
 */
#include <stdlib.h>

#include "base/bisect.h"
#include "xref/event_priv.h"

enum {
	ALIKE_JOINED = 34,	/* without a date */
	ALIKE_REPORT = 46,	/* ... surely */
	ALIKE_OTHER_DATE = 36,	/* the sentence tells another time too */
	NEAR_BONUS = 6, NEAR_DAYS = 4,
	FAR_LOSS = 8, FAR_DAYS = 60,
	UNNAMED_LOSS = 14,	/* nobody is named in both */
	SAME_COUNTED = 14,	/* "the first round" */
	RARE = 6, AROUND = 12
};

/* --- going on ------------------------------------------------------------ */

/* Groups of the sentence before, which this one may go on from. */
typedef struct {
	const EventTelling *head;
	VEC(uint32_t) groups;
	bool said;		/* one of them is something said */
} Before;

static bool
shares_feature(const EventMaker *m, const EventTelling *t, uint32_t group)
{
	const EventGroup *g = &m->groups[group];

	return event_common(m, t->features, t->feature_count, g->features,
	    g->feature_count).count > 0;
}

static bool
is_one_utterance(const EventTelling *a, const EventTelling *b)
{
	return a->utterance != 0 && a->utterance == b->utterance;
}

/* How t goes on from the group; TELLING_ROLES when it does not. */
static int
role_going_on(const EventMaker *m, const Before *b, const EventTelling *t,
    uint32_t group)
{
	const bool near = t->block == b->head->block;
	const bool same = t->speaker != 0 && t->speaker == b->head->speaker;

	if (is_one_utterance(t, b->head) || (same && (near ||
	    (t->utterance != 0 && t->block <= b->head->block + 2))))
		return TOLD_REPORT;
	if (!near || (t->opening != OPENS_PRONOUN &&
	    t->opening != OPENS_DEFINITE))
		return TELLING_ROLES;
	if (shares_feature(m, t, group))
		return t->opening == OPENS_DEFINITE && t->role == TOLD_REPORT ?
		    TOLD_REPORT : TOLD_MENTION;
	return TELLING_ROLES;
}

static void
join(EventMaker *m, size_t telling, uint32_t group, int role)
{
	EventJoin j = { (uint32_t)telling, group, (uint8_t)role };

	vec_push(&m->joined, j);
}

/* The tellings [first, end) are those of one sentence. */
static void
take_dated(EventMaker *m, Before *b, size_t first, size_t end)
{
	vec_clear(&b->groups);
	b->head = &m->at[first];
	for (size_t i = first; i < end; i++)
		if (telling_is_dated(&m->at[i]) &&
		    m->at[i].role != TOLD_MENTION)
			vec_push(&b->groups, event_group_of(m, (uint32_t)i));
}

static void
go_on(EventMaker *m, Before *b, size_t telling)
{
	const EventTelling *t = &m->at[telling];
	size_t kept = 0;

	if (b->head == NULL || t->heading ||
	    b->head->article != t->article) {
		vec_clear(&b->groups);
		b->head = t;
		return;
	}
	for (size_t i = 0; i < b->groups.len; i++) {
		uint32_t g = b->groups.at[i];
		int role = role_going_on(m, b, t, g);
		if (role == TELLING_ROLES)
			continue;
		join(m, telling, g, role);
		b->groups.at[kept++] = g;
	}
	b->groups.len = kept;
	b->head = t;
}

static size_t
end_of_sentence(const EventMaker *m, size_t first)
{
	size_t i = first;

	while (i < m->count && m->at[i].article == m->at[first].article &&
	    m->at[i].sentence.start == m->at[first].sentence.start)
		i++;
	return i;
}

/* What is said first and dated behind: "...," he said on Tuesday. */
static void
go_back(EventMaker *m, size_t telling)
{
	const EventTelling *t = &m->at[telling];

	for (size_t i = telling; i > 0 && telling - i < 8; i--) {
		const EventTelling *before = &m->at[i - 1];
		if (before->article != t->article ||
		    telling_is_dated(before) || !is_one_utterance(before, t))
			return;
		join(m, i - 1, event_group_of(m, (uint32_t)telling),
		    TOLD_REPORT);
	}
}

/* What goes on in the same speech is part of it. */
static void
widen_speeches(EventMaker *m)
{
	for (size_t i = 0; i < m->joined.len; i++) {
		const EventJoin *j = &m->joined.at[i];
		const EventTelling *t = &m->at[j->telling];
		if (j->role == TOLD_REPORT &&
		    m->at[j->group].kind == TELLING_SAID &&
		    t->speaker == m->at[j->group].speaker)
			event_add_features(m, &m->groups[j->group],
			    t->features, t->feature_count);
	}
}

void
event_go_on(EventMaker *m)
{
	Before b = { 0 };

	for (size_t i = 0, end; i < m->count; i = end) {
		end = end_of_sentence(m, i);
		if (telling_is_dated(&m->at[i])) {
			take_dated(m, &b, i, end);
			go_back(m, i);
		} else {
			go_on(m, &b, i);
		}
	}
	vec_free(&b.groups);
	widen_speeches(m);
}

/* --- likeness ------------------------------------------------------------ */

/* Where to look for groups: by feature, then day. */
typedef struct {
	uint32_t feature;
	Day day;
	uint32_t group;
} Posting;

typedef struct {
	EventMaker *m;
	VEC(Posting) at;
	bool *told;		/* of every group: somebody reports it */
	uint32_t own;		/* group of the telling looked for */
	const uint32_t *features;	/* by which it is looked for */
	uint32_t feature_count;
	bool *gone_on;		/* of every telling: it has its event */
} Board;

static int
by_feature(const void *a, const void *b)
{
	const Posting *x = a, *y = b;

	if (x->feature != y->feature)
		return x->feature < y->feature ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->group < y->group ? -1 : x->group > y->group;
}

static void
fill_board(Board *b)
{
	EventMaker *m = b->m;

	b->told = arena_new(m->arena, bool, m->count);
	b->gone_on = arena_new(m->arena, bool, m->count);
	for (size_t i = 0; i < m->joined.len; i++)
		b->gone_on[m->joined.at[i].telling] |=
		    m->joined.at[i].role == TOLD_REPORT;
	for (size_t i = 0; i < m->count; i++)
		if (telling_is_dated(&m->at[i]) &&
		    m->at[i].role != TOLD_MENTION)
			b->told[event_group_of(m, (uint32_t)i)] = true;
	for (uint32_t i = 0; i < m->count; i++) {
		const EventGroup *g = &m->groups[i];
		for (uint32_t k = 0; b->told[i] && k < g->feature_count; k++)
			vec_push(&b->at, ((Posting){ g->features[k],
			    g->earliest, i }));
	}
	if (b->at.len > 1)
		qsort(b->at.at, b->at.len, sizeof *b->at.at, by_feature);
}

/* The first posting of the feature at the day or behind. */
static size_t
posting_from(const Board *b, uint32_t feature, Day day)
{
	const Posting want = { feature, day, 0 };
	size_t first = 0;

	BISECT(first, b->at.len, i, by_feature(&b->at.at[i], &want) < 0);
	return first;
}

typedef struct {
	uint32_t group, score;
} Best;

static bool
is_near(const EventTelling *t, const EventGroup *g)
{
	return t->published != DAY_NONE && g->latest <= t->published +
	    NEAR_DAYS && g->latest >= t->published - NEAR_DAYS;
}

/* Whether both have so much in common that it can be no chance. */
static bool
is_chance(const EventCommon *c)
{
	return c->count < 2 || (c->entity == 0 && c->count < 3);
}

static void
try(Board *b, const EventTelling *t, uint32_t group, Best *best)
{
	const EventGroup *g = &b->m->groups[group];

	if (group == b->own || (t->kind == TELLING_SAID && g->said &&
	    t->speaker != g->speaker))
		return;
	if (t->published != DAY_NONE && g->earliest > t->published &&
	    t->role == TOLD_REPORT)
		return;
	if (t->role == TOLD_ANNOUNCED && t->published != DAY_NONE &&
	    g->latest < t->published)
		return;
	b->m->compared++;
	uint32_t score = event_likeness(b->m, b->features, b->feature_count,
	    g->features, g->feature_count);
	const bool far = !is_near(t, g) && (t->published == DAY_NONE ||
	    g->latest < t->published - FAR_DAYS);
	if (is_near(t, g))
		score += score > 0 ? NEAR_BONUS : 0;
	else if (far)
		score -= score < FAR_LOSS ? score : FAR_LOSS;
	EventCommon c = event_common(b->m, b->features, b->feature_count,
	    g->features, g->feature_count);
	if (is_chance(&c))
		return;
	if (c.counted && !far)
		score += SAME_COUNTED;
	if (c.entity == 0)
		score -= score < UNNAMED_LOSS ? score : UNNAMED_LOSS;
	if (score > best->score || (score == best->score &&
	    group < best->group))
		*best = (Best){ group, score };
}

static void
try_feature(Board *b, const EventTelling *t, uint32_t feature, Best *best)
{
	Day day = t->published != DAY_NONE ? t->published : DAY_MAX;
	size_t at = posting_from(b, feature, day), i = at;

	for (int n = 0; n < AROUND && i < b->at.len &&
	    b->at.at[i].feature == feature; n++)
		try(b, t, b->at.at[i++].group, best);
	i = at;
	for (int n = 0; n < AROUND && i > 0 &&
	    b->at.at[i - 1].feature == feature; n++)
		try(b, t, b->at.at[--i].group, best);
}

/* Tellings whose features are rarest first are enough to find it. */
static Best
best_group(Board *b, const EventTelling *t)
{
	Best best = { NO_GROUP, 0 };
	uint32_t last = UINT32_MAX, last_feature = 0;

	for (int n = 0; n < RARE; n++) {
		uint32_t found = NO_GROUP, weight = 0;
		for (uint32_t i = 0; i < b->feature_count; i++) {
			uint32_t f = b->features[i], w = b->m->weight[f];
			bool after = w < last || (w == last &&
			    f > last_feature);
			if (after && w > weight && w != b->m->alone) {
				weight = w;
				found = f;
			}
		}
		if (found == NO_GROUP)
			break;
		last = weight;
		last_feature = found;
		try_feature(b, t, found, &best);
	}
	return best;
}

/* A telling that dates what was said, or until when, leaves open when the
 * thing itself was. */
static bool
is_open(const EventTelling *t)
{
	return !telling_is_dated(t) || t->kind == TELLING_DEADLINE ||
	    t->kind == TELLING_SAID;
}

void
event_join(EventMaker *m)
{
	Board b = { .m = m };

	fill_board(&b);
	for (size_t i = 0; i < m->count; i++) {
		const EventTelling *t = &m->at[i];
		const bool dated = telling_is_dated(t);
		if (!is_open(t) || b.gone_on[i])
			continue;
		b.own = event_group_of(m, (uint32_t)i);
		b.features = dated ? t->core : t->features;
		b.feature_count = dated ? t->core_count : t->feature_count;
		Best best = best_group(&b, t);
		if (best.group == NO_GROUP || best.score < (dated ?
		    ALIKE_OTHER_DATE : ALIKE_JOINED))
			continue;
		join(m, i, best.group, t->heading || best.score <
		    ALIKE_REPORT || t->role == TOLD_MENTION ? TOLD_MENTION :
		    t->role);
	}
	vec_free(&b.at);
}


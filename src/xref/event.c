/* SPDX-License-Identifier: MIT */
#include "xref/event.h"

#include <stdlib.h>
#include <string.h>

#include "xref/event_priv.h"
#include "xref/likeness.h"

enum {
	PRIOR = 24,		/* weight that stands for what is not known of
				   a short telling */
	COUNTED_TIMES = 3,	/* "first round" weighs so much more */
	TITLE_GOOD = 45, TITLE_LONG = 120
};

bool
telling_is_dated(const EventTelling *t)
{
	return t->earliest != DAY_NONE && t->latest != DAY_NONE;
}

/* --- weights ------------------------------------------------------------- */

static void
weigh(EventMaker *m)
{
	m->weight = arena_new(m->arena, uint32_t, m->feature_count);
	for (size_t i = 0; i < m->count; i++)
		for (uint32_t k = 0; k < m->at[i].feature_count; k++)
			m->weight[m->at[i].features[k]]++;
	m->alone = 1 + likeness_weight(1, m->count);
	for (uint32_t f = 0; f < m->feature_count; f++)
		if (m->weight[f] == 1)
			m->weight[f] = m->alone;
		else if (m->weight[f] > 0)
			m->weight[f] = likeness_weight(m->weight[f],
			    m->count) * (m->kind[f] == FEATURE_COUNTED ?
			    COUNTED_TIMES : 1);
}

uint32_t
event_likeness(EventMaker *m, const uint32_t *a, uint32_t an,
    const uint32_t *b, uint32_t bn)
{
	uint64_t in_a = 0, in_b = 0, both = 0;
	uint32_t i = 0, k = 0;

	while (i < an || k < bn) {
		if (k == bn || (i < an && a[i] < b[k]))
			in_a += m->weight[a[i++]];
		else if (i == an || b[k] < a[i])
			in_b += m->weight[b[k++]];
		else {
			both += m->weight[a[i++]];
			k++;
		}
	}
	return likeness(in_a + both, in_b + both, both, PRIOR);
}

EventCommon
event_common(const EventMaker *m, const uint32_t *a, uint32_t an,
    const uint32_t *b, uint32_t bn)
{
	EventCommon c = { 0 };
	uint32_t i = 0, k = 0;

	while (i < an && k < bn) {
		const uint32_t f = a[i], g = b[k];
		uint32_t *most = m->kind[f] == FEATURE_ACT ? &c.act :
		    m->kind[f] == FEATURE_WORD ? NULL : &c.entity;
		if (f == g) {
			c.count++;
			c.counted |= m->kind[f] == FEATURE_COUNTED;
			if (most != NULL && m->weight[f] > *most)
				*most = m->weight[f];
		}
		i += f <= g;
		k += g <= f;
	}
	return c;
}

/* --- one event of a group ------------------------------------------------ */

typedef struct {
	EventMaker *m;
	EventFound *event;
	VEC(EventReport) reports;
	size_t own;		/* of these: that give its time themselves */
} Builder;

static int
by_telling(const void *a, const void *b)
{
	const EventReport *x = a, *y = b;

	if (x->telling != y->telling)
		return x->telling < y->telling ? -1 : 1;
	return (int)x->role - (int)y->role;
}

/* What is told before the day can only be announced. */
static uint8_t
role_of(const EventTelling *t, uint8_t role, const EventGroup *g)
{
	if (role == TOLD_REPORT && t->published != DAY_NONE &&
	    g->earliest != DAY_MIN && g->earliest > t->published)
		return TOLD_ANNOUNCED;
	return role;
}

/* How fit a telling is to give the title. */
static int
fitness(const EventTelling *t, const EventFound *e)
{
	int score = t->role == TOLD_REPORT ? 40 : t->role == TOLD_ANNOUNCED ?
	    20 : 0;

	score += t->kind == e->kind ? 20 : 0;
	score += t->title >= TITLE_GOOD && t->title <= TITLE_LONG ? 15 :
	    t->title < 20 ? -30 : 0;
	score -= t->opening == OPENS_PRONOUN ? 40 : t->opening >= OPENS_SELF ?
	    25 : t->opening == OPENS_DEFINITE ? 8 : 0;
	score += t->earliest == e->earliest && t->latest == e->latest ? 20 : 0;
	score += e->put_off && t->put_off ? 25 : 0;
	score += t->utterance != 0 && t->kind != TELLING_SAID ? -10 : 0;
	return score;
}

static void
choose_best(Builder *b)
{
	int best = INT32_MIN;

	for (size_t i = 0; i < b->own; i++) {
		uint32_t telling = b->reports.at[i].telling;
		int score = fitness(&b->m->at[telling], b->event);
		if (score > best || (score == best &&
		    telling < b->event->best)) {
			best = score;
			b->event->best = telling;
		}
	}
}

/* The words of the report whose time is that of all, of one that is sure of it
 * if there is any; or empty. */
static Slice
told_edtf(const Builder *b)
{
	const EventFound *e = b->event;
	Slice found = SLICE("");

	for (size_t i = 0; i < b->own; i++) {
		const EventTelling *t = &b->m->at[b->reports.at[i].telling];
		const bool same = t->earliest == e->earliest &&
		    t->latest == e->latest && t->edtf.len > 0;
		if (same && slice_find_byte(t->edtf, '?', 0) == SIZE_MAX)
			return t->edtf;
		if (same && found.len == 0)
			found = t->edtf;
	}
	return found;
}

static Slice
edtf_of(const Builder *b)
{
	const EventFound *e = b->event;
	const Slice told = told_edtf(b);
	char first[16], last[16];

	if (told.len > 0)
		return told;
	if (e->earliest == e->latest)
		return arena_dup(b->m->arena, slice_of(day_iso(e->earliest,
		    first)));
	return arena_printf(b->m->arena, "[%s..%s]", e->earliest == DAY_MIN ?
	    "" : day_iso(e->earliest, first), e->latest == DAY_MAX ? "" :
	    day_iso(e->latest, last));
}

static bool
figures_differ(const EventTelling *a, const EventTelling *b)
{
	for (uint32_t i = 0; i < a->figure_count; i++)
		for (uint32_t k = 0; k < b->figure_count; k++)
			if (!a->figures[i].ordinal && !b->figures[k].ordinal &&
			    a->figures[i].of == b->figures[k].of &&
			    a->figures[i].number != b->figures[k].number)
				return true;
	return false;
}

/* Each with those behind it, as far as a bounded look goes. */
static void
mark_figures(Builder *b)
{
	enum { LOOK = 12 };
	size_t n = 0;

	for (size_t i = 0; i < b->reports.len; i++)
		if (b->m->at[b->reports.at[i].telling].figure_count > 0)
			b->reports.at[n++] = b->reports.at[i];
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n && k <= i + LOOK; k++) {
			const EventTelling *x =
			    &b->m->at[b->reports.at[i].telling];
			const EventTelling *y =
			    &b->m->at[b->reports.at[k].telling];
			if (x->article != y->article && figures_differ(x, y))
				b->event->figures_differ = true;
		}
}

/* Every sentence once, in the strongest of its roles. */
static void
keep_reports(Builder *b)
{
	size_t n = 0;

	qsort(b->reports.at, b->reports.len, sizeof *b->reports.at,
	    by_telling);
	for (size_t i = 0; i < b->reports.len; i++) {
		const EventTelling *t = &b->m->at[b->reports.at[i].telling];
		const EventTelling *last = n > 0 ?
		    &b->m->at[b->reports.at[n - 1].telling] : NULL;
		if (last != NULL && last->article == t->article &&
		    last->sentence.start == t->sentence.start) {
			if (b->reports.at[i].role < b->reports.at[n - 1].role)
				b->reports.at[n - 1].role =
				    b->reports.at[i].role;
			continue;
		}
		b->reports.at[n++] = b->reports.at[i];
	}
	b->reports.len = n;
	b->event->reports = arena_copy(b->m->arena, b->reports.at, n,
	    sizeof *b->reports.at);
	b->event->report_count = n;
}

static void
sum_up(Builder *b)
{
	EventFound *e = b->event;
	size_t kinds[TELLING_KINDS] = { 0 };

	e->planned = true;
	e->first = UINT32_MAX;
	for (size_t i = 0; i < b->own; i++) {
		const EventTelling *t = &b->m->at[b->reports.at[i].telling];
		kinds[t->kind]++;
		if (b->reports.at[i].telling < e->first)
			e->first = b->reports.at[i].telling;
		if (b->reports.at[i].role == TOLD_REPORT)
			e->planned = false;
		e->put_off |= t->put_off;
	}
	for (int i = 0; i < TELLING_KINDS; i++)
		if (kinds[i] > kinds[e->kind])
			e->kind = (uint8_t)i;
}

/* False when it is only ever named beside something else. */
static bool
collect(Builder *b, uint32_t group)
{
	const EventMaker *m = b->m;
	const EventGroup *g = &m->groups[group];
	bool told = false;

	vec_clear(&b->reports);
	for (uint32_t i = group; i != NO_GROUP; i = m->groups[i].next) {
		EventReport r = { i, role_of(&m->at[i], m->at[i].role, g) };
		/* "They are to go on until Thursday" tells nothing. */
		told |= r.role != TOLD_MENTION && (m->at[i].core_count > 0 ||
		    m->at[i].opening != OPENS_PRONOUN);
		vec_push(&b->reports, r);
	}
	b->own = b->reports.len;
	return told;
}

/* Whether all that give its time tell of what lasts since then. */
static bool
is_open(const Builder *b)
{
	for (size_t i = 0; i < b->own; i++)
		if (b->m->at[b->reports.at[i].telling].kind != TELLING_SINCE)
			return false;
	return true;
}

/* "2022/..": what began then goes on. */
static void
leave_open(Arena *a, EventFound *e)
{
	const bool named = slice_find_byte(e->edtf, '/', 0) == SIZE_MAX &&
	    slice_find_byte(e->edtf, '[', 0) == SIZE_MAX;
	char first[16];

	if (e->earliest == DAY_MIN)
		return;
	e->edtf = named ? arena_printf(a, "%.*s/..", SLICE_ARG(e->edtf)) :
	    arena_printf(a, "%s/..", day_iso(e->earliest, first));
	e->latest = DAY_MAX;
}

static void
finish(Builder *b, uint32_t group)
{
	const EventGroup *g = &b->m->groups[group];
	EventFound *e = b->event;

	e->earliest = g->earliest;
	e->latest = g->latest;
	e->dates_differ = g->differ;
	sum_up(b);
	choose_best(b);
	e->edtf = edtf_of(b);
	if (e->kind == TELLING_SINCE && is_open(b))
		leave_open(b->m->arena, e);
	keep_reports(b);
	mark_figures(b);
}

/* --- all ----------------------------------------------------------------- */

static int
by_group(const void *a, const void *b)
{
	const EventJoin *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return x->telling < y->telling ? -1 : x->telling > y->telling;
}

static int
by_day(const void *a, const void *b)
{
	const EventFound *x = a, *y = b;

	if (x->earliest != y->earliest)
		return x->earliest < y->earliest ? -1 : 1;
	if (x->latest != y->latest)
		return x->latest < y->latest ? -1 : 1;
	return x->first < y->first ? -1 : x->first > y->first;
}

static void
build(EventMaker *m, Events *out)
{
	Builder b = { .m = m };
	size_t at = 0;

	for (size_t i = 0; i < m->joined.len; i++)
		m->joined.at[i].group = event_group_of(m,
		    m->joined.at[i].group);
	out->at = arena_new(m->arena, EventFound, m->count);
	if (m->joined.len > 1)
		qsort(m->joined.at, m->joined.len, sizeof *m->joined.at,
		    by_group);
	for (uint32_t i = 0; i < m->count; i++) {
		if (m->groups[i].into != i || !telling_is_dated(&m->at[i]))
			continue;
		b.event = &out->at[out->count];
		while (at < m->joined.len && m->joined.at[at].group < i)
			at++;
		if (!collect(&b, i))
			continue;
		for (; at < m->joined.len && m->joined.at[at].group == i;
		    at++) {
			const EventJoin *j = &m->joined.at[at];
			EventReport r = { j->telling, role_of(
			    &m->at[j->telling], j->role, &m->groups[i]) };
			vec_push(&b.reports, r);
		}
		finish(&b, i);
		out->count++;
	}
	vec_free(&b.reports);
	if (out->count > 1)
		qsort(out->at, out->count, sizeof *out->at, by_day);
}

void
events_find(const EventsIn *in, Arena *a, Events *out)
{
	EventMaker m = { .at = in->tellings, .count = in->count, .arena = a,
		.kind = in->features, .feature_count = in->feature_count };

	*out = (Events){ 0 };
	weigh(&m);
	event_begin(&m);
	event_go_on(&m);
	event_link(&m);
	event_join(&m);
	build(&m, out);
	out->compared = m.compared;
	vec_free(&m.joined);
}

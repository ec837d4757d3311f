/* SPDX-License-Identifier: MIT */
#include "ui/timeline_rows.h"

#include <stdlib.h>

typedef struct {
	TimelineRows *t;
	IdVec *out;
	Zoom zoom;
	Day last;		/* day of publication, DAY_NONE = not known */
	Head head;		/* the last one */
	Day until;		/* to which the events before go on */
	bool coming;		/* what is to come has begun */
	/* The open group: members from `from` on. */
	size_t from;
	long number;
	bool by_year;
	const EventDay *best;
} Making;

void
timeline_rows_free(TimelineRows *t)
{
	vec_free(&t->members);
	vec_free(&t->days);
}

/* --- headings ------------------------------------------------------------ */

static Head
head_for(const Making *m, const EventDay *e)
{
	Zoom unit = head_unit(m->zoom);

	if (unit == ZOOMS)
		return (Head){0};
	if (e->earliest == DAY_NONE)
		return (Head){ .kind = HEAD_OPEN };
	if (e->by_year && unit < ZOOM_YEAR)
		return (Head){ HEAD_YEAR,
			zoom_number(ZOOM_YEAR, e->earliest), 0 };
	return (Head){ HEAD_STRETCH, zoom_number(unit, e->earliest), 0 };
}

static void
push_head(Making *m, Head h, const EventDay *e)
{
	if (m->until != DAY_NONE && e->earliest > m->until)
		h.weeks = ((long)e->earliest - m->until) / 7;
	if (h.weeks < head_least_gap(m->zoom))
		h.weeks = 0;
	vec_push(m->out, head_id(h));
}

static bool
comes_first(const Making *m, const EventDay *e)
{
	return !m->coming && m->last != DAY_NONE &&
	    e->earliest != DAY_NONE && e->earliest > m->last;
}

/* Whether an event stands under other headings than the one before. */
static bool
begins_anew(const Making *m, const EventDay *e)
{
	Head h = head_for(m, e);

	return comes_first(m, e) || h.kind != m->head.kind ||
	    h.number != m->head.number;
}

static void
put_heads(Making *m, const EventDay *e)
{
	Head h = head_for(m, e);

	if (comes_first(m, e)) {
		vec_push(m->out, head_id((Head){ HEAD_TO_COME, m->last, 0 }));
		m->coming = true;
	}
	if (h.kind != HEAD_NONE)
		push_head(m, h, e);
	m->head = h;
}

/* --- groups -------------------------------------------------------------- */

/* The row of the open group is that of its best. */
static void
end_group(Making *m)
{
	if (m->best == NULL)
		return;
	for (size_t i = m->from; i < m->t->members.len; i++) {
		Member *member = &m->t->members.at[i];

		member->row = m->best->id;
		member->more = (uint32_t)(m->t->members.len - m->from - 1);
	}
	vec_push(m->out, m->best->id);
	m->best = NULL;
}

static bool
is_better(const EventDay *a, const EventDay *b)
{
	return a->articles != b->articles ? a->articles > b->articles :
	    a->reports > b->reports;
}

static void
put_event(Making *m, const EventDay *e)
{
	bool folds = m->zoom >= ZOOM_MONTH && e->earliest != DAY_NONE;
	bool by_year = e->by_year && m->zoom == ZOOM_MONTH;
	long number = folds ? zoom_number(m->zoom, e->earliest) : 0;

	if (!folds || m->best == NULL || number != m->number ||
	    by_year != m->by_year) {
		end_group(m);
		m->from = m->t->members.len;
		m->number = number;
		m->by_year = by_year;
	}
	if (m->best == NULL || is_better(e, m->best))
		m->best = e;
	vec_push(&m->t->members, ((Member){ .id = e->id, .row = e->id,
	    .day = e->earliest }));
}

static void
put_dated(Making *m, const EventDay *days, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const EventDay *e = &days[i];
		Day end = e->latest != DAY_NONE ? e->latest : e->earliest;

		if (begins_anew(m, e)) {
			end_group(m);
			put_heads(m, e);
		}
		put_event(m, e);
		if (end != DAY_NONE && (m->until == DAY_NONE || end > m->until))
			m->until = end;
	}
	end_group(m);
}

/* --- other orders -------------------------------------------------------- */

static void
put_plain(Making *m, const EventDay *days, size_t n, bool reported)
{
	for (size_t i = 0; i < n; i++) {
		const EventDay *e = &days[i];
		Head h = e->reported == DAY_NONE ?
		    (Head){ .kind = HEAD_UNREPORTED } :
		    (Head){ HEAD_REPORTED, e->reported, 0 };

		if (reported && (h.kind != m->head.kind ||
		    h.number != m->head.number))
			vec_push(m->out, head_id(h));
		m->head = h;
		vec_push(m->out, e->id);
		vec_push(&m->t->members, ((Member){ .id = e->id,
		    .row = e->id, .day = e->earliest }));
	}
}

static int
by_member(const void *a, const void *b)
{
	const Member *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

static int
by_day(const void *a, const void *b)
{
	const Day *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void
settle(TimelineRows *t)
{
	for (size_t i = 0; i < t->members.len; i++)
		if (t->members.at[i].day != DAY_NONE)
			vec_push(&t->days, t->members.at[i].day);
	if (t->days.len > 0)
		qsort(t->days.at, t->days.len, sizeof(*t->days.at), by_day);
	if (t->members.len > 0)
		qsort(t->members.at, t->members.len, sizeof(*t->members.at),
		    by_member);
}

bool
timeline_rows_fetch(TimelineRows *t, const Session *s, EventOrder order,
    Slice filter, int64_t entity, IdVec *out, Err *err)
{
	const TimelineWish *wish = &s->timeline;
	EventChoice choice = { .filter = filter, .entity = entity,
		.one_source = wish->only & TIMELINE_ONE_SOURCE,
		.differ = wish->only & TIMELINE_DIFFER,
		.hidden = wish->only & TIMELINE_HIDDEN ? HIDDEN_ALONE :
		HIDDEN_OUT,
		.after = wish->only & TIMELINE_TO_COME ? s->last_day :
		DAY_NONE };
	Making m = { .t = t, .out = out, .zoom = wish->zoom,
		.last = s->last_day, .until = DAY_NONE };
	Arena a = {0};
	EventDay *days;
	size_t n;

	vec_clear(&t->members);
	vec_clear(&t->days);
	t->reach = REACH_DAY;
	bool ok = query_event_days(s->index, order, &choice, &a, &days, &n,
	    err);
	if (ok && order == EVENTS_BY_DATE)
		put_dated(&m, days, n);
	else if (ok)
		put_plain(&m, days, n, order == EVENTS_BY_REPORTED);
	for (size_t i = 0; ok && i < n; i++) {
		DateReach reach = date_reach(&days[i]);

		if (reach > t->reach)
			t->reach = reach;
	}
	settle(t);
	arena_free(&a);
	return ok;
}

/* --- looking up ---------------------------------------------------------- */

const Member *
timeline_member(const TimelineRows *t, long long event)
{
	Member key = { .id = event };

	return t->members.len == 0 ? NULL : bsearch(&key, t->members.at,
	    t->members.len, sizeof(key), by_member);
}

static int
by_id(const void *a, const void *b)
{
	long long x = *(const long long *)a, y = *(const long long *)b;

	return (x > y) - (x < y);
}

void
timeline_rows_of(const TimelineRows *t, const IdVec *events, IdVec *out)
{
	size_t n = 0;

	vec_clear(out);
	for (size_t i = 0; i < events->len; i++) {
		const Member *m = timeline_member(t, events->at[i]);

		if (m != NULL)
			vec_push(out, m->row);
	}
	if (out->len > 0)
		qsort(out->at, out->len, sizeof(*out->at), by_id);
	for (size_t i = 0; i < out->len; i++)
		if (n == 0 || out->at[i] != out->at[n - 1])
			out->at[n++] = out->at[i];
	out->len = n;
}

bool
timeline_rows_have(const IdVec *rows, long long row)
{
	return rows->len > 0 && bsearch(&row, rows->at, rows->len,
	    sizeof(row), by_id) != NULL;
}

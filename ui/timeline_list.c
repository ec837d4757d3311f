/* SPDX-License-Identifier: MIT */
/*
 * Events by day under headings of months, or by another order without
 * headings.  A heading's id is -(100 * (year + 1) + month), month 0 for what is
 * dated by years alone; -1 stands above what has no beginning.
 */
#include <stdlib.h>

#include "base/error.h"
#include "ui/lists.h"

/* v->data: the events in which the focused person takes part. */
typedef struct {
	int64_t entity;
	IdVec events;		/* by id */
} Taken;

static const char *const orders[] = { "date", "reports", "title", NULL };

static long long
heading_of(Day earliest, bool by_year)
{
	if (earliest == DAY_NONE || earliest == DAY_MIN)
		return -1;
	Date d = day_date(earliest);

	return -(100LL * (d.year + 1) + (by_year ? 0 : d.month));
}

static bool
fetch_days(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Arena a = {0};
	EventDay *days;
	size_t n;
	long long last = 0;
	bool ok = query_event_days(v->view.session->index, filter, 0, &a,
	    &days, &n, err);

	for (size_t i = 0; ok && i < n; i++) {
		long long heading = heading_of(days[i].earliest,
		    days[i].by_year);

		if (heading != last)
			vec_push(out, heading);
		vec_push(out, days[i].id);
		last = heading;
	}
	arena_free(&a);
	return ok;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	return v->order == EVENTS_BY_DATE ? fetch_days(v, filter, out, err) :
	    query_events(v->view.session->index, (EventOrder)v->order, filter,
	    0, out, err);
}

static Slice
heading_text(ListView *v, long long id)
{
	long long year = -id / 100 - 1, month = -id % 100;

	if (id == -1)
		return SLICE("no beginning told");
	if (month == 0)
		return arena_printf(&v->arena, "%lld", year);
	return arena_printf(&v->arena, "%lld %s", year,
	    month_short((int)month));
}

/* The date as it stands under its heading, whose month is not repeated:
 * "23-24", "~4", "30-2 Feb". */
static Slice
date_text(ListView *v, const EventRow *event)
{
	char date[24];
	Slice text = slice_of(edtf_short(&event->date,
	    v->order != EVENTS_BY_DATE, date));

	if (v->order == EVENTS_BY_DATE && event->earliest != DAY_MIN) {
		Slice month = arena_printf(&v->arena, " %s",
		    month_short(day_date(event->earliest).month));
		size_t at = slice_find(text, month, 0);

		if (at != SIZE_MAX)
			return arena_printf(&v->arena, "%.*s%s", (int)at,
			    date, date + at + month.len);
	}
	return arena_dup(&v->arena, text);
}

static int
by_id(const void *a, const void *b)
{
	long long x = *(const long long *)a, y = *(const long long *)b;

	return (x > y) - (x < y);
}

static void
drop(ListView *v)
{
	Taken *taken = v->data;

	if (taken != NULL)
		vec_free(&taken->events);
	free(taken);
	v->data = NULL;
}

/* What v->data says of the entity; NULL when it cannot be told. */
static const Taken *
taken_by(ListView *v, int64_t entity)
{
	Taken *taken = v->data;
	Err err;

	if (taken != NULL && taken->entity == entity)
		return taken;
	drop(v);
	taken = must_alloc(NULL, sizeof(*taken));
	*taken = (Taken){ .entity = entity };
	v->data = taken;
	if (!query_events(v->view.session->index, EVENTS_BY_DATE, (Slice){0},
	    entity, &taken->events, &err)) {
		drop(v);
		return NULL;
	}
	if (taken->events.len > 0)
		qsort(taken->events.at, taken->events.len,
		    sizeof(*taken->events.at), by_id);
	return taken;
}

/* Whether the focused person takes part in it. */
static bool
has_focus(ListView *v, long long event)
{
	const Focus *f = &v->view.session->focus;

	if (f->kind != FOCUS_ENTITY)
		return f->kind == FOCUS_EVENT && f->id == event;
	const Taken *taken = taken_by(v, f->id);

	return taken != NULL && taken->events.len > 0 && bsearch(&event,
	    taken->events.at, taken->events.len, sizeof(event), by_id) != NULL;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Session *s = v->view.session;
	bool each = s->articles <= SIGNS_MOST;
	EventRow event;

	if (r->id < 0) {
		r->text[0] = heading_text(v, r->id);
		r->style[0] = STYLE_HEADING;
		return true;
	}
	if (!(each ? query_event : query_event_brief)(s->index, r->id,
	    &v->arena, &event, err))
		return false;
	r->key = event.key;
	r->text[0] = signs_dots(s->signs, &v->arena, event.per_article,
	    event.articles, s->articles);
	r->text[1] = date_text(v, &event);
	r->text[2] = event.title;
	return true;
}

static void
light(ListView *v, ListRow *r)
{
	r->lit = session_is_lit(&v->view.session->lit_events, r->id);
	r->focus = has_focus(v, r->id);
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	int dots = signs_cells(v->view.session->articles);
	int date = v->order != EVENTS_BY_DATE ? 13 : cols < 40 ? 6 : 8;

	width[0] = cols < 26 ? 0 : dots;
	width[1] = -date;
	width[2] = cols - date - 1 - (width[0] > 0 ? dots + 1 : 0);
	if (width[2] < 1)
		width[2] = 1;
}

static long long
find(const ListView *v, Slice key)
{
	return query_event_of_key(v->view.session->index, key);
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	(void)v;
	(void)err;
	*out = (Jump){ .kind = JUMP_EVENT, .id = id };
	return true;
}

static const char *
empty(const ListView *v)
{
	return dossier_has_rec(v->view.session->dossier) ?
	    "dossier.rec lists no events yet: add Event records with a Date, "
	    "a Title and a Source (dossier(5), key H)." :
	    "No events: they are read from a file dossier.rec in the folder, "
	    "which this one does not have. dossier(5) tells its form (key H).";
}

const ListClass timeline_list = {
	.title = "TIMELINE",
	.context = IN_TIMELINE,
	.orders = orders,
	.fetch = fetch,
	.row = row,
	.light = light,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "event",
	.unfold = 1u << 1 | 1u << 2,
	.find = find,
	.drop = drop,
};

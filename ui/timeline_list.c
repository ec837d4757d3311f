/* SPDX-License-Identifier: MIT */
/*
 * Events under headings of the calendar, or by another order.
 */
#include <limits.h>

#include "ui/density.h"
#include "ui/lists.h"
#include "ui/timeline_rows.h"

enum {
	LABEL_CELLS = 34,	/* of the strip's labels at most, and blanks */
	BARE_CELLS = 12,	/* a strip without labels at least */
	HEAD_LEAST = 10,	/* rows of a pane that has room for it */
	DATE = 3, NOTE		/* columns that only unfold */
};

/* v->data */
typedef struct {
	TimelineRows rows;
	bool told;		/* .taken is of .entity: */
	int64_t entity;		/* the focused person, and the rows, by id, */
	IdVec taken;		/* with events in which he takes part */
	int64_t only;		/* what is listed is of that one; 0 = all */
	Density strip;		/* made for so many cells; 0 = not yet */
	int strip_cells;
	Buffer strip_from, strip_to;	/* its labels, empty without room */
} Kept;

static const char *const orders[] = { "date", "reports", "title", "reported",
    NULL };

static void
clear(void *data)
{
	Kept *kept = data;

	timeline_rows_free(&kept->rows);
	vec_free(&kept->taken);
	buffer_free(&kept->strip_from);
	buffer_free(&kept->strip_to);
}

static Kept *
kept_of(ListView *v)
{
	Kept *kept = v->data;

	return kept != NULL ? kept : list_view_keep(v, sizeof(*kept));
}

/* Whose events alone are wanted; 0 = all. */
static int64_t
wanted_entity(const Session *s)
{
	return s->timeline.only & TIMELINE_FOCUS &&
	    s->focus.kind == FOCUS_ENTITY ? s->focus.id : 0;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Kept *kept = kept_of(v);

	kept->told = false;
	kept->strip_cells = 0;
	kept->only = wanted_entity(v->view.session);
	return timeline_rows_fetch(&kept->rows, v->view.session,
	    (EventOrder)v->order, filter, kept->only, out, err);
}

static bool
match(ListView *v, Slice words, IdVec *out, Err *err)
{
	IdVec events = {0};
	bool ok = query_events_with(v->view.session->index, EVENTS_BY_DATE,
	    words, 0, HIDDEN_TOO, &events, err);

	timeline_rows_of(&kept_of(v)->rows, &events, out);
	vec_free(&events);
	return ok;
}

static const Member *
member_of(const ListView *v, long long event)
{
	const Kept *kept = v->data;

	return kept != NULL ? timeline_member(&kept->rows, event) : NULL;
}

static long long
home(const ListView *v, long long id)
{
	const Member *m = member_of(v, id);

	return m != NULL ? m->row : id;
}

void
timeline_follow_focus(ListView *v)
{
	const Kept *kept = v->data;

	if (kept != NULL && kept->only != wanted_entity(v->view.session))
		v->stale = true;
}

/* --- rows ---------------------------------------------------------------- */

static void
heading(ListView *v, ListRow *r)
{
	Head h = head_of(r->id);
	Buffer text = {0}, gap = {0};

	head_tell(h, v->view.session->timeline.zoom, &text);
	if (h.weeks > 0)
		head_tell_gap(h, &gap);
	r->text[0] = buffer_keep(&text, &v->arena);
	r->text[1] = buffer_keep(&gap, &v->arena);
	r->style[0] = STYLE_HEADING;
}

/* The rows with events of the entity; NULL when it cannot be told. */
static const IdVec *
taken_by(ListView *v, int64_t entity)
{
	Kept *kept = kept_of(v);
	IdVec events = {0};
	Err err;

	if (kept->told && kept->entity == entity)
		return &kept->taken;
	kept->entity = entity;
	kept->told = query_events_of(v->view.session->index, entity, &events,
	    &err);
	timeline_rows_of(&kept->rows, &events, &kept->taken);
	vec_free(&events);
	return kept->told ? &kept->taken : NULL;
}

/* Whether the focus is in the row, or takes part in what is. */
static bool
has_focus(ListView *v, long long row)
{
	const Focus *f = &v->view.session->focus;

	if (f->kind != FOCUS_ENTITY)
		return f->kind == FOCUS_EVENT && home(v, f->id) == row;
	const IdVec *taken = taken_by(v, f->id);

	return taken != NULL && timeline_rows_have(taken, row);
}

static bool
is_lit(ListView *v, long long row)
{
	const IdVec *lit = &v->view.session->lit_events;

	for (size_t i = 0; i < lit->len; i++)
		if (home(v, lit->at[i]) == row)
			return true;
	return false;
}

/* "+6  Talks begin", with a sign before it where the reports differ. */
static Slice
title_text(ListView *v, const EventRow *event, uint32_t more)
{
	bool differ = event->dates_differ || event->figures_differ;
	const char *sign = differ ? v->view.session->signs->differ : "";

	return more == 0 ? arena_printf(&v->arena, "%s%.*s", sign,
	    SLICE_ARG(event->title)) : arena_printf(&v->arena,
	    "+%u  %s%.*s", more, sign, SLICE_ARG(event->title));
}

static int
date_cells(const ListView *v, int cols)
{
	const Kept *kept = v->data;
	bool year = v->order != EVENTS_BY_DATE ||
	    v->view.session->timeline.zoom >= ZOOM_YEAR;

	return timeline_date_cells(kept != NULL ? kept->rows.reach :
	    REACH_DAY, year, cols);
}

/* What a shorter form leaves out unfolds. */
static void
tell_date(ListView *v, ListRow *r, const EventRow *event, bool folded)
{
	const Session *s = v->view.session;
	const Zoom zoom = v->order == EVENTS_BY_DATE ? s->timeline.zoom : ZOOMS;
	const Slice whole = timeline_date(s->signs, &v->arena, event, zoom,
	    folded, INT_MAX);

	r->text[1] = timeline_date(s->signs, &v->arena, event, zoom, folded,
	    date_cells(v, v->cols - 1));
	if (!slice_eq(r->text[1], whole))
		r->text[DATE] = whole;
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Session *s = v->view.session;
	bool each = s->articles <= SIGNS_MOST;
	const Member *m = member_of(v, r->id);
	uint32_t more = m != NULL ? m->more : 0;
	EventRow event;

	if (r->id < 0) {
		heading(v, r);
		return true;
	}
	if (!(each ? query_event : query_event_brief)(s->index, r->id,
	    &v->arena, &event, err))
		return false;
	r->key = event.key;
	r->text[0] = signs_dots(s->signs, &v->arena, event.per_article,
	    event.articles, s->articles);
	tell_date(v, r, &event, more > 0);
	r->text[2] = title_text(v, &event, more);
	r->text[NOTE] = event.note;
	return true;
}

static void
light(ListView *v, ListRow *r)
{
	r->lit = is_lit(v, r->id);
	r->focus = has_focus(v, r->id);
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	int dots = signs_cells(v->view.session->articles);
	int date = date_cells(v, cols);

	width[0] = cols < 26 ? 0 : dots;
	width[1] = -date;
	width[2] = cols - date - 1 - (width[0] > 0 ? dots + 1 : 0);
	if (width[2] < 1)
		width[2] = 1;
}

/* --- the strip: where the story is thick ---------------------------------- */

/* "4 Mar", "Mar 2024", "2024", "2020s" */
static void
add_label(const Density *d, long number, bool year, Buffer *out)
{
	Zoom unit = d->unit;
	Day day = zoom_first_day(unit, number);
	Date date = day_date(day);

	if (unit == ZOOM_DAY || unit == ZOOM_WEEK)
		buffer_printf(out, "%d ", date.day);
	if (unit < ZOOM_YEAR)
		buffer_puts(out, month_short(date.month));
	else
		zoom_tell(unit, number, out);
	if (unit < ZOOM_YEAR && year)
		buffer_printf(out, " %d", date.year);
}

static int
draw_bars(const ListView *v, const Density *d, Canvas *c, Rect row, int col)
{
	const Signs *sg = v->view.session->signs;
	const Member *here = member_of(v, list_selected(&v->list));
	long at = here != NULL && here->day != DAY_NONE ?
	    zoom_number(d->unit, here->day) - d->first : -1;

	for (int i = 0; i < d->count; i++, col++)
		canvas_puts(c, row, row.row, col, d->at[i] == 0 ? sg->no_dot :
		    sg->bars[((uint64_t)d->at[i] * 8 - 1) / d->most],
		    i == at ? STYLE_SELECTED : STYLE_TEXT);
	return col;
}

/* "(2) 4 Mar", or "16 Mar 2024 (1) by day" behind the bars. */
static void
add_end(const Density *d, bool last, Buffer *out)
{
	uint32_t beyond = last ? d->after : d->before;

	if (!last && beyond > 0)
		buffer_printf(out, "(%u) ", beyond);
	if (!last || d->count > 1)
		add_label(d, d->first + (last ? d->count - 1 : 0),
		    last || d->unit == ZOOM_MONTH, out);
	if (last && beyond > 0)
		buffer_printf(out, " (%u)", beyond);
	if (last)
		buffer_printf(out, "%sby %s", out->len > 0 ? " " : "",
		    zoom_name(d->unit));
}

static bool
has_labels(int cells)
{
	return cells >= LABEL_CELLS + BARE_CELLS;
}

static void
make_strip(Kept *kept, int cells)
{
	Density *d = &kept->strip;
	bool labels = has_labels(cells);

	density_make(kept->rows.days.at, kept->rows.days.len,
	    cells - (labels ? LABEL_CELLS : 0), d);
	kept->strip_cells = cells;
	buffer_clear(&kept->strip_from);
	buffer_clear(&kept->strip_to);
	if (labels && d->count > 0) {
		add_end(d, false, &kept->strip_from);
		add_end(d, true, &kept->strip_to);
	}
}

/* All events are looked at for the strip: not at each key. */
static bool
head(ListView *v, int rows, int *head_rows, Err *err)
{
	Kept *kept = kept_of(v);
	int cells = v->cols - 1;

	(void)err;
	*head_rows = rows >= HEAD_LEAST && kept->rows.days.len > 0;
	if (*head_rows > 0 && cells != kept->strip_cells)
		make_strip(kept, cells);
	return true;
}

static void
draw_head(const ListView *v, Canvas *c, Rect r, int rows)
{
	const Kept *kept = v->data;
	Rect row = { r.row, r.col + 1, rows, r.cols - 1 };
	bool labels = has_labels(row.cols);

	if (kept == NULL || rows == 0)
		return;
	int col = canvas_text(c, row, row.row, row.col,
	    buffer_slice(&kept->strip_from), STYLE_DIM) + labels;
	col = draw_bars(v, &kept->strip, c, row, col) + labels;
	canvas_text(c, row, row.row, col, buffer_slice(&kept->strip_to),
	    STYLE_DIM);
}

/* --- the class ------------------------------------------------------------ */

/* "4 events, one source only, to come, of the focus" */
static void
count(const ListView *v, size_t rows, Buffer *out)
{
	const Kept *kept = v->data;
	const TimelineWish *wish = &v->view.session->timeline;

	buffer_count(out, kept != NULL ? kept->rows.members.len : rows,
	    "event");
	if (wish->only & TIMELINE_ONE_SOURCE)
		buffer_puts(out, ", one source");
	if (wish->only & TIMELINE_DIFFER)
		buffer_puts(out, ", differing");
	if (wish->only & TIMELINE_TO_COME)
		buffer_puts(out, ", to come");
	if (wish->only & TIMELINE_HIDDEN)
		buffer_puts(out, ", hidden");
	if (kept != NULL && kept->only != 0)
		buffer_puts(out, ", of the focus");
	if (wish->zoom != ZOOM_DAY && v->order == EVENTS_BY_DATE)
		buffer_printf(out, ", %s", zoom_name(wish->zoom));
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
	if (v->view.session->timeline.only != 0)
		return "No event is of that kind. L tells what is left out; "
		    "L L shows all.";
	return "No events: no article tells of anything at a time. They can "
	    "be added to dossier.rec (dossier(5), key H), or here with E +.";
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
	.unfold = 1u << 1 | 1u << 2 | 1u << DATE | 1u << NOTE,
	.by_width = true,
	.find = find,
	.match = match,
	.home = home,
	.head = head,
	.draw_head = draw_head,
	.count = count,
	.clear = clear,
};

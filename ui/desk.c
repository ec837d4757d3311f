/* SPDX-License-Identifier: MIT */
#include "ui/desk.h"

#include <stdio.h>
#include <stdlib.h>

static const ListClass *const over_classes[OVERS] = {
	[OVER_ARTICLES] = &articles_list,
	[OVER_RESULTS] = &results_list,
	[OVER_MARKS] = &marks_list,
	[OVER_PROBLEMS] = &problems_list,
	[OVER_HELP] = &help_list,
	[OVER_INFO] = &info_list,
};

Desk *
desk_new(Dossier *dossier, State *state, const Signs *sg)
{
	Desk *d = must_alloc(NULL, sizeof(*d));

	*d = (Desk){0};
	session_open(&d->session, dossier, sg, state);
	article_view_init(&d->article, &d->session);
	list_view_init(&d->timeline, &timeline_list, &d->session);
	list_view_init(&d->people, &people_list, &d->session);
	d->people.kind = ENTITY_PERSON;
	for (OverId o = OVER_NONE + 1; o < OVERS; o++)
		list_view_init(&d->over[o], over_classes[o], &d->session);
	return d;
}

void
desk_free(Desk *d)
{
	View *article = &d->article.view;

	article->class->free(article);
	list_view_free(&d->timeline);
	list_view_free(&d->people);
	for (OverId o = OVER_NONE + 1; o < OVERS; o++)
		list_view_free(&d->over[o]);
	vec_free(&d->stops);
	session_close(&d->session);
	dossier_free(d->manual);
	free(d);
}

/* --- panes --- */

View *
desk_pane(Desk *d, PaneId pane)
{
	switch (pane) {
	case PANE_TIMELINE: return &d->timeline.view;
	case PANE_PEOPLE: return &d->people.view;
	default: return d->shown == OVER_NONE ?
	    &d->article.view : &d->over[d->shown].view;
	}
}

View *
desk_view(Desk *d)
{
	return desk_pane(d, d->wish.focused);
}

static int
title_rows(const Desk *d, PaneId pane)
{
	int rows = d->layout.pane[pane].rows;

	if (rows < 2)
		return 0;
	if (pane != PANE_ARTICLE || d->shown != OVER_NONE ||
	    d->layout.kind == LAYOUT_SINGLE)
		return 1;
	if (d->layout.kind == LAYOUT_STACKED)
		return 0;
	return rows >= 20 ? 3 : 2;
}

Rect
desk_body(const Desk *d, PaneId pane)
{
	Rect body = d->layout.pane[pane];
	int rows = title_rows(d, pane);

	body.row += rows;
	body.rows -= rows;
	return body;
}

void
desk_focus_pane(Desk *d, PaneId pane)
{
	d->wish.focused = pane;
}

void
desk_show(Desk *d, OverId over)
{
	d->shown = over;
	d->wish.focused = PANE_ARTICLE;
	if (over != OVER_NONE && over != OVER_RESULTS)
		list_view_stale(&d->over[over]);
}

bool
desk_layout(Desk *d, int rows, int cols, Err *err)
{
	bool ok = true;

	d->layout = layout_make(rows, cols, &d->wish);
	for (PaneId p = 0; p < PANES && ok; p++) {
		View *v = desk_pane(d, p);
		Rect body = desk_body(d, p);

		if (body.rows > 0 && body.cols > 0)
			ok = v->class->layout(v, body.rows, body.cols,
			    body.cols == cols, err);
	}
	return ok;
}

/* Whether a row that the list shows is lit. */
static bool
shows_lit(const ListView *v, const IdVec *lit)
{
	for (int i = 0; i < v->row_count; i++)
		if (session_is_lit(lit, v->rows[i].id))
			return true;
	return false;
}

/* The timeline follows the reading: while another pane has the keys, an event
 * under the article's cursor comes into sight. */
static void
follow_reading(Desk *d)
{
	const IdVec *lit = &d->session.lit_events;

	if (lit->len > 0 && d->wish.focused != PANE_TIMELINE &&
	    d->session.focus.kind != FOCUS_EVENT &&
	    !shows_lit(&d->timeline, lit))
		list_view_select(&d->timeline, lit->at[0]);
}

void
desk_moved(Desk *d)
{
	d->session.here = article_view_here(&d->article);
	article_view_lit(&d->article, &d->session.lit_entities,
	    &d->session.lit_events);
	follow_reading(d);
}

void
desk_refresh(Desk *d)
{
	session_refresh(&d->session);
	for (PaneId p = 0; p < PANES; p++) {
		View *v = desk_pane(d, p);

		v->class->refresh(v);
	}
	if (d->shown != OVER_NONE)
		d->article.view.class->refresh(&d->article.view);
	list_view_stale(&d->over[OVER_RESULTS]);
	if (d->article.body.row.id == 0)
		desk_begin(d, NULL);
	desk_moved(d);
}

void
desk_next_type(Desk *d)
{
	d->people.kind = (d->people.kind + 1) % ENTITY_TYPES;
	d->people.title = people_title((EntityType)d->people.kind);
	d->people.list.cursor = d->people.list.top = 0;
	list_view_stale(&d->people);
}

/* Shows an entity in its list, whatever type was listed. */
static void
select_entity(Desk *d, int64_t id, EntityType type)
{
	while (d->people.kind != (int)type)
		desk_next_type(d);
	list_view_select(&d->people, id);
}

void
desk_sync(Desk *d)
{
	Session *s = &d->session;

	for (size_t i = 0; i < s->lit_entities.len; i++)
		if (list_view_select(&d->people, s->lit_entities.at[i]))
			break;
	for (size_t i = 0; i < s->lit_events.len; i++)
		if (list_view_select(&d->timeline, s->lit_events.at[i]))
			break;
}

/* --- jumps --- */

enum { MOST_STOPS = 1000 };

static SavedPlace
save_place(Desk *d, Arena *a, Place place)
{
	SavedPlace saved = {0};
	ArticleRow row;
	Slice text;
	Err err;

	if (place.article == 0 || !query_article(d->session.index,
	    place.article, a, &row, &err))
		return saved;
	saved.file = row.file;
	saved.offset = place.offset;
	if (query_text(d->session.index, place.article, a, &text, &err))
		saved.words = arena_dup(a, text_words(text, place.offset));
	return saved;
}

static Stop
stop_here(Desk *d)
{
	return (Stop){ article_view_here(&d->article), d->shown };
}

/* The jumps of the last time, read when the first way back is asked for. */
static void
restore_stops(Desk *d)
{
	const State *st = d->session.state;

	if (!d->saved_stops)
		return;
	d->saved_stops = false;
	for (size_t i = 0; i < state_jump_count(st); i++) {
		Stop stop = { place_of_saved(&d->session, state_jump(st, i)),
		    OVER_NONE };

		if (stop.place.article == 0)
			continue;
		vec_push(&d->stops, stop);
		if (i < state_jump_at(st))
			d->at = d->stops.len;
	}
}

/* Remembers where a jump begins: what lay forward is given up. */
static void
leave(Desk *d)
{
	Arena a = {0};

	if (d->article.body.row.id == 0)
		return;
	restore_stops(d);
	if (d->at >= MOST_STOPS) {
		d->at = MOST_STOPS / 2;
		for (size_t i = 0; i < d->at; i++)
			d->stops.at[i] = d->stops.at[i + d->at];
	}
	d->stops.len = d->at;
	vec_push(&d->stops, stop_here(d));
	d->at = d->stops.len;
	state_set_mark(d->session.state, '\'',
	    save_place(d, &a, article_view_here(&d->article)));
	arena_free(&a);
}

static bool
go(Desk *d, Place place, Err *err)
{
	if (!article_view_go(&d->article, place, err))
		return false;
	d->shown = OVER_NONE;
	desk_moved(d);
	return true;
}

static bool
go_stop(Desk *d, Stop stop, Err *err)
{
	if (!go(d, stop.place, err))
		return false;
	if (stop.over != OVER_NONE)
		desk_show(d, stop.over);
	return true;
}

bool
desk_back(Desk *d, int n, Err *err)
{
	restore_stops(d);
	size_t at = d->at;

	if (n > 0 && at == 0)
		return err_set(err, "There is no earlier place.");
	if (n < 0 && at + 1 >= d->stops.len)
		return err_set(err, "There is no later place.");
	if (at == d->stops.len)
		vec_push(&d->stops, stop_here(d));
	else
		d->stops.at[at] = stop_here(d);
	for (; n > 0 && at > 0; n--)
		at--;
	for (; n < 0 && at + 1 < d->stops.len; n++)
		at++;
	d->at = at;
	Stop stop = d->stops.at[at];

	if (at + 1 == d->stops.len)
		d->stops.len--;
	return go_stop(d, stop, err);
}

static void
tell_step(const Desk *d, size_t index, Buffer *note)
{
	const Focus *f = &d->session.focus;

	buffer_printf(note, "%s %zu of %zu",
	    f->kind == FOCUS_EVENT ? "report" : "mention", index + 1,
	    f->count);
}

bool
desk_step(Desk *d, int step, Buffer *note, Err *err)
{
	size_t index;
	Place place;

	if (d->session.focus.kind == FOCUS_NONE)
		return err_set(err, "No name is under the cursor: ) goes to "
		    "the next one, p to the people.");
	if (!session_focus_step(&d->session, step, &place, &index))
		return err_set(err, d->session.focus.kind == FOCUS_EVENT ?
		    "No article reports this event." :
		    "No article has this name.");
	leave(d);
	if (!go(d, place, err))
		return false;
	tell_step(d, index, note);
	return true;
}

/* The focus's first place in the open article, else the next one. */
static bool
nearest(Desk *d, Buffer *note, Err *err)
{
	const Focus *f = &d->session.focus;

	for (size_t i = 0; i < f->count; i++) {
		if (f->places[i].article != d->session.here.article)
			continue;
		leave(d);
		tell_step(d, i, note);
		return go(d, (Place){ f->places[i].article,
		    f->places[i].span.start }, err);
	}
	return desk_step(d, 1, note, err);
}

/* Shows the article where the focus's place was asked for. */
static void
uncover(Desk *d)
{
	if (d->layout.kind == LAYOUT_SINGLE || d->wish.zoomed)
		d->wish.focused = PANE_ARTICLE;
}

static bool
jump_focus(Desk *d, const Jump *jump, FocusKind kind, Buffer *note,
    Err *err)
{
	bool again = session_is_focus(&d->session, kind, jump->id);
	Arena a = {0};
	EntityRow entity;

	if (!again && !session_focus(&d->session, kind, jump->id, err))
		return false;
	if (kind == FOCUS_EVENT)
		list_view_select(&d->timeline, jump->id);
	else if (query_entity_brief(d->session.index, jump->id, &a, &entity,
	    err))
		select_entity(d, jump->id, entity.type);
	arena_free(&a);
	if (jump->place.article != 0 && !again)
		return true;
	uncover(d);
	return again ? desk_step(d, 1, note, err) : nearest(d, note, err);
}

bool
desk_jump(Desk *d, const Jump *jump, Buffer *note, Err *err)
{
	switch (jump->kind) {
	case JUMP_PLACE:
		leave(d);
		d->wish.focused = PANE_ARTICLE;
		return go(d, jump->place, err);
	case JUMP_ENTITY:
		return jump_focus(d, jump, FOCUS_ENTITY, note, err);
	case JUMP_EVENT:
		return jump_focus(d, jump, FOCUS_EVENT, note, err);
	default:
		return true;
	}
}

bool
desk_turn(Desk *d, int n, Err *err)
{
	uint32_t rank = d->article.body.row.rank;
	int64_t to = (int64_t)rank + n, last = (int64_t)d->session.articles - 1;
	Place place = {0};

	if (d->article.body.row.id == 0)
		return err_set(err, "There is no article to open.");
	if (n > 0 && to > last)
		to = last;
	if (to < 0)
		to = 0;
	if (to == rank)
		return err_set(err, n > 0 ? "This is the last article." :
		    "This is the first article.");
	place.article = query_article_at(d->session.index, (uint32_t)to);
	leave(d);
	return go(d, place, err);
}

/* --- marks and what is kept --- */

bool
desk_mark(Desk *d, char letter, Err *err)
{
	Arena a = {0};

	if (!((letter >= 'a' && letter <= 'z') ||
	    (letter >= 'A' && letter <= 'Z')))
		return err_set(err, "A mark is a letter, a to z or A to Z.");
	if (d->article.body.row.id == 0)
		return err_set(err, "No article is open.");
	state_set_mark(d->session.state, letter,
	    save_place(d, &a, article_view_here(&d->article)));
	arena_free(&a);
	return true;
}

bool
desk_go_mark(Desk *d, char letter, Err *err)
{
	SavedPlace saved;

	if (!state_mark(d->session.state, letter, &saved))
		return err_set(err, "There is no mark %c; M lists the marks.",
		    letter >= ' ' && letter < 127 ? letter : '?');
	Place place = place_of_saved(&d->session, saved);

	if (place.article == 0)
		return err_set(err, "%.*s: the file of this mark is no longer "
		    "in the dossier.", SLICE_ARG(saved.file));
	leave(d);
	return go(d, place, err);
}

static void
remember_setting(Desk *d, const char *name, int value)
{
	char text[16];

	snprintf(text, sizeof(text), "%d", value);
	state_set_setting(d->session.state, name, slice_of(text));
}

static int
setting(const Desk *d, const char *name, int otherwise)
{
	Slice text = state_setting(d->session.state, name);
	bool minus = slice_starts(text, SLICE("-"));
	uint32_t n;

	if (!slice_uint(slice_sub(text, minus, text.len), &n) || n > 10000)
		return otherwise;
	return minus ? -(int)n : (int)n;
}

static void
remember_stops(Desk *d, Arena *a)
{
	State *st = d->session.state;

	state_clear_jumps(st);
	for (size_t i = 0; i < d->stops.len; i++)
		state_add_jump(st, save_place(d, a, d->stops.at[i].place));
	state_set_jump_at(st, d->at);
}

void
desk_remember(Desk *d)
{
	State *st = d->session.state;
	Arena a = {0};

	if (d->article.body.row.id == 0)
		return;
	state_set_here(st, save_place(d, &a, article_view_here(&d->article)));
	state_set_setting(st, "layout",
	    slice_of(layout_name(d->wish.kind)));
	remember_setting(d, "pane", (int)d->wish.focused);
	remember_setting(d, "zoom", d->wish.zoomed);
	remember_setting(d, "share", d->wish.share);
	remember_setting(d, "split", d->wish.split);
	remember_setting(d, "width", d->article.width);
	remember_setting(d, "timeline-order", d->timeline.order);
	remember_setting(d, "people-order", d->people.order);
	if (!d->saved_stops)
		remember_stops(d, &a);
	arena_free(&a);
}

static int
order_setting(const Desk *d, const char *name, int orders)
{
	int order = setting(d, name, 0);

	return order >= 0 && order < orders ? order : 0;
}

static void
restore_layout(Desk *d)
{
	LayoutKind kind = layout_named(state_setting(d->session.state,
	    "layout"));
	int pane = setting(d, "pane", PANE_ARTICLE);

	d->wish.kind = kind < LAYOUTS ? kind : LAYOUT_AUTO;
	d->wish.focused = pane >= 0 && pane < PANES ?
	    (PaneId)pane : PANE_ARTICLE;
	d->wish.zoomed = setting(d, "zoom", 0) == 1;
	d->wish.share = setting(d, "share", 0);
	d->wish.split = setting(d, "split", 0);
	d->article.width = setting(d, "width", ARTICLE_VIEW_COLS);
	d->timeline.order = order_setting(d, "timeline-order", EVENT_ORDERS);
	d->people.order = order_setting(d, "people-order", ENTITY_ORDERS);
}

void
desk_begin(Desk *d, const char *file)
{
	Place place = place_of_saved(&d->session,
	    state_here(d->session.state));
	int64_t named = file == NULL ? 0 :
	    query_article_of_file(d->session.index, slice_of(file));
	Err err;

	restore_layout(d);
	vec_clear(&d->stops);
	d->at = 0;
	d->saved_stops = true;
	if (named != 0)
		place = (Place){ .article = named };
	if (place.article == 0)
		place = (Place){
		    .article = query_article_at(d->session.index, 0) };
	if (place.article != 0)
		go(d, place, &err);
}

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
desk_new(Dossier *d, State *state, const Signs *sg)
{
	Desk *r = must_alloc(NULL, sizeof(*r));

	*r = (Desk){0};
	session_open(&r->session, d, sg, state);
	article_view_init(&r->article, &r->session);
	list_view_init(&r->timeline, &timeline_list, &r->session);
	list_view_init(&r->people, &people_list, &r->session);
	r->people.kind = ENTITY_PERSON;
	for (OverId o = OVER_NONE + 1; o < OVERS; o++)
		list_view_init(&r->over[o], over_classes[o], &r->session);
	return r;
}

void
desk_free(Desk *r)
{
	View *article = &r->article.view;

	article->class->free(article);
	list_view_free(&r->timeline);
	list_view_free(&r->people);
	for (OverId o = OVER_NONE + 1; o < OVERS; o++)
		list_view_free(&r->over[o]);
	vec_free(&r->stops);
	session_close(&r->session);
	dossier_free(r->manual);
	free(r);
}

/* --- panes --- */

View *
desk_pane(Desk *r, PaneId pane)
{
	switch (pane) {
	case PANE_TIMELINE: return &r->timeline.view;
	case PANE_PEOPLE: return &r->people.view;
	default: return r->shown == OVER_NONE ?
	    &r->article.view : &r->over[r->shown].view;
	}
}

View *
desk_view(Desk *r)
{
	return desk_pane(r, r->wish.focused);
}

static int
title_rows(const Desk *r, PaneId pane)
{
	int rows = r->layout.pane[pane].rows;

	if (rows < 2)
		return 0;
	if (pane != PANE_ARTICLE || r->shown != OVER_NONE ||
	    r->layout.kind == LAYOUT_SINGLE)
		return 1;
	if (r->layout.kind == LAYOUT_STACKED)
		return 0;
	return rows >= 20 ? 3 : 2;
}

Rect
desk_body(const Desk *r, PaneId pane)
{
	Rect body = r->layout.pane[pane];
	int rows = title_rows(r, pane);

	body.row += rows;
	body.rows -= rows;
	return body;
}

void
desk_focus_pane(Desk *r, PaneId pane)
{
	r->wish.focused = pane;
}

void
desk_show(Desk *r, OverId over)
{
	r->shown = over;
	r->wish.focused = PANE_ARTICLE;
	if (over != OVER_NONE && over != OVER_RESULTS)
		list_view_stale(&r->over[over]);
}

bool
desk_layout(Desk *r, int rows, int cols, Err *err)
{
	bool ok = true;

	r->layout = layout_make(rows, cols, &r->wish);
	for (PaneId p = 0; p < PANES && ok; p++) {
		View *v = desk_pane(r, p);
		Rect body = desk_body(r, p);

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
follow_reading(Desk *r)
{
	const IdVec *lit = &r->session.lit_events;

	if (lit->len > 0 && r->wish.focused != PANE_TIMELINE &&
	    r->session.focus.kind != FOCUS_EVENT &&
	    !shows_lit(&r->timeline, lit))
		list_view_select(&r->timeline, lit->at[0]);
}

void
desk_moved(Desk *r)
{
	r->session.here = article_view_here(&r->article);
	article_view_lit(&r->article, &r->session.lit_entities,
	    &r->session.lit_events);
	follow_reading(r);
}

void
desk_refresh(Desk *r)
{
	session_refresh(&r->session);
	for (PaneId p = 0; p < PANES; p++) {
		View *v = desk_pane(r, p);

		v->class->refresh(v);
	}
	if (r->shown != OVER_NONE)
		r->article.view.class->refresh(&r->article.view);
	list_view_stale(&r->over[OVER_RESULTS]);
	if (r->article.body.row.id == 0)
		desk_begin(r, NULL);
	desk_moved(r);
}

void
desk_next_type(Desk *r)
{
	r->people.kind = (r->people.kind + 1) % ENTITY_TYPES;
	r->people.title = people_title((EntityType)r->people.kind);
	r->people.list.cursor = r->people.list.top = 0;
	list_view_stale(&r->people);
}

/* Shows an entity in its list, whatever type was listed. */
static void
select_entity(Desk *r, int64_t id, EntityType type)
{
	while (r->people.kind != (int)type)
		desk_next_type(r);
	list_view_select(&r->people, id);
}

void
desk_sync(Desk *r)
{
	Session *s = &r->session;

	for (size_t i = 0; i < s->lit_entities.len; i++)
		if (list_view_select(&r->people, s->lit_entities.at[i]))
			break;
	for (size_t i = 0; i < s->lit_events.len; i++)
		if (list_view_select(&r->timeline, s->lit_events.at[i]))
			break;
}

/* --- jumps --- */

enum { MOST_STOPS = 1000 };

static SavedPlace
save_place(Desk *r, Arena *a, Place place)
{
	SavedPlace saved = {0};
	ArticleRow row;
	Slice text;
	Err err;

	if (place.article == 0 || !query_article(r->session.index,
	    place.article, a, &row, &err))
		return saved;
	saved.file = row.file;
	saved.offset = place.offset;
	if (query_text(r->session.index, place.article, a, &text, &err))
		saved.words = arena_dup(a, text_words(text, place.offset));
	return saved;
}

static Stop
stop_here(Desk *r)
{
	return (Stop){ article_view_here(&r->article), r->shown };
}

/* The jumps of the last time, read when the first way back is asked for. */
static void
restore_stops(Desk *r)
{
	const State *st = r->session.state;

	if (!r->saved_stops)
		return;
	r->saved_stops = false;
	for (size_t i = 0; i < state_jump_count(st); i++) {
		Stop stop = { place_of_saved(&r->session, state_jump(st, i)),
		    OVER_NONE };

		if (stop.place.article == 0)
			continue;
		vec_push(&r->stops, stop);
		if (i < state_jump_at(st))
			r->at = r->stops.len;
	}
}

/* Remembers where a jump begins: what lay forward is given up. */
static void
leave(Desk *r)
{
	Arena a = {0};

	if (r->article.body.row.id == 0)
		return;
	restore_stops(r);
	if (r->at >= MOST_STOPS) {
		r->at = MOST_STOPS / 2;
		for (size_t i = 0; i < r->at; i++)
			r->stops.at[i] = r->stops.at[i + r->at];
	}
	r->stops.len = r->at;
	vec_push(&r->stops, stop_here(r));
	r->at = r->stops.len;
	state_set_mark(r->session.state, '\'',
	    save_place(r, &a, article_view_here(&r->article)));
	arena_free(&a);
}

static bool
go(Desk *r, Place place, Err *err)
{
	if (!article_view_go(&r->article, place, err))
		return false;
	r->shown = OVER_NONE;
	desk_moved(r);
	return true;
}

static bool
go_stop(Desk *r, Stop stop, Err *err)
{
	if (!go(r, stop.place, err))
		return false;
	if (stop.over != OVER_NONE)
		desk_show(r, stop.over);
	return true;
}

bool
desk_back(Desk *r, int n, Err *err)
{
	restore_stops(r);
	size_t at = r->at;

	if (n > 0 && at == 0)
		return err_set(err, "There is no earlier place.");
	if (n < 0 && at + 1 >= r->stops.len)
		return err_set(err, "There is no later place.");
	if (at == r->stops.len)
		vec_push(&r->stops, stop_here(r));
	else
		r->stops.at[at] = stop_here(r);
	for (; n > 0 && at > 0; n--)
		at--;
	for (; n < 0 && at + 1 < r->stops.len; n++)
		at++;
	r->at = at;
	Stop stop = r->stops.at[at];

	if (at + 1 == r->stops.len)
		r->stops.len--;
	return go_stop(r, stop, err);
}

static void
tell_step(const Desk *r, size_t index, Buffer *note)
{
	const Focus *f = &r->session.focus;

	buffer_printf(note, "%s %zu of %zu",
	    f->kind == FOCUS_EVENT ? "report" : "mention", index + 1,
	    f->count);
}

bool
desk_step(Desk *r, int step, Buffer *note, Err *err)
{
	size_t index;
	Place place;

	if (r->session.focus.kind == FOCUS_NONE)
		return err_set(err, "No name is under the cursor: ) goes to "
		    "the next one, p to the people.");
	if (!session_focus_step(&r->session, step, &place, &index))
		return err_set(err, r->session.focus.kind == FOCUS_EVENT ?
		    "No article reports this event." :
		    "No article has this name.");
	leave(r);
	if (!go(r, place, err))
		return false;
	tell_step(r, index, note);
	return true;
}

/* The focus's first place in the open article, else the next one. */
static bool
nearest(Desk *r, Buffer *note, Err *err)
{
	const Focus *f = &r->session.focus;

	for (size_t i = 0; i < f->count; i++) {
		if (f->places[i].article != r->session.here.article)
			continue;
		leave(r);
		tell_step(r, i, note);
		return go(r, (Place){ f->places[i].article,
		    f->places[i].span.start }, err);
	}
	return desk_step(r, 1, note, err);
}

/* Shows the article where the focus's place was asked for. */
static void
uncover(Desk *r)
{
	if (r->layout.kind == LAYOUT_SINGLE || r->wish.zoomed)
		r->wish.focused = PANE_ARTICLE;
}

static bool
jump_focus(Desk *r, const Jump *jump, FocusKind kind, Buffer *note,
    Err *err)
{
	bool again = session_is_focus(&r->session, kind, jump->id);
	Arena a = {0};
	EntityRow entity;

	if (!again && !session_focus(&r->session, kind, jump->id, err))
		return false;
	if (kind == FOCUS_EVENT)
		list_view_select(&r->timeline, jump->id);
	else if (query_entity(r->session.index, jump->id, &a, &entity, err))
		select_entity(r, jump->id, entity.type);
	arena_free(&a);
	if (jump->place.article != 0 && !again)
		return true;
	uncover(r);
	return again ? desk_step(r, 1, note, err) : nearest(r, note, err);
}

bool
desk_jump(Desk *r, const Jump *jump, Buffer *note, Err *err)
{
	switch (jump->kind) {
	case JUMP_PLACE:
		leave(r);
		r->wish.focused = PANE_ARTICLE;
		return go(r, jump->place, err);
	case JUMP_ENTITY:
		return jump_focus(r, jump, FOCUS_ENTITY, note, err);
	case JUMP_EVENT:
		return jump_focus(r, jump, FOCUS_EVENT, note, err);
	default:
		return true;
	}
}

bool
desk_turn(Desk *r, int n, Err *err)
{
	uint32_t rank = r->article.body.row.rank;
	int64_t to = (int64_t)rank + n, last = (int64_t)r->session.articles - 1;
	Place place = {0};

	if (r->article.body.row.id == 0)
		return err_set(err, "There is no article to open.");
	if (n > 0 && to > last)
		to = last;
	if (to < 0)
		to = 0;
	if (to == rank)
		return err_set(err, n > 0 ? "This is the last article." :
		    "This is the first article.");
	place.article = query_article_at(r->session.index, (uint32_t)to);
	leave(r);
	return go(r, place, err);
}

/* --- marks and what is kept --- */

bool
desk_mark(Desk *r, char letter, Err *err)
{
	Arena a = {0};

	if (!((letter >= 'a' && letter <= 'z') ||
	    (letter >= 'A' && letter <= 'Z')))
		return err_set(err, "A mark is a letter, a to z or A to Z.");
	if (r->article.body.row.id == 0)
		return err_set(err, "No article is open.");
	state_set_mark(r->session.state, letter,
	    save_place(r, &a, article_view_here(&r->article)));
	arena_free(&a);
	return true;
}

bool
desk_go_mark(Desk *r, char letter, Err *err)
{
	SavedPlace saved;

	if (!state_mark(r->session.state, letter, &saved))
		return err_set(err, "There is no mark %c; M lists the marks.",
		    letter >= ' ' && letter < 127 ? letter : '?');
	Place place = place_of_saved(&r->session, saved);

	if (place.article == 0)
		return err_set(err, "%.*s: the file of this mark is no longer "
		    "in the dossier.", SLICE_ARG(saved.file));
	leave(r);
	return go(r, place, err);
}

static void
remember_setting(Desk *r, const char *name, int value)
{
	char text[16];

	snprintf(text, sizeof(text), "%d", value);
	state_set_setting(r->session.state, name, slice_of(text));
}

static int
setting(const Desk *r, const char *name, int otherwise)
{
	Slice text = state_setting(r->session.state, name);
	bool minus = slice_starts(text, SLICE("-"));
	uint32_t n;

	if (!slice_uint(slice_sub(text, minus, text.len), &n) || n > 10000)
		return otherwise;
	return minus ? -(int)n : (int)n;
}

static void
remember_stops(Desk *r, Arena *a)
{
	State *st = r->session.state;

	state_clear_jumps(st);
	for (size_t i = 0; i < r->stops.len; i++)
		state_add_jump(st, save_place(r, a, r->stops.at[i].place));
	state_set_jump_at(st, r->at);
}

void
desk_remember(Desk *r)
{
	State *st = r->session.state;
	Arena a = {0};

	if (r->article.body.row.id == 0)
		return;
	state_set_here(st, save_place(r, &a, article_view_here(&r->article)));
	state_set_setting(st, "layout",
	    slice_of(layout_name(r->wish.kind)));
	remember_setting(r, "pane", (int)r->wish.focused);
	remember_setting(r, "zoom", r->wish.zoomed);
	remember_setting(r, "share", r->wish.share);
	remember_setting(r, "split", r->wish.split);
	remember_setting(r, "width", r->article.width);
	remember_setting(r, "timeline-order", r->timeline.order);
	remember_setting(r, "people-order", r->people.order);
	if (!r->saved_stops)
		remember_stops(r, &a);
	arena_free(&a);
}

static int
order_setting(const Desk *r, const char *name, int orders)
{
	int order = setting(r, name, 0);

	return order >= 0 && order < orders ? order : 0;
}

static void
restore_layout(Desk *r)
{
	LayoutKind kind = layout_named(state_setting(r->session.state,
	    "layout"));
	int pane = setting(r, "pane", PANE_ARTICLE);

	r->wish.kind = kind < LAYOUTS ? kind : LAYOUT_AUTO;
	r->wish.focused = pane >= 0 && pane < PANES ?
	    (PaneId)pane : PANE_ARTICLE;
	r->wish.zoomed = setting(r, "zoom", 0) == 1;
	r->wish.share = setting(r, "share", 0);
	r->wish.split = setting(r, "split", 0);
	r->article.width = setting(r, "width", ARTICLE_VIEW_COLS);
	r->timeline.order = order_setting(r, "timeline-order", EVENT_ORDERS);
	r->people.order = order_setting(r, "people-order", ENTITY_ORDERS);
}

void
desk_begin(Desk *r, const char *file)
{
	Place place = place_of_saved(&r->session,
	    state_here(r->session.state));
	int64_t named = file == NULL ? 0 :
	    query_article_of_file(r->session.index, slice_of(file));
	Err err;

	restore_layout(r);
	vec_clear(&r->stops);
	r->at = 0;
	r->saved_stops = true;
	if (named != 0)
		place = (Place){ .article = named };
	if (place.article == 0)
		place = (Place){
		    .article = query_article_at(r->session.index, 0) };
	if (place.article != 0)
		go(r, place, &err);
}

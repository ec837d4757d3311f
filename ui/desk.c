/* SPDX-License-Identifier: MIT */
#include "ui/desk.h"

#include <stdlib.h>

#include "store/query_events.h"

static const ListClass *const over_classes[OVERS] = {
	[OVER_ARTICLES] = &articles_list,
	[OVER_RESULTS] = &results_list,
	[OVER_MARKS] = &marks_list,
	[OVER_PROBLEMS] = &problems_list,
	[OVER_HELP] = &help_list,
	[OVER_INFO] = &info_list,
	[OVER_CARD] = &card_list,
	[OVER_CONTEXT] = &context_list,
	[OVER_COMPARE] = &compare_list,
	[OVER_MATRIX] = &matrix_list,
	[OVER_LINES] = &lines_list,
	[OVER_DOUBTS] = &doubts_list,
	[OVER_DATES] = &dates_list,
	[OVER_QUOTATIONS] = &quotations_list,
	[OVER_ONLY] = &only_list,
	[OVER_OVERLAP] = &overlap_list,
	[OVER_PAIR] = &pair_list,
	[OVER_NOTES] = &notes_list,
	[OVER_FACTS] = &facts_list,
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
	article_view_free(&d->article);
	article_dates_free(&d->dates);
	list_view_free(&d->timeline);
	list_view_free(&d->people);
	arena_free(&d->unseen_arena);
	for (OverId o = OVER_NONE + 1; o < OVERS; o++)
		list_view_free(&d->over[o]);
	vec_free(&d->stops);
	arena_free(&d->stop_arena);
	vec_free(&d->cards);
	arena_free(&d->card_arena);
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
	default: return over_top(&d->overs) == OVER_NONE ?
	    &d->article.view : &d->over[over_top(&d->overs)].view;
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
	if (pane != PANE_ARTICLE || over_top(&d->overs) != OVER_NONE ||
	    d->layout.kind == LAYOUT_SINGLE)
		return 1;
	if (d->layout.kind == LAYOUT_STACKED)
		return 0;
	return rows >= 20 ? 3 : 2;
}

Jump
desk_under_cursor(const Desk *d)
{
	const View *v = desk_view((Desk *)d);
	Jump jump = { .place = article_view_here(&d->article) };

	if (v == &d->timeline.view) {
		jump.kind = JUMP_EVENT;
		jump.id = list_selected(&d->timeline.list);
	} else {
		jump.kind = JUMP_ENTITY;
		jump.id = v == &d->people.view ?
		    list_selected(&d->people.list) :
		    v == &d->over[OVER_CARD].view ? d->session.card.id :
		    v == &d->over[OVER_MATRIX].view ?
		    list_selected(&d->over[OVER_MATRIX].list) :
		    article_view_name(&d->article);
	}
	return jump;
}

const DateRow *
desk_date_here(const Desk *d)
{
	const ArticleView *v = &d->article;
	Span line = v->lines.len > 0 ? v->lines.at[v->line].span : (Span){0};

	return article_dates_find(&d->dates, v->offset, line,
	    article_view_sentence(v));
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
	if (pane != PANE_ARTICLE)
		over_leave(&d->overs);
	d->wish.focused = pane;
}

void
desk_show(Desk *d, OverId over)
{
	if (over == OVER_NONE)
		over_clear(&d->overs);
	else
		over_open(&d->overs, over, d->wish.focused);
	d->wish.focused = PANE_ARTICLE;
	/* The articles change with the index alone, and may be many. */
	if (over != OVER_NONE && over != OVER_RESULTS && over != OVER_ARTICLES)
		list_view_stale(&d->over[over]);
}

bool
desk_close(Desk *d)
{
	bool here = d->wish.focused == PANE_ARTICLE;
	bool read = over_top(&d->overs) == OVER_NONE;
	PaneId from;

	if (d->overs.len > 0 && !here && d->layout.pane[PANE_ARTICLE].rows == 0)
		d->wish.focused = PANE_ARTICLE;
	else if (here && over_top(&d->overs) == OVER_CARD &&
	    desk_close_card(d))
		return true;
	else if (!over_close(&d->overs, &from))
		return false;
	else if (here)
		d->wish.focused = from;
	/* Others may have been read since the list was left. */
	if (read && over_top(&d->overs) == OVER_ARTICLES)
		list_view_select(&d->over[OVER_ARTICLES],
		    d->article.body.row.id);
	return true;
}

/* What the dates mean, in the text, if that is wanted. */
static void
show_glosses(Desk *d)
{
	Glosses g = {0};

	if (d->glossed) {
		article_dates_gloss(&d->dates, d->article.body.row.published);
		g = (Glosses){ d->dates.glosses, d->dates.gloss_count };
	}
	article_view_gloss(&d->article, g);
}

/* "▸4-5 Feb Second round", unless it is hidden; asked of the index once. */
static bool
find_unseen(Desk *d, int64_t id, Err *err)
{
	EventRow event;
	char date[24];

	if (d->unseen == id)
		return true;
	arena_clear(&d->unseen_arena);
	d->unseen = 0;
	d->unseen_text = (Slice){0};
	if (!query_event_brief(d->session.index, id, &d->unseen_arena, &event,
	    err))
		return false;
	d->unseen = id;
	if (!event.hidden)
		d->unseen_text = arena_printf(&d->unseen_arena, "%s%s %.*s",
		    d->session.signs->lit, edtf_short(&event.date, false,
		    date), SLICE_ARG(event.title));
	return true;
}

/* In the timeline's title, when no row tells of it: an event of the sentence
 * under the cursor. */
static bool
tell_unseen(Desk *d, Err *err)
{
	const IdVec *lit = &d->session.lit_events;
	ListView *v = &d->timeline;

	for (int i = 0; i < v->row_count; i++)
		if (v->rows[i].lit)
			return true;
	if (v->row_count == 0 || lit->len == 0 ||
	    d->wish.focused == PANE_TIMELINE)
		return true;
	if (!find_unseen(d, lit->at[0], err))
		return false;
	if (d->unseen_text.len > 0) {
		v->above = d->unseen_text;
		v->above_whole = true;
	}
	return true;
}

bool
desk_layout(Desk *d, int rows, int cols, Err *err)
{
	bool ok = true;

	LayoutWish wish = d->wish;

	wish.zoomed = wish.zoomed || desk_is_whole(d);
	d->layout = layout_make(rows, cols, &wish);
	timeline_follow_focus(&d->timeline);
	ok = article_dates_fetch(&d->dates, d->session.index,
	    d->article.body.row.id, err);
	show_glosses(d);
	for (PaneId p = 0; p < PANES && ok; p++) {
		View *v = desk_pane(d, p);
		Rect body = desk_body(d, p);
		Pane pane = { body.rows, body.cols, body.cols == cols,
			p == d->wish.focused };

		if (body.rows > 0 && body.cols > 0)
			ok = v->class->layout(v, pane, err);
	}
	return ok && tell_unseen(d, err);
}

void
desk_repaint(Desk *d)
{
	picture_forget(&d->article.picture);
	picture_forget(&d->timeline.picture);
	picture_forget(&d->people.picture);
	for (OverId o = OVER_NONE + 1; o < OVERS; o++)
		picture_forget(&d->over[o].picture);
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

/* The event that the article reports next, 0 when none. */
static long long
next_event(const ArticleBody *body, size_t pos)
{
	for (size_t i = 0; i < body->report_count; i++)
		if (body->reports[i].span.start >= pos)
			return body->reports[i].event;
	return 0;
}

/*
 * The timeline follows the reading: while another pane has the keys, an event
 * under the article's cursor comes into sight, and of an article that was just
 * opened the next one.  From line to line that happens once for each part of
 * the text that is shown, or it would never rest, and all of its rows are sent
 * each time.
 */
static void
follow_reading(Desk *d, bool opened)
{
	const IdVec *lit = &d->session.lit_events;
	const ArticleView *v = &d->article;
	long long next = lit->len > 0 ? lit->at[0] : opened ?
	    next_event(&v->body, d->session.here.offset) : 0;

	if (!v->moved && v->body.row.id == d->followed &&
	    v->top == d->followed_top)
		return;
	if (next != 0 && d->wish.focused != PANE_TIMELINE &&
	    d->session.focus.kind != FOCUS_EVENT &&
	    !shows_lit(&d->timeline, lit) &&
	    list_view_select(&d->timeline, next)) {
		d->followed = v->body.row.id;
		d->followed_top = v->top;
	}
}

void
desk_moved(Desk *d)
{
	Place here = article_view_here(&d->article);
	bool opened = here.article != d->session.here.article;

	d->session.here = here;
	article_view_lit(&d->article, &d->session.lit_entities,
	    &d->session.lit_events);
	follow_reading(d, opened);
}

/* Something to read again after the open article went: its neighbour. */
static void
reopen(Desk *d, uint32_t rank)
{
	uint32_t last = d->session.articles > 0 ? d->session.articles - 1 : 0;
	Place place = { .article = query_article_at(d->session.index,
	    rank < last ? rank : last) };
	Err err;

	if (place.article != 0)
		article_view_go(&d->article, place, &err);
}

void
desk_refresh(Desk *d)
{
	bool was_open = d->article.body.row.id != 0;
	uint32_t rank = d->article.body.row.rank;
	Err err;

	session_refresh(&d->session);
	article_dates_free(&d->dates);
	d->over[OVER_CARD].title = d->session.card.title;
	d->over[OVER_CONTEXT].title = d->session.context.title;
	d->over[OVER_COMPARE].title = d->session.compared.title;
	d->comparables.count = 0;	/* ids may mean something else */
	d->unseen = 0;
	d->refreshes++;
	d->article.view.class->refresh(&d->article.view);
	list_view_stale(&d->timeline);
	list_view_stale(&d->people);
	for (OverId o = OVER_NONE + 1; o < OVERS; o++)
		list_view_stale(&d->over[o]);
	if (!was_open)
		desk_open_first(d, &err);
	else if (d->article.body.row.id == 0)
		reopen(d, rank);
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

void
desk_select_entity(Desk *d, int64_t id, EntityType type)
{
	while (d->people.kind != (int)type)
		desk_next_type(d);
	list_view_select(&d->people, id);
}

/* The first of the ids that is listed gets the list's cursor. */
static Sync
sync_list(ListView *v, const IdVec *lit)
{
	Err err;

	if (lit->len == 0 || !list_view_fetch(v, &err))
		return SYNC_NOTHING;
	long long was = list_selected(&v->list);

	for (size_t i = 0; i < lit->len; i++)
		if (list_select(&v->list, lit->at[i]))
			return lit->at[i] == was ? SYNC_SAME : SYNC_MOVED;
	return SYNC_UNLISTED;
}

Sync
desk_sync(Desk *d)
{
	Sync people = sync_list(&d->people, &d->session.lit_entities);
	Sync events = sync_list(&d->timeline, &d->session.lit_events);

	return people > events ? people : events;
}

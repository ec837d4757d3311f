/* SPDX-License-Identifier: MIT */
/* What a desk leaves in the reader's state, and how it begins from it. */
#include <stdio.h>

#include "store/query_entities.h"
#include "store/query_events.h"
#include "ui/desk.h"

static const char *const share_names[LAYOUTS] = {
	[LAYOUT_AUTO] = "auto-share",
	[LAYOUT_COLUMNS] = "columns-share",
	[LAYOUT_STACKED] = "stacked-share",
	[LAYOUT_SINGLE] = "single-share",
};
static const char *const split_names[LAYOUTS] = {
	[LAYOUT_AUTO] = "auto-split",
	[LAYOUT_COLUMNS] = "columns-split",
	[LAYOUT_STACKED] = "stacked-split",
	[LAYOUT_SINGLE] = "single-split",
};

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
remember_layout(Desk *d)
{
	state_set_setting(d->session.state, "layout",
	    slice_of(layout_name(d->wish.kind)));
	remember_setting(d, "pane", (int)d->wish.focused);
	remember_setting(d, "zoom", d->wish.zoomed);
	remember_setting(d, "width", d->article.width);
	for (LayoutKind k = LAYOUT_COLUMNS; k < LAYOUT_SINGLE; k++) {
		remember_setting(d, share_names[k], d->wish.share[k]);
		remember_setting(d, split_names[k], d->wish.split[k]);
	}
	remember_setting(d, "timeline-order", d->timeline.order);
	remember_setting(d, "timeline-zoom", (int)d->session.timeline.zoom);
	remember_setting(d, "people-order", d->people.order);
}

static void
remember_stops(Desk *d)
{
	State *st = d->session.state;

	if (d->saved_stops)
		return;
	state_clear_jumps(st);
	for (size_t i = 0; i < d->stops.len; i++)
		state_add_jump(st, d->stops.at[i].place);
	state_set_jump_at(st, d->at);
}

void
desk_remember(Desk *d)
{
	const ArticleView *v = &d->article;
	SavedPlace here = { v->body.row.file, v->offset,
	    text_words(v->body.text, v->offset) };

	if (v->body.row.id == 0)
		return;
	state_set_here(d->session.state, here);
	remember_layout(d);
	remember_stops(d);
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
	for (LayoutKind k = LAYOUT_COLUMNS; k < LAYOUT_SINGLE; k++) {
		d->wish.share[k] = setting(d, share_names[k], 0);
		d->wish.split[k] = setting(d, split_names[k], 0);
	}
	d->article.width = setting(d, "width", ARTICLE_VIEW_COLS);
	d->timeline.order = order_setting(d, "timeline-order", EVENT_ORDERS);
	d->session.timeline.zoom = (Zoom)order_setting(d, "timeline-zoom",
	    ZOOMS);
	d->people.order = order_setting(d, "people-order", ENTITY_ORDERS);
}

bool
desk_open_first(Desk *d, Err *err)
{
	Place first = { .article = query_article_at(d->session.index, 0) };
	bool ok = desk_open_saved(d, state_here(d->session.state), err) ||
	    first.article == 0 || article_view_go(&d->article, first, err);

	desk_moved(d);
	return ok;
}

bool
desk_begin(Desk *d, Err *err)
{
	restore_layout(d);
	d->saved_stops = true;
	return desk_open_first(d, err);
}

/* SPDX-License-Identifier: MIT */
/* Which panes there are, how large, and which one has the keys. */
#include "ui/app_priv.h"

static void
cycle_pane(App *app, int step)
{
	Desk *d = app->desk;

	desk_focus_pane(d,
	    (PaneId)(((int)d->wish.focused + PANES + step) % PANES));
}

static void
people_pane(App *app)
{
	Desk *d = app->desk;

	if (d->wish.focused == PANE_PEOPLE)
		desk_next_type(d);
	desk_focus_pane(d, PANE_PEOPLE);
}

/* The article against the lists, or the lists against each other. */
static void
grow(App *app, int n)
{
	Desk *d = app->desk;
	LayoutKind kind = d->layout.kind;
	int *share = &d->wish.share[kind], *split = &d->wish.split[kind];
	int was = *share + *split, step = kind == LAYOUT_COLUMNS ? 4 * n : n;

	if (d->wish.focused == PANE_ARTICLE)
		*share -= step;
	else
		*split += d->wish.focused == PANE_TIMELINE ? step : -step;
	Layout now = layout_make(app->rows, app->cols, &d->wish);

	*share = now.share;
	*split = now.split;
	if (*share + *split == was)
		app_message(app, "The pane cannot be made %s.",
		    n > 0 ? "larger" : "smaller");
}

static void
set_layout(App *app, Slice name)
{
	LayoutWish *wish = &app->desk->wish;
	LayoutKind kind = name.len > 0 ? layout_named(name) :
	    (LayoutKind)((wish->kind + 1) % LAYOUTS);

	if (kind == LAYOUTS) {
		app_message(app, "Layouts are auto, columns, stacked, single.");
		return;
	}
	wish->kind = kind;
	wish->zoomed = false;
	LayoutKind drawn = layout_make(app->rows, app->cols, wish).kind;

	if (drawn == kind)
		app_message(app, "layout: %s", layout_name(kind));
	else
		app_message(app, "layout: %s (%s at %dx%d)", layout_name(kind),
		    layout_name(drawn), app->cols, app->rows);
}

static void
zoom(App *app)
{
	Desk *d = app->desk;

	if (desk_is_whole(d))
		app_message(app, "Two articles take the whole screen.");
	else if (d->layout.kind == LAYOUT_SINGLE)
		app_message(app, "One pane is shown as it is; Tab shows the "
		    "next.");
	else
		d->wish.zoomed = !d->wish.zoomed;
}

static void
set_width(App *app, int count)
{
	static const int widths[] = { 76, 66, 90, 0 };
	ArticleView *v = &app->desk->article;
	size_t i = 0;

	while (i < 3 && widths[i] != v->width)
		i++;
	v->width = count > 0 ? count : widths[(i + 1) % 4];
	if (v->width == 0)
		app_message(app, "text width: the whole pane");
	else if (v->width > v->room)
		app_message(app, "text width: %d (%d in this pane)",
		    v->width, v->room);
	else
		app_message(app, "text width: %d", v->width);
}

static void
sync(App *app)
{
	switch (desk_sync(app->desk)) {
	case SYNC_NOTHING:
		app_message(app, "This sentence has no name and no event.");
		break;
	case SYNC_UNLISTED:
		app_message(app, "Nothing of this sentence is in the lists as "
		    "they are.");
		break;
	case SYNC_SAME:
		app_message(app, "The lists are at this sentence already.");
		break;
	case SYNC_MOVED:
		app_message(app, "The lists are at this sentence now.");
		break;
	}
}

bool
app_panes(App *app, const Command *cmd)
{
	Desk *d = app->desk;
	int n = cmd->count > 0 ? cmd->count : 1;

	switch (cmd->id) {
	case CMD_NEXT_PANE: cycle_pane(app, 1); break;
	case CMD_PREV_PANE: cycle_pane(app, -1); break;
	case CMD_ARTICLE: desk_show(d, OVER_NONE); break;
	case CMD_TIMELINE: desk_focus_pane(d, PANE_TIMELINE); break;
	case CMD_PEOPLE: people_pane(app); break;
	case CMD_ZOOM: zoom(app); break;
	case CMD_GROW: grow(app, n); break;
	case CMD_SHRINK: grow(app, -n); break;
	case CMD_LAYOUT: set_layout(app, cmd->text); break;
	case CMD_WIDTH: set_width(app, cmd->count); break;
	case CMD_SYNC: sync(app); break;
	default: return false;
	}
	return true;
}

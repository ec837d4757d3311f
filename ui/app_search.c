/* SPDX-License-Identifier: MIT */
/*
 * Searching the view that has the keys, from where its cursor was when the
 * prompt was opened, and searching all articles.
 */
#include "ui/app_priv.h"

void
app_search_begin(App *app)
{
	View *v = desk_view(app->desk);

	app->prompt_mark = v->class->mark(v);
	buffer_clear(&app->prompt_note);
	buffer_clear(&app->searched);
	buffer_add(&app->searched, app->desk->session.needle.query);
}

/* *was: how things stood at the cursor before. */
static bool
search_from_mark(App *app, Slice query, Tally *was, Err *err)
{
	View *v = desk_view(app->desk);

	session_search(&app->desk->session, query);
	v->class->restore(v, app->prompt_mark);
	*was = v->class->tally(v);
	return v->class->seek(v, err);
}

/* "3 of 7" */
static void
add_tally(const Tally *t, Buffer *out)
{
	if (t->more)
		buffer_printf(out, "one of more than %zu", t->all);
	else
		buffer_printf(out, "%zu of %zu", t->at, t->all);
}

/* behind: as many matches lie in the direction that was gone, of which the
 * n-th was wanted. */
static void
tell_match(App *app, size_t behind, size_t n, bool more)
{
	View *v = desk_view(app->desk);
	Tally t = v->class->tally(v);
	Buffer note = {0};

	add_tally(&t, &note);
	if (t.all == 1)
		app_message(app, "the only match");
	else
		app_message(app, "match %s%s", buffer_cstr(&note),
		    n > behind && !more ? ", wrapped around" : "");
	buffer_free(&note);
}

void
app_search_typed(App *app)
{
	View *v = desk_view(app->desk);
	Slice query = prompt_text(&app->prompt);
	Tally t;
	Err err;

	buffer_clear(&app->prompt_note);
	if (!search_from_mark(app, query, &t, &err))
		buffer_puts(&app->prompt_note, "no match");
	else if (slice_trim(query).len > 0) {
		t = v->class->tally(v);
		add_tally(&t, &app->prompt_note);
	}
}

void
app_search_cancel(App *app)
{
	View *v = desk_view(app->desk);

	session_search(&app->desk->session, buffer_slice(&app->searched));
	v->class->restore(v, app->prompt_mark);
}

/* An empty line looks for what was searched before once more. */
void
app_search_end(App *app, Slice query)
{
	Command next = { .id = CMD_SEARCH_NEXT };
	Tally was;
	Err err = {0};

	if (query.len == 0) {
		app_search_cancel(app);
		app_do(app, &next);
	} else if (search_from_mark(app, query, &was, &err)) {
		tell_match(app, was.all - (was.at - was.on), 1, was.more);
	} else {
		app_error(app, &err);
	}
}

void
app_search_stepped(App *app, const Command *cmd, const Tally *was)
{
	size_t n = cmd->count > 0 ? (size_t)cmd->count : 1;

	tell_match(app, cmd->id == CMD_SEARCH_NEXT ? was->all - was->at :
	    was->at - was->on, n, was->more);
}

void
app_search_all(App *app, Slice query)
{
	Desk *d = app->desk;
	ListView *v = &d->over[OVER_RESULTS];
	Err err;

	session_find(&d->session, query);
	v->title = arena_printf(&d->session.found_arena, "FOUND  %.*s",
	    SLICE_ARG(query)).ptr;
	session_search(&d->session, query);
	list_view_filter(v, (Slice){0});
	list_view_stale(v);
	v->list.cursor = v->list.top = 0;
	desk_show(d, OVER_RESULTS);
	if (!list_view_fetch(v, &err))
		app_error(app, &err);
	list_nth(&v->list, 1);
}

/* SPDX-License-Identifier: MIT */
/* What commands do that are not a view's own. */
#include <string.h>

#include "ui/app_priv.h"

static void
report(App *app, bool ok, const Buffer *note, const Err *err)
{
	if (!ok)
		app_error(app, err);
	else if (note->len > 0)
		app_message(app, "%s", buffer_cstr(note));
}

static void
jump(App *app, const Jump *j)
{
	Buffer note = {0};
	Err err;

	if (j->kind == JUMP_COMMAND) {
		Command cmd = { .id = j->command };

		desk_close(app->desk);
		app_do_here(app, &cmd);
		return;
	}
	report(app, desk_jump(app->desk, j, &note, &err), &note, &err);
	buffer_free(&note);
}

/* Whether the cursor is in a list of names, or in what tells of one. */
static bool
chooses_name(Desk *d)
{
	const View *v = desk_view(d);

	return v == &d->people.view || v == &d->over[OVER_CARD].view ||
	    v == &d->over[OVER_MATRIX].view;
}

/* Shows what is told of the entity under the cursor, or of the focus: of that
 * first where `focus` says so and the cursor was not put on one in a list. */
static bool
show_of(Desk *d, bool focus, bool (*show)(Desk *, int64_t, Err *), Err *err)
{
	const Focus *f = &d->session.focus;
	const View *v = desk_view(d);
	Jump here = desk_under_cursor(d);
	int64_t id = here.kind == JUMP_ENTITY ? here.id : 0;

	if (f->kind == FOCUS_ENTITY && !chooses_name(d) &&
	    (focus || id == 0 || v != &d->article.view))
		id = f->id;
	return id != 0 ? show(d, id, err) : err_set(err,
	    "No name is under the cursor: ) goes to the next one, p to the "
	    "people.");
}

/* The cursor on the first words of the name that was chosen in a list, or of
 * the focus, else on those that are read. */
static bool
show_quotations(Desk *d, Err *err)
{
	const Focus *f = &d->session.focus;
	Jump here = desk_under_cursor(d);
	int64_t id = chooses_name(d) && here.id != 0 ? here.id :
	    f->kind == FOCUS_ENTITY ? f->id : 0;

	return desk_show_quotations(d, id, err);
}

/* Of the article, which is opened where it is selected in the list of them, or
 * of the name among the people. */
static bool
show_info(Desk *d, Err *err)
{
	const ListView *all = &d->over[OVER_ARTICLES];
	const Jump to = { .kind = JUMP_PLACE,
		.place.article = list_selected(&all->list) };

	if (desk_view(d) == &d->people.view)
		return show_of(d, false, desk_show_card, err);
	if (desk_view(d) == &all->view && to.place.article != 0 &&
	    to.place.article != d->article.body.row.id &&
	    !desk_jump(d, &to, NULL, err))
		return false;
	desk_show(d, OVER_INFO);
	return true;
}

/* Without a focus, what is under the cursor becomes it. */
static bool
step_focus(App *app, int step, Err *err)
{
	Desk *d = app->desk;
	Jump here = desk_under_cursor(d);
	Buffer note = {0};
	bool ok = d->session.focus.kind != FOCUS_NONE || here.id == 0 ||
	    desk_jump(d, &here, &note, err);

	ok = ok && desk_step(d, step, &note, err);
	if (ok && note.len > 0)
		app_message(app, "%s", buffer_cstr(&note));
	buffer_free(&note);
	return ok;
}

/* --- leaving --- */

static void
out(App *app)
{
	Desk *d = app->desk;

	if (d->wish.focused != PANE_ARTICLE)
		desk_focus_pane(d, PANE_ARTICLE);
	else if (!desk_close(d))
		app_message(app, "This is the article: q leaves the %s, "
		    "< goes back.", d->below != NULL ? "manual" : "program");
}

static void
quit(App *app)
{
	if (desk_close(app->desk))
		return;
	if (app->desk->below != NULL)
		app_close_manual(app);
	else
		app->wish = APP_QUIT;
}

/* Lets go of the nearest thing: search, filter, focus. */
static void
cancel(App *app)
{
	Desk *d = app->desk;
	ListView *list = app_list(app);

	if (d->session.needle.query.len > 0) {
		session_search(&d->session, (Slice){0});
	} else if (list != NULL && list->filter.len > 0) {
		list_view_filter(list, (Slice){0});
	} else if (list == &d->timeline && d->session.timeline.only != 0) {
		d->session.timeline.only = 0;
		list_view_stale(list);
	} else if (d->session.focus.kind != FOCUS_NONE) {
		session_unfocus(&d->session);
	}
}

static void
with_letter(App *app, const Command *cmd)
{
	Desk *d = app->desk;
	Err err;

	if (cmd->text.len == 0) {
		app->letter = cmd->id;
		app_message(app, cmd->id == CMD_MARK ?
		    "mark: a letter, a to z or A to Z" :
		    "go to mark: its letter, ' for the place before the last "
		    "jump; M lists them");
	} else if (cmd->id == CMD_GO_MARK) {
		if (!desk_go_mark(d, cmd->text.ptr[0], &err))
			app_error(app, &err);
	} else if (desk_mark(d, cmd->text.ptr[0], &err)) {
		app_message(app, "mark %c set", cmd->text.ptr[0]);
	} else {
		app_error(app, &err);
	}
}

static void
help(App *app)
{
	Desk *d = app->desk;
	ListView *v = &d->over[OVER_HELP];

	if (desk_view(d) == &v->view)
		return;
	v->kind = (int)desk_view(d)->context;
	list_view_filter(v, (Slice){0});
	desk_show(d, OVER_HELP);
	v->list.cursor = v->list.top = 0;
}

/* Commands that show something in the article's place. */
static bool
do_show(App *app, CommandId id)
{
	Desk *d = app->desk;

	switch (id) {
	case CMD_ARTICLES:
		desk_show(d, OVER_ARTICLES);
		list_view_select(&d->over[OVER_ARTICLES],
		    d->article.body.row.id);
		break;
	case CMD_RESULTS: desk_show(d, OVER_RESULTS); break;
	case CMD_MATRIX: desk_show_matrix(d); break;
	case CMD_ONLY_HERE: desk_show_only(d); break;
	case CMD_FACTS: desk_show(d, OVER_FACTS); break;
	case CMD_OVERLAP:
		desk_show(d, OVER_OVERLAP);
		list_view_select(&d->over[OVER_OVERLAP],
		    d->article.body.row.id);
		break;
	case CMD_MARKS: desk_show(d, OVER_MARKS); break;
	case CMD_PROBLEMS: desk_show(d, OVER_PROBLEMS); break;
	case CMD_DATES: desk_show(d, OVER_DATES); break;
	case CMD_GLOSS:
		d->glossed = !d->glossed;
		app_message(app, d->glossed ? "Behind each date stands what "
		    "it means: T takes it away." :
		    "Dates stand as the article has them.");
		break;
	case CMD_EXPLAIN: app_explain(app); break;
	case CMD_DOUBTS: desk_show(d, OVER_DOUBTS); break;
	case CMD_HELP: help(app); break;
	default: return false;
	}
	return true;
}

/* Commands that go somewhere in the dossier. */
static bool
do_go(App *app, const Command *cmd, Err *err)
{
	Desk *d = app->desk;
	int n = cmd->count > 0 ? cmd->count : 1;

	switch (cmd->id) {
	case CMD_NEXT_ARTICLE: return desk_turn(d, n, err);
	case CMD_PREV_ARTICLE: return desk_turn(d, -n, err);
	case CMD_BACK: return desk_back(d, n, err);
	case CMD_FORWARD: return desk_back(d, -n, err);
	case CMD_MANUAL: return d->below != NULL || app_manual(app, err);
	case CMD_INFO: return show_info(d, err);
	case CMD_CARD: return show_of(d, false, desk_show_card, err);
	case CMD_CONTEXT: return show_of(d, true, desk_show_context, err);
	case CMD_QUOTATIONS: return show_quotations(d, err);
	case CMD_NEXT_MENTION: return step_focus(app, n, err);
	case CMD_PREV_MENTION: return step_focus(app, -n, err);
	default: return true;
	}
}

static void
do_other(App *app, const Command *cmd)
{
	Err err;

	switch (cmd->id) {
	case CMD_CELL_LEFT:
	case CMD_OUT: out(app); break;
	case CMD_CANCEL: cancel(app); break;
	case CMD_MARK:
	case CMD_GO_MARK: with_letter(app, cmd); break;
	case CMD_SEARCH: app_prompt(app, '/', cmd->text); break;
	case CMD_FIND: app_prompt(app, 'F', cmd->text); break;
	case CMD_FILTER: app_prompt(app, '&', cmd->text); break;
	case CMD_PROMPT: app_prompt(app, ':', (Slice){0}); break;
	case CMD_RELOAD: app->wish = APP_RELOAD; break;
	case CMD_REDRAW: app->wish = APP_REDRAW; break;
	case CMD_SUSPEND: app->wish = APP_SUSPEND; break;
	case CMD_QUIT: quit(app); break;
	case CMD_QUIT_ALL: app->wish = APP_QUIT; break;
	default:
		if (!do_show(app, cmd->id) && !app_panes(app, cmd) &&
		    !app_note(app, cmd) && !app_event(app, cmd) &&
		    !app_quote(app, cmd) && !app_correct(app, cmd) &&
		    !app_copy(app, cmd) &&
		    !app_save(app, cmd) && !app_timeline(app, cmd) &&
		    !app_compare(app, cmd) &&
		    !do_go(app, cmd, &err))
			app_error(app, &err);
	}
}

/* Who says what the cursor came to. */
static void
tell_saying(App *app)
{
	Arena a = {0};
	Slice told;
	Err err;

	if (!article_view_saying(&app->desk->article, &a, &told, &err))
		app_error(app, &err);
	else if (told.len > 0)
		app_message(app, "%.*s", SLICE_ARG(told));
	arena_free(&a);
}

void
app_do(App *app, const Command *cmd)
{
	View *v = desk_view(app->desk);
	bool steps = cmd->id == CMD_SEARCH_NEXT || cmd->id == CMD_SEARCH_PREV;
	Tally was = steps ? v->class->tally(v) : (Tally){0};
	Jump j = {0};
	Err err = {0};

	switch (v->class->command(v, cmd, &j, &err)) {
	case DID:
		if (steps)
			app_search_stepped(app, cmd, &was);
		else if (cmd->id == CMD_NEXT_QUOTATION ||
		    cmd->id == CMD_PREV_QUOTATION)
			tell_saying(app);
		break;
	case DID_JUMP: jump(app, &j); break;
	case DID_FAIL: app_error(app, &err); break;
	case DID_NOT: do_other(app, cmd); break;
	}
	desk_moved(app->desk);
}

void
app_do_here(App *app, const Command *cmd)
{
	const CommandInfo *info = command_info(cmd->id);

	if (info->where & desk_view(app->desk)->context)
		app_do(app, cmd);
	else
		app_message(app, "%s does nothing here.", info->name);
}

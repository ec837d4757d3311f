/* SPDX-License-Identifier: MIT */
/* What commands do that are not a view's own. */
#include <string.h>

#include "base/file.h"
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

/* Of the article, or of the name among the people. */
static bool
show_info(Desk *d, Err *err)
{
	if (desk_view(d) == &d->people.view)
		return show_of(d, false, desk_show_card, err);
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

/* --- panes, layout --- */

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

bool
app_manual(App *app, Err *err)
{
	Arena a = {0};
	char *path = file_join(&a, file_datadir(), "manual");
	DossierFrom from = { .paths = &path, .count = 1,
		.no_index = true };
	Dossier *dossier = dossier_open(&from, err);
	bool ok = dossier != NULL && dossier_update(dossier, NULL, NULL, err);

	arena_free(&a);
	if (!ok) {
		dossier_free(dossier);
		return false;
	}
	app->manual_state = state_load(NULL);
	Desk *manual = desk_new(dossier, app->manual_state, app->signs);

	manual->manual = dossier;
	manual->below = app->desk;
	app->desk = manual;
	desk_begin(manual);
	manual->wish.zoomed = true;
	return desk_open_saved(manual,
	    (SavedPlace){ .file = SLICE("dossier.1.md") }, err);
}

void
app_close_manual(App *app)
{
	Desk *manual = app->desk;
	bool held = app->held != NULL;

	if (held)
		app_release(app);
	app->desk = manual->below;
	if (held)
		app_hold(app);
	desk_free(manual);
	state_free(app->manual_state);
	app->manual_state = NULL;
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
	case CMD_OVERLAP:
		desk_show(d, OVER_OVERLAP);
		list_view_select(&d->over[OVER_OVERLAP],
		    d->article.body.row.id);
		break;
	case CMD_MARKS: desk_show(d, OVER_MARKS); break;
	case CMD_PROBLEMS: desk_show(d, OVER_PROBLEMS); break;
	case CMD_DATES: desk_show(d, OVER_DATES); break;
	case CMD_GLOSS: d->glossed = !d->glossed; break;
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

static bool
do_screen(App *app, const Command *cmd)
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
		if (!do_show(app, cmd->id) && !do_screen(app, cmd) &&
		    !app_event(app, cmd) && !app_correct(app, cmd) &&
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

/* SPDX-License-Identifier: MIT */
/* What commands do that are not a view's own, and the prompts. */
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

		desk_show(app->desk, OVER_NONE);
		app_do(app, &cmd);
		return;
	}
	report(app, desk_jump(app->desk, j, &note, &err), &note, &err);
	buffer_free(&note);
}

/* Focuses the name under the article's cursor when nothing is focused. */
static void
step_focus(App *app, int step)
{
	Desk *d = app->desk;
	Buffer note = {0};
	Err err;
	int64_t name = d->session.focus.kind == FOCUS_NONE ?
	    article_view_name(&d->article) : 0;
	Jump here = { JUMP_ENTITY, article_view_here(&d->article), name, 0 };
	bool ok = name == 0 || desk_jump(d, &here, &note, &err);

	ok = ok && desk_step(d, step, &note, &err);
	report(app, ok, &note, &err);
	buffer_free(&note);
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
	LayoutWish was = d->wish;
	int step = d->layout.kind == LAYOUT_COLUMNS ? 4 * n : n;

	if (d->wish.focused == PANE_ARTICLE)
		d->wish.share -= step;
	else
		d->wish.split += d->wish.focused == PANE_TIMELINE ?
		    step : -step;
	Layout now = layout_make(app->rows, app->cols, &d->wish);

	if (memcmp(now.pane, d->layout.pane, sizeof(now.pane)) == 0) {
		d->wish = was;
		app_message(app, "The pane cannot be made %s.",
		    n > 0 ? "larger" : "smaller");
	}
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
	app_message(app, "layout: %s", layout_name(kind));
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
	if (v->width > 0)
		app_message(app, "text width: %d", v->width);
	else
		app_message(app, "text width: the whole pane");
}

/* --- leaving --- */

static void
out(App *app)
{
	Desk *d = app->desk;

	if (d->shown != OVER_NONE && d->wish.focused == PANE_ARTICLE)
		desk_show(d, OVER_NONE);
	else if (d->wish.focused != PANE_ARTICLE)
		desk_focus_pane(d, PANE_ARTICLE);
	else
		app_message(app, "This is the article: q leaves the program, "
		    "< goes back.");
}

static void
quit(App *app)
{
	Desk *d = app->desk;

	if (d->shown != OVER_NONE)
		desk_show(d, OVER_NONE);
	else if (d->below != NULL)
		app_close_manual(app);
	else
		app->wish = APP_QUIT;
}

/* Lets go of the nearest thing: search, filter, focus. */
static void
cancel(App *app)
{
	Desk *d = app->desk;
	View *v = desk_view(d);

	if (d->session.needle.query.len > 0) {
		session_search(&d->session, (Slice){0});
	} else if (v != &d->article.view &&
	    ((ListView *)v)->filter.len > 0) {
		list_view_filter((ListView *)v, (Slice){0});
	} else if (d->session.focus.kind != FOCUS_NONE) {
		session_unfocus(&d->session);
	}
}

bool
app_manual(App *app, Err *err)
{
	Arena a = {0};
	char *path = file_join(&a, file_datadir(), "manual");
	DossierFrom from = { &path, 1, {0}, true };
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
	manual->wish.zoomed = true;
	app->desk = manual;
	desk_begin(manual, "dossier.1.md");
	manual->wish.zoomed = true;
	return true;
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

/* --- prompts --- */

static bool
complete(void *arg, Slice before, int n, Buffer *text)
{
	CommandId id = command_completion(slice_trim(before), n);

	(void)arg;
	if (id == CMD_NONE || slice_find_byte(before, ' ', 0) != SIZE_MAX)
		return false;
	buffer_puts(text, command_info(id)->name);
	if (command_info(id)->arg == ARG_TEXT)
		buffer_putc(text, ' ');
	return true;
}

static void
open_prompt(App *app, char kind)
{
	View *v = desk_view(app->desk);
	Slice text = {0};

	if (kind == '&')
		text = buffer_slice(&((ListView *)v)->filter);
	if (kind == '/')
		app->prompt_mark = v->class->mark(v);
	prompt_open(&app->prompt, kind, text, app->desk->session.state,
	    kind == ':' ? complete : NULL, NULL);
}

static void
search_as_typed(App *app)
{
	View *v = desk_view(app->desk);
	Err err;

	session_search(&app->desk->session, prompt_text(&app->prompt));
	v->class->restore(v, app->prompt_mark);
	v->class->seek(v, true, &err);
}

static void
end_search(App *app, Slice query)
{
	View *v = desk_view(app->desk);
	Err err;

	session_search(&app->desk->session, query);
	v->class->restore(v, app->prompt_mark);
	if (v->class->seek(v, false, &err))
		return;
	app_message(app, v == &app->desk->article.view ?
	    "\"%.*s\" does not stand in this article; F searches all." :
	    "Nothing in this list has \"%.*s\".", SLICE_ARG(query));
	app->message_is_error = true;
}

static void
find(App *app, Slice query)
{
	Desk *d = app->desk;
	ListView *v = &d->over[OVER_RESULTS];
	Err err;

	session_find(&d->session, query);
	v->title = arena_printf(&d->session.found_arena, "FOUND  %.*s",
	    SLICE_ARG(query)).ptr;
	session_search(&d->session, query);
	list_view_stale(v);
	v->list.cursor = v->list.top = 0;
	desk_show(d, OVER_RESULTS);
	if (!list_view_fetch(v, &err))
		app_error(app, &err);
	list_nth(&v->list, 1);
}

/* "next-article 3", "layout stacked": a name, then a number or a text. */
static void
run_line(App *app, Slice line)
{
	size_t end = slice_find_byte(line, ' ', 0);
	Slice name = slice_sub(line, 0, end == SIZE_MAX ? line.len : end);
	Command cmd = { .id = command_named(name) };
	uint32_t n;

	if (line.len == 0)
		return;
	cmd.text = slice_trim(slice_sub(line, name.len, line.len));
	if (slice_uint(name, &n)) {
		cmd = (Command){ .id = CMD_TOP, .count = (int)n };
	} else if (cmd.id == CMD_NONE) {
		app_message(app, command_completion(name, 1) != CMD_NONE ?
		    "\"%.*s\" begins several commands: Tab tells them." :
		    "There is no command \"%.*s\": ? tells them all.",
		    SLICE_ARG(name));
		app->message_is_error = true;
		return;
	} else if (slice_uint(cmd.text, &n) && n < 1000000) {
		cmd.count = (int)n;
	}
	if (!(command_info(cmd.id)->where &
	    desk_view(app->desk)->context)) {
		app_message(app, "%s does nothing here.",
		    command_info(cmd.id)->name);
		return;
	}
	app_do(app, &cmd);
}

static void
end_prompt(App *app, Arena *a)
{
	Slice line = arena_dup(a, slice_trim(prompt_text(&app->prompt)));
	View *v = desk_view(app->desk);

	if (line.len > 0)
		state_add_line(app->desk->session.state, app->prompt.kind,
		    line);
	switch (app->prompt.kind) {
	case '/': end_search(app, line); break;
	case '&': list_view_filter((ListView *)v, line); break;
	case 'F': find(app, line); break;
	default: run_line(app, line); break;
	}
}

void
app_prompt_key(App *app, Key key)
{
	View *v = desk_view(app->desk);
	Arena a = {0};

	switch (prompt_key(&app->prompt, key)) {
	case PROMPT_EDITED:
		if (app->prompt.kind == '/')
			search_as_typed(app);
		break;
	case PROMPT_CANCELLED:
		if (app->prompt.kind == '/') {
			session_search(&app->desk->session, (Slice){0});
			v->class->restore(v, app->prompt_mark);
		}
		break;
	case PROMPT_DONE:
		end_prompt(app, &a);
		break;
	default:
		break;
	}
	desk_moved(app->desk);
	arena_free(&a);
}

/* A prompt opens, unless the argument came with the command already. */
static void
with_text(App *app, const Command *cmd, char kind)
{
	View *v = desk_view(app->desk);

	if (cmd->text.len == 0)
		open_prompt(app, kind);
	else if (kind == '/') {
		app->prompt_mark = v->class->mark(v);
		end_search(app, cmd->text);
	} else if (kind == 'F')
		find(app, cmd->text);
	else
		list_view_filter((ListView *)v, cmd->text);
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

	if (d->shown == OVER_HELP && d->wish.focused == PANE_ARTICLE)
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
	case CMD_MARKS: desk_show(d, OVER_MARKS); break;
	case CMD_PROBLEMS: desk_show(d, OVER_PROBLEMS); break;
	case CMD_INFO: desk_show(d, OVER_INFO); break;
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
	case CMD_SEARCH_NEXT:
	case CMD_SEARCH_PREV:
		return err_set(err, "Nothing was searched yet: / searches.");
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
	case CMD_ZOOM: d->wish.zoomed = !d->wish.zoomed; break;
	case CMD_GROW: grow(app, n); break;
	case CMD_SHRINK: grow(app, -n); break;
	case CMD_LAYOUT: set_layout(app, cmd->text); break;
	case CMD_WIDTH: set_width(app, cmd->count); break;
	case CMD_SYNC: desk_sync(d); break;
	default: return false;
	}
	return true;
}

static void
do_other(App *app, const Command *cmd)
{
	Err err;

	switch (cmd->id) {
	case CMD_OUT: out(app); break;
	case CMD_NEXT_MENTION: step_focus(app, 1); break;
	case CMD_PREV_MENTION: step_focus(app, -1); break;
	case CMD_CANCEL: cancel(app); break;
	case CMD_MARK:
	case CMD_GO_MARK: with_letter(app, cmd); break;
	case CMD_SEARCH: with_text(app, cmd, '/'); break;
	case CMD_FIND: with_text(app, cmd, 'F'); break;
	case CMD_FILTER: with_text(app, cmd, '&'); break;
	case CMD_PROMPT: open_prompt(app, ':'); break;
	case CMD_RELOAD: app->wish = APP_RELOAD; break;
	case CMD_REDRAW: app->wish = APP_REDRAW; break;
	case CMD_SUSPEND: app->wish = APP_SUSPEND; break;
	case CMD_QUIT: quit(app); break;
	case CMD_QUIT_ALL: app->wish = APP_QUIT; break;
	default:
		if (!do_show(app, cmd->id) && !do_screen(app, cmd) &&
		    !do_go(app, cmd, &err))
			app_error(app, &err);
	}
}

void
app_do(App *app, const Command *cmd)
{
	View *v = desk_view(app->desk);
	Jump j = {0};
	Err err = {0};

	switch (v->class->command(v, cmd, &j, &err)) {
	case DID: break;
	case DID_JUMP: jump(app, &j); break;
	case DID_FAIL: app_error(app, &err); break;
	case DID_NOT: do_other(app, cmd); break;
	}
	desk_moved(app->desk);
}

/* SPDX-License-Identifier: MIT */
/*
 * From key to command: a prompt takes all keys while it is open, then a letter
 * that is waited for, then digits that count, then the command table.
 */
#include "ui/app.h"

#include <stdarg.h>
#include <stdlib.h>

#include "ui/app_priv.h"

enum { COUNT_MAX = 999999, TWICE_MS = 1000 };

App *
app_new(Dossier *dossier, State *state, const AppOptions *options)
{
	App *app = must_alloc(NULL, sizeof(*app));
	Err err;

	*app = (App){ .signs = signs(options->ascii), .clip = options->clip,
		.dirty = true };
	app->desk = desk_new(dossier, state, app->signs);
	app_hold(app);
	bool begun = desk_begin(app->desk, &err);

	app_release(app);
	if (!begun)
		app_error(app, &err);
	else if (*dossier_note(dossier) != '\0')
		app_message(app, "%s", dossier_note(dossier));
	return app;
}

void
app_free(App *app)
{
	if (app->desk->below != NULL)
		app_close_manual(app);
	desk_free(app->desk);
	prompt_free(&app->prompt);
	buffer_free(&app->message);
	buffer_free(&app->progress);
	buffer_free(&app->noted);
	buffer_free(&app->searched);
	buffer_free(&app->prompt_note);
	buffer_free(&app->copied);
	buffer_free(&app->asked);
	arena_free(&app->days.arena);
	plain_free(&app->plain);
	free(app);
}

void
app_resize(App *app, int rows, int cols)
{
	app->rows = rows;
	app->cols = cols;
	app->dirty = true;
}

bool
app_dirty(const App *app)
{
	return app->dirty;
}

void
app_repaint(App *app)
{
	for (Desk *d = app->desk; d != NULL; d = d->below)
		desk_repaint(d);
	app->dirty = true;
}

void
app_message(App *app, const char *fmt, ...)
{
	Buffer text = {0};	/* what is told may be the message */
	va_list ap;

	va_start(ap, fmt);
	buffer_vprintf(&text, fmt, ap);
	va_end(ap);
	buffer_clear(&app->message);
	buffer_add(&app->message, buffer_slice(&text));
	buffer_free(&text);
	app->message_is_error = false;
	app->dirty = true;
}

void
app_error(App *app, const Err *err)
{
	app_message(app, "%s", err->text);
	app->message_is_error = true;
}

void
app_progress(App *app, const char *text)
{
	Desk *d = app->desk->below != NULL ? app->desk->below : app->desk;

	d->session.reading = text != NULL;
	buffer_clear(&app->progress);
	if (text != NULL)
		buffer_puts(&app->progress, text);
	app->dirty = true;
}

/* A prompt that was opened for a view must not end in another. */
void
app_refresh(App *app)
{
	Desk *d = app->desk->below != NULL ? app->desk->below : app->desk;
	Arena a = {0};
	Slice file = arena_dup(&a, d->article.body.row.file);

	desk_refresh(d);
	if (app->prompt.open && desk_view(app->desk) != app->prompt_view)
		app->prompt.open = false;
	if (file.len > 0 && !slice_eq(file, d->article.body.row.file))
		app_message(app, "%.*s is no longer in the dossier.",
		    SLICE_ARG(file));
	app->dirty = true;
	arena_free(&a);
}

void
app_remember(App *app)
{
	desk_remember(app->desk->below != NULL ?
	    app->desk->below : app->desk);
}

/* Twice within a second, C-c leaves even when nothing else would. */
static void
cancel_twice(App *app, int64_t now_ms)
{
	if (app->cancelled_ms != 0 && now_ms - app->cancelled_ms < TWICE_MS)
		app->wish = APP_QUIT;
	app->cancelled_ms = now_ms;
	app_message(app, "C-c again within a second leaves the program.");
}

static void
letter_key(App *app, Key key)
{
	Command cmd = { .id = app->letter };
	char letter = key > ' ' && key < KEY_DEL ? (char)key : 0;

	app->letter = CMD_NONE;
	if (letter == 0)
		return;
	cmd.text = (Slice){ &letter, 1 };
	app_do(app, &cmd);
}

static bool
count_key(App *app, Key key)
{
	if (key < '0' || key > '9' || (key == '0' && app->count == 0))
		return false;
	app->count = app->count * 10 + (key - '0');
	if (app->count > COUNT_MAX)
		app->count = COUNT_MAX;
	return true;
}

static void
command_key(App *app, Key key)
{
	Command cmd = { .count = app->count };
	char name[16];

	app->count = 0;
	if (key == 'Z') {
		if (app->z_pending)
			app->wish = APP_QUIT;
		else
			app_message(app, "Z again leaves the program.");
		app->z_pending = !app->z_pending;
		return;
	}
	app->z_pending = false;
	cmd.id = command_of_key(key, desk_view(app->desk)->context);
	if (cmd.id != CMD_NONE)
		app_do(app, &cmd);
	else if (command_of_key(key, ANYWHERE) != CMD_NONE)
		app_message(app, "%s does nothing here: ? tells the keys "
		    "that hold.", key_name(key, name));
	else
		app_message(app, "%s is not bound: ? tells the keys.",
		    key_name(key, name));
}

void
app_hold(App *app)
{
	app->held = app->desk->session.index;
	index_hold(app->held);
}

void
app_release(App *app)
{
	index_release(app->held);
	app->held = NULL;
}

/* Keys may come faster than pictures: what one opened has to be laid out
 * before the next moves in it.  What is typed on a prompt needs none of it, but
 * for a search, which moves too. */
static void
catch_up(App *app)
{
	Err err;

	if (app->dirty && app->rows > 0 && !app->plain.open &&
	    (!app->prompt.open || app->prompt.kind == '/'))
		desk_layout(app->desk, app->rows, app->cols, &err);
}

AppWish
app_key(App *app, Key key, int64_t now_ms)
{
	app_hold(app);
	catch_up(app);
	app->wish = APP_GO_ON;
	app->dirty = true;
	buffer_clear(&app->message);
	app->message_is_error = false;
	if (key == CTRL('c'))
		cancel_twice(app, now_ms);
	else
		app->cancelled_ms = 0;
	if (app->plain.open)
		app_plain_key(app, key);
	else if (app->prompt.open)
		app_prompt_key(app, key);
	else if (app->letter != CMD_NONE)
		letter_key(app, key);
	else if (!count_key(app, key))
		command_key(app, key);
	app_release(app);
	return app->wish;
}

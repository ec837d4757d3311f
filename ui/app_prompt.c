/* SPDX-License-Identifier: MIT */
/* What is typed on the status row, and what becomes of it. */
#include <assert.h>

#include "base/near.h"
#include "ui/app_priv.h"

enum { NUMBER_MAX = 999999 };

ListView *
app_list(App *app)
{
	View *v = desk_view(app->desk);

	return v->context & IN_LISTS ? (ListView *)v : NULL;
}

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

/* --- searching --- */

static void
begin_search(App *app)
{
	View *v = desk_view(app->desk);

	app->prompt_mark = v->class->mark(v);
	buffer_clear(&app->searched);
	buffer_add(&app->searched, app->desk->session.needle.query);
}

static bool
search_from_mark(App *app, Slice query, Err *err)
{
	View *v = desk_view(app->desk);

	session_search(&app->desk->session, query);
	v->class->restore(v, app->prompt_mark);
	return v->class->seek(v, true, err);
}

static void
give_up_search(App *app)
{
	View *v = desk_view(app->desk);

	session_search(&app->desk->session, buffer_slice(&app->searched));
	v->class->restore(v, app->prompt_mark);
}

static void
look_for(App *app, Slice query)
{
	Err err = {0};

	if (search_from_mark(app, query, &err))
		return;
	if (err.text[0] == '\0')
		err_set(&err, app_list(app) == NULL ?
		    "\"%.*s\" does not stand in this article; F searches all." :
		    "Nothing in this list has \"%.*s\".", SLICE_ARG(query));
	app_error(app, &err);
}

/* An empty line looks for what was searched before once more. */
static void
end_search(App *app, Slice query)
{
	Command next = { .id = CMD_SEARCH_NEXT };

	if (query.len > 0) {
		look_for(app, query);
		return;
	}
	give_up_search(app);
	app_do(app, &next);
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
	list_view_filter(v, (Slice){0});
	list_view_stale(v);
	v->list.cursor = v->list.top = 0;
	desk_show(d, OVER_RESULTS);
	if (!list_view_fetch(v, &err))
		app_error(app, &err);
	list_nth(&v->list, 1);
}

/* --- commands by name --- */

/* The argument of a command: a number, a text, or none. */
static bool
take_argument(App *app, Command *cmd, Slice text)
{
	const CommandInfo *info = command_info(cmd->id);
	uint32_t n;

	cmd->text = text;
	if (text.len == 0)
		return true;
	if (info->arg == ARG_NUMBER && slice_uint(text, &n)) {
		cmd->count = n < NUMBER_MAX ? (int)n : NUMBER_MAX;
		return true;
	}
	if (info->arg == ARG_TEXT || info->arg == ARG_LETTER)
		return true;
	app_message(app, info->arg == ARG_NUMBER ?
	    "%s takes a number." : "%s takes no argument.", info->name);
	app->message_is_error = true;
	return false;
}

/* No command bears the name, or several begin so. */
static void
unknown_command(App *app, Slice name)
{
	CommandId id = CMD_NONE + 1;

	while (id < COMMANDS &&
	    !near_word(name, slice_of(command_info(id)->name)))
		id++;
	if (command_completion(name, 1) != CMD_NONE)
		app_message(app, "\"%.*s\" begins several commands: Tab tells "
		    "them.", SLICE_ARG(name));
	else if (id < COMMANDS)
		app_message(app, "There is no command \"%.*s\": did you mean "
		    "%s?", SLICE_ARG(name), command_info(id)->name);
	else
		app_message(app, "There is no command \"%.*s\": ? tells them "
		    "all.", SLICE_ARG(name));
	app->message_is_error = true;
}

/* "next-article 3", "layout stacked", "12": a name with its argument, or the
 * number of a line. */
static void
run_line(App *app, Slice line)
{
	size_t end = slice_find_byte(line, ' ', 0);
	Slice name = slice_sub(line, 0, end == SIZE_MAX ? line.len : end);
	Slice text = slice_trim(slice_sub(line, name.len, line.len));
	Command cmd = { .id = command_named(name) };
	uint32_t n;

	if (line.len == 0)
		return;
	if (slice_uint(name, &n)) {
		cmd.id = CMD_TOP;
		text = name;
	}
	if (cmd.id == CMD_NONE)
		unknown_command(app, name);
	else if (take_argument(app, &cmd, text))
		app_do_here(app, &cmd);
}

/* --- the line --- */

static void
end_line(App *app, char kind, Slice line)
{
	if (line.len > 0)
		state_add_line(app->desk->session.state, kind, line);
	switch (kind) {
	case '/': end_search(app, line); break;
	case '&':
		assert(app_list(app) != NULL);
		list_view_filter(app_list(app), line);
		break;
	case 'F': find(app, line); break;
	default: run_line(app, line); break;
	}
}

void
app_prompt(App *app, char kind, Slice text)
{
	ListView *list = app_list(app);

	app->prompt_view = desk_view(app->desk);
	if (kind == '/')
		begin_search(app);
	if (text.len > 0) {
		end_line(app, kind, text);
		return;
	}
	if (kind == '&' && list != NULL)
		text = buffer_slice(&list->filter);
	prompt_open(&app->prompt, kind, text, app->desk->session.state,
	    kind == ':' ? complete : NULL, NULL);
}

void
app_prompt_key(App *app, Key key)
{
	char kind = app->prompt.kind;
	Arena a = {0};
	Err err;

	switch (prompt_key(&app->prompt, key)) {
	case PROMPT_EDITED:
		if (kind == '/')
			search_from_mark(app, prompt_text(&app->prompt), &err);
		break;
	case PROMPT_CANCELLED:
		if (kind == '/')
			give_up_search(app);
		break;
	case PROMPT_DONE:
		end_line(app, kind, arena_dup(&a,
		    slice_trim(prompt_text(&app->prompt))));
		break;
	default:
		break;
	}
	desk_moved(app->desk);
	arena_free(&a);
}

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

/* What stands before the blank is the command. */
static bool
complete_argument(App *app, Slice before, size_t blank, int n, Buffer *text)
{
	CommandId id = command_named(slice_sub(before, 0, blank));
	Slice words = slice_trim(slice_sub(before, blank, before.len));

	buffer_add(text, slice_sub(before, 0, blank + 1));
	if (app_complete_event(app, id, words, n, text) ||
	    app_complete_quote(app, id, words, n, text))
		return true;
	if (id == CMD_SAVE)
		return app_complete_save(words, n, text);
	if (id == CMD_COMPARE)
		return app_complete_compare(app, words, n, text);
	return app_complete_argument(app, id, words, n, text);
}

static bool
complete(void *arg, Slice before, int n, Buffer *text)
{
	size_t end = slice_find_byte(before, ' ', 0);
	CommandId id = command_completion(slice_trim(before), n);

	if (end != SIZE_MAX)
		return complete_argument(arg, before, end, n, text);
	if (id == CMD_NONE)
		return false;
	buffer_puts(text, command_info(id)->name);
	if (command_info(id)->arg == ARG_TEXT)
		buffer_putc(text, ' ');
	return true;
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
	case '/': app_search_end(app, line); break;
	case '&':
		assert(app_list(app) != NULL);
		list_view_filter(app_list(app), line);
		break;
	case 'F': app_search_all(app, line); break;
	default: run_line(app, line); break;
	}
}

void
app_prompt(App *app, char kind, Slice text)
{
	ListView *list = app_list(app);

	app->prompt_view = desk_view(app->desk);
	if (kind == '/')
		app_search_begin(app);
	if (text.len > 0) {
		end_line(app, kind, text);
		return;
	}
	if (kind == '&' && list != NULL)
		text = buffer_slice(&list->filter);
	prompt_open(&app->prompt, kind, text, app->desk->session.state,
	    kind == ':' ? complete : NULL, app);
}

void
app_prompt_command(App *app, CommandId id, Slice text)
{
	Arena a = {0};

	app->prompt_view = desk_view(app->desk);
	prompt_open(&app->prompt, ':', arena_printf(&a, "%s %.*s",
	    command_info(id)->name, SLICE_ARG(text)), app->desk->session.state, complete, app);
	arena_free(&a);
}

void
app_prompt_key(App *app, Key key)
{
	char kind = app->prompt.kind;
	Arena a = {0};

	switch (prompt_key(&app->prompt, key)) {
	case PROMPT_EDITED:
		if (kind == '/')
			app_search_typed(app);
		break;
	case PROMPT_CANCELLED:
		if (kind == '/')
			app_search_cancel(app);
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

/* SPDX-License-Identifier: MIT */
#include "ui/command.h"

#include <assert.h>

static const CommandInfo commands[COMMANDS] = {
#define SECTION(title)
#define COMMAND(id, name, where, keys, arg, help) \
	[CMD_##id] = { name, where, keys, ARG_##arg, help, "" },
#define ANSWER(id, name, typed, arg, help) \
	[CMD_##id] = { name, ANYWHERE, "", ARG_##arg, help, typed },
#include "ui/command.def"
#undef SECTION
#undef COMMAND
};

/* A section holds the commands whose lines in command.def come after it. */
static const int command_lines[COMMANDS] = {
#define SECTION(title)
#define COMMAND(id, name, where, keys, arg, help) [CMD_##id] = __LINE__,
#include "ui/command.def"
#undef SECTION
#undef COMMAND
};

static const struct {
	int line;
	const char *title;
} sections[] = {
#define SECTION(title) { __LINE__, title },
#define COMMAND(id, name, where, keys, arg, help)
#include "ui/command.def"
#undef SECTION
#undef COMMAND
};

const CommandInfo *
command_info(CommandId id)
{
	assert(id > CMD_NONE && id < COMMANDS);
	return &commands[id];
}

const char *
command_section(CommandId id)
{
	const char *title = "";

	for (size_t i = 0; i < sizeof(sections) / sizeof(sections[0]); i++)
		if (sections[i].line < command_lines[id])
			title = sections[i].title;
	return title;
}

CommandId
command_of_key(Key key, unsigned context)
{
	for (CommandId id = CMD_NONE + 1; id < COMMANDS; id++) {
		Slice keys = slice_of(commands[id].keys);

		if (!(commands[id].where & context))
			continue;
		for (Key k; (k = key_next(&keys)) != KEY_NONE;)
			if (k == key)
				return id;
	}
	return CMD_NONE;
}

CommandId
command_completion(Slice beginning, int n)
{
	for (CommandId id = CMD_NONE + 1; id < COMMANDS; id++)
		if (slice_starts(slice_of(commands[id].name), beginning) &&
		    n-- == 0)
			return id;
	return CMD_NONE;
}

CommandId
command_named(Slice name)
{
	CommandId first = command_completion(name, 0);

	for (CommandId id = CMD_NONE + 1; id < COMMANDS; id++)
		if (slice_eq(slice_of(commands[id].name), name))
			return id;
	if (slice_eq(name, SLICE("q")))	/* as in vi and less */
		return CMD_QUIT;
	if (name.len == 0 || command_completion(name, 1) != CMD_NONE)
		return CMD_NONE;
	return first;
}

Slice
command_keys(CommandId id)
{
	return slice_of(commands[id].keys);
}

Slice
command_typed(CommandId id)
{
	Slice keys = command_keys(id);

	return keys.len > 0 ? keys : slice_of(commands[id].typed);
}

Slice
command_first_key(CommandId id)
{
	Slice keys = command_keys(id);
	size_t end = slice_find_byte(keys, ' ', 0);

	return slice_sub(keys, 0, end == SIZE_MAX ? keys.len : end);
}

const FirstCommand *
command_first(size_t n)
{
	static const FirstCommand firsts[] = {
#define SECTION(title)
#define COMMAND(id, name, where, keys, arg, help)
#define FIRST(id, other, where, words) { CMD_##id, CMD_##other, where, words },
#include "ui/command.def"
#undef SECTION
#undef COMMAND
	};

	return n < sizeof(firsts) / sizeof(firsts[0]) ? &firsts[n] : NULL;
}

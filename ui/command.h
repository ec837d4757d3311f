/* SPDX-License-Identifier: MIT */
/*
 * The commands of the screen, from the one table command.def: their ids, names,
 * keys and help.
 */
#ifndef DOSSIER_UI_COMMAND_H
#define DOSSIER_UI_COMMAND_H

#include "base/slice.h"
#include "ui/key.h"

typedef enum {
	CMD_NONE,
#define SECTION(title)
#define COMMAND(id, name, where, keys, arg, help) CMD_##id,
#include "ui/command.def"
#undef SECTION
#undef COMMAND
	COMMANDS
} CommandId;

/* Where a command applies: the kinds of panes and views. */
enum {
	IN_ARTICLE = 1 << 0,
	IN_TIMELINE = 1 << 1,
	IN_PEOPLE = 1 << 2,
	IN_LIST = 1 << 3,	/* any list in the article's place */
	IN_MATRIX = 1 << 4,	/* a list of cells */
	IN_SIDES = 1 << 5,	/* accounts, or articles, side by side */
	IN_CELLS = IN_MATRIX | IN_SIDES,
	IN_LISTS = IN_TIMELINE | IN_PEOPLE | IN_LIST | IN_CELLS,
	ANYWHERE = IN_ARTICLE | IN_LISTS,
	IN_ROWS = ANYWHERE & ~IN_CELLS,
	IN_PANES = IN_ARTICLE | IN_TIMELINE | IN_PEOPLE
};

typedef enum { ARG_NOTHING, ARG_NUMBER, ARG_TEXT, ARG_LETTER } ArgKind;

typedef struct {
	const char *name;
	unsigned where;
	const char *keys;	/* default keys, blanks between */
	ArgKind arg;
	const char *help;	/* without capital and full stop */
	const char *typed;	/* "e then s", of a letter in a menu; "" */
} CommandInfo;

/* A command that a new reader needs. */
typedef struct {
	CommandId id;
	CommandId other;	/* told beside it, or CMD_NONE */
	unsigned where;
	const char *words;
} FirstCommand;

/* A command as it is to be carried out. */
typedef struct {
	CommandId id;
	int count;		/* 0 = none was typed */
	Slice text;		/* argument of the prompt, or one letter */
} Command;

const CommandInfo *command_info(CommandId id);
/* The heading that it stands under. */
const char *command_section(CommandId id);
/* The command that a key has in one of these contexts, else CMD_NONE. */
CommandId command_of_key(Key key, unsigned context);
/* By its whole name, or by a beginning that only one command has; q is quit. */
CommandId command_named(Slice name);
/* The n-th command, from 0, whose name begins so; CMD_NONE after the last. */
CommandId command_completion(Slice beginning, int n);
/* "j Down C-n": its keys; the first alone for the key bar. */
Slice	command_keys(CommandId id);
/* The same for readers: "e then s" where a menu leads to it. */
Slice	command_typed(CommandId id);
Slice	command_first_key(CommandId id);
/* The n-th, from 0, of those that a new reader needs anywhere; NULL after the
 * last. */
const FirstCommand *command_first(size_t n);

#endif

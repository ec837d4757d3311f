/* SPDX-License-Identifier: MIT */
/*
 * The command line: a command word or none, options before, between and after
 * operands.
 */
#ifndef DOSSIER_CLI_ARGS_H
#define DOSSIER_CLI_ARGS_H

#include <stddef.h>

#include "base/error.h"

/* Options that were given; above every letter. */
enum {
	ARG_FORMAT = 1 << 8,
	ARG_NO_INDEX = 1 << 9,
	ARG_OF = 1 << 10,
	ARG_FORGET = 1 << 11,
	ARG_HELP = 1 << 12,
	ARG_VERSION = 1 << 13,
	ARG_ASCII = 1 << 14	/* of the screen alone */
};

typedef struct {
	const char *command;	/* NULL: the first operand is no command */
	char *const *operands;	/* after the command */
	size_t count;
	unsigned given;		/* ARG_... */
	const char *format;	/* NULL, or the word after --format */
	const char *of;		/* NULL, or the name after --of */
} Args;

/*
 * argv[0] is the program.  argv is put into another order and stays in use.
 * False with one sentence when an option is unknown or lacks its value.
 */
bool	args_parse(int argc, char **argv, Args *out, Err *err);
/* "--format" for ARG_FORMAT. */
const char *args_option_name(unsigned one);

#endif

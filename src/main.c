/* SPDX-License-Identifier: MIT */
/*
 * dossier(1): a command without a screen, or the reader.  The only file that
 * sees both.
 */
#include <stdlib.h>
#include <string.h>

#include "cli/args.h"
#include "cli/cli.h"
#include "cli/say.h"
#include "ui/indexer.h"
#include "ui/loop.h"

enum { READER_TAKES = ARG_ASCII | ARG_NO_INDEX };

static bool
is_set(const char *name)
{
	const char *value = getenv(name);

	return value != NULL && value[0] != '\0';
}

/* An option that only commands have. */
static int
refuse(unsigned given)
{
	unsigned one = 1;

	while ((given & one) == 0)
		one <<= 1;
	say("The option %s belongs to a command: see dossier --help",
	    args_option_name(one));
	return CLI_USAGE;
}

static int
read_dossier(const Args *args, const char *program)
{
	LoopOptions options = {
		.from = { .paths = args->operands, .count = args->count,
			.no_index = (args->given & ARG_NO_INDEX) != 0 },
		.term = { .ascii = (args->given & ARG_ASCII) != 0,
			.no_color = is_set("NO_COLOR") },
		.program = program,
	};
	Buffer input = { 0 };
	Err err = { "" };
	int status = CLI_UNREADABLE;

	if (cli_read_input(&options.from, &input, &err)) {
		status = loop_run(&options, &err);
		if (status == LOOP_NO_SCREEN) {
			status = cli_summary(&options.from);
			err.text[0] = '\0';
		}
	}
	if (status == CLI_UNREADABLE && err.text[0] != '\0')
		say("%s", err.text);
	buffer_free(&input);
	return status;
}

int
main(int argc, char **argv)
{
	Args args;
	Err err;

	if (argc > 0 && strcmp(argv[0], INDEXER_NAME) == 0)
		return indexer_main(argc, argv);
	if (!args_parse(argc, argv, &args, &err)) {
		say("%s", err.text);
		return CLI_USAGE;
	}
	if (args.command != NULL ||
	    (args.given & (ARG_HELP | ARG_VERSION)) != 0)
		return cli_run(argc, argv);
	if ((args.given & ~(unsigned)READER_TAKES) != 0)
		return refuse(args.given & ~(unsigned)READER_TAKES);
	if (args.count > 0 && cli_is_mistyped(args.operands[0], &err)) {
		say("%s", err.text);
		return CLI_USAGE;
	}
	return read_dossier(&args, argv[0]);
}

/* SPDX-License-Identifier: MIT */
/*
 * --help and --version.
 */
#include <string.h>

#include "cli/cli.h"
#include "cli/command.h"

static const struct {
	unsigned one;
	const char *form, *meaning;
} options[] = {
	{ ARG_FORMAT, "--format=FORMAT", "text (default), tsv, csv or jsonl" },
	{ ARG_NO_INDEX, "--no-index", "Keep nothing on disk" },
	{ ARG_OF, "--of=NAME", "Only this one" },
	{ ARG_FORGET, "--forget", "Delete what is kept of the dossier" },
	{ ARG_ASCII, "--ascii", "Draw the screen with ASCII alone" },
	{ ARG_HELP, "--help", "Show this and end" },
	{ ARG_VERSION, "--version", "Show the version and end" },
};

static const char about_dossier[] =
	"\n"
	"DOSSIER is a folder of articles, or one or more files, or - for\n"
	"standard input.  Without it the bundled example is read.\n";

static const char about_what[] =
	"\n"
	"WHAT is timeline, quotes, articles, notes, mentions of whom --of\n"
	"names, or comparison: of two articles, or of the event, quotation,\n"
	"passage or claim that has the id which --of tells.\n";

static const char document_formats[] = "markdown (default), text or csv";

/* document: of a command that prints one, not a list. */
static void
print_options(unsigned which, bool document)
{
	fputs("\nOptions:\n", stdout);
	for (size_t i = 0; i < sizeof options / sizeof options[0]; i++) {
		const bool other = document && options[i].one == ARG_FORMAT;
		if ((options[i].one & which) != 0)
			printf("  %-16s %s\n", options[i].form,
			    other ? document_formats : options[i].meaning);
	}
}

static void
print_all(void)
{
	fputs("Usage: dossier [--ascii] [--no-index] [DOSSIER]\n"
	    "       dossier COMMAND [OPTION...] [ARGUMENT...]\n"
	    "\n"
	    "Opens many accounts of one story in a terminal: the article, a\n"
	    "timeline of events, and the people who are named.  Commands\n"
	    "print the same without a screen.\n", stdout);
	fputs(about_dossier, stdout);
	fputs("\nCommands:\n", stdout);
	for (const CliCommand *c = cli_commands; c->word != NULL; c++)
		printf("  %-14s %s\n", c->word, c->summary);
	print_options(~0u, false);
	fputs("\nMore: dossier COMMAND --help, man dossier.\n", stdout);
}

static void
print_one(const CliCommand *c)
{
	printf("Usage: dossier %s ", c->word);
	if ((c->takes & ARG_FORMAT) != 0)
		fputs("[--format=FORMAT] ", stdout);
	if ((c->takes & ARG_NO_INDEX) != 0)
		fputs("[--no-index] ", stdout);
	printf("%s\n\n%s.\n", c->operands, c->summary);
	if (strstr(c->operands, "WHAT") != NULL)
		fputs(about_what, stdout);
	if (strstr(c->operands, "DOSSIER") != NULL)
		fputs(about_dossier, stdout);
	print_options(c->takes | ARG_HELP, c->list == NULL);
}

int
help_print(const CliCommand *command)
{
	if (command != NULL)
		print_one(command);
	else
		print_all();
	return finish_stdout(CLI_PRINTED);
}

int
help_version(void)
{
	fputs("dossier " PACKAGE_VERSION "\n", stdout);
	return finish_stdout(CLI_PRINTED);
}

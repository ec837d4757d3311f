/* SPDX-License-Identifier: MIT */
#include "cli/cli.h"

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include "base/near.h"
#include "cli/command.h"
#include "cli/say.h"
#include "cli/two.h"
#include "text/glyph.h"

const CliCommand cli_commands[] = {
	{ "articles", "[DOSSIER]", "The articles: day, title, source, file",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_articles, NULL },
	{ "text", "FILE", "An article's text, as offsets count it",
	    0, 0, NULL, cmd_text },
	{ "blocks", "[DOSSIER]", "Paragraphs, headings, page furniture",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_blocks, NULL },
	{ "dates", "[DOSSIER]", "Days and times that the texts tell",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_dates, NULL },
	{ "mentions", "[--of=NAME] [DOSSIER]", "Who and what is named where",
	    ARG_FORMAT | ARG_NO_INDEX | ARG_OF, 0, cmd_mentions, NULL },
	{ "people", "[DOSSIER]", "People, the most often named first",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_people, NULL },
	{ "places", "[DOSSIER]", "Places, likewise",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_places, NULL },
	{ "organizations", "[DOSSIER]", "Organizations, likewise",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_organizations, NULL },
	{ "timeline", "[DOSSIER]", "Events in the order of their days",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_timeline, NULL },
	{ "quotes", "[--of=NAME] [DOSSIER]", "Who said what, in which words",
	    ARG_FORMAT | ARG_NO_INDEX | ARG_OF, 0, cmd_quotes, NULL },
	{ "shared", "[DOSSIER]", "Wording that articles have in common",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_shared, NULL },
	{ "claims", "[DOSSIER]", "Facts that several articles report",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_claims, NULL },
	{ "unique", "[DOSSIER]", "What one article alone says in its words",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_unique, NULL },
	{ "compare", "ARTICLE ARTICLE [DOSSIER]",
	    "What two articles share, and do not",
	    ARG_FORMAT | ARG_NO_INDEX | TAKES_TWO, 0, cmd_compare, NULL },
	{ "notes", "[DOSSIER]", "What readers noted, on what",
	    ARG_FORMAT | ARG_NO_INDEX, 0, cmd_notes, NULL },
	{ "search", "QUERY [DOSSIER]", "Where the words stand",
	    ARG_FORMAT | ARG_NO_INDEX, 1, cmd_search, NULL },
	{ "export", "[--of=NAME] WHAT [ARTICLE ARTICLE] [DOSSIER]",
	    "A document to take away, with its sources",
	    ARG_FORMAT | ARG_NO_INDEX | ARG_OF, 1, NULL, cmd_export },
	{ "index", "[--forget] [DOSSIER]", "Builds the index, or deletes it",
	    ARG_FORGET, 0, NULL, cmd_index },
	{ NULL, NULL, NULL, 0, 0, NULL, NULL },
};

/* NULL when there is none. */
static const CliCommand *
command_named(const char *word)
{
	for (const CliCommand *c = cli_commands; c->word != NULL; c++) {
		if (word != NULL && strcmp(c->word, word) == 0)
			return c;
	}
	return NULL;
}

bool
cli_knows(const char *word)
{
	return command_named(word) != NULL;
}

bool
cli_is_mistyped(const char *word, Err *err)
{
	if (strpbrk(word, "/.") != NULL || strcmp(word, "-") == 0 ||
	    access(word, F_OK) == 0)
		return false;
	for (const CliCommand *c = cli_commands; c->word != NULL; c++) {
		if (near_word(slice_of(word), slice_of(c->word)))
			return !err_set(err, "There is no file, folder or "
			    "command %s: did you mean dossier %s?", word,
			    c->word);
	}
	return !err_set(err, "There is no file, folder or command %s: see "
	    "dossier --help", word);
}

int
usage_error(const char *fmt, ...)
{
	Err err;
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(err.text, sizeof err.text, fmt, ap);
	va_end(ap);
	say("%s", err.text);
	return CLI_USAGE;
}

void
put_stdout(Slice text)
{
	Buffer safe = { 0 };

	if (isatty(STDOUT_FILENO)) {
		glyph_print(text, UINT_MAX, true, &safe);
		if (safe.len > 0 && safe.ptr[safe.len - 1] != '\n')
			buffer_putc(&safe, '\n');
		text = buffer_slice(&safe);
	}
	fwrite(text.ptr, 1, text.len, stdout);
	buffer_free(&safe);
}

int
finish_stdout(int status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	if (errno == EPIPE)
		return status;
	say("Cannot write to standard output: %s", strerror(errno));
	return CLI_UNREADABLE;
}

void
hint_at_nothing(const Job *j)
{
	if (j->articles.len == 0)
		say_hint("There is no article to read");
	else if (j->args->of != NULL)
		say_hint("Nobody and nothing is called %s", j->args->of);
	else if (!dossier_has_rec(j->dossier) &&
	    strcmp(j->args->command, "search") != 0)
		say_hint("Nothing of that kind was found in the articles; a "
		    "dossier.rec in the folder can add names and events: see "
		    "dossier(5)");
}

static int
run_listing(const CliCommand *command, const Args *args)
{
	Format format = FORMAT_TEXT;
	Job j;
	Err err;

	if (args->format != NULL && !format_named(args->format, &format))
		return usage_error("There is no format %s: choose text, tsv, "
		    "csv or jsonl", args->format);
	if (!job_open(&j, args, (command->takes & TAKES_TWO) != 0 ?
	    two_before(args, command->needs) : command->needs))
		return CLI_UNREADABLE;
	const char *note = dossier_note(j.dossier);
	if (note[0] != '\0' && !j.from.no_index)
		say_hint("%s", note);
	job_begin_output(&j, format);
	if (!command->list(&j, &err))
		job_fail(&j, &err);
	else if (output_rows(j.out) == 0)
		hint_at_nothing(&j);
	return job_close(&j, false);
}

static bool
check_options(const CliCommand *command, const Args *args, Err *err)
{
	for (unsigned one = 1; one <= args->given; one <<= 1) {
		if ((args->given & one & ~command->takes) != 0)
			return err_set(err, "dossier %s has no option %s: see "
			    "dossier %s --help", command->word,
			    args_option_name(one), command->word);
	}
	return true;
}

static int
run_command(const CliCommand *command, const Args *args)
{
	Err err;

	if (!check_options(command, args, &err))
		return usage_error("%s", err.text);
	if (args->count < command->needs)
		return usage_error("Something is missing: dossier %s %s",
		    command->word, command->operands);
	if (command->needs > 0 && args->operands[0][0] == '\0')
		return usage_error("The query is empty");
	return command->run != NULL ? command->run(args) :
	    run_listing(command, args);
}

int
cli_run(int argc, char **argv)
{
	Args args;
	Err err;

	if (!args_parse(argc, argv, &args, &err))
		return usage_error("%s", err.text);
	const CliCommand *command = command_named(args.command);
	if ((args.given & ARG_HELP) != 0)
		return help_print(command);
	if ((args.given & ARG_VERSION) != 0)
		return help_version();
	if (command == NULL)
		return usage_error("A command is missing: see dossier --help");
	return run_command(command, &args);
}

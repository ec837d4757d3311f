/* SPDX-License-Identifier: MIT */
/*
 * The commands of the command line: one entry of the table in cli.c each.
 */
#ifndef DOSSIER_CLI_COMMAND_H
#define DOSSIER_CLI_COMMAND_H

#include "cli/job.h"

/* Two articles may be told before DOSSIER (two.h). */
enum { TAKES_TWO = 1 << 24 };

typedef struct {
	const char *word;
	const char *operands;	/* for the usage line */
	const char *summary;	/* one sentence */
	unsigned takes;		/* ARG_... besides --help and --version,
				   TAKES_TWO */
	size_t needs;		/* operands before DOSSIER */
	/* A listing: rows into j->out.  False: err tells why it ended. */
	bool (*list)(Job *j, Err *err);
	/* Anything else; NULL for a listing.  The result is the status. */
	int (*run)(const Args *args);
} CliCommand;

/* NULL-terminated by word. */
extern const CliCommand cli_commands[];

#define COLUMNS_OF(array) (array), sizeof (array) / sizeof (array)[0]

bool	cmd_articles(Job *j, Err *err);
bool	cmd_blocks(Job *j, Err *err);
bool	cmd_dates(Job *j, Err *err);
bool	cmd_mentions(Job *j, Err *err);
bool	cmd_people(Job *j, Err *err);
bool	cmd_places(Job *j, Err *err);
bool	cmd_organizations(Job *j, Err *err);
bool	cmd_timeline(Job *j, Err *err);
bool	cmd_quotes(Job *j, Err *err);
bool	cmd_shared(Job *j, Err *err);
bool	cmd_claims(Job *j, Err *err);
bool	cmd_unique(Job *j, Err *err);
bool	cmd_notes(Job *j, Err *err);
bool	cmd_compare(Job *j, Err *err);
bool	cmd_search(Job *j, Err *err);
int	cmd_text(const Args *args);
int	cmd_export(const Args *args);
int	cmd_index(const Args *args);

/* Why nothing was found, where there is a simple reason. */
void	hint_at_nothing(const Job *j);
/* Says what was wrong with the command line; the result is CLI_USAGE. */
int	usage_error(const char *fmt, ...)
	    __attribute__((format(printf, 1, 2)));
/* Help on a command, or on all (NULL).  The result is the status. */
int	help_print(const CliCommand *command);
int	help_version(void);
/* Writes text as it is, or made safe where standard output is a terminal,
 * then with a line end. */
void	put_stdout(Slice text);
/* Ends standard output; `status`, or CLI_UNREADABLE when writing failed. */
int	finish_stdout(int status);

#endif

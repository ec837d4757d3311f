/* SPDX-License-Identifier: MIT */
/*
 * Commands without a screen: dossier articles, people, search ...  The
 * contract for what they print is in dossier(1).  Standard output holds rows
 * and nothing else; whatever went wrong is told on standard error, one line
 * each.
 */
#ifndef DOSSIER_CLI_CLI_H
#define DOSSIER_CLI_CLI_H

#include "base/buffer.h"
#include "xref/dossier.h"

/* The exit status of every command. */
enum {
	CLI_PRINTED = 0,
	CLI_NOTHING = 1,	/* nothing found */
	CLI_USAGE = 2,		/* wrong usage */
	CLI_UNREADABLE = 3	/* an input could not be read, or the output
				   not written; the rest was printed */
};

/* Is it a command word?  NULL is none. */
bool	cli_knows(const char *word);
/*
 * Whether a word that names no file is more likely a mistyped command than a
 * file that is missing; then with a sentence that says so.
 */
bool	cli_is_mistyped(const char *word, Err *err);
/*
 * Runs what the command line asks for, --help and --version as well; options
 * may stand anywhere.  argv is put into another order.
 */
int	cli_run(int argc, char **argv);
/* A readable summary of a dossier, for where there is no terminal. */
int	cli_summary(const DossierFrom *from);

/*
 * Reads standard input into *held and from->input when one of the paths is
 * "-"; *held must live as long as *from.  False when it cannot be read.
 */
bool	cli_read_input(DossierFrom *from, Buffer *held, Err *err);

#endif

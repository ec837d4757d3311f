/* SPDX-License-Identifier: MIT */
/* The steps of a script, as told by `pty --help`. */
#ifndef DOSSIER_E2E_STEPS_H
#define DOSSIER_E2E_STEPS_H

#include "report.h"

typedef enum { MET, FAILED, MISUSED } Result;

typedef struct {
	Session s;
	char **argv;		/* the command */
	int cols, rows;		/* of the terminal at the start */
	int64_t patience;	/* ns */
	const char *step;	/* being done */
	Report report;
} Run;

/*
 * Does one step; the first that needs the command starts it.  What goes wrong
 * is said on standard error; with a failed expectation, the screen too.
 */
Result	step_run(Run *r, char *line);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The program in a terminal: opens it, draws, waits for keys, signals and the
 * indexing process, saves, leaves.
 */
#ifndef DOSSIER_UI_LOOP_H
#define DOSSIER_UI_LOOP_H

#include "ui/app.h"
#include "ui/term.h"

/* What loop_run() may return besides an exit status. */
enum { LOOP_NO_SCREEN = -1 };

typedef struct {
	DossierFrom from;
	TermOptions term;
	const char *program;	/* as it was called: argv[0] */
} LoopOptions;

/*
 * Runs until the reader leaves.  The exit status: 0; 128 + the signal that
 * ended it (SIGHUP as well when the terminal is gone); 3 when the dossier
 * cannot be opened or what the reader did cannot be saved, with the reason in
 * *err.  LOOP_NO_SCREEN, with nothing done, when there is no terminal that can
 * show a screen.
 */
int	loop_run(const LoopOptions *options, Err *err);

#endif

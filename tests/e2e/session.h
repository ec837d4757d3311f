/* SPDX-License-Identifier: MIT */
/*
 * A command in a pseudo-terminal, with a screen model that plays the terminal
 * and the clocks that say what its user waits for.  Times are nanoseconds of
 * CLOCK_MONOTONIC.
 */
#ifndef DOSSIER_E2E_SESSION_H
#define DOSSIER_E2E_SESSION_H

#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>
#include <termios.h>

#include "vt.h"

typedef struct {
	int master;		/* -1: closed */
	pid_t pid;		/* 0: not started */
	Vt *vt;
	bool answers;		/* reply to CSI 5n, CSI 6n, DA1 */
	FILE *record;		/* what the command writes, or NULL */
	int64_t quiet, timeout;	/* ns: see session_settle */
	struct termios modes;	/* of the terminal before the start */

	bool eof;		/* nobody has the terminal open any more */
	bool ended;
	int status;		/* as a shell tells it: 128 + N for signal N */
	double ended_cpu_ms;	/* with its children and those of `sh` */
	long ended_rss_kb;

	/* since session_mark: */
	int64_t marked, first, last;	/* 0: no byte yet */
	size_t bytes;
	/* since the start: when the screen had how many rows with text */
	struct { int64_t at; int rows; } filling[64];
	int filling_count;
} Session;

/* Of the process typed at; -1: not known here. */
typedef struct {
	double cpu_ms;
	long wakes;		/* voluntary context switches */
	long rss_kb;		/* peak */
} Usage;

int64_t	now_ns(void);

/* False, with a message on standard error, when there is no pty to be had.
 * cols and rows may be 0: the terminal then says so, the model has 80x24. */
bool	session_start(Session *s, char **argv, int cols, int rows);
/* Ends what still runs: hangup, SIGTERM, SIGKILL, a second between. */
void	session_end(Session *s);

void	session_mark(Session *s);
bool	session_send(Session *s, const char *bytes, size_t n);
/* Reads what comes until then, or until the end of the output. */
void	session_pump(Session *s, int64_t until);
/* One read, waiting at most until then; false: nothing came. */
bool	session_read(Session *s, int64_t until);
/*
 * Reads until nothing has come for `quiet`; a first byte is awaited for
 * `patience`, both from the mark.  False: not quiet within `timeout`.
 */
bool	session_settle(Session *s, int64_t patience);
/* Waits for the end of the command, reading on; true: it has ended. */
bool	session_reap(Session *s, int64_t until);

void	session_resize(Session *s, int cols, int rows);
bool	session_signal(Session *s, int signal);
void	session_hangup(Session *s);
/* The process typed at: the leader of the foreground process group; under a
 * shell with job control that is not the command started. */
pid_t	session_foreground(const Session *s);
Usage	session_usage(const Session *s);
/* NULL when the terminal is as it was before the start, else what is not. */
const char *session_unrestored(const Session *s);
/* ns from the start until nine tenths of the rows that have text now had. */
int64_t	session_full(const Session *s, int64_t start);

#endif

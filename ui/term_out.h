/* SPDX-License-Identifier: MIT */
/*
 * Where curses' bytes go.  It writes a frame in many pieces, and over a network
 * each would travel alone.  So standard output is memory while frames are
 * drawn, and each is sent in one piece.  Only for term.c.
 */
#ifndef DOSSIER_UI_TERM_OUT_H
#define DOSSIER_UI_TERM_OUT_H

#include <stdbool.h>
#include <stddef.h>

/* Standard output is a terminal; false when it cannot be kept. */
bool	out_open(void);
void	out_close(void);
/* The terminal, -1 when not open. */
int	out_tty(void);
/* Is there room for a few bytes, or would writing them wait? */
bool	out_takes_bytes(void);

/* From now on what is written to standard output is kept. */
void	out_keep(void);
/* Sends what was kept. */
void	out_send(void);
/* Sends these bytes at once; not while something is kept. */
void	out_write(const char *bytes, size_t len);
/* Standard output is the terminal again. */
void	out_direct(void);

/* For a signal handler: nothing is sent any more, by whatever call, the one
 * that is under way included. */
void	out_abandon(void);
bool	out_is_abandoned(void);

#endif

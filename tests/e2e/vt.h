/* SPDX-License-Identifier: MIT */
/*
 * A model of the screen of a VT-like terminal: as much of it as curses uses
 * with TERM=xterm-256color, screen, tmux-256color, linux and vt100.  Rows and
 * columns count from 0.  Wide characters take the cells that wcwidth() says,
 * so the caller sets LC_CTYPE.  Colours are not kept.
 */
#ifndef DOSSIER_E2E_VT_H
#define DOSSIER_E2E_VT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Vt Vt;

typedef struct {
	int cols, rows;
	int col, row;		/* of the cursor */
	bool visible;		/* the cursor */
	bool alternate;		/* the second screen is shown */
	bool app_cursor;	/* arrow keys are to send ESC O x */
	bool mouse, paste;	/* reports were asked for */
	unsigned unknown;	/* sequences that the model does not know */
} VtState;

Vt     *vt_new(int cols, int rows);
void	vt_free(Vt *vt);
/* What is outside the new size is lost, the rest stays at the top left. */
void	vt_resize(Vt *vt, int cols, int rows);
void	vt_feed(Vt *vt, const char *bytes, size_t n);
VtState	vt_state(const Vt *vt);
/* A row as UTF-8 without blanks at its end; good until the next call. */
const char *vt_row(Vt *vt, int row);
/* Moves at most `size` bytes that the terminal would answer into buf. */
size_t	vt_answer(Vt *vt, char *buf, size_t size);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The terminal: the only place that knows curses.  Cells become bytes here,
 * bytes become keys.  One function sends a frame.
 */
#ifndef DOSSIER_UI_TERM_H
#define DOSSIER_UI_TERM_H

#include "base/error.h"
#include "ui/canvas.h"
#include "ui/key.h"

typedef struct {
	bool ascii;		/* draw with ASCII alone */
	bool no_color;
} TermOptions;

enum { TERM_WARNING = 200 };

/*
 * Takes the terminal over.  TERM is tried first, then what is likely to do
 * (*warning says so, "" otherwise).  False when there is no terminal that can
 * show a screen.  Keys come from standard input, or from /dev/tty when that is
 * no terminal.
 */
bool	term_open(const TermOptions *options, char warning[TERM_WARNING],
	    Err *err);
/* Gives it back as it was; harmless when it is not open or gone. */
void	term_close(void);

/* Cells of the screen now; at least 1x1, at most 500x1000. */
void	term_size(int *rows, int *cols);
/* The descriptor that becomes readable when keys wait. */
int	term_fd(void);
/*
 * A key that waits, KEY_NONE when none does.  Esc is waited for up to 25 ms
 * (100 over SSH, or ESCDELAY), in case it is the beginning of another key.
 * *gone becomes true when the terminal is.
 */
Key	term_key(bool *gone);
/* Sends what differs from the last frame.  all: sends everything, and sets the
 * terminal's modes once more. */
void	term_frame(const Canvas *c, bool all);
/* Sends bytes past the screen, between frames: nothing that moves the cursor. */
void	term_send(Slice bytes);
/* Gives the terminal back, stops the process, takes it over again. */
void	term_suspend(void);
/* True when only ASCII may be drawn: asked for, or LC_ALL=C. */
bool	term_is_ascii(void);
/*
 * For a signal handler, to get out of a frame that a dead line holds up: from
 * now on nothing is sent, whatever is called.  term_close() still restores
 * what can be restored without waiting.
 */
void	term_abandon(void);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The signals that the loop heeds.  They are blocked but in pselect() and while
 * a frame is sent; handlers set flags and nothing else, except that one which
 * ends the program lets go of a frame that a dead line holds up.
 */
#ifndef DOSSIER_UI_SIGNALS_H
#define DOSSIER_UI_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

/* What came since it was last asked for. */
typedef struct {
	int leave;		/* the signal that ends the program, or 0; it
				   is told again and again */
	bool resized;		/* SIGWINCH */
	bool stop;		/* SIGTSTP from outside */
	bool continued;		/* SIGCONT */
} Signals;

/* What the caller has ignored (nohup, a shell without jobs) stays ignored. */
void	signals_catch(void);
/* As they were before. */
void	signals_release(void);
/* The mask for pselect(). */
const sigset_t *signals_let_in(void);
Signals	signals_take(void);
/* One that ends the program came, or waits for pselect(). */
bool	signals_end_waits(void);
/* A shell is there that continues what was stopped. */
bool	signals_can_stop(void);

/* Around sending a frame. */
void	signals_begin_frame(void);
void	signals_end_frame(void);

#endif

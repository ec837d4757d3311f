/* SPDX-License-Identifier: MIT */
#include "ui/signals.h"

#include "ui/term.h"

static volatile sig_atomic_t leave, resized, stop, continued;
static volatile sig_atomic_t sending;	/* a frame */

static const int ends[] = { SIGHUP, SIGTERM, SIGINT };
static const int others[] = { SIGWINCH, SIGCONT, SIGTSTP };
enum { ENDS = sizeof ends / sizeof ends[0],
	OTHERS = sizeof others / sizeof others[0] };

static sigset_t end_set, caught_set, let_in, before;

static void
on_signal(int number)
{
	switch (number) {
	case SIGWINCH:
		resized = 1;
		break;
	case SIGTSTP:
		stop = 1;
		break;
	case SIGCONT:
		continued = 1;
		break;
	default:
		leave = number;
		if (sending)
			term_abandon();
		break;
	}
}

static bool
is_ignored(int number)
{
	struct sigaction now;

	return sigaction(number, NULL, &now) == 0 &&
	    now.sa_handler == SIG_IGN;
}

/* Handlers that are ours already, or that curses has set, count as none. */
static void
set_handlers(void (*handler)(int))
{
	struct sigaction act = { .sa_handler = handler };

	act.sa_mask = caught_set;
	for (int i = 0; i < ENDS; i++)
		if (!is_ignored(ends[i]))
			sigaction(ends[i], &act, NULL);
	for (int i = 0; i < OTHERS; i++)
		if (!is_ignored(others[i]))
			sigaction(others[i], &act, NULL);
}

void
signals_catch(void)
{
	sigemptyset(&end_set);
	for (int i = 0; i < ENDS; i++)
		sigaddset(&end_set, ends[i]);
	caught_set = end_set;
	for (int i = 0; i < OTHERS; i++)
		sigaddset(&caught_set, others[i]);
	sigprocmask(SIG_BLOCK, &caught_set, &before);
	let_in = before;
	for (int i = 0; i < ENDS; i++)
		sigdelset(&let_in, ends[i]);
	for (int i = 0; i < OTHERS; i++)
		sigdelset(&let_in, others[i]);
	leave = resized = stop = continued = 0;
	set_handlers(on_signal);
}

void
signals_release(void)
{
	set_handlers(SIG_DFL);
	sigprocmask(SIG_SETMASK, &before, NULL);
}

const sigset_t *
signals_let_in(void)
{
	return &let_in;
}

/* One that came while neither a frame was sent nor a key waited for would wait
 * for ever. */
static void
let_in_ends(void)
{
	if (leave != 0 || !signals_end_waits())
		return;
	sigprocmask(SIG_UNBLOCK, &end_set, NULL);
	sigprocmask(SIG_BLOCK, &end_set, NULL);
}

Signals
signals_take(void)
{
	let_in_ends();
	Signals s = { .leave = leave, .resized = resized, .stop = stop,
		.continued = continued };

	resized = stop = continued = 0;
	return s;
}

bool
signals_end_waits(void)
{
	sigset_t waiting;

	if (leave != 0)
		return true;
	if (sigpending(&waiting) != 0)
		return false;
	for (int i = 0; i < ENDS; i++)
		if (sigismember(&waiting, ends[i]) == 1)
			return true;
	return false;
}

bool
signals_can_stop(void)
{
	return !is_ignored(SIGTSTP);
}

void
signals_begin_frame(void)
{
	sending = 1;
	sigprocmask(SIG_UNBLOCK, &end_set, NULL);
}

void
signals_end_frame(void)
{
	sigprocmask(SIG_BLOCK, &end_set, NULL);
	sending = 0;
}

/* SPDX-License-Identifier: MIT */
#include "ui/term_choose.h"

#define key_name curses_key_name	/* key.h has one, too */
#include <curses.h>
#undef key_name
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

/* --- which terminal ------------------------------------------------------ */

bool
term_env_is_set(const char *name)
{
	const char *value = getenv(name);

	return value != NULL && value[0] != '\0';
}

typedef enum {
	TERMINAL_UNKNOWN,
	TERMINAL_USELESS,	/* a printer, or it cannot address the cursor */
	TERMINAL_GOOD
} Aptitude;

static Aptitude
judge_terminal(const char *name, int fd)
{
	int why = 0;
	bool found = setupterm(name, fd, &why) == OK;

	if (!found && why != 1)		/* 1: a printer */
		return TERMINAL_UNKNOWN;
	const char *cup = found ? tigetstr("cup") : NULL;
	bool good = cup != NULL && cup != (const char *)-1;
	del_curterm(cur_term);
	return good ? TERMINAL_GOOD : TERMINAL_USELESS;
}

/* The first good one of the names, NULL-terminated. */
static const char *
first_good(const char *const *names, int fd)
{
	while (*names != NULL && judge_terminal(*names, fd) != TERMINAL_GOOD)
		names++;
	return *names;
}

/* What a terminal by an unknown name is most likely to be. */
static const char *const *
likely_terminals(Slice name)
{
	static const char *const multiplexers[] = { "screen-256color",
		"screen", "vt100", "ansi", NULL };
	static const char *const consoles[] = { "linux", "vt100", "ansi",
		NULL };
	static const char *const others[] = { "xterm-256color", "xterm",
		"vt100", "ansi", NULL };

	if (slice_starts(name, SLICE("tmux")) ||
	    slice_starts(name, SLICE("screen")))
		return multiplexers;
	return slice_starts(name, SLICE("linux")) ? consoles : others;
}

const char *
term_choose(int fd, char warning[TERM_WARNING])
{
	const char *name = getenv("TERM");

	if (!term_env_is_set("TERM") || strcmp(name, "dumb") == 0)
		return NULL;
	Aptitude apt = judge_terminal(name, fd);
	if (apt != TERMINAL_UNKNOWN)
		return apt == TERMINAL_GOOD ? name : NULL;
	const char *instead = first_good(likely_terminals(slice_of(name)), fd);

	if (instead != NULL)
		snprintf(warning, TERM_WARNING, "TERM=%.60s is not known here: "
		    "drawn as for %s.", name, instead);
	return instead;
}

/* --- the locale ---------------------------------------------------------- */

static bool
codeset_is_utf8(void)
{
	const char *codeset = nl_langinfo(CODESET);

	return slice_eq_nocase(slice_of(codeset), SLICE("UTF-8")) ||
	    slice_eq_nocase(slice_of(codeset), SLICE("utf8"));
}

/* LC_ALL=C says that ASCII is wanted; any other locale without UTF-8 is most
 * often one that got lost on the way, by SSH or sudo. */
bool
term_choose_ascii(bool asked)
{
	static const char *const utf8[] = { "C.UTF-8", "C.utf8",
		"en_US.UTF-8" };
	const char *all = getenv("LC_ALL");

	setlocale(LC_CTYPE, "");
	if (asked || (all != NULL && (strcmp(all, "C") == 0 ||
	    strcmp(all, "POSIX") == 0)))
		return true;
	for (size_t i = 0; !codeset_is_utf8(); i++)
		if (i == sizeof utf8 / sizeof utf8[0])
			return true;
		else
			setlocale(LC_CTYPE, utf8[i]);
	return false;
}

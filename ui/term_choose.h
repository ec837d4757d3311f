/* SPDX-License-Identifier: MIT */
/* What kind of terminal it is, as far as the environment tells. */
#ifndef DOSSIER_UI_TERM_CHOOSE_H
#define DOSSIER_UI_TERM_CHOOSE_H

#include "ui/term.h"

/* Set, and not to nothing. */
bool	term_env_is_set(const char *name);
/* TERM when curses knows it, else what it most likely is, with a warning that
 * says so; NULL when there is none, or it cannot show a screen. */
const char *term_choose(int fd, char warning[TERM_WARNING]);
/* Sets the locale for characters; true when only ASCII may be drawn. */
bool	term_choose_ascii(bool asked);

#endif

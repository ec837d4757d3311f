/* SPDX-License-Identifier: MIT */
/* What kind of terminal it is, as far as the environment tells. */
#ifndef DOSSIER_UI_TERM_CHOOSE_H
#define DOSSIER_UI_TERM_CHOOSE_H

#include "ui/term.h"

/* Set, and not to nothing. */
bool	term_env_is_set(const char *name);
/* What to take TERM for when curses does not know it, and a warning that says
 * so; NULL: nothing, or it is known and useless. */
const char *term_other(const char *name, int fd, char warning[TERM_WARNING]);
/* Sets the locale for characters; true when only ASCII may be drawn. */
bool	term_choose_ascii(bool asked);

#endif

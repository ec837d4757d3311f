/* SPDX-License-Identifier: MIT */
/*
 * A text alone on the screen, to be selected with the terminal's own means: no
 * panes beside it, no margins, nothing set off.
 */
#ifndef DOSSIER_UI_PLAIN_H
#define DOSSIER_UI_PLAIN_H

#include "ui/canvas.h"
#include "ui/command.h"

typedef struct {
	bool open;
	Slice text;		/* owned by another, longer than it is open */
	Buffer note;		/* on the last row: why it is shown */
	size_t top;		/* first line that is seen */
	size_t lines;		/* that there are, as last drawn */
	int rows;		/* that are seen */
} PlainView;

void	plain_free(PlainView *v);
void	plain_open(PlainView *v, Slice text, const char *note);
void	plain_draw(PlainView *v, Canvas *c);
/* Scrolls; false when the command is none of those that do. */
bool	plain_command(PlainView *v, const Command *cmd);

#endif

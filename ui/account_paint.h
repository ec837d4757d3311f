/* SPDX-License-Identifier: MIT */
/* How a line of an account's text looks: what only it has stands out. */
#ifndef DOSSIER_UI_ACCOUNT_PAINT_H
#define DOSSIER_UI_ACCOUNT_PAINT_H

#include "ui/canvas.h"
#include "xref/accounts.h"

/* The line is a part of the account's .text. */
void	account_paint_line(const Account *account, Slice line, Canvas *c,
	    Rect r);

#endif

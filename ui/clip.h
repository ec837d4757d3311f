/* SPDX-License-Identifier: MIT */
/*
 * Where copied text goes.  The terminal that the reader sits at has the
 * clipboard, and over SSH only escape sequences reach it: OSC 52 of xterm's
 * control sequences.  tmux lets none of a program through unless it was told
 * so, but takes it from its own command.  What became of it nobody tells, so
 * there is always a plain view to select from.
 */
#ifndef DOSSIER_UI_CLIP_H
#define DOSSIER_UI_CLIP_H

#include "base/buffer.h"
#include "base/error.h"

/* Bytes of text that are sent: more than that terminals do not take for sure,
 * and a slow line would be held up by it. */
enum { CLIP_MOST = 8192 };

typedef enum {
	CLIP_NONE,		/* the terminal is known to have no clipboard */
	CLIP_TERMINAL,
	CLIP_TMUX
} ClipWay;

/* By the values of TERM, TMUX and STY, NULL where they are not set. */
ClipWay	clip_way(const char *term, const char *tmux, const char *sty);
/* Adds the sequence that sets the clipboard; nothing but printable ASCII is
 * between its ends, whatever the text. */
void	clip_sequence(Slice text, Buffer *out);
/*
 * Hands the text to tmux, which sends it on to the terminal; *kept: an old one
 * that only keeps it as a buffer to paste.  No shell is asked.  False when it
 * did not take it within two seconds.
 */
bool	clip_tmux(Slice text, bool *kept, Err *err);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The line that is typed on the status row: a command, a search, a filter.
 * Editing is that of readline as far as fingers know it: Left Right Home End
 * Backspace Delete C-a C-e C-b C-f C-d C-u C-k C-w; Up Down C-p C-n for
 * earlier lines; Tab completes, again: the next completion, S-Tab the one
 * before.  Cursor steps are glyphs (glyph.h); control characters and line ends
 * are never taken in, whichever way they come.
 */
#ifndef DOSSIER_UI_PROMPT_H
#define DOSSIER_UI_PROMPT_H

#include "base/buffer.h"
#include "store/state.h"
#include "ui/canvas.h"
#include "ui/key.h"

enum { PROMPT_BYTES = 4000 };	/* what would make it longer is not taken in */

typedef enum {
	PROMPT_CLOSED,
	PROMPT_OPEN,		/* the key was taken, the line is as it was */
	PROMPT_EDITED,		/* the text changed */
	PROMPT_DONE,		/* Enter; the text is kept till the next open */
	PROMPT_CANCELLED	/* Esc, C-g, C-c, Backspace on an empty line */
} PromptResult;

/* The n-th completion (from 0) of what stands before the cursor: the whole
 * text that would replace it, added to *out; false after the last. */
typedef bool (*PromptComplete)(void *arg, Slice before, int n, Buffer *out);

typedef struct {
	bool open;
	char kind;		/* ':' '/' '&' 'F' */
	Buffer text;		/* UTF-8 */
	size_t cursor;		/* byte position */
	const State *state;	/* earlier lines; may be NULL */
	size_t line;		/* which of them is shown, 0 = none */
	Buffer own;		/* what was typed before they were shown */
	PromptComplete complete;
	void *arg;
	int completion;		/* the n-th is shown, from 1; 0 = none */
	Buffer stem;		/* what was completed */
	Buffer rest;		/* what stood after the cursor then */
} Prompt;

void	prompt_open(Prompt *p, char kind, Slice text, const State *state,
	    PromptComplete complete, void *arg);
void	prompt_free(Prompt *p);
PromptResult prompt_key(Prompt *p, Key key);
Slice	prompt_text(const Prompt *p);
/* Draws ":text" on a row, scrolled so that the cursor is visible, and puts
 * the hardware cursor there.  note: dim, at the right end, when there is room
 * for it. */
void	prompt_draw(const Prompt *p, Canvas *c, Rect row, Slice note);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * A reader's state as records, the text of its file.  Only for state.c.
 *
 *	%rec: Reader
 *
 *	Behind: 3		jumps that "back" leads through
 *	File: 02-gazette.txt	where the reader is; missing: nowhere
 *	Offset: 310
 *	Words: opened in Abu Dhabi on Wednesday
 *
 *	%rec: Mark
 *
 *	Letter: a		then File, Offset, Words
 *
 *	%rec: Setting
 *
 *	Name: layout
 *	Value: columns
 *
 *	%rec: Jump		oldest first: File, Offset, Words
 *
 *	%rec: Line		typed at a prompt, oldest first
 *
 *	Kind: /
 *	Text: umerov
 *
 * What a recfile cannot hold, NUL and bytes that are no UTF-8 (file names have
 * them, and words that end within a letter), is written as %HH, and a "%" that
 * would be read so as %25.  What is not understood is left out.
 */
#ifndef DOSSIER_STORE_STATE_REC_H
#define DOSSIER_STORE_STATE_REC_H

#include "base/buffer.h"
#include "store/state.h"

enum { STATE_LETTERS = 53 };
extern const char state_letters[STATE_LETTERS + 1];	/* of marks */
extern const char state_kinds[];			/* of prompt lines */

/* Adds what the records say to an empty state.  False when some of them
 * cannot be read; the others were. */
bool	state_parse(State *st, Slice bytes);
void	state_print(const State *st, Buffer *out);

#endif

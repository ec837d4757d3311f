/* SPDX-License-Identifier: MIT */
/*
 * A menu of letters: each a command that something under the cursor can be
 * corrected with.
 */
#ifndef DOSSIER_UI_WAYS_H
#define DOSSIER_UI_WAYS_H

#include "base/buffer.h"
#include "ui/command.h"
#include "ui/letter.h"

typedef struct {
	char letter;
	CommandId id;
	bool asks;		/* for words, on the prompt */
	const char *word;	/* in the menu */
} Way;

/* NULL when none has the letter. */
const Way *way_of_letter(const Way *ways, size_t n, char letter);
/* Adds "  = same as  - apart from". */
void	ways_tell(const Way *ways, size_t n, Buffer *out);

#endif

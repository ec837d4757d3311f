/* SPDX-License-Identifier: MIT */
/*
 * Where wordings of the same words differ: "as soon as possible" and "as soon
 * possible" differ in an "as".  Every word counts, unlike in contrast.h; case,
 * accents, points and apostrophes do not (wording.h).  A text that leaves off
 * sooner, or begins later, does not differ in what it leaves out there.
 */
#ifndef DOSSIER_XREF_REWORDED_H
#define DOSSIER_XREF_REWORDED_H

#include "text/contrast.h"

enum {
	REWORDED_WORDS = 240,	/* of a text that are looked at */
	REWORDED_TEXTS = 12	/* that each one is compared with */
};

/* out: one for each text, in the arena: its words that some other text has not
 * at that place, those in a row as one. */
void	reworded(const Slice *texts, size_t n, Arena *a, ContrastMarks *out);

#endif

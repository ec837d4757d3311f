/* SPDX-License-Identifier: MIT */
/*
 * Reads text folded, one source code point at a time.  Only for fold.c and
 * needle.c.
 */
#ifndef DOSSIER_TEXT_FOLDING_H
#define DOSSIER_TEXT_FOLDING_H

#include "base/slice.h"

enum {
	FOLD_CASE = 1,		/* case is folded */
	FOLD_MARKS = 2,		/* marks are dropped, strokes too */
	FOLD_ALL = FOLD_CASE | FOLD_MARKS,
	FOLDING_MAX = 96	/* bytes that one code point can give */
};

typedef struct {
	Slice text;
	unsigned what;		/* FOLD_ALL or a part of it */
	size_t pos;		/* of the next code point; < text.len to step */
	bool space;		/* the last byte given was a space */
} Folding;

/* Folds the code point at pos and moves behind it; returns how many bytes it
 * gave: none for a dropped mark or a second white space. */
unsigned folding_step(Folding *f, char out[FOLDING_MAX]);

#endif

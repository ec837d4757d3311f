/* SPDX-License-Identifier: MIT */
/*
 * Words: runs of letters, digits and marks.  Apostrophes and hyphens between
 * letters are kept apart, as words without space before them: "US-led" is
 * US + - + led, "O'Brien" is O + ' + Brien.  A word's possessive 's is one word
 * of its own, so that "Kyiv's" is Kyiv + 's.
 */
#ifndef DOSSIER_TEXT_WORD_H
#define DOSSIER_TEXT_WORD_H

#include "base/slice.h"

typedef enum {
	WORD_ALPHA,		/* has a letter */
	WORD_NUMBER,		/* digits, with . , : between them */
	WORD_POSSESSIVE,	/* ’s or 's after a word, also ’ after s */
	WORD_PUNCT		/* one code point that is neither */
} WordKind;

typedef struct {
	Span span;
	WordKind kind;
	bool space_before;	/* white space or the start of the text */
	bool newline_before;	/* a line end in that white space */
	bool upper;		/* first letter is upper or title case */
	bool all_upper;		/* two or more letters, all of them upper */
} Word;

/* The word at or after *pos inside text (white space passed over), *pos moves
 * behind it; false at the end. */
bool	word_next(Slice text, uint32_t *pos, Word *w);

#endif

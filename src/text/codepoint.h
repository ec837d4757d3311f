/* SPDX-License-Identifier: MIT */
/*
 * What a code point is, as far as words, folding and display ask.  From
 * Unicode's general category, with the exceptions told at each class.
 */
#ifndef DOSSIER_TEXT_CODEPOINT_H
#define DOSSIER_TEXT_CODEPOINT_H

#include "base/slice.h"

typedef enum {
	CP_OTHER,		/* punctuation, symbols, controls, invalid */
	CP_SPACE,		/* Zs and TAB, whatever its width */
	CP_NEWLINE,		/* LF, VT, FF, CR, NEL, LS, PS */
	CP_UPPER,		/* Lu and Lt */
	CP_LOWER,		/* Ll */
	CP_LETTER,		/* Lo and Lm */
	CP_DIGIT,		/* Nd */
	CP_MARK,		/* Mn and Me */
	CP_SPACING_MARK,	/* Mc */
	CP_IGNORABLE		/* Default_Ignorable_Code_Point: no ink */
} CpClass;

/* cp may be -1, for an invalid byte. */
CpClass	cp_class(int32_t cp);
bool	cp_is_space(int32_t cp);	/* CP_SPACE or CP_NEWLINE */
/* A letter, a digit or a mark of either kind. */
bool	cp_is_wordy(int32_t cp);
/* A letter of a script that puts no spaces between words. */
bool	cp_is_solo(int32_t cp);
/* The small letter of an upper-case one; any other as it is. */
int32_t	cp_lower(int32_t cp);

#endif

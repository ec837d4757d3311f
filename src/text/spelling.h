/* SPDX-License-Identifier: MIT */
/*
 * Whether two words may be two spellings of one name.  Words are as romanize()
 * writes them: folded, one word, Latin letters.  What the ways of writing
 * foreign names in Latin letters disagree about costs little: y, i, iy, yy and
 * ij; g, h and kh; ks and x; w, v and ff; sh, sch and ch; doubled letters and
 * vowels.  So do the endings that Latin, Greek and the Baltic languages give to
 * foreign names (-us, -os, -as, -is, -vs), and an Arabic article that is
 * written as one word with the name.  Any other difference is a slip of the pen
 * at best.
 */
#ifndef DOSSIER_TEXT_SPELLING_H
#define DOSSIER_TEXT_SPELLING_H

#include "base/slice.h"

typedef enum {
	SPELLING_OTHER,		/* another name */
	SPELLING_SLIP,		/* one letter wrong, missing, swapped, doubled */
	SPELLING_VARIANT,	/* another way to write the same sounds */
	SPELLING_SAME		/* letter by letter */
} SpellingKind;

typedef struct {
	SpellingKind kind;
	uint8_t percent;	/* how alike: 100 the same, 80 to 99 a variant,
				   0 another */
} Spelling;

enum { SPELLING_MAX = 48 };	/* bytes of a word that are looked at */

Spelling spelling_compare(Slice a, Slice b);
/* The same where one of them was written without vowels. */
Spelling spelling_compare_bare(Slice a, Slice b);

/* One letter, but the first, is wrong, missing or too many, or two neighbours
 * are swapped, and nothing else differs; of words of five letters or more. */
bool	spelling_is_slip(Slice a, Slice b);

/*
 * A number that the spellings of one name have in common, as a rule: made of
 * the first letter's class and the consonants that no way of writing leaves
 * out.  Not 0, but few names with few consonants have one of their own.
 */
uint64_t spelling_key(Slice word);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Words that news English writes with a point, and words that tell whether a
 * sentence begins.  Only for sentence.c.
 */
#ifndef DOSSIER_TEXT_ABBREVIATION_H
#define DOSSIER_TEXT_ABBREVIATION_H

#include "base/slice.h"

typedef enum {
	ABBR_NONE,
	ABBR_TITLE,		/* Gen., vs.: what it belongs to follows */
	ABBR_NAME,		/* Inc., St.: may end a sentence */
	ABBR_STATE,		/* Calif.: the same after a comma */
	ABBR_NUMBER,		/* No.: one only before a number */
	ABBR_DATE,		/* Feb., Sat.: before a number, month or day */
	ABBR_CLOCK,		/* p.m. */
	ABBR_LETTERS,		/* U.S., Ph.D.: may end a sentence */
	ABBR_INITIAL		/* W. */
} Abbreviation;

/* What the word is that a point follows; it holds its inner points: "U.S". */
Abbreviation abbreviation_of(Slice word);

/* The longest word that is looked up, in bytes. */
enum { ABBREVIATION_MAX = 20 };

/* Begins sentences more often than names: The, In, But, He ... */
bool	word_begins_sentence(Slice word);
/* A month, a weekday or a time zone, in full or short. */
bool	word_is_of_date(Slice word);
/* said, asked, told ... */
bool	word_is_cue(Slice word);
/* has, had, have, not, never: what follows is no cue. */
bool	word_spoils_cue(Slice word);
/* Plan, War, Group: a single letter after them is no initial. */
bool	word_takes_letter(Slice word);
/* Yahoo: written with an exclamation mark of its own. */
bool	word_exclaims(Slice word);

#endif

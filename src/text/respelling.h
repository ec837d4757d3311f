/* SPDX-License-Identifier: MIT */
/*
 * How likely two words are two ways to write one foreign name in Latin letters,
 * as English, French, German, Polish or Turkish ones: "Chruschtschow" and
 * "Khrushchev", "Foucault" and "Fuko".  Looser than spelling.h, whose variants
 * are one name by themselves: these are where something else supports it, as
 * an equal given name, and nothing speaks against it.  Likeness has no sense
 * for sex or kin: "Ivanov" and "Ivanova" are alike.
 */
#ifndef DOSSIER_TEXT_RESPELLING_H
#define DOSSIER_TEXT_RESPELLING_H

#include "base/slice.h"

/* Odds are in parts of a nat, RESPELLING_NAT of which make one.  From
 * RESPELLING_LIKELY on words may well be of one name, where all else of two
 * full names is equal; from RESPELLING_SURE on, they most likely are. */
enum {
	RESPELLING_LETTERS = 24,	/* of a word that are looked at */
	RESPELLING_NAT = 4,
	RESPELLING_LIKELY = -3 * RESPELLING_NAT,
	RESPELLING_SURE = 8 * RESPELLING_NAT,
	RESPELLING_NONE = -10000	/* nothing speaks for it */
};

/*
 * The log-odds that two words, as romanize() writes them, are ways to write
 * one name.  What they agree in speaks for it, the more the rarer it is: of
 * short words nothing is sure.  slips: consonants may be wrong or missing, at
 * a high cost; otherwise such words are RESPELLING_NONE, as are words without
 * Latin letters.
 */
int	respelling_odds(Slice a, Slice b, bool slips);

/* Classes of first letters, a bit each: words of high odds have one in common
 * as a rule.  0 for a word that does not begin with a Latin letter. */
unsigned respelling_starts(Slice word);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * How two words of the same place in two names are related, and how much of
 * the certainty that they name the same person that costs.
 */
#ifndef DOSSIER_XREF_WORD_KIN_H
#define DOSSIER_XREF_WORD_KIN_H

#include "xref/person_name.h"

typedef enum {			/* from the closest */
	KIN_SAME,
	KIN_SPELLED,		/* another spelling */
	KIN_LANGUAGE,		/* a given name in another language */
	KIN_SHORT,		/* a short form of a given name */
	KIN_INITIAL,
	KIN_ALIKE,		/* another transcription, if the rest fits */
	KIN_SLIP,		/* one letter is wrong */
	KIN_NONE
} Kin;

typedef struct {
	Kin kin;
	uint8_t loss;		/* percent of certainty */
} WordKin;

/* bare: one of them was written without vowels. */
WordKin	word_kin(Slice a, Slice b, bool bare);
/* Of given names, which may be initials. */
WordKin	word_kin_given(const NameWord *a, const NameWord *b, bool bare);
WordKin	word_kin_surname(Slice a, Slice b, bool bare);
/*
 * k, which is that of two words of full names, or KIN_ALIKE where that is more:
 * where the rest of the names supports what words by themselves do not tell,
 * they may be two transcriptions (respelling.h).  rare: the given names are one
 * that few bear, which supports more.
 */
WordKin	word_kin_given_alike(WordKin k, const NameWord *a, const NameWord *b);
WordKin	word_kin_surname_alike(WordKin k, Slice a, Slice b, bool rare);
/* A surname that so many bear that it says little by itself. */
bool	surname_is_common(Slice word);

#endif

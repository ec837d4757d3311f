/* SPDX-License-Identifier: MIT */
/*
 * The parts of a person's name as one article writes it: given names and
 * initials, particles, surname, suffix.  Words are romanised and folded.  The
 * last word is the surname, but for names whose order is evident: "Kim Jong
 * Un" and "Xi Jinping" by their family name and the syllables after it,
 * "Kovacs Viktor" by a given name that stands last, "Kovacs, Viktor" by the
 * comma.  A hyphen parts words as a space does, an apostrophe does not:
 * "al-Assad" has an article and a surname, "O'Brien" is one word.
 */
#ifndef DOSSIER_XREF_PERSON_NAME_H
#define DOSSIER_XREF_PERSON_NAME_H

#include "base/arena.h"

typedef enum {
	SUFFIX_NONE, SUFFIX_JUNIOR, SUFFIX_SENIOR, SUFFIX_II, SUFFIX_III,
	SUFFIX_IV
} NameSuffix;

typedef struct {
	Slice text;		/* never empty */
	uint64_t key;		/* spelling_key() */
	bool initial;		/* one letter for a name */
	bool particle;		/* van, de, al, bin: no name of its own */
} NameWord;

enum { NAME_WORDS_MAX = 10 };	/* what is beyond is not looked at */

typedef struct {
	NameWord *words;	/* in the arena, given names first */
	unsigned count;		/* 0: there is no name in it */
	unsigned surname;	/* index of the surname's last word */
	unsigned names;		/* words that are no particles */
	NameSuffix suffix;
	bool bare;		/* of a script without vowels */
	bool family_first;	/* was written with the surname first */
	bool unsure_order;	/* the first word may be the surname too */
} PersonName;

PersonName person_name_parse(Slice form, Arena *a);
/* The first word that is no particle; the surname when there is no other. */
const NameWord *person_name_given(const PersonName *n);
/* A given name in full before a surname. */
bool	person_name_is_full(const PersonName *n);
/* One name alone, which may have particles: a surname as a rule. */
bool	person_name_is_lone(const PersonName *n);

#endif

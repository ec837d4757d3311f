/* SPDX-License-Identifier: MIT */
/*
 * What is known of words and of rows of words before any article is read: on
 * which lists they stand, how often they are written with a capital, and in
 * whose company they are met.  A table of hashes in the file of weights.
 */
#ifndef DOSSIER_ANNOTATE_LEXICON_H
#define DOSSIER_ANNOTATE_LEXICON_H

#include "base/slice.h"

/* The lists, as bits. */
typedef enum {
	LIST_GIVEN, LIST_SURNAME, LIST_TITLE, LIST_DEMONYM,
	LIST_COUNTRY, LIST_REGION, LIST_CITY, LIST_PLACE,
	LIST_COMPANY, LIST_MEDIA, LIST_PARTY, LIST_AGENCY, LIST_ARMED,
	LIST_UNIVERSITY, LIST_CLUB, LIST_IGO,
	LIST_ORG_WORD,		/* often ends the names of organizations */
	LIST_PLACE_WORD,	/* the same of places: River, Street */
	LIST_SAY,		/* said, told */
	LIST_DATE,		/* months and weekdays */
	LIST_AT,		/* in, near: places stand behind */
	LIST_OTHER,		/* names of what is none of the three */
	LIST_PERSON,		/* well-known ones, in full */
	LIST_PERSON_WORD	/* words that names of people are made of */
} List;
enum { LISTS = LIST_PERSON_WORD + 1 };
#define LIST_BIT(list) (1u << (list))

/* How a word is written inside sentences. */
typedef enum {
	CASE_UNSEEN,
	CASE_CAPITAL,		/* always with a capital */
	CASE_MOSTLY_CAPITAL,
	CASE_MIXED,
	CASE_MOSTLY_SMALL,
	CASE_SMALL,
	CASE_RARE_CAPITAL,	/* seen once or twice */
	CASE_RARE_SMALL
} CaseHabit;

/* One entry: 10 bytes, little-endian: hash, lists and flags, cluster. */
enum {
	LEXICON_ENTRY = 10,
	LEXICON_HABIT_SHIFT = 24,	/* 3 bits of CaseHabit */
	LEXICON_MORE = 1 << 27		/* longer rows begin with this one */
};

typedef struct {
	const unsigned char *entries;	/* of LEXICON_ENTRY bytes */
	uint32_t slots;		/* an empty one has hash 0 */
} Lexicon;

typedef struct {
	uint32_t lists;
	CaseHabit habit;
	bool more;
	uint16_t cluster;	/* 0: none */
} LexiconEntry;

/* {0} when it is not known. */
LexiconEntry lexicon_find(const Lexicon *l, uint32_t hash);
/* The slot where the search for a hash begins. */
uint32_t lexicon_slot(uint32_t hash, uint32_t slots);

/* The hash of a row of words: that of a word, then joined with the next. */
static inline uint32_t
lexicon_join(uint32_t row, uint32_t word)
{
	uint32_t h = (row ^ (row >> 15)) * 0x2c1b3c6du + word;

	h = (h ^ (h >> 13)) * 0x297a2d39u;
	return h | 1;
}

#endif

/* SPDX-License-Identifier: MIT */
/* The data of vocabulary.c and nobody else's. */
#ifndef DOSSIER_ANNOTATE_VOCABULARY_WORDS_H
#define DOSSIER_ANNOTATE_VOCABULARY_WORDS_H

#include "annotate/vocabulary.h"

typedef struct {
	WordClass class;		/* 0 ends the table */
	const char *words;	/* with single spaces between them */
} ClassWords;

extern const ClassWords vocabulary_verbs[];	/* base forms */
extern const ClassWords vocabulary_words[];
/* Base, past, participle of each; all of them are in vocabulary_verbs. */
extern const char vocabulary_irregular[];

#endif

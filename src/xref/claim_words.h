/* SPDX-License-Identifier: MIT */
/*
 * What the words of a telling stand for when facts are compared: one for
 * "territorial" and "land", one for "Ukrainian", "Kyiv" and "Ukraine".  Data, in
 * claim_words.c; made once, then only read.
 */
#ifndef DOSSIER_XREF_CLAIM_WORDS_H
#define DOSSIER_XREF_CLAIM_WORDS_H

#include "annotate/telling_words.h"

typedef struct ClaimWords ClaimWords;

ClaimWords *claim_words_new(const TellingWords *words);
void	claim_words_free(ClaimWords *w);

/* Replaces *out by what a word stands for, a stem of telling_words.h or a class
 * of these in capitals; true: it is a country. */
bool	claim_word(const ClaimWords *w, Slice stem, Buffer *out);
/* The country that a place or an organization is, or speaks for, by the key
 * (name_key.h) of its name; empty: none. */
Slice	claim_country(ClaimWords *w, Slice key);

#endif

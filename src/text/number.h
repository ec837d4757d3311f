/* SPDX-License-Identifier: MIT */
/*
 * Numbers as news write them: digits, "1,200", "5.6", and the words up to
 * twelve.
 */
#ifndef DOSSIER_TEXT_NUMBER_H
#define DOSSIER_TEXT_NUMBER_H

#include "base/slice.h"

/* The value in thousandths, which is all that is kept behind the point; false
 * when the word, in small letters, is no number or one beyond 10^15. */
bool	number_read(Slice word, uint64_t *thousandths);
/* What a word behind a number multiplies it by: "million"; 1 for others. */
uint64_t number_times(Slice word);

#endif

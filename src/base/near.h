/* SPDX-License-Identifier: MIT */
/*
 * Whether somebody who wrote one word may have meant another, for messages
 * that end in "did you mean ...?".
 */
#ifndef DOSSIER_BASE_NEAR_H
#define DOSSIER_BASE_NEAR_H

#include "base/slice.h"

/* At most two letters are wrong, missing, too many or swapped with the next;
 * one where the word that is meant has only three.  ASCII case is no
 * difference.  Words of more than 24 bytes are near to nothing. */
bool	near_word(Slice written, Slice meant);

#endif

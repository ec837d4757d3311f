/* SPDX-License-Identifier: MIT */
/*
 * Two names by themselves, without a dossier: whether they may be one's.  What
 * resolve() asks of full names, and more: here a slip needs no rarity, words
 * may stand in another order, and letters run together.
 */
#ifndef DOSSIER_XREF_NAME_PAIR_H
#define DOSSIER_XREF_NAME_PAIR_H

#include "annotate/name.h"
#include "xref/name_match.h"

enum { MATCH_SAME = 60 };	/* percent from which on it is a yes */

NameMatch name_pair(EntityType type, Slice a, Slice b);
/* The same of two words alone. */
bool	word_pair(Slice a, Slice b);

#endif

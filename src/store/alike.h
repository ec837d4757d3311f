/* SPDX-License-Identifier: MIT */
/*
 * Inside store only: names that the words of a query may be other spellings
 * of, in whatever script these are typed.
 */
#ifndef DOSSIER_STORE_ALIKE_H
#define DOSSIER_STORE_ALIKE_H

#include "base/buffer.h"

enum { ALIKE_WORDS = 8 };	/* that are looked at */

typedef struct {
	Buffer latin;		/* the query, romanised */
	Slice words[ALIKE_WORDS];	/* of it */
	uint64_t keys[ALIKE_WORDS];	/* spelling_key() of each */
	size_t count;
	size_t all;		/* words that the query has */
	bool bare;		/* written without vowels */
} Alike;

/* False when the query has no word that is long enough to be told by its
 * sounds.  alike_free() must follow in any case. */
bool	alike_make(Alike *a, Slice query);
void	alike_free(Alike *a);
/* Whether folded lines have for each word of the query one that it may be
 * another spelling of. */
bool	alike_has(const Alike *a, Slice folded);
/* Whether one of the lines is such words and no others. */
bool	alike_is(const Alike *a, Slice folded);

#endif

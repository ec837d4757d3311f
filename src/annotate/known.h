/* SPDX-License-Identifier: MIT */
/*
 * Names that are known beforehand, found in a text as whole words.  The
 * longest name wins where several begin; found spans do not overlap.  Accents
 * are folded; a capital at the start of a name's word must be one in the text,
 * a small letter need not ("de", "De"), and a name's word of all capitals must
 * be all capitals ("us" is not the "US").  Any white space stands for a space,
 * and a possessive 's stays outside.  "Smith" is not found in "Smith-Jones",
 * but "Russia" is in "Russia-backed" (see known.c).
 */
#ifndef DOSSIER_ANNOTATE_KNOWN_H
#define DOSSIER_ANNOTATE_KNOWN_H

#include "base/arena.h"

typedef struct Known Known;

enum { KNOWN_MAX_TOKENS = 32 };	/* words and punctuation marks of a name */

Known  *known_new(void);
void	known_free(Known *k);
/*
 * Adds a name for `id` (not negative).  A name that another id has, be it in
 * other case or without accents, is refused: false, and *taken is that id.
 * What can be no name (no letter or digit in it, too long) is refused with
 * *taken -1.
 */
bool	known_add(Known *k, Slice name, int64_t id, int64_t *taken);

typedef struct {
	Span span;
	int64_t id;
} KnownHit;

/* The next hit in text at or after *pos and before end; *pos moves behind.
 * *pos is the start of a block or where the last call left it. */
bool	known_next(const Known *k, Slice text, uint32_t end, uint32_t *pos,
	    KnownHit *hit);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Finds many strings in one pass over a text (Aho and Corasick, "Efficient
 * string matching", 1975): the time is that of reading them and the text once,
 * whatever they have in common.
 *
 *	Patterns *p = patterns_new(&arena, strings, n);
 *	patterns_find(p, text, hit, arg);
 */
#ifndef DOSSIER_TEXT_PATTERNS_H
#define DOSSIER_TEXT_PATTERNS_H

#include "base/arena.h"

typedef struct Patterns Patterns;

/* A string stands at [start, end) of the text; false: it is not looked for
 * any more. */
typedef bool PatternHit(void *arg, size_t which, Span at);

/* Everything is in the arena.  Empty strings stand nowhere. */
Patterns *patterns_new(Arena *a, const Slice *strings, size_t n);
/* Tells every place, overlapping ones too, in the order of their ends.  What
 * was once not looked for any more stays so for texts to come. */
void	patterns_find(Patterns *p, Slice text, PatternHit *hit, void *arg);

#endif

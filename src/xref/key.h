/* SPDX-License-Identifier: MIT */
/*
 * The short ids of entities and events: eight characters made from content, so
 * that they are the same in every command, run and machine.
 */
#ifndef DOSSIER_XREF_KEY_H
#define DOSSIER_XREF_KEY_H

#include "base/map.h"

/*
 * The key of a content such as "person|rustem umerov", in the arena.  *used
 * holds the keys that were given out: when two contents fall on one key, the
 * later one gets the next of its own row.
 */
Slice	key_make(Arena *a, Map *used, Slice content);

/* Such a content: the second part is folded. */
Slice	key_content(Arena *a, Slice first, Slice second);

#endif

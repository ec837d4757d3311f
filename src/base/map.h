/* SPDX-License-Identifier: MIT */
/*
 * A hash map from byte strings to numbers.  Keys are copied into the map's
 * own memory.  Open addressing; {0} is an empty map.
 */
#ifndef DOSSIER_BASE_MAP_H
#define DOSSIER_BASE_MAP_H

#include "base/arena.h"

typedef struct MapSlot MapSlot;
typedef struct {
	MapSlot *slots;
	size_t cap, count;
	Arena keys;
} Map;

void	map_free(Map *m);
/* NULL when the key is not there. */
int64_t *map_get(const Map *m, Slice key);
/* The value of key, inserted as `initial` when it was not there.  The address
 * is valid until the next insertion. */
int64_t *map_put(Map *m, Slice key, int64_t initial);

#endif

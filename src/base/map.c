/* SPDX-License-Identifier: MIT */
/*
 * Linear probing in a table of a power of two slots, at most two thirds full.
 * The hash starts from an address, which differs from run to run, and all its
 * bits are mixed: a file cannot hold words that were made to collide.
 */
#include "base/map.h"

#include <stdlib.h>

#include "base/error.h"

struct MapSlot {
	Slice key;		/* .ptr NULL: the slot is free */
	uint64_t hash;
	int64_t value;
};

static uint64_t
hash_of(Slice key)
{
	static char anchor;
	uint64_t h = slice_hash(key, (uint64_t)(uintptr_t)&anchor);

	h = (h ^ (h >> 33)) * 0xff51afd7ed558ccd;
	h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53;
	return h ^ (h >> 33);
}

/* The slot that holds the key, or the free one where it belongs. */
static MapSlot *
slot_for(MapSlot *slots, size_t cap, Slice key, uint64_t hash)
{
	size_t i = hash & (cap - 1);

	while (slots[i].key.ptr != NULL &&
	    !(slots[i].hash == hash && slice_eq(slots[i].key, key)))
		i = (i + 1) & (cap - 1);
	return &slots[i];
}

static void
map_grow(Map *m)
{
	size_t cap = m->cap > 0 ? m->cap * 2 : 16;

	if (cap > SIZE_MAX / sizeof(MapSlot))
		die_no_memory();
	MapSlot *slots = must_alloc(NULL, cap * sizeof(MapSlot));
	for (size_t i = 0; i < cap; i++)
		slots[i] = (MapSlot){ 0 };
	for (size_t i = 0; i < m->cap; i++) {
		const MapSlot *old = &m->slots[i];
		if (old->key.ptr != NULL)
			*slot_for(slots, cap, old->key, old->hash) = *old;
	}
	free(m->slots);
	m->slots = slots;
	m->cap = cap;
}

void
map_free(Map *m)
{
	free(m->slots);
	arena_free(&m->keys);
	*m = (Map){ 0 };
}

int64_t *
map_get(const Map *m, Slice key)
{
	if (m->count == 0)
		return NULL;
	MapSlot *slot = slot_for(m->slots, m->cap, key, hash_of(key));
	return slot->key.ptr != NULL ? &slot->value : NULL;
}

int64_t *
map_put(Map *m, Slice key, int64_t initial)
{
	uint64_t hash = hash_of(key);

	if ((m->count + 1) * 3 > m->cap * 2)
		map_grow(m);
	MapSlot *slot = slot_for(m->slots, m->cap, key, hash);
	if (slot->key.ptr == NULL) {
		*slot = (MapSlot){ .key = arena_dup(&m->keys, key),
			.hash = hash, .value = initial };
		m->count++;
	}
	return &slot->value;
}

/* SPDX-License-Identifier: MIT */
/*
 * Forty bits of a 64-bit hash, five to a character.  FNV-1a leaves the last
 * bytes in few bits, so the hash is mixed once more (the finisher of
 * MurmurHash3).
 */
#include "xref/key.h"

#include "base/id.h"
#include "text/fold.h"

static uint64_t
mix(uint64_t h)
{
	h = (h ^ (h >> 33)) * 0xff51afd7ed558ccd;
	h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53;
	return h ^ (h >> 33);
}

Slice
key_make(Arena *a, Map *used, Slice content)
{
	uint64_t hash = slice_hash(content, 0);
	char key[ID_CHARS];

	for (;;) {
		id_write(mix(hash), key);
		Slice s = { key, ID_CHARS };
		if (map_get(used, s) == NULL) {
			map_put(used, s, 1);
			return arena_dup(a, s);
		}
		hash++;
	}
}

Slice
key_content(Arena *a, Slice first, Slice second)
{
	return arena_printf(a, "%.*s|%.*s", SLICE_ARG(first),
	    SLICE_ARG(fold_dup(a, second)));
}

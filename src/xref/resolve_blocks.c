/* SPDX-License-Identifier: MIT */
/*
 * Only names that share a block are compared.  A block that very many share is
 * compared along its order alone, each with the few that come next, so that no
 * input makes the work grow with the square of the names.
 */
#include "xref/resolve_priv.h"

#include <stdlib.h>

enum {
	BLOCK_ALL = 48,		/* up to here all are compared with all */
	BLOCK_SMALL = 16,	/* the same for blocks of the weakest keys */
	BLOCK_NEXT = 8		/* beyond, each with so many */
};

typedef VEC(uint64_t) PairVec;

uint64_t
block_key(char kind, uint64_t a, uint64_t b)
{
	uint64_t parts[3] = { (uint64_t)(unsigned char)kind, a, b };

	return slice_hash((Slice){ (const char *)parts, sizeof parts }, 0);
}

static int
by_key(const void *x, const void *y)
{
	const BlockEntry *a = x, *b = y;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return a->label < b->label ? -1 : a->label > b->label;
}

static void
add_pairs(const BlockEntry *e, size_t n, PairVec *pairs)
{
	size_t reach = n <= (e->small ? BLOCK_SMALL : BLOCK_ALL) ? n :
	    e->small ? 0 : BLOCK_NEXT;

	for (size_t i = 0; i < n; i++)
		for (size_t j = i + 1; j < n && j - i <= reach; j++)
			if (e[i].label != e[j].label)
				vec_push(pairs, (uint64_t)e[i].label << 32 |
				    e[j].label);
}

void
blocks_compare(Resolving *r, BlockVec *entries, BlockPair *pair, TieVec *ties)
{
	PairVec pairs = { 0 };
	size_t n;

	if (entries->len > 0)
		qsort(entries->at, entries->len, sizeof *entries->at, by_key);
	for (size_t i = 0; i < entries->len; i += n) {
		for (n = 1; i + n < entries->len &&
		    entries->at[i + n].key == entries->at[i].key; n++)
			;
		add_pairs(&entries->at[i], n, &pairs);
	}
	pairs.len = vec_sort_once(pairs.at, pairs.len);
	for (size_t i = 0; i < pairs.len; i++) {
		r->compared++;
		pair(r, (uint32_t)(pairs.at[i] >> 32),
		    (uint32_t)pairs.at[i], ties);
	}
	vec_free(&pairs);
}

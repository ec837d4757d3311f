/* SPDX-License-Identifier: MIT */
/*
 * Numbers by lot, the same for the same seed: splitmix64 (Steele, Lea, Flood
 * 2014).
 */
#ifndef DOSSIER_ANNOTATE_TRAIN_LOT_H
#define DOSSIER_ANNOTATE_TRAIN_LOT_H

#include <stdbool.h>
#include <stdint.h>

static inline uint64_t
lot_next(uint64_t *lot)
{
	uint64_t z = *lot += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

static inline bool
lot_falls(uint64_t *lot, float chance)
{
	return (float)(lot_next(lot) >> 40) < chance * (float)(1 << 24);
}

#endif

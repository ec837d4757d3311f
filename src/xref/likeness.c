/* SPDX-License-Identifier: MIT */
#include "xref/likeness.h"

enum { UNIT = 8 };

uint32_t
likeness_log(uint64_t n)
{
	uint32_t bits = 0;

	while (n >> (bits + 1) != 0)
		bits++;
	uint64_t top = bits >= 3 ? n >> (bits - 3) : n << (3 - bits);
	return bits * UNIT + (uint32_t)(top - UNIT);
}

uint32_t
likeness_weight(uint64_t in, uint64_t all)
{
	return likeness_log(1 + 2 * all / in);
}

uint32_t
likeness(uint64_t in_a, uint64_t in_b, uint64_t both, uint32_t prior)
{
	uint64_t small = in_a < in_b ? in_a : in_b;
	uint64_t large = in_a < in_b ? in_b : in_a;

	return (uint32_t)(100 * both / (prior + (7 * small + 3 * large) / 10));
}

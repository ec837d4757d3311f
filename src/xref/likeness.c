/* SPDX-License-Identifier: MIT */
#include "xref/likeness.h"

enum { UNIT = 8 };

/* Eight times the binary logarithm of n, which is at least 1. */
static uint32_t
eight_logs(uint64_t n)
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
	return eight_logs(1 + 2 * all / in);
}

uint32_t
likeness(uint64_t in_a, uint64_t in_b, uint64_t both, uint32_t prior)
{
	uint64_t small = in_a < in_b ? in_a : in_b;
	uint64_t large = in_a < in_b ? in_b : in_a;

	return (uint32_t)(100 * both / (prior + (7 * small + 3 * large) / 10));
}

size_t
likeness_rarest(const uint32_t *features, uint32_t count,
    const uint32_t *weight, uint32_t alone, size_t most, uint32_t *out)
{
	size_t n = 0;

	for (uint32_t i = 0; i < count; i++) {
		const uint32_t f = features[i];
		if (weight[f] == alone || (n == most &&
		    weight[out[n - 1]] >= weight[f]))
			continue;
		size_t at = n < most ? n++ : n - 1;
		for (; at > 0 && weight[out[at - 1]] < weight[f]; at--)
			out[at] = out[at - 1];
		out[at] = f;
	}
	return n;
}

/* SPDX-License-Identifier: MIT */
#include "base/vec.h"

#include <stdlib.h>

#include "base/error.h"

void *
vec_grow(void *at, size_t len, size_t *cap, size_t more, size_t size)
{
	size_t wanted = *cap < 8 ? 8 : *cap;

	if (more <= *cap - len)
		return at;
	if (more > SIZE_MAX / size / 4 - len)
		die_no_memory();
	while (wanted - len < more)
		wanted *= 2;
	at = must_alloc(at, wanted * size);
	*cap = wanted;
	return at;
}

void
vec_release(void *at)
{
	free(at);
}

static int
by_number(const void *a, const void *b)
{
	const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

size_t
vec_sort_once(uint64_t *at, size_t len)
{
	size_t n = 0;

	if (len > 1)
		qsort(at, len, sizeof *at, by_number);
	for (size_t i = 0; i < len; i++)
		if (n == 0 || at[n - 1] != at[i])
			at[n++] = at[i];
	return n;
}

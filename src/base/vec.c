/* SPDX-License-Identifier: MIT */
#include "base/vec.h"

#include <stdint.h>
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

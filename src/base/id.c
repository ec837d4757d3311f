/* SPDX-License-Identifier: MIT */
#include "base/id.h"

void
id_write(uint64_t bits, char out[ID_CHARS])
{
	static const char digits[] = "abcdefghijkmnpqrstuvwxyz23456789";

	for (int i = 0; i < ID_CHARS; i++, bits >>= 5)
		out[i] = digits[bits & 31];
}

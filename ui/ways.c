/* SPDX-License-Identifier: MIT */
#include "ui/ways.h"

const Way *
way_of_letter(const Way *ways, size_t n, char letter)
{
	for (size_t i = 0; i < n; i++)
		if (ways[i].letter == letter)
			return &ways[i];
	return NULL;
}

void
ways_tell(const Way *ways, size_t n, Buffer *out)
{
	for (size_t i = 0; i < n; i++)
		letter_tell(ways[i].letter, ways[i].word, out);
}

/* SPDX-License-Identifier: MIT */
/*
 * The Damerau-Levenshtein distance in its restricted form (optimal string
 * alignment): a table of distances between all beginnings of both words.
 */
#include "base/near.h"

enum { WORD_MAX = 24 };

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static bool
same(Slice a, size_t i, Slice b, size_t j)
{
	return slice_eq_nocase(slice_sub(a, i, i + 1), slice_sub(b, j, j + 1));
}

static unsigned
distance(Slice a, Slice b)
{
	unsigned d[WORD_MAX + 1][WORD_MAX + 1];

	for (size_t i = 0; i <= a.len; i++)
		d[i][0] = (unsigned)i;
	for (size_t j = 0; j <= b.len; j++)
		d[0][j] = (unsigned)j;
	for (size_t i = 1; i <= a.len; i++) {
		for (size_t j = 1; j <= b.len; j++) {
			unsigned wrong = same(a, i - 1, b, j - 1) ? 0 : 1;
			d[i][j] = least(d[i - 1][j - 1] + wrong,
			    least(d[i - 1][j], d[i][j - 1]) + 1);
			if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) &&
			    same(a, i - 2, b, j - 1))
				d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
		}
	}
	return d[a.len][b.len];
}

bool
near_word(Slice written, Slice meant)
{
	if (written.len > WORD_MAX || meant.len > WORD_MAX)
		return false;
	return distance(written, meant) <= (meant.len > 3 ? 2 : 1);
}

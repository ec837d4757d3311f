/* SPDX-License-Identifier: MIT */
#include "article/markup.h"

size_t
markup_at(Markup m, uint32_t pos)
{
	size_t low = 0, high = m.count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (m.spans[mid].end <= pos)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

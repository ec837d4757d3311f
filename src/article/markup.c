/* SPDX-License-Identifier: MIT */
#include "article/markup.h"

#include "base/bisect.h"

size_t
markup_at(Markup m, uint32_t pos)
{
	size_t first = 0;

	BISECT(first, m.count, i, m.spans[i].end <= pos);
	return first;
}

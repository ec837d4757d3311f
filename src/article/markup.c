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

Slice
markup_shown(Slice text, Span span, Markup m, Buffer *scratch)
{
	size_t i = markup_at(m, span.start);

	if (i == m.count || m.spans[i].start >= span.end)
		return slice_span(text, span);
	buffer_clear(scratch);
	for (; i < m.count && m.spans[i].start < span.end; i++) {
		buffer_add(scratch, slice_sub(text, span.start,
		    m.spans[i].start));
		span.start = m.spans[i].end;
	}
	if (span.start < span.end)
		buffer_add(scratch, slice_span(text, span));
	return buffer_slice(scratch);
}

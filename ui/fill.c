/* SPDX-License-Identifier: MIT */
#include "ui/fill.h"

#include "text/glyph.h"

bool
fill_next(Slice *rest, int cells, Slice *line)
{
	uint32_t pos = 0, end = 0, gap = 0;
	int width = 0;
	Glyph g;

	*rest = slice_trim(*rest);
	if (rest->len == 0)
		return false;
	while (glyph_next(*rest, &pos, &g)) {
		width += g.width;
		if (g.space)
			gap = g.source.start;
		if (width > cells && !g.space && end > 0)
			break;
		end = pos;
	}
	if (end < rest->len && gap > 0)
		end = gap;
	*line = slice_trim(slice_sub(*rest, 0, end));
	*rest = slice_sub(*rest, end, rest->len);
	return true;
}

Slice
fill_line(Slice text, int cells, long n)
{
	Slice line = {0};

	while (fill_next(&text, cells, &line))
		if (n-- == 0)
			return line;
	return (Slice){0};
}

Slice
fill_tail(Slice text, int cells)
{
	int width = (int)glyph_width(text);
	uint32_t pos = 0;
	Glyph g;

	while (width > cells && glyph_next(text, &pos, &g))
		width -= g.width;
	return slice_sub(text, pos, text.len);
}

/* SPDX-License-Identifier: MIT */
#include "ui/account_paint.h"

/* How a byte of an account's text looks, and up to where: words that only it
 * has stand out, what stands around those compared does not. */
static Style
style_at(const Account *account, uint32_t pos, size_t *mark, uint32_t *until)
{
	static const Style styles[] = {
		[CONTRAST_WORD] = STYLE_NAME,
		[CONTRAST_NUMBER] = STYLE_FOCUS,
		[CONTRAST_FACT] = STYLE_FOCUS,
	};
	Span core = account->core;
	bool inside = pos >= core.start && pos < core.end;

	*until = inside ? core.end : pos < core.start ? core.start :
	    (uint32_t)account->text.len;
	while (*mark < account->mark_count &&
	    account->marks[*mark].span.end <= pos)
		++*mark;
	if (*mark < account->mark_count) {
		const ContrastMark *m = &account->marks[*mark];

		if (m->span.start <= pos) {
			*until = m->span.end;
			return styles[m->kind];
		}
		if (m->span.start < *until)
			*until = m->span.start;
	}
	return inside ? STYLE_TEXT : STYLE_DIM;
}

void
account_paint_line(const Account *account, Slice line, Canvas *c,
    Rect r)
{
	uint32_t pos = line.len > 0 ?
	    (uint32_t)(line.ptr - account->text.ptr) : 0;
	uint32_t end = pos + (uint32_t)line.len, until;
	size_t mark = 0;
	int col = r.col;

	for (; pos < end; pos = until) {
		Style style = style_at(account, pos, &mark, &until);

		if (until > end)
			until = end;
		col = canvas_text(c, r, r.row, col, slice_sub(account->text,
		    pos, until), style);
	}
}

/* SPDX-License-Identifier: MIT */
#include "ui/pair_paint.h"

#include "ui/article_paint.h"

/* Moves *i to the first span that ends behind pos; the style there, and up to
 * where. */
static Style
style_at(const Parallel *p, int side, size_t *i, uint32_t pos, Style base,
    uint32_t *until)
{
	const Span *same = p->same[side];

	while (*i < p->same_count[side] && same[*i].end <= pos)
		++*i;
	*until = UINT32_MAX;
	if (*i == p->same_count[side])
		return base;
	*until = same[*i].start <= pos ? same[*i].end : same[*i].start;
	return same[*i].start <= pos ? STYLE_SHARED : base;
}

void
pair_paint_line(const Pair *p, int side, const Line *line, Canvas *c, Rect r)
{
	const ArticleBody *body = &p->body[side];
	const Block *block = &body->blocks[line->block];
	WrapIter it = wrap_iter(body, line->span, block->verbatim);
	Style base = article_block_style(block), style;
	size_t same = spans_from(SPANS(p->shared.same[side],
	    p->shared.same_count[side]), line->span.start);
	int col = r.col + line->indent;
	uint32_t until;
	Glyph g;

	same -= same > 0;
	for (;;) {
		Span plain = { it.pos, wrap_plain(&it) };

		style = style_at(&p->shared, side, &same, plain.start, base,
		    &until);
		if (plain.end > plain.start) {
			it.pos = plain.end < until ? plain.end : until;
			plain.end = it.pos;
			col = canvas_text(c, r, r.row, col,
			    slice_span(body->text, plain), style);
		} else if (wrap_next(&it, &g)) {
			style = style_at(&p->shared, side, &same,
			    g.source.start, base, &until);
			col = canvas_glyph(c, r, r.row, col, &g, style);
		} else {
			break;
		}
	}
}

/* SPDX-License-Identifier: MIT */
#include "ui/pair_paint.h"

#include "ui/article_paint.h"

typedef struct {
	Spans same, hits;
	size_t at_same, at_hit;	/* the first that ends behind the position */
	uint32_t until;		/* the style holds */
} Styles;

static Styles
styles_from(const Pair *p, int side, uint32_t start)
{
	Styles s = {
		.same = SPANS(p->shared.same[side], p->shared.same_count[side]),
		.hits = SPANS(p->hits[side].at, p->hits[side].len),
	};

	s.at_same = spans_from(s.same, start);
	s.at_hit = spans_from(s.hits, start);
	s.at_same -= s.at_same > 0;
	s.at_hit -= s.at_hit > 0;
	return s;
}

/* Moves *i to the first span that ends behind pos; whether it covers pos. */
static bool
walk(Spans spans, size_t *i, uint32_t pos, uint32_t *until)
{
	while (*i < spans.len && spans_get(spans, *i).end <= pos)
		++*i;
	if (*i == spans.len)
		return false;
	const Span next = spans_get(spans, *i);
	const bool covered = next.start <= pos;
	const uint32_t change = covered ? next.end : next.start;

	if (change < *until)
		*until = change;
	return covered;
}

static Style
style_at(Styles *s, uint32_t pos, Style base)
{
	s->until = UINT32_MAX;
	if (walk(s->hits, &s->at_hit, pos, &s->until))
		return STYLE_MATCH;
	return walk(s->same, &s->at_same, pos, &s->until) ? STYLE_SHARED :
	    base;
}

void
pair_paint_line(const Pair *p, int side, const Line *line, Canvas *c, Rect r)
{
	const ArticleBody *body = &p->body[side];
	const Block *block = &body->blocks[line->block];
	WrapIter it = wrap_iter(body, line->span, block->verbatim);
	Style base = article_block_style(block), style;
	Styles styles = styles_from(p, side, line->span.start);
	int col = r.col + line->indent;
	Glyph g;

	for (;;) {
		Span plain = { it.pos, wrap_plain(&it) };

		style = style_at(&styles, plain.start, base);
		if (plain.end > plain.start) {
			if (plain.end > styles.until)
				plain.end = styles.until;
			it.pos = plain.end;
			col = canvas_text(c, r, r.row, col,
			    slice_span(body->text, plain), style);
		} else if (wrap_next(&it, &g)) {
			style = style_at(&styles, g.source.start, base);
			col = canvas_glyph(c, r, r.row, col, &g, style);
		} else {
			break;
		}
	}
}

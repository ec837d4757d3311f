/* SPDX-License-Identifier: MIT */
/*
 * A glyph's style is the strongest of what covers it: a match, a mention, a
 * report of the focused event, its block.  All spans are in text order, so a
 * pointer into each array walks along with the glyphs.
 */
#include "ui/article_paint.h"

typedef struct {
	const ArticleView *v;
	size_t mention, match;	/* the first that ends after here */
} Paint;

int
article_margin(int cols)
{
	return cols >= 40 ? 2 : cols >= 24 ? 1 : 0;
}

static Style
block_style(const Block *b)
{
	switch (b->kind) {
	case BLOCK_HEADLINE: return STYLE_HEADLINE;
	case BLOCK_HEADING: return STYLE_HEADING;
	case BLOCK_BYLINE:
	case BLOCK_BOILERPLATE: return STYLE_DIM;
	default: return STYLE_TEXT;
	}
}

static bool
covers(Span s, uint32_t pos)
{
	return s.start <= pos && pos < s.end;
}

static Style
match_style(Paint *p, uint32_t pos)
{
	const ArticleView *v = p->v;

	while (p->match < v->matches.len && v->matches.at[p->match].end <= pos)
		p->match++;
	if (p->match == v->matches.len || !covers(v->matches.at[p->match], pos))
		return STYLE_TEXT;
	return covers(v->matches.at[p->match], v->offset) ?
	    STYLE_MATCH_HERE : STYLE_MATCH;
}

static Style
mention_style(Paint *p, uint32_t pos)
{
	const ArticleBody *b = &p->v->body;

	while (p->mention < b->mention_count &&
	    b->mentions[p->mention].span.end <= pos)
		p->mention++;
	if (p->mention == b->mention_count ||
	    !covers(b->mentions[p->mention].span, pos))
		return STYLE_TEXT;
	return session_is_focus(p->v->view.session, FOCUS_ENTITY,
	    b->mentions[p->mention].entity) ? STYLE_FOCUS : STYLE_NAME;
}

/* Reports of several events may overlap, so all that begin before are seen. */
static Style
report_style(Paint *p, uint32_t pos)
{
	const ArticleBody *b = &p->v->body;
	const Session *s = p->v->view.session;

	if (s->focus.kind != FOCUS_EVENT)
		return STYLE_TEXT;
	for (size_t i = 0; i < b->report_count &&
	    b->reports[i].span.start <= pos; i++)
		if (b->reports[i].event == s->focus.id &&
		    covers(b->reports[i].span, pos))
			return STYLE_FOCUS;
	return STYLE_TEXT;
}

static Style
style_at(Paint *p, uint32_t pos, Style base)
{
	Style s = match_style(p, pos);

	if (s == STYLE_TEXT)
		s = report_style(p, pos);
	if (s == STYLE_TEXT)
		s = mention_style(p, pos);
	return s == STYLE_TEXT ? base : s;
}

static void
paint_line(Paint *p, const Line *line, Canvas *c, Rect r, bool focused)
{
	const ArticleView *v = p->v;
	const Block *b = &v->body.blocks[line->block];
	WrapIter it = wrap_iter(&v->body, line->span, b->verbatim);
	Style base = block_style(b);
	int col = r.col + article_margin(r.cols) + line->indent;
	bool here = focused && covers(line->span, v->offset);
	Glyph g;

	if (here)
		canvas_cursor(c, r.row, col);
	while (wrap_next(&it, &g)) {
		if (here && g.source.start <= v->offset)
			canvas_cursor(c, r.row, col);
		col = canvas_glyph(c, r, r.row, col, &g,
		    style_at(p, g.source.start, base));
	}
}

void
article_paint(const ArticleView *v, Canvas *c, Rect r, bool focused)
{
	Paint p = { .v = v };

	if (focused)
		canvas_cursor(c, r.row, r.col);
	for (int i = 0; i < r.rows; i++) {
		size_t n = v->top + (size_t)i;

		if (n >= v->lines.len)
			break;
		paint_line(&p, &v->lines.at[n], c,
		    (Rect){ r.row + i, r.col, 1, r.cols }, focused);
	}
}

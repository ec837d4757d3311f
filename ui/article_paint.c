/* SPDX-License-Identifier: MIT */
/*
 * A glyph's style is the strongest of what covers it: a match, a report of the
 * focused event, a mention, words that other articles have, its block.  All spans are in text order and do not
 * overlap, so a position in each array walks along with the glyphs.
 */
#include "ui/article_paint.h"

#include "ui/fill.h"

typedef struct {
	const ArticleView *v;
	size_t mention, match, report;	/* the first that ends after here */
	size_t gloss;		/* the first behind here */
	size_t shared;		/* of what stands elsewhere too, by line, */
	size_t same;		/* and by glyph */
	size_t noted;		/* the first that begins behind here */
	size_t retold;		/* the first that ends behind here */
	uint32_t until;		/* the style is the same up to there */
	bool here;		/* the cursor is on the line */
} Paint;

int
article_margin(int cols)
{
	return cols >= 40 ? 2 : cols >= 24 ? 1 : 0;
}

Style
article_block_style(const Block *b)
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

/* Moves *i to the first span that ends behind pos; whether it covers pos. */
static bool
walk(Paint *p, Spans spans, size_t *i, uint32_t pos)
{
	while (*i < spans.len && spans_get(spans, *i).end <= pos)
		++*i;
	if (*i == spans.len)
		return false;
	Span next = spans_get(spans, *i);
	bool covered = next.start <= pos;
	uint32_t change = covered ? next.end : next.start;

	if (change < p->until)
		p->until = change;
	return covered;
}

static Style
match_style(Paint *p, uint32_t pos)
{
	const ArticleView *v = p->v;

	if (!walk(p, SPANS(v->matches.at, v->matches.len), &p->match, pos))
		return STYLE_TEXT;
	return covers(v->matches.at[p->match], v->offset) ?
	    STYLE_MATCH_HERE : STYLE_MATCH;
}

static Style
mention_style(Paint *p, uint32_t pos)
{
	const ArticleBody *b = &p->v->body;

	if (!walk(p, SPANS(b->mentions, b->mention_count), &p->mention,
	    pos))
		return STYLE_TEXT;
	return session_is_focus(p->v->view.session, FOCUS_ENTITY,
	    b->mentions[p->mention].entity) ? STYLE_FOCUS : STYLE_NAME;
}

static Style
report_style(Paint *p, uint32_t pos)
{
	const ArticleView *v = p->v;

	return walk(p, SPANS(v->focus.at, v->focus.len), &p->report, pos) ?
	    STYLE_FOCUS : STYLE_TEXT;
}

static Style
shared_style(Paint *p, uint32_t pos)
{
	const ArticleView *v = p->v;

	return v->shows_shared && walk(p, SPANS(v->elsewhere,
	    v->elsewhere_count), &p->same, pos) ? STYLE_SHARED : STYLE_TEXT;
}

static Style
style_at(Paint *p, uint32_t pos, Style base)
{
	p->until = UINT32_MAX;
	Style s = match_style(p, pos);

	if (s == STYLE_TEXT)
		s = report_style(p, pos);
	if (s == STYLE_TEXT)
		s = mention_style(p, pos);
	if (s == STYLE_TEXT)
		s = shared_style(p, pos);
	return s == STYLE_TEXT ? base : s;
}

/* The cursor goes to the last glyph that begins at or before it; plain: each
 * byte is one. */
static void
find_cursor(const Paint *p, Canvas *c, int row, int col, Span shown,
    bool plain)
{
	uint32_t at = p->v->offset;

	if (!p->here || shown.start > at)
		return;
	if (plain)
		col += (int)((at < shown.end ? at : shown.end - 1) -
		    shown.start);
	canvas_cursor(c, row, col);
}

/* What is shown behind the glyphs up to a position; the column after it. */
static int
paint_glosses(Paint *p, uint32_t end, Canvas *c, Rect r, int col)
{
	Glosses g = p->v->glosses;

	for (; p->gloss < g.count && g.at[p->gloss].at <= end; p->gloss++)
		col = canvas_text(c, r, r.row, col, g.at[p->gloss].text,
		    STYLE_DIM);
	return col;
}

/* Some glyphs of one style: as many as can be drawn at once, from *col on;
 * false at the end of the line. */
static bool
paint_some(Paint *p, WrapIter *it, Style base, Canvas *c, Rect r, int *col)
{
	Span plain = { it->pos, wrap_plain(it) };
	Glyph g;

	if (plain.end > plain.start) {
		Style style = style_at(p, plain.start, base);

		if (plain.end > p->until)
			plain.end = p->until;
		if (p->gloss < p->v->glosses.count &&
		    plain.end > p->v->glosses.at[p->gloss].at)
			plain.end = p->v->glosses.at[p->gloss].at;
		it->pos = plain.end;
		find_cursor(p, c, r.row, *col, plain, true);
		*col = canvas_text(c, r, r.row, *col,
		    slice_span(p->v->body.text, plain), style);
		*col = paint_glosses(p, plain.end, c, r, *col);
		return true;
	}
	if (!wrap_next(it, &g))
		return false;
	find_cursor(p, c, r.row, *col, g.source, false);
	*col = canvas_glyph(c, r, r.row, *col, &g,
	    style_at(p, g.source.start, base));
	*col = paint_glosses(p, g.source.end, c, r, *col);
	return true;
}

/* The sign for a line whose facts other articles tell: in other words, or
 * differently; NULL: none. */
static const char *
retold_sign(Paint *p, const Line *line)
{
	const ArticleView *v = p->v;
	const Signs *signs = v->view.session->signs;
	const char *sign = NULL;

	while (p->retold < v->retold_count &&
	    v->retold[p->retold].span.end <= line->span.start)
		p->retold++;
	for (size_t i = p->retold; i < v->retold_count &&
	    v->retold[i].span.start < line->span.end; i++) {
		if (v->retold[i].differ)
			return signs->differ;
		sign = signs->inferred;
	}
	return sign;
}

/* In the margin: in how many other articles words of the line stand; else
 * whether others tell the same, and always whether they tell it differently. */
static void
paint_others(Paint *p, const Line *line, Canvas *c, Rect r)
{
	const ArticleView *v = p->v;
	const char *sign = retold_sign(p, line);
	uint32_t most = 0;
	char text[2] = "";

	while (p->shared < v->elsewhere_count &&
	    v->elsewhere[p->shared].span.end <= line->span.start)
		p->shared++;
	for (size_t i = p->shared; i < v->elsewhere_count &&
	    v->elsewhere[i].span.start < line->span.end; i++)
		if (v->elsewhere[i].others > most)
			most = v->elsewhere[i].others;
	if (article_margin(r.cols) < 2 || (most == 0 && sign == NULL))
		return;
	text[0] = most > 9 ? '+' : (char)('0' + most);
	if (most == 0 || sign == v->view.session->signs->differ)
		canvas_puts(c, r, r.row, r.col, sign, STYLE_DIM);
	else
		canvas_puts(c, r, r.row, r.col, text, STYLE_DIM);
}

/* Beside that: that there is a note on what begins on the line. */
static void
paint_noted(Paint *p, const Line *line, Canvas *c, Rect r)
{
	const ArticleView *v = p->v;

	while (p->noted < v->noted_count &&
	    v->noted[p->noted].start < line->span.start)
		p->noted++;
	if (p->noted < v->noted_count && article_margin(r.cols) >= 2 &&
	    v->noted[p->noted].start < line->span.end)
		canvas_text(c, r, r.row, r.col + 1, slice_sub(slice_of(
		    v->view.session->signs->note), 0, slice_find_byte(slice_of(
		    v->view.session->signs->note), ' ', 0)), STYLE_KEY);
}

static void
paint_line(Paint *p, const Line *line, Canvas *c, Rect r, bool here)
{
	const ArticleBody *body = &p->v->body;
	const Block *b = &body->blocks[line->block];
	WrapIter it = wrap_iter(body, line->span, b->verbatim);
	Style base = article_block_style(b);
	int col = r.col + article_margin(r.cols) + line->indent;

	paint_others(p, line, c, r);
	paint_noted(p, line, c, r);
	p->here = here;
	p->gloss = gloss_from(p->v->glosses, line->span.start);
	if (here)
		canvas_cursor(c, r.row, col);
	while (paint_some(p, &it, base, c, r, &col))
		;
}

/* Why there are no lines. */
static void
paint_nothing(const ArticleView *v, Canvas *c, Rect r)
{
	int margin = article_margin(r.cols);
	Slice why = v->body.row.id != 0 ?
	    SLICE("This article has no text.") : v->view.session->reading ?
	    SLICE("The articles are still being read.") :
	    SLICE("There is no article here. P lists what was found and why "
	    "it cannot be read."), line;

	for (int i = 0; i < r.rows &&
	    fill_next(&why, r.cols - 2 * margin, &line); i++)
		canvas_text(c, r, r.row + i, r.col + margin, line, STYLE_DIM);
}

void
article_paint(const ArticleView *v, Canvas *c, Rect r, bool focused)
{
	Paint p = { .v = v };

	if (focused)
		canvas_cursor(c, r.row, r.col + article_margin(r.cols));
	if (v->lines.len == 0) {
		paint_nothing(v, c, r);
		return;
	}
	if (v->top < v->lines.len && v->body.mention_count > 0) {
		p.mention = spans_from(SPANS(v->body.mentions,
		    v->body.mention_count), v->lines.at[v->top].span.start);
		p.mention -= p.mention > 0;
	}
	for (int i = 0; i < r.rows; i++) {
		size_t n = v->top + (size_t)i;

		if (n >= v->lines.len)
			break;
		paint_line(&p, &v->lines.at[n], c,
		    (Rect){ r.row + i, r.col, 1, r.cols },
		    focused && n == v->line);
	}
}

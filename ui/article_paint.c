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
		*col = canvas_text(c, r, r.row, *col,
		    slice_span(p->v->body.text, plain), style);
		*col = paint_glosses(p, plain.end, c, r, *col);
		return true;
	}
	if (!wrap_next(it, &g))
		return false;
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

static WrapIter
glyphs_of(const ArticleView *v, const Line *line)
{
	return wrap_iter(&v->body, line->span,
	    v->body.blocks[line->block].verbatim);
}

static void
paint_line(Paint *p, const Line *line, Canvas *c, Rect r)
{
	WrapIter it = glyphs_of(p->v, line);
	Style base = article_block_style(&p->v->body.blocks[line->block]);
	int col = r.col + article_margin(r.cols) + line->indent;

	paint_others(p, line, c, r);
	paint_noted(p, line, c, r);
	p->gloss = gloss_from(p->v->glosses, line->span.start);
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
	    SLICE("There is no article here. Articles are plain text or "
	    "Markdown: P lists what else was found."), line;

	for (int i = 0; i < r.rows &&
	    fill_next(&why, r.cols - 2 * margin, &line); i++)
		canvas_text(c, r, r.row + i, r.col + margin, line, STYLE_DIM);
}

static ArticleLook
look_of(const ArticleView *v)
{
	const Session *s = v->view.session;

	return (ArticleLook){ .wrappings = v->wrappings,
		.focus = s->focus.kind, .focus_id = s->focus.id,
		.shows_shared = v->shows_shared,
		.searched = s->needle.query.len > 0 };
}

static bool
looks_the_same(ArticleLook a, ArticleLook b)
{
	return a.wrappings == b.wrappings && a.focus == b.focus &&
	    a.focus_id == b.focus_id && a.shows_shared == b.shows_shared &&
	    !a.searched && !b.searched;
}

static size_t
end_of_visible(const ArticleView *v)
{
	size_t end = v->top + (size_t)(v->rows > 0 ? v->rows : 0);

	return end < v->lines.len ? end : v->lines.len;
}

void
article_paint_lines(ArticleView *v, int cols)
{
	const ArticleLook look = look_of(v);
	Paint p = { .v = v };
	Rect r;

	picture_fit(&v->picture, v->rows, cols);
	if (!looks_the_same(look, v->look))
		picture_forget(&v->picture);
	v->look = look;
	if (v->top < v->lines.len && v->body.mention_count > 0) {
		p.mention = spans_from(SPANS(v->body.mentions,
		    v->body.mention_count), v->lines.at[v->top].span.start);
		p.mention -= p.mention > 0;
	}
	for (size_t n = v->top; n < end_of_visible(v); n++)
		if (picture_wants(&v->picture, n, (int64_t)n + 1, &r))
			paint_line(&p, &v->lines.at[n], &v->picture.canvas,
			    r);
}

uint64_t
article_shows(const ArticleView *v, int row)
{
	size_t n = v->top + (size_t)row;

	if (v->lines.len == 0)
		return 0;
	return n < end_of_visible(v) ? picture_painting(&v->picture, n) :
	    PICTURE_BLANK;
}

/* Where the last glyph of the cursor's line that begins at or before it is,
 * else the first one; cells from the left edge of a pane of so many. */
static int
cursor_col(const ArticleView *v, int cols)
{
	const Line *line = &v->lines.at[v->line];
	WrapIter it = glyphs_of(v, line);
	size_t gloss = gloss_from(v->glosses, line->span.start);
	int next = article_margin(cols) + line->indent, col = next;
	Glyph g;

	while (wrap_next(&it, &g) && g.source.start <= v->offset) {
		col = next;
		next += g.width;
		for (; gloss < v->glosses.count &&
		    v->glosses.at[gloss].at <= g.source.end; gloss++)
			next += (int)glyph_width(v->glosses.at[gloss].text);
	}
	return col;
}

void
article_paint(const ArticleView *v, Canvas *c, Rect r, bool focused)
{
	size_t end = end_of_visible(v);

	if (focused)
		canvas_cursor(c, r.row, r.col + article_margin(r.cols));
	if (v->lines.len == 0)
		paint_nothing(v, c, r);
	for (size_t n = v->top; n < end; n++)
		picture_show(&v->picture, n, c, r.row + (int)(n - v->top),
		    r.col);
	if (focused && v->line >= v->top && v->line < end)
		canvas_cursor(c, r.row + (int)(v->line - v->top),
		    r.col + cursor_col(v, r.cols));
}

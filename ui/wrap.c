/* SPDX-License-Identifier: MIT */
/*
 * Greedy filling: glyphs are measured one by one, the last white space seen is
 * where the line may end.  The text is read once, so wrapping is linear.
 * White space at a break belongs to no line.
 */
#include "ui/wrap.h"

#include "article/markup.h"
#include "base/bisect.h"

WrapIter
wrap_iter(const ArticleBody *body, Span span, bool verbatim)
{
	return (WrapIter){ body, span.start, span.end,
	    markup_at((Markup){ body->markup, body->markup_count },
	    span.start), verbatim };
}

static bool
next_shown(WrapIter *it, Glyph *g)
{
	const ArticleBody *body = it->body;

	while (it->markup < body->markup_count &&
	    body->markup[it->markup].start <= it->pos)
		it->pos = body->markup[it->markup++].end;
	return it->pos < it->end &&
	    glyph_next(slice_sub(body->text, 0, it->end), &it->pos, g);
}

bool
wrap_next(WrapIter *it, Glyph *g)
{
	WrapIter ahead;
	Glyph next;

	if (!next_shown(it, g))
		return false;
	if (!g->space || it->verbatim)
		return true;
	for (ahead = *it; next_shown(&ahead, &next) && next.space; *it = ahead)
		g->source.end = next.source.end;
	g->width = 1;
	return true;
}

uint32_t
wrap_plain(const WrapIter *it)
{
	const ArticleBody *body = it->body;
	uint32_t end = it->end, pos = it->pos;

	if (it->markup < body->markup_count &&
	    body->markup[it->markup].start < end)
		end = body->markup[it->markup].start;
	if (end <= pos)
		return pos;
	end = glyph_plain(slice_sub(body->text, 0, it->end), pos, end - pos);
	if (it->verbatim)
		return end;
	/* Nothing that may be part of a run of white space. */
	const char *text = body->text.ptr;

	while (pos < end && (text[pos] != ' ' ||
	    (pos + 1 < end && text[pos + 1] != ' ')))
		pos++;
	return pos;
}

typedef struct {
	const ArticleBody *body;
	LineVec *out;
	uint32_t block;
	uint16_t indent;
	int cols;		/* cells for text, indent taken off */
	Glosses glosses;
	size_t gloss;		/* the next one */
} Wrap;

static void
add_line(Wrap *w, uint32_t start, uint32_t end)
{
	Line line = { { start, end }, w->block, w->indent };

	vec_push(w->out, line);
}

/* The line that is being filled. */
typedef struct {
	uint32_t start;
	int cells;
	Span gap;		/* the last white space seen; its end is 0 */
	int gap_cells;		/* where there was none */
} Filling;

/* The cells of what is shown behind a glyph. */
static int
glossed(Wrap *w, uint32_t end)
{
	int cells = 0;

	while (w->gloss < w->glosses.count &&
	    w->glosses.at[w->gloss].at <= end)
		cells += w->glosses.at[w->gloss++].cells;
	return cells;
}

static void
fill(Wrap *w, Filling *f, Span source, int width, bool space)
{
	width += glossed(w, source.end);
	if (space) {
		f->gap = source;
		f->gap_cells = f->cells;
	}
	f->cells += width;
	if (f->cells <= w->cols || space)
		return;
	if (f->gap.end > f->start) {
		add_line(w, f->start, f->gap.start);
		f->cells -= f->gap_cells + 1;
		f->start = f->gap.end;
	} else {
		add_line(w, f->start, source.start);
		f->cells = width;
		f->start = source.start;
	}
	f->gap.end = 0;
}

static void
fill_plain(Wrap *w, Filling *f, uint32_t from, uint32_t to)
{
	const char *text = w->body->text.ptr;

	for (uint32_t pos = from; pos < to; pos++)
		fill(w, f, (Span){ pos, pos + 1 }, 1, text[pos] == ' ');
}

static void
wrap_block(Wrap *w, Span span, bool verbatim)
{
	WrapIter it = wrap_iter(w->body, span, verbatim);
	Filling f = { .start = span.start };
	Glyph g;

	for (;;) {
		uint32_t plain = wrap_plain(&it);

		fill_plain(w, &f, it.pos, plain);
		it.pos = plain;
		if (!wrap_next(&it, &g))
			break;
		if (g.newline && verbatim) {
			add_line(w, f.start, g.source.start);
			f = (Filling){ .start = it.pos };
			continue;
		}
		fill(w, &f, g.source, g.width, g.space);
	}
	add_line(w, f.start, span.end);
}

static bool
blank_before(const ArticleBody *body, size_t i, const LineVec *out)
{
	if (out->len == 0)
		return false;
	const Block *before = &body->blocks[out->at[out->len - 1].block];

	return !(block_is_furniture(before->kind) &&
	    block_is_furniture(body->blocks[i].kind));
}

size_t
gloss_from(Glosses g, uint32_t pos)
{
	size_t first = 0;

	BISECT(first, g.count, i, g.at[i].at <= pos);
	return first;
}

void
wrap_article(const ArticleBody *body, Glosses glosses, int cols, LineVec *out)
{
	int width = cols > WRAP_MIN_COLS ? cols : WRAP_MIN_COLS;

	vec_clear(out);
	for (size_t i = 0; i < body->block_count; i++) {
		const Block *b = &body->blocks[i];
		Wrap w = { body, out, (uint32_t)i,
		    b->kind == BLOCK_QUOTATION && width > 20 ? 4 : 0, width,
		    glosses, gloss_from(glosses, b->span.start) };

		if (b->kind == BLOCK_HEADER)
			continue;
		w.cols -= w.indent;
		if (blank_before(body, i, out))
			add_line(&w, b->span.start, b->span.start);
		wrap_block(&w, b->span, b->verbatim);
	}
}

size_t
wrap_line_of(const LineVec *lines, uint32_t offset)
{
	size_t low = 0, high = lines->len;

	while (high - low > 1) {
		size_t mid = (low + high) / 2;

		if (lines->at[mid].span.start <= offset)
			low = mid;
		else
			high = mid;
	}
	return low;
}

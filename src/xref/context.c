/* SPDX-License-Identifier: MIT */
#include "xref/context.h"

#include "article/shown.h"
#include "base/bisect.h"

/* The last of n ordered spans that begins at or before pos; n: none does. */
static size_t
last_before(const Span *spans, size_t n, uint32_t pos)
{
	size_t first = 0;

	BISECT(first, n, i, spans[i].start <= pos);
	return first > 0 ? first - 1 : n;
}

const Block *
context_block(const ArticleBody *body, uint32_t pos)
{
	size_t first = 0;

	BISECT(first, body->block_count, i, body->blocks[i].span.start <= pos);
	return first > 0 && pos < body->blocks[first - 1].span.end ?
	    &body->blocks[first - 1] : NULL;
}

/* The title that the header block states, for a span in it. */
static Span
title_around(const ArticleBody *body, Span span)
{
	Span title = block_title(body->text, body->blocks,
	    body->block_count, body->row.title);

	return title.start <= span.start && span.end <= title.end ? title :
	    span;
}

Span
context_sentence(const ArticleBody *body, Span span)
{
	const size_t n = body->sentence_count;
	size_t first = last_before(body->sentences, n, span.start);
	size_t last = last_before(body->sentences, n,
	    span.end > span.start ? span.end - 1 : span.start);
	Span around = span;

	if (first < n && body->sentences[first].end >= span.start)
		around.start = body->sentences[first].start;
	if (last < n && body->sentences[last].end > span.end)
		around.end = body->sentences[last].end;
	return first == n ? title_around(body, span) : around;
}

static bool
continues(const char *byte)
{
	return ((unsigned char)*byte & 0xC0) == 0x80;
}

/* So many bytes at most on either side. */
static Span
cut(Slice text, Span around, Span span, uint32_t bytes)
{
	if (span.start - around.start > bytes)
		around.start = span.start - bytes;
	while (around.start < span.start && continues(text.ptr + around.start))
		around.start++;
	if (around.end - span.end > bytes) {
		around.end = span.end + bytes;
		while (around.end > span.end &&
		    continues(text.ptr + around.end))
			around.end--;
	}
	return around;
}

Span
context_cut(Slice text, Span around, Span span)
{
	return cut(text, around, span, CONTEXT_BYTES);
}

void
context_of(const ArticleBody *body, Span span, Slice *left, Slice *right)
{
	Span around = context_cut(body->text, context_sentence(body, span),
	    span);

	*left = slice_sub(body->text, around.start, span.start);
	*right = slice_sub(body->text, span.end, around.end);
}

void
context_in_block(const ArticleBody *body, Span span, uint32_t bytes,
    Span *before, Span *behind)
{
	const Block *block = context_block(body, span.start);
	Span around = span;

	if (block != NULL) {
		around.start = block->span.start;
		if (block->span.end > span.end)
			around.end = block->span.end;
	}
	around = cut(body->text, around, span, bytes);
	*before = (Span){ around.start, span.start };
	*behind = (Span){ span.end, around.end };
}

Slice
context_shown(const ArticleBody *body, Span span, Arena *a)
{
	Shown shown = { 0 };

	shown_make(&shown, body->text, span,
	    (Markup){ body->markup, body->markup_count });
	Slice kept = arena_dup(a, shown.text);
	shown_free(&shown);
	return kept;
}

/* SPDX-License-Identifier: MIT */
#include "xref/context.h"

/* The last of n ordered spans that begins at or before pos; n: none does. */
static size_t
last_before(const Span *spans, size_t n, uint32_t pos)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (spans[mid].start <= pos)
			low = mid + 1;
		else
			high = mid;
	}
	return low > 0 ? low - 1 : n;
}

const Block *
context_block(const ArticleBody *body, uint32_t pos)
{
	size_t low = 0, high = body->block_count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (body->blocks[mid].span.start <= pos)
			low = mid + 1;
		else
			high = mid;
	}
	return low > 0 && pos < body->blocks[low - 1].span.end ?
	    &body->blocks[low - 1] : NULL;
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
	return around;
}

static bool
continues(const char *byte)
{
	return ((unsigned char)*byte & 0xC0) == 0x80;
}

Span
context_cut(Slice text, Span around, Span span)
{
	if (span.start - around.start > CONTEXT_BYTES)
		around.start = span.start - CONTEXT_BYTES;
	while (around.start < span.start && continues(text.ptr + around.start))
		around.start++;
	if (around.end - span.end > CONTEXT_BYTES) {
		around.end = span.end + CONTEXT_BYTES;
		while (around.end > span.end &&
		    continues(text.ptr + around.end))
			around.end--;
	}
	return around;
}

void
context_of(const ArticleBody *body, Span span, Slice *left, Slice *right)
{
	Span around = context_cut(body->text, context_sentence(body, span),
	    span);

	*left = slice_sub(body->text, around.start, span.start);
	*right = slice_sub(body->text, span.end, around.end);
}

bool
context_is_furniture(const ArticleBody *body, Span span)
{
	const Block *block = context_block(body, span.start);

	return block != NULL && block_is_furniture(block->kind);
}

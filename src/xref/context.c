/* SPDX-License-Identifier: MIT */
#include "xref/context.h"

#include "base/slice.h"

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

/* The same for blocks. */
static const Block *
block_at(const ArticleBody *body, uint32_t pos)
{
	size_t low = 0, high = body->block_count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		if (body->blocks[mid].span.start <= pos)
			low = mid + 1;
		else
			high = mid;
	}
	return low > 0 ? &body->blocks[low - 1] : NULL;
}

static bool
continues(const char *byte)
{
	return ((unsigned char)*byte & 0xC0) == 0x80;
}

static Slice
cut_left(Slice s)
{
	size_t from = s.len > CONTEXT_BYTES ? s.len - CONTEXT_BYTES : 0;

	while (from > 0 && from < s.len && continues(s.ptr + from))
		from++;
	return slice_sub(s, from, s.len);
}

static Slice
cut_right(Slice s)
{
	size_t to = s.len > CONTEXT_BYTES ? CONTEXT_BYTES : s.len;

	while (to > 0 && to < s.len && continues(s.ptr + to))
		to--;
	return slice_sub(s, 0, to);
}

void
context_of(const ArticleBody *body, Span span, Slice *left, Slice *right)
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
	*left = cut_left(slice_sub(body->text, around.start, span.start));
	*right = cut_right(slice_sub(body->text, span.end, around.end));
}

bool
context_is_furniture(const ArticleBody *body, Span span)
{
	const Block *block = block_at(body, span.start);

	return block != NULL && span.start < block->span.end &&
	    block_is_furniture(block->kind);
}

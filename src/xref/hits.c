/* SPDX-License-Identifier: MIT */
/* A block is searched as it is shown, without its markup. */
#include "xref/hits.h"

#include "xref/reading.h"

static void
find_in_block(const ArticleBody *body, Span block, const Needle *needle,
    size_t most, SpanVec *out)
{
	const Article article = { .text = body->text, .markup = body->markup,
		.markup_count = body->markup_count };
	Arena a = {0};
	size_t len = block.end - block.start;
	char *text = arena_alloc(&a, len + 1);
	uint32_t *from = arena_new(&a, uint32_t, len + 1);
	Slice shown = { text, reading_plain(&article, block, text, from) };
	Folded folded = fold_map(&a, shown);
	Span hit;

	for (uint32_t at = 0; out->len < most &&
	    needle_find(needle, &folded, shown, at, true, &hit);) {
		uint32_t last = hit.end > hit.start ? hit.end - 1 : hit.start;
		Span place = { from[hit.start], from[last] + 1 };

		vec_push(out, place);
		at = hit.end > at ? hit.end : at + 1;
	}
	arena_free(&a);
}

void
hits_find(const ArticleBody *body, const Needle *needle, size_t most,
    SpanVec *out)
{
	for (size_t i = 0; i < body->block_count && out->len < most; i++) {
		const Block *b = &body->blocks[i];

		if (!block_is_furniture(b->kind))
			find_in_block(body, b->span, needle, most, out);
	}
}

/* SPDX-License-Identifier: MIT */
#include "xref/hits.h"

static void
find_in_block(Slice block, uint32_t start, const Needle *needle, SpanVec *out)
{
	Arena a = {0};
	Folded folded = fold_map(&a, block);
	Span hit;

	for (uint32_t from = 0;
	    needle_find(needle, &folded, block, from, true, &hit);) {
		Span place = { start + hit.start, start + hit.end };

		vec_push(out, place);
		from = hit.end > from ? hit.end : from + 1;
	}
	arena_free(&a);
}

void
hits_find(const ArticleBody *body, const Needle *needle, SpanVec *out)
{
	for (size_t i = 0; i < body->block_count; i++) {
		const Block *b = &body->blocks[i];

		if (!block_is_furniture(b->kind))
			find_in_block(slice_span(body->text, b->span),
			    b->span.start, needle, out);
	}
}

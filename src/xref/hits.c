/* SPDX-License-Identifier: MIT */
/* A block is searched as it is shown, without its markup. */
#include "xref/hits.h"

#include "article/shown.h"

static void
find_in_block(const ArticleBody *body, Span block, const Needle *needle,
    size_t most, SpanVec *out)
{
	const Markup markup = { body->markup, body->markup_count };
	Arena a = {0};
	Shown shown = {0};
	Span hit;

	shown_make(&shown, body->text, block, markup);
	Folded folded = fold_map(&a, shown.text);
	for (uint32_t at = 0; out->len < most &&
	    needle_find(needle, &folded, shown.text, at, true, &hit);) {
		vec_push(out, shown_to_text(&shown, hit));
		at = hit.end > at ? hit.end : at + 1;
	}
	shown_free(&shown);
	arena_free(&a);
}

void
hits_find(const ArticleBody *body, const Needle *needle, size_t most,
    SpanVec *out)
{
	find_in_block(body, block_title(body->text, body->blocks,
	    body->block_count, body->row.title), needle, most, out);
	for (size_t i = 0; i < body->block_count && out->len < most; i++) {
		const Block *b = &body->blocks[i];

		if (!block_is_furniture(b->kind))
			find_in_block(body, b->span, needle, most, out);
	}
}

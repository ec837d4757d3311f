/* SPDX-License-Identifier: MIT */
/*
 * A block is searched as it is shown, without its markup; a place there is
 * moved behind the markup that stands before it.  Places come in order, so one
 * walk over the markup does for all of a block.
 */
#include "xref/hits.h"

#include "article/markup.h"

typedef struct {
	Markup markup;
	size_t next;		/* the first span that is not passed yet */
	uint32_t shown;		/* a position of the block as it is shown, */
	uint32_t source;	/* and the same in the text */
} Walk;

/* Where the shown byte at pos, not before the last one asked for, stands. */
static uint32_t
walk_to(Walk *w, uint32_t pos)
{
	const Span *span;

	for (; w->next < w->markup.count; w->next++) {
		span = &w->markup.spans[w->next];
		if (span->start > w->source) {
			uint32_t gap = span->start - w->source;

			if (pos - w->shown < gap)
				break;
			w->shown += gap;
		}
		if (span->end > w->source)
			w->source = span->end;
	}
	w->source += pos - w->shown;
	w->shown = pos;
	return w->source;
}

static void
find_in_block(const ArticleBody *body, Span block, const Needle *needle,
    size_t most, SpanVec *out)
{
	Markup markup = { body->markup, body->markup_count };
	Buffer scratch = {0};
	Arena a = {0};
	Slice shown = markup_shown(body->text, block, markup, &scratch);
	Folded folded = fold_map(&a, shown);
	Walk walk = { markup, markup_at(markup, block.start), 0, block.start };
	Span hit;

	for (uint32_t from = 0; out->len < most &&
	    needle_find(needle, &folded, shown, from, true, &hit);) {
		Span place = { .start = walk_to(&walk, hit.start) };

		place.end = place.start + 1;
		if (hit.end > hit.start)
			place.end = walk_to(&walk, hit.end - 1) + 1;
		vec_push(out, place);
		from = hit.end > from ? hit.end : from + 1;
	}
	buffer_free(&scratch);
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

/* SPDX-License-Identifier: MIT */
/*
 * Markdown inside one paragraph: emphasis, code spans, links, images,
 * autolinks, backslash escapes and the commonest HTML tags, as CommonMark
 * 0.31 section 6 has them, with these differences: nesting beyond 32 levels
 * is shown as it stands, and character references are.
 */
#ifndef DOSSIER_ARTICLE_INLINE_H
#define DOSSIER_ARTICLE_INLINE_H

#include "article/blocks.h"
#include "base/map.h"

/*
 * Adds the spans of a paragraph that are not shown, in order.  prefixes: those
 * in it that belong to the block (quotation marks at the start of lines); they
 * are added too.  labels: the reference links that are defined.
 */
void	inline_read(Slice text, Span span, const Span *prefixes,
	    size_t prefix_count, const Map *labels, SpanVec *marks);

/* The form in which a label is in the map; in the scratch buffer. */
Slice	inline_label(Slice label, Buffer *scratch);

#endif

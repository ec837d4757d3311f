/* SPDX-License-Identifier: MIT */
/*
 * Markdown, as people write articles in it and as mandoc writes manual pages:
 * headings with # or underlined, paragraphs, list items, > quotations, fenced
 * and indented code, tables, link definitions.  The text stays as it is; the
 * bytes that a reader of Markdown does not see are told in marks.
 *
 * Every byte that is not white space is in exactly one block, and marks are
 * inside blocks, in order.
 */
#ifndef DOSSIER_ARTICLE_MARKDOWN_H
#define DOSSIER_ARTICLE_MARKDOWN_H

#include "article/blocks.h"

/*
 * Adds the blocks of text from byte `from` on.  Rules, comments and link
 * definitions are BLOCK_BOILERPLATE.  Lines that end in a hard break (two
 * blanks or a backslash) are verbatim when all of a paragraph's do; else a
 * hard break parts the paragraph.
 */
void	markdown_split(Slice text, uint32_t from, BlockVec *blocks,
	    SpanVec *marks);

#endif

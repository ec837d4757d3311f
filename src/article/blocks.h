/* SPDX-License-Identifier: MIT */
/*
 * Plain text cut into blocks.  Empty lines part blocks.  Lines that stand
 * together are one block when they are one paragraph wrapped by hand or by an
 * editor, and a block each when they are not: in many saved pages every line
 * is a paragraph.  Columns of figures, and lines that begin with ">" as in
 * mail, stay as they are in one verbatim block.
 *
 * Every byte that is not white space is in exactly one block.
 */
#ifndef DOSSIER_ARTICLE_BLOCKS_H
#define DOSSIER_ARTICLE_BLOCKS_H

#include "article/article.h"
#include "base/vec.h"

typedef VEC(Block) BlockVec;
typedef VEC(Span) SpanVec;

/* Adds the blocks of text from byte `from` on: BLOCK_PARAGRAPH, or
 * BLOCK_QUOTATION for ">". */
void	blocks_split(Slice text, uint32_t from, BlockVec *blocks);

#endif

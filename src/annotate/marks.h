/* SPDX-License-Identifier: MIT */
/*
 * Quotation marks of one block, paired.  All styles: straight, curly, low,
 * guillemets, corner brackets, TeX's; double and single.  An apostrophe is told
 * apart by its neighbours, and a single mark that finds no partner is one.  A
 * double mark without partner is repaired inside the block: what is open ends
 * before the next opening mark or with the block, what is only closed begins
 * where a sentence of its own can begin.
 */
#ifndef DOSSIER_ANNOTATE_MARKS_H
#define DOSSIER_ANNOTATE_MARKS_H

#include "article/markup.h"
#include "base/vec.h"

#define MARKS_OUTSIDE UINT32_MAX

typedef struct {
	Span outer;		/* with its marks */
	Span inner;		/* what stands between them */
	uint32_t inside;	/* index of the pair around it, or
				   MARKS_OUTSIDE */
	uint8_t depth;		/* 0: in no other */
	bool single;
	bool repaired;		/* one of its marks is missing */
	bool goes_on;		/* it is open at the block's end */
} Marked;

typedef VEC(Marked) MarkedVec;

/*
 * Adds the pairs of a block in the order of their starts; marks that Markdown
 * hides are none.  open: a quotation of the block before goes on here, should
 * there be a closing mark alone.
 */
void	marks_pair(Slice text, Span block, Markup hidden, bool open,
	    MarkedVec *out);

#endif

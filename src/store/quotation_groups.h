/* SPDX-License-Identifier: MIT */
/*
 * The same words in different articles, read once for lists of all quotations:
 * asked for one quotation after another, words that thousands of articles quote
 * would be read millions of times.
 */
#ifndef DOSSIER_STORE_QUOTATION_GROUPS_H
#define DOSSIER_STORE_QUOTATION_GROUPS_H

#include "base/map.h"
#include "base/vec.h"
#include "store/quotations.h"

enum { QUOTATION_SAME_MOST = 100 };	/* keys that are listed of one */

typedef struct {
	size_t first, count;	/* in .keys */
	int64_t speaker;	/* the first that is known */
	bool differs;		/* there is another one */
} QuotationGroup;

typedef struct {
	Arena arena;
	VEC(Slice) keys;	/* by group, in the order of articles */
	VEC(QuotationGroup) groups;
	Map of;			/* group -> index into .groups */
} QuotationGroups;		/* {0} is empty */

bool	quotation_groups_read(QuotationGroups *g, Index *ix, Err *err);
void	quotation_groups_free(QuotationGroups *g);
/* Keys of the same words elsewhere, the first QUOTATION_SAME_MOST of them. */
void	quotation_groups_same(const QuotationGroups *g,
	    const QuotationRow *row, Arena *a, Slice **out, size_t *n);
/* As QuotationRow.differs. */
bool	quotation_groups_differs(const QuotationGroups *g,
	    const QuotationRow *row);

#endif

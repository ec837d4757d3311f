/* SPDX-License-Identifier: MIT */
/*
 * A block as the search for speakers sees it: words by class, names, and
 * quotations, each of which is one item whatever stands in it.
 */
#ifndef DOSSIER_ANNOTATE_ITEMS_H
#define DOSSIER_ANNOTATE_ITEMS_H

#include "annotate/vocabulary.h"
#include "annotate/marks.h"
#include "annotate/name.h"
#include "article/markup.h"

typedef enum {
	ITEM_WORD,
	ITEM_NAME,
	ITEM_QUOTE,
	ITEM_POSSESSIVE,	/* 's behind a name or word */
	ITEM_COMMA,
	ITEM_COLON,
	ITEM_PART,		/* ; and dashes */
	ITEM_OPEN, ITEM_CLOSE,	/* brackets */
	ITEM_OTHER,
	ITEM_END		/* of a sentence */
} ItemKind;

typedef struct {
	Span span;
	uint8_t kind;
	bool upper;		/* begins with a capital */
	uint32_t index;		/* of the name, or of the pair of marks */
	WordClass class;		/* of a word */
} Item;

typedef VEC(Item) ItemVec;

/* All of an article that items are read from; nothing is owned. */
typedef struct {
	const Vocabulary *vocabulary;
	Slice text;
	Markup markup;
	const Name *names;
	size_t name_count;
	const Span *sentences;	/* of the blocks that are read */
	size_t sentence_count;
} ItemSource;

/*
 * Adds the items of a span; pairs[first, end) are the marks that stand in it,
 * those around it left out.  Each sentence ends with an ITEM_END; one that ends
 * inside a quotation does not, unless the quotation ends there too.
 */
void	items_read(const ItemSource *s, Span span, const Marked *pairs,
	    uint32_t first, uint32_t end, ItemVec *out);

Slice	item_text(const ItemSource *s, const Item *i);

#endif

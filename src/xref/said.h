/* SPDX-License-Identifier: MIT */
/*
 * What is taken from one article for the index beside its names: quotations,
 * and the shingles by which it is compared with others.
 */
#ifndef DOSSIER_XREF_SAID_H
#define DOSSIER_XREF_SAID_H

#include "annotate/quote.h"
#include "store/quotations.h"
#include "xref/wording.h"

/* Used again from article to article; {0} is empty. */
typedef struct {
	Vocabulary *vocabulary;	/* made at the first use */
	QuoteVec quotes;
	NameVec names;		/* scratch */
	VEC(QuotationIn) rows;
	Wording wording;
	ShingleVec shingles;
	Arena keys;
} Said;

void	said_free(Said *s);
/*
 * Writes them for the article of that row, in place of what was.  names: in
 * text order, also those that were doubted.  An article in another language
 * than English has no quotations.
 */
bool	said_put(Said *s, Index *ix, int64_t id, Slice file,
	    const Article *art, const Span *sentences, size_t sentence_count,
	    const NameVec *names, Err *err);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Words of an article, by which people's records name a place: "Source: FILE:
 * WORDS" of an event in dossier.rec, or what a reader corrected.
 */
#ifndef DOSSIER_XREF_SOURCE_H
#define DOSSIER_XREF_SOURCE_H

#include "store/curated.h"
#include "store/index.h"
#include "text/day.h"

typedef struct {
	const CuratedSource *source;
	bool beside;		/* what stands beside them is known: */
	Slice before, after;	/* ... of several places that one is meant */
	int64_t article;	/* 0: there is no article of that name */
	uint32_t found;		/* times the words stand there; 2 = or more */
	Span words;		/* where they stand, when once */
	Span span;		/* of the sentences they lie in */
	Day published;		/* of the article */
	unsigned fit;		/* sides on which what stands there fits */
	size_t n;		/* its place among the others */
} SourceRef;

/*
 * Finds all sources, which keep their order.  Each article is fetched once.
 * White space is folded; where the exact words do not stand, case, accents and
 * the form of quotation marks are not looked at.
 */
bool	source_find(Index *ix, SourceRef *refs, size_t n, Err *err);

#endif

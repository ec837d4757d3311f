/* SPDX-License-Identifier: MIT */
/*
 * "Source: FILE: WORDS" of an event in dossier.rec: the sentence of an article
 * that the words stand in.
 */
#ifndef DOSSIER_XREF_SOURCE_H
#define DOSSIER_XREF_SOURCE_H

#include "store/curated.h"
#include "store/index.h"
#include "text/day.h"

typedef struct {
	const CuratedSource *source;
	int64_t article;	/* 0: there is no article of that name */
	uint32_t found;		/* times the words stand there; 2 = or more */
	Span span;		/* of the sentences they lie in, when once */
	Day published;		/* of the article */
} SourceRef;

/*
 * Finds all sources.  Each article is fetched once.  White space is folded;
 * where the exact words do not stand, case, accents and the form of quotation
 * marks are not looked at.
 */
bool	source_find(Index *ix, SourceRef *refs, size_t n, Err *err);

#endif

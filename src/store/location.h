/* SPDX-License-Identifier: MIT */
/*
 * Where something stands in the dossier, and how often in which article.  The
 * rank is the article's place from 0 by day, then file.
 */
#ifndef DOSSIER_STORE_LOCATION_H
#define DOSSIER_STORE_LOCATION_H

#include "base/slice.h"

typedef struct {
	int64_t article;
	uint32_t rank;
	uint32_t count;
} PerArticle;

/* A place in the dossier: first and last mention, a report. */
typedef struct {
	int64_t article;
	uint32_t rank;
	Span span;
} Location;

#endif

/* SPDX-License-Identifier: MIT */
/*
 * From labels to names: which spans are names, which may be, and what the
 * whole article settles about them.
 */
#ifndef DOSSIER_ANNOTATE_SETTLE_H
#define DOSSIER_ANNOTATE_SETTLE_H

#include "annotate/crf.h"
#include "annotate/features.h"

/* Adds the names of one row of units, with their units as span: the labelled
 * ones as sure, then what else may be one.  crf_sum() was made of the row. */
void	settle_row(const Crf *c, const uint8_t *labels, size_t start,
	    size_t end, NameVec *found);
/* A name that the article is sure of, or a part of one. */
typedef struct {
	uint32_t row;		/* hash of its words */
	uint8_t type;
	bool part;
} SettledName;

/* Scratch, used again and again; {0} is empty. */
typedef struct {
	VEC(SettledName) names;
} Settle;

void	settle_free(Settle *st);
/* Adds to *out what is found in the article, as spans of its text, and to
 * *furniture (NULL: there is none) what is found in that. */
void	settle_article(Settle *st, const Scene *s, NameVec *found,
	    NameVec *out, NameVec *furniture);

#endif

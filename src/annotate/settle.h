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
/* Adds to *out what is found in the article, as spans of its text. */
void	settle_article(const Scene *s, NameVec *found, NameVec *out);

#endif

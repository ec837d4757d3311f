/* SPDX-License-Identifier: MIT */
/*
 * The same words of somebody in several articles.  Two quotations are the same
 * when the words of the shorter one stand in the longer one in their order, all
 * or nearly all.  Short common words ("productive") are the same only if the
 * same one said them; longer ones also where accounts give them to different
 * speakers.
 */
#ifndef DOSSIER_XREF_SAME_H
#define DOSSIER_XREF_SAME_H

#include "store/corrections.h"
#include "store/quotations.h"
#include "xref/wording.h"

/* Words of a quotation with the entity that speaks, 0 = not known. */
bool	same_words(const Wording *a, int64_t a_entity, const Wording *b,
	    int64_t b_entity);

/* Joins all quotations of the index, with what readers decided about them;
 * writes those whose group changed.  Between index_begin() and index_commit(),
 * after identify(). */
bool	same_update(Index *ix, const Corrections *c, Err *err);

#endif

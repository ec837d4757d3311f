/* SPDX-License-Identifier: MIT */
/* Between the parts of the search for time expressions. */
#ifndef DOSSIER_ANNOTATE_WHEN_FIND_H
#define DOSSIER_ANNOTATE_WHEN_FIND_H

#include "annotate/when_rules.h"

/*
 * Fills in what stands around the expressions of a block: tense, quotation,
 * saying, extent, place, and how each goes on with the next.
 */
void	when_context(const WhenRules *r, Slice text, WhenBlock *at,
	    FoundVec *found);

#endif

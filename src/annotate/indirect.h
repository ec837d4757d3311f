/* SPDX-License-Identifier: MIT */
/*
 * Clear indirect speech: a sentence that gives in its own words what somebody
 * said, with the verb and the one who did.
 */
#ifndef DOSSIER_ANNOTATE_INDIRECT_H
#define DOSSIER_ANNOTATE_INDIRECT_H

#include "annotate/speaker.h"

typedef struct {
	Span span;		/* what was said, without its stop */
	Attribution by;
} Indirect;

/* One a sentence at most. */
bool	indirect_find(const Sentence *s, Indirect *out);

#endif

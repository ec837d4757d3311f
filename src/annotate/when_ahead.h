/* SPDX-License-Identifier: MIT */
/*
 * Weekdays that are still to come.  News looks back, so that a bare weekday is
 * the last one; but "must answer by Friday", "has until Sunday", "is to meet on
 * Monday" mean the coming one, however near the last one is.
 */
#ifndef DOSSIER_ANNOTATE_WHEN_AHEAD_H
#define DOSSIER_ANNOTATE_WHEN_AHEAD_H

#include "annotate/when_rules.h"

/* The tense of a weekday, which was taken for `tense` by the words around. */
Tense	when_ahead(const WhenRules *r, Slice text, const Found *f,
	    Tense tense);

#endif

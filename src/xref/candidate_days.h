/* SPDX-License-Identifier: MIT */
/*
 * Days on which articles may have been published: around the days that other
 * articles state, around and behind every date that has its year, and those of
 * the last years that are named.
 */
#ifndef DOSSIER_XREF_CANDIDATE_DAYS_H
#define DOSSIER_XREF_CANDIDATE_DAYS_H

#include "xref/clue.h"

enum { CANDIDATES_MAX = 2000 };	/* the last ones are kept */

typedef VEC(Day) DayVec;

/* Fills *days, which is empty, in order.  stated: in order. */
void	candidate_days(const ClueVec *all, const Day *stated,
	    size_t stated_count, DayVec *days);

#endif

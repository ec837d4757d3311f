/* SPDX-License-Identifier: MIT */
/*
 * What a rule makes of the atoms that its pattern has taken: a term.  Each
 * reading takes two numbers from the rule, which when_read.c tells.
 */
#ifndef DOSSIER_ANNOTATE_WHEN_READ_H
#define DOSSIER_ANNOTATE_WHEN_READ_H

#include "annotate/when_pattern.h"

#define WHEN_READINGS(X) \
	X(NOTHING)	/* no time, whatever it looks like */ \
	X(CALENDAR) X(CALENDAR_STORY) X(CALENDAR_WEEKEND) X(LONE_YEAR) \
	X(FISCAL) X(SHORT_YEAR) X(NEXT_YEAR) X(NEXT_DAY) X(ERA_YEAR) \
	X(DECADE) X(CENTURY) X(QUARTER) X(HALF_YEAR) X(HOLIDAY_DAY) \
	X(NTH_OF) X(TODAY) X(SHIFT) X(AGO) X(AGO_MONTH) X(SOME_LATER) X(SAME_DAY) \
	X(REFERENCE) X(LENGTH) X(ONE) X(HALF) X(HALF_MORE) \
	X(LENGTH_RANGE) X(LONG_WORD) \
	X(LAP_TIME) X(EVERY) X(TIMES_A) X(CLOCK) X(DAYPART_OF)

typedef enum {
#define X(reading) READ_##reading,
	WHEN_READINGS(X)
#undef X
} WhenReading;

/*
 * False when it is no time expression after all.  next is the atom behind
 * what was found, before the term of the expression that goes before; either
 * may be NULL.
 */
bool	when_read(WhenReading reading, int a, int b, const Match *m,
	    const Atom *next, const WhenTerm *before, WhenTerm *out);

#endif

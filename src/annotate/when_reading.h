/* SPDX-License-Identifier: MIT */
/*
 * The readings: each takes what a rule's pattern has matched and fills in a
 * term, which is empty before; false when it is no time expression after all.
 * Only for when_read*.c.
 */
#ifndef DOSSIER_ANNOTATE_WHEN_READING_H
#define DOSSIER_ANNOTATE_WHEN_READING_H

#include "annotate/when_read.h"

#define NUMBERS (ATOM_BIT(NUM) | ATOM_BIT(SOME))
#define LENGTHS (ATOM_BIT(UNIT) | ATOM_BIT(UNITS) | ATOM_BIT(SHORT) | \
	ATOM_BIT(SHORTS))
#define MONTHS (ATOM_BIT(MONTH) | ATOM_BIT(MON))
#define WEEKDAY_NAMES (ATOM_BIT(WEEKDAY) | ATOM_BIT(WKD))

typedef struct {
	int a, b;		/* of the rule */
	const Match *m;
	const Atom *next;
	const WhenTerm *before;
} Reading;

#define X(reading) bool read_##reading(const Reading *r, WhenTerm *t);
WHEN_READINGS(X)
#undef X

/* The first atom taken for one of these classes, or NULL. */
const Atom *reading_take(const Reading *r, uint64_t classes);
bool	reading_has(const Reading *r, uint64_t classes);
/* Month, day, weekday and season, and the grain that follows from them. */
void	reading_date(const Reading *r, WhenTerm *t);
/* "morning" makes a time of it. */
void	reading_daypart(const Reading *r, WhenTerm *t);

#endif

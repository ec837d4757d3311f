/* SPDX-License-Identifier: MIT */
/*
 * Given names that stand for one another: the same name in other languages
 * (Volodymyr, Vladimir), and short forms (Alex for Alexander).  From two
 * tables, see given_name_table.c and nickname_table.c.  Names are words as
 * romanize() writes them.
 */
#ifndef DOSSIER_XREF_GIVEN_NAME_H
#define DOSSIER_XREF_GIVEN_NAME_H

#include "base/slice.h"

typedef enum {
	GIVEN_OTHER,		/* no more is known than that they differ */
	GIVEN_SHORT,		/* one is short for the other */
	GIVEN_EQUIVALENT	/* the same name in two languages */
} GivenKin;

GivenKin given_name_kin(Slice a, Slice b);
bool	given_name_known(Slice word);

enum { GIVEN_GROUPS_MAX = 12 };
/* The groups of names that the word belongs to, as numbers that two words have
 * in common when they are kin; returns how many. */
size_t	given_name_groups(Slice word, uint16_t out[GIVEN_GROUPS_MAX]);

#endif

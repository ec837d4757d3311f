/* SPDX-License-Identifier: MIT */
/*
 * The country, or union of countries, that a person of some role is on the side
 * of.
 *
 *	Russian negotiator; head of the Ukrainian delegation; US envoy to NATO;
 *	President of France
 */
#ifndef DOSSIER_ANNOTATE_ROLE_SIDE_H
#define DOSSIER_ANNOTATE_ROLE_SIDE_H

#include "base/slice.h"

/* Its usual name; empty when the phrase tells none.  What stands behind "to",
 * "in", "for" and the like is not whose he is: "ambassador to Spain". */
Slice	role_side(Slice role);

#endif

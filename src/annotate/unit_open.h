/* SPDX-License-Identifier: MIT */
/*
 * Whether a unit may be part of a name: it has a capital, or what has one is
 * near.  All others are outside, and are not looked at.
 */
#ifndef DOSSIER_ANNOTATE_UNIT_OPEN_H
#define DOSSIER_ANNOTATE_UNIT_OPEN_H

#include "annotate/features.h"

/* Of unit i of the block [first, last). */
bool	unit_is_open(const Scene *s, size_t i, size_t first, size_t last);

#endif

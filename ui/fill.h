/* SPDX-License-Identifier: MIT */
/* Short texts of our own as lines of a width. */
#ifndef DOSSIER_UI_FILL_H
#define DOSSIER_UI_FILL_H

#include "base/slice.h"

/* Takes the next line of at most that many cells off *rest, broken at a blank
 * where there is one; false when nothing is left. */
bool	fill_next(Slice *rest, int cells, Slice *line);

/* The n-th such line, from 0; empty after the last. */
Slice	fill_line(Slice text, int cells, long n);

/* What fits of the end of a text, so that what follows it stands in one
 * column. */
Slice	fill_tail(Slice text, int cells);

#endif

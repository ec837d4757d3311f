/* SPDX-License-Identifier: MIT */
/*
 * The code points that serve as quotation marks, and what may stand beside
 * them.
 */
#ifndef DOSSIER_ANNOTATE_MARK_SHAPE_H
#define DOSSIER_ANNOTATE_MARK_SHAPE_H

#include <stdbool.h>
#include <stdint.h>

/* Doubles before singles. */
typedef enum {
	NO_MARK,
	STRAIGHT,		/* " */
	LEFT, RIGHT,		/* as they are shaped, doubles */
	LOW,
	ANGLE_LEFT, ANGLE_RIGHT,
	CORNER_LEFT, CORNER_RIGHT,
	STRAIGHT_SINGLE, LEFT_SINGLE, RIGHT_SINGLE, LOW_SINGLE
} MarkShape;

MarkShape mark_shape(int32_t cp);
bool	mark_is_double(unsigned shape);
/* White space, and all else that a quotation follows or is followed by without
 * being closed by it: dashes, brackets, slashes. */
bool	mark_parts(int32_t cp);
/* What stands behind a word: . , ! ? ] and the like. */
bool	mark_is_stop(int32_t cp);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What glyph.c asks about a single code point.  Only for glyph.c.
 */
#ifndef DOSSIER_TEXT_GLYPH_TABLE_H
#define DOSSIER_TEXT_GLYPH_TABLE_H

#include "base/slice.h"

typedef enum {
	GLYPH_BASE,		/* takes cells of its own */
	GLYPH_MARK,		/* takes none: stands on what is before it */
	GLYPH_SELECTOR,		/* variation selector */
	GLYPH_JOINER,		/* ZWJ, ZWNJ */
	GLYPH_BLANK,		/* white space */
	GLYPH_LINE_END,
	GLYPH_TOKEN		/* must not reach a terminal */
} GlyphRole;

/* cp may be -1, for an invalid byte. */
GlyphRole glyph_role(int32_t cp);
/* Cells of a GLYPH_BASE: 1 or 2. */
unsigned glyph_cells(int32_t cp);
/* One cell, and nothing ever joins it: most letters of Latin and Cyrillic
 * script, common punctuation, lines and dots. */
bool	glyph_simple(int32_t cp);

#endif

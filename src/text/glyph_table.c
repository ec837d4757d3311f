/* SPDX-License-Identifier: MIT */
/*
 * The list of what must not reach a terminal starts from
 * mutt_mb_is_display_corrupting_utf8() of neomutt (U+00AD, 061C, 200E, 200F,
 * 202A-202E, 2066-2069, FEFF) and adds all other default-ignorable code points
 * (zero-width, fillers, tags, selectors), C0, DEL, C1, line and paragraph
 * separators, the remaining format controls, surrogates, noncharacters and
 * what Unicode has not assigned yet, for nobody knows its width.
 *
 * Widths are utf8proc's, with three exceptions, made so that the C library,
 * ncurses, xterm and VTE agree with us: spacing marks (Mc) and the Arabic
 * number signs take a cell, jamo vowels and finals none, and the hexagrams and
 * the circled numbers on black squares two.
 */
#include "text/glyph_table.h"

#include <utf8proc.h>

#include "text/codepoint.h"
#include "text/glyph.h"

static bool
is_between(int32_t cp, int32_t first, int32_t last)
{
	return cp >= first && cp <= last;
}

static bool
is_selector(int32_t cp)
{
	return is_between(cp, 0xFE00, 0xFE0F) ||
	    is_between(cp, 0xE0100, 0xE01EF) ||
	    is_between(cp, 0x180B, 0x180D) || cp == 0x180F;
}

static bool
is_jamo_end(int32_t cp)
{
	return is_between(cp, 0x1161, 0x11FF) || is_between(cp, 0xD7B0, 0xD7FB);
}

static bool
is_noncharacter(int32_t cp)
{
	return is_between(cp, 0xFDD0, 0xFDEF) || (cp & 0xFFFE) == 0xFFFE;
}

static bool
is_token(int32_t cp)
{
	if (cp < 0x20 || is_between(cp, 0x7F, 0x9F) || cp > 0x10FFFF)
		return true;
	if (is_noncharacter(cp) || cp_class(cp) == CP_IGNORABLE)
		return true;
	const utf8proc_property_t *property = utf8proc_get_property(cp);
	switch (property->category) {
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return true;
	case UTF8PROC_CATEGORY_CF:	/* the number signs have ink */
		return property->boundclass != UTF8PROC_BOUNDCLASS_PREPEND;
	default:
		return false;
	}
}

GlyphRole
glyph_role(int32_t cp)
{
	CpClass class = cp_class(cp);

	if (class == CP_SPACE)
		return GLYPH_BLANK;
	if (class == CP_NEWLINE)
		return GLYPH_LINE_END;
	if (cp == 0x200C || cp == 0x200D)
		return GLYPH_JOINER;
	if (is_selector(cp))
		return GLYPH_SELECTOR;
	if (is_token(cp))
		return GLYPH_TOKEN;
	return class == CP_MARK || is_jamo_end(cp) ? GLYPH_MARK : GLYPH_BASE;
}

unsigned
glyph_cells(int32_t cp)
{
	if (is_between(cp, 0x4DC0, 0x4DFF) || is_between(cp, 0x3248, 0x324F))
		return 2;
	return utf8proc_charwidth(cp) == 2 ? 2 : 1;
}

bool
glyph_simple(int32_t cp)
{
	return is_between(cp, 0x20, 0x7E) ||
	    (is_between(cp, 0xA1, 0x2FF) && cp != 0xAD) ||
	    is_between(cp, 0x400, 0x482) || is_between(cp, 0x48A, 0x52F) ||
	    is_between(cp, 0x2010, 0x2027) || is_between(cp, 0x2500, 0x25A9) ||
	    (is_between(cp, 0x25B7, 0x25FA) && cp != 0x25C0);
}

bool
glyph_forbidden(int32_t cp)
{
	return is_token(cp);
}

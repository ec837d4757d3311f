/* SPDX-License-Identifier: MIT */
/*
 * The one way by which text reaches an eye.  Text is read glyph by glyph: a
 * glyph is a letter or sign with the marks on it and the cells it takes, or a
 * visible token in the place of a code point that must not reach a terminal:
 *
 *   C0 and DEL   ^[ ^A ^?          C1, bidi controls, zero-width, tags,
 *   invalid byte <FF>              noncharacters, fillers ...  <U+202E>
 *
 * The list is that of mutt_mb_is_display_corrupting_utf8() with the additions
 * told in glyph_table.c.  White space of every kind, line ends too, is one
 * blank cell.  ZWJ and ZWNJ stay only on letters of Indic and Arabic scripts;
 * the members of an emoji sequence are glyphs of their own, without joiners,
 * selectors and skin tones, because terminals disagree on the width of the
 * whole; so are spacing marks, which take a cell.  At most four marks stay on a
 * letter; the rest become one token.  A mark without a letter stands on U+25CC.
 */
#ifndef DOSSIER_TEXT_GLYPH_H
#define DOSSIER_TEXT_GLYPH_H

#include "base/buffer.h"

/* A letter and four marks, or six marks, at most 4 bytes each but U+25CC. */
enum { GLYPH_BYTES = 24 };

typedef struct {
	char bytes[GLYPH_BYTES];	/* UTF-8, safe to send, no NUL */
	uint8_t len;			/* bytes used, at least 1 */
	uint8_t width;			/* cells: 1, 2; a token's length */
	bool token;			/* a visible stand-in */
	bool space;			/* may be broken at: not NO-BREAK SPACE */
	bool newline;			/* LF, VT, FF, CR, NEL, LS, PS */
	Span source;			/* the bytes it stands for */
} Glyph;

/* The glyph at *pos, which moves past it; false at the end of the text. */
bool	glyph_next(Slice text, uint32_t *pos, Glyph *g);
/*
 * Most text is plain: the end of the run of at most `most` glyphs from pos on
 * that are one byte of printable ASCII and one cell each; pos when the next one
 * is not.  A shortcut: a run may end early.
 */
uint32_t glyph_plain(Slice text, uint32_t pos, uint32_t most);
/* Cells that the text takes. */
unsigned glyph_width(Slice text);
/* The same where only so many are of interest: any larger number when there
 * are more. */
unsigned glyph_width_up_to(Slice text, unsigned most);
/* Adds the text with all glyphs safe (line ends as blanks unless keep_lines),
 * cut to at most `cells` (UINT_MAX: all); returns the cells used. */
unsigned glyph_print(Slice text, unsigned cells, bool keep_lines,
	    Buffer *out);
/* A code point that is not sent to a terminal as it is; ZWJ and ZWNJ too,
 * though glyph_next() lets them stay on the letters told above. */
bool	glyph_forbidden(int32_t cp);

#endif

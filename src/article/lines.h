/* SPDX-License-Identifier: MIT */
/*
 * Lines of a text.  A line ends at LF, CR LF, a lone CR, VT, FF, NEL, U+2028
 * or U+2029.  White space is what Unicode calls so, and the byte-order mark
 * and the zero-width space, which no reader sees.
 */
#ifndef DOSSIER_ARTICLE_LINES_H
#define DOSSIER_ARTICLE_LINES_H

#include "base/slice.h"

enum { LINE_MAX_COLUMNS = 250 };

typedef struct {
	uint32_t start;		/* of the line, white space included */
	Span span;		/* without white space at its ends, which
				   leaves nothing of a blank line */
	uint16_t columns;	/* code points in span */
	uint16_t indent;	/* columns before span, where a tab goes to the
				   next multiple of four; both are counted up
				   to LINE_MAX_COLUMNS */
	bool breaks;		/* ends in FF or U+2029: a paragraph ends too */
} Line;

/* The line at *pos, which moves to the next one; false at the end. */
bool	line_next(Slice text, uint32_t *pos, Line *line);

/* The bytes of the white space character at pos, 0 when it is none. */
unsigned blank_at(Slice text, size_t pos);
/* The span without white space at its ends. */
Span	span_trim(Slice text, Span span);
/* Code points in s, counted up to limit. */
size_t	columns_of(Slice s, size_t limit);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 as Unicode 15 table 3-7 has it, and the way from a file's bytes to
 * valid UTF-8.
 */
#ifndef DOSSIER_TEXT_UTF8_H
#define DOSSIER_TEXT_UTF8_H

#include "base/buffer.h"

/*
 * The code point at s[pos] and the number of its bytes in *len.  An invalid
 * byte gives -1 and *len = 1.  pos < s.len.
 */
int32_t	utf8_decode(Slice s, size_t pos, unsigned *len);
/* The same for the code point that ends at pos; pos > 0. */
int32_t	utf8_decode_back(Slice s, size_t pos, unsigned *len);
/* Writes 1 to 4 bytes, returns how many; cp is a Unicode scalar value. */
unsigned utf8_write(int32_t cp, char out[4]);
bool	utf8_valid(Slice s);

typedef enum {
	ENCODING_UTF8,		/* valid: bytes are kept as they are */
	ENCODING_UTF8_REPAIRED,	/* each invalid byte became U+FFFD */
	ENCODING_LATIN1,
	ENCODING_CP1252,
	ENCODING_NOT_TEXT	/* NUL bytes, UTF-16, mostly controls */
} Encoding;

/* What the bytes are, judged over all of them.  A byte order mark of UTF-8 is
 * text like any other and is kept. */
Encoding encoding_detect(Slice bytes);
const char *encoding_name(Encoding e);
/* Adds the bytes as valid UTF-8.  Not for ENCODING_NOT_TEXT. */
void	encoding_convert(Slice bytes, Encoding e, Buffer *out);

#endif

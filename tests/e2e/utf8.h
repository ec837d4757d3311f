/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 for the test programs.  Written apart from src/text on purpose: what
 * checks the program must not share its mistakes.
 */
#ifndef DOSSIER_E2E_UTF8_H
#define DOSSIER_E2E_UTF8_H

#include <stddef.h>
#include <stdint.h>

enum { UTF8_CUT = -1, UTF8_BAD = -2 };

/*
 * The code point at s, its length in *used.  UTF8_BAD, one byte used: an
 * invalid byte (overlong forms, surrogates, above U+10FFFF too); UTF8_CUT,
 * none used: the n bytes are a proper beginning.  n must not be 0.
 */
int32_t	utf8_read(const unsigned char *s, size_t n, size_t *used);
/* Writes 1 to 4 bytes, no NUL; returns how many. */
size_t	utf8_write(int32_t cp, char *out);

#endif

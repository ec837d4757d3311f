/* SPDX-License-Identifier: MIT */
/*
 * A Slice is a view of bytes owned by somebody else: pointer and length, not
 * terminated.  It lives as long as what it looks into.  A Span is a half-open
 * range of byte positions [start, end) in the text of one article.
 */
#ifndef DOSSIER_BASE_SLICE_H
#define DOSSIER_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct {
	const char *ptr;
	size_t len;
} Slice;

typedef struct {
	uint32_t start, end;
} Span;

/* A slice of a string literal, without its NUL; SLICE_INIT for initialisers. */
#define SLICE_INIT(lit) { "" lit, sizeof(lit) - 1 }
#define SLICE(lit) ((Slice)SLICE_INIT(lit))
/* For printf's "%.*s". */
#define SLICE_ARG(s) (int)(s).len, (s).ptr

/* The slice of a terminated string; of NULL the empty slice. */
Slice	slice_of(const char *cstr);
/* Bytes [start, end) of s, both cut to its length. */
Slice	slice_sub(Slice s, size_t start, size_t end);
/* The bytes of an article's text that a span names. */
Slice	slice_span(Slice text, Span span);
bool	slice_eq(Slice a, Slice b);
/* As strcmp: bytewise, a shorter prefix first. */
int	slice_cmp(Slice a, Slice b);
/* Without regard to the case of ASCII letters. */
bool	slice_eq_nocase(Slice a, Slice b);
bool	slice_starts(Slice s, Slice prefix);
bool	slice_ends(Slice s, Slice suffix);
/* Where needle first stands at or after from, or SIZE_MAX.  The empty needle
 * stands everywhere. */
size_t	slice_find(Slice s, Slice needle, size_t from);
size_t	slice_find_byte(Slice s, char c, size_t from);
/* Whether c is one of these characters; NUL never is. */
bool	char_in(char c, const char *set);
/* Without ASCII white space at both ends. */
Slice	slice_trim(Slice s);
/*
 * Takes the next line off *rest: *line is without its end (LF, CRLF or a lone
 * CR).  False when nothing is left; a last line may lack its end.
 */
bool	slice_line(Slice *rest, Slice *line);
/* Takes the next part off *rest, and the separator behind it; false when
 * nothing is left. */
bool	slice_part(Slice *rest, char separator, Slice *part);
/* A decimal number and nothing else; false on overflow of 32 bits as well. */
bool	slice_uint(Slice s, uint32_t *out);
/* FNV-1a, 64 bits; chain by giving the last result as seed, first 0. */
uint64_t slice_hash(Slice s, uint64_t seed);
static inline uint64_t
hash_byte(uint64_t hash, char c)
{
	return (hash ^ (unsigned char)c) * 0x100000001b3;
}

#endif

/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE		/* memmem: two-way, so linear */
#endif
#include "base/slice.h"

#include <string.h>

Slice
slice_of(const char *cstr)
{
	if (cstr == NULL)
		return SLICE("");
	return (Slice){ cstr, strlen(cstr) };
}

Slice
slice_sub(Slice s, size_t start, size_t end)
{
	if (end > s.len)
		end = s.len;
	if (start >= end)
		return SLICE("");
	return (Slice){ s.ptr + start, end - start };
}

Slice
slice_span(Slice text, Span span)
{
	return slice_sub(text, span.start, span.end);
}

bool
slice_eq(Slice a, Slice b)
{
	return a.len == b.len &&
	    (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

int
slice_cmp(Slice a, Slice b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int order = n > 0 ? memcmp(a.ptr, b.ptr, n) : 0;

	if (order != 0)
		return order;
	return (a.len > b.len) - (a.len < b.len);
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

bool
slice_eq_nocase(Slice a, Slice b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (lower(a.ptr[i]) != lower(b.ptr[i]))
			return false;
	return true;
}

bool
slice_starts(Slice s, Slice prefix)
{
	return s.len >= prefix.len &&
	    slice_eq(slice_sub(s, 0, prefix.len), prefix);
}

bool
slice_ends(Slice s, Slice suffix)
{
	return s.len >= suffix.len &&
	    slice_eq(slice_sub(s, s.len - suffix.len, s.len), suffix);
}

size_t
slice_find(Slice s, Slice needle, size_t from)
{
	if (from > s.len)
		return SIZE_MAX;
	if (needle.len == 0)
		return from;
	if (needle.len > s.len - from)
		return SIZE_MAX;
	const char *at = memmem(s.ptr + from, s.len - from, needle.ptr,
	    needle.len);
	return at == NULL ? SIZE_MAX : (size_t)(at - s.ptr);
}

size_t
slice_find_byte(Slice s, char c, size_t from)
{
	if (from >= s.len)
		return SIZE_MAX;
	const char *at = memchr(s.ptr + from, c, s.len - from);
	return at == NULL ? SIZE_MAX : (size_t)(at - s.ptr);
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bool
char_in(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

Slice
slice_trim(Slice s)
{
	while (s.len > 0 && is_space(s.ptr[s.len - 1]))
		s.len--;
	while (s.len > 0 && is_space(s.ptr[0])) {
		s.ptr++;
		s.len--;
	}
	return s;
}

bool
slice_line(Slice *rest, Slice *line)
{
	size_t end = 0, next;

	if (rest->len == 0)
		return false;
	while (end < rest->len && rest->ptr[end] != '\n' &&
	    rest->ptr[end] != '\r')
		end++;
	next = end;
	if (next < rest->len && rest->ptr[next] == '\r')
		next++;
	if (next < rest->len && rest->ptr[next] == '\n')
		next++;
	*line = (Slice){ rest->ptr, end };
	*rest = (Slice){ rest->ptr + next, rest->len - next };
	return true;
}

bool
slice_part(Slice *rest, char separator, Slice *part)
{
	if (rest->len == 0)
		return false;
	*part = slice_sub(*rest, 0, slice_find_byte(*rest, separator, 0));
	*rest = slice_sub(*rest, part->len + 1, rest->len);
	return true;
}

bool
slice_uint(Slice s, uint32_t *out)
{
	uint64_t n = 0;

	if (s.len == 0)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] < '0' || s.ptr[i] > '9')
			return false;
		n = n * 10 + (uint64_t)(s.ptr[i] - '0');
		if (n > UINT32_MAX)
			return false;
	}
	*out = (uint32_t)n;
	return true;
}

uint64_t
slice_hash(Slice s, uint64_t seed)
{
	uint64_t h = seed != 0 ? seed : 0xcbf29ce484222325;

	for (size_t i = 0; i < s.len; i++)
		h = hash_byte(h, s.ptr[i]);
	return h;
}

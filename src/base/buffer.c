/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"

void
buffer_free(Buffer *b)
{
	free(b->ptr);
	*b = (Buffer){ 0 };
}

void
buffer_clear(Buffer *b)
{
	b->len = 0;
	if (b->ptr != NULL)
		b->ptr[0] = '\0';
}

char *
buffer_room(Buffer *b, size_t n)
{
	if (b->ptr == NULL || n >= b->cap - b->len) {
		size_t cap = b->cap < 64 ? 64 : b->cap;
		if (n >= SIZE_MAX / 4 - b->len)
			die_no_memory();
		while (n >= cap - b->len)
			cap *= 2;
		b->ptr = must_alloc(b->ptr, cap);
		b->cap = cap;
		b->ptr[b->len] = '\0';
	}
	return b->ptr + b->len;
}

void
buffer_wrote(Buffer *b, size_t n)
{
	assert(b->ptr != NULL && n < b->cap - b->len);
	b->len += n;
	b->ptr[b->len] = '\0';
}

void
buffer_add(Buffer *b, Slice s)
{
	char *to = buffer_room(b, s.len);

	if (s.len > 0)
		memcpy(to, s.ptr, s.len);
	buffer_wrote(b, s.len);
}

void
buffer_puts(Buffer *b, const char *cstr)
{
	buffer_add(b, slice_of(cstr));
}

void
buffer_putc(Buffer *b, char c)
{
	*buffer_room(b, 1) = c;
	buffer_wrote(b, 1);
}

void
buffer_printf(Buffer *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buffer_vprintf(b, fmt, ap);
	va_end(ap);
}

void
buffer_vprintf(Buffer *b, const char *fmt, va_list ap)
{
	char *to = buffer_room(b, 63);
	size_t room = b->cap - b->len;
	va_list again;

	va_copy(again, ap);
	int n = vsnprintf(to, room, fmt, ap);
	if (n < 0)
		n = 0;
	if ((size_t)n >= room) {
		to = buffer_room(b, (size_t)n);
		vsnprintf(to, (size_t)n + 1, fmt, again);
	}
	va_end(again);
	buffer_wrote(b, (size_t)n);
}

void
buffer_count(Buffer *b, size_t n, const char *noun)
{
	buffer_printf(b, "%zu %s%s", n, noun, n == 1 ? "" : "s");
}

Slice
buffer_slice(const Buffer *b)
{
	return b->ptr == NULL ? SLICE("") : (Slice){ b->ptr, b->len };
}

Slice
buffer_keep(Buffer *b, Arena *a)
{
	Slice kept = arena_dup(a, buffer_slice(b));

	buffer_free(b);
	return kept;
}

const char *
buffer_cstr(const Buffer *b)
{
	return b->ptr == NULL ? "" : b->ptr;
}

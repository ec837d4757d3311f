/* SPDX-License-Identifier: MIT */
/*
 * A list of chunks, the newest of which serves small requests.  Chunks double
 * up to a bound; what is larger than a quarter of the next chunk gets one of
 * its own behind the newest, so that the room left in that one is not lost.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"

enum { CHUNK_FIRST = 4096, CHUNK_LAST = 1 << 20 };

struct ArenaChunk {
	ArenaChunk *next;
	size_t size, used;	/* of data, in bytes */
	max_align_t data[];
};

static ArenaChunk *
chunk_new(size_t size)
{
	if (size > SIZE_MAX - sizeof(ArenaChunk))
		die_no_memory();
	ArenaChunk *c = must_alloc(NULL, sizeof(ArenaChunk) + size);
	*c = (ArenaChunk){ .size = size };
	return c;
}

static void
chunks_free(ArenaChunk *c)
{
	while (c != NULL) {
		ArenaChunk *next = c->next;
		free(c);
		c = next;
	}
}

void
arena_free(Arena *a)
{
	chunks_free(a->chunk);
	a->chunk = NULL;
}

void
arena_clear(Arena *a)
{
	ArenaChunk *kept = a->chunk;

	if (kept == NULL || kept->size > CHUNK_LAST) {
		arena_free(a);
		return;
	}
	chunks_free(kept->next);
	kept->next = NULL;
	kept->used = 0;
}

/* The chunk that has room for size bytes. */
static ArenaChunk *
chunk_for(Arena *a, size_t size)
{
	ArenaChunk *top = a->chunk;
	size_t usual = CHUNK_FIRST;

	if (top != NULL && size <= top->size - top->used)
		return top;
	if (top != NULL)
		usual = top->size < CHUNK_LAST ? top->size * 2 : CHUNK_LAST;
	if (top != NULL && size > usual / 4) {
		ArenaChunk *own = chunk_new(size);
		own->next = top->next;
		top->next = own;
		return own;
	}
	while (usual < size && usual < CHUNK_LAST)
		usual *= 2;
	ArenaChunk *c = chunk_new(usual > size ? usual : size);
	c->next = top;
	a->chunk = c;
	return c;
}

void *
arena_alloc(Arena *a, size_t size)
{
	const size_t unit = _Alignof(max_align_t);

	if (size > SIZE_MAX - unit)
		die_no_memory();
	size = (size + unit - 1) / unit * unit;
	ArenaChunk *c = chunk_for(a, size);
	void *p = (char *)c->data + c->used;
	c->used += size;
	return memset(p, 0, size);
}

void *
arena_array(Arena *a, size_t n, size_t size)
{
	if (size > 0 && n > SIZE_MAX / size)
		die_no_memory();
	return arena_alloc(a, n * size);
}

void *
arena_copy(Arena *a, const void *from, size_t n, size_t size)
{
	void *to = arena_array(a, n, size);

	return n > 0 ? memcpy(to, from, n * size) : to;
}

char *
arena_cstr(Arena *a, Slice s)
{
	if (s.len == SIZE_MAX)
		die_no_memory();
	char *p = arena_alloc(a, s.len + 1);
	if (s.len > 0)
		memcpy(p, s.ptr, s.len);
	return p;
}

Slice
arena_dup(Arena *a, Slice s)
{
	return (Slice){ arena_cstr(a, s), s.len };
}

Slice
arena_printf(Arena *a, const char *fmt, ...)
{
	char brief[128];
	va_list ap;

	va_start(ap, fmt);
	int n = vsnprintf(brief, sizeof brief, fmt, ap);
	va_end(ap);
	if (n < 0)
		return SLICE("");
	if ((size_t)n < sizeof brief)
		return arena_dup(a, (Slice){ brief, (size_t)n });
	char *p = arena_alloc(a, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return (Slice){ p, (size_t)n };
}

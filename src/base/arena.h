/* SPDX-License-Identifier: MIT */
/*
 * An arena hands out memory that is freed all at once.  Whatever a function
 * gets from an arena lives as long as that arena, or until it is cleared.
 * Allocation never fails: see die_no_memory() in error.h.
 */
#ifndef DOSSIER_BASE_ARENA_H
#define DOSSIER_BASE_ARENA_H

#include "base/slice.h"

typedef struct ArenaChunk ArenaChunk;
typedef struct {
	ArenaChunk *chunk;	/* newest first */
} Arena;			/* {0} is an empty arena */

/* Everything is given up; the arena is empty and can be used again.  Clear
 * keeps at most 1 MiB of memory for the next use, free keeps nothing. */
void	arena_clear(Arena *a);
void	arena_free(Arena *a);

/* Zeroed, aligned for any type. */
void   *arena_alloc(Arena *a, size_t size);
#define arena_new(a, T, n) ((T *)arena_array((a), (n), sizeof(T)))
void   *arena_array(Arena *a, size_t n, size_t size);
/* A copy of an array, as of one that has stopped growing. */
void   *arena_copy(Arena *a, const void *from, size_t n, size_t size);

/* Copies; the byte after a copy is NUL, so .ptr is a C string too. */
Slice	arena_dup(Arena *a, Slice s);
char   *arena_cstr(Arena *a, Slice s);
Slice	arena_printf(Arena *a, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

#endif

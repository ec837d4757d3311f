/* SPDX-License-Identifier: MIT */
/*
 * A Buffer is a growing run of bytes that owns its memory.  {0} is empty.
 * A NUL always follows the bytes once anything was added, so .ptr can be
 * given to functions that want a C string.
 */
#ifndef DOSSIER_BASE_BUFFER_H
#define DOSSIER_BASE_BUFFER_H

#include <stdarg.h>

#include "base/arena.h"

typedef struct {
	char *ptr;
	size_t len, cap;
} Buffer;

void	buffer_free(Buffer *b);
/* Empties, keeps the memory. */
void	buffer_clear(Buffer *b);
/* Room for n more bytes; returns where they go.  The caller writes there and
 * then tells buffer_wrote() how many of them count. */
char   *buffer_room(Buffer *b, size_t n);
void	buffer_wrote(Buffer *b, size_t n);
void	buffer_add(Buffer *b, Slice s);
void	buffer_puts(Buffer *b, const char *cstr);
void	buffer_putc(Buffer *b, char c);
void	buffer_printf(Buffer *b, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3), nonnull));
void	buffer_vprintf(Buffer *b, const char *fmt, va_list ap)
	    __attribute__((format(printf, 2, 0), nonnull(1, 2)));
/* "1 mark", "2 marks", "0 marks" */
void	buffer_count(Buffer *b, size_t n, const char *noun);
/* What it holds now: valid until the next addition. */
Slice	buffer_slice(const Buffer *b);
/* The same in the arena; the buffer is freed. */
Slice	buffer_keep(Buffer *b, Arena *a);
/* As a C string; "" when empty. */
const char *buffer_cstr(const Buffer *b);

#endif

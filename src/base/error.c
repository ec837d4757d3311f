/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*die_hook)(void);

static void write_text(Err *, const char *, va_list)
    __attribute__((format(printf, 2, 0)));

/* Writes what fits; a cut text is still terminated. */
static void
write_text(Err *err, const char *fmt, va_list ap)
{
	if (vsnprintf(err->text, sizeof err->text, fmt, ap) < 0)
		err->text[0] = '\0';
}

bool
err_set(Err *err, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	write_text(err, fmt, ap);
	va_end(ap);
	return false;
}

bool
err_errno(Err *err, const char *fmt, ...)
{
	const char *reason = strerror(errno);
	va_list ap;

	va_start(ap, fmt);
	write_text(err, fmt, ap);
	va_end(ap);
	size_t len = strlen(err->text);
	snprintf(err->text + len, sizeof err->text - len, ": %s", reason);
	return false;
}

void
die_set_hook(void (*hook)(void))
{
	die_hook = hook;
}

void
die_no_memory(void)
{
	if (die_hook != NULL)
		die_hook();
	fputs("dossier: out of memory\n", stderr);
	exit(3);
}

void *
must_alloc(void *old, size_t size)
{
	void *p = realloc(old, size > 0 ? size : 1);

	if (p == NULL)
		die_no_memory();
	return p;
}

char *
must_strdup(const char *s)
{
	size_t size = strlen(s) + 1;

	return memcpy(must_alloc(NULL, size), s, size);
}

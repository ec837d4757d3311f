/* SPDX-License-Identifier: MIT */
#include "cli/say.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "text/glyph.h"

static bool progress_stands;

static void say_line(const char *fmt, va_list ap)
    __attribute__((format(printf, 1, 0)));

static void
say_line(const char *fmt, va_list ap)
{
	char text[8192];
	Buffer line = { 0 };

	say_progress(NULL);
	vsnprintf(text, sizeof text, fmt, ap);
	buffer_puts(&line, "dossier: ");
	glyph_print(slice_of(text), UINT_MAX, false, &line);
	fprintf(stderr, "%s\n", buffer_cstr(&line));
	buffer_free(&line);
}

void
say(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line(fmt, ap);
	va_end(ap);
}

void
say_hint(const char *fmt, ...)
{
	va_list ap;

	if (!isatty(STDERR_FILENO))
		return;
	va_start(ap, fmt);
	say_line(fmt, ap);
	va_end(ap);
}

void
say_progress(const char *text)
{
	if (!isatty(STDERR_FILENO) || (text == NULL && !progress_stands))
		return;
	/* Blanks, not an erase sequence: the terminal may know none. */
	fprintf(stderr, "\r%-40s%s", text != NULL ? text : "",
	    text != NULL ? "" : "\r");
	fflush(stderr);
	progress_stands = text != NULL;
}

/* SPDX-License-Identifier: MIT */
/*
 * What the world does wrong is told in one complete sentence that names the
 * file and the place, in an Err that the caller owns and shows.  A promise
 * broken by the programmer is an assert.
 */
#ifndef DOSSIER_BASE_ERROR_H
#define DOSSIER_BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
	char text[512];		/* "" = no error; may hold hostile bytes */
} Err;

/* Writes the sentence (cut to fit) and returns false, for `return err_set(`. */
bool	err_set(Err *err, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
/* The same with ": " and the system's reason for errno after it. */
bool	err_errno(Err *err, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));

/*
 * Out of memory: runs the hook (the screen sets one that restores the
 * terminal), says so on standard error and exits with status 3.
 */
void	die_no_memory(void) __attribute__((noreturn));
void	die_set_hook(void (*hook)(void));
/* malloc, realloc, strdup that never return NULL. */
void   *must_alloc(void *old, size_t size);
char   *must_strdup(const char *s);

#endif

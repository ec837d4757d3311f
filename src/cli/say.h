/* SPDX-License-Identifier: MIT */
/*
 * What is told on standard error: one line each, safe for a terminal wherever
 * it goes, since logs are looked at too.
 */
#ifndef DOSSIER_CLI_SAY_H
#define DOSSIER_CLI_SAY_H

#include <stdbool.h>

/* "dossier: " and the text. */
void	say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
/* The same, only where a person sits in front of it: a hint, no failure. */
void	say_hint(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
/* A line that the next one overwrites, on a terminal only; NULL removes it. */
void	say_progress(const char *text);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Tables of cases: tests/cases/NAME.txt holds one case a line,
 *
 *	input ==> expected
 *
 * White space around both is cut off; an empty line and one that begins with
 * "# " is passed over.  Escapes: \n \t \\ \xNN (a byte) \uNNNN \UNNNNNNNN (a
 * code point, hexadecimal); \x20 is a space at an end.
 */
#ifndef DOSSIER_TESTS_CASES_H
#define DOSSIER_TESTS_CASES_H

#include "check.h"

#include "base/buffer.h"

/* Writes to *got what the program makes of the input. */
typedef void CaseFunction(Slice input, Buffer *got);

/* Runs all cases of a table; tells every one that differs, then fails. */
void	cases_run(const char *name, CaseFunction *function);
/* How many of them differ; tells nothing. */
unsigned cases_differ(const char *name, CaseFunction *function);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Values between commas, as RFC 4180 has them.
 */
#ifndef DOSSIER_BASE_CSV_H
#define DOSSIER_BASE_CSV_H

#include "base/buffer.h"

/* Adds a value, in quotation marks where it needs them. */
void	csv_value(Slice value, Buffer *out);
/*
 * The same for a spreadsheet: before a value that one would take for a formula
 * an apostrophe comes, which says that it is text.  These begin with = + - @,
 * their full-width forms, a tab or a line end (OWASP, "CSV Injection").
 */
void	csv_cell(Slice value, Buffer *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The tables of given_name.c.  Only for given_name.c.  A line holds groups,
 * each ended by |: names that are the same, then after a semicolon what is
 * short for them.
 */
#ifndef DOSSIER_XREF_GIVEN_NAME_TABLE_H
#define DOSSIER_XREF_GIVEN_NAME_TABLE_H

#include <stddef.h>

extern const char *const given_name_lines[];
extern const size_t given_name_line_count;
extern const char *const nickname_lines[];
extern const size_t nickname_line_count;

#endif

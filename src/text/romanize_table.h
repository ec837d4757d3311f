/* SPDX-License-Identifier: MIT */
/*
 * The letters of romanize.c.  Only for romanize.c.
 */
#ifndef DOSSIER_TEXT_ROMANIZE_TABLE_H
#define DOSSIER_TEXT_ROMANIZE_TABLE_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
	SCRIPT_NONE, SCRIPT_CYRILLIC, SCRIPT_GREEK, SCRIPT_ARABIC,
	SCRIPT_HEBREW, SCRIPT_ARMENIAN, SCRIPT_GEORGIAN
} RomanScript;

/* The script of a code point, and NULL or what its small letter becomes; ""
 * where it has no sound of its own. */
const char *roman_letter(int32_t cp, RomanScript *script);
/* The letter that Ukrainian reads otherwise than Russian, else NULL. */
const char *roman_ukrainian(int32_t cp);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * For terminals that show ASCII alone: the one character that comes nearest.
 */
#ifndef DOSSIER_UI_ASCII_H
#define DOSSIER_UI_ASCII_H

#include <stdint.h>

/* Quotes, dashes and the like become their ASCII counterparts, letters lose
 * what was added to them; "?" for whatever has no counterpart. */
char	ascii_of(int32_t cp);

#endif

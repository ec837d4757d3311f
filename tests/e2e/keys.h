/* SPDX-License-Identifier: MIT */
/*
 * Keys by name, as a person writes them: plain characters, and <C-x> <M-x>
 * <Enter> <Tab> <S-Tab> <Esc> <Space> <BS> <Up> <Down> <Left> <Right> <PgUp>
 * <PgDn> <Home> <End> <Del> <F1> to <F4>, <lt> for "<", <x1b> a byte.
 */
#ifndef DOSSIER_E2E_KEYS_H
#define DOSSIER_E2E_KEYS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The bytes that a terminal sends, malloc'ed, their number in *len; NULL: an
 * unknown name.  app_cursor: the program has asked for application cursor
 * keys; term is the value of TERM or NULL.
 */
char   *keys_bytes(const char *keys, bool app_cursor, const char *term,
	    size_t *len);

#endif

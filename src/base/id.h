/* SPDX-License-Identifier: MIT */
/*
 * Short ids: eight characters, five bits of a hash each.  Without l, o, 0 and
 * 1, since they are also read out and typed.
 */
#ifndef DOSSIER_BASE_ID_H
#define DOSSIER_BASE_ID_H

#include <stdint.h>

enum { ID_CHARS = 8 };

/* Tells the lowest forty bits; not terminated. */
void	id_write(uint64_t bits, char out[ID_CHARS]);

#endif

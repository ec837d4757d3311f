/* SPDX-License-Identifier: MIT */
/*
 * Capitals that speak for their country: "Kyiv said" is Ukraine.
 */
#ifndef DOSSIER_XREF_METONYM_H
#define DOSSIER_XREF_METONYM_H

#include "base/slice.h"

/* Names of what a place speaks for, the likeliest first, parted by "|"; empty
 * when it speaks for nobody else.  The place is folded text. */
Slice	metonym_of(Slice place);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What agencies put before the first words of a text: where it was written,
 * often when, and who they are.  "GENEVA, March 11 (Reuters) - ",
 * "KYIV, Ukraine (AP) — ".
 */
#ifndef DOSSIER_ANNOTATE_DATELINE_H
#define DOSSIER_ANNOTATE_DATELINE_H

#include "base/slice.h"

/*
 * The bytes of the dateline that a sentence opens with, dash included; 0: it
 * opens with none.  A day before a dash, without a place in capitals or an
 * agency in brackets, is the day of what follows: "January 23 - ...".
 */
size_t	dateline_end(Slice sentence);

#endif

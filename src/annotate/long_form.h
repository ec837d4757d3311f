/* SPDX-License-Identifier: MIT */
/*
 * Where a name begins whose short form stands in brackets behind it: the
 * letters of (VWB) reach back to "Velgorsk" in "Velgorsk Wheat Board".
 */
#ifndef DOSSIER_ANNOTATE_LONG_FORM_H
#define DOSSIER_ANNOTATE_LONG_FORM_H

#include "annotate/name.h"

/* Extends such names to their left, in place; what is a name in there goes. */
void	long_forms_extend(Slice text, NameVec *names);

#endif

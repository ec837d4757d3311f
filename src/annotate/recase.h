/* SPDX-License-Identifier: MIT */
/*
 * Headlines read as a sentence would be written (see units.h).
 */
#ifndef DOSSIER_ANNOTATE_RECASE_H
#define DOSSIER_ANNOTATE_RECASE_H

#include "annotate/units.h"

void	recase(Units *u, Forms *f);

#endif

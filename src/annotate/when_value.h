/* SPDX-License-Identifier: MIT */
/* Between the parts of resolving. */
#ifndef DOSSIER_ANNOTATE_WHEN_VALUE_H
#define DOSSIER_ANNOTATE_WHEN_VALUE_H

#include "annotate/when.h"

/* out->value, from the term and out->period. */
void	value_write(const WhenTerm *t, WhenValue *out);
/* out->edtf and the days, from the term, out->period and out->anchor. */
void	edtf_write(const WhenTerm *t, WhenValue *out);

#endif

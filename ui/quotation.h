/* SPDX-License-Identifier: MIT */
/* What is told of a quotation beside its words. */
#ifndef DOSSIER_UI_QUOTATION_H
#define DOSSIER_UI_QUOTATION_H

#include "store/quotations.h"

/* Whether its speaker is known, but not by his name there. */
bool	quotation_is_inferred(const QuotationRow *q);
/* "in 2 other articles, worded differently; speaker understood from "he"", or
 * empty.  said: the words for the speaker, may be empty. */
bool	quotation_note(Index *ix, Arena *a, const QuotationRow *q, Slice said,
	    Slice *out, Err *err);
/* "said by Ada Lunt; ..." with that note; without a name by those words. */
bool	quotation_told(Index *ix, Arena *a, const QuotationRow *q, Slice said,
	    Slice *out, Err *err);

#endif

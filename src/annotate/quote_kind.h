/* SPDX-License-Identifier: MIT */
/*
 * Whether what stands in quotation marks is a clause of its own, which makes it
 * a direct quotation, or a phrase in a sentence of others.
 */
#ifndef DOSSIER_ANNOTATE_QUOTE_KIND_H
#define DOSSIER_ANNOTATE_QUOTE_KIND_H

#include "annotate/quote.h"
#include "annotate/speaker.h"

/* How many words, not above the limit. */
unsigned quote_words(Slice text, unsigned limit);
/* Of the quotation at item `at` with that text: direct are whole sentences, and
 * what follows "that" or the verb of saying at once. */
QuoteKind quote_kind_of(const Sentence *s, uint32_t at, Slice text);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Sentences of one block.  An end is . ! ? or … with what closes after it
 * (quotes, brackets), before white space and what can begin a sentence; not
 * after an abbreviation, an initial or an ordinal, not inside brackets, and
 * not before a small letter.  A closing quotation mark followed by its
 * speaker ("..." he said) does not end the sentence.
 */
#ifndef DOSSIER_TEXT_SENTENCE_H
#define DOSSIER_TEXT_SENTENCE_H

#include "base/slice.h"

/*
 * The next sentence of block at or after *pos; *pos moves behind it.  Spans
 * are without white space at their ends.  The spans of all calls cover
 * everything that is not white space.  False at the end of the block.
 */
bool	sentence_next(Slice text, Span block, uint32_t *pos, Span *sentence);

#endif

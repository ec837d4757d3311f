/* SPDX-License-Identifier: MIT */
/*
 * What texts that tell of the same thing do not share: for each one, the words,
 * numbers and given facts that no text of another source has.  Order does not count,
 * nor do case, accents, plurals and words without content; "five" and 5 are the
 * same number.  Linear in the texts.
 */
#ifndef DOSSIER_TEXT_CONTRAST_H
#define DOSSIER_TEXT_CONTRAST_H

#include "base/arena.h"

typedef enum { CONTRAST_WORD, CONTRAST_NUMBER, CONTRAST_FACT } ContrastKind;

/* A span that stands for a value in place of its words: a date, a name. */
typedef struct {
	Span span;
	Slice value;
} ContrastFact;

typedef struct {
	Slice text;
	const ContrastFact *facts;	/* in order, not overlapping */
	size_t fact_count;
	int64_t source;		/* at least 0; texts of one source are not
				   compared with each other */
} ContrastText;

typedef struct {
	Span span;
	ContrastKind kind;
} ContrastMark;

typedef struct {
	ContrastMark *at;	/* in order, not overlapping */
	size_t count;
} ContrastMarks;

/* out: one for each text, in the arena.  Texts of a single source have no
 * marks. */
void	contrast(const ContrastText *texts, size_t n, Arena *a,
	    ContrastMarks *out);

#endif

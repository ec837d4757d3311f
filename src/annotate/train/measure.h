/* SPDX-License-Identifier: MIT */
/*
 * How well names were found: exact spans and types, as in MUC and CoNLL.
 */
#ifndef DOSSIER_ANNOTATE_TRAIN_MEASURE_H
#define DOSSIER_ANNOTATE_TRAIN_MEASURE_H

#include "annotate/tagger.h"
#include "annotate/train/corpus.h"

#include <stdio.h>

typedef struct {
	struct {
		unsigned right, wrong, missed;
	} of[ENTITY_TYPES];
} Measure;

/* Adds what the tagger finds in a document.  jsonl, when not NULL, gets the
 * names as the command `mentions` prints them. */
void	measure_doc(Measure *m, Tagger *t, const Doc *doc, FILE *jsonl);
void	measure_add(Measure *m, const Measure *other);
/* F1 of a type, or of all: ENTITY_TYPES. */
double	measure_f1(const Measure *m, int type);
/* One line: person, place, organization and all, F1 in percent. */
void	measure_print(const Measure *m, const char *what);

#endif

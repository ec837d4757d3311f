/* SPDX-License-Identifier: MIT */
/*
 * From annotated articles to examples to learn from.
 */
#ifndef DOSSIER_ANNOTATE_TRAIN_LESSON_H
#define DOSSIER_ANNOTATE_TRAIN_LESSON_H

#include "annotate/train/corpus.h"
#include "annotate/train/learn.h"

/* What is needed to read articles, used again; { .forms.lexicon }. */
typedef struct {
	Forms forms;
	Units units;
	EvidenceBook book;
	VEC(uint32_t) phrase;
	VEC(uint8_t) labels;	/* of every unit */
	Arena arena;
	Crf crf;
	unsigned lost;		/* gold names that cannot be labelled */
} Lesson;

void	lesson_free(Lesson *l);
/* Reads a document; first: how it is labelled by a first reading, NULL
 * without memory. */
void	lesson_read(Lesson *l, const Doc *doc, const Learnt *first,
	    Example *out);

#endif

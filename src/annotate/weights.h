/* SPDX-License-Identifier: MIT */
/*
 * The file of what the tagger has learnt, mapped into memory: it is our own
 * and installed with the program.  All numbers are little-endian:
 *
 *	 0	magic, 8 bytes
 *	 8	version, rows, labels, lexicon slots, parts of 1, file size
 *	32	steps from label to label, LABELS x LABELS signed 16-bit parts
 *		lexicon, slots x LEXICON_ENTRY bytes
 *		rows x LABELS signed 8-bit parts, and WEIGHTS_PAD bytes
 */
#ifndef DOSSIER_ANNOTATE_WEIGHTS_H
#define DOSSIER_ANNOTATE_WEIGHTS_H

#include "annotate/crf.h"
#include "annotate/features.h"
#include "base/error.h"

#define WEIGHTS_MAGIC "DosName\n"
enum {
	WEIGHTS_VERSION = 1,
	WEIGHTS_HEAD = 32,
	WEIGHTS_LANES = 16,	/* of a row as it is added; LABELS count */
	WEIGHTS_PAD = WEIGHTS_LANES - LABELS,
	WEIGHTS_STEPS = LABELS * LABELS * 2
};

typedef struct {
	void *map;
	size_t size;
	Lexicon lexicon;
	const int8_t *rows;
	float part;		/* a weight of 1 counts so much */
	CrfStep step;
} Weights;

/* In parts, summed over features. */
typedef struct {
	int16_t at[WEIGHTS_LANES];
} WeightSum;

/* False with a sentence that names the file when it is not there, or is none
 * of this version. */
bool	weights_open(Weights *w, const char *path, Err *err);
void	weights_close(Weights *w);
void	weights_add(const Weights *w, const Features *features,
	    WeightSum *sum);

#endif

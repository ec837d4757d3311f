/* SPDX-License-Identifier: MIT */
/*
 * A linear-chain conditional random field over one row of units (Lafferty,
 * McCallum, Pereira 2001): the best labels, and how likely any are.  Before
 * and behind the row stands LABEL_OUT.
 */
#ifndef DOSSIER_ANNOTATE_CRF_H
#define DOSSIER_ANNOTATE_CRF_H

#include "annotate/label.h"

typedef float CrfRow[LABELS];

/* The score of b behind a is at [a][b]; what may not follow is not looked at. */
typedef struct {
	CrfRow at[LABELS];
} CrfStep;

/* Scratch, used again from row to row; {0} is empty. */
typedef struct {
	VEC(CrfRow) forward, backward;	/* each unit's sum to 1 over labels */
	VEC(float) norm;
	VEC(uint8_t) from;
	CrfRow step[LABELS];		/* exp of the steps */
	CrfRow *score;			/* exp of the scores, by unit */
	VEC(CrfRow) scores;
	double log_z;			/* of all labellings together */
} Crf;

void	crf_free(Crf *c);
/* The best labels of n units. */
void	crf_best(Crf *c, const CrfRow *score, size_t n, const CrfStep *step,
	    uint8_t *labels);
/* Prepares what follows for n > 0 units. */
void	crf_sum(Crf *c, const CrfRow *score, size_t n, const CrfStep *step);
/* How likely unit i has the label, and i has a and i + 1 has b. */
float	crf_chance(const Crf *c, size_t i, unsigned label);
float	crf_chance_pair(const Crf *c, size_t i, unsigned a, unsigned b);
/* How likely the units [start, end) are just a name of the type. */
float	crf_chance_name(const Crf *c, size_t start, size_t end,
	    EntityType type);

#endif

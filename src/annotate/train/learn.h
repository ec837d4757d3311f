/* SPDX-License-Identifier: MIT */
/*
 * Learns weights from labelled articles: the likelihood of a conditional
 * random field, raised by stochastic gradient steps scaled as AdaGrad has it
 * (Duchi, Hazan, Singer 2011).  At every step some features of every unit are
 * left out by lot (Hinton and others 2012), so that no few of them are relied
 * on.  What is learnt is the mean of the weights over the later rounds.
 */
#ifndef DOSSIER_ANNOTATE_TRAIN_LEARN_H
#define DOSSIER_ANNOTATE_TRAIN_LEARN_H

#include "annotate/crf.h"
#include "annotate/features.h"
#include "base/vec.h"

/* One article's open units. */
typedef struct {
	VEC(uint32_t) rows;	/* features of all of them, one by one */
	VEC(uint32_t) memory;	/* where the rows of memory of each begin */
	VEC(uint32_t) ends;	/* where the rows of each end */
	VEC(uint8_t) gold;
	VEC(uint32_t) unit;
	VEC(uint32_t) row_ends;	/* where rows of open units end */
} Example;

void	example_free(Example *e);

typedef struct {
	unsigned rounds;
	float rate;		/* of the first steps */
	float dropout;		/* share of features that are left out */
	float memory_dropout;	/* how often all memory of an article is */
	float decay;		/* of all weights, a round */
	uint64_t seed;
} LearnPlan;

typedef struct {
	CrfRow *rows;		/* FEATURE_ROWS */
	CrfStep step;
} Learnt;

/* Adds what is learnt to *sum, so that several can be averaged. */
void	learn(const Example *const *examples, size_t n, const LearnPlan *plan,
	    Learnt *sum);
void	learnt_init(Learnt *l);
void	learnt_free(Learnt *l);
void	learnt_scale(Learnt *l, float by);
/* The labels of an example's open units; memory: with that. */
void	learnt_label(const Learnt *l, const Example *e, bool memory, Crf *crf,
	    uint8_t *labels);

#endif

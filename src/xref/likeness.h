/* SPDX-License-Identifier: MIT */
/*
 * How alike two sets of features are, when rare ones weigh more.  Whole numbers
 * alone: the same on every machine.
 */
#ifndef DOSSIER_XREF_LIKENESS_H
#define DOSSIER_XREF_LIKENESS_H

#include <stddef.h>
#include <stdint.h>

/* What a feature weighs that is in `in` of `all` sets, at least one. */
uint32_t likeness_weight(uint64_t in, uint64_t all);

/* 0 to 100, from the weights of what is in one, in the other, in both: of the
 * smaller set more has to be in both than of the larger.  `prior` stands for
 * what is not known of a small one. */
uint32_t likeness(uint64_t in_a, uint64_t in_b, uint64_t both,
	    uint32_t prior);

/* The rarest of the features that other sets have too, the rarest first, `most`
 * of them in *out; how many there are.  alone: the weight of one that no other
 * set has. */
size_t	likeness_rarest(const uint32_t *features, uint32_t count,
	    const uint32_t *weight, uint32_t alone, size_t most,
	    uint32_t *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Claims: which sentences of different articles report the same fact, in the
 * same words or in others.  A pure function over arrays; the order of the
 * dossier (publication day, then file) decides where nothing else does, so that
 * the order in which articles came makes no difference.
 *
 * A sentence is compared by its features: who and what is named in it or
 * speaks, days, numbers, and words of content; rare ones weigh more.  Only
 * sentences that share one of their rarest features are compared, and of a
 * crowd only neighbours, so that the work is in proportion to the sentences.
 * A sentence that tells two facts may be in two claims.
 */
#ifndef DOSSIER_XREF_CLAIM_H
#define DOSSIER_XREF_CLAIM_H

#include "base/arena.h"
#include "text/day.h"

/* What a feature stands for. */
typedef enum {
	CLAIM_WORD,
	CLAIM_COUNTED,		/* "first round" */
	CLAIM_ROLE,		/* a word of what somebody named is */
	CLAIM_PERSON,
	CLAIM_NAME,		/* a place, an organization */
	CLAIM_COUNTRY,
	CLAIM_DAY,
	CLAIM_NUMBER
} ClaimFeature;

/* The days of one time that is told. */
typedef struct {
	Day earliest, latest;	/* DAY_MIN, DAY_MAX: open */
} ClaimTime;

/* "first round": another is another. */
typedef struct {
	uint32_t of, number;	/* any numbers, the same for the same */
} ClaimCounted;

typedef struct {
	uint32_t article;	/* its place in the dossier's order */
	Day published;		/* DAY_NONE: not known */
	Span span;
	const uint32_t *features;	/* ascending */
	uint32_t feature_count;
	const ClaimTime *times;
	uint32_t time_count;
	const ClaimCounted *counted;
	uint32_t counted_count;
} ClaimSentence;

typedef struct {
	uint32_t *sentences;	/* two or more, of two articles or more,
				   ascending */
	size_t count;
} ClaimFound;

typedef struct {
	ClaimFound *at;		/* by their first sentences */
	size_t count;
	uint64_t compared;	/* pairs: what it cost */
} Claims;

typedef struct {
	const ClaimSentence *sentences;	/* by article, then in text order */
	size_t count;
	const uint8_t *features;	/* ClaimFeature of every feature */
	uint32_t feature_count;		/* they are smaller than this */
} ClaimsIn;

/* All that is handed out lives in the arena. */
void	claims_find(const ClaimsIn *in, Arena *a, Claims *out);

#endif

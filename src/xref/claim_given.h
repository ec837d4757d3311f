/* SPDX-License-Identifier: MIT */
/*
 * The numbers, days, places and speakers that a sentence gives, for comparison
 * with other reports of the same fact.
 */
#ifndef DOSSIER_XREF_CLAIM_GIVEN_H
#define DOSSIER_XREF_CLAIM_GIVEN_H

#include "annotate/telling_words.h"
#include "base/vec.h"
#include "xref/claim_differ.h"

typedef VEC(ClaimGiven) ClaimGivenVec;

/* A name in the sentence. */
typedef struct {
	Span span;
	uint64_t value;		/* the same for what means the same */
	bool place, speaks;
} GivenName;

typedef struct {
	Span span;
	Day earliest, latest;
} GivenDate;

typedef struct {
	uint32_t article;	/* its place in the dossier's order */
	Slice text;		/* of the article, at least up to the
				   sentence's end */
	Span sentence;
	const GivenName *names;	/* in text order */
	size_t name_count;
	const GivenDate *dates;	/* the same */
	size_t date_count;
	const TellingWords *words;
} GivenIn;

/* Adds what the sentence gives. */
void	claim_given(const GivenIn *in, ClaimGivenVec *out);

#endif

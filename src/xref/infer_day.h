/* SPDX-License-Identifier: MIT */
/*
 * On which days were articles published that do not say so?  Found from what
 * they tell of time: a Wednesday in the first lines is mostly the day itself
 * or the one before; "Sunday" is the February 1 that another article names;
 * "last month" is the January of "January 23"; and accounts of one story are
 * of about the same days.  Pure: the same terms give the same days.
 */
#ifndef DOSSIER_XREF_INFER_DAY_H
#define DOSSIER_XREF_INFER_DAY_H

#include "annotate/when.h"
#include "base/arena.h"

/* What was found in an article without a day. */
typedef struct {
	const When *found;
	size_t count;
} InferFrom;

typedef struct {
	Day day;		/* DAY_NONE: nothing tells it */
	Slice why;		/* one sentence */
} InferredDay;

/*
 * stated: days of publication of the other articles, in order.  out has one
 * for each article.  Work is bounded for each of them.
 */
void	infer_days(const InferFrom *articles, size_t n, const Day *stated,
	    size_t stated_count, Arena *a, InferredDay *out);

/*
 * The likeliest days of the first article, the likeliest first, each with what
 * in its own times speaks for it; how many there are.
 */
enum { INFER_LIKELY = 6 };
size_t	infer_likely(const InferFrom *articles, size_t n, const Day *stated,
	    size_t stated_count, Arena *a, InferredDay out[INFER_LIKELY]);

#endif

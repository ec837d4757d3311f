/* SPDX-License-Identifier: MIT */
/*
 * The time expressions of one article, found and resolved against the day on
 * which it was published.
 */
#ifndef DOSSIER_XREF_TIMES_H
#define DOSSIER_XREF_TIMES_H

#include "annotate/when.h"
#include "article/article.h"
#include "store/dates.h"

/* Used again from article to article; {0} is empty. */
typedef struct {
	WhenRules *rules;	/* made when they are first needed */
	WhenVec found;
	VEC(WhenValue) values;
} Times;

void	times_free(Times *t);
/* In what is read of the article: no furniture, no header, English. */
DatesIn	times_article(Times *t, const Article *article);
/* The same terms seen from another day; valid until the next call.  Doubtful:
 * what hangs on that day is qualified as uncertain. */
DatesIn	times_again(Times *t, const When *found, size_t count, Day published);
DatesIn	times_doubtful(Times *t, const When *found, size_t count,
	    Day published);

#endif

/* SPDX-License-Identifier: MIT */
/* The time expressions of one article, and what they mean. */
#ifndef DOSSIER_UI_ARTICLE_DATES_H
#define DOSSIER_UI_ARTICLE_DATES_H

#include "base/arena.h"
#include "base/buffer.h"
#include "store/dates.h"
#include "ui/wrap.h"

typedef struct {
	int64_t article;	/* 0 = none */
	DateRow *at;		/* in text order */
	size_t count;
	Gloss *glosses;		/* behind those that do not say it themselves;
				   NULL before article_dates_gloss() */
	size_t gloss_count;
	Arena arena;		/* of the above */
} ArticleDates;

void	article_dates_free(ArticleDates *d);
/* Reads those of an article, unless d has them. */
bool	article_dates_fetch(ArticleDates *d, Index *ix, int64_t article,
	    Err *err);
/* Makes .glosses: " [4 Feb]". */
void	article_dates_gloss(ArticleDates *d, Day published);
/* The one at the position, else the first that begins in the line, else in the
 * sentence; NULL when there is none. */
const DateRow *article_dates_find(const ArticleDates *d, uint32_t pos,
	    Span line, Span sentence);
/* "4 Feb", "21..31 Jan", with the year where it is another than the day's; what
 * has no place in the calendar as TIMEX3 has it: "P3D". */
void	date_tell(const DateRow *row, Day published, Buffer *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The day of publication as the article's own file states it: in the header
 * block, in the file's name, in a line at the top of the text or in a full
 * dateline.  What needs other articles, or a calendar, is not done here.
 */
#ifndef DOSSIER_ARTICLE_PUBLISHED_H
#define DOSSIER_ARTICLE_PUBLISHED_H

#include "article/article.h"

typedef struct {
	Day day;		/* DAY_NONE: not stated */
	PublishedBy by;
	Slice why;		/* one sentence */
} Published;

/* header_date: the header block's field, may be empty.  name: the file's path
 * inside the dossier.  The blocks of the article have their kinds. */
Published published_of(Arena *a, const Article *article, Slice header_date,
	    Slice name);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Finds the names of people, places and organizations in an article of English
 * news, by weights that were learnt from annotated ones (data/names).  What a
 * name is, the data card there tells.  A pure function of article and weights.
 */
#ifndef DOSSIER_ANNOTATE_TAGGER_H
#define DOSSIER_ANNOTATE_TAGGER_H

#include "annotate/name.h"
#include "article/article.h"
#include "base/error.h"

typedef struct Tagger Tagger;

/* Maps the file of weights; NULL when it is none, with the reason. */
Tagger *tagger_open(const char *path, Err *err);
void	tagger_close(Tagger *t);
/*
 * Replaces *out by the names in all blocks that are no furniture and no
 * byline, as spans of the article's text.  Those that are not sure are
 * candidates that tell what they may be.  *furniture, when not NULL, gets the
 * names in bylines and furniture, of which the rest of the article learns
 * nothing.
 */
void	tagger_article(Tagger *t, const Article *article, NameVec *out,
	    NameVec *furniture);
/* How much was looked at since it was opened: rows of weights that were added,
 * for tests that the work grows no faster than the text. */
uint64_t tagger_work(const Tagger *t);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What stands under an article's cursor, on its line, or in sight; with
 * article_view_lit() and article_view_name() of article_view.h.
 */
#ifndef DOSSIER_UI_ARTICLE_HERE_H
#define DOSSIER_UI_ARTICLE_HERE_H

#include "ui/article_view.h"

/* The greatest end of the reports up to each, for ArticleView.reach. */
uint32_t *article_reaches(const ArticleBody *body, Arena *a);
/* Fills v->focus with the focused event's reports that stand in the span;
 * those that overlap become one. */
void	article_find_focus(ArticleView *v, Span seen);
/* Where Enter goes.  What covers the cursor, a name before a report, comes
 * before what else stands on its line. */
Did	article_follow(const ArticleView *v, Jump *out, Err *err);

#endif

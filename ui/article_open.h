/* SPDX-License-Identifier: MIT */
/* The article of a view is read, or given up. */
#ifndef DOSSIER_UI_ARTICLE_OPEN_H
#define DOSSIER_UI_ARTICLE_OPEN_H

#include "ui/article_view.h"

/* In the place of the open one, wrapped as wide as that was.  When it cannot be
 * read the open one stays. */
bool	article_open(ArticleView *v, int64_t id, Err *err);
void	article_close(ArticleView *v);
/* Where its quotations stand: asked for when they are first wanted. */
bool	article_quotations(ArticleView *v, Spans *out, Err *err);
/* Where reading begins: the first block that is no header or furniture. */
uint32_t article_beginning(const ArticleBody *body);

#endif

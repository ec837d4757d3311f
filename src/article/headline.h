/* SPDX-License-Identifier: MIT */
/*
 * The headline that stands in an article's text, before its first paragraph.
 */
#ifndef DOSSIER_ARTICLE_HEADLINE_H
#define DOSSIER_ARTICLE_HEADLINE_H

#include "article/page.h"

/* The block that is it, or SIZE_MAX.  title: as stated by the header block,
 * or empty. */
size_t	headline_find(Page *p, Slice title);

#endif

/* SPDX-License-Identifier: MIT */
#ifndef DOSSIER_ARTICLE_TITLE_H
#define DOSSIER_ARTICLE_TITLE_H

#include "article/article.h"

/*
 * The article's title in one line, and where it comes from: the header block
 * (stated; may be empty), the block that is the headline, the first words
 * that are read, the file's name.  Blocks have their kinds already.
 */
Slice	title_of(Arena *a, const Article *article, Slice stated, Slice name,
	    TitleBy *by);

/* A copy in one line: trimmed, every run of white space one blank. */
Slice	one_line(Arena *a, Slice s);

#endif

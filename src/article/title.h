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

enum { ONE_LINE_BYTES = 4096 };

/* A copy in one line: trimmed, every run of white space one blank; of what is
 * longer than ONE_LINE_BYTES its beginning and "…". */
Slice	one_line(Arena *a, Slice s);

#endif

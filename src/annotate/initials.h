/* SPDX-License-Identifier: MIT */
/*
 * Who speaks in an interview is told by initials before the words: "JD: ...",
 * "((JD)) : ...", after the person was named in full.
 */
#ifndef DOSSIER_ANNOTATE_INITIALS_H
#define DOSSIER_ANNOTATE_INITIALS_H

#include "annotate/name.h"
#include "article/article.h"

enum { INITIALS_MIN = 2, INITIALS_MAX = 4 };

/* The initials of a name, in capitals, when it has INITIALS_MIN to
 * INITIALS_MAX words, all of them with an ASCII capital; else empty.  The
 * bytes are in out. */
Slice	initials_of(Slice name, char out[INITIALS_MAX]);
/* Adds the labels of blocks that are the initials of one person whom the
 * article is sure of. */
void	initials_find(const Article *article, NameVec *names);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Teams as they are listed: "Wolves (3-5-2): Johnstone; Doherty, Agbadou
 * (Munetsi 61), Hwang. Subs not used: Sa, S Bueno."  Where most of a block is
 * such a list and many of it are known for people, all of them are people; the
 * team before the brackets is an organization.
 */
#ifndef DOSSIER_ANNOTATE_ROSTER_H
#define DOSSIER_ANNOTATE_ROSTER_H

#include "annotate/name.h"
#include "article/article.h"

/* Adds and changes names of such blocks, in place. */
void	rosters_fill(const Article *article, NameVec *names);

#endif

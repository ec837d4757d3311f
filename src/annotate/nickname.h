/* SPDX-License-Identifier: MIT */
/* "Ann (Annie) Lee": one person's name, with what friends call her in it. */
#ifndef DOSSIER_ANNOTATE_NICKNAME_H
#define DOSSIER_ANNOTATE_NICKNAME_H

#include "annotate/name.h"

/* Joins the parts of such names, in place. */
void	nicknames_join(Slice text, NameVec *names);

#endif

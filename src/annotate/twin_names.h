/* SPDX-License-Identifier: MIT */
/*
 * Two people whom a hyphen joins: "the Putin-Trump call".  One name with a
 * hyphen, of which both parts are people elsewhere in the article, is two.
 */
#ifndef DOSSIER_ANNOTATE_TWIN_NAMES_H
#define DOSSIER_ANNOTATE_TWIN_NAMES_H

#include "annotate/name.h"

/* Parts them, in place. */
void	twin_names_part(Slice text, NameVec *names);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What dossier.rec says, brought into the index: names as they are looked for
 * in the articles, and events with their reports.
 */
#ifndef DOSSIER_XREF_CURATE_H
#define DOSSIER_XREF_CURATE_H

#include "annotate/known.h"
#include "base/vec.h"
#include "store/writer.h"

/* Mistakes in dossier.rec that only show beside the articles. */
typedef VEC(RecMistake) MistakeVec;

/* All names, then all aliases, under the index of the entity in c; a name that
 * two have goes to the first. */
void	curate_names(const Curated *c, Known *k, Arena *a, MistakeVec *out);
/* Replaces the events and the problems of dossier.rec, among them `names`. */
bool	curate_events(Index *ix, const Curated *c, const MistakeVec *names,
	    Err *err);

#endif

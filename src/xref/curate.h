/* SPDX-License-Identifier: MIT */
/*
 * What dossier.rec says, brought into the index: names as they are looked for
 * in the articles, and events with their reports.
 */
#ifndef DOSSIER_XREF_CURATE_H
#define DOSSIER_XREF_CURATE_H

#include "annotate/known.h"
#include "base/map.h"
#include "base/vec.h"
#include "store/curated.h"
#include "store/write_events.h"

/* Mistakes in dossier.rec that only show beside the articles. */
typedef VEC(RecMistake) MistakeVec;

/* All names, then all aliases, under the index of the entity in c; a name that
 * two have goes to the first. */
void	curate_names(const Curated *c, Known *k, Arena *a, MistakeVec *out);
/* The events, without ids, in the arena; replaces the problems of dossier.rec,
 * among them `names`.  *used: see key_make(). */
bool	curate_events(Index *ix, const Curated *c, const MistakeVec *names,
	    Map *used, Arena *a, EventIn **out, Err *err);
/* Gives the reports of a found event to the first of these that has one of its
 * sentences and a time inside or around its own; false when none has. */
bool	curate_takes(EventIn *events, size_t n, const EventIn *found,
	    Arena *a);

#endif

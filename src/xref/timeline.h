/* SPDX-License-Identifier: MIT */
/*
 * The timeline of a dossier: what the tellings in the index are events of, and
 * what dossier.rec says of events, brought together and written.
 */
#ifndef DOSSIER_XREF_TIMELINE_H
#define DOSSIER_XREF_TIMELINE_H

#include "xref/curate.h"

/*
 * Between index_begin() and index_commit(), when names, quotations and days of
 * publication are known.  A curated event takes in those that are found of the
 * same sentences and days.  names: mistakes in dossier.rec so far.  With
 * `found` false there are none but the curated ones.
 */
bool	timeline_update(Index *ix, const Curated *curated,
	    const MistakeVec *names, bool found, Err *err);

#endif

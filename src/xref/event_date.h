/* SPDX-License-Identifier: MIT */
/*
 * When two events that a reader takes for one were.  A date with doubt says
 * when something may have been: both are right in what they share.  A stretch
 * throughout which something lasted holds the days of it that are told.
 */
#ifndef DOSSIER_XREF_EVENT_DATE_H
#define DOSSIER_XREF_EVENT_DATE_H

#include "base/arena.h"
#include "text/edtf.h"

typedef struct {
	Slice edtf;
	Edtf date;		/* what it means */
	bool curated;		/* a person says so */
	uint32_t weight;	/* how much it is reported */
} EventDate;

/*
 * The date of both, in the arena.  *differ: they have no day in common; the
 * one that a person states is taken then, or else the one that is reported
 * more, or a.
 */
Slice	event_date_meet(const EventDate *a, const EventDate *b, Arena *arena,
	    bool *differ);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What readers decided about events, and what they noted on anything, brought
 * into the index: after all events are in it, whoever found them.  Each
 * decision names an event by the words of one of its reports.
 */
#ifndef DOSSIER_XREF_DECIDE_EVENTS_H
#define DOSSIER_XREF_DECIDE_EVENTS_H

#include "store/corrections.h"
#include "store/index.h"

bool	decide_events(Index *ix, const Corrections *c, Err *err);

/* As many of a sentence's words as make a title. */
Slice	event_title(Slice words);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What readers decided about events, brought into the index: after all events
 * are in it, whoever found them.  Each decision names an event by the words of
 * one of its reports; one whose words no article has any more, or whose event
 * is gone, becomes a problem and is kept.
 */
#ifndef DOSSIER_XREF_DECIDE_EVENTS_H
#define DOSSIER_XREF_DECIDE_EVENTS_H

#include "store/corrections.h"
#include "store/query_articles.h"

bool	decide_events(Index *ix, const Corrections *c, Err *err);

/* As many of a sentence's words as make a title. */
Slice	event_title(Slice words);
/* The words by which a span of an article is found again, in the arena. */
WordPlace word_place(const ArticleBody *body, Span span, Arena *a);

#endif

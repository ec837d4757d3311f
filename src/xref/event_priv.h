/* SPDX-License-Identifier: MIT */
/* Inside xref only: events in the making. */
#ifndef DOSSIER_XREF_EVENT_PRIV_H
#define DOSSIER_XREF_EVENT_PRIV_H

#include "base/vec.h"
#include "xref/event.h"

#define NO_GROUP UINT32_MAX

/* Tellings taken for one; what a group was merged into has .into. */
typedef struct {
	uint32_t into;		/* itself: it stands */
	uint32_t size;
	uint32_t next, last;	/* members are a list through .next */
	Day earliest, latest;	/* in which all agree */
	uint32_t speaker;	/* of what was said */
	bool said;		/* nothing but things said */
	bool differ;		/* they do not agree on the day */
	uint32_t *features;	/* ascending */
	uint32_t feature_count;
} EventGroup;

/* A sentence that reports what another telling, or its group, is of. */
typedef struct {
	uint32_t telling, group;
	uint8_t role;
} EventJoin;

typedef struct {
	const EventTelling *at;
	size_t count;
	Arena *arena;
	const uint8_t *kind;	/* FeatureKind of every feature */
	uint32_t feature_count;
	uint32_t *weight;	/* of every feature */
	uint32_t alone;		/* the weight of one that a single telling
				   has */
	EventGroup *groups;	/* one for every telling */
	uint32_t *same_time;	/* how many tellings have the time of each */
	VEC(EventJoin) joined;	/* sentences without a time of their own */
	uint64_t compared;
} EventMaker;

/* Whether it says when something was. */
bool	telling_is_dated(const EventTelling *t);
/* How alike two sets of features are: 0 to 100. */
uint32_t event_likeness(EventMaker *m, const uint32_t *a, uint32_t an,
	    const uint32_t *b, uint32_t bn);
/* What two sets of features have in common. */
typedef struct {
	uint32_t count;
	uint32_t act, entity;	/* weight of the rarest of that kind; 0: none.
				   What is counted stands with entities. */
	bool counted;		/* something that is */
} EventCommon;

EventCommon event_common(const EventMaker *m, const uint32_t *a, uint32_t an,
	    const uint32_t *b, uint32_t bn);
uint32_t event_group_of(EventMaker *m, uint32_t telling);
/* Every telling is a group; in event_link.c. */
void	event_begin(EventMaker *m);
/* Finds the sentences that go on from a dated one; what is said in them belongs
 * to what that one says.  In event_join.c. */
void	event_go_on(EventMaker *m);
/* Puts the dated tellings into groups. */
void	event_link(EventMaker *m);
/* Finds other sentences that are like an event. */
void	event_join(EventMaker *m);
/* Adds features to a group. */
void	event_add_features(EventMaker *m, EventGroup *to, const uint32_t *from,
	    uint32_t n);

#endif

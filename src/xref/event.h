/* SPDX-License-Identifier: MIT */
/*
 * Events: which tellings of all articles are of the same happening, and when it
 * was by all of them together.  A pure function over arrays; the order of the
 * dossier (publication day, then file) decides where nothing else does, so that
 * the order in which articles came makes no difference.
 *
 * Tellings are compared by features, numbers that stand for entities and for
 * words; rare ones weigh more.  Only those near in time that share one of
 * their rarest features are compared, and of a crowd only neighbours, so that
 * the work is in proportion to the tellings.
 */
#ifndef DOSSIER_XREF_EVENT_H
#define DOSSIER_XREF_EVENT_H

#include "annotate/telling.h"
#include "base/arena.h"

/* "12 people": two reports of one event that count otherwise differ. */
typedef struct {
	uint32_t of, number;	/* any numbers that are the same for the same */
	bool ordinal;		/* "first round": another is another */
} EventFigure;

/* What a feature stands for. */
typedef enum {
	FEATURE_WORD,
	FEATURE_ACT,		/* a word for a kind of happening */
	FEATURE_ENTITY,
	FEATURE_COUNTED		/* "first round" */
} FeatureKind;

typedef struct {
	uint32_t article;	/* its place in the dossier's order */
	Day published;		/* DAY_NONE: not known */
	Span sentence;
	uint32_t title;		/* bytes that could be its title */
	Day earliest, latest;	/* DAY_NONE both: it tells no time; DAY_MIN,
				   DAY_MAX: open */
	Slice edtf;
	uint32_t block;
	uint8_t kind, role, opening;	/* as in Telling */
	bool put_off, heading;
	uint32_t speaker;	/* any number of his own; 0: nobody */
	uint32_t utterance;	/* of the article; 0: none */
	const uint32_t *features;	/* ascending */
	uint32_t feature_count;
	const uint32_t *core;	/* ... of the part that is dated alone */
	uint32_t core_count;
	const EventFigure *figures;
	uint32_t figure_count;
} EventTelling;

typedef struct {
	uint32_t telling;	/* index */
	uint8_t role;		/* TellingRole */
} EventReport;

typedef struct {
	Day earliest, latest;
	Slice edtf;
	uint32_t best;		/* the telling for the title */
	uint32_t first;		/* the first in the dossier's order that gives
				   a time */
	uint8_t kind;		/* of most of its tellings */
	bool planned;		/* nobody tells that it has happened */
	bool put_off;
	bool dates_differ, figures_differ;
	EventReport *reports;	/* in the dossier's order, a sentence once */
	size_t report_count;
} EventFound;

typedef struct {
	EventFound *at;		/* by day, then as they are told */
	size_t count;
	uint64_t compared;	/* pairs: what it cost */
} Events;

typedef struct {
	const EventTelling *tellings;	/* by article, then in text order */
	size_t count;
	const uint8_t *features;	/* FeatureKind of every feature */
	uint32_t feature_count;	/* they are smaller than this */
} EventsIn;

/* All that is handed out lives in the arena. */
void	events_find(const EventsIn *in, Arena *a, Events *out);

#endif

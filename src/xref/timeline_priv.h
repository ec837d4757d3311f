/* SPDX-License-Identifier: MIT */
/* Inside xref only: a timeline in the making. */
#ifndef DOSSIER_XREF_TIMELINE_PRIV_H
#define DOSSIER_XREF_TIMELINE_PRIV_H

#include "base/map.h"
#include "store/tellings.h"
#include "store/write_events.h"
#include "xref/event.h"

/* What could be the title of a telling. */
typedef struct {
	Span part, skip;
	Slice shown;		/* instead of these; empty: as in the text */
	int64_t speaker;	/* 0: the part tells it, or nobody does */
	int64_t meant;		/* by a pronoun at its head; 0: nobody known */
} Title;

typedef struct {
	Index *ix;
	Arena arena, article;	/* article: cleared for each */
	Map features;		/* words and entities -> numbers */
	VEC(uint8_t) kinds;	/* of every feature */
	Map keys;
	TellingArticle *articles;
	size_t article_count;
	VEC(EventTelling) tellings;
	VEC(Title) titles;	/* of each */
	VEC(uint32_t) scratch;
	VEC(EventFigure) figures;	/* of one telling */
	Events events;
	EventIn *curated;
	size_t curated_count;
	VEC(EventIn) out;
} Making;

/* The bytes of a span of the telling's article, in m->arena. */
bool	timeline_text(Making *m, uint32_t telling, Span span, Slice *out,
	    Err *err);
/* The title that the telling gives. */
bool	timeline_title(Making *m, uint32_t telling, Slice *out, Err *err);

#endif

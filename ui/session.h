/* SPDX-License-Identifier: MIT */
/*
 * What all panes of one open dossier share: its index, the focus, what stands
 * under the article's cursor, and the search.  Views read it; the app alone
 * changes it and then tells every view.
 */
#ifndef DOSSIER_UI_SESSION_H
#define DOSSIER_UI_SESSION_H

#include "store/state.h"
#include "text/fold.h"
#include "ui/signs.h"
#include "ui/zoom.h"
#include "xref/compared.h"
#include "xref/dossier.h"

/* A place in the dossier; article 0 is nowhere. */
typedef struct {
	int64_t article;
	uint32_t offset;
} Place;

typedef enum { FOCUS_NONE, FOCUS_ENTITY, FOCUS_EVENT } FocusKind;

/* The person (place, organization) or event that all panes follow. */
typedef struct {
	FocusKind kind;
	int64_t id;
	Slice key, name;
	Location *places;	/* mentions or reports, in the dossier's order;
				   NULL: so many that they are looked up one
				   by one */
	size_t count;
	uint32_t articles;
	Arena arena;		/* of all the above */
} Focus;

/* The entity or event that a view tells of, whatever the focus. */
typedef struct {
	int64_t id;		/* 0 = none */
	Slice key, name;
	const char *word;	/* that the title begins with; NULL: its type */
	const char *title;	/* "PERSON  Rustem Umerov" */
	Arena arena;		/* of all the above */
} Subject;

/* What is compared, whatever the focus. */
typedef struct {
	Compared what;		/* .id 0 = nothing */
	Slice key;
	const char *title;	/* "SAME WORDS  “as soon as possible”" */
	Arena arena;		/* of all the above */
} Comparison;

/* Two articles that are read side by side. */
typedef struct {
	int64_t article[2];	/* 0 = none */
	Slice file[2];
	Arena arena;		/* of these */
} PairWish;

/* What of the timeline is shown. */
enum {
	TIMELINE_ONE_SOURCE = 1 << 0,	/* what one article alone reports */
	TIMELINE_TO_COME = 1 << 1,	/* after the last day of publication */
	TIMELINE_FOCUS = 1 << 2,	/* of the entity in focus, if one is */
	TIMELINE_DIFFER = 1 << 3,	/* whose reports differ */
	TIMELINE_HIDDEN = 1 << 4	/* that a reader has hidden */
};

typedef struct {
	Zoom zoom;
	unsigned only;
} TimelineWish;

typedef struct {
	Dossier *dossier;
	Index *index;
	const Signs *signs;
	State *state;
	uint32_t articles;	/* in the dossier */
	bool reading;		/* more may come of itself */
	Day first_day, last_day;	/* of publication; DAY_NONE = unknown */
	Focus focus;
	TimelineWish timeline;
	Place here;		/* the article's cursor */
	IdVec lit_entities;	/* named in the sentence under it */
	IdVec lit_events;	/* that this sentence reports */
	Needle needle;		/* what is searched; empty = nothing */
	Arena needle_arena;
	Buffer corrected;	/* the name that was corrected last */
	Slice found_query;	/* of the search over all articles */
	Arena found_arena;
	Subject card;		/* of which all is told */
	Subject context;	/* of which all mentions are listed */
	Comparison compared;
	PairWish pair;
	Slice lines_file;	/* of which the lines are shown */
	Arena lines_arena;
} Session;

void	session_open(Session *s, Dossier *d, const Signs *signs, State *state);
void	session_close(Session *s);
/* The index changed: what the focus meant is looked up again by its key. */
void	session_refresh(Session *s);

bool	session_focus(Session *s, FocusKind kind, int64_t id, Err *err);
void	session_unfocus(Session *s);
/* Is it the focus itself? */
bool	session_is_focus(const Session *s, FocusKind kind, int64_t id);
bool	session_is_lit(const IdVec *lit, int64_t id);
/*
 * The focus's place that comes `step` places after the cursor (negative:
 * before it; 0: the one at the cursor or behind it), around the end; false
 * when it has none.  *index counts from 0; SIZE_MAX: it was not counted, which
 * never is with step 0.
 */
bool	session_focus_step(Session *s, int step, Place *out, size_t *index);
/* The same of its first place in the open article, else the next one. */
bool	session_focus_near(Session *s, Place *out, size_t *index);

void	session_search(Session *s, Slice query);
void	session_find(Session *s, Slice query);
/* From now on it is this entity; the word must outlive it. */
bool	session_tell_of(const Session *s, Subject *of, int64_t id,
	    const char *word, Err *err);
bool	session_compare(Session *s, Compared what, Err *err);
bool	session_pair(Session *s, int64_t a, int64_t b, Err *err);
void	session_show_lines(Session *s, Slice file);
/* The rank of an article in the dossier's order, UINT32_MAX when unknown. */
uint32_t session_rank(const Session *s, int64_t article);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What was opened over the article, each on what was there before, and what
 * closing it comes back to.  An article that was opened from a list lies on
 * that list.  A list is there once at most.
 */
#ifndef DOSSIER_UI_OVER_H
#define DOSSIER_UI_OVER_H

#include "ui/layout.h"

/* What stands in the article's pane. */
typedef enum {
	OVER_NONE,		/* the article itself */
	OVER_ARTICLES, OVER_RESULTS, OVER_MARKS, OVER_PROBLEMS, OVER_HELP,
	OVER_INFO, OVER_CARD, OVER_CONTEXT, OVER_COMPARE,
	OVER_MATRIX, OVER_LINES, OVER_DOUBTS,
	OVER_DATES, OVER_QUOTATIONS, OVER_ONLY, OVER_OVERLAP, OVER_PAIR,
	OVER_NOTES, OVER_FACTS,
	OVERS
} OverId;

typedef struct {
	OverId id;
	PaneId from;		/* had the keys when it was opened */
} Over;

/* {0} is the article alone. */
typedef struct {
	Over at[2 * OVERS];
	size_t len;
} OverStack;

/* What is seen: the last one, the article when there is none. */
OverId	over_top(const OverStack *s);
bool	over_has(const OverStack *s, OverId id);
/* A list on top; where it is open already, all above it is closed. */
void	over_open(OverStack *s, OverId id, PaneId from);
/* The article on top, if not there already, as where something was found in
 * the list on top, or in the list of another pane that hides the article. */
void	over_read(OverStack *s, PaneId from);
/* Another pane got the keys: the article lies on none any more. */
void	over_leave(OverStack *s);
/* Closes the last one; false when there is none. */
bool	over_close(OverStack *s, PaneId *from);
void	over_clear(OverStack *s);
/* What closing the last one comes back to where that is no article, "" else:
 * "results". */
const char *over_below(const OverStack *s);

#endif

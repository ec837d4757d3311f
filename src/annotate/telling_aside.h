/* SPDX-License-Identifier: MIT */
/*
 * What is told between commas behind a subject, at a time of its own: "Aldous,
 * who resigned in May, will speak on Sunday".  Inside annotate only.
 */
#ifndef DOSSIER_ANNOTATE_TELLING_ASIDE_H
#define DOSSIER_ANNOTATE_TELLING_ASIDE_H

#include "annotate/telling_part.h"

typedef struct {
	TokenRange clause;	/* the subject and what is told of it */
	TokenRange title;	/* of it, what can stand as a title */
	Span skip;		/* ... without this: ", who"; empty: nothing */
} TellingAside;

/* Whether the time, tokens [first, end), stands in such a place. */
bool	telling_aside(const TellingLine *l, TokenRange when, TellingAside *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What an article's time expressions tell of the day on which it was
 * published, and what a candidate for that day costs.  Only for infer_day.c.
 */
#ifndef DOSSIER_XREF_CLUE_H
#define DOSSIER_XREF_CLUE_H

#include "annotate/when.h"

typedef enum {
	CLUE_WEEKDAY,		/* "Wednesday" */
	CLUE_MONTHDAY,		/* "February 1", maybe with its weekday */
	CLUE_PLACE,		/* a date with its year */
	CLUE_MONTH,		/* "last month": .shift */
	CLUE_NEAR		/* "today", "last week": tells that there is a
				   day, not which */
} ClueKind;

typedef struct {
	ClueKind kind;
	int article;		/* whose clue it is */
	Tense tense;
	bool lead;		/* the first day of its article */
	int weekday;		/* 1 Monday ... 7; 0 = not told */
	int month, day;		/* MONTHDAY; of WEEKDAY: a date that stands
				   beside it, 0 = none */
	int shift;
	Day first, last;	/* PLACE */
} Clue;

typedef VEC(Clue) ClueVec;

void	clues_read(const When *found, size_t n, int article, ClueVec *out);
void	clues_add(ClueVec *all, const ClueVec *more);
/* Whether they tell anything about the day itself. */
bool	clues_tell(const ClueVec *clues);
/* Whether an article may be of that day: nothing that it tells as past is to
 * come then, weekdays are those of their dates, and days that it tells with
 * their year are not all of long ago. */
bool	clues_allow(const ClueVec *clues, Day day);
/* In thousandths of a weekday that is one day off; all: of all articles. */
int	clues_cost(const ClueVec *clues, const ClueVec *all, Day day);
/* Whether this clue and one of another kind say the same of the year in which
 * `day` is. */
bool	clue_confirms(const Clue *c, const ClueVec *all, Day day);
/* Adds "its Wednesday is the day itself, Sunday is the February 1 of another
 * article" or nothing. */
void	clues_tell_why(const ClueVec *clues, const ClueVec *all, Day day,
	    Buffer *out);

#endif

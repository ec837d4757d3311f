/* SPDX-License-Identifier: MIT */
/*
 * What a time expression says by itself, before it is known when it was said:
 * "Wednesday, and the sentence looks back".  A term is a plain value; it can be
 * written as a line of text and read again, so that an article's terms are
 * resolved anew without a look at its text.
 */
#ifndef DOSSIER_ANNOTATE_WHEN_TERM_H
#define DOSSIER_ANNOTATE_WHEN_TERM_H

#include "base/buffer.h"
#include "text/period.h"

/* The types and modifiers of TIMEX3. */
typedef enum { WHEN_DATE, WHEN_TIME, WHEN_DURATION, WHEN_SET } WhenType;
typedef enum {
	MOD_NONE, MOD_START, MOD_MID, MOD_END, MOD_APPROX, MOD_MORE_THAN,
	MOD_LESS_THAN
} WhenMod;

typedef enum {
	TERM_CALENDAR,		/* a place in the calendar, maybe in part */
	TERM_SHIFT,		/* so many periods from the reference */
	TERM_LENGTH,		/* a duration, or what comes back after one */
	TERM_PAST, TERM_PRESENT, TERM_FUTURE	/* no more than that */
} TermKind;

/* What stands for the reference. */
typedef enum {
	REF_NOW,		/* when it was said: the publication, or the
				   day of a quotation */
	REF_STORY		/* what the text told of last */
} TermRef;

/* Which of several periods of that name is meant. */
typedef enum {
	PICK_BIAS,		/* the nearest that suits the tense */
	PICK_BEFORE,		/* "last": the one before the reference */
	PICK_AFTER,		/* "next", "coming" */
	PICK_SAME		/* "this": in the same year or week */
} TermPick;

typedef enum { TENSE_NONE, TENSE_PAST, TENSE_FUTURE, TENSE_LEANING } Tense;

typedef enum {
	DAYPART_NONE, DAYPART_MORNING, DAYPART_MIDDAY, DAYPART_AFTERNOON,
	DAYPART_EVENING, DAYPART_NIGHT, DAYPART_DAYTIME
} Daypart;

/* How it goes on with the expression behind it. */
typedef enum {
	JOIN_NONE,
	JOIN_AND,		/* January 23 and 24 */
	JOIN_TO			/* from Sunday to Sunday */
} TermJoin;

/* Units of durations: seconds, minutes and hours, then the grains. */
typedef enum {
	UNIT_NONE,
	UNIT_SECOND, UNIT_MINUTE, UNIT_HOUR, UNIT_DAY, UNIT_NIGHT,
	UNIT_WEEKEND, UNIT_WEEK, UNIT_FORTNIGHT, UNIT_MONTH, UNIT_QUARTER,
	UNIT_SEASON, UNIT_HALF, UNIT_YEAR, UNIT_DECADE, UNIT_CENTURY
} TermUnit;

/* GRAIN_NONE for what is shorter than a day. */
Grain	unit_grain(TermUnit unit);

enum { LENGTH_PARTS = 3, COUNT_VAGUE = -1, NTH_LAST = -1, SHIFT_MAX = 9999 };

/* Every field is as large as an int: when_term.c has a table of them. */
typedef struct {
	WhenType type;
	TermKind kind;
	WhenMod mod;
	int rule;		/* when_rule_name() */

	/* CALENDAR: what is given of a period; 0 = not given. */
	Grain grain;
	int has_year, fiscal;	/* flags */
	int year;
	int part, day;		/* as in Period */
	int weekday;		/* 1 Monday ... 7 Sunday */
	int holiday;		/* holiday.h */
	TermPick pick;

	/* SHIFT: by how many of its grain.  CALENDAR: the reference is moved
	 * by that first, as "last year" does with "August last year". */
	TermRef ref;
	TermUnit by;
	int shift;

	/* The n-th part of what the above tells: "the last weekend of July". */
	int nth;
	Grain nth_grain;

	/* TIME */
	int hour, minute, second;	/* -1 = not given */
	Daypart daypart;

	/* LENGTH */
	int count[LENGTH_PARTS];	/* thousandths; COUNT_VAGUE: some */
	TermUnit unit[LENGTH_PARTS];
	int toward;		/* -1 up to the reference, 1 from it on */

	/* What stands around it. */
	Tense tense;
	int through;		/* all through it, not some time in it */
	int quoted;		/* inside a quotation */
	int said;		/* dates a saying: "he said on Tuesday" */
	int sentence, block;	/* counted through the article */
	TermJoin join;
} WhenTerm;

/* An empty one of that kind; clock fields are not given. */
WhenTerm term_new(WhenType type, TermKind kind);
/* One line of "key=value" with a space between, without its end. */
void	term_write(const WhenTerm *t, Buffer *out);
/* False when the line is none that term_write() made. */
bool	term_read(Slice line, WhenTerm *out);

#endif

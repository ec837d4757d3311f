/* SPDX-License-Identifier: MIT */
/*
 * Atoms are what patterns are compared with: the words of a block, each with
 * the classes it may stand for and, where it occurs in a pattern itself, with
 * its number there.  A number of several words is one atom.
 */
#ifndef DOSSIER_ANNOTATE_WHEN_ATOM_H
#define DOSSIER_ANNOTATE_WHEN_ATOM_H

#include "annotate/when_term.h"
#include "base/map.h"
#include "base/vec.h"
#include "text/word.h"

/* X(class): values of numbers are in .num, those of names in .sym. */
#define ATOM_CLASSES(X) \
	X(MONTH)	/* sym: 1 to 12 */ \
	X(MON)		/* the same, abbreviated */ \
	X(WEEKDAY)	/* sym: 1 Monday to 7 Sunday */ \
	X(WKD) \
	X(WEEKDAYS) \
	X(SEASON)	/* sym: 1 spring to 4 winter */ \
	X(FALL) \
	X(UNIT)		/* sym: TermUnit */ \
	X(UNITS) \
	X(SHORT)	/* second, minute, hour */ \
	X(SHORTS) \
	X(DAYPART)	/* sym: Daypart */ \
	X(NOON)		/* num: hour */ \
	X(TODAY)	/* num: -1, 0, 1 */ \
	X(LAST) \
	X(NEXT) \
	X(BEFORE) \
	X(BEHIND) \
	X(FREQ)		/* sym: TermUnit */ \
	X(ZONE) \
	X(AMPM)		/* sym: 0 a.m., 1 p.m. */ \
	X(ERA)		/* sym: 1 before Christ */ \
	X(ORD)		/* num */ \
	X(COUNT)	/* a number in words; num */ \
	X(TIMES)	/* hundred, thousand; num */ \
	X(NUM)		/* a number as a whole: count */ \
	X(DIGITS)	/* one written in digits */ \
	X(DAY)		/* 1 to 31 in digits; num */ \
	X(NTH)		/* 1st, 31st; num */ \
	X(YEAR)		/* four digits that look like one; num */ \
	X(FOUR)		/* any four digits; num */ \
	X(TWO)		/* two digits; num */ \
	X(HOUR)		/* 1 to 12; num */ \
	X(CLOCK)	/* 10:30; hour, minute */ \
	X(DOTCLOCK)	/* 10.30 */ \
	X(HHMM)		/* 1030, 0030 */ \
	X(CLOCK12)	/* 5pm, 10:30am */ \
	X(LAP)		/* 2:05:45 */ \
	X(ISO)		/* 2026-02-04; num: the Day */ \
	X(NUMERIC)	/* 04/02/2026; num: the first two as said */ \
	X(DECADE)	/* 1990s; num */ \
	X(DECADES)	/* nineties, 90s; num: 90 */ \
	X(QTR)		/* Q3, H1; sym */ \
	X(AHEAD)	/* tells the future */ \
	X(LEANING)	/* more likely the future */ \
	X(PLANNED)	/* is planned: the future; planned: perhaps */ \
	X(IS) \
	X(PASSED)	/* tells the past */ \
	X(SAYS)		/* a verb of saying */ \
	X(MEASURE)	/* what a number counts that is no year */ \
	X(CAPITAL)	/* any word with a capital */ \
	X(SMALL)	/* any word without */ \
	/* what rules have put together */ \
	X(EARLY) \
	X(MIDST) \
	X(LATE) \
	X(ABOUT) \
	X(OVER) \
	X(UNDER) \
	X(HOLIDAY)	/* sym: holiday.h */ \
	X(SOME)		/* several, a few */ \
	X(AGO) \
	X(LATER) \
	X(EARLIER)

enum {
#define X(class) ATOM_##class,
	ATOM_CLASSES(X)
#undef X
	ATOM_CLASS_COUNT
};
_Static_assert(ATOM_CLASS_COUNT <= 64, "classes are bits");
#define ATOM_BIT(class) ((uint64_t)1 << ATOM_##class)

typedef struct {
	Span span;
	uint64_t classes;
	int literal;		/* 0: in no pattern */
	int sym;		/* value of a name */
	int num;		/* value of a number */
	int count;		/* of NUM: thousandths, or COUNT_VAGUE */
	int hour, minute, second;
	bool tight;		/* no space before it */
	bool capital;
	bool quoted;
	bool opens;		/* the first of a sentence */
} Atom;

typedef VEC(Atom) AtomVec;

/* The words of classes and patterns. */
typedef struct {
	uint64_t classes[3];	/* by case: any, a capital, all capitals */
	int literal, sym, num;
} WhenWord;

enum { WHEN_WORD_MAX = 16 };

typedef struct {
	Map words;		/* a word's place in entries, from 1 */
	VEC(WhenWord) entries;
	int literals;
	int word_and, word_a, word_half, dash;	/* of numbers */
} WhenWords;

void	when_words_init(WhenWords *l);
void	when_words_free(WhenWords *l);
/* The number of a word of a pattern; the same for the same word. */
int	when_words_literal(WhenWords *l, Slice word);
/* Whatever its case; NULL when it is unknown. */
const WhenWord *when_words_find(const WhenWords *l, Slice word);

/* The atoms of a block, in its order. */
void	atoms_read(const WhenWords *l, Slice text, Span block, AtomVec *out);
/* Several words of a number become one atom, in place. */
void	atoms_join_numbers(const WhenWords *l, AtomVec *atoms);

#endif

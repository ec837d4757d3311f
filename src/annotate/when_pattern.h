/* SPDX-License-Identifier: MIT */
/*
 * Patterns of atoms.  A pattern is items with spaces between:
 *
 *	MONTH		an atom of that class (when_atom.h)
 *	of		that word, whatever its case; marks too
 *	DAY|NTH|the	one of these
 *	~'s		without white space before it
 *	,?		may be missing
 *	( of YEAR )?	the group may be missing
 *	<  >		what stands before, or behind, is looked at and is no
 *			part of what is found
 *
 * Nothing repeats, so a pattern looks at no more atoms than it has items.
 */
#ifndef DOSSIER_ANNOTATE_WHEN_PATTERN_H
#define DOSSIER_ANNOTATE_WHEN_PATTERN_H

#include "annotate/when_atom.h"

enum { PATTERN_MAX_STEPS = 32, ITEM_MAX_WORDS = 16 };

typedef enum { STEP_ITEM, STEP_SKIP, STEP_BEGIN, STEP_STOP, STEP_END }
    StepKind;

typedef struct {
	uint64_t classes;
	uint16_t words[ITEM_MAX_WORDS];
	uint8_t kind;		/* StepKind */
	uint8_t word_count;
	uint8_t skip_to;	/* SKIP: where it goes on without the group */
	bool tight;
} Step;

typedef struct {
	Step *steps;
	int count;
} Pattern;

/* The pattern is the programmer's: what is no pattern ends the program. */
Pattern	pattern_compile(Arena *a, WhenWords *l, const char *source);

typedef struct {
	const Atom *atoms;
	size_t start, end;	/* what is found: atoms [start, end) */
	size_t seen;		/* how far was looked */
	/* by step: the atom that it took, or -1 */
	int taken[PATTERN_MAX_STEPS];
	const Pattern *pattern;
} Match;

/* Whether the pattern fits at an atom.  Adds to *work for every comparison. */
bool	pattern_match(const Pattern *p, const AtomVec *atoms, size_t at,
	    Match *m, uint64_t *work);
/* Adds the classes and words with which the pattern can begin. */
void	pattern_first(const Pattern *p, uint64_t *classes, bool *words);

/* The nth atom that was taken for one of these classes, or as a word that has
 * one; NULL: there is none. */
const Atom *match_class(const Match *m, uint64_t classes, int nth);

#endif

/* SPDX-License-Identifier: MIT */
/* The rules of when_rules.def as they are used; only for when_find.c. */
#ifndef DOSSIER_ANNOTATE_WHEN_RULES_H
#define DOSSIER_ANNOTATE_WHEN_RULES_H

#include "annotate/when.h"
#include "annotate/when_read.h"

typedef enum { RULE_MERGE, RULE_PLAIN, RULE_AFTER } RuleKind;
enum { RULE_KINDS = RULE_AFTER + 1 };

typedef struct {
	const char *name, *source;
	RuleKind kind;
	WhenReading reading;	/* of MERGE: unused */
	int a, b;		/* of MERGE: class, value */
} RuleText;

/* An expression that was found: atoms [start, end). */
typedef struct {
	size_t start, end;
	size_t core;		/* where it begins without modifiers */
	WhenTerm term;
} Found;
typedef VEC(Found) FoundVec;

/* Rules that can begin with a class or a word. */
typedef VEC(int) RuleList;

typedef struct {
	uint64_t classes;	/* any rule begins with */
	RuleList by_class[ATOM_CLASS_COUNT];
	RuleList *by_word;	/* by literal */
} RuleIndex;

struct WhenRules {
	Arena arena;		/* of the patterns and lists by word */
	WhenWords words;
	Pattern *patterns;	/* by rule */
	RuleIndex index[RULE_KINDS];
	int without;		/* a rule that is switched off, -1 */
	uint64_t work;

	/* words that when_find.c asks for itself */
	int comma, dash, to, and, on, of, at, through,
	    until, throughout, all, in, the, by, be, for_what, bracket,
	    square, bracket_end, square_end, as;

	/* scratch of one block */
	AtomVec atoms;
	FoundVec found;
};

const RuleText *rule_text(int rule);

/* Reaches further, or as far and has looked further. */
bool	match_is_better(const Match *a, const Match *b);
/*
 * The best rule of a kind at an atom: the one that reaches furthest, of those
 * the one that has looked furthest, of those the first.  -1: none.
 */
int	rules_match(WhenRules *r, RuleKind kind, size_t at, Match *m);

#endif

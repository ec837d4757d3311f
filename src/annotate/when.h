/* SPDX-License-Identifier: MIT */
/*
 * Time expressions of English news, as TIMEX3 has them (Pustejovsky et al.,
 * TimeML annotation guidelines 1.2.1): dates, times of day, durations, sets.
 *
 *	WhenRules *r = when_rules_new(NULL);
 *	when_find(r, text, &here, &found);		for every block
 *	when_resolve_all(found.at, found.len, day, values);
 *
 * Finding knows no calendar day: it yields terms.  The prepositions before an
 * expression and a possessive behind it stay outside its span, modifiers such
 * as "late" and "about" inside.
 */
#ifndef DOSSIER_ANNOTATE_WHEN_H
#define DOSSIER_ANNOTATE_WHEN_H

#include "annotate/when_term.h"
#include "base/vec.h"

typedef struct {
	Span span;
	WhenTerm term;
} When;

typedef VEC(When) WhenVec;	/* in text order, not overlapping */

/* --- finding --- */
typedef struct WhenRules WhenRules;

/* The rules of when_rules.def, ready for use; without the one of that name,
 * if not NULL (for tests). */
WhenRules *when_rules_new(const char *without);
void	when_rules_free(WhenRules *r);
/* Names of rules, as `why` tells them; their numbers may differ from version
 * to version.  -1 when there is none of that name. */
int	when_rule_count(void);
const char *when_rule_name(int rule);
int	when_rule_named(Slice name);

/* Where in its article a block stands; counted on by when_find(). */
typedef struct {
	Span span;
	int block, sentence;
} WhenBlock;

/* Adds what the block holds.  Linear in its length; r is scratch space too. */
void	when_find(WhenRules *r, Slice text, WhenBlock *at, WhenVec *out);
/* How often an atom was compared with a pattern's item since the start: the
 * work, for tests that it is linear. */
uint64_t when_rules_work(const WhenRules *r);

/* --- resolving --- */
typedef enum {
	ANCHOR_NONE,		/* the expression needs none */
	ANCHOR_PUBLISHED,
	ANCHOR_STORY,		/* an expression before it */
	ANCHOR_QUOTED		/* the day on which somebody said it */
} AnchorBy;

typedef struct {
	AnchorBy by;
	Period at;		/* none: not known */
} WhenAnchor;

typedef struct {
	char value[64];		/* TIMEX3 */
	WhenMod mod;
	char edtf[48];		/* empty: no place in the calendar */
	Day earliest, latest;	/* both included; DAY_MIN and DAY_MAX open,
				   DAY_NONE not known */
	Period period;		/* what later expressions may hang on */
	WhenAnchor anchor;	/* what it was resolved against */
} WhenValue;

/* "DATE" ..., "START" ... or NULL for none, "publication" ... or NULL. */
const char *when_type_name(WhenType type);
const char *when_mod_name(WhenMod mod);
const char *anchor_by_name(AnchorBy by);
/* ANCHOR_NONE when it is none of them. */
AnchorBy anchor_by_named(Slice name);

/* Whether the term means nothing without an anchor. */
bool	when_needs_anchor(const WhenTerm *t);
/* Pure: the same term and anchor give the same value. */
void	when_resolve(const WhenTerm *t, WhenAnchor anchor, WhenValue *out);
/* The same, choosing each one's anchor: what was found in one article, in
 * order; published may be DAY_NONE.  Spans are not looked at. */
void	when_resolve_all(const When *found, size_t n, Day published,
	    WhenValue *out);
/* One sentence on how the value was come by; text is that of the span. */
void	when_why(const WhenTerm *t, Slice text, WhenAnchor anchor,
	    Buffer *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * A sentence as the search for roles sees it: words by what they can be in a
 * role phrase, each name one of them.  Only for role.c and role_phrase.c.
 */
#ifndef DOSSIER_ANNOTATE_ROLE_WORDS_H
#define DOSSIER_ANNOTATE_ROLE_WORDS_H

#include "annotate/role.h"

typedef enum {
	RW_OTHER,		/* ends every phrase */
	RW_HEAD,		/* envoy, president: names a role */
	RW_HEADS,		/* envoys: of several */
	RW_MODIFIER,		/* special, army, Ukrainian, foreign */
	RW_FORMER,		/* former, then, late */
	RW_THE,			/* the, a, an, its */
	RW_OF,			/* of, to, for, at, in: binds a noun to a head */
	RW_AND,
	RW_WORD,		/* any other small word: only behind "of" */
	RW_PERSON, RW_GROUP,	/* a name; group: place or organization */
	RW_POSSESSIVE,
	RW_HYPHEN,
	RW_COMMA,
	RW_STOP,		/* what closes a phrase: ) . ; a dash */
	RW_WHO, RW_IS, RW_WAS,
	RW_LEADS		/* leads, heads: has an office as its object */
} RoleKind;

typedef struct {
	Span span;
	RoleKind kind;
	uint32_t name;		/* RW_PERSON, RW_GROUP: index */
	bool upper;
	bool courtesy;		/* RW_HEAD: Mr, wife: no role by itself */
	bool relation;		/* of these, wife: somebody's */
} RoleWord;
typedef VEC(RoleWord) RoleWords;

/* Replaces *out by the words of a sentence; first: index of the first name
 * that does not end before it. */
void	role_words(const RoleSource *s, Span sentence, uint32_t first,
	    RoleWords *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Who a person is said to be: role phrases beside a name, in one sentence.
 *
 *	Kremlin spokesman [Name]; envoys [Name] and [Name]
 *	[Name], head of the harbour office,; the EU's top diplomat, [Name],
 *	[Name], who leads the delegation; [Name] is the secretary of the council
 *
 * A phrase is told only where the words around it leave no doubt whose it is:
 * what ends neither at a comma nor at the sentence's end is none behind a name.
 */
#ifndef DOSSIER_ANNOTATE_ROLE_H
#define DOSSIER_ANNOTATE_ROLE_H

#include "annotate/name.h"
#include "annotate/vocabulary.h"

#define ROLE_NO_NAME UINT32_MAX

typedef struct {
	uint32_t name;		/* index into the names: whose it is */
	Span span;		/* without the article before it */
	uint32_t plural;	/* where the s of "envoys" is; 0: of one */
	bool former;		/* former, ex-, then- */
	uint32_t of;		/* the first place or organization in it */
} Role;
typedef VEC(Role) RoleVec;

/* Nothing is owned. */
typedef struct {
	const Vocabulary *vocabulary;
	Slice text;
	const Name *names;	/* in text order */
	size_t name_count;
} RoleSource;

/* Adds the roles of the people in a sentence, in the order of their names. */
void	roles_find(const RoleSource *s, Span sentence, RoleVec *out);

#endif

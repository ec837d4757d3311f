/* SPDX-License-Identifier: MIT */
/*
 * Whether two forms may name the same person: how sure that is, and why, in
 * words for the reader.  It compares the names alone; who else bears them, and
 * where, is for resolve.c to weigh.
 */
#ifndef DOSSIER_XREF_NAME_MATCH_H
#define DOSSIER_XREF_NAME_MATCH_H

#include "xref/person_name.h"

typedef enum {
	MATCH_NONE,		/* two different names */
	MATCH_PART,		/* one says less than the other: a surname
				   alone, an initial */
	MATCH_ALIKE,		/* both say given name and surname, but in two
				   transcriptions: only where nothing speaks
				   against it */
	MATCH_FULL		/* both say given name and surname */
} MatchKind;

typedef struct {
	MatchKind kind;
	uint8_t confidence;	/* percent, 0 for MATCH_NONE */
	bool slip;		/* a letter is wrong: only when the one is
				   rare and the other is not */
	const char *reason;	/* a sentence without its full stop, static */
} NameMatch;

/* From here on two full names are one person's without other evidence. */
enum { MATCH_JOIN = 75, MATCH_DOUBT = 45 };

NameMatch person_match(const PersonName *a, const PersonName *b);
/* How the surnames alone compare. */
NameMatch surname_match(const PersonName *a, const PersonName *b);

#endif

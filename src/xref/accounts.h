/* SPDX-License-Identifier: MIT */
/*
 * Several accounts of one thing, made ready to be compared: the reports of an
 * event or of a fact, the sentences with the same words of somebody, or with the
 * same wording.  Of events and facts what only one article tells is marked
 * (contrast.h), of words where they differ (reworded.h).
 */
#ifndef DOSSIER_XREF_ACCOUNTS_H
#define DOSSIER_XREF_ACCOUNTS_H

#include "text/contrast.h"
#include "xref/compared.h"

enum { ACCOUNTS_MOST = 100 };	/* that are compared at once */

typedef struct {
	Slice source, note;	/* note: "announced", who says it, or empty */
	Day published;
	Slice text;		/* on one line, as a reader sees it */
	const uint32_t *from;	/* where each byte of it stands in the
				   article, and the end */
	Span core;		/* of .text: what is compared; the rest stands
				   around it */
	Location at;		/* its place */
	ContrastMark *marks;	/* in order, not overlapping */
	size_t mark_count;
	bool note_differs;	/* others have another note */
} Account;

typedef struct {
	Account *at;
	size_t count;
	size_t all;		/* that there are */
	Arena arena;		/* of all the above */
} Accounts;

void	accounts_free(Accounts *a);
/* In the dossier's order; to be freed on failure too. */
bool	accounts_make(Accounts *a, Index *ix, Compared what, Err *err);
/* Where a stretch of an account's text stands in its article. */
Span	account_span(const Account *account, Span of);

#endif

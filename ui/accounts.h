/* SPDX-License-Identifier: MIT */
/*
 * Several accounts of one thing, made ready to be compared: the reports of an
 * event, or whatever else articles tell in their own words.
 */
#ifndef DOSSIER_UI_ACCOUNTS_H
#define DOSSIER_UI_ACCOUNTS_H

#include "text/contrast.h"
#include "ui/session.h"

enum { ACCOUNTS_MOST = 100 };	/* that are compared at once */

typedef struct {
	Slice source, note;	/* note: "announced", or empty */
	Day published;
	Slice text;		/* on one line, as a reader sees it */
	Place place;
	ContrastFact *dates;	/* in the text, with the days they mean */
	size_t date_count;
	ContrastMarks marks;	/* what no other article has */
} Account;

typedef struct {
	Account *at;
	size_t count;
	size_t all;		/* that there are */
	Arena arena;		/* of all the above */
} Accounts;

void	accounts_free(Accounts *a);
/* The reports of an event, in the dossier's order; to be freed on failure
 * too. */
bool	accounts_of_event(Accounts *a, Index *ix, int64_t event, Err *err);

#endif

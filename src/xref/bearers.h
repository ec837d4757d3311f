/* SPDX-License-Identifier: MIT */
/* The people whom a name may mean that says less than a full one. */
#ifndef DOSSIER_XREF_BEARERS_H
#define DOSSIER_XREF_BEARERS_H

#include <stdbool.h>
#include <stdint.h>

enum { BEARERS_MAX = 8 };	/* that are told apart */

typedef struct {
	uint32_t root, label;	/* of the full name: its cluster, itself */
	uint32_t articles;	/* that name him in full */
	uint32_t here, first;	/* in this article: mentions, the first one */
	uint8_t confidence;	/* percent: how well the name fits */
} Bearer;

typedef struct {
	Bearer at[BEARERS_MAX];	/* of different clusters */
	unsigned count;
	bool more;		/* than could be told apart */
} Bearers;

void	bearers_add(Bearers *b, const Bearer *more);
/* The one who is named so much oftener that he is meant, or NULL. */
const Bearer *bearers_leader(const Bearers *b);
/* The one of the article whom it names first and most, or NULL. */
const Bearer *bearers_leader_here(const Bearers *b);
/* The only one of the article whom it names in full before the offset, or
 * NULL; where it names none before, as with a headline's surname, the one whom
 * it names first. */
const Bearer *bearers_introduced(const Bearers *b, uint32_t before);

#endif

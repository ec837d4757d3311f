/* SPDX-License-Identifier: MIT */
#include "xref/bearers.h"

#include <stddef.h>

enum { TIMES = 4 };		/* so many times oftener is the one meant */

void
bearers_add(Bearers *b, const Bearer *more)
{
	for (unsigned i = 0; i < b->count; i++) {
		Bearer *at = &b->at[i];
		if (at->root != more->root)
			continue;
		at->here += more->here;
		if (more->first < at->first)
			at->first = more->first;
		if (more->confidence > at->confidence ||
		    (more->confidence == at->confidence &&
		    more->label < at->label)) {
			at->confidence = more->confidence;
			at->label = more->label;
		}
		return;
	}
	if (b->count == BEARERS_MAX)
		b->more = true;
	else
		b->at[b->count++] = *more;
}

const Bearer *
bearers_leader(const Bearers *b)
{
	const Bearer *best = &b->at[0];
	uint64_t others = 0;

	if (b->count == 0 || b->more)
		return NULL;
	for (unsigned i = 0; i < b->count; i++)
		if (b->at[i].articles > best->articles)
			best = &b->at[i];
	for (unsigned i = 0; i < b->count; i++)
		if (&b->at[i] != best)
			others += b->at[i].articles;
	return best->articles >= others * TIMES ? best : NULL;
}

const Bearer *
bearers_leader_here(const Bearers *b)
{
	const Bearer *best = &b->at[0];

	if (b->more)
		return NULL;
	for (unsigned i = 1; i < b->count; i++)
		if (b->at[i].here > best->here)
			best = &b->at[i];
	for (unsigned i = 0; i < b->count; i++)
		if (&b->at[i] != best && (b->at[i].here == best->here ||
		    b->at[i].first <= best->first))
			return NULL;
	return best;
}

const Bearer *
bearers_introduced(const Bearers *b, uint32_t before)
{
	const Bearer *found = NULL, *first = NULL;

	for (unsigned i = 0; i < b->count; i++) {
		if (first == NULL || b->at[i].first < first->first)
			first = &b->at[i];
		if (b->at[i].first >= before)
			continue;
		if (found != NULL)
			return NULL;
		found = &b->at[i];
	}
	return b->more ? NULL : found != NULL ? found : first;
}

/* SPDX-License-Identifier: MIT */
/*
 * A card: all that is known of one entity, a fact a row, each with the place
 * that it leads to.
 */
#ifndef DOSSIER_UI_CARD_H
#define DOSSIER_UI_CARD_H

#include "base/vec.h"
#include "ui/list_view.h"
#include "ui/view.h"

typedef struct {
	const char *label;	/* "Role" */
	Slice text;
	Slice number;		/* how often, or how sure; may be empty */
	Slice where;		/* its article, its day; may be empty */
	Jump jump;
	Slice form;		/* instead of .jump: where it is first named
				   so */
} CardFact;
typedef VEC(CardFact) CardFacts;

/* Adds the facts about an entity; texts in the arena. */
bool	card_gather(const Session *s, int64_t entity, Arena *a,
	    CardFacts *out, Err *err);
/* The form that the row under the cursor of a card_list tells of, or empty. */
Slice	card_form(const ListView *v);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * A name of a person, place or organization as it was recognised in one
 * article.  annotate proposes: a doubtful name is told too, with its scores,
 * and xref decides on the evidence of the other articles.
 */
#ifndef DOSSIER_ANNOTATE_NAME_H
#define DOSSIER_ANNOTATE_NAME_H

#include "base/slice.h"
#include "base/vec.h"

typedef enum { ENTITY_PERSON, ENTITY_PLACE, ENTITY_ORGANIZATION } EntityType;
enum { ENTITY_TYPES = ENTITY_ORGANIZATION + 1 };
const char *entity_type_name(EntityType t);	/* "person" ... */

typedef struct {
	Span span;		/* the bare name: no title, article or 's */
	EntityType type;	/* the likeliest */
	bool sure;		/* a name by the evidence of its own article;
				   else a candidate that others may confirm */
	bool gloss;		/* in brackets behind the name before it, as
				   its short form is: "Wheat Board (WB)" */
	uint8_t score[ENTITY_TYPES];	/* percent: this span is just a name of
					   that type */
} Name;

/* In text order, not overlapping. */
typedef VEC(Name) NameVec;

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The labels of the tagger's units: outside of all names, or at the beginning,
 * inside, at the last unit of one of a type, or the one unit of it (BILOU).
 */
#ifndef DOSSIER_ANNOTATE_LABEL_H
#define DOSSIER_ANNOTATE_LABEL_H

#include "annotate/name.h"

typedef enum { ROLE_BEGIN, ROLE_INSIDE, ROLE_LAST, ROLE_UNIT } Role;
enum {
	ROLES = ROLE_UNIT + 1,
	LABEL_OUT = 0,
	LABELS = 1 + ENTITY_TYPES * ROLES
};

static inline unsigned
label_of(EntityType type, Role role)
{
	return 1 + (unsigned)type * ROLES + (unsigned)role;
}

/* Of a label that is not LABEL_OUT. */
static inline EntityType
label_type(unsigned label)
{
	return (EntityType)((label - 1) / ROLES);
}

static inline Role
label_role(unsigned label)
{
	return (Role)((label - 1) % ROLES);
}

/* Whether a name goes on behind the label, or into it. */
static inline bool
label_opens(unsigned label)
{
	return label != LABEL_OUT && label_role(label) <= ROLE_INSIDE;
}

static inline bool
label_continues(unsigned label)
{
	return label != LABEL_OUT && (label_role(label) == ROLE_INSIDE ||
	    label_role(label) == ROLE_LAST);
}

/* Whether b may follow a. */
static inline bool
label_follows(unsigned a, unsigned b)
{
	if (label_opens(a) != label_continues(b))
		return false;
	return !label_opens(a) || label_type(a) == label_type(b);
}

#endif

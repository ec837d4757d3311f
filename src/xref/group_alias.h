/* SPDX-License-Identifier: MIT */
/*
 * The table of group_name.c.  Only for group_name.c.
 */
#ifndef DOSSIER_XREF_GROUP_ALIAS_H
#define DOSSIER_XREF_GROUP_ALIAS_H

#include "annotate/name.h"

/* Keys (name_key.h) of one place or organization, with | between them. */
typedef struct {
	EntityType type;
	const char *keys;
} GroupAlias;

extern const GroupAlias group_aliases[];
extern const size_t group_alias_count;

#endif

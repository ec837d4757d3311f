/* SPDX-License-Identifier: MIT */
#include "annotate/name.h"

const char *
entity_type_name(EntityType t)
{
	static const char *const names[ENTITY_TYPES] = {
		[ENTITY_PERSON] = "person", [ENTITY_PLACE] = "place",
		[ENTITY_ORGANIZATION] = "organization",
	};

	return names[t];
}

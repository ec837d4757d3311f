/* SPDX-License-Identifier: MIT */
/*
 * Entities for tests of the index alone: a form means the entity whose name
 * or alias it is, whatever its case.
 */
#ifndef DOSSIER_TESTS_ENTITIES_H
#define DOSSIER_TESTS_ENTITIES_H

#include "check.h"

#include "store/write_entities.h"

static inline bool
entities_is(const EntityIn *e, Slice form)
{
	bool is = slice_eq_nocase(e->name, form);

	for (size_t i = 0; !is && i < e->alias_count; i++)
		is = slice_eq_nocase(e->aliases[i], form);
	return is;
}

/* All entities there are, and who is meant by every mention. */
static inline void
entities_put(Index *ix, const EntityIn *in, size_t n)
{
	Arena arena = { 0 };
	int64_t *ids = arena_new(&arena, int64_t, n);
	UseRows rows;
	Err err;

	if (!index_put_entities(ix, in, n, ids, &err) ||
	    !index_uses(ix, &arena, &rows, &err))
		fail_msg("%s", err.text);
	int64_t *means = arena_new(&arena, int64_t, rows.use_count);
	for (size_t u = 0; u < rows.use_count; u++)
		for (size_t i = 0; i < n && means[u] == 0; i++)
			if (entities_is(&in[i], rows.forms[rows.uses[u].form]))
				means[u] = ids[i];
	if (!index_set_entities(ix, &rows, means, &err))
		fail_msg("%s", err.text);
	arena_free(&arena);
}

#endif

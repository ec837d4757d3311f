/* SPDX-License-Identifier: MIT */
/* Whether an index is what a new one of the same folder would be. */
#ifndef DOSSIER_TESTS_FRESH_H
#define DOSSIER_TESTS_FRESH_H

#include "rows.h"
#include "story.h"

/* All rows of an index that was made of the folder as it is now. */
static inline char *
fresh_rows(void)
{
	char *other = folder_make();

	setenv("XDG_CACHE_HOME", other, 1);
	Dossier *d = open_updated();
	char *rows = rows_of(arena_printf(&arena, "%s/dossier/%s.db", other,
	    dossier_hash(d)).ptr);
	dossier_free(d);
	setenv("XDG_CACHE_HOME", cache, 1);
	folder_remove(other);
	return rows;
}

/* The index is what a new one would be. */
static inline void
expect_fresh(Dossier *d)
{
	char *rows = rows_of(index_file(d)), *fresh = fresh_rows();
	Slice a = slice_of(rows), b = slice_of(fresh), mine = { 0 };
	Slice other = { 0 };

	while (slice_eq(mine, other) && a.len > 0 && b.len > 0) {
		slice_line(&a, &mine);
		slice_line(&b, &other);
	}
	if (strcmp(rows, fresh) != 0)
		fail_msg("the index has\n%.*s\nand a fresh one\n%.*s",
		    SLICE_ARG(mine), SLICE_ARG(other));
	free(rows);
	free(fresh);
}

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Writes what could not be read or understood.
 */
#ifndef DOSSIER_STORE_WRITE_PROBLEMS_H
#define DOSSIER_STORE_WRITE_PROBLEMS_H

#include "store/index.h"

/* Problems are named by where they come from, so that they can be replaced:
 * a file of the dossier, "dossier.rec" with the line (0 = none), or "" for the
 * folder itself. */
bool	index_clear_problems(Index *ix, Slice file, Err *err);
bool	index_put_problem(Index *ix, Slice file, uint32_t line, Slice text,
	    Err *err);

#endif

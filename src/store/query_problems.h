/* SPDX-License-Identifier: MIT */
/*
 * Reading from the index what could not be read or understood.
 * Whatever is handed out lives in the arena given.  Filters are folded texts
 * that must stand in the row's own text (fold_find); the empty filter takes all.
 */
#ifndef DOSSIER_STORE_QUERY_PROBLEMS_H
#define DOSSIER_STORE_QUERY_PROBLEMS_H

#include "base/vec.h"
#include "store/index.h"

typedef struct {
	int64_t id;
	Slice file, text;
	uint32_t line;		/* 0 = the file as a whole */
} ProblemRow;

bool	query_problems(Index *ix, Slice filter, IdVec *out, Err *err);
bool	query_problem(Index *ix, int64_t id, Arena *a, ProblemRow *out,
	    Err *err);

#endif

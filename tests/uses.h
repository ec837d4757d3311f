/* SPDX-License-Identifier: MIT */
/*
 * Names in invented articles, as tests give them to resolve().
 */
#ifndef DOSSIER_TESTS_USES_H
#define DOSSIER_TESTS_USES_H

#include "base/map.h"
#include "base/vec.h"
#include "xref/resolve.h"

typedef struct {
	Arena arena;
	Map known;
	VEC(Slice) forms;
	VEC(Use) uses;
	VEC(uint32_t) shown;	/* uses in the order in which they were added */
	VEC(Given) given;
	VEC(Decided) decided;
	Resolved out;
} Uses;

uint32_t uses_form(Uses *s, Slice text);
/* Adds a use as cases/resolve.txt writes it. */
void	uses_add(Uses *s, uint32_t article, Slice written);
/* Adds the uses of all articles of such a line. */
void	uses_read(Uses *s, Slice text);
void	uses_resolve(Uses *s);
void	uses_free(Uses *s);

#endif

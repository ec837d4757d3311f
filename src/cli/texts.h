/* SPDX-License-Identifier: MIT */
/*
 * The texts of the articles that were asked for last, so that rows about the
 * same articles do not read them again and again.
 */
#ifndef DOSSIER_CLI_TEXTS_H
#define DOSSIER_CLI_TEXTS_H

#include "store/index.h"

enum { TEXTS_KEPT = 16 };

typedef struct {
	struct {
		int64_t article;
		Arena arena;
		Slice text;
	} at[TEXTS_KEPT];
	unsigned next;		/* the one that is replaced next */
} Texts;			/* {0} is empty */

void	texts_free(Texts *t);
/* Valid until TEXTS_KEPT other articles were asked for. */
bool	texts_get(Texts *t, Index *ix, int64_t article, Slice *out, Err *err);

#endif

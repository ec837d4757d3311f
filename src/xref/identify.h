/* SPDX-License-Identifier: MIT */
/*
 * Who is meant by the names of all articles: what the index holds of them goes
 * through resolve(), and its answer into the index, where only what changed is
 * written.
 */
#ifndef DOSSIER_XREF_IDENTIFY_H
#define DOSSIER_XREF_IDENTIFY_H

#include "store/corrections.h"
#include "store/curated.h"
#include "store/index.h"

/* Between index_begin() and index_commit(), after the last article.  What a
 * correction says that fits nothing any more becomes a problem. */
bool	identify(Index *ix, const Curated *curated, const Corrections *c,
	    Err *err);

#endif

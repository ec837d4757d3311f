/* SPDX-License-Identifier: MIT */
/*
 * Copies of annotated articles in which other names stand, so that what is
 * learnt is how names stand in sentences more than which names there are.
 * Every part of a person's name becomes another one throughout the article; a
 * known place or organization another one of its list.
 */
#ifndef DOSSIER_ANNOTATE_TRAIN_SWAP_H
#define DOSSIER_ANNOTATE_TRAIN_SWAP_H

#include "annotate/lexicon.h"
#include "annotate/train/corpus.h"
#include "base/map.h"

typedef VEC(Slice) SliceVec;

typedef struct {
	SliceVec of[LISTS];
	Map lists;		/* from a name to a list it stands on */
	Arena arena;
} NamePool;			/* {0} is empty */

void	pool_free(NamePool *p);
void	pool_add(NamePool *p, Slice name, List list);
/* Adds the parts of the persons' names of an article. */
void	pool_add_persons(NamePool *p, const Doc *doc);
/* A copy by lot, its memory in c's arena; not added to c. */
Doc	swap_doc(Corpus *c, const Doc *doc, const NamePool *pool,
	    uint64_t lot);

#endif

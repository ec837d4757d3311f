/* SPDX-License-Identifier: MIT */
/*
 * The lexicon as it is made from lists and from plain text, and the file of
 * weights.
 */
#ifndef DOSSIER_ANNOTATE_TRAIN_PACK_H
#define DOSSIER_ANNOTATE_TRAIN_PACK_H

#include "annotate/train/corpus.h"
#include "annotate/train/learn.h"
#include "annotate/train/swap.h"
#include "annotate/units.h"
#include "base/map.h"

typedef struct {
	uint32_t hash, flags;
	uint16_t cluster;
} PackEntry;

typedef struct {
	VEC(PackEntry) at;
	Map by_hash;
	Forms forms;		/* without a lexicon: for cutting */
	Units units;
	NamePool pool;		/* the lists' names as they are written */
} Pack;				/* {0} is empty */

void	pack_free(Pack *p);
/* Adds a name to a list. */
void	pack_name(Pack *p, Slice name, List list);
/* Adds FOLDER/.txt, one name a line; the file's name tells the list. */
bool	pack_lists(Pack *p, const char *folder, Err *err);
/* Adds what iso-codes knows of countries and their parts. */
bool	pack_iso(Pack *p, const char *folder, Err *err);
/* Notes how words are written in plain text. */
void	pack_habits(Pack *p, const Corpus *plain);

/* The table of a file, as bytes, and as it is used. */
void	pack_lexicon(const Pack *p, Buffer *out, Lexicon *lexicon);
/* Writes the file of weights. */
bool	pack_write(const char *path, Slice lexicon, const Learnt *learnt,
	    Err *err);

#endif

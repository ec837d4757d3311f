/* SPDX-License-Identifier: MIT */
/*
 * Writes who is meant by the names in all articles.
 */
#ifndef DOSSIER_STORE_WRITE_ENTITIES_H
#define DOSSIER_STORE_WRITE_ENTITIES_H

#include "annotate/name.h"
#include "store/index.h"

/* All mentions of one form, recognised as one type, in one article. */
typedef struct {
	int64_t article;
	uint32_t form;		/* index into .forms */
	EntityType type;
	uint32_t count, sure, first;
	uint32_t from;		/* where they start: .starts[from] and on */
	uint8_t score[ENTITY_TYPES];	/* the best */
	int64_t entity;		/* as it is in the index; 0 = none */
} UseRow;
enum { INDEX_ENTITY_MIXED = -1 };	/* not all of its mentions the same */

/* An article gives `brief` in brackets behind `form`: indexes into .forms. */
typedef struct {
	uint32_t form, brief;
	EntityType type;
} GlossRow;

typedef struct {
	Slice *forms;		/* in no order that means something */
	size_t form_count;
	UseRow *uses;		/* by article */
	size_t use_count;
	uint32_t *starts;	/* of mentions */
	size_t start_count;
	GlossRow *glosses;
	size_t gloss_count;
	int64_t *form_ids;
} UseRows;

bool	index_uses(Index *ix, Arena *a, UseRows *out, Err *err);

typedef struct {
	Slice form, with, reason;
	uint8_t confidence;
} MergeIn;

typedef struct {
	Slice key;		/* short string made from content */
	EntityType type;
	Slice name, side;
	const Slice *roles;
	size_t role_count;
	const Slice *aliases;
	size_t alias_count;
	const Slice *forms;	/* as they are looked for by a filter */
	size_t form_count;
	const MergeIn *merges;
	size_t merge_count;
	uint32_t line;		/* in dossier.rec, 0 = not there */
} EntityIn;

/* All entities there are; ids[i] gets the row of in[i].  A row whose key is
 * known keeps its id, others go. */
bool	index_put_entities(Index *ix, const EntityIn *in, size_t n,
	    int64_t *ids, Err *err);
/* From now on the mentions of each use mean the entity of its place; 0 = none. */
bool	index_set_entities(Index *ix, const UseRows *rows,
	    const int64_t *entities, Err *err);

typedef struct {
	int64_t a, b;
	uint8_t chance;
	Slice reason;
} DoubtIn;

/* Replaces the doubts. */
bool	index_put_doubts(Index *ix, const DoubtIn *in, size_t n, Err *err);

#endif

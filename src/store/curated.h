/* SPDX-License-Identifier: MIT */
/*
 * dossier.rec, people's own file about a dossier, as told in dossier(5).  Read,
 * checked, never written.  A mistake becomes a problem with its line; the rest
 * holds.
 */
#ifndef DOSSIER_STORE_CURATED_H
#define DOSSIER_STORE_CURATED_H

#include "annotate/name.h"
#include "store/rec.h"
#include "text/day.h"
#include "text/edtf.h"

typedef struct {
	Slice file, title, source, author, url;
	Day date;		/* DAY_NONE = not said */
	uint32_t line;
	uint32_t date_line;	/* in corrections.rec, where a reader says so;
				   0 = none does */
} CuratedArticle;

typedef struct {
	EntityType type;
	Slice name, side;
	Slice *aliases, *roles;
	size_t alias_count, role_count;
	uint32_t line;
} CuratedEntity;

typedef struct {
	Slice file, words;	/* the sentence that holds these words */
	uint32_t line;
} CuratedSource;

typedef struct {
	Slice title, edtf, status;
	Edtf date;
	CuratedSource *sources;
	size_t source_count;
	uint32_t line;
} CuratedEvent;

typedef struct {
	CuratedArticle *articles;
	CuratedEntity *entities;
	CuratedEvent *events;
	size_t article_count, entity_count, event_count;
	RecMistake *mistakes;
	size_t mistake_count;
	uint64_t hash;		/* of the bytes: a change is seen by it */
} Curated;

Curated	curated_parse(Arena *a, Slice bytes);

#endif

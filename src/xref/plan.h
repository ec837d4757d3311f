/* SPDX-License-Identifier: MIT */
/*
 * What separates the index from the files: made by comparing the listing of
 * the dossier with what the index knows of each file.
 */
#ifndef DOSSIER_XREF_PLAN_H
#define DOSSIER_XREF_PLAN_H

#include "article/listing.h"
#include "base/map.h"
#include "store/corrections.h"
#include "store/curated.h"
#include "store/write_articles.h"
#include "xref/dossier_priv.h"

typedef struct {
	const Listed *listed;		/* NULL: the file is gone */
	const IndexedFile *known;	/* NULL: it is new */
} Todo;

/* A file of records, which people or the program wrote beside the articles. */
typedef struct {
	IndexedFile file;		/* as it is; .file empty = there is
					   none */
	Slice bytes;
	Slice problem;			/* why it cannot be read, or empty */
	const IndexedFile *known;
	bool changed;
} RecPlan;

typedef struct {
	Arena arena;			/* of all of it */
	Buffer path;			/* see plan_path() */
	Listing listing;
	Todo *todo;			/* by file */
	size_t count;
	const IndexedFile **kept;	/* articles that need no reading */
	size_t kept_count;
	uint64_t bytes;			/* that have to be looked at */
	bool leftover;			/* the last pass did not end */

	RecPlan rec;			/* dossier.rec */
	RecPlan fix;			/* corrections.rec */
	bool parsed;
	Curated curated;		/* once parsed */
	Corrections corrections;
	Map records;			/* file -> index in .articles */
} Plan;

/*
 * Compares.  for_update: files whose stamp cannot be trusted are in the plan
 * whether they changed or not; otherwise they are read and compared here.
 */
bool	plan_make(Plan *p, Dossier *d, bool for_update, Err *err);
void	plan_free(Plan *p);
/* The index is true as it is. */
bool	plan_is_done(const Plan *p);
/* Reads the records of both files, if that was not necessary yet. */
void	plan_parse(Plan *p);

/* The record that dossier.rec has of an article, or NULL; and a number that
 * changes when it does, 0 for NULL. */
const CuratedArticle *plan_record(const Plan *p, Slice file);
uint64_t plan_record_hash(const CuratedArticle *record);
/* Why file_read() has just failed, without the name; in the arena. */
Slice	plan_why_unread(Arena *a);
/* Where a file of the dossier is; valid until the next call. */
const char *plan_path(Plan *p, Slice file);

#endif

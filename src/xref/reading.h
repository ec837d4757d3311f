/* SPDX-License-Identifier: MIT */
/*
 * What is taken from one article for the index: its sentences and the names in
 * it.  Furniture and the header block are in none of it, nor are the bytes that
 * Markdown does not show.
 */
#ifndef DOSSIER_XREF_READING_H
#define DOSSIER_XREF_READING_H

#include "annotate/known.h"
#include "annotate/role.h"
#include "annotate/tagger.h"
#include "base/vec.h"
#include "store/curated.h"
#include "store/write_articles.h"
#include "xref/times.h"

/* Used again from article to article; {0} is empty. */
typedef struct {
	VEC(Span) sentences;
	NameVec names;
	VEC(RoleSpan) roles;	/* of the names */
	NameVec furniture;	/* in bylines and page furniture */
	NameVec known, found;	/* scratch */
	RoleVec beside;
	Times times;
} Reading;

/* Who knows names. */
typedef struct {
	const Known *known;	/* under the index of their entity in .curated */
	const Curated *curated;
	Tagger *tagger;		/* NULL: nothing but known names */
	const Vocabulary *vocabulary;	/* there when .tagger is */
} Readers;

void	reading_free(Reading *r);
/* The names and roles alone, and the sentences they stand in.  A curated name
 * is always one, whatever else is recognised there. */
void	reading_names(Reading *r, const Readers *by, const Article *article);

#endif

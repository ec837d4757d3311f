/* SPDX-License-Identifier: MIT */
/*
 * Shared wording in the index.  Every article has its shingles (hashes of words
 * in a row); pairs of articles that share one are compared once and what they
 * have in common is kept; passages are made of all of that after the last
 * article, and written whole.
 */
#ifndef DOSSIER_STORE_PASSAGES_H
#define DOSSIER_STORE_PASSAGES_H

#include "base/vec.h"
#include "store/index.h"
#include "store/location.h"

/* --- writing, as in write_articles.h --- */
typedef VEC(uint64_t) HashVec;	/* of 40 bits, in order */

bool	index_put_shingles(Index *ix, int64_t article, const uint64_t *hashes,
	    size_t n, Err *err);
/* An article that has shingles. */
typedef struct {
	int64_t id;
	uint64_t hash;		/* of the bytes of its file */
} Shingled;
typedef VEC(Shingled) ShingledVec;

/* All of them by file: their place is their number. */
bool	index_shingled(Index *ix, ShingledVec *out, Err *err);
bool	index_shingles(Index *ix, int64_t article, HashVec *out, Err *err);

/* Wording that two articles share; the file of a comes first. */
typedef struct {
	int64_t a_article, b_article;
	Span a, b;
	uint32_t words;		/* that are the same */
	bool exact;		/* all of them are */
} OverlapRow;

/* With what b was compared when that was put; 0: with nothing. */
uint64_t index_compared(Index *ix, int64_t b);
/* In place of what was; the signature is not 0. */
bool	index_put_compared(Index *ix, int64_t b, uint64_t signature,
	    const OverlapRow *in, size_t n, Err *err);
/* Forgets with what b was compared. */
bool	index_drop_compared(Index *ix, int64_t b, Err *err);
/* All of them, by the files and places of a, then of b. */
bool	index_overlaps(Index *ix, Arena *a, OverlapRow **out, size_t *n,
	    Err *err);

typedef enum {
	PASSAGE_QUOTATION, PASSAGE_VERBATIM, PASSAGE_NEAR_VERBATIM
} PassageKind;
enum { PASSAGE_KINDS = PASSAGE_NEAR_VERBATIM + 1 };
const char *passage_kind_name(PassageKind k);	/* as OUTPUT.md has it */

typedef struct {
	int64_t article;
	Span span;
} PassageSpan;

typedef struct {
	Slice key;
	PassageKind kind;
	uint32_t words;
	const PassageSpan *spans;	/* by article */
	size_t count;
} PassageIn;

/* All of them: clear, put, end. */
bool	index_clear_passages(Index *ix, Err *err);
bool	index_end_passages(Index *ix, Err *err);
bool	index_put_passage(Index *ix, const PassageIn *in, Err *err);

/* --- reading --- */
typedef struct {
	int64_t id;
	Slice key;
	PassageKind kind;
	uint32_t words, articles;
	Location *spans;	/* in the order of articles */
	size_t count;
} PassageRow;

/* Where an article has one. */
typedef struct {
	Span span;
	int64_t passage;
	uint32_t articles;	/* that have it */
} PassageAt;

/* In text order; they may overlap. */
bool	query_passages_in(Index *ix, int64_t article, Arena *a,
	    PassageAt **out, size_t *n, Err *err);
/* What an article shares with the one of a rank. */
typedef struct {
	uint32_t rank;
	uint32_t bytes;		/* of its text that stand there too */
	Span first;
} SharedCell;

/* With the articles of these ranks; only where there is something. */
bool	query_shared_cells(Index *ix, int64_t article, uint32_t first,
	    uint32_t count, Arena *a, SharedCell **out, size_t *n, Err *err);
/* In the order of their first places; article: only those in it, 0 = all. */
bool	query_passages(Index *ix, int64_t article, IdVec *out, Err *err);
bool	query_passage(Index *ix, int64_t id, Arena *a, PassageRow *out,
	    Err *err);
/* 0 when none has that key. */
int64_t	query_passage_of_key(Index *ix, Slice key);

#endif

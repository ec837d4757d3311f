/* SPDX-License-Identifier: MIT */
/*
 * Claims in the index: facts that sentences of several articles report, in the
 * same words or in others, and what of it their accounts tell differently.
 */
#ifndef DOSSIER_STORE_CLAIMS_H
#define DOSSIER_STORE_CLAIMS_H

#include "annotate/name.h"
#include "base/vec.h"
#include "store/index.h"
#include "store/location.h"
#include "text/day.h"

/* What accounts of a fact may tell differently. */
typedef enum { DIFFER_NUMBER, DIFFER_DATE, DIFFER_PLACE, DIFFER_SPEAKER }
	DifferKind;
enum { DIFFER_KINDS = DIFFER_SPEAKER + 1 };
const char *differ_kind_name(DifferKind k);	/* "number" ... */

/* --- writing, as in write_articles.h --- */
typedef struct {
	int64_t article;
	Span sentence;
} ClaimReport;

/* Words of a report that others contradict. */
typedef struct {
	int64_t article;
	Span span;
	DifferKind kind;
} ClaimDiffer;

typedef struct {
	Slice key;		/* short string made from content */
	const ClaimReport *reports;
	size_t report_count;
	uint32_t articles;	/* with a report */
	const ClaimDiffer *differ;
	size_t differ_count;
} ClaimIn;

bool	index_clear_claims(Index *ix, Err *err);
bool	index_end_claims(Index *ix, Err *err);
bool	index_put_claim(Index *ix, const ClaimIn *in, Err *err);

/* Who and what is named anywhere, by id. */
typedef struct {
	int64_t id;
	EntityType type;
	Slice name;
} ClaimName;

bool	index_claim_names(Index *ix, Arena *a, ClaimName **out, size_t *n,
	    Err *err);

/* A telling as claims are found by it. */
typedef struct {
	Span sentence;
	Slice words;
	Slice edtf;		/* empty: it tells no time */
	Day earliest, latest;	/* DAY_NONE: open */
} ClaimTelling;

/* An article's, headings left out, in text order. */
bool	index_claim_tellings(Index *ix, int64_t article, Arena *a,
	    ClaimTelling **out, size_t *n, Err *err);

/* What an article calls somebody whom it names, in text order. */
typedef struct {
	Span span;
	Slice role;		/* folded */
} ClaimRole;

bool	index_claim_roles(Index *ix, int64_t article, Arena *a,
	    ClaimRole **out, size_t *n, Err *err);

/* --- reading --- */
typedef struct {
	Location at;
	DifferKind kind;
} DifferRow;

typedef struct {
	int64_t id;
	Slice key;
	uint32_t articles;	/* with a report */
	Location *reports;	/* in the order of articles */
	size_t count;
	DifferRow *differ;	/* the same, within the reports */
	size_t differ_count;
} ClaimRow;

/* Where an article has one. */
typedef struct {
	Span span;		/* a sentence */
	int64_t claim;
	uint32_t articles;	/* that report it */
	bool differ;		/* something in it is told differently */
} ClaimAt;

/* In text order; a sentence may have several. */
bool	query_claims_in(Index *ix, int64_t article, Arena *a, ClaimAt **out,
	    size_t *n, Err *err);
/* In the order of their first places; article: only those in it, 0 = all. */
bool	query_claims(Index *ix, int64_t article, IdVec *out, Err *err);
/* All of them: what is told differently first, then what most articles tell. */
bool	query_facts(Index *ix, IdVec *out, Err *err);
bool	query_claim(Index *ix, int64_t id, Arena *a, ClaimRow *out, Err *err);
/* 0 when none has that key. */
int64_t	query_claim_of_key(Index *ix, Slice key);

#endif

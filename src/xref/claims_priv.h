/* SPDX-License-Identifier: MIT */
/* Inside xref only: the claims of a dossier in the making. */
#ifndef DOSSIER_XREF_CLAIMS_PRIV_H
#define DOSSIER_XREF_CLAIMS_PRIV_H

#include "base/map.h"
#include "store/claims.h"
#include "store/tellings.h"
#include "xref/claim.h"
#include "xref/claim_given.h"
#include "xref/claim_words.h"

#define NO_FEATURE UINT32_MAX

/* What an entity is compared as. */
typedef struct {
	uint32_t feature;	/* NO_FEATURE: not met yet */
	Slice key;		/* its name, as name_key.h has it */
} Named;

typedef struct {
	Index *ix;
	Arena arena, article;	/* article: cleared for each */
	TellingWords *stems;
	ClaimWords *words;
	Map features, keys;
	Map known;		/* features of words that were met */
	VEC(uint8_t) kinds;	/* of every feature */
	ClaimName *names;	/* by id */
	Named *named;		/* of each */
	size_t name_count;
	TellingArticle *articles;
	size_t article_count;
	VEC(ClaimSentence) sentences;
	Buffer word, key;	/* scratch, as the next ones: of a sentence */
	VEC(uint64_t) has;
	VEC(uint32_t) here;	/* entities, as places in .names */
	VEC(Slice) roles;	/* stems of what these are called */
	VEC(ClaimTime) times;
	VEC(ClaimCounted) counted;
	Claims claims;
} Making;

/* The place of an entity in m->names; their number when it is not there. */
uint32_t claims_name(const Making *m, int64_t entity);
/* What it is compared as. */
uint32_t claims_feature(Making *m, uint32_t name);
/* Reads the sentences of an article, by its place in m->articles, behind those
 * that are there. */
bool	claims_read(Making *m, uint32_t article, Err *err);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Reading people, places and organizations from the index, and which of them
 * may be one.
 * Whatever is handed out lives in the arena given.  Filters are folded texts
 * that must stand in the row's own text (fold_find); the empty filter takes all.
 */
#ifndef DOSSIER_STORE_QUERY_ENTITIES_H
#define DOSSIER_STORE_QUERY_ENTITIES_H

#include "annotate/name.h"
#include "base/vec.h"
#include "store/index.h"
#include "store/location.h"

typedef enum { ENTITIES_BY_MENTIONS, ENTITIES_BY_ARTICLES, ENTITIES_BY_NAME,
	ENTITIES_BY_FIRST, ENTITIES_BY_SIDE } EntityOrder;
enum { ENTITY_ORDERS = ENTITIES_BY_SIDE + 1 };

typedef struct {
	int64_t id;
	Slice key, name;
	Slice side;		/* as dossier.rec says, else as roles tell */
	EntityType type;
	Slice role;		/* the first one, empty when none */
	uint32_t mentions, articles;
	uint32_t line;
	PerArticle *per_article;	/* .articles of them, by rank; only
					   those with a mention */
} EntityRow;

/*
 * The filter may be written in any script.  Where no name, form or role has it,
 * those are taken that have names which its words may be other spellings of
 * (spelling.h).  By side: those without one last.
 */
bool	query_entities(Index *ix, EntityType type, EntityOrder order,
	    Slice filter, IdVec *out, Err *err);
bool	query_entity(Index *ix, int64_t id, Arena *a, EntityRow *out,
	    Err *err);
/* The same without per_article (NULL): the cost does not grow with the
 * dossier. */
bool	query_entity_brief(Index *ix, int64_t id, Arena *a, EntityRow *out,
	    Err *err);
/* What it is called: first as dossier.rec says, then as the texts do, what it
 * no longer is last. */
typedef struct {
	Slice role;
	bool former;
	uint32_t count;		/* 0: dossier.rec says so */
	Location at;		/* where it stands first, if .count > 0 */
} RoleRow;

bool	query_entity_roles(Index *ix, int64_t id, Arena *a, RoleRow **out,
	    size_t *n, Err *err);
/* The forms in which the texts name it, the most frequent first. */
typedef struct {
	Slice form;
	uint32_t count;
} VariantRow;

bool	query_entity_variants(Index *ix, int64_t id, Arena *a,
	    VariantRow **out, size_t *n, Err *err);
/* The same, where those that differ in case, accents or white space alone are
 * one: told as it is most often written. */
bool	query_entity_spellings(Index *ix, int64_t id, Arena *a,
	    VariantRow **out, size_t *n, Err *err);
/* Where it is first named so; .article 0 when it is not. */
bool	query_entity_variant(Index *ix, int64_t id, Slice form, Location *out,
	    Err *err);
/* Why these forms are taken for one. */
typedef struct {
	Slice form, with, reason;
	uint32_t confidence;	/* percent */
} MergeRow;

bool	query_entity_merges(Index *ix, int64_t id, Arena *a, MergeRow **out,
	    size_t *n, Err *err);
/* Who is named in the same sentences, the most frequent first, at most `most`
 * of them; looked for around its first mentions only. */
typedef struct {
	int64_t entity;
	uint32_t count;		/* sentences */
} CompanyRow;

bool	query_entity_company(Index *ix, int64_t id, size_t most, Arena *a,
	    CompanyRow **out, size_t *n, Err *err);
/* All mentions in the dossier's order (rank, then offset). */
bool	query_entity_mentions(Index *ix, int64_t id, Arena *a,
	    Location **out, size_t *n, Err *err);
/* The one next to a place, before it where that is wanted, around the end of the
 * dossier; of the place's span only .start is looked at.  Costs the less the
 * more articles name it.  .article 0 when there is none. */
bool	query_entity_beside(Index *ix, int64_t id, const Location *place,
	    bool before, Location *out, Err *err);
/* The first and the last of them; .article 0 when there is none. */
bool	query_entity_ends(Index *ix, int64_t id, Location *first,
	    Location *last, Err *err);
/* How often the articles of these ranks name it; only those that do. */
bool	query_entity_cells(Index *ix, int64_t id, uint32_t first, uint32_t count,
	    Arena *a, PerArticle **out, size_t *n, Err *err);
/* Its first mention in the article of that rank; .article 0 when none. */
bool	query_entity_in(Index *ix, int64_t id, uint32_t rank, Location *out,
	    Err *err);
/* 0 when no entity has that key. */
int64_t	query_entity_of_key(Index *ix, Slice key);
/* Of the most frequent entity of a type. */
uint32_t query_entity_most(Index *ix, EntityType type);
/* The most that one article names one of them. */
uint32_t query_entity_most_in(Index *ix, EntityType type);
/* The entity that bears this key, or name, or alias, or that the texts name
 * so most often (folded); 0 when none. */
int64_t	query_entity_named(Index *ix, Slice name);
/* Whom a reader meant by a name when he decided: also before index_settle(), one
 * of that type if there is one; 0 when none. */
int64_t	query_entity_decided(Index *ix, EntityType type, Slice name);
/* As query_entity_named(), or else the most named one whose name it may be
 * another spelling of, in any script. */
int64_t	query_entity_meant(Index *ix, Slice name);

/* --- doubts: two that may be one, the likeliest first --- */
typedef struct {
	int64_t id, a, b;	/* a, b: entities */
	uint32_t chance;	/* percent that they are the same */
	Slice reason;
} DoubtRow;

bool	query_doubts(Index *ix, Slice filter, IdVec *out, Err *err);
bool	query_doubt(Index *ix, int64_t id, Arena *a, DoubtRow *out, Err *err);

#endif

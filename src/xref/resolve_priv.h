/* SPDX-License-Identifier: MIT */
/*
 * What the parts of resolve() share.  A label is a name_key() with a type; all
 * forms of one key and all their uses of that type are its own.  Labels are
 * ordered by key and type, so that their numbers depend on no input's order.
 * Joined labels are a cluster; a use belongs to the cluster of its target,
 * which for a surname alone or an initial is another's label.
 */
#ifndef DOSSIER_XREF_RESOLVE_PRIV_H
#define DOSSIER_XREF_RESOLVE_PRIV_H

#include "base/map.h"
#include "base/vec.h"
#include "xref/group_name.h"
#include "xref/resolve.h"

#define NO_INDEX UINT32_MAX

typedef enum {
	RANK_LONE,		/* one name alone */
	RANK_INITIALS,		/* initials and a surname */
	RANK_FULL		/* a given name and a surname; any place or
				   organization */
} LabelRank;

typedef struct {
	Slice key;
	EntityType type;
	LabelRank rank;
	uint32_t form;		/* how it is written best; NO_INDEX: only in
				   dossier.rec */
	uint32_t count;		/* mentions of its uses */
	uint32_t articles;
	uint32_t given;		/* of its cluster, at the root; NO_INDEX */
	uint32_t up, next;	/* cluster: way to the root, ring of labels */
	bool fenced;		/* at the root: in a decision to keep apart */
	bool own;		/* RANK_LONE and RANK_INITIALS: some use found
				   no bearer */
	bool decided;		/* at the root: a reader shaped it */
	bool dropped;		/* at the root: a reader said it is no name */
	EntityType shown;	/* at the root: what a reader made of type */
	Slice renamed;		/* at the root: or empty */
	union {
		PersonName person;
		GroupName group;
	} as;
} Label;

/* Why two labels, or a label and a cluster, are or may be one. */
typedef struct {
	uint32_t a, b;
	uint8_t confidence;
	const char *reason;
} Tie;
typedef VEC(Tie) TieVec;

typedef struct {
	const ResolveIn *in;
	Arena *arena;		/* of the result */
	Arena scratch;
	Slice *keys;		/* ordered bytewise */
	size_t key_count;
	uint32_t *key_of_form;	/* NO_INDEX: no name */
	uint32_t *best_form;	/* of every key */
	uint8_t *use_type;	/* ENTITY_TYPES: dropped */
	VEC(Label) labels;
	size_t found;		/* of these, the ones in order; then come
				   those that were split off */
	uint32_t *use_label;	/* NO_INDEX: dropped */
	uint32_t *use_target;
	uint32_t *by_article;	/* uses, those of one article in a row */
	uint32_t *where;	/* articles of every label's uses, in order */
	uint32_t *where_from;	/* of every label, and their end */
	TieVec joins;		/* accepted */
	TieVec parts;		/* accepted: a's uses to the cluster of b */
	TieVec doubts;
	TieVec fences;		/* decided: a and b are two */
	size_t compared;	/* pairs of names */
} Resolving;

/* resolve_keys.c: keys, key_of_form, best_form. */
void	resolve_keys(Resolving *r);
/* Whether it has no small letter. */
bool	form_is_shouted(Slice form);
/* The index of a key, or NO_INDEX. */
uint32_t resolve_key_find(const Resolving *r, Slice key);

/* resolve_types.c: use_type, then labels, use_label and use_target. */
void	resolve_types(Resolving *r);
void	resolve_labels(Resolving *r);
/* Whether an article has uses of both. */
bool	labels_meet(const Resolving *r, uint32_t a, uint32_t b);
/* Among the first n labels, which are in order; NO_INDEX. */
uint32_t resolve_label_find(const Resolving *r, size_t n, Slice key,
	    EntityType t);

/* resolve_cluster.c */
uint32_t cluster_root(Resolving *r, uint32_t label);
/* Without asking whether they may; returns the root. */
uint32_t cluster_unite(Resolving *r, uint32_t a, uint32_t b);
/* Whether a tie of the two was excluded by a reader. */
bool	cluster_fenced(Resolving *r, uint32_t a, uint32_t b);
/* All ties, the surest first, as far as nothing excludes them; what is not
 * sure enough, or left out, is a doubt. */
void	cluster_join_all(Resolving *r, TieVec *ties);
/* What the reader's file and decisions demand before names are compared. */
void	cluster_given(Resolving *r);

/* resolve_blocks.c: pairs of labels that share a block's key. */
typedef struct {
	uint64_t key;
	uint32_t label;
	bool small;		/* only where few share it */
} BlockEntry;
typedef VEC(BlockEntry) BlockVec;
typedef void BlockPair(Resolving *r, uint32_t a, uint32_t b, TieVec *ties);
/* Calls pair once for every pair, in an order that depends on no input's. */
void	blocks_compare(Resolving *r, BlockVec *entries, BlockPair *pair,
	    TieVec *ties);
uint64_t block_key(char kind, uint64_t a, uint64_t b);

void	resolve_people(Resolving *r);	/* resolve_people.c: full names */
void	resolve_parts(Resolving *r);	/* resolve_parts.c: the others */
void	resolve_groups(Resolving *r);	/* resolve_groups.c */
void	resolve_shorts(Resolving *r);	/* resolve_shorts.c: organizations */
void	resolve_countries(Resolving *r);	/* resolve_countries.c */
void	resolve_decided(Resolving *r);	/* resolve_decided.c */
/* resolve_entities.c: what all that came to. */
void	resolve_entities(Resolving *r, Resolved *out);

#endif

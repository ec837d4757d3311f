/* SPDX-License-Identifier: MIT */
/*
 * Who is meant: the names of all articles joined to people, places and
 * organizations.  A pure function of its input, whatever the order of that:
 * the same names give the same entities.  It works on uses (one form in one
 * article), not on single mentions, so that its cost is that of the different
 * names, not of the text.
 *
 * Never joined: through an initial, a lone given name, or a surname that two
 * bear.  Every join has a reason and a confidence; what is neither sure nor
 * excluded is told as a doubt for the reader to decide.
 */
#ifndef DOSSIER_XREF_RESOLVE_H
#define DOSSIER_XREF_RESOLVE_H

#include "annotate/name.h"
#include "base/arena.h"

/* All mentions of one form with one recognised type in one article. */
typedef struct {
	uint32_t article;	/* any number that is the article's own */
	uint32_t form;		/* index into forms: the words as they stand,
				   white space folded */
	EntityType type;	/* as recognised */
	uint32_t count;
	uint32_t sure;		/* of these, sure by their own article */
	uint32_t first;		/* offset of the first */
	uint8_t score[ENTITY_TYPES];	/* percent, the best of them */
} Use;

/* Some article gives `brief` in brackets behind `form`: indexes into forms. */
typedef struct {
	uint32_t form, brief;
	EntityType type;	/* of both, as recognised */
} Gloss;

/* What people say of it: dossier.rec. */
typedef struct {
	EntityType type;
	Slice name;
	const Slice *aliases;
	size_t alias_count;
} Given;

/* What a reader decided in the program.  Names are forms or canonical names;
 * one that no longer fits anything is told back as unused. */
typedef enum {
	DECIDED_SAME,		/* a and b are one */
	DECIDED_APART,		/* a and b are never one */
	DECIDED_SPLIT,		/* b is taken out of a, as one of its own */
	DECIDED_RENAME,		/* a is called b */
	DECIDED_TYPE,		/* a is of .to */
	DECIDED_NO_NAME		/* a is no name at all */
} DecidedKind;

typedef struct {
	DecidedKind kind;
	EntityType type;	/* of a, as it was shown */
	Slice a, b;
	EntityType to;
	bool used;		/* set by resolve: it fits something */
} Decided;

typedef struct {
	const Slice *forms;
	size_t form_count;
	const Use *uses;
	size_t use_count;
	const Gloss *glosses;
	size_t gloss_count;
	const Given *given;
	size_t given_count;
	Decided *decided;	/* in the order in which they were made */
	size_t decided_count;
} ResolveIn;

/* Why a form belongs to an entity. */
typedef struct {
	uint32_t form, with;	/* with: another form of the same entity */
	uint8_t confidence;	/* percent */
	Slice reason;		/* "same surname, no other bears it here" */
} Merge;

typedef struct {
	EntityType type;
	Slice name;		/* the canonical one */
	uint32_t given;		/* index into given, or UINT32_MAX */
	const Merge *merges;
	size_t merge_count;
	bool decided;		/* a reader's decision shaped it */
} Entity;

/* Two entities that may be one: for the reader to decide. */
typedef struct {
	uint32_t a, b;		/* indexes into entities */
	uint8_t chance;		/* percent that they are the same */
	Slice reason;
} Doubt;

typedef struct {
	Entity *entities;	/* ordered by type, then folded name */
	size_t count;
	uint32_t *of_use;	/* entity of every use; UINT32_MAX: no name */
	Doubt *doubts;		/* the likeliest first */
	size_t doubt_count;
	size_t compared;	/* pairs of names: what it cost */
} Resolved;

/* Everything handed out lives in the arena. */
void	resolve(const ResolveIn *in, Arena *a, Resolved *out);

#endif

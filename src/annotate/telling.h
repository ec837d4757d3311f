/* SPDX-License-Identifier: MIT */
/*
 * A telling is a sentence, or a part of one, that tells of something that
 * happened, is to happen or was said.  With a time expression it can become a
 * report of an event; one without is kept too, since it may report an event
 * that others date.  A pure function of one article; xref decides which
 * tellings are of one event.
 */
#ifndef DOSSIER_ANNOTATE_TELLING_H
#define DOSSIER_ANNOTATE_TELLING_H

#include "annotate/when.h"
#include "article/article.h"
#include "base/buffer.h"

typedef enum {
	TELLING_HAPPENED,
	TELLING_SAID,		/* the time is that of what somebody said */
	TELLING_DEADLINE,	/* "until February 1" */
	TELLING_SINCE		/* what lasts began then */
} TellingKind;
enum { TELLING_KINDS = TELLING_SINCE + 1 };
const char *telling_kind_name(TellingKind k);	/* "happened" ... */
TellingKind telling_kind_named(Slice name);

typedef enum {
	TOLD_REPORT,
	TOLD_ANNOUNCED,		/* planned, expected, said before */
	TOLD_MENTION		/* named beside something else */
} TellingRole;
enum { TELLING_ROLES = TOLD_MENTION + 1 };
const char *telling_role_name(TellingRole r);	/* as OUTPUT.md has it */
TellingRole telling_role_named(Slice name);

/* How the sentence begins: whether it goes on from the one before, and who
 * speaks in an interview. */
typedef enum {
	OPENS_ANEW,
	OPENS_PRONOUN,		/* "He warned" */
	OPENS_DEFINITE,		/* "The talks", "This attack" */
	OPENS_SELF,		/* "I met", "In May we met" */
	OPENS_TURN,		/* "Voss: The talks", "((MV)) The talks" */
	OPENS_TURN_SELF		/* "Voss: We met" */
} TellingOpening;

#define TELLING_NO_TIME UINT32_MAX
/* Before the colon of what was before, whichever: "former:TALK". */
#define TELLING_FORMER "former"

typedef struct {
	Span sentence;
	Span part;		/* that could stand for it as a title */
	Span skip;		/* ... without this inside; empty: nothing */
	bool content;		/* the part is what was said, without who said
				   it */
	uint32_t block;		/* counted through the article */
	uint32_t when, until;	/* indexes of time expressions; until: the end
				   of a range; TELLING_NO_TIME: none */
	uint8_t kind, role, opening;
	bool put_off;		/* it was to be, and then was not */
	bool heading;
	Span words;		/* in Tellings.words: what it is compared by,
				   stems and figures ("#12:strike") with a
				   space between */
} Telling;

typedef struct TellingWords TellingWords;

typedef struct {
	const TellingWords *words;
	const Article *article;
	const Span *sentences;	/* of its blocks that are read, in order */
	size_t sentence_count;
	const When *found;	/* in text order */
	size_t found_count;
} TellingIn;

typedef struct TellingToken TellingToken;

/* Used again from article to article; {0} is empty. */
typedef struct {
	VEC(Telling) at;	/* in text order */
	Buffer words;
	VEC(TellingToken) tokens;	/* scratch */
	uint64_t work;		/* tokens that were looked at since the start:
				   for tests that it is linear */
} Tellings;

void	tellings_free(Tellings *t);
/* Replaces what t holds by what the article tells. */
void	tellings_find(Tellings *t, const TellingIn *in);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The people of one article as it goes on: which names are one man's, what
 * they are called ("the commissioner"), he or she, and who was named last.
 * It is told every sentence once, in order; what it knows is used to say whom
 * a pronoun or a role means.  Inside one article only: the surname alone joins.
 */
#ifndef DOSSIER_ANNOTATE_CAST_H
#define DOSSIER_ANNOTATE_CAST_H

#include "annotate/subject.h"

#define NO_NAME UINT32_MAX

typedef struct {
	uint32_t name;		/* index into the names */
	uint32_t sentence;	/* counted over the article */
	bool subject;
} Named;

typedef struct {
	uint32_t name, before;	/* before: an earlier one of the same word */
	uint64_t others[3];	/* hashes of words beside it, 0 = none */
} CastRole;

typedef struct {
	const ItemSource *s;
	uint32_t *who;		/* first index of the same person, by name */
	int8_t *female;		/* by that: > 0 she, < 0 he */
	Map surnames, roles;
	VEC(CastRole) role_list;
	VEC(Named) recent;
	uint32_t sentence;
	uint32_t speaker;	/* of the last quotation; NO_NAME */
	uint32_t spoke;		/* in that sentence */
	uint32_t stranger;	/* the sentence in which one without a name
				   spoke last; NO_NAME: none */
	uint32_t stranger_for;	/* the body he spoke for, or NO_NAME */
} Cast;

void	cast_begin(Cast *c, const ItemSource *s);
void	cast_free(Cast *c);
/* What the sentence says of those it names; before its speakers are asked. */
void	cast_learn(Cast *c, const Sentence *s);
/* Goes on to the next sentence. */
void	cast_pass(Cast *c, const Sentence *s);
/* Who spoke: name is whom the phrase means, as cast_means() says. */
void	cast_spoke(Cast *c, const Sentence *s, Phrase who, uint32_t name);
/* Whom the phrase means; NO_NAME when that cannot be told. */
uint32_t cast_means(const Cast *c, const Sentence *s, Phrase p);

/* --- for cast_means.c and cast_body.c --- */
const Name *cast_name(const Cast *c, uint32_t name);
Slice	cast_text(const Cast *c, uint32_t name);
/* The word of a role in small letters. */
Slice	cast_key(const Cast *c, const Item *item, char buf[32]);
/* A word beside a role that tells its bearer from others, and its hash. */
bool	cast_tells_apart(const Item *i);
uint64_t cast_word(const Cast *c, const Item *i);
/* "the commission", "a spokesman for the board", "the German government". */
uint32_t cast_body(const Cast *c, const Sentence *s, Phrase p);
/* Whose the text at item `text` of the phrase is by the words around it ("Ann
 * Lee's letter", "a tweet sent by the mayor"); PHRASE_NONE when they do not
 * say. */
Phrase	cast_owner(const Sentence *s, Phrase p, uint32_t text);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Noun phrases of a sentence, found from their heads by the classes of the
 * words around them.  All looks are bounded, so that a sentence costs in
 * proportion to its length.
 */
#ifndef DOSSIER_ANNOTATE_PHRASE_H
#define DOSSIER_ANNOTATE_PHRASE_H

#include "annotate/items.h"

typedef enum {
	PHRASE_NONE,
	PHRASE_NAME,
	PHRASE_PRONOUN,
	PHRASE_ROLE,		/* "the Kremlin spokesman", "police" */
	PHRASE_OTHER		/* any other: "women" */
} PhraseKind;

/* A noun phrase: items [first, end), head among them. */
typedef struct {
	uint32_t first, end, head;
	uint8_t kind;
	bool joined;		/* "A and B": this is A */
} Phrase;

/* Items [start, end) of one sentence. */
typedef struct {
	const ItemSource *s;
	const Item *it;
	uint32_t start, end;
} Sentence;

#define NO_ITEM UINT32_MAX

/* What the item at a place is; false behind the sentence's end. */
bool	item_has(const Sentence *s, uint32_t at, WordClass bits);
bool	item_is(const Sentence *s, uint32_t at, ItemKind kind);
/* The word itself, in any case. */
bool	item_reads(const Sentence *s, uint32_t at, const char *word);
bool	item_is_person(const Sentence *s, uint32_t at);
/* A word in -ly that is nothing else. */
bool	item_is_adverb(const Sentence *s, uint32_t at);
/* An auxiliary or adverb that a verb can stand behind. */
bool	item_is_helper(const Sentence *s, uint32_t at);

/* The phrase that ends before `at`, not before `limit`. */
Phrase	phrase_left(const Sentence *s, uint32_t at, uint32_t limit);
/* The same, but the one that no preposition binds to another: before "said" in
 * "the head of the agency said" it is the head's. */
Phrase	phrase_free_left(const Sentence *s, uint32_t at, uint32_t limit);
/* The phrase that begins at or after `at`, behind "said" or "according to". */
Phrase	phrase_right(const Sentence *s, uint32_t at, uint32_t limit);
/* "a mayor", "another one": nobody who was named before. */
bool	phrase_is_indefinite(const Sentence *s, const Phrase *p);
/* "by Smith" in [from, to). */
Phrase	agent_of(const Sentence *s, uint32_t from, uint32_t to);
/* Over all that may stand between a subject and its verb at i, to the left. */
uint32_t phrase_pass_helpers(const Sentence *s, uint32_t i);

#endif

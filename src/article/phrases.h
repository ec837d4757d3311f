/* SPDX-License-Identifier: MIT */
/*
 * Phrases by which page furniture is known, as tables of folded words.  A key
 * is a line made comparable: folded (text/fold.h), every number "#" (with its
 * separators and a K or M behind it), without punctuation and symbols at its
 * ends.  "» 1.2K Comments:" has the key "# comments".
 */
#ifndef DOSSIER_ARTICLE_PHRASES_H
#define DOSSIER_ARTICLE_PHRASES_H

#include "base/buffer.h"

typedef struct {
	const char *const *words;	/* in bytewise order */
	size_t count;
} PhraseTable;
#define PHRASE_TABLE(array) { array, sizeof(array) / sizeof *(array) }

/* Whole lines. */
extern const PhraseTable phrases_anywhere;	/* furniture everywhere */
extern const PhraseTable phrases_edges;		/* at the article's edges */
extern const PhraseTable phrases_buttons;	/* two in a row: anywhere */
extern const PhraseTable phrases_lists;		/* other items follow */
extern const PhraseTable phrases_items;		/* one other item follows */
extern const PhraseTable phrases_comments;	/* readers' comments follow */
extern const PhraseTable phrases_bylines;	/* who wrote it, unnamed */
/* Beginnings. */
extern const PhraseTable phrases_hard;		/* furniture everywhere */
extern const PhraseTable phrases_soft;		/* unless in running text */
extern const PhraseTable phrases_bylined;	/* a name follows */
/* Ends of a line. */
extern const PhraseTable phrases_endings;
/* Anywhere in a line. */
extern const PhraseTable phrases_inside;	/* furniture */
extern const PhraseTable phrases_contributed;	/* who helped to report */
/* Words and groups of words. */
extern const PhraseTable phrases_promotion;	/* of adverts and notices */
extern const PhraseTable phrases_addresses;	/* you, we */
extern const PhraseTable phrases_agencies;	/* who provides pictures */
extern const PhraseTable phrases_credits;	/* photo, courtesy ... */
extern const PhraseTable phrases_months;
extern const PhraseTable phrases_dating;	/* beside months and numbers */
extern const PhraseTable phrases_roles;		/* reporter, editor ... */

/* The key of a line; in the scratch buffer, valid until its next use. */
Slice	phrase_key(Slice line, Buffer *scratch);

/* The key is in the table; keys of one byte never are. */
bool	phrase_is(const PhraseTable *t, Slice key);
/* The key begins, or ends, with a phrase of the table (of two bytes at least),
 * on a word's boundary; the bytes of the longest one, else 0. */
size_t	phrase_begins(const PhraseTable *t, Slice key);
size_t	phrase_ends(const PhraseTable *t, Slice key);
/* Places in the key where a phrase stands, not counting inside a longer one,
 * up to limit. */
unsigned phrase_count(const PhraseTable *t, Slice key, unsigned limit);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What a word tells of whether, when and how something happened.  Data, in
 * telling_words.c; made once, then only read.
 */
#ifndef DOSSIER_ANNOTATE_TELLING_WORDS_H
#define DOSSIER_ANNOTATE_TELLING_WORDS_H

#include "base/buffer.h"
#include "base/map.h"

/* Classes, together. */
typedef enum {
	TELL_COMMON = 1 << 0,	/* says nothing about what happened */
	TELL_PAST = 1 << 1,	/* finite, looks back: "was", "met" */
	TELL_PRESENT = 1 << 2,	/* finite: "is", "has" */
	TELL_FUTURE = 1 << 3,	/* "will", "scheduled", "plans" */
	TELL_MAYBE = 1 << 4,	/* "could", "might", "would" */
	TELL_PUT_OFF = 1 << 5,	/* "postponed", "cancelled" */
	TELL_RELATIVE = 1 << 6,	/* "which" */
	TELL_SUB = 1 << 7,	/* opens a clause: "while", "because" */
	TELL_AND = 1 << 8,	/* "and", "but" */
	TELL_UNTIL = 1 << 9,	/* before a date: it ends something */
	TELL_SINCE = 1 << 10,	/* before a date: it begins something */
	TELL_BESIDE = 1 << 11,	/* before a date: it is not then */
	TELL_AT = 1 << 12,	/* before a date: it is then */
	TELL_PRONOUN = 1 << 13,	/* "he", "their" */
	TELL_THIS = 1 << 14,	/* "the", "these" */
	TELL_DETERMINER = 1 << 15,	/* "a", "its" */
	TELL_SAY = 1 << 16,
	TELL_LEADING = 1 << 17,	/* "however" at the head of a sentence */
	TELL_BREAK = 1 << 18,	/* a title may end before it */
	TELL_TO = 1 << 19,
	TELL_INTENDS = 1 << 20,	/* before "to": it looks ahead */
	TELL_ORDINAL = 1 << 21,	/* "first", "second" */
	TELL_OBJECT = 1 << 22,	/* of saying: whom it was said to follows */
	TELL_FORMER = 1 << 23	/* "first", "previous": one of those before */
} TellClass;

typedef struct TellingWords TellingWords;

TellingWords *telling_words_new(void);
void	telling_words_free(TellingWords *w);
/* The classes of a word, in any case; 0 when it is none of them. */
unsigned telling_words_look(const TellingWords *w, Slice word);
/*
 * Adds the word as reports of one thing are compared by it: without its
 * ending, and of words that tell the same ("strike", "shelling") one for all,
 * in capitals; true then.
 */
bool	telling_words_stem(const TellingWords *w, Slice word, Buffer *out);

#endif

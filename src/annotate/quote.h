/* SPDX-License-Identifier: MIT */
/*
 * Words that an article gives as somebody's own, and clear indirect speech.
 * A pure function of one article; whose entity the speaker is, xref decides.
 */
#ifndef DOSSIER_ANNOTATE_QUOTE_H
#define DOSSIER_ANNOTATE_QUOTE_H

#include "annotate/vocabulary.h"
#include "annotate/name.h"
#include "article/article.h"

typedef enum {
	QUOTE_DIRECT,		/* has a clause of its own */
	QUOTE_PARTIAL,		/* a phrase inside a sentence of others */
	QUOTE_BLOCK,		/* paragraphs without marks */
	QUOTE_INDIRECT		/* a reported clause */
} QuoteKind;
enum { QUOTE_KINDS = QUOTE_INDIRECT + 1 };
const char *quote_kind_name(QuoteKind k);	/* "direct" ... */

/* How the speaker is told. */
typedef enum {
	SPEAKER_UNKNOWN,
	SPEAKER_NAMED,		/* .mention is the name */
	SPEAKER_PRONOUN,	/* .mention is "he": .name was inferred */
	SPEAKER_ROLE,		/* "the commissioner": likewise */
	SPEAKER_CONTINUED,	/* not again: that of the words before */
	SPEAKER_LEADING,	/* not here: the sentence before is about him */
	SPEAKER_READER		/* by no text: a reader said so */
} SpeakerBy;
/* "he", "she" and so on were understood, not read. */
bool	speaker_is_inferred(SpeakerBy by);
const char *speaker_by_name(SpeakerBy by);	/* "named", "pronoun" ... */

#define QUOTE_NO_NAME UINT32_MAX

typedef struct {
	Span span;		/* without the marks around it */
	Span cue;		/* of the verb of saying; empty: none */
	Span mention;		/* the words for the speaker; empty: none */
	uint8_t kind, by;
	uint32_t name;		/* who that is, an index into the names;
				   QUOTE_NO_NAME: nobody that is named */
	uint32_t near;		/* nobody is told to speak, but this one
				   person is named in the sentence; or
				   QUOTE_NO_NAME */
	uint32_t utterance;	/* the same for parts of one utterance */
} Quote;

typedef VEC(Quote) QuoteVec;

typedef struct {
	const Vocabulary *vocabulary;
	const Article *article;
	const Span *sentences;	/* of its blocks that are read, in order */
	size_t sentence_count;
	const Name *names;	/* in text order */
	size_t name_count;
} QuoteIn;

/* All of them, in the order of their starts.  Furniture has none. */
void	quote_find(const QuoteIn *in, QuoteVec *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * A text as a row of words that can be compared: folded, without points and
 * apostrophes inside them ("U.S." is "US", "haven't" "havent"), each a hash and
 * its place.  Words that every text is full of (the, of, was) are no content.
 */
#ifndef DOSSIER_XREF_WORDING_H
#define DOSSIER_XREF_WORDING_H

#include "article/article.h"
#include "base/buffer.h"
#include "base/vec.h"

typedef struct {
	uint64_t hash;		/* 0: the end of a block, no word */
	Span span;
	bool content;
} WordingWord;

typedef struct {
	VEC(WordingWord) words;
	Buffer folded;		/* scratch */
} Wording;			/* {0} is empty */

void	wording_free(Wording *w);
/* Adds the words of a span of text. */
void	wording_add(Wording *w, Slice text, Span span);
/* All that is read of an article: no furniture, and nothing that Markdown
 * hides; blocks end with a word of hash 0. */
void	wording_of_article(Wording *w, const Article *art);

enum { WORDING_SHINGLE = 3 };	/* content words */

/* One hash for every three content words in a row, in no order, each once.
 * Two texts that share six words in a row of which three are content share
 * one of them. */
typedef VEC(uint64_t) ShingleVec;
void	wording_shingles(const Wording *w, ShingleVec *out);

/* Where one stands: in words [from, to). */
typedef struct {
	uint64_t hash;
	uint32_t from, to;
} ShingleAt;
typedef VEC(ShingleAt) ShinglePlaces;
/* All of them, by hash, then place. */
void	wording_shingle_places(const Wording *w, ShinglePlaces *out);

#endif

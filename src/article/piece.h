/* SPDX-License-Identifier: MIT */
/*
 * What one block looks like by itself, before its place in the page is
 * considered.
 */
#ifndef DOSSIER_ARTICLE_PIECE_H
#define DOSSIER_ARTICLE_PIECE_H

#include "article/shown.h"

typedef enum {
	PIECE_BODY,		/* whole sentences */
	PIECE_SENTENCE,		/* a short sentence, a question, a list item */
	PIECE_SHORT,		/* a few words: headline, heading, button? */
	PIECE_NAME,		/* the same, of the form of a byline */
	PIECE_DATE,		/* nothing but a date */
	PIECE_MIXED,		/* words with a date */
	PIECE_EDGE,		/* furniture at an edge of the article */
	PIECE_SOFT,		/* the same, a sentence */
	PIECE_BYLINE,
	PIECE_FURNITURE
} PieceKind;

typedef struct {
	uint8_t kind;		/* a PieceKind */
	bool lists;		/* a heading: other items follow */
	bool comments;		/* a heading: readers' comments follow */
	bool credit;		/* furniture, of a picture */
	bool heads;		/* its words may be those of a heading */
	bool item;		/* a heading: one other item follows */
	bool label;		/* a few words and a colon */
	bool button;
	bool weak;		/* PIECE_SOFT by a few words only */
	bool repeats;		/* the headline once more */
	bool dated;		/* has digits */
	bool question;
	bool capitals;
	bool long_text;		/* more than SHAPE_LOOK bytes */
	uint8_t words;		/* 255: that or more */
	uint8_t columns;	/* 255: that or more */
} Piece;

/* Memory for work on one block after the other. */
typedef struct {
	Buffer key;
	Shown shown;
} PieceScratch;

Piece	piece_of(Slice text, const Block *block, Markup markup,
	    PieceScratch *scratch);
void	piece_scratch_free(PieceScratch *scratch);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The outward shape of a block: what a reader sees before reading it.  Only
 * the first SHAPE_LOOK bytes and the end are looked at, so that a shape costs
 * the same for a page of text.
 */
#ifndef DOSSIER_ARTICLE_SHAPE_H
#define DOSSIER_ARTICLE_SHAPE_H

#include "base/slice.h"

enum { SHAPE_LOOK = 480 };

typedef struct {
	uint16_t columns;	/* code points, SHAPE_LOOK at most */
	uint16_t words;		/* pieces between white space with a letter or
				   digit in them */
	uint16_t capitals;	/* of these, the ones that begin upper-case */
	uint16_t letters;
	uint16_t small;		/* lower-case letters, or of no case */
	uint16_t digits;
	bool sentence;		/* ends as a sentence does: . ! ? … and what
				   closes after it */
	bool question;		/* ends in ? */
	bool colon;		/* ends in : or ; or , */
	bool item;		/* begins as an item of a list */
	bool stops;		/* a sentence ends inside */
	bool dash;		/* begins or ends with a dash: broken off */
	bool quoted;		/* between quotation marks as a whole */
	bool small_start;	/* begins with a small letter */
	bool long_text;		/* more than SHAPE_LOOK bytes */
} Shape;

Shape	shape_of(Slice text);

/* A line of text that is whole sentences. */
bool	shape_is_prose(const Shape *s);
/* Few words without an end: a headline, a button, a name. */
bool	shape_is_short(const Shape *s);
/* Two letters or more, no small ones. */
bool	shape_is_capitals(const Shape *s);

/* "- ", "* ", "• ", "1. ", "2) " at the start. */
bool	begins_item(Slice line);
bool	begins_upper(Slice line);
/* A word in small letters: not "iPhone", not "al-Arabi". */
bool	begins_small(Slice line);
/* The end of a sentence or a place where one may pause: also ; : and quotes
 * and brackets. */
bool	may_end_sentence(Slice line);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * An article cut into what the tagger labels: words and single characters.
 * Other than with text/word.h, what belongs to one word by its writing is one
 * unit ("U.S.", "J.", "St.", "O'Brien", "AT&T", "Znak.com"); words that a
 * hyphen joins are not.  A possessive 's is a unit of its own.
 *
 * Headlines in capitals, or with a capital on every word, are read as a
 * sentence would be written: a word that is known to be a small one, or that
 * the article itself writes small, counts as small.
 */
#ifndef DOSSIER_ANNOTATE_UNITS_H
#define DOSSIER_ANNOTATE_UNITS_H

#include "annotate/forms.h"
#include "article/shown.h"

typedef struct {
	Span span;		/* in Units.text */
	uint32_t form;		/* as it is read */
	bool word;		/* has a letter or digit, is no possessive */
	bool possessive;
	bool tight;		/* follows the unit before without space */
	bool sentence_start;
	bool capital;		/* may be part of a name by its case */
	bool recased;		/* is read in another case than written */
} Unit;

typedef struct {
	uint32_t start;		/* its first unit */
	bool furniture;		/* or a byline: tells nothing of the article */
} UnitBlock;

typedef struct {
	Slice text;		/* what is shown of the blocks */
	VEC(Unit) at;
	VEC(UnitBlock) blocks;	/* and one at the end, without units */
	Shown shown;
	bool marked;		/* .text is .shown, else the article's own */
} Units;			/* used again and again; {0} is empty */

void	units_free(Units *u);
/* Cuts all blocks but the header block; without furniture, all that are none. */
void	units_read(Units *u, Forms *f, const Article *article,
	    bool furniture);
/* Cuts a text that is one block and no headline. */
void	units_cut(Units *u, Forms *f, Slice text);
/* The bytes of the article from unit `start` to before unit `end`. */
Span	units_span(const Units *u, size_t start, size_t end);

#endif

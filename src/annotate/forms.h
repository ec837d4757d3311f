/* SPDX-License-Identifier: MIT */
/*
 * The different words that a tagger has met, each with what is known of it
 * wherever it stands.  Kept from article to article.
 */
#ifndef DOSSIER_ANNOTATE_FORMS_H
#define DOSSIER_ANNOTATE_FORMS_H

#include "annotate/lexicon.h"
#include "base/buffer.h"
#include "base/map.h"
#include "base/vec.h"

enum { AFFIXES = 4 };		/* of 1 to 4 letters */

typedef struct {
	Slice bytes;		/* in the table's own memory */
	uint32_t exact, lower;	/* hashes: as written; without case, accents */
	uint32_t key;		/* equal for forms with equal .lower; dense */
	uint32_t shape, long_shape;	/* Xx, Xxxxx as hashes */
	uint32_t prefix[AFFIXES], suffix[AFFIXES];	/* 0: too short */
	LexiconEntry known;
	bool capital;		/* has an upper-case letter */
	bool begins_capital;
	bool all_capital;	/* no lower-case letter, two or more upper */
	bool letters;		/* has any */
	bool joint;		/* joins words of a name: of, -, de, & */
	bool particle;		/* small, begins names of people: al, van */
} Form;

typedef struct {
	Lexicon lexicon;
	Map ids, keys;
	VEC(Form) at;
	Buffer scratch;
} Forms;			/* { lexicon } is empty */

void	forms_free(Forms *f);
/* Forgets all words; the lexicon stays. */
void	forms_clear(Forms *f);
/* The number of the form with these bytes. */
uint32_t forms_put(Forms *f, Slice bytes);
/* The same word with another case: all small, or first letter large.  The
 * rest of a word in capitals becomes small too. */
uint32_t forms_small(Forms *f, uint32_t form);
uint32_t forms_capitalised(Forms *f, uint32_t form);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * What a whole article tells of a word: its neighbours at every place where it
 * stands, the longest run of capitals it is part of, what it is short for; and
 * after a first reading, what it was taken for elsewhere.
 */
#ifndef DOSSIER_ANNOTATE_EVIDENCE_H
#define DOSSIER_ANNOTATE_EVIDENCE_H

#include "annotate/label.h"
#include "annotate/units.h"

enum { EVIDENCE_NEIGHBOURS = 4, EVIDENCE_RUN_MAX = 6 };

/* A run of units with a capital, nothing between them. */
typedef struct {
	uint32_t start, end;
} UnitRun;

typedef struct {
	bool met;		/* stands with a capital in the article */
	uint16_t count;		/* so often */
	uint16_t inside;	/* of these, not at a sentence's start */
	uint16_t small;		/* how often without */
	uint32_t before, after;	/* lists of all neighbours of its runs */
	uint32_t prev[EVIDENCE_NEIGHBOURS], next[EVIDENCE_NEIGHBOURS];
	uint8_t prevs, nexts;	/* different neighbours, as .lower hashes */
	UnitRun run;		/* the longest, at most EVIDENCE_RUN_MAX */
	uint8_t place;		/* in that run */
	uint32_t long_form;	/* what it is short for: the last word's hash */
	uint32_t long_lists;
	uint16_t labels[LABELS];	/* after the first reading */
} Evidence;

typedef struct {
	VEC(Evidence) at;	/* by Form.key */
	VEC(UnitRun) runs;	/* in text order */
	VEC(uint32_t) run_of;	/* of every unit; UINT32_MAX: none */
} EvidenceBook;			/* used again and again; {0} is empty */

void	evidence_free(EvidenceBook *b);
/* Reads an article; labels are forgotten. */
void	evidence_read(EvidenceBook *b, const Units *u, const Forms *f);
/* Notes what units were taken for. */
void	evidence_label(EvidenceBook *b, const Units *u, const Forms *f,
	    const uint8_t *labels);
const Evidence *evidence_of(const EvidenceBook *b, const Forms *f,
	    const Unit *unit);

#endif

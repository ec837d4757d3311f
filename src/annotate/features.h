/* SPDX-License-Identifier: MIT */
/*
 * What the tagger looks at: every feature of a unit is the number of a row of
 * weights.  The trainer and the tagger get them from here, so that they see
 * the same.
 */
#ifndef DOSSIER_ANNOTATE_FEATURES_H
#define DOSSIER_ANNOTATE_FEATURES_H

#include "annotate/evidence.h"

enum {
	FEATURE_ROWS_LOG2 = 18,
	FEATURE_ROWS = 1 << FEATURE_ROWS_LOG2,
	FEATURES_MAX = 256,	/* of one call below */
	FEATURE_REACH = 2	/* words this far away are looked at */
};

typedef struct {
	uint32_t at[FEATURES_MAX];
	size_t len;
} Features;

/* The article as it is looked at. */
typedef struct {
	const Units *units;
	const Forms *forms;
	const EvidenceBook *book;
	uint32_t *phrase;	/* of every unit: lists of the longest known
				   phrase that it is part of; LISTS and up: its
				   Role in it */
} Scene;

static inline const Form *
scene_form(const Scene *s, size_t i)
{
	return &s->forms->at.at[s->units->at.at[i].form];
}

/* Fills scene->phrase, as long as there are units. */
void	features_phrases(const Scene *s);
/* Of a form that stands `offset` units away, -FEATURE_REACH to it. */
void	features_of_form(const Form *form, int offset, Features *out);
/* The form `offset` units from unit i of the block [first, last), or NULL. */
const Form *features_form_near(const Scene *s, size_t i, int offset,
	    size_t first, size_t last);
/* Of the article's evidence about a form. */
void	features_of_evidence(const Scene *s, const Evidence *e, Features *out);
/* Of unit i of the block [first, last), where it stands. */
void	features_of_place(const Scene *s, size_t i, size_t first, size_t last,
	    Features *out);
/* Of what the form of unit i was taken for elsewhere; own: what the unit
 * itself was taken for, which does not count. */
void	features_of_memory(const Scene *s, size_t i, unsigned own,
	    Features *out);
#endif

/* SPDX-License-Identifier: MIT */
/*
 * Days of publication that no file states, in the index: inferred from the
 * texts of all articles, else that of the file's time, in UTC.  An article
 * whose day changes gets its time expressions resolved anew.
 *
 * The time of a file is a poor witness, and the only one that is not in the
 * texts.  It is not heard where other articles' files were written at about the
 * same time, as those of a copy or a checkout are, nor where it cannot be by
 * the article's own dates; what hangs on it is qualified as uncertain; and no
 * other article's day is inferred from it.
 */
#ifndef DOSSIER_XREF_PUBLICATION_H
#define DOSSIER_XREF_PUBLICATION_H

#include "xref/times.h"

/* file_times: as a last resort those of files count too. */
bool	publication_infer(Index *ix, Times *t, bool file_times, Err *err);

/* A day on which an article may have been published. */
typedef struct {
	Day day;
	Slice why;		/* what speaks for it, without a full stop */
} DayCandidate;

/* The likeliest first: what its times tell, that of its file, those of other
 * articles nearby.  Each day once. */
bool	publication_candidates(Index *ix, int64_t article, Arena *a,
	    DayCandidate **out, size_t *n, Err *err);

#endif

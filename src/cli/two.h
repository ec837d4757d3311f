/* SPDX-License-Identifier: MIT */
/*
 * Two articles that a command is told to compare: files of their own, which are
 * the dossier then, or names of articles in a dossier that is named after them.
 */
#ifndef DOSSIER_CLI_TWO_H
#define DOSSIER_CLI_TWO_H

#include "cli/job.h"

/* How many operands stand before those of the dossier, when two articles are
 * told from `first` on. */
size_t	two_before(const Args *args, size_t first);
/* The two articles that are told from `first` on, in the dossier that was
 * opened. */
bool	two_articles(const Job *j, size_t first, int64_t out[2], Err *err);

#endif

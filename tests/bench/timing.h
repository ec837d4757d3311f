/* SPDX-License-Identifier: MIT */
/*
 * How fast something is done with articles: CPU time of one process, reading
 * them not counted.
 */
#ifndef DOSSIER_TESTS_TIMING_H
#define DOSSIER_TESTS_TIMING_H

#include "article/article.h"

typedef void TimedFunction(void *state, const Article *art);

typedef struct {
	TimedFunction *prepare;		/* not counted; or NULL */
	TimedFunction *measured;
	void *state;			/* of both */
} Timed;

/* Of CPU that the process has used. */
double	timing_seconds(void);
/* Does it with the article in a file: the seconds that it took; *bytes grows
 * by the article's.  What cannot be read takes none. */
double	timing_file(const Timed *t, const char *path, size_t *bytes);
/* Prints how many MB a second: of the articles that are the arguments. */
void	timing_print(const Timed *t, int argc, char **argv);

#endif

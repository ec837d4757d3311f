/* SPDX-License-Identifier: MIT */
/* tagger ARTICLE...: how many MB of text a second the tagger reads on one
 * core. */
#include <stdio.h>
#include <stdlib.h>

#include "annotate/tagger.h"
#include "base/file.h"
#include "timing.h"

typedef struct {
	Tagger *tagger;
	NameVec names;
} Tagging;

static void
tag(void *state, const Article *art)
{
	Tagging *t = state;

	tagger_article(t->tagger, art, &t->names, NULL);
}

int
main(int argc, char **argv)
{
	Arena a = { 0 };
	Err err;
	Tagging t = { .tagger = tagger_open(file_join(&a,
	    getenv("top_srcdir"), "data/names.model"), &err) };

	if (t.tagger == NULL) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	timing_print(&(Timed){ .measured = tag, .state = &t }, argc, argv);
	tagger_close(t.tagger);
	vec_free(&t.names);
	arena_free(&a);
	return 0;
}

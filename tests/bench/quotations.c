/* SPDX-License-Identifier: MIT */
/*
 * quotations ARTICLE...: how many MB of text a second are searched for
 * quotations and their speakers on one core; the names in them are there.
 */
#include <stdio.h>
#include <stdlib.h>

#include "annotate/quote.h"
#include "base/file.h"
#include "timing.h"
#include "xref/reading.h"

typedef struct {
	Readers by;
	Curated curated;
	Reading reading;
	QuoteVec quotes;
} Quoting;

static void
find_names(void *state, const Article *art)
{
	Quoting *q = state;

	reading_names(&q->reading, &q->by, art);
}

static void
find_quotations(void *state, const Article *art)
{
	Quoting *q = state;
	const Reading *r = &q->reading;

	quote_find(&(QuoteIn){ q->by.vocabulary, art, r->sentences.at,
	    r->sentences.len, r->names.at, r->names.len }, &q->quotes);
}

int
main(int argc, char **argv)
{
	Arena a = { 0 };
	Err err;
	Tagger *tagger = tagger_open(file_join(&a, getenv("top_srcdir"),
	    "data/names.model"), &err);
	Vocabulary *vocabulary = vocabulary_new();
	Known *known = known_new();

	if (tagger == NULL) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	Quoting q = { .by = { .known = known, .curated = &q.curated,
		.tagger = tagger, .vocabulary = vocabulary } };
	timing_print(&(Timed){ find_names, find_quotations, &q }, argc, argv);
	vec_free(&q.quotes);
	reading_free(&q.reading);
	known_free(known);
	vocabulary_free(vocabulary);
	tagger_close(tagger);
	arena_free(&a);
	return 0;
}

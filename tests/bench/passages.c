/* SPDX-License-Identifier: MIT */
/*
 * passages <LIST: in how many seconds of one core the wording that articles
 * share is found, from their text to the rows of an index in memory.  LIST: the
 * articles' files, one a line.
 */
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "store/query_articles.h"
#include "store/write_articles.h"
#include "timing.h"
#include "xref/shared.h"
#include "xref/wording.h"

typedef struct {
	Index *ix;
	char file[PATH_MAX];	/* of the article */
	int64_t id;
	Wording wording;
	ShingleVec shingles;
	Err err;
	bool failed;
} Sharing;

static void
put_article(void *state, const Article *art)
{
	Sharing *s = state;
	IndexArticle in = { .article = art,
		.file = { .file = slice_of(s->file), .hash = 1 } };

	s->failed |= !index_put_article(s->ix, &in, &s->err);
	s->id = query_article_of_file(s->ix, slice_of(s->file));
}

static void
put_shingles(void *state, const Article *art)
{
	Sharing *s = state;

	wording_of_article(&s->wording, art);
	wording_shingles(&s->wording, &s->shingles);
	s->failed |= !index_put_shingles(s->ix, s->id, s->shingles.at,
	    s->shingles.len, &s->err);
}

static bool
measure(Sharing *s, double *seconds)
{
	const Timed timed = { put_article, put_shingles, s };
	size_t bytes = 0;

	if (!index_begin(s->ix, &s->err))
		return false;
	while (fgets(s->file, sizeof s->file, stdin) != NULL && !s->failed) {
		s->file[strcspn(s->file, "\n")] = 0;
		*seconds += timing_file(&timed, s->file, &bytes);
	}
	const double start = timing_seconds();
	if (s->failed || !shared_update(s->ix, &s->err) ||
	    !index_commit(s->ix, &s->err))
		return false;
	*seconds += timing_seconds() - start;
	return true;
}

int
main(void)
{
	Sharing s = { 0 };
	double seconds = 0;

	s.ix = index_open(NULL, &s.err);
	const bool ok = s.ix != NULL && measure(&s, &seconds);

	if (ok)
		printf("%.1f\n", seconds);
	else
		fprintf(stderr, "%s\n", s.err.text);
	wording_free(&s.wording);
	vec_free(&s.shingles);
	if (s.ix != NULL)
		index_close(s.ix);
	return ok ? 0 : 1;
}

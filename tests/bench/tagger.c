/* SPDX-License-Identifier: MIT */
/*
 * tagger ARTICLE...: how many MB of text a second the tagger reads on one core,
 * reading the articles not counted.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "annotate/tagger.h"
#include "base/file.h"

static double
cpu_seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Seconds that the tagger took; *bytes grows by the article's. */
static double
tag_file(Tagger *t, const char *path, size_t *bytes)
{
	Buffer file = { 0 };
	NameVec names = { 0 };
	Arena a = { 0 };
	Article art;
	double start = 0, end = 0;
	Err err;

	if (file_read(path, ARTICLE_MAX_BYTES, &file, NULL, &err) &&
	    article_read(&a, buffer_slice(&file), slice_of(path), &art,
	    &err)) {
		*bytes += file.len;
		start = cpu_seconds();
		tagger_article(t, &art, &names, NULL);
		end = cpu_seconds();
	}
	buffer_free(&file);
	vec_free(&names);
	arena_free(&a);
	return end - start;
}

int
main(int argc, char **argv)
{
	double seconds = 0;
	size_t bytes = 0;
	Arena a = { 0 };
	Err err;
	Tagger *t = tagger_open(file_join(&a, getenv("top_srcdir"),
	    "data/names.model"), &err);

	if (t == NULL) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	for (int i = 1; i < argc; i++)
		seconds += tag_file(t, argv[i], &bytes);
	printf("%.1f\n", (double)bytes / 1e6 / seconds);
	tagger_close(t);
	arena_free(&a);
	return 0;
}

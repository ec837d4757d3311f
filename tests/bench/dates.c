/* SPDX-License-Identifier: MIT */
/*
 * dates ARTICLE...: how many MB of text a second are searched for time
 * expressions on one core, and these resolved; reading the articles not
 * counted.
 */
#include <stdio.h>
#include <time.h>

#include "base/file.h"
#include "xref/times.h"

static double
cpu_seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Seconds that it took; *bytes grows by the article's. */
static double
search_file(Times *t, const char *path, size_t *bytes)
{
	Buffer file = { 0 };
	Arena a = { 0 };
	Article art;
	double start = 0, end = 0;
	Err err;

	if (file_read(path, ARTICLE_MAX_BYTES, &file, NULL, &err) &&
	    article_read(&a, buffer_slice(&file), slice_of(path), &art,
	    &err)) {
		*bytes += file.len;
		start = cpu_seconds();
		times_article(t, &art);
		end = cpu_seconds();
	}
	buffer_free(&file);
	arena_free(&a);
	return end - start;
}

int
main(int argc, char **argv)
{
	double seconds = 0;
	size_t bytes = 0;
	Times t = { 0 };

	for (int i = 1; i < argc; i++)
		seconds += search_file(&t, argv[i], &bytes);
	printf("%.1f\n", (double)bytes / 1e6 / seconds);
	times_free(&t);
	return 0;
}

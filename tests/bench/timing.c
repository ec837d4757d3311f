/* SPDX-License-Identifier: MIT */
#include "timing.h"

#include <stdio.h>
#include <time.h>

#include "base/file.h"

double
timing_seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

double
timing_file(const Timed *t, const char *path, size_t *bytes)
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
		if (t->prepare != NULL)
			t->prepare(t->state, &art);
		start = timing_seconds();
		t->measured(t->state, &art);
		end = timing_seconds();
	}
	buffer_free(&file);
	arena_free(&a);
	return end - start;
}

void
timing_print(const Timed *t, int argc, char **argv)
{
	double seconds = 0;
	size_t bytes = 0;

	for (int i = 1; i < argc; i++)
		seconds += timing_file(t, argv[i], &bytes);
	printf("%.1f\n", (double)bytes / 1e6 / seconds);
}

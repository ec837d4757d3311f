/* SPDX-License-Identifier: MIT */
/*
 * Little folders for tests: made under $scratch or /tmp, filled, looked into
 * and removed again.  Every failure fails the test.
 */
#ifndef DOSSIER_TESTS_FOLDER_H
#define DOSSIER_TESTS_FOLDER_H

#include "check.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FOLDER_PATH = 4096 };

/* A new empty folder; free() the name. */
static inline char *
folder_make(void)
{
	const char *base = getenv("scratch");
	char path[FOLDER_PATH];

	snprintf(path, sizeof path, "%s/folder-XXXXXX",
	    base != NULL ? base : "/tmp");
	assert_non_null(mkdtemp(path));
	return strdup(path);
}

static inline int
folder_remove_one(const char *path, const struct stat *st, int type,
    struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	return remove(path);
}

/* With all that is in it. */
static inline void
folder_remove(char *folder)
{
	nftw(folder, folder_remove_one, 16, FTW_DEPTH | FTW_PHYS);
	free(folder);
}

/* The path of a file in it, until the next call but three. */
static inline const char *
folder_path(const char *folder, const char *file)
{
	static char paths[4][FOLDER_PATH];
	static unsigned turn;
	char *path = paths[turn++ % 4];

	assert_true(snprintf(path, FOLDER_PATH, "%s/%s", folder, file) <
	    FOLDER_PATH);
	return path;
}

static inline void
folder_put_bytes(const char *folder, const char *file, const char *bytes,
    size_t n)
{
	FILE *f = fopen(folder_path(folder, file), "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
}

static inline void
folder_put(const char *folder, const char *file, const char *text)
{
	folder_put_bytes(folder, file, text, strlen(text));
}

/* Gives the file a time of change, in seconds since the epoch. */
static inline void
folder_stamp(const char *folder, const char *file, long seconds)
{
	const struct timespec times[2] = { { .tv_sec = seconds },
		{ .tv_sec = seconds } };

	assert_int_equal(utimensat(AT_FDCWD, folder_path(folder, file), times,
	    0), 0);
}

static inline void
folder_delete(const char *folder, const char *file)
{
	assert_int_equal(unlink(folder_path(folder, file)), 0);
}

static inline bool
folder_has(const char *folder, const char *file)
{
	return access(folder_path(folder, file), F_OK) == 0;
}

/* Permission bits. */
static inline unsigned
folder_mode(const char *folder, const char *file)
{
	struct stat st;

	assert_int_equal(stat(folder_path(folder, file), &st), 0);
	return (unsigned)st.st_mode & 0777;
}

#endif

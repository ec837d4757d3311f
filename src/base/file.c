/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#ifndef DOSSIER_DATADIR		/* the build gives $(pkgdatadir) */
#define DOSSIER_DATADIR "/usr/local/share/dossier"
#endif

enum { LOCK_STEP_MS = 10 };

/* Half of what an int64_t holds, so that two times can be subtracted: some
 * file systems keep years that no clock shows. */
static int64_t
nanoseconds(struct timespec t)
{
	const int64_t second = 1000000000, most = INT64_MAX / 2 / second;

	if (t.tv_sec < -most || t.tv_sec >= most)
		return t.tv_sec < 0 ? -most * second : most * second;
	return t.tv_sec * second + t.tv_nsec;
}

FileStamp
file_stamp(const struct stat *st)
{
	return (FileStamp){ .size = st->st_size,
		.mtime_ns = nanoseconds(st->st_mtim) };
}

/* One read(2) into the room there is; 0 at the end, -1 on failure. */
static ssize_t
read_some(int fd, Buffer *out)
{
	ssize_t got;

	if (out->cap - out->len < 2)
		buffer_room(out, out->len < 65536 ? 65536 : out->len);
	do
		got = read(fd, out->ptr + out->len, out->cap - out->len - 1);
	while (got < 0 && errno == EINTR);
	if (got > 0)
		buffer_wrote(out, (size_t)got);
	return got;
}

bool
file_read_fd(int fd, const char *name, size_t limit, Buffer *out, Err *err)
{
	const size_t before = out->len;
	ssize_t got;

	buffer_room(out, 1);
	while ((got = read_some(fd, out)) > 0 && out->len - before <= limit)
		;
	if (got == 0)
		return true;
	out->len = before;
	if (got < 0)
		return err_errno(err, "Cannot read %s", name);
	errno = EFBIG;
	return err_set(err, "%s is larger than %zu bytes", name, limit);
}

/* What is no regular file, or too large; errno says it too. */
static bool
refuse(const struct stat *st, const char *path, size_t limit, Err *err)
{
	errno = S_ISDIR(st->st_mode) ? EISDIR :
	    S_ISREG(st->st_mode) ? EFBIG : EINVAL;
	if (errno == EISDIR)
		return err_set(err, "%s is a folder, not a file", path);
	if (errno == EINVAL)
		return err_set(err, "%s is not a regular file", path);
	return err_set(err, "%s is larger than %zu bytes", path, limit);
}

static bool
read_regular(int fd, const char *path, size_t limit, Buffer *out,
    FileStamp *stamp, Err *err)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return err_errno(err, "Cannot read %s", path);
	if (!S_ISREG(st.st_mode) || (st.st_size > 0 &&
	    (uintmax_t)st.st_size > limit))
		return refuse(&st, path, limit, err);
	if (stamp != NULL)
		*stamp = file_stamp(&st);
	buffer_room(out, (size_t)st.st_size + 1);
	return file_read_fd(fd, path, limit, out, err);
}

bool
file_read(const char *path, size_t limit, Buffer *out, FileStamp *stamp,
    Err *err)
{
	/* O_NONBLOCK: opening a pipe without a writer must not wait. */
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

	if (fd < 0)
		return err_errno(err, "Cannot open %s", path);
	bool ok = read_regular(fd, path, limit, out, stamp, err);
	int saved = errno;
	close(fd);
	errno = saved;
	return ok;
}

bool
file_write_all(int fd, Slice bytes)
{
	while (bytes.len > 0) {
		ssize_t put = write(fd, bytes.ptr, bytes.len);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		bytes = slice_sub(bytes, (size_t)put, bytes.len);
	}
	return true;
}

/* Closes the descriptor in any case. */
static bool
write_and_close(int fd, Slice bytes)
{
	bool ok = file_write_all(fd, bytes) && fsync(fd) == 0;
	int saved = errno;

	if (close(fd) != 0 && ok)
		return false;
	errno = saved;
	return ok;
}

bool
file_replace(const char *path, Slice bytes, Err *err)
{
	Buffer beside = { 0 };

	buffer_printf(&beside, "%s.XXXXXX", path);
	int fd = mkstemp(beside.ptr);	/* its mode is 0600 */
	bool ok = fd >= 0 && write_and_close(fd, bytes) &&
	    rename(beside.ptr, path) == 0;
	if (!ok) {
		err_errno(err, "Cannot write %s", path);
		if (fd >= 0)
			unlink(beside.ptr);
	}
	buffer_free(&beside);
	return ok;
}

bool
file_lock(int fd, long most_ms)
{
	const int64_t until = clock_ms() + most_ms;

	while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
		if (errno != EINTR && errno != EWOULDBLOCK)
			return false;
		if (clock_ms() >= until) {
			errno = EWOULDBLOCK;
			return false;
		}
		clock_sleep(LOCK_STEP_MS);
	}
	return true;
}

/* The name is taken by an empty file first: nobody else's is replaced. */
bool
file_create(const char *path, Slice bytes, Err *err)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd < 0)
		return err_errno(err, "Cannot write %s", path);
	close(fd);
	if (file_replace(path, bytes, err))
		return true;
	unlink(path);
	return false;
}

/* True when it is there afterwards; errno is that of mkdir. */
static bool
make_folder(const char *path)
{
	struct stat st;

	if (mkdir(path, 0700) == 0)
		return true;
	int reason = errno;
	bool there = stat(path, &st) == 0 && S_ISDIR(st.st_mode);
	errno = reason;
	return there;
}

bool
file_mkdirs(const char *path, Err *err)
{
	char *copy = must_strdup(path);
	bool ok = true;

	for (char *p = copy; ok && *p != '\0'; p++) {
		char after = p[1];
		if (*p == '/' || (after != '/' && after != '\0'))
			continue;
		p[1] = '\0';
		ok = make_folder(copy);
		p[1] = after;
	}
	if (!ok)
		err_errno(err, "Cannot make the folder %s", path);
	free(copy);
	return ok;
}

char *
file_join(Arena *a, const char *dir, const char *name)
{
	size_t len = strlen(dir);
	const char *between = len > 0 && dir[len - 1] == '/' ? "" : "/";

	/* Arena memory may be written, whatever Slice says of views. */
	return (char *)arena_printf(a, "%s%s%s", dir, between, name).ptr;
}

char *
file_xdg(Arena *a, const char *env, const char *fallback)
{
	const char *base = getenv(env);

	if (base == NULL || base[0] != '/') {
		const char *home = getenv("HOME");
		if (home == NULL || home[0] != '/')
			return NULL;
		base = file_join(a, home, fallback);
	}
	return file_join(a, base, "dossier");
}

static bool
exists_in(const char *dir, const char *name)
{
	char path[PATH_MAX];
	int n = snprintf(path, sizeof path, "%s/%s", dir, name);

	return n > 0 && (size_t)n < sizeof path && access(path, F_OK) == 0;
}

/* Cuts the last part off a path; false when nothing would be left. */
static bool
go_up(char *path)
{
	char *slash = strrchr(path, '/');

	if (slash == NULL || slash == path)
		return false;
	*slash = '\0';
	return true;
}

/* A build tree is told by its config.status, which stands beside the program
 * or, for a test, one folder above; its data stands there too. */
static bool
find_build_data(char *dir, size_t size)
{
	ssize_t n = readlink("/proc/self/exe", dir, size - sizeof "/data");

	if (n <= 0)
		return false;
	dir[n] = '\0';
	if (!go_up(dir))
		return false;
	if (!exists_in(dir, "config.status") &&
	    !(go_up(dir) && exists_in(dir, "config.status")))
		return false;
	strcat(dir, "/data");
	return true;
}

const char *
file_datadir(void)
{
	static char found[PATH_MAX];

	if (found[0] == '\0' && !find_build_data(found, sizeof found))
		snprintf(found, sizeof found, "%s", DOSSIER_DATADIR);
	return found;
}

static struct timespec
now(clockid_t clock)
{
	struct timespec t = { 0 };

	clock_gettime(clock, &t);
	return t;
}

int64_t
file_now_ns(void)
{
	return nanoseconds(now(CLOCK_REALTIME));
}

int64_t
clock_ms(void)
{
	return nanoseconds(now(CLOCK_MONOTONIC)) / 1000000;
}

void
clock_sleep(long ms)
{
	nanosleep(&(struct timespec){ .tv_sec = ms / 1000,
		.tv_nsec = ms % 1000 * 1000000 }, NULL);
}

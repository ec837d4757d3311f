/* SPDX-License-Identifier: MIT */
/*
 * The writer's lock is a file of its own, since SQLite's locks end with every
 * commit and a pass has many.
 */
#include "store/sql.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
is_same_file(int fd, const char *path)
{
	struct stat a, b;

	return fstat(fd, &a) == 0 && stat(path, &b) == 0 &&
	    a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool
index_lock(Index *ix, bool *busy, Err *err)
{
	*busy = false;
	if (ix->path == NULL || ix->lock >= 0)
		return true;
	for (;;) {
		int fd = open(ix->lock_path, O_RDWR | O_CREAT | O_CLOEXEC,
		    0600);
		if (fd < 0)
			return err_errno(err, "Cannot open %s", ix->lock_path);
		if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
			*busy = errno == EWOULDBLOCK;
			if (!*busy)
				err_errno(err, "Cannot lock %s", ix->lock_path);
			close(fd);
			return false;
		}
		/* It may have been forgotten between open and flock. */
		if (is_same_file(fd, ix->lock_path)) {
			ix->lock = fd;
			return true;
		}
		close(fd);
	}
}

void
index_unlock(Index *ix)
{
	if (ix->lock >= 0)
		close(ix->lock);
	ix->lock = -1;
}

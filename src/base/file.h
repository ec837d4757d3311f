/* SPDX-License-Identifier: MIT */
/*
 * The few things the program asks of the file system.  Paths are C strings;
 * messages hold them as they are (neutralised where they are shown).
 */
#ifndef DOSSIER_BASE_FILE_H
#define DOSSIER_BASE_FILE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

struct stat;

enum { FILE_LOCK_MS = 3000 };	/* no save takes nearly as long */

/* What tells whether a file changed without reading it. */
typedef struct {
	int64_t size;		/* bytes */
	int64_t mtime_ns;	/* since the epoch; within 146 years of it */
} FileStamp;

FileStamp file_stamp(const struct stat *st);

/*
 * Adds the whole of a regular file to *out.  Refuses what is not regular (a
 * pipe or device is never waited for) and what is larger than limit bytes.
 * *stamp (may be NULL) is that of the open file.  On failure *out is as it was
 * and errno tells why (EFBIG: larger than limit).
 */
bool	file_read(const char *path, size_t limit, Buffer *out,
	    FileStamp *stamp, Err *err);
/* Reads a descriptor to its end; refuses more than limit bytes. */
bool	file_read_fd(int fd, const char *name, size_t limit, Buffer *out,
	    Err *err);
/*
 * Replaces path by the bytes, or leaves it as it was: a new file beside it
 * with mode 0600, fsync, rename.
 */
bool	file_replace(const char *path, Slice bytes, Err *err);
/* Makes a file of the bytes in the same way; fails (EEXIST) where there is one
 * already. */
bool	file_create(const char *path, Slice bytes, Err *err);
/* All of the bytes; errno tells why not. */
bool	file_write_all(int fd, Slice bytes);
/*
 * Locks an open file for this descriptor alone, until it is closed.  Waits so
 * long at the most for another that has the lock, since whoever may read a file
 * can keep it locked.  errno tells why not (EWOULDBLOCK: it is locked).
 */
bool	file_lock(int fd, long most_ms);
/* mkdir -p; new folders get mode 0700. */
bool	file_mkdirs(const char *path, Err *err);
/* dir + "/" + name in the arena. */
char   *file_join(Arena *a, const char *dir, const char *name);
/*
 * A folder of the XDG base directories: $env, or $HOME/fallback, then
 * "/dossier".  NULL when neither variable gives an absolute path.
 */
char   *file_xdg(Arena *a, const char *env, const char *fallback);
/* The folder that holds the program's data: beside the running program in a
 * build tree, else where it was installed. */
const char *file_datadir(void);
/* Wall clock in ns, and a monotonic one in ms for timers. */
int64_t	file_now_ns(void);
int64_t	clock_ms(void);
/* At most so long: a signal ends it. */
void	clock_sleep(long ms);

#endif

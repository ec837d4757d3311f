/* SPDX-License-Identifier: MIT */
/*
 * The memory is a file without a name, mapped: a system call that a frame does
 * without counts, after the many milliseconds in which a reader reads.  Where
 * there is none to be had, curses writes to the terminal.
 */
#include "ui/term_out.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <unistd.h>

#include "base/file.h"

enum {
	MAPPED = 1 << 20,	/* bytes of a frame; of longer ones the rest is
				   read */
	KEPT = 1 << 17		/* bytes that stay there between frames */
};

static struct {
	int tty;		/* what was standard output */
	int to;			/* the same, or spare when abandoned */
	int spare;		/* of /dev/null */
	int memory;		/* or -1 */
	const char *map;	/* of its beginning, for reading */
	volatile sig_atomic_t keeping, abandoned;
} out = { .tty = -1, .to = -1, .spare = -1, .memory = -1 };

/* --- opening and closing ------------------------------------------------- */

static int
close_fd(int fd)
{
	if (fd >= 0)
		close(fd);
	return -1;
}

static void
open_memory(void)
{
	char name[64];
	void *map = MAP_FAILED;

	snprintf(name, sizeof name, "/dossier-%ld-%lld", (long)getpid(),
	    (long long)file_now_ns());
	out.memory = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);
	if (out.memory >= 0) {
		shm_unlink(name);
		map = mmap(NULL, MAPPED, PROT_READ, MAP_SHARED, out.memory, 0);
	}
	if (map == MAP_FAILED)
		out.memory = close_fd(out.memory);
	else
		out.map = map;
}

bool
out_open(void)
{
	out.tty = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
	out.to = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
	out.spare = open("/dev/null", O_WRONLY | O_CLOEXEC);
	out.keeping = out.abandoned = 0;
	open_memory();
	return out.tty >= 0 && out.to >= 0 && out.spare >= 0;
}

void
out_close(void)
{
	if (out.memory >= 0)
		munmap((void *)out.map, MAPPED);
	out.tty = close_fd(out.tty);
	out.to = close_fd(out.to);
	out.spare = close_fd(out.spare);
	out.memory = close_fd(out.memory);
}

int
out_tty(void)
{
	return out.tty;
}

bool
out_takes_bytes(void)
{
	struct timeval at_once = { 0, 0 };
	fd_set set;

	FD_ZERO(&set);
	FD_SET(out.tty, &set);
	return select(out.tty + 1, NULL, &set, NULL, &at_once) == 1;
}

/* --- keeping and sending ------------------------------------------------- */

void
out_keep(void)
{
	if (out.memory < 0 || out.keeping || out.abandoned)
		return;
	dup2(out.memory, STDOUT_FILENO);
	out.keeping = 1;
}

void
out_direct(void)
{
	if (!out.keeping)
		return;
	dup2(out.tty, STDOUT_FILENO);
	out.keeping = 0;
	if (out.abandoned)	/* just now */
		dup2(out.spare, STDOUT_FILENO);
}

static bool
write_all(const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t n = write(out.to, bytes, len);

		if (n < 0 && errno != EINTR)
			return false;
		if (n > 0) {
			bytes += n;
			len -= (size_t)n;
		}
	}
	return true;
}

void
out_write(const char *bytes, size_t len)
{
	write_all(bytes, len);
}

static void
send_rest(void)
{
	static char bytes[1 << 16];
	off_t at = MAPPED;
	ssize_t n;

	while ((n = pread(out.memory, bytes, sizeof bytes, at)) > 0 &&
	    write_all(bytes, (size_t)n))
		at += n;
}

void
out_send(void)
{
	off_t len = out.keeping ? lseek(out.memory, 0, SEEK_CUR) : 0;

	if (len <= 0)
		return;
	if (write_all(out.map, len < MAPPED ? (size_t)len : MAPPED) &&
	    len > MAPPED)
		send_rest();
	lseek(out.memory, 0, SEEK_SET);
	if (len > KEPT && ftruncate(out.memory, 0) != 0)
		return;		/* it stays large */
}

void
out_abandon(void)
{
	int saved = errno;

	if (out.spare >= 0) {
		out.abandoned = 1;
		dup2(out.spare, out.to);
		if (!out.keeping)
			dup2(out.spare, STDOUT_FILENO);
	}
	errno = saved;
}

bool
out_is_abandoned(void)
{
	return out.abandoned;
}

/* SPDX-License-Identifier: MIT */
/*
 * What goes through the pipe: lines "p DONE TOTAL", then "d" (done), "m" (would
 * have to be kept in memory) or "e" and a sentence up to the end.
 */
#include "ui/indexer.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

enum { TELL_MS = 1000, TOLD_MAX = 65536 };

/* --- the process --------------------------------------------------------- */

/* SIGPIPE ends it when the reader is gone. */
static bool
tell_progress(void *arg, uint64_t done, uint64_t total)
{
	int64_t *told_ms = arg;
	int64_t now = clock_ms();

	if (*told_ms != 0 && now - *told_ms < TELL_MS && done < total)
		return true;
	*told_ms = now;
	printf("p %" PRIu64 " %" PRIu64 "\n", done, total);
	return fflush(stdout) == 0;
}

int
indexer_main(int argc, char **argv)
{
	DossierFrom from = { .paths = argv + 1, .count = (size_t)argc - 1 };
	Err err = { "" };
	int64_t told_ms = 0;
	Dossier *d = dossier_open(&from, &err);
	bool ok = d != NULL;

	if (ok && !dossier_in_memory(d))
		ok = dossier_update(d, tell_progress, &told_ms, &err);
	if (!ok)
		printf("e%s", err.text);
	else
		puts(dossier_in_memory(d) ? "m" : "d");
	dossier_free(d);
	return fflush(stdout) == 0 && ok ? 0 : 3;
}

/* --- starting and ending it ---------------------------------------------- */

static void
become_indexer(const DossierFrom *from, const char *program, int out)
{
	char name[] = INDEXER_NAME;
	char *argv[3] = { name, from->count > 0 ? from->paths[0] : NULL,
		NULL };
	int null = open("/dev/null", O_RDWR);
	sigset_t none;

	setsid();		/* no signals from the keyboard */
	signal(SIGPIPE, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	dup2(null, STDIN_FILENO);
	dup2(null, STDERR_FILENO);
	dup2(out, STDOUT_FILENO);
	if (null > STDERR_FILENO)
		close(null);
	execv("/proc/self/exe", argv);
	execvp(program, argv);
	_exit(127);
}

bool
indexer_start(Indexer *ix, const DossierFrom *from, const char *program,
    uint64_t total, Err *err)
{
	int ends[2];

	if (pipe(ends) != 0)
		return err_errno(err, "Cannot make a pipe");
	for (int i = 0; i < 2; i++)
		fcntl(ends[i], F_SETFD, FD_CLOEXEC);
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	pid_t pid = fork();
	if (pid == 0)
		become_indexer(from, program, ends[1]);
	close(ends[1]);
	if (pid < 0) {
		close(ends[0]);
		return err_errno(err, "Cannot start another process");
	}
	*ix = (Indexer){ .pid = pid, .fd = ends[0], .total = total };
	return true;
}

static void
indexer_end(Indexer *ix)
{
	close(ix->fd);
	while (waitpid(ix->pid, NULL, 0) < 0 && errno == EINTR)
		;
	buffer_free(&ix->told);
	*ix = (Indexer){ 0 };
}

void
indexer_stop(Indexer *ix)
{
	if (ix->pid == 0)
		return;
	kill(ix->pid, SIGKILL);
	indexer_end(ix);
}

/* --- what it tells ------------------------------------------------------- */

/* Takes whole lines of progress off; the latest counts. */
static void
take_progress(Indexer *ix)
{
	Slice rest = buffer_slice(&ix->told);
	size_t end;

	while (rest.len > 0 && rest.ptr[0] == 'p' &&
	    (end = slice_find_byte(rest, '\n', 0)) != SIZE_MAX) {
		sscanf(rest.ptr, "p %" SCNu64 " %" SCNu64, &ix->done,
		    &ix->total);
		rest = slice_sub(rest, end + 1, rest.len);
	}
	ix->told.len = rest.len;
	if (rest.len > 0)
		memmove(ix->told.ptr, rest.ptr, rest.len);
}

static IndexerNews
last_words(const Indexer *ix, Err *err)
{
	Slice told = buffer_slice(&ix->told);

	if (slice_starts(told, SLICE("d")))
		return INDEXER_DONE;
	if (slice_starts(told, SLICE("m")))
		return INDEXER_NO_DISK;
	if (slice_starts(told, SLICE("e")))
		err_set(err, "%.*s", SLICE_ARG(slice_sub(told, 1, told.len)));
	else
		err_set(err, "The process that reads the articles ended before "
		    "it was done: r goes on");
	return INDEXER_FAILED;
}

IndexerNews
indexer_read(Indexer *ix, Err *err)
{
	ssize_t got;

	do {
		char *to = buffer_room(&ix->told, 512);
		got = read(ix->fd, to, 512);
		if (got > 0)
			buffer_wrote(&ix->told, (size_t)got);
		take_progress(ix);
	} while ((got > 0 && ix->told.len < TOLD_MAX) ||
	    (got < 0 && errno == EINTR));
	if (got < 0 && errno == EAGAIN)
		return INDEXER_WORKS;
	IndexerNews news = last_words(ix, err);
	indexer_end(ix);
	return news;
}

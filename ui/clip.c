/* SPDX-License-Identifier: MIT */
#include "ui/clip.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

enum { TMUX_MS = 2000 };

/* --- the way ------------------------------------------------------------- */

static bool
is_set(const char *value)
{
	return value != NULL && value[0] != '\0';
}

/* Consoles and printing terminals; some of them would show the sequence. */
static bool
has_none(Slice term)
{
	static const Slice names[] = { SLICE_INIT("linux"), SLICE_INIT("vt"),
		SLICE_INIT("ansi"), SLICE_INIT("cons"), SLICE_INIT("wsvt"),
		SLICE_INIT("dumb"), SLICE_INIT("sun") };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (slice_starts(term, names[i]))
			return true;
	return term.len == 0;
}

ClipWay
clip_way(const char *term, const char *tmux, const char *sty)
{
	if (is_set(tmux))
		return CLIP_TMUX;
	if (is_set(sty) || has_none(slice_of(term)))
		return CLIP_NONE;
	return CLIP_TERMINAL;
}

/* --- OSC 52 -------------------------------------------------------------- */

/* RFC 4648, 4. */
static void
add_base64(Slice bytes, Buffer *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "abcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < bytes.len; i += 3) {
		const size_t n = bytes.len - i;
		uint32_t three = 0;

		for (size_t k = 0; k < 3; k++)
			three = three << 8 | (k < n ?
			    (unsigned char)bytes.ptr[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			buffer_putc(out, k > n ? '=' :
			    digits[three >> (18 - 6 * k) & 63]);
	}
}

void
clip_sequence(Slice text, Buffer *out)
{
	buffer_puts(out, "\033]52;c;");
	add_base64(text, out);
	buffer_putc(out, '\a');
}

/* --- tmux ---------------------------------------------------------------- */

/* Its output goes nowhere but into the pipe, whose end tells its own. */
static void
become_tmux(int in, int out, bool send)
{
	sigset_t none;

	signal(SIGPIPE, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	dup2(in, STDIN_FILENO);
	dup2(out, STDOUT_FILENO);
	dup2(out, STDERR_FILENO);
	execlp("tmux", "tmux", "load-buffer", send ? "-w" : "-",
	    send ? "-" : NULL, (char *)NULL);
	_exit(127);
}

/* Reads until the other end is closed; false when that takes too long. */
static bool
wait_for_end(int fd)
{
	const int64_t until = clock_ms() + TMUX_MS;
	char bytes[256];

	for (int64_t left = TMUX_MS; left > 0; left = until - clock_ms()) {
		struct timeval wait = { left / 1000, left % 1000 * 1000 };
		fd_set set;

		FD_ZERO(&set);
		FD_SET(fd, &set);
		if (select(fd + 1, &set, NULL, NULL, &wait) > 0 &&
		    read(fd, bytes, sizeof bytes) <= 0)
			return true;
	}
	return false;
}

static bool
ends_well(pid_t pid, int fd)
{
	int status = 0;

	if (!wait_for_end(fd))
		kill(pid, SIGKILL);
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool
open_pipes(int in[2], int out[2])
{
	if (pipe(in) != 0)
		return false;
	if (pipe(out) != 0) {
		close(in[0]);
		close(in[1]);
		return false;
	}
	for (int i = 0; i < 2; i++) {
		fcntl(in[i], F_SETFD, FD_CLOEXEC);
		fcntl(out[i], F_SETFD, FD_CLOEXEC);
	}
	return true;
}

/*
 * send: on to the terminal, which tmux has learnt in 3.2.  What is written fits
 * into any pipe, so writing does not wait; where nobody reads it, SIGPIPE must
 * not come.
 */
static bool
run_tmux(bool send, Slice text)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
	int in[2], out[2];

	if (!open_pipes(in, out))
		return false;
	pid_t pid = fork();
	if (pid == 0)
		become_tmux(in[0], out[1], send);
	close(in[0]);
	close(out[1]);
	sigaction(SIGPIPE, &ignore, &before);
	bool ok = pid > 0 && file_write_all(in[1], text);
	sigaction(SIGPIPE, &before, NULL);
	close(in[1]);
	if (pid > 0)
		ok = ends_well(pid, out[0]) && ok;
	close(out[0]);
	return ok;
}

bool
clip_tmux(Slice text, bool *kept, Err *err)
{
	*kept = false;
	if (run_tmux(true, text))
		return true;
	*kept = true;
	return run_tmux(false, text) || err_set(err, "tmux did not take it");
}

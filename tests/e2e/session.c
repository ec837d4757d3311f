/* SPDX-License-Identifier: MIT */
#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MS INT64_C(1000000)
#define SECOND (1000 * MS)

int64_t
now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * SECOND + t.tv_nsec;
}

/* --- start and end --- */

/* As a login shell has them, whatever this program was started by. */
static void
reset_signals(void)
{
	static const int ignored[] = { SIGHUP, SIGINT, SIGQUIT, SIGPIPE,
		SIGTERM, SIGTSTP };
	sigset_t none;

	for (size_t i = 0; i < sizeof ignored / sizeof ignored[0]; i++)
		signal(ignored[i], SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

static void
child(const char *tty, char **argv, int cols, int rows)
{
	struct winsize size = { .ws_row = (unsigned short)rows,
		.ws_col = (unsigned short)cols };
	int fd;

	setsid();
	fd = open(tty, O_RDWR);
	if (fd == -1)
		_exit(127);
	ioctl(fd, TIOCSCTTY, 0);
	ioctl(fd, TIOCSWINSZ, &size);
	for (int i = 0; i < 3; i++)
		dup2(fd, i);
	for (int i = 3; i < 256; i++)
		close(i);
	reset_signals();
	unsetenv("COLUMNS");
	unsetenv("LINES");
	execvp(argv[0], argv);
	fprintf(stderr, "pty: %s: %s\n", argv[0], strerror(errno));
	_exit(127);
}

bool
session_start(Session *s, char **argv, int cols, int rows)
{
	s->master = posix_openpt(O_RDWR | O_NOCTTY);
	if (s->master == -1 || grantpt(s->master) == -1
	    || unlockpt(s->master) == -1) {
		fprintf(stderr, "pty: no pseudo-terminal: %s\n",
		    strerror(errno));
		return false;
	}
	tcgetattr(s->master, &s->modes);
	fcntl(s->master, F_SETFL, O_NONBLOCK);
	s->vt = vt_new(cols > 0 ? cols : 80, rows > 0 ? rows : 24);
	session_mark(s);
	s->pid = fork();
	if (s->pid == 0)
		child(ptsname(s->master), argv, cols, rows);
	if (s->pid == -1)
		fprintf(stderr, "pty: fork: %s\n", strerror(errno));
	return s->pid > 0;
}

static bool
reap(Session *s)
{
	struct rusage u;
	int status;

	if (s->ended || s->pid <= 0 || waitpid(s->pid, &status, WNOHANG) <= 0)
		return s->ended;
	getrusage(RUSAGE_CHILDREN, &u);
	s->ended = true;
	s->status = WIFSIGNALED(status) ? 128 + WTERMSIG(status)
	    : WEXITSTATUS(status);
	s->ended_cpu_ms = 1e3 * (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec)
	    + 1e-3 * (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec);
	s->ended_rss_kb = u.ru_maxrss;
	return true;
}

bool
session_reap(Session *s, int64_t until)
{
	while (!reap(s) && now_ns() < until) {
		int64_t slice = now_ns() + 2 * MS;
		session_pump(s, slice < until ? slice : until);
	}
	return reap(s);
}

void
session_end(Session *s)
{
	static const int signals[] = { SIGHUP, SIGTERM, SIGKILL };

	for (int i = 0; i < 3 && s->pid > 0; i++) {
		if (session_reap(s, now_ns() + (i == 0 ? 0 : SECOND)))
			break;
		if (i == 0)
			session_hangup(s);
		kill(-s->pid, signals[i]);
	}
	if (s->pid > 0)
		session_reap(s, now_ns() + SECOND);
	session_hangup(s);
	vt_free(s->vt);
	s->vt = NULL;
}

/* --- bytes --- */

void
session_mark(Session *s)
{
	s->marked = now_ns();
	s->first = s->last = 0;
	s->bytes = 0;
}

static void
note_filling(Session *s, int64_t at)
{
	int rows = 0;

	if (s->filling_count == sizeof s->filling / sizeof *s->filling)
		return;
	for (int r = vt_state(s->vt).rows; r-- > 0;)
		rows += *vt_row(s->vt, r) != '\0';
	s->filling[s->filling_count].at = at;
	s->filling[s->filling_count++].rows = rows;
}

static void
took(Session *s, const char *bytes, size_t n)
{
	char reply[256];

	s->last = now_ns();
	if (s->first == 0)
		s->first = s->last;
	s->bytes += n;
	if (s->record != NULL)
		fwrite(bytes, 1, n, s->record);
	vt_feed(s->vt, bytes, n);
	note_filling(s, s->last);
	size_t len = vt_answer(s->vt, reply, sizeof reply);
	if (len > 0 && s->answers && write(s->master, reply, len) == -1)
		return;		/* the terminal has no room: unanswered */
}

bool
session_read(Session *s, int64_t until)
{
	char buf[65536];
	struct pollfd p = { .fd = s->master, .events = POLLIN };
	int64_t wait = until - now_ns();
	bool closed = s->eof || s->master == -1;

	if (poll(&p, closed ? 0 : 1, wait <= 0 ? 0
	    : (int)((wait + MS - 1) / MS)) <= 0)
		return false;
	ssize_t n = read(s->master, buf, sizeof buf);
	if (n > 0)
		took(s, buf, (size_t)n);
	else if (n == 0 || (errno != EAGAIN && errno != EINTR))
		s->eof = true;
	return n > 0;
}

void
session_pump(Session *s, int64_t until)
{
	do
		session_read(s, until);
	while (now_ns() < until);
}

bool
session_send(Session *s, const char *bytes, size_t n)
{
	while (n > 0 && s->master != -1) {
		struct pollfd p = { .fd = s->master,
			.events = POLLIN | POLLOUT };
		if (poll(&p, 1, 5000) <= 0)
			return false;
		if (p.revents & POLLIN)
			session_read(s, 0);
		if (s->eof || (p.revents & (POLLOUT | POLLIN)) == 0)
			return false;
		ssize_t sent = write(s->master, bytes, n);
		if (sent == -1 && errno != EAGAIN)
			return false;
		if (sent > 0) {
			bytes += sent;
			n -= (size_t)sent;
		}
	}
	return n == 0;
}

bool
session_settle(Session *s, int64_t patience)
{
	int64_t limit = s->marked + s->timeout;

	while (!s->eof && now_ns() < limit) {
		int64_t until = s->last > 0 ? s->last + s->quiet
		    : s->marked + patience;
		if (!session_read(s, until) && now_ns() >= until)
			return true;
	}
	return s->eof;
}

/* --- what happens to a terminal --- */

void
session_resize(Session *s, int cols, int rows)
{
	struct winsize size = { .ws_row = (unsigned short)rows,
		.ws_col = (unsigned short)cols };

	while (session_read(s, 0))
		;		/* written for the old size */
	session_mark(s);
	if (cols > 0 && rows > 0)
		vt_resize(s->vt, cols, rows);
	ioctl(s->master, TIOCSWINSZ, &size);
}

void
session_hangup(Session *s)
{
	if (s->master != -1)
		close(s->master);
	s->master = -1;
	s->eof = true;
}

pid_t
session_foreground(const Session *s)
{
	pid_t leader = s->master == -1 ? -1 : tcgetpgrp(s->master);

	return leader > 0 ? leader : s->pid;
}

bool
session_signal(Session *s, int signal)
{
	session_mark(s);
	return kill(session_foreground(s), signal) == 0;
}

static long
status_field(pid_t pid, const char *name)
{
	char path[64], line[256];
	long value = -1;
	size_t n = strlen(name);

	snprintf(path, sizeof path, "/proc/%ld/status", (long)pid);
	FILE *f = fopen(path, "r");
	while (f != NULL && value == -1 && fgets(line, sizeof line, f) != NULL)
		if (strncmp(line, name, n) == 0 && line[n] == ':')
			value = atol(line + n + 1);
	if (f != NULL)
		fclose(f);
	return value;
}

Usage
session_usage(const Session *s)
{
	pid_t pid = session_foreground(s);
	struct timespec t;
	clockid_t clock;

	if (s->ended)
		return (Usage){ s->ended_cpu_ms, -1, s->ended_rss_kb };
	Usage u = { -1, status_field(pid, "voluntary_ctxt_switches"),
		status_field(pid, "VmHWM") };
	if (clock_getcpuclockid(pid, &clock) == 0
	    && clock_gettime(clock, &t) == 0)
		u.cpu_ms = 1e3 * (double)t.tv_sec + 1e-6 * (double)t.tv_nsec;
	return u;
}

const char *
session_unrestored(const Session *s)
{
	VtState v = vt_state(s->vt);
	struct termios t;

	if (v.alternate)
		return "the alternate screen is still shown";
	if (!v.visible)
		return "the cursor is still hidden";
	if (v.app_cursor)
		return "the cursor keys are still in application mode";
	if (v.mouse || v.paste)
		return "mouse or paste reports are still on";
	if (s->master == -1 || tcgetattr(s->master, &t) == -1)
		return NULL;
	if (t.c_lflag != s->modes.c_lflag || t.c_iflag != s->modes.c_iflag
	    || t.c_oflag != s->modes.c_oflag
	    || memcmp(t.c_cc, s->modes.c_cc, sizeof t.c_cc) != 0)
		return "the modes of the line (stty) are not as before";
	return NULL;
}

int64_t
session_full(const Session *s, int64_t start)
{
	int n = s->filling_count;

	for (int i = 0; i < n; i++)
		if (s->filling[i].rows * 10 >= s->filling[n - 1].rows * 9)
			return s->filling[i].at - start;
	return -1;
}

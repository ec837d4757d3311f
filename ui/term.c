/* SPDX-License-Identifier: MIT */
/*
 * Curses is used for what it is good at: finding the few bytes that turn one
 * screen into the next.  Keys are read past it (keyreader.h): it would hand
 * out the parts of a sequence that it does not know as keys, needs a locale to
 * read UTF-8, and tells a terminal that is gone by nothing.
 */
#include "ui/term.h"

#define key_name curses_key_name	/* key.h has one, too */
#include <curses.h>
#undef key_name
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "base/file.h"
#include "base/slice.h"
#include "ui/keyreader.h"
#include "ui/term_choose.h"
#include "ui/term_draw.h"

enum {
	MAX_ROWS = 500, MAX_COLS = 1000,
	ESCAPE_MS = 25, ESCAPE_SSH_MS = 100, ESCAPE_MOST_MS = 1000,
	ERRORS_MAX = 3		/* in a row, then the terminal is gone */
};

static struct {
	SCREEN *screen;		/* NULL: not open */
	FILE *in;
	int fd;			/* of in */
	int tty;		/* of what was standard output */
	int spare;		/* of /dev/null, for term_abandon() */
	int frame;		/* of memory that a frame is gathered in, or
				   -1 */
	struct termios modes;	/* as they were found */
	bool ascii;
	int escape_ms;
	int errors;
	KeyReader keys;
	volatile sig_atomic_t abandoned;
} term = { .tty = -1, .spare = -1, .frame = -1 };

static const int fatal_signals[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE,
	SIGILL };
enum { FATAL_SIGNALS = sizeof fatal_signals / sizeof fatal_signals[0] };

/* --- crashes ------------------------------------------------------------- */

/* Only what may be called in a signal handler. */
static void
restore_raw(void)
{
	static const char leave[] = "\033[?1049l\033[?25h\033[0m";

	if (write(term.tty, leave, sizeof leave - 1) > 0)
		tcsetattr(term.tty, TCSANOW, &term.modes);
}

static void
on_fatal_signal(int number)
{
	restore_raw();
	raise(number);		/* SA_RESETHAND: this time the default */
}

static void
catch_fatal_signals(bool catch)
{
	struct sigaction act = { .sa_flags = SA_RESETHAND | SA_NODEFER };

	act.sa_handler = catch ? on_fatal_signal : SIG_DFL;
	for (int i = 0; i < FATAL_SIGNALS; i++)
		sigaction(fatal_signals[i], &act, NULL);
}

/* --- opening and closing ------------------------------------------------- */

/* A file without a name, in memory; -1 where there is none to be had. */
static int
open_memory(void)
{
	char name[64];

	snprintf(name, sizeof name, "/dossier-%ld-%lld", (long)getpid(),
	    (long long)file_now_ns());
	int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);

	if (fd >= 0)
		shm_unlink(name);
	return fd;
}

static bool
open_streams(Err *err)
{
	term.fd = isatty(STDIN_FILENO) ?
	    fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) :
	    open("/dev/tty", O_RDWR | O_CLOEXEC);
	if (term.fd < 0 || term.fd >= FD_SETSIZE)
		return err_errno(err, "There is no terminal to read keys from");
	term.in = fdopen(term.fd, "r");
	term.tty = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
	term.spare = open("/dev/null", O_WRONLY | O_CLOEXEC);
	term.frame = open_memory();
	return (term.in != NULL && term.tty >= 0 && term.spare >= 0) ||
	    err_errno(err, "Cannot open the terminal");
}

static void
close_streams(void)
{
	if (term.in != NULL)
		fclose(term.in);
	if (term.tty >= 0)
		close(term.tty);
	if (term.spare >= 0)
		close(term.spare);
	if (term.frame >= 0)
		close(term.frame);
	term.in = NULL;
	term.tty = term.spare = term.frame = -1;
}

/* What the description says that keys send. */
static void
learn_keys(void)
{
	static const struct {
		const char *name;
		Key key;
	} keys[] = {
		{ "kcuu1", KEY_UP_ARROW }, { "kcud1", KEY_DOWN_ARROW },
		{ "kcub1", KEY_LEFT_ARROW }, { "kcuf1", KEY_RIGHT_ARROW },
		{ "kpp", KEY_PAGE_UP }, { "knp", KEY_PAGE_DOWN },
		{ "khome", KEY_HOME_KEY }, { "kend", KEY_END_KEY },
		{ "kdch1", KEY_DELETE }, { "kcbt", KEY_BACKTAB },
		{ "kent", KEY_RETURN }, { "kbs", KEY_BACK },
	};
	char name[16];

	term.keys = (KeyReader){ .len = 0 };
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		const char *sends = tigetstr(keys[i].name);
		if (sends != (const char *)-1)
			keyreader_learn(&term.keys, sends, keys[i].key);
	}
	for (int f = 1; f <= 12; f++) {
		snprintf(name, sizeof name, "kf%d", f);
		const char *sends = tigetstr(name);
		if (sends != (const char *)-1)
			keyreader_learn(&term.keys, sends, KEY_F1 + f - 1);
	}
}

/* Esc is the beginning of other keys, which come in pieces over a network. */
static int
escape_delay(void)
{
	const char *value = getenv("ESCDELAY");
	uint32_t ms;

	if (slice_uint(slice_of(value), &ms))
		return ms < ESCAPE_MOST_MS ? (int)ms : ESCAPE_MOST_MS;
	return term_env_is_set("SSH_CONNECTION") ? ESCAPE_SSH_MS : ESCAPE_MS;
}

static bool
start_curses(const char *name, const TermOptions *options, Err *err)
{
	term.screen = newterm(name, stdout, term.in);
	if (term.screen == NULL)
		return err_set(err, "Cannot use a terminal of the kind %s",
		    name);
	raw();
	noecho();
	nonl();
	typeahead(-1);
	idlok(stdscr, TRUE);
	leaveok(stdscr, FALSE);
	keypad(stdscr, TRUE);
	curs_set(1);
	draw_begin(term.ascii, !options->no_color);
	return true;
}

bool
term_open(const TermOptions *options, char warning[TERM_WARNING], Err *err)
{
	warning[0] = '\0';
	if (!isatty(STDOUT_FILENO))
		return err_set(err, "Standard output is no terminal");
	term.ascii = term_choose_ascii(options->ascii);
	term.escape_ms = escape_delay();
	term.errors = 0;
	tcgetattr(STDOUT_FILENO, &term.modes);
	const char *name = term_choose(STDOUT_FILENO, warning);

	if (name == NULL)
		return err_set(err, "This terminal cannot show a screen");
	if (!open_streams(err) || !start_curses(name, options, err)) {
		close_streams();
		return false;
	}
	learn_keys();
	die_set_hook(term_close);
	catch_fatal_signals(true);
	return true;
}

/* Is there room for a few bytes, or would writing them wait? */
static bool
takes_bytes(void)
{
	struct timeval at_once = { 0, 0 };
	fd_set set;

	FD_ZERO(&set);
	FD_SET(term.tty, &set);
	return select(term.tty + 1, NULL, &set, NULL, &at_once) == 1;
}

void
term_close(void)
{
	if (term.screen == NULL)
		return;
	die_set_hook(NULL);
	catch_fatal_signals(false);
	if (!takes_bytes())
		term_abandon();
	erase();	/* or rows stay in a tmux pane that grew */
	clearok(stdscr, TRUE);
	refresh();
	endwin();
	draw_end();
	delscreen(term.screen);
	term.screen = NULL;
	if (term.abandoned && takes_bytes())
		restore_raw();
	term.abandoned = 0;
	close_streams();
}

void
term_abandon(void)
{
	int saved = errno;

	if (term.spare >= 0) {
		dup2(term.spare, STDOUT_FILENO);
		term.abandoned = 1;
	}
	errno = saved;
}

void
term_suspend(void)
{
	struct sigaction normal = { .sa_handler = SIG_DFL }, ours;
	sigset_t stop, mask;

	catch_fatal_signals(false);
	endwin();
	sigemptyset(&stop);
	sigaddset(&stop, SIGTSTP);
	sigaddset(&stop, SIGCONT);
	sigaction(SIGTSTP, &normal, &ours);
	sigprocmask(SIG_UNBLOCK, &stop, &mask);
	raise(SIGTSTP);
	sigprocmask(SIG_SETMASK, &mask, NULL);
	sigaction(SIGTSTP, &ours, NULL);
	catch_fatal_signals(true);
}

/* --- size, keys, frames -------------------------------------------------- */

static int
from_env(const char *name, int otherwise)
{
	uint32_t n;

	return slice_uint(slice_of(getenv(name)), &n) && n > 0 &&
	    n <= MAX_COLS ? (int)n : otherwise;
}

static int
at_most(int n, int most)
{
	return n < most ? n : most;
}

bool
term_is_ascii(void)
{
	return term.ascii;
}

void
term_size(int *rows, int *cols)
{
	struct winsize size = { 0 };

	ioctl(term.tty, TIOCGWINSZ, &size);
	*rows = at_most(size.ws_row > 0 ? size.ws_row : from_env("LINES", 24),
	    MAX_ROWS);
	*cols = at_most(size.ws_col > 0 ? size.ws_col :
	    from_env("COLUMNS", 80), MAX_COLS);
}

int
term_fd(void)
{
	return term.fd;
}

/* Waits up to that long for bytes and reads them; false when none came. */
static bool
read_more(int ms, bool *gone)
{
	struct timeval wait = { .tv_usec = ms * 1000 };
	size_t room;
	char *to = keyreader_room(&term.keys, &room);
	fd_set set;

	FD_ZERO(&set);
	FD_SET(term.fd, &set);
	int ready = select(term.fd + 1, &set, NULL, NULL, &wait);
	if (ready == 0 || (ready < 0 && errno == EINTR))
		return false;
	ssize_t got = ready < 0 ? -1 : read(term.fd, to, room);
	if (got > 0) {
		keyreader_wrote(&term.keys, (size_t)got);
		term.errors = 0;
		return true;
	}
	if (got < 0 && (errno == EINTR || errno == EAGAIN))
		return false;
	term.errors++;
	*gone = got == 0 || errno == EIO || term.errors >= ERRORS_MAX;
	return false;
}

Key
term_key(bool *gone)
{
	bool waited = false;
	Key key;

	for (;;) {
		switch (keyreader_next(&term.keys, waited, &key)) {
		case KEYS_ONE:
			return key;
		case KEYS_PART:
			waited = !read_more(term.escape_ms, gone);
			break;
		case KEYS_NONE:
			if (!read_more(0, gone))
				return KEY_NONE;
			waited = false;
			break;
		}
		if (*gone)
			return KEY_NONE;
	}
}

/*
 * curses writes each line by itself, and over a network each write travels
 * alone.  So standard output is memory while a frame is drawn, and the frame
 * is sent in one piece after that.
 */
static void
gather_frame(void)
{
	if (term.frame >= 0 && !term.abandoned)
		dup2(term.frame, STDOUT_FILENO);
}

static bool
write_all(const char *bytes, size_t len)
{
	while (len > 0) {
		ssize_t n = write(STDOUT_FILENO, bytes, len);

		if (n < 0 && errno != EINTR)
			return false;
		if (n > 0) {
			bytes += n;
			len -= (size_t)n;
		}
	}
	return true;
}

static void
send_frame(void)
{
	static char bytes[1 << 16];
	off_t at = 0;
	ssize_t n;

	if (term.frame < 0)
		return;
	dup2(term.tty, STDOUT_FILENO);
	if (term.abandoned)
		dup2(term.spare, STDOUT_FILENO);
	while ((n = pread(term.frame, bytes, sizeof bytes, at)) > 0 &&
	    write_all(bytes, (size_t)n))
		at += n;
	if (lseek(term.frame, 0, SEEK_SET) != 0 ||
	    ftruncate(term.frame, 0) != 0) {
		close(term.frame);
		term.frame = -1;
	}
}

void
term_frame(const Canvas *c, bool all)
{
	if (term.screen == NULL)
		return;
	if (all)
		reset_prog_mode();
	gather_frame();
	draw_frame(c, all);
	send_frame();
}

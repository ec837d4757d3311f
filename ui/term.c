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
#include <sys/select.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "base/slice.h"
#include "ui/keyreader.h"
#include "ui/term_choose.h"
#include "ui/term_draw.h"
#include "ui/term_look.h"
#include "ui/term_out.h"

enum {
	MAX_ROWS = 500, MAX_COLS = 1000,
	ESCAPE_MS = 25, ESCAPE_SSH_MS = 100, ESCAPE_MOST_MS = 1000,
	ERRORS_MAX = 3		/* in a row, then the terminal is gone */
};

static struct {
	SCREEN *screen;		/* NULL: not open */
	FILE *in;
	int fd;			/* of in */
	struct termios modes;	/* as they were found */
	bool ascii;
	int escape_ms;
	int errors;
	KeyReader keys;
} term;

static const int fatal_signals[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE,
	SIGILL };
enum { FATAL_SIGNALS = sizeof fatal_signals / sizeof fatal_signals[0] };

/* --- crashes ------------------------------------------------------------- */

/* Only what may be called in a signal handler. */
static void
restore_raw(void)
{
	static const char leave[] = "\033[?1049l\033[?25h\033[0m";

	if (write(out_tty(), leave, sizeof leave - 1) > 0)
		tcsetattr(out_tty(), TCSANOW, &term.modes);
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

static bool
open_streams(Err *err)
{
	term.fd = isatty(STDIN_FILENO) ?
	    fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) :
	    open("/dev/tty", O_RDWR | O_CLOEXEC);
	if (term.fd < 0 || term.fd >= FD_SETSIZE)
		return err_errno(err, "There is no terminal to read keys from");
	term.in = fdopen(term.fd, "r");
	return (out_open() && term.in != NULL) ||
	    err_errno(err, "Cannot open the terminal");
}

static void
close_streams(void)
{
	if (term.in != NULL)
		fclose(term.in);
	term.in = NULL;
	out_close();
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

/* NULL when curses does not know it, or it cannot address the cursor. */
static SCREEN *
new_screen(const char *name)
{
	SCREEN *screen = newterm(name, stdout, term.in);

	if (screen == NULL || cursor_address != NULL)
		return screen;
	endwin();
	delscreen(screen);
	return NULL;
}

/* Names of terminals that are mostly there and good.  Others are judged before
 * curses takes them: it writes to a bad one, and loses memory. */
static bool
is_common(Slice name)
{
	static const Slice common[] = { SLICE_INIT("xterm"),
		SLICE_INIT("tmux"), SLICE_INIT("screen"), SLICE_INIT("linux") };

	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		if (slice_starts(name, common[i]))
			return true;
	return false;
}

/* The description of a common one is read once. */
static bool
open_screen(char warning[TERM_WARNING], Err *err)
{
	if (term_env_is_set("TERM") && is_common(slice_of(getenv("TERM"))))
		term.screen = new_screen(getenv("TERM"));
	if (term.screen != NULL)
		return true;
	const char *name = term_choose(STDOUT_FILENO, warning);

	if (name != NULL)
		term.screen = new_screen(name);
	return term.screen != NULL ||
	    err_set(err, "This terminal cannot show a screen");
}

static void
begin_screen(const TermOptions *options)
{
	raw();
	noecho();
	nonl();
	typeahead(-1);
	out_keep();	/* what begins the screen goes with the first frame */
	idlok(stdscr, TRUE);
	leaveok(stdscr, FALSE);
	keypad(stdscr, TRUE);
	curs_set(1);
	look_begin(!options->no_color);
	draw_begin(term.ascii);
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
	if (!open_streams(err) || !open_screen(warning, err)) {
		close_streams();
		return false;
	}
	begin_screen(options);
	learn_keys();
	die_set_hook(term_close);
	catch_fatal_signals(true);
	return true;
}

void
term_close(void)
{
	if (term.screen == NULL)
		return;
	die_set_hook(NULL);
	catch_fatal_signals(false);
	if (!out_takes_bytes())
		out_abandon();
	out_send();
	out_direct();
	erase();	/* or rows stay in a tmux pane that grew */
	clearok(stdscr, TRUE);
	refresh();
	endwin();
	draw_end();
	delscreen(term.screen);
	term.screen = NULL;
	if (out_is_abandoned() && out_takes_bytes())
		restore_raw();
	close_streams();
}

void
term_abandon(void)
{
	out_abandon();
}

void
term_suspend(void)
{
	struct sigaction normal = { .sa_handler = SIG_DFL }, ours;
	sigset_t stop, mask;

	catch_fatal_signals(false);
	out_direct();
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

	ioctl(out_tty(), TIOCGWINSZ, &size);
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

void
term_send(Slice bytes)
{
	if (term.screen != NULL)
		out_write(bytes.ptr, bytes.len);
}

void
term_frame(const Canvas *c, bool all)
{
	if (term.screen == NULL)
		return;
	if (all) {
		out_direct();
		reset_prog_mode();
	}
	out_keep();
	draw_frame(c, all);
	out_send();
}

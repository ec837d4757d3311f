/* SPDX-License-Identifier: MIT */
#include "steps.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "keys.h"

#define MS INT64_C(1000000)

static Result
fail(Run *r, const char *why)
{
	fprintf(stderr, "pty: %s: %s\n", r->step, why);
	if (r->s.ended || session_reap(&r->s, 0))
		fprintf(stderr, "pty: the command has ended, status %d\n",
		    r->s.status);
	return FAILED;
}

static Result
misuse(const Run *r)
{
	fprintf(stderr, "pty: %s: not a step; see pty --help\n", r->step);
	return MISUSED;
}

static void
screen_print(Vt *vt, FILE *out)
{
	VtState v = vt_state(vt);

	fprintf(out, "--- %dx%d, cursor %d %d%s%s\n", v.cols, v.rows,
	    v.row + 1, v.col + 1, v.visible ? "" : " hidden",
	    v.unknown > 0 ? ", unknown sequences" : "");
	for (int i = 0; i < v.rows; i++)
		fprintf(out, "%s\n", vt_row(vt, i));
	fputs("---\n", out);
}

/* --- steps that measure --- */

static double
ms_since(int64_t from, int64_t to)
{
	return to == 0 ? -1 : (double)(to - from) / (double)MS;
}

static bool
on_screen(const Session *s, const char *text)
{
	if (*text == '\0')
		return true;
	for (int i = vt_state(s->vt).rows; i-- > 0;)
		if (strstr(vt_row(s->vt, i), text) != NULL)
			return true;
	return false;
}

static Result
do_start(Run *r, const char *text)
{
	Session *s = &r->s;
	Usage none = { 0, 0, 0 };

	session_settle(s, s->timeout);
	while (!on_screen(s, text)) {
		if (s->eof || now_ns() > s->marked + s->timeout)
			return fail(r, "not on the first screen");
		session_read(s, now_ns() + 10 * MS);
	}
	session_settle(s, s->timeout);
	if (s->last == 0)
		return fail(r, "it wrote nothing");
	Row *row = report_add(&r->report, r->step);
	row->bytes = s->bytes;
	row->first = ms_since(s->marked, s->first);
	row->min = row->median = row->max = ms_since(s->marked, s->last);
	row_spent(row, none, session_usage(s));
	row = report_add(&r->report, "full screen");
	row->bytes = s->bytes;
	row->min = row->median = row->max =
	    (double)session_full(s, s->marked) / (double)MS;
	return MET;
}

/* Types `bytes` n times, each settled; one row of the report. */
static Result
type(Run *r, const char *bytes, size_t len, long n)
{
	Session *s = &r->s;
	double *first = calloc((size_t)n * 2, sizeof *first), *last = first + n;
	Usage before = session_usage(s);
	size_t seen = 0, total = 0;

	if (first == NULL)
		abort();
	for (long i = 0; i < n; i++) {
		session_mark(s);
		if (s->eof || !session_send(s, bytes, len)) {
			free(first);
			return fail(r, "nobody reads the keys");
		}
		session_settle(s, r->patience);
		total += s->bytes;
		if (s->last == 0)
			continue;
		first[seen] = ms_since(s->marked, s->first);
		last[seen++] = ms_since(s->marked, s->last);
	}
	Row *row = report_add(&r->report, r->step);
	row->n = n;
	row->bytes = total;
	row->first = median(first, seen);
	row->median = median(last, seen);
	row->min = seen > 0 ? last[0] : -1;
	row->max = seen > 0 ? last[seen - 1] : -1;
	row_spent(row, before, session_usage(s));
	free(first);
	return MET;
}

static Result
type_keys(Run *r, const char *keys, long n, bool at_once)
{
	size_t len;
	char *bytes = keys_bytes(keys, vt_state(r->s.vt).app_cursor,
	    getenv("TERM"), &len);

	if (bytes == NULL || n < 1 || len == 0) {
		free(bytes);
		return misuse(r);
	}
	if (at_once) {
		bytes = realloc(bytes, len * (size_t)n);
		if (bytes == NULL)
			abort();
		for (long i = 1; i < n; i++)
			memcpy(bytes + (size_t)i * len, bytes, len);
		len *= (size_t)n;
	}
	Result result = type(r, bytes, len, at_once ? 1 : n);
	free(bytes);
	return result;
}

static Result
do_key(Run *r, const char *keys)
{
	return type_keys(r, keys, 1, false);
}

static Result
do_keys(Run *r, const char *arg)
{
	char *keys;
	long n = strtol(arg, &keys, 10);

	return type_keys(r, keys + (*keys == ' '), n, false);
}

static Result
do_burst(Run *r, const char *arg)
{
	char *keys;
	long n = strtol(arg, &keys, 10);

	return type_keys(r, keys + (*keys == ' '), n, true);
}

static Result
do_paste(Run *r, const char *path)
{
	char buf[65536];
	FILE *f = fopen(path, "rb");

	if (f == NULL)
		return fail(r, strerror(errno));
	size_t n = fread(buf, 1, sizeof buf, f);
	fclose(f);
	return type(r, buf, n, 1);
}

static Result
do_resize(Run *r, const char *arg)
{
	Session *s = &r->s;
	Usage before = session_usage(s);
	int cols, rows;

	if (sscanf(arg, "%dx%d", &cols, &rows) != 2 || cols < 0 || rows < 0
	    || cols > 9999 || rows > 9999)
		return misuse(r);
	session_resize(s, cols, rows);
	session_settle(s, r->patience);
	Row *row = report_add(&r->report, r->step);
	row->bytes = s->bytes;
	row->first = ms_since(s->marked, s->first);
	row->min = row->median = row->max = ms_since(s->marked, s->last);
	row_spent(row, before, session_usage(s));
	return MET;
}

static Result
do_idle(Run *r, const char *arg)
{
	Session *s = &r->s;
	Usage before = session_usage(s);
	double seconds;
	long bytes = -1, wakes = -1;

	if (sscanf(arg, "%lf %ld %ld", &seconds, &bytes, &wakes) < 1)
		return misuse(r);
	session_mark(s);
	session_pump(s, s->marked + (int64_t)(seconds * 1e3) * MS);
	Row *row = report_add(&r->report, r->step);
	row->bytes = s->bytes;
	row_spent(row, before, session_usage(s));
	if (bytes >= 0 && s->bytes > (size_t)bytes)
		return fail(r, "it wrote more than that");
	if (wakes >= 0 && row->wakes > wakes)
		return fail(r, "it woke up more often than that");
	return s->eof ? fail(r, "it has ended") : MET;
}

static Result
do_exit(Run *r, const char *arg)
{
	Session *s = &r->s;
	long ms, status;
	int given = sscanf(arg, "%ld %ld", &ms, &status);

	if (given < 1)
		return misuse(r);
	if (!session_reap(s, now_ns() + ms * MS))
		return fail(r, "it is still running");
	int64_t end = now_ns();
	while (session_read(s, 0))
		;		/* its last words */
	Row *row = report_add(&r->report, r->step);
	row->bytes = s->bytes;
	row->max = row->median = row->min = ms_since(s->marked, end);
	row->cpu_ms = session_usage(s).cpu_ms;
	row->rss_kb = session_usage(s).rss_kb;
	return given == 2 && status != s->status
	    ? fail(r, "another status was expected") : MET;
}

/* --- steps that look --- */

typedef bool Seen(const Session *s, const char *what);

static Result
await(Run *r, Seen *seen, const char *what, const char *why)
{
	int64_t limit = now_ns() + r->s.timeout;

	for (;;) {
		if (seen(&r->s, what))
			return MET;
		if (r->s.eof || now_ns() > limit)
			return fail(r, why);
		session_read(&r->s, now_ns() + 10 * MS);
	}
}

static bool
not_on_screen(const Session *s, const char *text)
{
	return !on_screen(s, text);
}

static bool
cursor_at(const Session *s, const char *where)
{
	VtState v = vt_state(s->vt);
	int row, col;

	return sscanf(where, "%d %d", &row, &col) == 2 && v.row == row - 1
	    && v.col == col - 1;
}

static bool
cursor_on(const Session *s, const char *text)
{
	VtState v = vt_state(s->vt);

	return v.visible && strstr(vt_row(s->vt, v.row), text) != NULL;
}

/* "" for TEXT: the row is empty. */
static bool
row_holds(const Session *s, const char *what)
{
	char *text;
	long row = strtol(what, &text, 10), rows = vt_state(s->vt).rows;

	row = row < 0 ? rows + row : row - 1;
	if (row < 0 || row >= rows)
		return false;
	text += strspn(text, " ");
	size_t n = strlen(text);
	bool quoted = n > 1 && text[0] == '"' && text[n - 1] == '"';
	char wanted[256];
	snprintf(wanted, sizeof wanted, "%.*s", (int)(quoted ? n - 2 : n),
	    text + quoted);
	const char *held = vt_row(s->vt, (int)row);
	return *wanted == '\0' ? *held == '\0' : strstr(held, wanted) != NULL;
}

static Result
do_expect(Run *r, const char *text)
{
	return await(r, on_screen, text, "not on the screen");
}

static Result
do_expect_not(Run *r, const char *text)
{
	return await(r, not_on_screen, text, "still on the screen");
}

static Result
do_row(Run *r, const char *what)
{
	return await(r, row_holds, what, "not in that row");
}

static Result
do_cursor(Run *r, const char *where)
{
	return await(r, cursor_at, where, "the cursor is elsewhere");
}

static Result
do_cursor_on(Run *r, const char *text)
{
	return await(r, cursor_on, text, "the cursor is elsewhere, or hidden");
}

static Result
do_restored(Run *r, const char *none)
{
	const char *why = session_unrestored(&r->s);

	return *none != '\0' ? misuse(r) : why != NULL ? fail(r, why) : MET;
}

static Result
do_screen(Run *r, const char *none)
{
	(void)none;
	screen_print(r->s.vt, stdout);
	return MET;
}

/* --- steps that do something else --- */

static Result
do_wait(Run *r, const char *ms)
{
	session_pump(&r->s, now_ns() + atol(ms) * MS);
	return MET;
}

static Result
do_signal(Run *r, const char *name)
{
	static const struct { const char *name; int number; } signals[] = {
		{ "HUP", SIGHUP }, { "INT", SIGINT }, { "QUIT", SIGQUIT },
		{ "TERM", SIGTERM }, { "KILL", SIGKILL }, { "STOP", SIGSTOP },
		{ "TSTP", SIGTSTP }, { "CONT", SIGCONT }, { "PIPE", SIGPIPE },
		{ "WINCH", SIGWINCH }, { "USR1", SIGUSR1 },
	};

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		if (strcasecmp(name, signals[i].name) == 0)
			return session_signal(&r->s, signals[i].number) ? MET
			    : fail(r, strerror(errno));
	return misuse(r);
}

static Result
do_hangup(Run *r, const char *none)
{
	(void)none;
	session_mark(&r->s);
	session_hangup(&r->s);
	return MET;
}

static Result
do_sh(Run *r, const char *command)
{
	char pid[32];

	snprintf(pid, sizeof pid, "%ld", (long)session_foreground(&r->s));
	setenv("PTY_PID", pid, 1);
	fflush(stdout);
	return system(command) == 0 ? MET : fail(r, "it failed");
}

static Result
do_record(Run *r, const char *path)
{
	if (r->s.record != NULL)
		fclose(r->s.record);
	r->s.record = fopen(path, "wb");
	return r->s.record != NULL ? MET : fail(r, strerror(errno));
}

static const struct {
	const char *name;
	Result (*run)(Run *, const char *);
	bool before;		/* may come before the start */
} verbs[] = {
	{ "start", do_start, false }, { "key", do_key, false },
	{ "keys", do_keys, false }, { "burst", do_burst, false },
	{ "paste", do_paste, false }, { "resize", do_resize, false },
	{ "idle", do_idle, false }, { "wait", do_wait, false },
	{ "expect", do_expect, false }, { "expect-not", do_expect_not, false },
	{ "row", do_row, false }, { "cursor", do_cursor, false },
	{ "cursor-on", do_cursor_on, false }, { "signal", do_signal, false },
	{ "hangup", do_hangup, false }, { "exit-within", do_exit, false },
	{ "restored", do_restored, false }, { "sh", do_sh, false },
	{ "screen", do_screen, false }, { "record", do_record, true },
};

/* Cuts blanks at both ends, then one pair of double quotes. */
static char *
trim(char *text)
{
	text += strspn(text, " \t");
	size_t n = strlen(text);
	while (n > 0 && strchr(" \t\r\n", text[n - 1]) != NULL)
		n--;
	text[n] = '\0';
	if (n > 1 && text[0] == '"' && text[n - 1] == '"') {
		text[n - 1] = '\0';
		text++;
	}
	return text;
}

Result
step_run(Run *r, char *line)
{
	line = trim(line);
	if (*line == '\0' || *line == '#')
		return MET;
	char name[32] = "", *arg = line + strcspn(line, " \t");
	snprintf(name, sizeof name, "%.*s", (int)(arg - line), line);
	r->step = line;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
		if (strcmp(verbs[i].name, name) != 0)
			continue;
		if (!verbs[i].before && r->s.pid == 0
		    && !session_start(&r->s, r->argv, r->cols, r->rows))
			return FAILED;
		char *text = strdup(arg);
		if (text == NULL)
			abort();
		Result result = verbs[i].run(r, trim(text));
		free(text);
		if (result == FAILED && r->s.vt != NULL)
			screen_print(r->s.vt, stderr);
		return result;
	}
	return misuse(r);
}

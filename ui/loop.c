/* SPDX-License-Identifier: MIT */
/*
 * Paint, then wait.  All keys that wait are taken before the next frame.
 * There is no timer but the one that saves 30 s after a change.
 *
 * A complete index is shown before the files are looked at.  Up to 1 MB of
 * changed text is read right here; more by another process (indexer.h), unless
 * the index is in memory, where another could not fill it.
 */
#include "ui/loop.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>

#include "base/file.h"
#include "ui/indexer.h"
#include "ui/signals.h"

enum {
	SAVE_MS = 30000,
	PROGRESS_MS = 1000,
	READ_HERE = 1 << 20,	/* bytes of changed text */
	KEYS_AT_ONCE = 1000	/* then a frame, and a look at the signals */
};

typedef struct {
	const LoopOptions *options;
	Dossier *dossier;
	State *state;
	App *app;		/* NULL before the first frame */
	Canvas canvas;
	Indexer indexer;
	int64_t save_at;	/* clock_ms(); 0: nothing to save */
	int64_t progress_at;	/* when it may be shown next */
	bool progress_shown;	/* of this reading */
	ClipWay clip;
	bool draw_all;
	bool more_keys;		/* some were left at the last round */
	bool quit;
	bool gone;		/* the terminal is */
	int status;
} Loop;

/* --- frames -------------------------------------------------------------- */

static void
send_frame(Loop *l)
{
	signals_begin_frame();
	term_frame(&l->canvas, l->draw_all);
	signals_end_frame();
	l->draw_all = false;
}

static void
take_size(Loop *l)
{
	int rows, cols;

	term_size(&rows, &cols);
	canvas_resize(&l->canvas, rows, cols);
	if (l->app != NULL)
		app_resize(l->app, rows, cols);
}

static void
draw(Loop *l)
{
	app_draw(l->app, &l->canvas);
	send_frame(l);
}

/* --- saving -------------------------------------------------------------- */

static bool
save(Loop *l, Err *err)
{
	l->save_at = 0;
	app_remember(l->app);
	return state_save(l->state, err);
}

static void
save_or_tell(Loop *l)
{
	Err err;

	if (!save(l, &err))
		app_message(l->app, "%s", err.text);
}

/* --- reading what changed ------------------------------------------------ */

typedef struct {
	char text[64];
} ProgressText;

static ProgressText
describe_progress(uint64_t done, uint64_t total)
{
	ProgressText p;

	if (total == 0)
		snprintf(p.text, sizeof p.text,
		    "Another process reads the articles");
	else
		snprintf(p.text, sizeof p.text, "Reading the articles: %d %%",
		    (int)(100.0 * (double)done / (double)total));
	return p;
}

/* Over the last frame, since the app's views must not ask an index that is
 * being written. */
static void
draw_progress(Loop *l, uint64_t done, uint64_t total)
{
	const ProgressText p = describe_progress(done, total);
	const Rect all = canvas_rect(&l->canvas);
	int last = l->canvas.rows - 1;

	canvas_field(&l->canvas, all, last, 0, all.cols, slice_of(p.text),
	    STYLE_BAR);
	canvas_field_right(&l->canvas, all, last, all.cols - 10, 10,
	    SLICE("C-c stops "), STYLE_BAR);
	canvas_cursor(&l->canvas, last, 0);
	send_frame(l);
}

static bool
stop_key_waits(Loop *l)
{
	Key key;

	while ((key = term_key(&l->gone)) != KEY_NONE)
		if (key == CTRL('c') || key == 'q')
			return true;
	return l->gone;
}

/* What is over soon is not shown, and takes no key away from the app. */
static bool
progress_here(void *arg, uint64_t done, uint64_t total)
{
	Loop *l = arg;
	int64_t now = clock_ms();

	if (now >= l->progress_at) {
		l->progress_at = now + PROGRESS_MS;
		l->progress_shown = true;
		draw_progress(l, done, total);
	}
	return !signals_end_waits() &&
	    !(l->progress_shown && stop_key_waits(l));
}

static bool
read_here(Loop *l, Err *err)
{
	l->progress_at = clock_ms() + PROGRESS_MS / 2;
	l->progress_shown = false;
	bool ok = dossier_update(l->dossier, progress_here, l, err);
	if (l->app != NULL)
		app_refresh(l->app);
	return ok;
}

/* Looks at the files and begins to read what changed.  *changed: whether there
 * was anything. */
static bool
look_at_files(Loop *l, bool *changed, Err *err)
{
	DossierWork work;

	*changed = false;
	if (l->indexer.pid != 0)
		return err_set(err, "The articles are being read already");
	if (!dossier_check(l->dossier, &work, err))
		return false;
	*changed = work.changed > 0;
	if (!*changed)
		return true;
	if (work.bytes > READ_HERE && !dossier_in_memory(l->dossier) &&
	    indexer_start(&l->indexer, &l->options->from,
	    l->options->program, work.bytes, err))
		return true;
	return read_here(l, err);
}

static void
reload(Loop *l, bool asked)
{
	Err err;
	bool changed;

	if (!look_at_files(l, &changed, &err))
		app_message(l->app, "%s", err.text);
	else if (asked && l->indexer.pid == 0)
		app_message(l->app, changed ? "What had changed was read." :
		    "Nothing has changed.");
}

static void
show_indexer(Loop *l)
{
	const ProgressText p = describe_progress(l->indexer.done,
	    l->indexer.total);

	app_progress(l->app, l->indexer.pid != 0 ? p.text : NULL);
}

static void
take_news(Loop *l)
{
	Err err = { "" };
	IndexerNews news = indexer_read(&l->indexer, &err);

	if (dossier_refresh(l->dossier))
		app_refresh(l->app);
	show_indexer(l);
	if (news == INDEXER_NO_DISK && read_here(l, &err))
		app_message(l->app, "%s", dossier_note(l->dossier));
	else if (err.text[0] != '\0')
		app_message(l->app, "%s", err.text);
}

/* --- keys ---------------------------------------------------------------- */

static void
suspend(Loop *l)
{
	if (!signals_can_stop()) {
		app_message(l->app, "There is no shell that could continue "
		    "the program.");
		return;
	}
	save_or_tell(l);
	term_suspend();
	signals_take();		/* SIGCONT: the same is done anyway */
	l->draw_all = true;
	take_size(l);
}

static void
send_to_terminal(Slice text)
{
	Buffer sequence = { 0 };

	clip_sequence(text, &sequence);
	signals_begin_frame();
	term_send(buffer_slice(&sequence));
	signals_end_frame();
	buffer_free(&sequence);
}

static void
copy(Loop *l)
{
	const Slice text = app_copied(l->app);
	Err err;
	bool kept;

	if (l->clip == CLIP_TERMINAL)
		send_to_terminal(text);
	else if (!clip_tmux(text, &kept, &err))
		app_not_copied(l->app, &err);
	else if (kept)
		app_message(l->app, "tmux keeps it as a buffer to paste, and "
		    "cannot send it on; y v shows it");
}

static void
grant(Loop *l, AppWish wish)
{
	switch (wish) {
	case APP_GO_ON:
		break;
	case APP_QUIT:
		l->quit = true;
		break;
	case APP_SUSPEND:
		suspend(l);
		break;
	case APP_REDRAW:
		app_repaint(l->app);
		l->draw_all = true;
		break;
	case APP_RELOAD:
		reload(l, true);
		break;
	case APP_UPDATE:
		reload(l, false);
		break;
	case APP_COPY:
		copy(l);
		break;
	}
}

static void
take_keys(Loop *l)
{
	int n = 0;
	Key key;

	while (n < KEYS_AT_ONCE && !l->quit &&
	    (key = term_key(&l->gone)) != KEY_NONE) {
		grant(l, app_key(l->app, key, clock_ms()));
		n++;
	}
	l->more_keys = n == KEYS_AT_ONCE;
	if (n > 0 && l->save_at == 0)
		l->save_at = clock_ms() + SAVE_MS;
}

/* --- waiting ------------------------------------------------------------- */

static struct timespec
time_left(int64_t at)
{
	int64_t ms = at - clock_ms();

	if (ms < 0)
		ms = 0;
	return (struct timespec){ ms / 1000, ms % 1000 * 1000000 };
}

/* Until something happens; true when keys may wait. */
static bool
wait_for_news(Loop *l)
{
	struct timespec wait = time_left(l->more_keys ? 0 : l->save_at);
	int highest = term_fd();
	fd_set set;

	FD_ZERO(&set);
	FD_SET(term_fd(), &set);
	if (l->indexer.pid != 0) {
		FD_SET(l->indexer.fd, &set);
		if (l->indexer.fd > highest)
			highest = l->indexer.fd;
	}
	int ready = pselect(highest + 1, &set, NULL, NULL,
	    l->more_keys || l->save_at != 0 ? &wait : NULL,
	    signals_let_in());
	if (ready < 0 && errno != EINTR)
		l->gone = true;		/* what it waits for is no more */
	if (ready <= 0)
		return l->more_keys;
	if (l->indexer.pid != 0 && FD_ISSET(l->indexer.fd, &set))
		take_news(l);
	return l->more_keys || FD_ISSET(term_fd(), &set);
}

static void
take_signals(Loop *l)
{
	const Signals s = signals_take();

	if (s.stop)
		suspend(l);
	if (s.resized || s.continued)
		take_size(l);
	if (s.continued)
		l->draw_all = true;
	if (s.leave != 0) {
		l->quit = true;
		l->status = 128 + s.leave;
	}
}

static void
run(Loop *l)
{
	while (!l->quit && !l->gone) {
		if (l->draw_all || app_dirty(l->app))
			draw(l);
		if (!signals_end_waits() && wait_for_news(l))
			take_keys(l);
		take_signals(l);
		if (l->save_at != 0 && clock_ms() >= l->save_at)
			save_or_tell(l);
	}
	if (l->gone && !l->quit) {
		l->status = 128 + SIGHUP;
		term_abandon();
	}
}

/* --- beginning and end --------------------------------------------------- */

/* The first frame, of one commit. */
static void
show_first(Loop *l, const char *warning, const Err *err)
{
	const AppOptions options = { .ascii = term_is_ascii(),
		.clip = l->clip };
	Index *ix = dossier_index(l->dossier);

	index_hold(ix);
	l->app = app_new(l->dossier, l->state, &options);
	take_size(l);
	if (err->text[0] != '\0')
		app_message(l->app, "%s", err->text);
	else if (warning[0] != '\0')
		app_message(l->app, "%s", warning);
	show_indexer(l);
	draw(l);
	index_release(ix);
}

/* The first frame comes before the look at the files when there is something
 * to show; else what is read at once comes before it. */
static void
begin(Loop *l, const char *warning)
{
	bool warm = dossier_is_warm(l->dossier), changed;
	Err err = { "" };

	take_size(l);
	if (!warm)
		look_at_files(l, &changed, &err);
	show_first(l, warning, &err);
	if (warm)
		reload(l, false);
}

static bool
finish(Loop *l, Err *err)
{
	bool saved = save(l, err);

	indexer_stop(&l->indexer);
	term_close();
	app_free(l->app);
	state_free(l->state);
	canvas_free(&l->canvas);
	dossier_free(l->dossier);
	return saved;
}

/* Nothing is kept of a dossier of which nothing shall be kept. */
static State *
load_state(const Loop *l)
{
	Arena a = { 0 };
	char *path = l->options->from.no_index ? NULL :
	    state_path(&a, dossier_hash(l->dossier));
	State *st = state_load(path);

	arena_free(&a);
	return st;
}

int
loop_run(const LoopOptions *options, Err *err)
{
	Loop l = { .options = options, .clip = clip_way(getenv("TERM"),
		getenv("TMUX"), getenv("STY")) };
	char warning[TERM_WARNING];

	l.dossier = dossier_open(&options->from, err);
	if (l.dossier == NULL)
		return 3;
	signals_catch();
	if (!term_open(&options->term, warning, err)) {
		signals_release();
		dossier_free(l.dossier);
		return LOOP_NO_SCREEN;
	}
	l.state = load_state(&l);
	begin(&l, warning);
	run(&l);
	return finish(&l, err) ? l.status : 3;
}

/* SPDX-License-Identifier: MIT */
/*
 * Golden screens: tests/screens/NAME.screen says which dossier, which size and
 * which keys, and what must then stand on the screen.
 *
 *	dossier tests/dossiers/harbour
 *	clipboard		the terminal has one; before the dossier
 *	recognised		more than dossier.rec tells: where that is what
 *				is shown, and nothing else is
 *	size 80 24
 *	keys j j Tab Enter
 *	type some words
 *	screen 3 1		the cursor's row and column
 *	...			rows, without blanks at their ends
 *	end
 *
 * With UPDATE_SCREENS in the environment the files are written anew: look at
 * the difference before you commit it.
 */
#include "check.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "text/utf8.h"
#include "ui/app.h"

typedef struct {
	Dossier *dossier;
	State *state;
	App *app;
	Canvas canvas;
	Arena arena;
	Buffer out;		/* the file as it would be written now */
	int rows, cols;
	ClipWay clip;
	bool recognised;
} Play;

static const char *
top_srcdir(void)
{
	const char *dir = getenv("top_srcdir");

	return dir != NULL ? dir : ".";
}

static void
play_end(Play *p)
{
	if (p->app != NULL)
		app_free(p->app);
	state_free(p->state);
	dossier_free(p->dossier);
	canvas_free(&p->canvas);
	arena_free(&p->arena);
	buffer_free(&p->out);
}

static void
play_open(Play *p, Slice dir)
{
	char *path = file_join(&p->arena, top_srcdir(),
	    arena_cstr(&p->arena, dir));
	DossierFrom from = { .paths = &path, .count = 1,
		.no_index = true, .no_names = !p->recognised };
	AppOptions options = { .clip = p->clip };
	Err err = {0};

	p->dossier = dossier_open(&from, &err);
	if (p->dossier == NULL ||
	    !dossier_update(p->dossier, NULL, NULL, &err))
		fail_msg("%s", err.text);
	p->state = state_load(NULL);
	p->app = app_new(p->dossier, p->state, &options);
}

static void
play_key(Play *p, Key key)
{
	app_key(p->app, key, 0);
	app_draw(p->app, &p->canvas);	/* as the loop does */
}

static void
play_keys(Play *p, Slice names)
{
	for (Key key; (key = key_next(&names)) != KEY_NONE;)
		play_key(p, key);
	assert_int_equal(names.len, 0);
}

static void
play_text(Play *p, Slice text)
{
	unsigned len;

	for (size_t pos = 0; pos < text.len; pos += len)
		play_key(p, utf8_decode(text, pos, &len));
}

static void
play_size(Play *p, Slice numbers)
{
	assert_int_equal(sscanf(arena_cstr(&p->arena, numbers), "%d %d",
	    &p->cols, &p->rows), 2);
	app_resize(p->app, p->rows, p->cols);
	app_draw(p->app, &p->canvas);
}

static void
play_screen(Play *p)
{
	app_draw(p->app, &p->canvas);
	buffer_printf(&p->out, "screen %d %d\n", p->canvas.cursor_row,
	    p->canvas.cursor_col);
	canvas_print(&p->canvas, &p->out);
	buffer_puts(&p->out, "end\n");
}

static Slice
after(Slice line, const char *word)
{
	return slice_trim(slice_sub(line, strlen(word), line.len));
}

static void
play_line(Play *p, Slice line, Slice *rest)
{
	Slice skipped;

	if (slice_starts(line, SLICE("screen"))) {
		play_screen(p);
		while (slice_line(rest, &skipped) &&
		    !slice_eq(skipped, SLICE("end")))
			;
		return;
	}
	buffer_add(&p->out, line);
	buffer_putc(&p->out, '\n');
	if (slice_starts(line, SLICE("dossier ")))
		play_open(p, after(line, "dossier"));
	else if (slice_eq(line, SLICE("clipboard")))
		p->clip = CLIP_TERMINAL;
	else if (slice_eq(line, SLICE("recognised")))
		p->recognised = true;
	else if (slice_starts(line, SLICE("size ")))
		play_size(p, after(line, "size"));
	else if (slice_starts(line, SLICE("keys ")))
		play_keys(p, after(line, "keys"));
	else if (slice_starts(line, SLICE("type ")))
		play_text(p, after(line, "type"));
	else if (line.len > 0 && line.ptr[0] != '#')
		fail_msg("not understood: %.*s", SLICE_ARG(line));
}

static bool
write_screen(const char *path, Slice text)
{
	FILE *f = fopen(path, "w");

	return f != NULL && fwrite(text.ptr, 1, text.len, f) == text.len &&
	    fclose(f) == 0;
}

static void
play_file(const char *path)
{
	Play p = {0};
	Buffer bytes = {0};
	Err err = {0};
	Slice line;

	if (!file_read(path, 1 << 20, &bytes, NULL, &err))
		fail_msg("%s", err.text);
	Slice rest = buffer_slice(&bytes);

	while (slice_line(&rest, &line))
		play_line(&p, line, &rest);
	if (!slice_eq(buffer_slice(&p.out), buffer_slice(&bytes))) {
		if (getenv("UPDATE_SCREENS") != NULL)
			assert_true(write_screen(path, buffer_slice(&p.out)));
		else
			fail_msg("%s differs; it is now:\n%s", path,
			    buffer_cstr(&p.out));
	}
	buffer_free(&bytes);
	play_end(&p);
}

static void
test_all_screens(void **unused)
{
	Arena a = {0};
	char *dir = file_join(&a, top_srcdir(), "tests/screens");
	struct dirent **names;
	int n = scandir(dir, &names, NULL, alphasort), played = 0;

	(void)unused;
	assert_true(n > 0);
	for (int i = 0; i < n; i++) {
		if (slice_ends(slice_of(names[i]->d_name), SLICE(".screen"))) {
			play_file(file_join(&a, dir, names[i]->d_name));
			played++;
		}
		free(names[i]);
	}
	free(names);
	assert_true(played >= 5);
	arena_free(&a);
}

/* What is kept of earlier pictures is what would be painted now. */
static void
check_repainted(Play *p)
{
	Canvas afresh = {0};

	app_draw(p->app, &p->canvas);
	app_repaint(p->app);
	app_draw(p->app, &afresh);
	assert_int_equal(afresh.rows, p->canvas.rows);
	for (int row = 0; row < afresh.rows && afresh.cols > 0; row++)
		assert_true(canvas_row_eq(&afresh, row, &p->canvas, row));
	assert_int_equal(afresh.cursor_row, p->canvas.cursor_row);
	assert_int_equal(afresh.cursor_col, p->canvas.cursor_col);
	canvas_free(&afresh);
}

/* Any key at any size, down to nothing, on the nasty dossier: nothing breaks,
 * the cursor stays on the screen. */
static void
test_storm(void **unused)
{
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 }, { 3, 10 },
	    { 1, 1 }, { 50, 200 }, { 18, 60 }, { 5, 20 }, { 40, 120 } };
	uint64_t seed = 1;
	Play p = {0};

	(void)unused;
	play_open(&p, SLICE("tests/dossiers/nasty"));
	/* It may save something. */
	if (getenv("scratch") != NULL)
		assert_int_equal(chdir(getenv("scratch")), 0);
	for (int i = 0; i < 6000; i++) {
		seed = seed * 6364136223846793005u + 1442695040888963407u;
		unsigned r = (unsigned)(seed >> 33);

		if (i % 97 == 0)
			app_resize(p.app, sizes[r % 8][0], sizes[r % 8][1]);
		if (r % 5 == 0)
			play_key(&p, KEY_NAMED + (Key)(r / 5 % 12));
		else
			play_key(&p, (Key)(r / 5 % 126 + 1));
		assert_in_range(p.canvas.cursor_row, 0, p.canvas.rows);
		assert_in_range(p.canvas.cursor_col, 0, p.canvas.cols);
		if (r % 3 == 0)
			check_repainted(&p);
	}
	play_end(&p);
}

/* Keys that come faster than pictures do what they do with one for each. */
static void
test_ahead(void **unused)
{
	static const char keys[] = "jk bduGg)(][\";*#.JK<>\rlhtapAiICWx!OXcDPz"
	    "@TV+-/n&qQB\033";
	uint64_t seed = 1;

	(void)unused;
	for (int i = 0; i < 40; i++) {
		Play drawn = {0}, ahead = {0};

		play_open(&drawn, SLICE("tests/dossiers/harbour"));
		play_open(&ahead, SLICE("tests/dossiers/harbour"));
		play_size(&drawn, i % 2 ? SLICE("80 24") : SLICE("120 40"));
		play_size(&ahead, i % 2 ? SLICE("80 24") : SLICE("120 40"));
		for (int n = 0; n < 20; n++) {
			seed = seed * 6364136223846793005u +
			    1442695040888963407u;
			Key key = (Key)keys[(seed >> 33) % (sizeof keys - 1)];

			play_key(&drawn, key);
			app_key(ahead.app, key, 0);
		}
		play_screen(&drawn);
		play_screen(&ahead);
		assert_string_equal(buffer_cstr(&ahead.out),
		    buffer_cstr(&drawn.out));
		play_end(&drawn);
		play_end(&ahead);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_screens),
		cmocka_unit_test(test_storm),
		cmocka_unit_test(test_ahead),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

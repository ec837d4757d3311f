/* SPDX-License-Identifier: MIT */
/*
 * A reader at an app without a terminal, on the articles in `folder`, and
 * what he does: keys, lines that are typed.
 */
#ifndef DOSSIER_TESTS_READER_H
#define DOSSIER_TESTS_READER_H

#include "ui/app.h"

#include "folder.h"

static char *folder;
static bool recognise;		/* names beside those of dossier.rec */

typedef struct {
	Dossier *dossier;
	State *state;
	App *app;
	Canvas canvas;
} Reader;

/* What cmocka calls behind a test. */
static inline int
teardown(void **state)
{
	(void)state;
	folder_remove(folder);
	return 0;
}

static inline void
draw(Reader *r)
{
	app_draw(r->app, &r->canvas);
}

static inline void
open_reader(Reader *r)
{
	DossierFrom from = { .paths = &folder, .count = 1,
		.no_index = true, .no_names = !recognise };
	AppOptions options = {0};
	Err err = {0};

	*r = (Reader){ .dossier = dossier_open(&from, &err) };
	assert_non_null(r->dossier);
	assert_true(dossier_update(r->dossier, NULL, NULL, &err));
	r->state = state_load(NULL);
	r->app = app_new(r->dossier, r->state, &options);
	app_resize(r->app, 24, 80);
	draw(r);
}

static inline void
close_reader(Reader *r)
{
	app_free(r->app);
	state_free(r->state);
	dossier_free(r->dossier);
	canvas_free(&r->canvas);
}

static inline void
reload(Reader *r)
{
	Err err = {0};

	assert_true(dossier_update(r->dossier, NULL, NULL, &err));
	app_refresh(r->app);
	draw(r);
}

/* As the loop does. */
static inline void
hit(Reader *r, Key key)
{
	if (app_key(r->app, key, 0) == APP_UPDATE)
		reload(r);
}

static inline void
keys(Reader *r, const char *names)
{
	Slice rest = slice_of(names);

	for (Key key; (key = key_next(&rest)) != KEY_NONE;)
		hit(r, key);
	draw(r);
}

static inline void
type(Reader *r, const char *text)
{
	for (; *text != '\0'; text++)
		hit(r, *text);
	hit(r, KEY_RETURN);
	draw(r);
}

/* What is on the screen; buffer_free() it. */
static inline Buffer
shown(Reader *r)
{
	Buffer screen = {0};

	canvas_print(&r->canvas, &screen);
	return screen;
}

static inline bool
shows(Reader *r, const char *text)
{
	Buffer screen = shown(r);
	bool found = strstr(buffer_cstr(&screen), text) != NULL;

	buffer_free(&screen);
	return found;
}

/* The glyphs of a style, those of different rows or apart by a blank. */
static inline Buffer
of_style(Reader *r, Style style)
{
	Buffer out = {0};

	for (int i = 0; i < r->canvas.rows * r->canvas.cols; i++)
		if (r->canvas.cells[i].style == style)
			buffer_add(&out, canvas_cell(&r->canvas,
			    i / r->canvas.cols, i % r->canvas.cols));
		else if (out.len > 0 && out.ptr[out.len - 1] != ' ')
			buffer_putc(&out, ' ');
	return out;
}

static inline void
expect_styled(Reader *r, Style style, const char *text)
{
	Buffer got = of_style(r, style);
	Slice words = slice_trim(buffer_slice(&got));

	if (!slice_eq(words, slice_of(text)))
		fail_msg("of style %d is \"%.*s\", not \"%s\"", style,
		    SLICE_ARG(words), text);
	buffer_free(&got);
}

static inline void
expect(Reader *r, const char *text)
{
	Buffer screen = shown(r);

	if (!shows(r, text))
		fail_msg("\"%s\" is not on the screen:\n%s", text,
		    buffer_cstr(&screen));
	buffer_free(&screen);
}

static inline void
expect_not(Reader *r, const char *text)
{
	Buffer screen = shown(r);

	if (shows(r, text))
		fail_msg("\"%s\" is on the screen:\n%s", text,
		    buffer_cstr(&screen));
	buffer_free(&screen);
}

#endif

/* SPDX-License-Identifier: MIT */
/*
 * The program on the screen, without a screen: keys go in, a picture comes
 * out.  Tests drive it as the terminal does.
 *
 *	App *app = app_new(dossier, state, &options);
 *	app_resize(app, rows, cols);
 *	app_key(app, 'j', clock_ms());
 *	app_draw(app, &canvas);
 */
#ifndef DOSSIER_UI_APP_H
#define DOSSIER_UI_APP_H

#include "store/state.h"
#include "ui/canvas.h"
#include "ui/clip.h"
#include "ui/key.h"
#include "xref/dossier.h"

typedef struct App App;

typedef struct {
	bool ascii;
	ClipWay clip;		/* where copied text goes */
} AppOptions;

/* What the loop has to do for the app after a key. */
typedef enum {
	APP_GO_ON,
	APP_QUIT,
	APP_SUSPEND,
	APP_REDRAW,		/* send the whole frame */
	APP_RELOAD,		/* look at the files again */
	APP_UPDATE,		/* the same, and say nothing of it */
	APP_COPY		/* send app_copied() to the clipboard */
} AppWish;

/* Owns neither the dossier nor the state.  Where the index is not complete yet,
 * app_refresh() brings what was read since. */
App    *app_new(Dossier *d, State *state, const AppOptions *options);
void	app_free(App *app);

void	app_resize(App *app, int rows, int cols);
AppWish	app_key(App *app, Key key, int64_t now_ms);
void	app_draw(App *app, Canvas *c);
/* Something to see changed since the last draw. */
bool	app_dirty(const App *app);
/* Forgets how anything looked: the next picture is painted from nothing. */
void	app_repaint(App *app);

/* The index has new rows. */
void	app_refresh(App *app);
/* Shown on the status row till the next key. */
void	app_message(App *app, const char *fmt, ...)
	    __attribute__((format(printf, 2, 3)));
/* Shown there while work goes on; NULL ends it. */
void	app_progress(App *app, const char *text);
/* What was copied last; valid until the next key. */
Slice	app_copied(const App *app);
/* It could not be sent: it is shown instead. */
void	app_not_copied(App *app, const Err *why);
/* Puts place, layout and history into the state, which the loop saves. */
void	app_remember(App *app);

#endif

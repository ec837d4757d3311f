/* SPDX-License-Identifier: MIT */
/* The manual: a dossier of its own, over the one that is read. */
#include "base/file.h"
#include "ui/app_priv.h"

bool
app_manual(App *app, Err *err)
{
	Arena a = {0};
	char *path = file_join(&a, file_datadir(), "manual");
	DossierFrom from = { .paths = &path, .count = 1,
		.no_index = true };
	Dossier *dossier = dossier_open(&from, err);
	bool ok = dossier != NULL && dossier_update(dossier, NULL, NULL, err);

	arena_free(&a);
	if (!ok) {
		dossier_free(dossier);
		return false;
	}
	app->manual_state = state_load(NULL);
	Desk *manual = desk_new(dossier, app->manual_state, app->signs);

	manual->manual = dossier;
	manual->below = app->desk;
	app->desk = manual;
	desk_begin(manual, err);
	manual->wish.zoomed = true;
	return desk_open_saved(manual,
	    (SavedPlace){ .file = SLICE("dossier.1.md") }, err);
}

void
app_close_manual(App *app)
{
	Desk *manual = app->desk;
	bool held = app->held != NULL;

	if (held)
		app_release(app);
	app->desk = manual->below;
	if (held)
		app_hold(app);
	desk_free(manual);
	state_free(app->manual_state);
	app->manual_state = NULL;
}

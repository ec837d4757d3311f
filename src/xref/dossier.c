/* SPDX-License-Identifier: MIT */
#include "xref/dossier.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/state.h"
#include "xref/dossier_priv.h"
#include "xref/plan.h"

static const char bundled[] = "abu-dhabi-talks";

/* --- what is meant ------------------------------------------------------- */

static bool
is_input(const char *path)
{
	return strcmp(path, "-") == 0;
}

static bool
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool
set_folder(Dossier *d, const char *path, Err *err)
{
	char *real = realpath(path, NULL);

	if (real == NULL)
		return err_errno(err, "Cannot open %s", path);
	d->root = arena_cstr(&d->arena, slice_of(real));
	d->given = arena_cstr(&d->arena, slice_of(path));
	free(real);
	const char *slash = strrchr(d->root, '/');
	d->title = slice_of(slash[1] != '\0' ? slash + 1 : slash);
	return true;
}

static void
set_file_title(Dossier *d)
{
	const char *only = d->files[0];
	const char *slash = strrchr(only, '/');

	if (d->file_count > 1)
		d->title = arena_printf(&d->arena, "%zu files", d->file_count);
	else if (is_input(only))
		d->title = SLICE("standard input");
	else
		d->title = slice_of(slash != NULL ? slash + 1 : only);
}

/* A missing file among several is told as a problem, one alone as an error. */
static bool
set_files(Dossier *d, const DossierFrom *from, Err *err)
{
	struct stat st;

	d->root = d->given = "";
	d->input = from->input;
	d->file_count = from->count;
	d->files = arena_new(&d->arena, char *, from->count);
	for (size_t i = 0; i < from->count; i++) {
		const char *path = from->paths[i];
		if (is_folder(path) && !is_input(path))
			return err_set(err, "%s is a folder: name one folder, "
			    "or files", path);
		d->files[i] = arena_cstr(&d->arena, slice_of(path));
	}
	if (from->count == 1 && !is_input(d->files[0]) &&
	    stat(d->files[0], &st) != 0)
		return err_errno(err, "Cannot open %s", d->files[0]);
	set_file_title(d);
	return true;
}

/* Of the real path; of a list, of all real paths and of the input. */
static void
set_hash(Dossier *d)
{
	uint64_t hash = slice_hash(slice_of(d->root), 0);

	for (size_t i = 0; i < d->file_count; i++) {
		char *real = realpath(d->files[i], NULL);
		Slice part = slice_of(real != NULL ? real : d->files[i]);
		if (is_input(d->files[i]))
			part = d->input;
		hash = slice_hash(SLICE("\n"), slice_hash(part, hash));
		free(real);
	}
	snprintf(d->hash, sizeof d->hash, "%016llx", (unsigned long long)hash);
}

static bool
find_meant(Dossier *d, const DossierFrom *from, Err *err)
{
	bool ok;

	if (from->count == 0)
		ok = set_folder(d, file_join(&d->arena, file_datadir(),
		    bundled), err);
	else if (from->count == 1 && !is_input(from->paths[0]) &&
	    is_folder(from->paths[0]))
		ok = set_folder(d, from->paths[0], err);
	else
		ok = set_files(d, from, err);
	if (ok)
		set_hash(d);
	return ok;
}

/* --- the index ----------------------------------------------------------- */

/* Where the index of a folder is kept; NULL when there is no place. */
static char *
index_path(Arena *a, const char *hash)
{
	char *folder = file_xdg(a, "XDG_CACHE_HOME", ".cache");

	if (folder == NULL)
		return NULL;
	return file_join(a, folder, arena_printf(a, "%s.db", hash).ptr);
}

/* Two folders may have one hash. */
static bool
is_of_other_root(Dossier *d)
{
	Slice root = index_meta(d->ix, "root", &d->arena);

	return root.len > 0 && !slice_eq(root, slice_of(d->root));
}

static void
open_on_disk(Dossier *d)
{
	const char *path = index_path(&d->arena, d->hash);

	if (path == NULL) {
		err_set(&d->note, "The index is not kept: neither "
		    "XDG_CACHE_HOME nor HOME names a folder");
		return;
	}
	d->ix = index_open(path, &d->note);
	if (d->ix == NULL)
		return;
	d->note.text[0] = '\0';
	if (!is_of_other_root(d))
		return;
	err_set(&d->note, "The index is not kept: %s is that of another "
	    "folder", path);
	index_close(d->ix);
	d->ix = NULL;
}

bool
dossier_leave_disk(Dossier *d, const Err *why, Err *err)
{
	d->note = *why;
	return index_to_memory(d->ix, err);
}

/* --- corrections --------------------------------------------------------- */

static void
find_corrections(Dossier *d, const DossierFrom *from)
{
	if (!from->no_index)
		d->corrections = state_corrections_path(&d->arena, d->hash);
	if (d->root[0] == '\0')
		return;
	char *beside = file_join(&d->arena, d->root, "corrections.rec");
	bool there = access(beside, F_OK) == 0;
	if (access(beside, W_OK) == 0 || (!there && from->count > 0 &&
	    access(d->root, W_OK) == 0))
		d->corrections = beside;
	else if (there)
		d->handed = beside;
}

Dossier *
dossier_open(const DossierFrom *from, Err *err)
{
	Dossier *d = must_alloc(NULL, sizeof *d);

	*d = (Dossier){ 0 };
	if (!find_meant(d, from, err)) {
		dossier_free(d);
		return NULL;
	}
	d->no_names = from->no_names;
	find_corrections(d, from);
	if (d->root[0] != '\0' && !from->no_index)
		open_on_disk(d);
	if (d->ix == NULL)
		d->ix = index_open(NULL, err);
	if (d->ix == NULL) {
		dossier_free(d);
		return NULL;
	}
	return d;
}

void
dossier_free(Dossier *d)
{
	if (d == NULL)
		return;
	index_close(d->ix);
	arena_free(&d->arena);
	free(d);
}

/* --- what is known of it ------------------------------------------------- */

Index *
dossier_index(Dossier *d)
{
	return d->ix;
}

bool
dossier_is_warm(const Dossier *d)
{
	return index_is_complete(d->ix);
}

bool
dossier_in_memory(const Dossier *d)
{
	return index_in_memory(d->ix);
}

Slice
dossier_title(const Dossier *d)
{
	return d->title;
}

const char *
dossier_root(const Dossier *d)
{
	return d->root;
}

const char *
dossier_given(const Dossier *d)
{
	return d->given;
}

/* Adds a file where there is one. */
static bool
add_corrections(const char *path, Buffer *out, bool *there, Err *err)
{
	if (path == NULL || access(path, F_OK) != 0)
		return true;
	if (out->len > 0)
		buffer_puts(out, "\n\n");
	*there = true;
	return file_read(path, ARTICLE_MAX_BYTES, out, NULL, err);
}

bool
dossier_read_corrections(const Dossier *d, Buffer *out, bool *there, Err *err)
{
	*there = false;
	return add_corrections(d->handed, out, there, err) &&
	    add_corrections(d->corrections, out, there, err);
}

static bool
make_place(Dossier *d, Err *err)
{
	if (d->corrections == NULL)
		return err_set(err, "A correction cannot be kept: the folder "
		    "cannot be written to, and nothing else may be");
	char *folder = arena_cstr(&d->arena, slice_of(d->corrections));
	*strrchr(folder, '/') = '\0';
	return file_mkdirs(folder, err);
}

bool
dossier_correct(Dossier *d, const Correction *c, Err *err)
{
	return make_place(d, err) &&
	    corrections_append(d->corrections, c, err);
}

bool
dossier_undo(Dossier *d, Arena *a, Slice *undone, Err *err)
{
	Buffer bytes = { 0 };
	bool there;

	*undone = SLICE("");
	if (!dossier_read_corrections(d, &bytes, &there, err)) {
		buffer_free(&bytes);
		return false;
	}
	Corrections all = corrections_parse(a, arena_dup(a,
	    buffer_slice(&bytes)));
	buffer_free(&bytes);
	const Correction *last = corrections_last(&all);
	if (last == NULL)
		return true;
	*undone = correction_tell(a, last);
	Correction undo = { .kind = CORRECTION_UNDO, .of = last->id };
	return dossier_correct(d, &undo, err);
}

bool
dossier_read_own(const Dossier *d, Slice name, Buffer *out, Err *err)
{
	Arena a = {0};
	bool ok, there;

	if (slice_eq(name, SLICE("corrections.rec")))
		return dossier_read_corrections(d, out, &there, err) &&
		    (there || err_set(err, "There is no corrections.rec."));
	ok = file_read(file_join(&a, d->root, "dossier.rec"),
	    ARTICLE_MAX_BYTES, out, NULL, err);
	arena_free(&a);
	return ok;
}

bool
dossier_has_rec(const Dossier *d)
{
	Arena arena = { 0 };
	bool has = d->root[0] != '\0' &&
	    access(file_join(&arena, d->root, "dossier.rec"), F_OK) == 0;

	arena_free(&arena);
	return has;
}

const char *
dossier_note(const Dossier *d)
{
	return d->note.text;
}

const char *
dossier_hash(const Dossier *d)
{
	return d->hash;
}

bool
dossier_check(Dossier *d, DossierWork *out, Err *err)
{
	Plan plan;
	bool ok = plan_make(&plan, d, false, err);

	*out = (DossierWork){ 0 };
	if (ok && !plan_is_done(&plan)) {
		out->bytes = plan.bytes;
		out->changed = (uint32_t)(plan.count + plan.rec.changed +
		    plan.fix.changed);
		if (out->changed == 0)
			out->changed = 1;
	}
	plan_free(&plan);
	return ok;
}

bool
dossier_refresh(Dossier *d)
{
	return index_refresh(d->ix);
}

/* --- forgetting ---------------------------------------------------------- */

/* The real path of a folder that may be gone itself. */
static bool
set_gone_folder(Dossier *d, const char *path, Err *err)
{
	*d = (Dossier){ .arena = d->arena };
	char *parent = arena_cstr(&d->arena, slice_of(path));
	size_t len = strlen(parent);

	while (len > 1 && parent[len - 1] == '/')
		parent[--len] = '\0';
	char *slash = strrchr(parent, '/');
	const char *name = slash != NULL ? slash + 1 : parent;
	if (slash != NULL)
		*slash = '\0';
	char *real = realpath(slash == NULL ? "." : slash == parent ? "/" :
	    parent, NULL);
	if (real == NULL)
		return err_errno(err, "Cannot open %s", path);
	d->root = file_join(&d->arena, real, name);
	free(real);
	set_hash(d);
	return true;
}

static bool
delete_file(const char *path, Err *err)
{
	return unlink(path) == 0 || errno == ENOENT ||
	    err_errno(err, "Cannot delete %s", path);
}

/* The reader's state and all that state.c leaves beside it under the same hash:
 * the lock, a damaged file put aside, what a save that was killed had written. */
static bool
delete_state(Dossier *d, Err *err)
{
	const char *path = state_path(&d->arena, d->hash);
	Slice stem = arena_printf(&d->arena, "%s.", d->hash);
	struct dirent *entry;
	bool ok = true;

	if (path == NULL)
		return true;
	char *folder = arena_cstr(&d->arena, slice_of(path));

	*strrchr(folder, '/') = '\0';
	DIR *dir = opendir(folder);

	if (dir == NULL)
		return errno == ENOENT || errno == ENOTDIR ||
		    err_errno(err, "Cannot open %s", folder);
	while (ok && (entry = readdir(dir)) != NULL)
		if (slice_starts(slice_of(entry->d_name), stem))
			ok = delete_file(file_join(&d->arena, folder,
			    entry->d_name), err);
	closedir(dir);
	return ok;
}

bool
dossier_forget(const DossierFrom *from, Err *err)
{
	Dossier d = { 0 };
	bool ok = find_meant(&d, from, err);

	if (!ok && from->count == 1)
		ok = set_gone_folder(&d, from->paths[0], err);
	if (ok) {
		const char *path = index_path(&d.arena, d.hash);
		ok = (path == NULL || index_forget(path, err)) &&
		    delete_state(&d, err);
	}
	arena_free(&d.arena);
	return ok;
}

/* SPDX-License-Identifier: MIT */
/*
 * Folders are walked with openat() and one open descriptor a level, so that
 * neither long paths nor a folder that is renamed meanwhile matter.  All
 * names are collected first and sorted once.
 */
#include "article/listing.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/vec.h"

static const char rec_name[] = "dossier.rec";
static const char corrections_name[] = "corrections.rec";

typedef struct {
	Arena *arena;
	VEC(Listed) files;
	Buffer path;		/* of the folder being read, with "/" */
	bool too_deep, too_many;
	bool torn;		/* a folder was not read to its end */
	Listing *out;
} Walk;

static const char *
refused_kind(mode_t mode)
{
	if (S_ISFIFO(mode))
		return "A pipe is not a regular file";
	if (S_ISSOCK(mode))
		return "A socket is not a regular file";
	if (S_ISCHR(mode) || S_ISBLK(mode))
		return "A device is not a regular file";
	if (S_ISDIR(mode))
		return "A folder is not a file";
	return S_ISREG(mode) ? NULL : "This is not a regular file";
}

/* Why a file with this name and status is no article, or NULL. */
static const char *
refused(int dir, const char *entry, Slice name, const struct stat *st)
{
	const char *why = refused_kind(st->st_mode);

	if (why == NULL)
		why = listing_refuses(name);
	if (why == NULL && (st->st_mode & 0444) != 0444 &&
	    faccessat(dir, entry, R_OK, AT_EACCESS) != 0)
		why = "The file cannot be read: Permission denied";
	return why;
}

static Slice
name_in(Walk *w, const char *entry)
{
	const size_t len = w->path.len;

	buffer_puts(&w->path, entry);
	Slice name = arena_dup(w->arena, buffer_slice(&w->path));
	w->path.len = len;
	return name;
}

static bool
is_full(Walk *w)
{
	w->too_many = w->too_many || w->files.len >= LISTING_MAX_FILES;
	return w->too_many;
}

static void
add_file(Walk *w, int dir, const char *entry, const struct stat *st)
{
	if (w->path.len == 0 && S_ISREG(st->st_mode) &&
	    strcmp(entry, rec_name) == 0) {
		w->out->rec = arena_dup(w->arena, SLICE("dossier.rec"));
		w->out->rec_stamp = file_stamp(st);
		return;
	}
	if (w->path.len == 0 && strcmp(entry, corrections_name) == 0)
		return;
	if (is_full(w))
		return;
	Slice name = name_in(w, entry);
	vec_push(&w->files, ((Listed){ .name = name, .stamp = file_stamp(st),
	    .refused = refused(dir, entry, name, st) }));
}

static void
add_refused(Walk *w, const char *entry, const char *why)
{
	if (!is_full(w))
		vec_push(&w->files, ((Listed){ .name = name_in(w, entry),
	    .refused = why }));
}

/* Hidden, and what editors leave behind while they work. */
static bool
is_passed_over(const char *entry)
{
	return entry[0] == '.' || entry[0] == '#' ||
	    entry[strlen(entry) - 1] == '~';
}

static void walk_folder(Walk *w, int fd, unsigned depth);

static void
walk_inside(Walk *w, int dir, const char *entry, unsigned depth)
{
	if (depth >= LISTING_MAX_DEPTH) {
		w->too_deep = true;
		return;
	}
	int fd = openat(dir, entry, O_RDONLY | O_DIRECTORY | O_NOFOLLOW |
	    O_CLOEXEC | O_NONBLOCK);
	if (fd < 0) {
		add_refused(w, entry, "The folder cannot be opened");
		return;
	}
	const size_t len = w->path.len;
	buffer_puts(&w->path, entry);
	buffer_putc(&w->path, '/');
	walk_folder(w, fd, depth + 1);
	w->path.len = len;
}

/* Links lead to files, not into folders. */
static void
walk_link(Walk *w, int dir, const char *entry)
{
	struct stat st;

	if (fstatat(dir, entry, &st, 0) != 0)
		add_refused(w, entry, "The link leads to nothing");
	else if (!S_ISDIR(st.st_mode))
		add_file(w, dir, entry, &st);
}

static void
walk_entry(Walk *w, int dir, const char *entry, unsigned depth)
{
	struct stat st;

	if (is_passed_over(entry))
		return;
	if (fstatat(dir, entry, &st, AT_SYMLINK_NOFOLLOW) != 0) {
		if (errno != ENOENT)
			add_refused(w, entry, "The file cannot be looked at");
	} else if (S_ISLNK(st.st_mode)) {
		walk_link(w, dir, entry);
	} else if (S_ISDIR(st.st_mode)) {
		walk_inside(w, dir, entry, depth);
	} else {
		add_file(w, dir, entry, &st);
	}
}

/* Reads the folder and closes its descriptor. */
static void
walk_folder(Walk *w, int fd, unsigned depth)
{
	DIR *dir = fdopendir(fd);
	const struct dirent *entry;

	if (dir == NULL) {
		w->torn = true;
		close(fd);
		return;
	}
	errno = 0;
	while (!w->too_many && (entry = readdir(dir)) != NULL) {
		walk_entry(w, fd, entry->d_name, depth);
		errno = 0;
	}
	w->torn = w->torn || errno != 0;
	closedir(dir);
}

static int
by_name(const void *a, const void *b)
{
	return slice_cmp(((const Listed *)a)->name,
	    ((const Listed *)b)->name);
}

/* Sorts, and keeps one of those that were named twice. */
static void
finish(Walk *w)
{
	Listing *out = w->out;

	if (w->files.len > 1)
		qsort(w->files.at, w->files.len, sizeof *w->files.at,
		    by_name);
	out->files = arena_new(w->arena, Listed, w->files.len);
	for (size_t i = 0; i < w->files.len; i++)
		if (i == 0 || by_name(&w->files.at[i - 1],
		    &w->files.at[i]) != 0)
			out->files[out->count++] = w->files.at[i];
	if (w->too_many)
		out->cut = arena_printf(w->arena, "Only the first %d files "
		    "were listed.", LISTING_MAX_FILES).ptr;
	else if (w->torn)
		out->cut = "A folder could not be read to its end: what else "
		    "is in it is missing here.";
	else if (w->too_deep)
		out->cut = arena_printf(w->arena, "Folders more than %d deep "
		    "were passed over.", LISTING_MAX_DEPTH).ptr;
	vec_free(&w->files);
	buffer_free(&w->path);
}

bool
listing_folder(Arena *a, const char *path, Listing *out, Err *err)
{
	Walk w = { .arena = a, .out = out };
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK);

	*out = (Listing){ .root = arena_cstr(a, slice_of(path)) };
	if (fd < 0)
		return err_errno(err, "Cannot read the folder %s", path);
	walk_folder(&w, fd, 1);
	finish(&w);
	return true;
}

void
listing_files(Arena *a, char *const *paths, size_t n, Listing *out)
{
	Walk w = { .arena = a, .out = out };
	struct stat st;

	*out = (Listing){ .root = "" };
	for (size_t i = 0; i < n; i++) {
		Listed f = { .name = arena_dup(a, slice_of(paths[i])) };

		if (stat(paths[i], &st) == 0) {
			f.stamp = file_stamp(&st);
			f.refused = refused(AT_FDCWD, paths[i], f.name, &st);
		} else {
			f.refused = errno == ENOENT ? "There is no such file" :
			    arena_cstr(a, slice_of(strerror(errno)));
		}
		vec_push(&w.files, f);
	}
	finish(&w);
}

/* SPDX-License-Identifier: MIT */
/*
 * Every entry that this reader changed is marked as touched.  Saving reads the
 * file again, lays the touched entries over it, and goes on with the result,
 * in an arena of its own: a long session does not grow.  A file with mistakes
 * is kept beside as HASH.rec.bad before it is replaced; the good records in it
 * are taken.
 */
#include "store/state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/vec.h"
#include "store/state_rec.h"

enum { SETTINGS_MAX = 100, FILE_LIMIT = 8 << 20 };

typedef struct {
	SavedPlace place;
	bool touched;
} Mark;

typedef struct {
	Slice name, value;
	bool touched;
} Setting;

typedef struct {
	Slice text;
	char kind;
	bool touched;
} TypedLine;

struct State {
	char *path;		/* NULL: kept nowhere */
	Arena arena;		/* of all slices */
	SavedPlace here;
	Mark marks[STATE_LETTERS];
	VEC(Setting) settings;
	VEC(SavedPlace) jumps;
	VEC(TypedLine) lines;	/* oldest first, all kinds */
	size_t jump_at;
	size_t jumps_dropped;	/* since the list was cleared */
	bool here_touched, jumps_touched;
	bool changed;		/* since the last load or save */
};

/* --- entries ------------------------------------------------------------- */

static State *
state_new(const char *path)
{
	State *st = must_alloc(NULL, sizeof *st);

	*st = (State){ .path = path != NULL ? must_strdup(path) : NULL };
	return st;
}

void
state_free(State *st)
{
	if (st == NULL)
		return;
	vec_free(&st->settings);
	vec_free(&st->jumps);
	vec_free(&st->lines);
	arena_free(&st->arena);
	free(st->path);
	free(st);
}

/* What the file has now is what this reader has. */
static void
state_settle(State *st)
{
	for (size_t i = 0; i < STATE_LETTERS; i++)
		st->marks[i].touched = false;
	for (size_t i = 0; i < st->settings.len; i++)
		st->settings.at[i].touched = false;
	for (size_t i = 0; i < st->lines.len; i++)
		st->lines.at[i].touched = false;
	st->here_touched = st->jumps_touched = st->changed = false;
}

bool
state_changed(const State *st)
{
	return st->changed;
}

static SavedPlace
place_copy(State *st, SavedPlace p)
{
	return (SavedPlace){ arena_dup(&st->arena, p.file), p.offset,
		arena_dup(&st->arena, p.words) };
}

static bool
place_eq(SavedPlace a, SavedPlace b)
{
	return a.offset == b.offset && slice_eq(a.file, b.file) &&
	    slice_eq(a.words, b.words);
}

SavedPlace
state_here(const State *st)
{
	return st->here;
}

void
state_set_here(State *st, SavedPlace place)
{
	if (place_eq(st->here, place))
		return;
	st->here = place_copy(st, place);
	st->here_touched = st->changed = true;
}

static size_t
mark_of(char letter)
{
	const char *at = letter != '\0' ? strchr(state_letters, letter) : NULL;

	return at != NULL ? (size_t)(at - state_letters) : STATE_LETTERS;
}

bool
state_mark(const State *st, char letter, SavedPlace *out)
{
	size_t i = mark_of(letter);

	if (i == STATE_LETTERS || st->marks[i].place.file.len == 0)
		return false;
	*out = st->marks[i].place;
	return true;
}

void
state_set_mark(State *st, char letter, SavedPlace place)
{
	size_t i = mark_of(letter);

	if (i == STATE_LETTERS)
		return;
	st->marks[i] = (Mark){ place_copy(st, place), true };
	st->changed = true;
}

static Setting *
setting_find(const State *st, Slice name)
{
	for (size_t i = 0; i < st->settings.len; i++)
		if (slice_eq(st->settings.at[i].name, name))
			return &st->settings.at[i];
	return NULL;
}

static void
setting_put(State *st, Slice name, Slice value)
{
	Setting *old = setting_find(st, name);

	if (slice_eq(old != NULL ? old->value : SLICE(""), value))
		return;
	if (old == NULL && st->settings.len >= SETTINGS_MAX)
		return;
	Setting s = { arena_dup(&st->arena, name),
		arena_dup(&st->arena, value), true };
	if (old != NULL)
		*old = s;
	else
		vec_push(&st->settings, s);
	st->changed = true;
}

Slice
state_setting(const State *st, const char *name)
{
	const Setting *s = setting_find(st, slice_of(name));

	return s != NULL ? s->value : SLICE("");
}

void
state_set_setting(State *st, const char *name, Slice value)
{
	setting_put(st, slice_of(name), value);
}

bool
state_setting_at(const State *st, size_t n, Slice *name, Slice *value)
{
	if (n >= st->settings.len)
		return false;
	*name = st->settings.at[n].name;
	*value = st->settings.at[n].value;
	return true;
}

size_t
state_jump_count(const State *st)
{
	return st->jumps.len;
}

SavedPlace
state_jump(const State *st, size_t n)
{
	return n < st->jumps.len ? st->jumps.at[n] : (SavedPlace){ 0 };
}

size_t
state_jump_at(const State *st)
{
	return st->jump_at < st->jumps.len ? st->jump_at : st->jumps.len;
}

void
state_clear_jumps(State *st)
{
	vec_clear(&st->jumps);
	st->jump_at = st->jumps_dropped = 0;
	st->jumps_touched = st->changed = true;
}

void
state_add_jump(State *st, SavedPlace place)
{
	if (st->jumps.len == STATE_JUMPS) {
		memmove(st->jumps.at, st->jumps.at + 1,
		    (STATE_JUMPS - 1) * sizeof *st->jumps.at);
		st->jumps.len--;
		st->jumps_dropped++;
		if (st->jump_at > 0)
			st->jump_at--;
	}
	vec_push(&st->jumps, place_copy(st, place));
	st->jumps_touched = st->changed = true;
}

void
state_set_jump_at(State *st, size_t at)
{
	st->jump_at = at > st->jumps_dropped ? at - st->jumps_dropped : 0;
	st->jumps_touched = st->changed = true;
}

Slice
state_line(const State *st, char kind, size_t n)
{
	for (size_t i = st->lines.len; i-- > 0;)
		if (st->lines.at[i].kind == kind && n-- == 0)
			return st->lines.at[i].text;
	return SLICE("");
}

static void
line_drop(State *st, size_t i)
{
	memmove(st->lines.at + i, st->lines.at + i + 1,
	    (st->lines.len - i - 1) * sizeof *st->lines.at);
	st->lines.len--;
}

/* Drops the line if it is there already, else the oldest when all places of
 * its kind are taken. */
static void
line_make_room(State *st, char kind, Slice text)
{
	size_t oldest = 0, count = 0;

	for (size_t i = st->lines.len; i-- > 0;) {
		if (st->lines.at[i].kind != kind)
			continue;
		if (slice_eq(st->lines.at[i].text, text)) {
			line_drop(st, i);
			return;
		}
		oldest = i;
		count++;
	}
	if (count == STATE_LINES)
		line_drop(st, oldest);
}

void
state_add_line(State *st, char kind, Slice line)
{
	if (line.len == 0 || kind == '\0' || strchr(state_kinds, kind) == NULL)
		return;
	/* The line may be one of ours, which make_room may move. */
	TypedLine l = { arena_dup(&st->arena, line), kind, true };

	line_make_room(st, kind, line);
	vec_push(&st->lines, l);
	st->changed = true;
}

/* --- the file ------------------------------------------------------------ */

typedef struct {
	Buffer bytes;
	bool missing, damaged;
} Found;

static Found
file_load(State *st)
{
	Found f = { 0 };
	Err err;

	if (!file_read(st->path, FILE_LIMIT, &f.bytes, NULL, &err)) {
		f.missing = access(st->path, F_OK) != 0;
		f.damaged = !f.missing;
	}
	if (!state_parse(st, buffer_slice(&f.bytes)))
		f.damaged = true;
	state_settle(st);
	return f;
}

State *
state_load(const char *path)
{
	State *st = state_new(path);

	if (path != NULL) {
		Found found = file_load(st);
		buffer_free(&found.bytes);
	}
	return st;
}

static void
jumps_lay_over(State *base, const State *own)
{
	state_clear_jumps(base);
	for (size_t i = 0; i < own->jumps.len; i++)
		state_add_jump(base, own->jumps.at[i]);
	state_set_jump_at(base, state_jump_at(own));
}

/* Lays what the reader changed (or all that he has) over what the file has. */
static void
state_lay_over(State *base, const State *own, bool all)
{
	if (own->here_touched || (all && own->here.file.len > 0))
		state_set_here(base, own->here);
	for (size_t i = 0; i < STATE_LETTERS; i++) {
		const Mark *m = &own->marks[i];
		if (m->touched || (all && m->place.file.len > 0))
			state_set_mark(base, state_letters[i], m->place);
	}
	for (size_t i = 0; i < own->settings.len; i++) {
		const Setting *s = &own->settings.at[i];
		if (s->touched || all)
			setting_put(base, s->name, s->value);
	}
	for (size_t i = 0; i < own->lines.len; i++) {
		const TypedLine *l = &own->lines.at[i];
		if (l->touched || all)
			state_add_line(base, l->kind, l->text);
	}
	if (own->jumps_touched || (all && own->jumps.len > 0))
		jumps_lay_over(base, own);
}

/* A second name first, so that there is always a file at path. */
static void
file_put_aside(const char *path)
{
	Buffer bad = { 0 };

	buffer_puts(&bad, path);
	buffer_puts(&bad, ".bad");
	unlink(bad.ptr);
	if (link(path, bad.ptr) != 0)
		rename(path, bad.ptr);
	buffer_free(&bad);
}

/* Between reading and replacing no other reader may save: under the lock. */
static bool
file_merge(State *merged, const State *own, Err *err)
{
	Buffer bytes = { 0 };
	Found found = file_load(merged);

	state_lay_over(merged, own, found.missing || found.damaged);
	state_print(merged, &bytes);
	if (found.damaged)
		file_put_aside(own->path);
	bool ok = slice_eq(buffer_slice(&bytes), buffer_slice(&found.bytes)) ||
	    file_replace(own->path, buffer_slice(&bytes), err);
	buffer_free(&bytes);
	buffer_free(&found.bytes);
	return ok;
}

/* "dir/HASH.rec" -> "dir", "dir/HASH.lock"; waits for the lock.  -1: failed.
 * A file system without locks is saved to all the same. */
static int
lock_take(const char *path, Err *err)
{
	Slice stem = slice_of(path);
	Arena a = { 0 };
	int fd = -1;

	if (slice_ends(stem, SLICE(".rec")))
		stem.len -= 4;
	char *lock = (char *)arena_printf(&a, "%.*s.lock", SLICE_ARG(stem)).ptr;
	char *slash = strrchr(lock, '/');
	if (slash != NULL && slash != lock) {
		*slash = '\0';
		bool made = file_mkdirs(lock, err);
		*slash = '/';
		if (!made)
			goto out;
	}
	fd = open(lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0)
		err_errno(err, "Cannot write %s", lock);
	if (fd >= 0 && !file_lock(fd, FILE_LOCK_MS) && errno == EWOULDBLOCK) {
		err_errno(err, "Cannot lock %s", lock);
		close(fd);
		fd = -1;
	}
out:
	arena_free(&a);
	return fd;
}

bool
state_save(State *st, Err *err)
{
	if (!st->changed)
		return true;
	State *merged = state_new(st->path);
	bool ok = true;

	if (st->path == NULL) {
		state_lay_over(merged, st, true);
	} else {
		int lock = lock_take(st->path, err);
		ok = lock >= 0 && file_merge(merged, st, err);
		if (lock >= 0)
			close(lock);
	}
	if (ok) {
		State old = *st;
		state_settle(merged);
		*st = *merged;
		*merged = old;
	}
	state_free(merged);
	return ok;
}

static char *
path_of(Arena *a, const char *hash, const char *ending)
{
	char *folder = file_xdg(a, "XDG_STATE_HOME", ".local/state");

	if (folder == NULL)
		return NULL;
	return file_join(a, folder,
	    arena_printf(a, "%s.%s", hash, ending).ptr);
}

char *
state_path(Arena *a, const char *hash)
{
	return path_of(a, hash, "rec");
}

char *
state_corrections_path(Arena *a, const char *hash)
{
	return path_of(a, hash, "corrections.rec");
}

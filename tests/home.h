/* SPDX-License-Identifier: MIT */
/* A place for a reader's state, a new one for each test. */
#ifndef DOSSIER_TESTS_HOME_H
#define DOSSIER_TESTS_HOME_H

#include "check.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/buffer.h"
#include "base/file.h"
#include "store/state.h"

typedef struct {
	char *dir, *path, *bad;
	Arena arena;
} Home;

static inline int
setup(void **state)
{
	static Home h;
	const char *tmp = getenv("scratch");
	Slice pattern = arena_printf(&h.arena, "%s/state.XXXXXX",
	    tmp != NULL ? tmp : "/tmp");

	h.dir = mkdtemp(arena_cstr(&h.arena, pattern));
	assert_non_null(h.dir);
	/* The folder itself is made by the first save. */
	h.path = file_join(&h.arena, h.dir, "new/0123456789abcdef.rec");
	h.bad = file_join(&h.arena, h.dir, "new/0123456789abcdef.rec.bad");
	*state = &h;
	return 0;
}

static inline int
teardown(void **state)
{
	Home *h = *state;
	Buffer command = { 0 };

	buffer_printf(&command, "rm -rf '%s'", h->dir);
	assert_int_equal(system(buffer_cstr(&command)), 0);
	buffer_free(&command);
	arena_free(&h->arena);
	return 0;
}

static inline SavedPlace
place(const char *file, uint32_t offset, const char *words)
{
	return (SavedPlace){ slice_of(file), offset, slice_of(words) };
}

static inline void
assert_slice(Slice got, Slice wanted)
{
	if (!slice_eq(got, wanted))
		fail_msg("\"%.*s\" is not \"%.*s\"", SLICE_ARG(got),
		    SLICE_ARG(wanted));
}

static inline void
assert_place(SavedPlace got, SavedPlace wanted)
{
	assert_slice(got.file, wanted.file);
	assert_int_equal(got.offset, wanted.offset);
	assert_slice(got.words, wanted.words);
}

static inline void
assert_mark(const State *st, char letter, SavedPlace wanted)
{
	SavedPlace got;

	assert_true(state_mark(st, letter, &got));
	assert_place(got, wanted);
}

static inline void
save(State *st)
{
	Err err = { "" };

	if (!state_save(st, &err))
		fail_msg("%s", err.text);
}

static inline void
write_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

#endif

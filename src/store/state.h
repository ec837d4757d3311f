/* SPDX-License-Identifier: MIT */
/*
 * What a reader leaves behind in a dossier and finds again at the next start:
 * place, marks, settings, the history of jumps and of the prompt.  Kept as
 * records (rec.h) in ${XDG_STATE_HOME:-~/.local/state}/dossier/HASH.rec, one
 * file a dossier, mode 0600.
 *
 * Saving holds a lock (flock on HASH.lock), reads what another reader saved
 * meanwhile, lays this reader's changes over it and replaces the file in one
 * step: marks and settings that this reader did not touch stay as the other
 * left them, the prompt's lines are joined, the last one to save decides the
 * rest.
 */
#ifndef DOSSIER_STORE_STATE_H
#define DOSSIER_STORE_STATE_H

#include "base/arena.h"
#include "base/error.h"

enum {
	STATE_JUMPS = 100,	/* the latest are kept */
	STATE_LINES = 100
};

/* A place that outlives edits of the file: the words there are searched when
 * they no longer stand at the offset. */
typedef struct {
	Slice file;		/* empty = nowhere */
	uint32_t offset;
	Slice words;		/* some 40 bytes of text from the offset on */
} SavedPlace;

typedef struct State State;

/* A missing file gives an empty state, a damaged one its good records (it is
 * kept as HASH.rec.bad when it is replaced).  path NULL: kept nowhere. */
State  *state_load(const char *path);
void	state_free(State *st);
/* Writes when something changed since the last load or save. */
bool	state_save(State *st, Err *err);
bool	state_changed(const State *st);
/* ${XDG_STATE_HOME}/dossier/HASH.rec; NULL when there is no home. */
char   *state_path(Arena *a, const char *hash);
/* HASH.corrections.rec beside it: for dossiers that cannot be written to. */
char   *state_corrections_path(Arena *a, const char *hash);

/* The slices handed out live until the state is saved or freed. */
SavedPlace state_here(const State *st);
void	state_set_here(State *st, SavedPlace place);

/* Marks a to z and A to Z; ' is the place before the last jump.  Setting one
 * nowhere takes it away. */
bool	state_mark(const State *st, char letter, SavedPlace *out);
void	state_set_mark(State *st, char letter, SavedPlace place);

/* Settings by name: "layout", "width" ...; empty when unset. */
Slice	state_setting(const State *st, const char *name);
void	state_set_setting(State *st, const char *name, Slice value);
/* The n-th of them, from 0; false after the last. */
bool	state_setting_at(const State *st, size_t n, Slice *name, Slice *value);

/* Jumps, oldest first, and which of them the reader stands behind: entries
 * before `at` are back, from `at` on forward. */
size_t	state_jump_count(const State *st);
SavedPlace state_jump(const State *st, size_t n);
size_t	state_jump_at(const State *st);
void	state_clear_jumps(State *st);
void	state_add_jump(State *st, SavedPlace place);
/* `at` counts all jumps that were added since the list was cleared. */
void	state_set_jump_at(State *st, size_t at);

/* Lines typed at a prompt (kind ':', '/', '&', 'F'), newest first, each one
 * once; empty after the last. */
Slice	state_line(const State *st, char kind, size_t n);
void	state_add_line(State *st, char kind, Slice line);

#endif

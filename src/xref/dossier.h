/* SPDX-License-Identifier: MIT */
/*
 * A dossier that is open: where its articles are, and the index of what they
 * say.  Opening costs nothing but the index; dossier_check() looks at the
 * files; dossier_update() reads what changed.
 *
 *	Dossier *d = dossier_open(&from, &err);
 *	if (dossier_check(d, &work, &err) && work.changed > 0)
 *		dossier_update(d, progress, arg, &err);
 *	query_articles(dossier_index(d), ...);
 */
#ifndef DOSSIER_XREF_DOSSIER_H
#define DOSSIER_XREF_DOSSIER_H

#include "store/corrections.h"
#include "store/index.h"

typedef struct Dossier Dossier;

typedef struct {
	char *const *paths;	/* one folder, or files; "-" = input */
	size_t count;		/* 0 = the bundled dossier */
	Slice input;		/* what standard input held, for "-"; outlives
				   the dossier */
	bool no_index;		/* keep nothing on disk */
	bool no_names;		/* recognise none: those of dossier.rec alone */
} DossierFrom;

/*
 * Finds out what is meant and opens its index: on disk for a folder, in
 * memory for files, standard input, where nothing can be written, or when
 * told so.  False only when nothing can be opened at all.
 */
Dossier *dossier_open(const DossierFrom *from, Err *err);
void	dossier_free(Dossier *d);

Index  *dossier_index(Dossier *d);
/* The index on disk is complete already: it can be shown before a look at the
 * files. */
bool	dossier_is_warm(const Dossier *d);
/* Rows live in this process alone; another process cannot fill them. */
bool	dossier_in_memory(const Dossier *d);
/* For people: "abu-dhabi-talks", or "3 files". */
Slice	dossier_title(const Dossier *d);
/* The folder's real path, or "" when there is none. */
const char *dossier_root(const Dossier *d);
/* The folder as the caller named it, for paths that are printed; "" = none. */
const char *dossier_given(const Dossier *d);
/* Adds all corrections: those of the folder, then, where nothing can be written
 * there, those in the reader's own state.  False when they cannot be read;
 * *there is false where there are none. */
bool	dossier_read_corrections(const Dossier *d, Buffer *out, bool *there,
	    Err *err);
/* Appends a correction, beside the articles or to the reader's own state;
 * dossier_update() makes it felt. */
bool	dossier_correct(Dossier *d, const Correction *c, Err *err);
/* Takes back the last correction that counts and tells which, in the arena;
 * *undone is empty when there is none. */
bool	dossier_undo(Dossier *d, Arena *a, Slice *undone, Err *err);
/* Whether there is a dossier.rec. */
bool	dossier_has_rec(const Dossier *d);
/* Reads dossier.rec or all corrections.rec, whichever is named. */
bool	dossier_read_own(const Dossier *d, Slice name, Buffer *out, Err *err);
/* Why the index could not be kept on disk, or "". */
const char *dossier_note(const Dossier *d);
/* 16 hexadecimal digits of the real path (or of the list of files): the name
 * of the index file and of the reader's state. */
const char *dossier_hash(const Dossier *d);

typedef struct {
	uint32_t changed;	/* articles to read, to drop, dossier.rec, or
				   what a pass that was cut short left */
	uint64_t bytes;		/* to read, from files or, when dossier.rec
				   changed, from the index */
} DossierWork;

/* Compares the files with the index; writes nothing. */
bool	dossier_check(Dossier *d, DossierWork *out, Err *err);

/* Told now and then, with total 0 while another process is waited for;
 * returning false stops the update, which fails then (what was committed
 * stays). */
typedef bool (*DossierProgress)(void *arg, uint64_t done, uint64_t total);

/*
 * Makes the index true: one pass under the writer's lock, committed in batches.
 * The same files give the same rows, whatever the order or history.  Waits for
 * another process that does the same, as long as that one gets on.  A damaged
 * index is built anew; one that cannot be written goes on in memory.
 */
bool	dossier_update(Dossier *d, DossierProgress progress, void *arg,
	    Err *err);
/* Another process wrote the index: look again.  True when it changed. */
bool	dossier_refresh(Dossier *d);

/* Deletes what is kept of the dossier at path on disk: index and state. */
bool	dossier_forget(const DossierFrom *from, Err *err);

#endif

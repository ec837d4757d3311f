/* SPDX-License-Identifier: MIT */
/* Inside xref only: what an open dossier consists of. */
#ifndef DOSSIER_XREF_DOSSIER_PRIV_H
#define DOSSIER_XREF_DOSSIER_PRIV_H

#include "xref/dossier.h"

struct Dossier {
	Arena arena;		/* of everything below */
	Index *ix;
	const char *root;	/* real path of the folder; "" = files */
	const char *given;	/* the folder as named; "" = files */
	char **files;		/* named one by one */
	size_t file_count;
	Slice input;		/* the text of the file "-" */
	Slice title;
	bool no_names;
	bool untagged;		/* names were to be found, but their weights
				   cannot be read */
	const char *corrections;	/* NULL = nowhere */
	const char *handed;	/* the folder's corrections.rec where it can
				   only be read, or NULL */
	char hash[17];
	Err note;
};

/* From now on in memory, because of what err tells. */
bool	dossier_leave_disk(Dossier *d, const Err *why, Err *err);

#endif

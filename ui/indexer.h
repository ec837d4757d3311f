/* SPDX-License-Identifier: MIT */
/*
 * Reads what changed in a folder while the reader reads on: a process of its
 * own, the index's only writer, that tells through a pipe how far it is.
 *
 * The process is the same program, called by the name INDEXER_NAME.  It cannot
 * be a mere fork(): SQLite keeps its knowledge of the locks of an open file
 * inside the process, and a child that opened the same file would believe that
 * it holds its parent's.
 */
#ifndef DOSSIER_UI_INDEXER_H
#define DOSSIER_UI_INDEXER_H

#include <sys/types.h>

#include "xref/dossier.h"

#define INDEXER_NAME "dossier-indexer"

typedef struct {
	pid_t pid;
	int fd;			/* readable when there is news */
	uint64_t done, total;	/* bytes; total 0: it waits for another process
				   that reads the same folder */
	Buffer told;		/* what has not been made out yet */
} Indexer;			/* pid 0: not at work */

typedef enum {
	INDEXER_WORKS,
	INDEXER_DONE,
	INDEXER_NO_DISK,	/* the index cannot be kept on disk */
	INDEXER_FAILED		/* *err says why */
} IndexerNews;

/* program: the path or name that this program was called by; total: bytes that
 * it will probably read. */
bool	indexer_start(Indexer *ix, const DossierFrom *from,
	    const char *program, uint64_t total, Err *err);
/* What it told since; to be called when fd is readable.  After anything but
 * INDEXER_WORKS it is not at work any more. */
IndexerNews indexer_read(Indexer *ix, Err *err);
/* Ends it; what it committed stays. */
void	indexer_stop(Indexer *ix);

/* What the process does; argv[1] is the folder, or nothing is for the bundled
 * dossier.  The exit status. */
int	indexer_main(int argc, char **argv);

#endif

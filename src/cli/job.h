/* SPDX-License-Identifier: MIT */
/*
 * One run of a command: the dossier, read and up to date, and what goes wrong
 * on the way.
 */
#ifndef DOSSIER_CLI_JOB_H
#define DOSSIER_CLI_JOB_H

#include "cli/args.h"
#include "cli/output.h"
#include "xref/dossier.h"

typedef struct {
	Slice key, name;
	EntityType type;
} Named;

typedef struct {
	const Args *args;
	DossierFrom from;
	Buffer input;		/* what standard input held */
	Dossier *dossier;
	Index *index;
	Arena arena;		/* as long as the job */
	IdVec articles;		/* row ids by rank */
	Slice *files;		/* names by rank */
	VEC(Named) entities;	/* by id, those that were asked for */
	Format format;		/* of .out */
	Output *out;		/* NULL: rows are not what it prints */
	bool failed;		/* something could not be read or written */
} Job;

/* The operands of the command that name the dossier: all from `first`. */
bool	job_open(Job *j, const Args *args, size_t first);
/* The same for a dossier that is told already. */
bool	job_open_from(Job *j, const DossierFrom *from);
/* Rows go to standard output. */
void	job_begin_output(Job *j, Format format);
/*
 * Tells what could not be read, ends the output, if any, and frees.  The
 * result is the exit status of a command that printed when `printed` or when
 * the output had a row.
 */
int	job_close(Job *j, bool printed);
/* Tells the error; the exit status will say so. */
void	job_fail(Job *j, const Err *err);

/* The file of that rank; empty when another process has just dropped it. */
Slice	job_file(const Job *j, uint32_t rank);
/* The entity of that id; empty when there is none.  Valid until the next. */
Named	job_entity(Job *j, int64_t id);
/* Cells of a line on standard output. */
unsigned job_width(void);

#endif

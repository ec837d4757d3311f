/* SPDX-License-Identifier: MIT */
/*
 * What the formats share: only for output.c and the format_*.c files.
 */
#ifndef DOSSIER_CLI_FORMAT_H
#define DOSSIER_CLI_FORMAT_H

#include "cli/output.h"

struct Output {
	OutputTo to;
	const Column *columns;
	size_t count, rows;
	Buffer line;		/* what was not written yet */
	Arena scratch;		/* for one row */
	Table *table;		/* of format_text */
	int failure;		/* errno of the first failed write, 0 */
};

typedef struct {
	const char *name;
	void (*begin)(Output *);		/* before the first row */
	void (*row)(Output *, const Field *);	/* adds to o->line */
	void (*end)(Output *);			/* NULL: nothing to add */
} FormatClass;

extern const FormatClass format_text, format_tsv, format_csv, format_jsonl;

/* The path of a file of the dossier, in the row's scratch. */
Slice	output_path(Output *o, Slice name);
/* A field as one string: lists joined by "; ", a place as FILE:START-END or
 * FILE:START-END:ROLE.  In the row's scratch. */
Slice	output_flat(Output *o, const Field *f);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Rows on their way out.  A command names its columns once and hands over one
 * Field a column and row; the format decides what becomes of them:
 *
 *	text   aligned columns that fit the width, for people
 *	tsv    tab-separated; \t \n \r \\ stand for tab, line ends, backslash
 *	csv    RFC 4180
 *	jsonl  one JSON object a line, keys in the order of the columns
 *
 * To a terminal nothing is sent that glyph.h does not let through.  In JSON
 * invisible code points are escaped, wherever it goes.
 */
#ifndef DOSSIER_CLI_OUTPUT_H
#define DOSSIER_CLI_OUTPUT_H

#include <stdio.h>

#include "base/error.h"
#include "cli/table.h"
#include "text/day.h"

typedef enum { FORMAT_TEXT, FORMAT_TSV, FORMAT_CSV, FORMAT_JSONL } Format;

/* False when there is no such format. */
bool	format_named(const char *name, Format *out);

typedef struct {
	const char *key;	/* of JSON, heading of TSV and CSV; NULL: not
				   there */
	const char *heading;	/* of text; NULL: not there */
	Fit fit;		/* in text */
} Column;

typedef enum {
	FIELD_NULL,		/* not known */
	FIELD_TEXT,
	FIELD_FILE,		/* a file of the dossier */
	FIELD_NUMBER,
	FIELD_BOOL,
	FIELD_LIST,
	FIELD_PLACE,		/* {file,start,end}, and role or text */
	FIELD_PART		/* {start,end,text} */
} FieldKind;

typedef struct Field Field;
struct Field {
	FieldKind kind;
	Slice text;		/* TEXT, PART; the name inside the folder of
				   FILE and PLACE */
	Slice role;		/* PLACE; empty: without one */
	const char *role_key;	/* its key in JSON; NULL: "role" */
	Slice words;		/* PLACE; .ptr NULL: without them */
	Span span;		/* PLACE, PART */
	int64_t number;		/* NUMBER; BOOL: 0 or 1 */
	const Field *items;	/* LIST */
	size_t count;
};

/* What is not known. */
Field	field_null(void);
Field	field_text(Slice text);
/* FIELD_NULL when it is empty. */
Field	field_known(Slice text);
Field	field_file(Slice name);
Field	field_number(int64_t number);
Field	field_bool(bool is);
Field	field_place(Slice file, Span span, Slice role);
/* A place with the words there. */
Field	field_passage(Slice file, Span span, Slice words);
/* The same, of a kind. */
Field	field_kind(Slice file, Span span, Slice kind, Slice words);
/* Words of the row's own file. */
Field	field_part(Span span, Slice text);
Field	field_list(const Field *items, size_t count);
/* The day in ISO 8601; FIELD_NULL for none and for an open end. */
Field	field_day(Arena *a, Day day);

typedef struct {
	FILE *file;
	Format format;
	bool terminal;		/* the file is one */
	unsigned width;		/* cells of a line of text */
	const char *folder;	/* files are told as folder/name; "": as name;
				   text tells the name alone */
} OutputTo;

typedef struct Output Output;

Output *output_new(const OutputTo *to);
/* Before the first row.  The columns must live as long as the output. */
void	output_columns(Output *o, const Column *columns, size_t count);
/* One field a column.  False when nothing more can be written: the command
 * should come to its end. */
bool	output_row(Output *o, const Field *row);
size_t	output_rows(const Output *o);
/*
 * Writes what is left and frees.  False with a sentence when something could
 * not be written; a reader that went away (EPIPE) is no failure.
 */
bool	output_end(Output *o, Err *err);

#endif

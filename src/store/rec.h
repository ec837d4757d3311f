/* SPDX-License-Identifier: MIT */
/*
 * Records in the format of GNU recutils (rec(5), info recutils): fields "Name:
 * value", "+ " continuation lines, backslash at a line's end joins, "#"
 * comments, an empty line ends a record, %rec: descriptors give the type of
 * what follows.  What recfix accepts is accepted; a mistake is told with its
 * line and the rest is read on.
 */
#ifndef DOSSIER_STORE_REC_H
#define DOSSIER_STORE_REC_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

typedef struct {
	Slice name, value;	/* value without the continuation marks */
	uint32_t line;		/* from 1 */
} RecField;

typedef struct {
	Slice type;		/* of the %rec: above it, empty before any */
	RecField *fields;
	size_t count;
	uint32_t line;		/* of its first field */
	uint32_t type_line;	/* of that %rec:, 0 before any */
} Rec;

typedef struct {
	uint32_t line;
	Slice text;		/* one sentence without file and line */
} RecMistake;

enum { REC_MAX_MISTAKES = 100 };
#define REC_MORE_MISTAKES "More mistakes follow that are not told one by one"

typedef struct {
	Rec *recs;		/* descriptors (%rec ...) are not among them */
	size_t count;
	RecMistake *mistakes;
	size_t mistake_count;
} RecFile;

/* Everything in the arena, also copies of the values.  A record with a mistake
 * in it keeps its good fields.  A torn last line (no line end) is read like
 * any other.  The last of REC_MAX_MISTAKES says that there are more. */
RecFile	rec_parse(Arena *a, Slice bytes);
/* The first field of that name (case matters), or the empty slice. */
Slice	rec_get(const Rec *r, const char *name);
/* The value on one line: without white space at its ends, every other run of it
 * one space.  In the arena, or the value itself. */
Slice	rec_flat(Arena *a, Slice value);
/* Writes "Name: value" with continuation lines, so that rec_parse and recutils
 * read the same value; empty values are left out.  name is a valid one. */
void	rec_write(Buffer *out, const char *name, Slice value);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Text in aligned columns.  Rows are held back, a few hundred at a time, to
 * judge the widths by; further rows can only widen a column.  What is wider
 * than its column is wrapped inside it, or cut where the column says so.
 */
#ifndef DOSSIER_CLI_TABLE_H
#define DOSSIER_CLI_TABLE_H

#include "base/arena.h"
#include "base/buffer.h"

typedef enum {
	FIT_KEEP,		/* as wide as its widest cell */
	FIT_NUMBER,		/* the same, to the right */
	FIT_WRAP,		/* takes a share, wraps */
	FIT_CUT,		/* takes a share, loses its end */
	FIT_CUT_START		/* takes a share, loses its start; right */
} Fit;

enum { TABLE_MAX_COLUMNS = 16 };

typedef struct {
	unsigned width;		/* cells of a line */
	unsigned indent;
	bool headings;
	bool terminal;		/* cells are made safe for one */
} TableLook;

typedef struct Table Table;

/* headings are C strings that stay; with look.headings only. */
Table  *table_new(const TableLook *look);
/* Not after the first row. */
void	table_column(Table *t, const char *heading, Fit fit);
/* One cell a column, copied.  White space of every kind becomes one blank. */
void	table_row(Table *t, const Slice *cells, Buffer *out);
/* Adds the rows held back and frees. */
void	table_end(Table *t, Buffer *out);

#endif

/* SPDX-License-Identifier: MIT */
/*
 * Text for people: the columns that have a heading, as a table.  Files are
 * told by their name inside the folder: the path is the same in every row.
 */
#include "cli/format.h"

static void
text_begin(Output *o)
{
	o->table = table_new(&(TableLook){ .width = o->to.width,
	    .headings = true, .terminal = o->to.terminal });
	for (size_t i = 0; i < o->count; i++) {
		if (o->columns[i].heading != NULL)
			table_column(o->table, o->columns[i].heading,
			    o->columns[i].fit);
	}
}

static void
text_row(Output *o, const Field *row)
{
	Slice cells[TABLE_MAX_COLUMNS];
	size_t n = 0;

	for (size_t i = 0; i < o->count; i++) {
		if (o->columns[i].heading == NULL)
			continue;
		cells[n++] = row[i].kind == FIELD_FILE ? row[i].text :
		    output_flat(o, &row[i]);
	}
	table_row(o->table, cells, &o->line);
}

static void
text_end(Output *o)
{
	table_end(o->table, &o->line);
}

const FormatClass format_text = {
	.name = "text", .begin = text_begin, .row = text_row, .end = text_end,
};

/* SPDX-License-Identifier: MIT */
/*
 * Values with a delimiter between them: TSV and CSV.  The first line holds the
 * columns' names.  Lines of CSV end in CRLF as RFC 4180 has it, but not on a
 * terminal, whose driver puts a CR before each LF itself.
 */
#include <limits.h>

#include "base/csv.h"
#include "cli/format.h"
#include "text/glyph.h"

typedef void AddValue(Slice value, Buffer *out);

static void
add_tsv(Slice value, Buffer *out)
{
	for (size_t i = 0; i < value.len; i++) {
		const char c = value.ptr[i];
		if (c == '\t')
			buffer_puts(out, "\\t");
		else if (c == '\n')
			buffer_puts(out, "\\n");
		else if (c == '\r')
			buffer_puts(out, "\\r");
		else if (c == '\\')
			buffer_puts(out, "\\\\");
		else
			buffer_putc(out, c);
	}
}

/* The value as it may go out. */
static Slice
shown(Output *o, Slice value)
{
	Buffer safe = { 0 };

	if (!o->to.terminal)
		return value;
	glyph_print(value, UINT_MAX, false, &safe);
	return buffer_keep(&safe, &o->scratch);
}

static void
add_row(Output *o, const Field *row, AddValue *add, char between,
    const char *end)
{
	bool first = true;

	for (size_t i = 0; i < o->count; i++) {
		if (o->columns[i].key == NULL)
			continue;
		if (!first)
			buffer_putc(&o->line, between);
		first = false;
		add(shown(o, output_flat(o, &row[i])), &o->line);
	}
	buffer_puts(&o->line, end);
}

static void
add_head(Output *o, AddValue *add, char between, const char *end)
{
	Field *names = arena_new(&o->scratch, Field, o->count);

	for (size_t i = 0; i < o->count; i++)
		names[i] = field_text(slice_of(o->columns[i].key));
	add_row(o, names, add, between, end);
}

static void
tsv_begin(Output *o)
{
	add_head(o, add_tsv, '\t', "\n");
}

static void
tsv_row(Output *o, const Field *row)
{
	add_row(o, row, add_tsv, '\t', "\n");
}

static const char *
csv_end(const Output *o)
{
	return o->to.terminal ? "\n" : "\r\n";
}

static void
csv_begin(Output *o)
{
	add_head(o, csv_value, ',', csv_end(o));
}

static void
csv_row(Output *o, const Field *row)
{
	add_row(o, row, csv_value, ',', csv_end(o));
}

const FormatClass format_tsv = {
	.name = "tsv", .begin = tsv_begin, .row = tsv_row,
};

const FormatClass format_csv = {
	.name = "csv", .begin = csv_begin, .row = csv_row,
};

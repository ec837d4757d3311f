/* SPDX-License-Identifier: MIT */
#include "cli/format.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

static const FormatClass *const formats[] = {
	[FORMAT_TEXT] = &format_text,
	[FORMAT_TSV] = &format_tsv,
	[FORMAT_CSV] = &format_csv,
	[FORMAT_JSONL] = &format_jsonl,
};
enum { FORMATS = sizeof formats / sizeof formats[0] };

bool
format_named(const char *name, Format *out)
{
	for (size_t i = 0; i < FORMATS; i++) {
		if (strcmp(name, formats[i]->name) == 0) {
			*out = (Format)i;
			return true;
		}
	}
	return false;
}

Field
field_null(void)
{
	return (Field){ .kind = FIELD_NULL };
}

Field
field_text(Slice text)
{
	return (Field){ .kind = FIELD_TEXT, .text = text };
}

Field
field_known(Slice text)
{
	return text.len > 0 ? field_text(text) : field_null();
}

Field
field_file(Slice name)
{
	return (Field){ .kind = FIELD_FILE, .text = name };
}

Field
field_number(int64_t number)
{
	return (Field){ .kind = FIELD_NUMBER, .number = number };
}

Field
field_bool(bool is)
{
	return (Field){ .kind = FIELD_BOOL, .number = is };
}

Field
field_place(Slice file, Span span, Slice role)
{
	return (Field){ .kind = FIELD_PLACE, .text = file, .span = span,
		.role = role };
}

Field
field_passage(Slice file, Span span, Slice words)
{
	Field f = field_place(file, span, SLICE(""));

	f.words = words.ptr != NULL ? words : SLICE("");
	return f;
}

Field
field_kind(Slice file, Span span, Slice kind, Slice words)
{
	Field f = field_passage(file, span, words);

	f.role = kind;
	f.role_key = "kind";
	return f;
}

Field
field_part(Span span, Slice text)
{
	return (Field){ .kind = FIELD_PART, .text = text, .span = span };
}

Field
field_list(const Field *items, size_t count)
{
	return (Field){ .kind = FIELD_LIST, .items = items, .count = count };
}

Field
field_day(Arena *a, Day day)
{
	char iso[16];

	if (day == DAY_NONE || day == DAY_MIN || day == DAY_MAX)
		return field_null();
	return field_text(arena_dup(a, slice_of(day_iso(day, iso))));
}

Slice
output_path(Output *o, Slice name)
{
	if (o->to.folder[0] == '\0')
		return name;
	return slice_of(file_join(&o->scratch, o->to.folder,
	    arena_cstr(&o->scratch, name)));
}

static Slice
flat_place(Output *o, const Field *f)
{
	Slice path = output_path(o, f->text);

	return arena_printf(&o->scratch, "%.*s:%u-%u%s%.*s", SLICE_ARG(path),
	    f->span.start, f->span.end, f->role.len > 0 ? ":" : "",
	    SLICE_ARG(f->role));
}

static Slice
flat_list(Output *o, const Field *f)
{
	Buffer all = { 0 };

	for (size_t i = 0; i < f->count; i++) {
		if (i > 0)
			buffer_puts(&all, "; ");
		buffer_add(&all, output_flat(o, &f->items[i]));
	}
	return buffer_keep(&all, &o->scratch);
}

Slice
output_flat(Output *o, const Field *f)
{
	switch (f->kind) {
	case FIELD_NULL:
		break;
	case FIELD_TEXT:
	case FIELD_PART:
		return f->text;
	case FIELD_FILE:
		return output_path(o, f->text);
	case FIELD_NUMBER:
		return arena_printf(&o->scratch, "%lld", (long long)f->number);
	case FIELD_BOOL:
		return f->number != 0 ? SLICE("true") : SLICE("false");
	case FIELD_LIST:
		return flat_list(o, f);
	case FIELD_PLACE:
		return flat_place(o, f);
	}
	return SLICE("");
}

Output *
output_new(const OutputTo *to)
{
	Output *o = must_alloc(NULL, sizeof *o);

	*o = (Output){ .to = *to };
	return o;
}

void
output_columns(Output *o, const Column *columns, size_t count)
{
	assert(o->rows == 0);
	o->columns = columns;
	o->count = count;
}

static void
write_line(Output *o)
{
	if (o->failure == 0 && o->line.len > 0 &&
	    fwrite(o->line.ptr, 1, o->line.len, o->to.file) != o->line.len)
		o->failure = errno;
	buffer_clear(&o->line);
}

bool
output_row(Output *o, const Field *row)
{
	const FormatClass *format = formats[o->to.format];

	if (o->failure != 0)
		return false;
	if (o->rows++ == 0)
		format->begin(o);
	format->row(o, row);
	write_line(o);
	arena_clear(&o->scratch);
	return o->failure == 0;
}

size_t
output_rows(const Output *o)
{
	return o->rows;
}

bool
output_end(Output *o, Err *err)
{
	const FormatClass *format = formats[o->to.format];

	if (o->rows > 0 && format->end != NULL)
		format->end(o);
	write_line(o);
	if (o->failure == 0 && fflush(o->to.file) != 0)
		o->failure = errno;
	int failure = o->failure;
	buffer_free(&o->line);
	arena_free(&o->scratch);
	free(o);
	errno = failure;
	return failure == 0 || failure == EPIPE ||
	    err_errno(err, "Cannot write to standard output");
}

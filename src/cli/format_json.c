/* SPDX-License-Identifier: MIT */
/*
 * JSON Lines.  jansson makes the object; then every code point that an eye
 * would not see is written as \uXXXX, so that a line can be looked at, sent to
 * a terminal and compared without surprise.  A file's name need not be UTF-8:
 * its invalid bytes become U+FFFD, since JSON has no way to say them.
 */
#include <jansson.h>
#include <limits.h>

#include "cli/format.h"
#include "text/glyph.h"
#include "text/utf8.h"

/* Values are owned by what they are put into; NULL is out of memory. */
static json_t *
made(json_t *value)
{
	if (value == NULL)
		die_no_memory();
	return value;
}

static json_t *
json_of_text(Slice text)
{
	if (utf8_valid(text))
		return made(json_stringn(text.len > 0 ? text.ptr : "",
		    text.len));
	Buffer repaired = { 0 };
	encoding_convert(text, ENCODING_UTF8_REPAIRED, &repaired);
	json_t *value = made(json_stringn(repaired.ptr, repaired.len));
	buffer_free(&repaired);
	return value;
}

static void
set(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new(object, key, value) != 0)
		die_no_memory();
}

static json_t *
json_of_place(Output *o, const Field *f)
{
	json_t *place = made(json_object());

	set(place, "file", json_of_text(output_path(o, f->text)));
	set(place, "start", made(json_integer(f->span.start)));
	set(place, "end", made(json_integer(f->span.end)));
	if (f->role.len > 0)
		set(place, f->role_key != NULL ? f->role_key : "role",
		    json_of_text(f->role));
	if (f->words.ptr != NULL)
		set(place, "text", json_of_text(f->words));
	return place;
}

static json_t *
json_of_part(const Field *f)
{
	json_t *part = made(json_object());

	set(part, "start", made(json_integer(f->span.start)));
	set(part, "end", made(json_integer(f->span.end)));
	set(part, "text", json_of_text(f->text));
	return part;
}

static json_t *json_of(Output *o, const Field *f);

static json_t *
json_of_list(Output *o, const Field *f)
{
	json_t *list = made(json_array());

	for (size_t i = 0; i < f->count; i++) {
		if (json_array_append_new(list, json_of(o, &f->items[i])) != 0)
			die_no_memory();
	}
	return list;
}

static json_t *
json_of(Output *o, const Field *f)
{
	switch (f->kind) {
	case FIELD_NULL:
		break;
	case FIELD_TEXT:
		return json_of_text(f->text);
	case FIELD_FILE:
		return json_of_text(output_path(o, f->text));
	case FIELD_NUMBER:
		return made(json_integer(f->number));
	case FIELD_BOOL:
		return json_boolean(f->number != 0);
	case FIELD_LIST:
		return json_of_list(o, f);
	case FIELD_PLACE:
		return json_of_place(o, f);
	case FIELD_PART:
		return json_of_part(f);
	}
	return json_null();
}

/* Joiners and variation selectors are sent in some places, and seen in none. */
static bool
is_invisible(int32_t cp)
{
	return glyph_forbidden(cp) || cp == 0x200C || cp == 0x200D ||
	    (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0xE0100 && cp <= 0xE01EF);
}

static void
add_escape(int32_t cp, Buffer *out)
{
	if (cp > 0xFFFF) {
		buffer_printf(out, "\\u%04X\\u%04X",
		    0xD800u + ((unsigned)(cp - 0x10000) >> 10),
		    0xDC00u + ((unsigned)(cp - 0x10000) & 0x3FF));
	} else {
		buffer_printf(out, "\\u%04X", (unsigned)cp);
	}
}

/* Everything outside of strings is printable ASCII and passes as it is. */
static void
add_escaped(Slice json, Buffer *out)
{
	size_t from = 0;

	for (size_t pos = 0; pos < json.len;) {
		unsigned len = 1;
		int32_t cp = (unsigned char)json.ptr[pos];
		if (cp >= 0x7F)
			cp = utf8_decode(json, pos, &len);
		if (cp >= 0x7F && is_invisible(cp)) {
			buffer_add(out, slice_sub(json, from, pos));
			add_escape(cp, out);
			from = pos + len;
		}
		pos += len;
	}
	buffer_add(out, slice_sub(json, from, json.len));
}

static int
collect(const char *bytes, size_t len, void *arg)
{
	buffer_add(arg, (Slice){ bytes, len });
	return 0;
}

static void
json_begin(Output *o)
{
	(void)o;
}

static void
json_row(Output *o, const Field *row)
{
	json_t *object = made(json_object());
	Buffer plain = { 0 }, escaped = { 0 };

	for (size_t i = 0; i < o->count; i++) {
		if (o->columns[i].key != NULL)
			set(object, o->columns[i].key, json_of(o, &row[i]));
	}
	if (json_dump_callback(object, collect, &plain, JSON_COMPACT) != 0)
		die_no_memory();
	json_decref(object);
	add_escaped(buffer_slice(&plain), &escaped);
	if (o->to.terminal)
		glyph_print(buffer_slice(&escaped), UINT_MAX, false, &o->line);
	else
		buffer_add(&o->line, buffer_slice(&escaped));
	buffer_putc(&o->line, '\n');
	buffer_free(&plain);
	buffer_free(&escaped);
}

const FormatClass format_jsonl = {
	.name = "jsonl", .begin = json_begin, .row = json_row,
};

/* SPDX-License-Identifier: MIT */
#include "store/state_rec.h"

#include "store/rec.h"
#include "text/utf8.h"

const char state_letters[] = "abcdefghijklmnopqrstuvwxyz"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ'";
const char state_kinds[] = ":/&F";

/* --- reading ------------------------------------------------------------- */

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The byte that a %HH at this position stands for; -1 when there is none. */
static int
escaped_at(Slice s, size_t pos)
{
	if (s.ptr[pos] != '%' || s.len - pos < 3)
		return -1;
	int high = hex_value(s.ptr[pos + 1]), low = hex_value(s.ptr[pos + 2]);
	return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/* Terminated: a C string as well. */
static Slice
value_read(const Rec *r, const char *name, Arena *a)
{
	Slice from = rec_get(r, name);
	char *to = arena_cstr(a, from);
	size_t len = 0;

	for (size_t i = 0; i < from.len; i++) {
		int byte = escaped_at(from, i);
		to[len++] = byte < 0 ? from.ptr[i] : (char)byte;
		if (byte >= 0)
			i += 2;
	}
	to[len] = '\0';
	return (Slice){ to, len };
}

static SavedPlace
place_read(const Rec *r, Arena *a)
{
	SavedPlace p = { .file = value_read(r, "File", a),
		.words = value_read(r, "Words", a) };

	slice_uint(rec_get(r, "Offset"), &p.offset);
	return p;
}

static char
letter_read(const Rec *r, const char *name)
{
	Slice value = rec_get(r, name);

	return value.len == 1 ? value.ptr[0] : '\0';
}

static void
record_read(State *st, const Rec *r, Arena *a, uint32_t *behind)
{
	if (slice_eq(r->type, SLICE("Reader"))) {
		state_set_here(st, place_read(r, a));
		slice_uint(rec_get(r, "Behind"), behind);
	} else if (slice_eq(r->type, SLICE("Mark"))) {
		state_set_mark(st, letter_read(r, "Letter"), place_read(r, a));
	} else if (slice_eq(r->type, SLICE("Setting"))) {
		state_set_setting(st, value_read(r, "Name", a).ptr,
		    value_read(r, "Value", a));
	} else if (slice_eq(r->type, SLICE("Jump"))) {
		SavedPlace place = place_read(r, a);
		if (place.file.len > 0)		/* else it leads nowhere */
			state_add_jump(st, place);
	} else if (slice_eq(r->type, SLICE("Line"))) {
		state_add_line(st, letter_read(r, "Kind"),
		    value_read(r, "Text", a));
	}
}

bool
state_parse(State *st, Slice bytes)
{
	Arena a = { 0 };
	RecFile file = rec_parse(&a, bytes);
	uint32_t behind = 0;

	for (size_t i = 0; i < file.count; i++)
		record_read(st, &file.recs[i], &a, &behind);
	state_set_jump_at(st, behind);
	bool good = file.mistake_count == 0;
	arena_free(&a);
	return good;
}

/* --- writing ------------------------------------------------------------- */

static void
value_print(Buffer *out, const char *name, Slice value)
{
	Buffer b = { 0 };
	unsigned len;

	for (size_t i = 0; i < value.len; i += len) {
		int32_t cp = utf8_decode(value, i, &len);
		if (cp > 0 && escaped_at(value, i) < 0)
			buffer_add(&b, slice_sub(value, i, i + len));
		else
			buffer_printf(&b, "%%%02X",
			    (unsigned)(unsigned char)value.ptr[i]);
	}
	rec_write(out, name, buffer_slice(&b));
	buffer_free(&b);
}

static void
place_print(Buffer *out, SavedPlace p)
{
	if (p.file.len > 0) {
		value_print(out, "File", p.file);
		buffer_printf(out, "Offset: %u\n", p.offset);
		value_print(out, "Words", p.words);
	}
	buffer_putc(out, '\n');
}

static void
marks_print(Buffer *out, const State *st)
{
	SavedPlace place;

	buffer_puts(out, "%rec: Mark\n\n");
	for (const char *letter = state_letters; *letter != '\0'; letter++) {
		if (!state_mark(st, *letter, &place))
			continue;
		rec_write(out, "Letter", (Slice){ letter, 1 });
		place_print(out, place);
	}
}

static void
settings_print(Buffer *out, const State *st)
{
	Slice name, value;

	buffer_puts(out, "%rec: Setting\n\n");
	for (size_t i = 0; state_setting_at(st, i, &name, &value); i++) {
		if (value.len == 0)
			continue;
		value_print(out, "Name", name);
		value_print(out, "Value", value);
		buffer_putc(out, '\n');
	}
}

static void
jumps_print(Buffer *out, const State *st)
{
	buffer_puts(out, "%rec: Jump\n\n");
	for (size_t i = 0; i < state_jump_count(st); i++)
		place_print(out, state_jump(st, i));
}

static void
lines_print(Buffer *out, const State *st)
{
	buffer_puts(out, "%rec: Line\n\n");
	for (const char *kind = state_kinds; *kind != '\0'; kind++) {
		for (size_t n = STATE_LINES; n-- > 0;) {
			Slice line = state_line(st, *kind, n);
			if (line.len == 0)
				continue;
			rec_write(out, "Kind", (Slice){ kind, 1 });
			value_print(out, "Text", line);
			buffer_putc(out, '\n');
		}
	}
}

void
state_print(const State *st, Buffer *out)
{
	buffer_puts(out, "# What a reader left in a dossier and finds again "
	    "there.  See dossier(1).\n\n%rec: Reader\n\n");
	buffer_printf(out, "Behind: %zu\n", state_jump_at(st));
	place_print(out, state_here(st));
	marks_print(out, st);
	settings_print(out, st);
	jumps_print(out, st);
	lines_print(out, st);
}

/* SPDX-License-Identifier: MIT */
/*
 * One pass over the lines.  The bytes are copied to the arena first, with
 * what is no UTF-8 repaired, so that a value on one line is a slice of that
 * copy; only a value of several lines is put together anew.  Fields of all
 * records stand in one array, and a record is a run of it, which is known by
 * its first index until the array has stopped growing.
 *
 * The grammar is that of recutils' own parser, which says more than its
 * manual does: blanks are passed over before a record, though not in it; a
 * comment ends a value; what a backslash joins is not looked at again, so
 * that a joined "+" is text and a joined empty line ends no record.
 */
#include "store/rec.h"

#include <string.h>

#include "base/vec.h"
#include "text/utf8.h"

enum { SHOWN_NAME = 40 };

typedef enum {
	AFTER_NOTHING,		/* "+" has nothing to continue */
	AFTER_FIELD,
	AFTER_MISTAKE		/* what continues a bad line is left out too */
} After;

typedef struct {
	Arena *arena;
	Slice rest;		/* the lines not yet read */
	uint32_t line;		/* the number of the next of them */
	VEC(RecField) fields;
	VEC(Rec) recs;
	VEC(size_t) firsts;	/* of recs: index of their first field */
	VEC(RecMistake) mistakes;
	size_t first;		/* field of the record that is being read */
	bool in_record;
	After after;
	Slice type;
	uint32_t type_line;
} Parser;

static void
mistake(Parser *p, uint32_t line, Slice text)
{
	RecMistake m = { .line = line, .text = text };

	if (p->mistakes.len == REC_MAX_MISTAKES)
		return;
	if (p->mistakes.len == REC_MAX_MISTAKES - 1)
		m.text = SLICE(REC_MORE_MISTAKES);
	vec_push(&p->mistakes, m);
}

/* The next line without its LF or CRLF; a lone CR is text. */
static bool
line_take(Slice *rest, Slice *line)
{
	if (rest->len == 0)
		return false;
	size_t end = slice_find_byte(*rest, '\n', 0);
	size_t next = end == SIZE_MAX ? rest->len : end + 1;
	if (end == SIZE_MAX)
		end = rest->len;
	if (end > 0 && next > end && rest->ptr[end - 1] == '\r')
		end--;
	*line = slice_sub(*rest, 0, end);
	*rest = slice_sub(*rest, next, rest->len);
	return true;
}

/* --- the bytes, made good ------------------------------------------------ */

static void
line_repair(Parser *p, Slice line, uint32_t number, Buffer *out)
{
	if (!utf8_valid(line))
		mistake(p, number, SLICE("This line holds bytes that are no "
		    "UTF-8, shown as U+FFFD: save the file as UTF-8"));
	if (slice_find_byte(line, '\0', 0) != SIZE_MAX)
		mistake(p, number, SLICE("This line holds a NUL byte, shown "
		    "as U+FFFD: remove it"));
	for (size_t start = 0; start <= line.len;) {
		size_t nul = slice_find_byte(line, '\0', start);
		size_t end = nul == SIZE_MAX ? line.len : nul;
		encoding_convert(slice_sub(line, start, end),
		    ENCODING_UTF8_REPAIRED, out);
		if (nul != SIZE_MAX)
			buffer_puts(out, "\xef\xbf\xbd");
		start = end + 1;
	}
}

/* The number of the first line that is no UTF-8; lines are cut at LF, which
 * is part of no longer sequence. */
static uint32_t
line_of_bad_byte(Slice bytes)
{
	Slice line;
	uint32_t number = 1;

	while (line_take(&bytes, &line) && utf8_valid(line))
		number++;
	return number;
}

static void
text_convert(Parser *p, Slice bytes, Encoding encoding, Buffer *out)
{
	mistake(p, line_of_bad_byte(bytes), arena_printf(p->arena,
	    "This line is no UTF-8; the file was read as %s: save it as UTF-8",
	    encoding_name(encoding)));
	encoding_convert(bytes, encoding, out);
}

static void
text_repair(Parser *p, Slice bytes, Buffer *out)
{
	uint32_t number = 1;

	for (size_t start = 0; start < bytes.len; number++) {
		size_t lf = slice_find_byte(bytes, '\n', start);
		size_t end = lf == SIZE_MAX ? bytes.len : lf + 1;
		line_repair(p, slice_sub(bytes, start, end), number, out);
		start = end;
	}
}

/* A copy of the bytes that is valid UTF-8, without NUL and byte order mark. */
static Slice
text_clean(Parser *p, Slice bytes)
{
	if (slice_starts(bytes, SLICE("\xff\xfe")) ||
	    slice_starts(bytes, SLICE("\xfe\xff"))) {
		mistake(p, 1, SLICE("The file is UTF-16 and was not read: "
		    "save it as UTF-8"));
		return SLICE("");
	}
	if (slice_starts(bytes, SLICE("\xef\xbb\xbf")))
		bytes = slice_sub(bytes, 3, bytes.len);
	bool nul = slice_find_byte(bytes, '\0', 0) != SIZE_MAX;
	if (!nul && utf8_valid(bytes))
		return arena_dup(p->arena, bytes);

	Buffer good = { 0 };
	Encoding encoding = nul ? ENCODING_NOT_TEXT : encoding_detect(bytes);
	if (encoding == ENCODING_LATIN1 || encoding == ENCODING_CP1252)
		text_convert(p, bytes, encoding, &good);
	else
		text_repair(p, bytes, &good);
	return buffer_keep(&good, p->arena);
}

/* --- values -------------------------------------------------------------- */

static bool
takes_in_next_line(Slice line)
{
	return line.len > 0 && line.ptr[line.len - 1] == '\\';
}

/* Adds a line of a value and the lines that backslashes join to it. */
static void
value_add_line(Parser *p, Slice line, Buffer *value)
{
	while (takes_in_next_line(line)) {
		buffer_add(value, slice_sub(line, 0, line.len - 1));
		if (!line_take(&p->rest, &line))
			return;
		p->line++;
	}
	buffer_add(value, line);
}

static bool
value_is_continued(const Parser *p)
{
	return p->rest.len > 0 && p->rest.ptr[0] == '+';
}

/* The value whose first line is given; the lines that go with it are taken. */
static Slice
value_take(Parser *p, Slice line)
{
	if (!takes_in_next_line(line) && !value_is_continued(p))
		return line;

	Buffer value = { 0 };
	value_add_line(p, line, &value);
	while (value_is_continued(p) && line_take(&p->rest, &line)) {
		p->line++;
		size_t mark = slice_starts(line, SLICE("+ ")) ? 2 : 1;
		buffer_putc(&value, '\n');
		value_add_line(p, slice_sub(line, mark, line.len), &value);
	}
	return buffer_keep(&value, p->arena);
}

/* --- fields and records -------------------------------------------------- */

static bool
is_name_byte(char c, bool first)
{
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
		return true;
	return first ? c == '%' : (c >= '0' && c <= '9') || c == '_';
}

/* The length of the field name before a colon, or 0. */
static size_t
name_length(Slice line)
{
	size_t n = 0;

	while (n < line.len && is_name_byte(line.ptr[n], n == 0))
		n++;
	return n < line.len && line.ptr[n] == ':' ? n : 0;
}

static void
field_mistake(Parser *p, Slice line)
{
	size_t colon = slice_find_byte(line, ':', 0);
	Slice text = SLICE("This line is none of a field \"Name: value\", a "
	    "further line of one \"+ text\" and a comment \"# text\"");

	if (line.ptr[0] == ' ' || line.ptr[0] == '\t')
		text = SLICE("A line in a record begins without blanks: put "
		    "\"+ \" before it if it continues the field above");
	else if (colon > 0 && colon <= SHOWN_NAME)
		text = arena_printf(p->arena, "\"%.*s\" cannot be the name of "
		    "a field: use a letter, then letters, digits and \"_\"",
		    (int)colon, line.ptr);
	mistake(p, p->line - 1, text);
	p->after = AFTER_MISTAKE;
}

static void
field_read(Parser *p, Slice line)
{
	size_t n = name_length(line);
	RecField field = { .line = p->line - 1 };

	p->in_record = true;
	if (n == 0) {
		field_mistake(p, line);
		return;
	}
	field.name = slice_sub(line, 0, n);
	line = slice_sub(line, n + 1, line.len);
	if (line.len > 0 && (line.ptr[0] == ' ' || line.ptr[0] == '\t'))
		line = slice_sub(line, 1, line.len);
	field.value = value_take(p, line);
	vec_push(&p->fields, field);
	p->after = AFTER_FIELD;
}

/* A line that begins with "+" and was not taken into a value. */
static void
stray_continuation(Parser *p)
{
	p->in_record = true;
	if (p->after != AFTER_MISTAKE)
		mistake(p, p->line - 1, SLICE("\"+\" continues the field right "
		    "above it, but there is none"));
	p->after = AFTER_MISTAKE;
}

/* The first word of a %rec: value; a place to read from may follow it. */
static Slice
type_of(Slice value)
{
	size_t n = 0;

	value = slice_trim(value);
	while (n < value.len && strchr(" \t\n\r", value.ptr[n]) == NULL)
		n++;
	return slice_sub(value, 0, n);
}

static void
descriptor_read(Parser *p, const RecField *rec)
{
	p->type = type_of(rec->value);
	p->type_line = rec->line;
	if (p->type.len == 0)
		mistake(p, rec->line, SLICE("%rec names no type of record: "
		    "write one after it, as in \"%rec: Person\""));
	for (size_t i = p->first; i < p->fields.len; i++) {
		const RecField *f = &p->fields.at[i];
		if (f->name.ptr[0] != '%')
			mistake(p, f->line, arena_printf(p->arena,
			    "\"%.*s\" stands in the same record as %%rec and "
			    "was not read: put an empty line between them",
			    SLICE_ARG(slice_sub(f->name, 0, SHOWN_NAME))));
	}
	p->fields.len = p->first;
}

static void
record_end(Parser *p)
{
	const RecField *rec = NULL;
	size_t count = p->fields.len - p->first;

	for (size_t i = p->first; i < p->fields.len && rec == NULL; i++)
		if (slice_eq(p->fields.at[i].name, SLICE("%rec")))
			rec = &p->fields.at[i];
	if (rec != NULL) {
		descriptor_read(p, rec);
	} else if (count > 0) {
		Rec r = { .type = p->type, .type_line = p->type_line,
			.count = count, .line = p->fields.at[p->first].line };
		vec_push(&p->recs, r);
		vec_push(&p->firsts, p->first);
	}
	p->first = p->fields.len;
	p->in_record = false;
	p->after = AFTER_NOTHING;
}

static Slice
without_blanks_before(Slice line)
{
	size_t n = 0;

	while (n < line.len && (line.ptr[n] == ' ' || line.ptr[n] == '\t'))
		n++;
	return slice_sub(line, n, line.len);
}

static void
line_read(Parser *p, Slice line)
{
	Slice bare = without_blanks_before(line);

	if (!p->in_record)
		line = bare;
	if (bare.len == 0)
		record_end(p);
	else if (line.ptr[0] == '#')
		p->after = AFTER_NOTHING;
	else if (line.ptr[0] == '+')
		stray_continuation(p);
	else
		field_read(p, line);
}

/* --- the whole ----------------------------------------------------------- */

static RecFile
parser_result(Parser *p)
{
	RecFile file = { .count = p->recs.len,
		.mistake_count = p->mistakes.len };
	RecField *fields = arena_copy(p->arena, p->fields.at, p->fields.len,
	    sizeof *fields);

	file.recs = arena_copy(p->arena, p->recs.at, file.count,
	    sizeof *file.recs);
	for (size_t i = 0; i < file.count; i++)
		file.recs[i].fields = fields + p->firsts.at[i];
	file.mistakes = arena_copy(p->arena, p->mistakes.at, file.mistake_count,
	    sizeof *file.mistakes);
	vec_free(&p->fields);
	vec_free(&p->recs);
	vec_free(&p->firsts);
	vec_free(&p->mistakes);
	return file;
}

RecFile
rec_parse(Arena *a, Slice bytes)
{
	Parser p = { .arena = a, .line = 1 };
	Slice line;

	p.type = SLICE("");
	p.rest = text_clean(&p, bytes);
	while (line_take(&p.rest, &line)) {
		p.line++;
		line_read(&p, line);
	}
	record_end(&p);
	return parser_result(&p);
}

Slice
rec_get(const Rec *r, const char *name)
{
	Slice wanted = slice_of(name);

	for (size_t i = 0; i < r->count; i++)
		if (slice_eq(r->fields[i].name, wanted))
			return r->fields[i].value;
	return SLICE("");
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

Slice
rec_flat(Arena *a, Slice value)
{
	size_t n = 0, plain = 0;

	value = slice_trim(value);
	while (plain < value.len && (!is_space(value.ptr[plain]) ||
	    (value.ptr[plain] == ' ' && value.ptr[plain + 1] != ' ')))
		plain++;
	if (plain == value.len)
		return value;
	char *copy = arena_cstr(a, value);
	for (size_t i = 0; i < value.len; i++) {
		bool space = is_space(value.ptr[i]);
		if (space && is_space(value.ptr[i - 1]))
			continue;
		copy[n++] = space ? ' ' : value.ptr[i];
	}
	return (Slice){ copy, n };
}

/*
 * A backslash at a line's end would join the next line to it, and a CR there
 * would be read as half a line end: both are kept by a backslash that joins
 * an empty line instead.
 */
static void
write_line(Buffer *out, Slice line)
{
	char last = line.len > 0 ? line.ptr[line.len - 1] : '\0';

	buffer_add(out, line);
	if (last == '\\' || last == '\r')
		buffer_puts(out, "\\\n");
	buffer_putc(out, '\n');
}

void
rec_write(Buffer *out, const char *name, Slice value)
{
	if (value.len == 0)
		return;
	buffer_puts(out, name);
	buffer_putc(out, ':');
	for (size_t start = 0; start <= value.len;) {
		size_t lf = slice_find_byte(value, '\n', start);
		size_t end = lf == SIZE_MAX ? value.len : lf;
		if (start > 0)
			buffer_putc(out, '+');
		if (end > start)
			buffer_putc(out, ' ');
		write_line(out, slice_sub(value, start, end));
		start = end + 1;
	}
}

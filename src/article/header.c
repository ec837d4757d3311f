/* SPDX-License-Identifier: MIT */
#include "article/header.h"

#include "article/lines.h"

enum { FIELD_NAME_MAX = 24, FIELDS_MAX = 64 };

/* The length of a field's name before its colon, 0 when the line is none. */
static size_t
name_length(Slice line)
{
	size_t n = 0;

	while (n < line.len && n <= FIELD_NAME_MAX && line.ptr[n] != ':') {
		const char c = line.ptr[n];
		const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
		if (!letter && (n == 0 || (c != '-' && c != '_')))
			return 0;
		n++;
	}
	if (n == 0 || n > FIELD_NAME_MAX || n == line.len)
		return 0;
	return n + 1 == line.len || line.ptr[n + 1] == ' ' ||
	    line.ptr[n + 1] == '\t' ? n : 0;
}

static Slice *
field_of(Header *h, Slice name)
{
	const struct {
		Slice name;
		Slice *value;
	} fields[] = {
		{ SLICE("title"), &h->title }, { SLICE("source"), &h->source },
		{ SLICE("author"), &h->author }, { SLICE("date"), &h->date },
		{ SLICE("url"), &h->url }
	};

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (slice_eq_nocase(name, fields[i].name))
			return fields[i].value;
	return NULL;
}

/* Without white space and one pair of quotation marks around it. */
static Slice
value_of(Slice text, Span span)
{
	Slice s = slice_span(text, span_trim(text, span));

	if (s.len >= 2 && (s.ptr[0] == '"' || s.ptr[0] == '\'') &&
	    s.ptr[s.len - 1] == s.ptr[0])
		s = slice_sub(s, 1, s.len - 1);
	return s;
}

/* The field that starts at pos, with the indented lines that continue it. */
static bool
field_next(Slice text, uint32_t *pos, Span *name, Span *value)
{
	Line line;
	uint32_t after = *pos;

	if (!line_next(text, &after, &line))
		return false;
	size_t n = name_length(slice_span(text, line.span));
	if (n == 0 || line.indent > 0)
		return false;
	*name = (Span){ line.span.start, line.span.start + (uint32_t)n };
	*value = (Span){ name->end + 1, line.span.end };
	*pos = after;
	while (line_next(text, &after, &line) && line.indent > 0 &&
	    line.span.start < line.span.end) {
		value->end = line.span.end;
		*pos = after;
	}
	return true;
}

static bool
is_fence(Slice text, const Line *line)
{
	return slice_eq(slice_span(text, line->span), SLICE("---"));
}

/* Nothing, an empty line or, with a fence before it, a fence: the block's
 * regular end.  *end is moved behind a fence. */
static bool
ends_well(Slice text, uint32_t pos, bool fenced, uint32_t *end)
{
	Line line;

	if (!line_next(text, &pos, &line))
		return !fenced;
	if (fenced && is_fence(text, &line))
		*end = line.span.end;
	return fenced ? is_fence(text, &line) : line.span.start ==
	    line.span.end;
}

static bool
is_empty(const Header *h)
{
	return h->title.len == 0 && h->source.len == 0 && h->author.len == 0 &&
	    h->date.len == 0 && h->url.len == 0;
}

/* Reads fields from *pos on into *h; *known is the same up to the first field
 * that is not one of ours. */
static void
fields_read(Slice text, uint32_t *pos, uint32_t start, Header *h,
    Header *known)
{
	bool all_known = true;
	Span name, value;

	for (int n = 0; n < FIELDS_MAX; n++) {
		if (!field_next(text, pos, &name, &value))
			break;
		Slice *field = field_of(h, slice_span(text, name));
		if (field != NULL && field->len == 0)
			*field = value_of(text, value);
		h->span = (Span){ start, value.end };
		all_known = all_known && field != NULL;
		if (all_known)
			*known = *h;
	}
}

Header
header_read(Slice text)
{
	Header h = { .span = { 0, 0 } }, known = h;
	uint32_t pos = 0;
	bool fenced = false;
	Line line;

	while (blank_at(text, pos) > 0)
		pos += blank_at(text, pos);
	const uint32_t start = pos;
	if (line_next(text, &pos, &line) && is_fence(text, &line))
		fenced = true;
	else
		pos = start;
	fields_read(text, &pos, start, &h, &known);
	if (!is_empty(&h) && ends_well(text, pos, fenced, &h.span.end))
		return h;
	return fenced ? (Header){ .span = { 0, 0 } } : known;
}

/* SPDX-License-Identifier: MIT */
#include "article/lines.h"

static unsigned char
byte_at(Slice text, size_t pos)
{
	return pos < text.len ? (unsigned char)text.ptr[pos] : 0;
}

/* Of the three-byte white space characters, those that begin with E2. */
static bool
blank_e2(unsigned char second, unsigned char third)
{
	if (second == 0x80)	/* U+2000 to 200B, 2028, 2029, 202F */
		return (third >= 0x80 && third <= 0x8b) || third == 0xa8 ||
		    third == 0xa9 || third == 0xaf;
	return second == 0x81 && third == 0x9f;		/* U+205F */
}

unsigned
blank_at(Slice text, size_t pos)
{
	const unsigned char c = byte_at(text, pos);

	if (c < 0x80)
		return pos < text.len &&
		    (c == ' ' || (c >= '\t' && c <= '\r'));
	const unsigned char d = byte_at(text, pos + 1);
	const unsigned char e = byte_at(text, pos + 2);
	switch (c) {
	case 0xc2:		/* NEL, no-break space */
		return d == 0x85 || d == 0xa0 ? 2 : 0;
	case 0xe1:		/* U+1680 */
		return d == 0x9a && e == 0x80 ? 3 : 0;
	case 0xe2:
		return blank_e2(d, e) ? 3 : 0;
	case 0xe3:		/* U+3000 */
		return d == 0x80 && e == 0x80 ? 3 : 0;
	case 0xef:		/* U+FEFF */
		return d == 0xbb && e == 0xbf ? 3 : 0;
	default:
		return 0;
	}
}

/* The bytes of the line end at pos, 0 when there is none. */
static unsigned
end_at(Slice text, size_t pos)
{
	switch (byte_at(text, pos)) {
	case '\r':
		return byte_at(text, pos + 1) == '\n' ? 2 : 1;
	case '\n': case '\v': case '\f':
		return 1;
	case 0xc2:
		return byte_at(text, pos + 1) == 0x85 ? 2 : 0;
	case 0xe2:
		return byte_at(text, pos + 1) == 0x80 &&
		    (byte_at(text, pos + 2) | 1) == 0xa9 ? 3 : 0;
	default:
		return 0;
	}
}

/* True for the bytes that may begin a line end. */
static bool
may_end(unsigned char c)
{
	return (c >= '\n' && c <= '\r') || c == 0xc2 || c == 0xe2;
}

Span
span_trim(Slice text, Span s)
{
	unsigned n;

	while (s.start < s.end && (n = blank_at(text, s.start)) > 0)
		s.start += n;
	while (s.start < s.end) {
		uint32_t last = s.end - 1;
		while (last > s.start && (text.ptr[last] & 0xc0) == 0x80)
			last--;
		if (blank_at(text, last) != s.end - last)
			break;
		s.end = last;
	}
	if (s.start > s.end)
		s.start = s.end;
	return s;
}

size_t
columns_of(Slice s, size_t limit)
{
	size_t n = 0;

	for (size_t i = 0; i < s.len && n < limit; i++)
		n += (s.ptr[i] & 0xc0) != 0x80;
	return n;
}

static uint16_t
indent_of(Slice text, uint32_t from, uint32_t to)
{
	unsigned n = 0;

	while (from < to && n < LINE_MAX_COLUMNS) {
		n = text.ptr[from] == '\t' ? n / 4 * 4 + 4 : n + 1;
		from += blank_at(text, from);
	}
	return (uint16_t)n;
}

bool
line_next(Slice text, uint32_t *pos, Line *line)
{
	uint32_t at = *pos;
	unsigned n = 0;

	if (at >= text.len)
		return false;
	while (at < text.len && (!may_end((unsigned char)text.ptr[at]) ||
	    (n = end_at(text, at)) == 0))
		at++;
	line->start = *pos;
	line->span = span_trim(text, (Span){ *pos, at });
	line->columns = (uint16_t)columns_of(slice_span(text, line->span),
	    LINE_MAX_COLUMNS);
	line->indent = indent_of(text, *pos, line->span.start);
	line->breaks = n == 3 ? (unsigned char)text.ptr[at + 2] == 0xa9 :
	    n > 0 && text.ptr[at] == '\f';
	*pos = at + n;
	return true;
}

/* SPDX-License-Identifier: MIT */
#include "article/shape.h"

#include "article/lines.h"
#include "text/codepoint.h"
#include "text/utf8.h"

enum { BRACKET_MAX = 28 };

bool
begins_upper(Slice line)
{
	unsigned len;

	return line.len > 0 && cp_class(utf8_decode(line, 0, &len)) == CP_UPPER;
}

bool
begins_small(Slice line)
{
	unsigned len;

	for (size_t pos = 0; pos < line.len; pos += len) {
		const CpClass class = cp_class(utf8_decode(line, pos, &len));
		if (class != CP_LOWER)
			return pos > 0 && class != CP_UPPER &&
			    class != CP_DIGIT && line.ptr[pos] != '-' &&
			    line.ptr[pos] != '@' && (line.ptr[pos] != '.' ||
			    pos + 1 == line.len || line.ptr[pos + 1] == ' ');
	}
	return line.len > 0;
}

bool
begins_item(Slice line)
{
	size_t digits = 0;

	if (slice_starts(line, SLICE("• ")) || slice_starts(line, SLICE("– ")))
		return true;
	if (line.len > 2 && char_in(line.ptr[0], "-*+") && line.ptr[1] == ' ')
		return true;
	while (digits < line.len && digits < 3 && line.ptr[digits] >= '0' &&
	    line.ptr[digits] <= '9')
		digits++;
	return digits > 0 && line.len > digits + 1 &&
	    char_in(line.ptr[digits], ".)") && line.ptr[digits + 1] == ' ';
}

static bool
is_one_of(Slice s, const char *const *wide, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_eq(s, slice_of(wide[i])))
			return true;
	return false;
}

/* The last code point of s, as bytes. */
static Slice
last_of(Slice s)
{
	size_t at = s.len;

	while (at > 0 && (s.ptr[--at] & 0xc0) == 0x80)
		;
	return slice_sub(s, at, s.len);
}

static bool
closes(Slice c)
{
	static const char *const wide[] = { "”", "’", "»", "“", "‘", "」" };

	return c.len == 1 ? char_in(c.ptr[0], "\"')]*_") :
	    is_one_of(c, wide, sizeof wide / sizeof *wide);
}

static bool
is_full_stop(Slice c)
{
	static const char *const wide[] = { "…", "。", "！", "？", "։", "؟",
		"۔", "।" };

	return c.len == 1 ? char_in(c.ptr[0], ".!?") :
	    is_one_of(c, wide, sizeof wide / sizeof *wide);
}

bool
may_end_sentence(Slice line)
{
	Slice c = last_of(line);

	return c.len == 0 || closes(c) || is_full_stop(c) ||
	    (c.len == 1 && char_in(c.ptr[0], ";:"));
}

/* Without a short bracket behind a full stop: "... said. (Reuters)", "[3]". */
static Slice
without_bracket(Slice text)
{
	size_t at = text.len;

	if (text.len < 3 || !char_in(text.ptr[text.len - 1], ")]"))
		return text;
	while (at > 0 && text.len - at < BRACKET_MAX &&
	    !char_in(text.ptr[at - 1], "(["))
		at--;
	if (at < 2 || !char_in(text.ptr[at - 1], "(["))
		return text;
	Slice before = slice_trim(slice_sub(text, 0, at - 1));
	return is_full_stop(last_of(before)) ? before : text;
}

static bool
has_dash(Slice text)
{
	return slice_ends(text, SLICE("--")) || slice_ends(text, SLICE("—")) ||
	    slice_ends(text, SLICE(" -")) || slice_starts(text, SLICE("--")) ||
	    slice_starts(text, SLICE("—"));
}

static bool
is_quoted(Slice text)
{
	static const char *const opens[] = { "“", "„", "«", "\"", "‘", "「" };
	static const char *const ends[] = { "”", "“", "»", "\"", "’", "」" };

	for (size_t i = 0; i < sizeof opens / sizeof *opens; i++)
		if (slice_starts(text, slice_of(opens[i])) &&
		    slice_ends(text, slice_of(ends[i])))
			return true;
	return false;
}

static void
shape_end(Slice text, Shape *s)
{
	text = without_bracket(text);
	Slice c = last_of(text);

	s->dash = has_dash(text);
	for (int n = 0; n < 4 && c.len > 0 && closes(c); n++) {
		text.len -= c.len;
		c = last_of(text);
	}
	if (c.len == 0)
		return;
	s->sentence = is_full_stop(c);
	s->question = c.ptr[0] == '?' || slice_eq(c, SLICE("？")) ||
	    slice_eq(c, SLICE("؟"));
	s->colon = c.len == 1 && char_in(c.ptr[0], ":;,");
}

/* Two small letters, a full stop, a blank and a capital letter. */
static bool
is_inner_stop(Slice text, size_t pos)
{
	const char c = text.ptr[pos];

	return (c == '.' || c == '!' || c == '?') && pos >= 2 &&
	    pos + 2 < text.len && text.ptr[pos + 1] == ' ' &&
	    text.ptr[pos - 1] >= 'a' && text.ptr[pos - 1] <= 'z' &&
	    text.ptr[pos - 2] >= 'a' && text.ptr[pos - 2] <= 'z' &&
	    text.ptr[pos + 2] >= 'A' && text.ptr[pos + 2] <= 'Z';
}

static CpClass
class_at(Slice text, size_t pos, unsigned *len)
{
	const char c = text.ptr[pos];

	*len = 1;
	if (c >= 'a' && c <= 'z')
		return CP_LOWER;
	if (c == ' ')
		return CP_SPACE;
	return cp_class(utf8_decode(text, pos, len));
}

/* Counts one character; *in_word: the word it belongs to was counted. */
static void
shape_count(Shape *s, CpClass class, bool *in_word)
{
	const bool letter = class >= CP_UPPER && class <= CP_LETTER;

	if (class == CP_SPACE || class == CP_NEWLINE)
		*in_word = false;
	s->letters += letter;
	s->small += class == CP_LOWER || class == CP_LETTER;
	s->digits += class == CP_DIGIT;
	if (*in_word || (!letter && class != CP_DIGIT))
		return;
	*in_word = true;
	s->words++;
	s->capitals += class == CP_UPPER;
}

Shape
shape_of(Slice text)
{
	Shape s = { .long_text = text.len > SHAPE_LOOK };
	const size_t end = s.long_text ? SHAPE_LOOK : text.len;
	bool in_word = false;
	unsigned len;

	for (size_t pos = 0; pos < end; pos += len) {
		shape_count(&s, class_at(text, pos, &len), &in_word);
		s.columns++;
		s.stops = s.stops || is_inner_stop(text, pos);
	}
	s.small_start = begins_small(text);
	s.quoted = is_quoted(text);
	s.item = begins_item(text);
	shape_end(text, &s);
	return s;
}

bool
shape_is_prose(const Shape *s)
{
	return s->long_text || s->columns > 220 ||
	    (s->sentence && s->words >= 6 && s->words > s->capitals);
}

bool
shape_is_short(const Shape *s)
{
	return !s->sentence && !s->colon && s->words <= 24 &&
	    s->columns <= 160;
}

bool
shape_is_capitals(const Shape *s)
{
	return s->letters >= 2 && s->small == 0;
}

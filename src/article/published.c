/* SPDX-License-Identifier: MIT */
#include "article/published.h"

#include "article/lines.h"
#include "article/shape.h"

enum {
	YEAR_MIN = 1800,	/* in a file's name */
	YEAR_MAX = 2099,
	VALUE_BYTES = 120,	/* of a stated date that are looked at */
	DATELINE_BYTES = 90,
	OPENING_BLOCKS = 12	/* behind the headline, for a date's line */
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/* The first day stated in s, at the start of a word or a number. */
static Day
day_in(Slice s, Span *where)
{
	size_t used;

	s = slice_sub(s, 0, VALUE_BYTES);
	for (size_t i = 0; i < s.len; i++) {
		if (i > 0 && (is_letter(s.ptr[i - 1]) ||
		    is_digit(s.ptr[i - 1])))
			continue;
		Day day = day_parse(slice_sub(s, i, s.len), &used);
		if (day != DAY_NONE) {
			*where = (Span){ (uint32_t)i, (uint32_t)(i + used) };
			return day;
		}
	}
	return DAY_NONE;
}

/* Exactly n digits at pos, not more. */
static bool
digits_at(Slice s, size_t pos, size_t n, int *value)
{
	*value = 0;
	if (pos + n > s.len)
		return false;
	for (size_t i = pos; i < pos + n; i++) {
		if (!is_digit(s.ptr[i]))
			return false;
		*value = *value * 10 + (s.ptr[i] - '0');
	}
	return true;
}

/* 2026-02-04, 2026_02_04, 2026.02.04, 2026/02/04, 20260204 at pos; the same
 * mark twice, no letter or digit before it and no digit behind it. */
static Day
name_day_at(Slice name, size_t pos, size_t *used)
{
	Date d;
	size_t gap;

	if (pos > 0 && (is_digit(name.ptr[pos - 1]) ||
	    is_letter(name.ptr[pos - 1])))
		return DAY_NONE;
	if (!digits_at(name, pos, 4, &d.year) || d.year < YEAR_MIN ||
	    d.year > YEAR_MAX || pos + 4 >= name.len)
		return DAY_NONE;
	const char mark = name.ptr[pos + 4];
	gap = mark == '-' || mark == '_' || mark == '.' || mark == '/';
	*used = 8 + 2 * gap;
	if (!digits_at(name, pos + 4 + gap, 2, &d.month) ||
	    !digits_at(name, pos + 6 + 2 * gap, 2, &d.day) ||
	    (gap > 0 && name.ptr[pos + 7] != mark))
		return DAY_NONE;
	if (pos + *used < name.len && (is_digit(name.ptr[pos + *used]) ||
	    (is_letter(name.ptr[pos + *used]) &&
	    name.ptr[pos + *used] != 'T')))
		return DAY_NONE;
	return day_of(d);
}

static Published
by_name(Arena *a, Slice name)
{
	size_t used;

	for (size_t i = 0; i < name.len; i++) {
		Day day = name_day_at(name, i, &used);
		if (day != DAY_NONE)
			return (Published){ day, PUBLISHED_FILENAME,
			    arena_printf(a, "The file's name holds %.*s.",
			    (int)used, name.ptr + i) };
	}
	return (Published){ .day = DAY_NONE };
}

static Published
by_header(Arena *a, Slice date)
{
	Span where;
	Day day = day_in(date, &where);

	if (day == DAY_NONE)
		return (Published){ .day = DAY_NONE };
	return (Published){ day, PUBLISHED_HEADER,
	    arena_printf(a, "The header says \"Date: %.*s\".",
	    SLICE_ARG(slice_sub(date, 0, where.end))) };
}

static bool
tells_update(Slice words)
{
	return slice_find(words, SLICE("pdated"), 0) != SIZE_MAX ||
	    slice_find(words, SLICE("odified"), 0) != SIZE_MAX;
}

/* A byline with a day; an update's day only when there is no other. */
static Published
by_line(Arena *a, const Article *article)
{
	Published update = { .day = DAY_NONE };
	Span where;

	for (size_t i = 0, seen = 0; i < article->block_count &&
	    seen < OPENING_BLOCKS; i++) {
		const Block *b = &article->blocks[i];
		Slice line = slice_span(article->text, b->span);
		seen += !block_is_furniture(b->kind);
		Day day = b->kind == BLOCK_BYLINE ? day_in(line, &where) :
		    DAY_NONE;
		if (day == DAY_NONE)
			continue;
		Published found = { day, PUBLISHED_DATELINE, arena_printf(a,
		    "A line at the top says \"%.*s\".",
		    SLICE_ARG(slice_sub(line, 0, where.end))) };
		if (!tells_update(slice_sub(line, 0, where.start)))
			return found;
		if (update.day == DAY_NONE)
			update = found;
	}
	return update;
}

/* Behind "ABU DHABI, ": a first word in capitals, then a comma. */
static size_t
behind_place(Slice s)
{
	size_t comma = slice_find_byte(s, ',', 0);
	Shape shape;

	if (comma == SIZE_MAX || comma > DATELINE_BYTES / 2)
		return SIZE_MAX;
	shape = shape_of(slice_sub(s, 0, comma));
	return shape_is_capitals(&shape) && shape.words <= 4 &&
	    shape.digits == 0 ? comma + 1 : SIZE_MAX;
}

/* "ABU DHABI, Feb. 4, 2026 (Reuters) - ": the first paragraph's dateline. */
static Published
by_dateline(Arena *a, const Article *article)
{
	for (size_t i = 0; i < article->block_count; i++) {
		const Block *b = &article->blocks[i];
		if (b->kind != BLOCK_PARAGRAPH)
			continue;
		Slice s = slice_sub(slice_span(article->text, b->span), 0,
		    DATELINE_BYTES);
		size_t used, pos = behind_place(s);
		while (pos < s.len && blank_at(s, pos) > 0)
			pos += blank_at(s, pos);
		Day day = pos < s.len ? day_parse(slice_sub(s, pos, s.len),
		    &used) : DAY_NONE;
		if (day == DAY_NONE)
			break;
		return (Published){ day, PUBLISHED_DATELINE, arena_printf(a,
		    "The dateline says \"%.*s\".", (int)(pos + used),
		    s.ptr) };
	}
	return (Published){ .day = DAY_NONE };
}

Published
published_of(Arena *a, const Article *article, Slice header_date, Slice name)
{
	Published p = by_header(a, header_date);

	if (p.day == DAY_NONE)
		p = by_name(a, name);
	if (p.day == DAY_NONE)
		p = by_line(a, article);
	if (p.day == DAY_NONE)
		p = by_dateline(a, article);
	if (p.day == DAY_NONE)
		return (Published){ DAY_NONE, PUBLISHED_UNKNOWN, SLICE("") };
	return p;
}

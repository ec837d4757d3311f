/* SPDX-License-Identifier: MIT */
#include "article/byline.h"

#include "article/lines.h"
#include "article/phrases.h"

enum { BYLINE_COLUMNS = 160, BYLINE_WORDS = 24, NAME_COLUMNS = 42 };

/* The words of a line that may be a date. */
typedef struct {
	unsigned words, months, numbers, days, dating, other;
	bool verb;		/* published, updated ... */
	bool full;		/* 2026-02-04, 4/2/2026 */
	bool parted;		/* by | · • or a dash */
} DateWords;

static bool
is_day_name(Slice w)
{
	static const Slice names[] = { SLICE_INIT("mon"), SLICE_INIT("tue"),
		SLICE_INIT("wed"), SLICE_INIT("thu"), SLICE_INIT("fri"),
		SLICE_INIT("sat"), SLICE_INIT("sun") };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (slice_starts(w, names[i]))
			return true;
	return false;
}

static bool
is_verb(Slice w)
{
	static const Slice verbs[] = { SLICE_INIT("publish"),
		SLICE_INIT("posted"), SLICE_INIT("updated"),
		SLICE_INIT("modified"), SLICE_INIT("veroffentlicht"),
		SLICE_INIT("aktualisiert"), SLICE_INIT("publi"),
		SLICE_INIT("actualizado"), SLICE_INIT("опубл"),
		SLICE_INIT("обновлено"), SLICE_INIT("оновлено"),
		SLICE_INIT("released"), SLICE_INIT("created") };

	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (slice_starts(w, verbs[i]))
			return true;
	return false;
}

static void
date_word(DateWords *d, Slice w)
{
	d->words++;
	if (slice_eq(w, SLICE("#")))
		d->numbers++;
	else if (phrase_is(&phrases_months, w))
		d->months++;
	else if (phrase_is(&phrases_dating, w))
		d->dating++;
	else
		d->other++;
	d->days += is_day_name(w) && phrase_is(&phrases_dating, w);
	d->verb = d->verb || is_verb(w);
}

/* The words of the key, parted at anything but letters, numbers and dots. */
static DateWords
date_words(Slice key)
{
	DateWords d = { .full = slice_find(key, SLICE("#-#-#"), 0) !=
	    SIZE_MAX || slice_find(key, SLICE("#/#/#"), 0) != SIZE_MAX,
	    .parted = slice_find_byte(key, '|', 0) != SIZE_MAX ||
	    slice_find(key, SLICE(" - "), 0) != SIZE_MAX ||
	    slice_find(key, SLICE("•"), 0) != SIZE_MAX ||
	    slice_find(key, SLICE("·"), 0) != SIZE_MAX };
	size_t pos = 0;

	while (pos < key.len && d.words <= BYLINE_WORDS) {
		size_t end = pos;
		while (end < key.len && !char_in(key.ptr[end],
		    " ,|-/:;()[]\t"))
			end++;
		Slice w = slice_sub(key, pos, end);
		while (w.len > 0 && w.ptr[w.len - 1] == '.')
			w.len--;
		if (w.len > 0 && !slice_eq(w, SLICE("•")) &&
		    !slice_eq(w, SLICE("·")))
			date_word(&d, w);
		pos = end + 1;
	}
	return d;
}

static size_t
digits_at(Slice s, size_t pos)
{
	size_t n = 0;

	while (pos + n < s.len && s.ptr[pos + n] >= '0' &&
	    s.ptr[pos + n] <= '9')
		n++;
	return n;
}

/* 11.03.2024: the key has only "#" for it. */
static bool
has_dotted_date(Slice line)
{
	for (size_t i = 0, n; i < line.len; i += n > 0 ? n : 1) {
		n = digits_at(line, i);
		size_t month = i + n + 1;
		if (n == 0 || n > 2 || month >= line.len ||
		    line.ptr[month - 1] != '.')
			continue;
		size_t m = digits_at(line, month);
		if (m > 0 && m <= 2 && month + m < line.len &&
		    line.ptr[month + m] == '.' &&
		    digits_at(line, month + m + 1) == 4)
			return true;
	}
	return false;
}

static Byline
date_of(Slice key, Slice line)
{
	const DateWords d = date_words(key);
	const bool dated = d.full || (d.months > 0 && d.numbers > 0) ||
	    has_dotted_date(line);

	if (d.words == 0 || d.words > BYLINE_WORDS)
		return BYLINE_NONE;
	if (d.other == 0 && d.verb && (dated || d.numbers > 0))
		return BYLINE_SURE;
	if (d.other == 0 && (dated || (d.days > 0 && d.numbers > 0)))
		return BYLINE_DATE;
	if (dated && d.other <= 8 && (d.verb || d.parted ||
	    (d.numbers > 2 && d.other * 4 <= d.words)))
		return BYLINE_MIXED;
	return BYLINE_NONE;
}

/* The line behind its first n words. */
static Slice
behind_words(Slice line, unsigned n)
{
	size_t pos = 0;

	while (n-- > 0) {
		while (pos < line.len && blank_at(line, pos) == 0)
			pos++;
		while (pos < line.len && blank_at(line, pos) > 0)
			pos += blank_at(line, pos);
	}
	return slice_sub(line, pos, line.len);
}

/* Up to the first comma, bar, bracket, number, dash, "and", "in", "for". */
static Slice
name_part(Slice s)
{
	static const Slice stops[] = { SLICE_INIT(" and "), SLICE_INIT(" & "),
		SLICE_INIT(" in "), SLICE_INIT(" for "), SLICE_INIT(" of "),
		SLICE_INIT(" - "), SLICE_INIT(" – "), SLICE_INIT(" — "),
		SLICE_INIT(" with "), SLICE_INIT(" | "), SLICE_INIT(" • "),
		SLICE_INIT(" · ") };
	size_t end = 0;

	while (end < s.len && !char_in(s.ptr[end], ",|(/;@0123456789"))
		end++;
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
		size_t at = slice_find(s, stops[i], 0);
		if (at < end)
			end = at;
	}
	return slice_trim(slice_sub(s, 0, end));
}

/* Two to five words that begin upper-case, without a sentence's end. */
static bool
is_name(Slice s)
{
	const Shape shape = shape_of(s);

	return shape.words >= 2 && shape.words <= 5 &&
	    shape.capitals == shape.words && shape.digits == 0 &&
	    !shape.colon && shape.columns <= NAME_COLUMNS;
}

static bool
is_office(Slice s, Buffer *scratch)
{
	Slice key = phrase_key(s, scratch);

	return phrase_is(&phrases_bylines, key) ||
	    phrase_is(&phrases_agencies, key);
}

/* "By Jane Doe, Reuters", "Reporting by ...": words, then a name. */
static bool
is_bylined(Slice line, Slice key, Buffer *scratch)
{
	const size_t n = phrase_begins(&phrases_bylined, key);
	unsigned words = 1;

	if (n == 0 || n == key.len)
		return false;
	for (size_t i = 0; i < n; i++)
		words += key.ptr[i] == ' ';
	Slice name = name_part(behind_words(line, words));
	return is_name(name) || is_office(name, scratch);
}

static bool
is_tail(Slice key)
{
	static const Slice tails[] = { SLICE_INIT("reporting by "),
		SLICE_INIT("additional reporting"), SLICE_INIT("editing by "),
		SLICE_INIT("writing by "), SLICE_INIT("with inputs from"),
		SLICE_INIT("with agency inputs") };

	for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
		if (slice_starts(key, tails[i]))
			return true;
	return false;
}

/* "Jane Doe, Staff Writer", "Jane Doe | Reuters", "Jane Doe in Kyiv". */
static bool
is_name_with_office(Slice line, Buffer *scratch)
{
	Slice name = name_part(line);
	Slice rest = slice_sub(line, name.len, line.len);

	if (!is_name(name) || rest.len == 0)
		return false;
	if (slice_starts(rest, SLICE(" in ")))
		return begins_upper(slice_sub(rest, 4, rest.len)) &&
		    shape_of(rest).words <= 8;
	if (slice_starts(rest, SLICE(" and ")))
		return is_name(name_part(slice_sub(rest, 5, rest.len)));
	Slice key = phrase_key(rest, scratch);
	return phrase_is(&phrases_bylines, key) ||
	    phrase_is(&phrases_agencies, key) ||
	    phrase_count(&phrases_roles, key, 1) > 0;
}

Byline
byline_of(Slice line, const Shape *shape, Buffer *scratch)
{
	if (shape->long_text || shape->columns > 2 * BYLINE_COLUMNS)
		return BYLINE_NONE;
	Slice key = phrase_key(line, scratch);
	if (is_tail(key))
		return BYLINE_SURE;
	if (shape->columns > BYLINE_COLUMNS || shape->words > BYLINE_WORDS)
		return BYLINE_NONE;
	Byline date = date_of(key, line);
	if (date != BYLINE_NONE && date != BYLINE_MIXED)
		return date;
	if (shape_is_prose(shape))
		return BYLINE_NONE;
	if (phrase_is(&phrases_bylines, key))
		return slice_starts(key, SLICE("by ")) ? BYLINE_SURE :
		    BYLINE_NAME;
	if (is_bylined(line, key, scratch))
		return BYLINE_SURE;
	if (date == BYLINE_NONE && (is_name(line) ||
	    is_name_with_office(line, scratch)))
		return BYLINE_NAME;
	return date;
}

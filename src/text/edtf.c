/* SPDX-License-Identifier: MIT */
#include "text/edtf.h"

/* One date: level 0 and what level 1 adds to it. */
typedef struct {
	EdtfKind kind;
	Day first, last;
	bool approximate, uncertain;
} Part;

/* The two digits at pos; -1: "XX"; -2: neither. */
static int
two_digits(Slice s, size_t pos)
{
	uint32_t n;
	Slice two = slice_sub(s, pos, pos + 2);

	if (slice_eq(two, SLICE("XX")))
		return -1;
	return two.len == 2 && slice_uint(two, &n) ? (int)n : -2;
}

static Part
part_days(EdtfKind kind, Date first, Date last)
{
	return (Part){ .kind = kind, .first = day_of(first),
		.last = day_of(last) };
}

static Part
part_year(int year)
{
	return part_days(EDTF_YEAR, (Date){ year, 1, 1 },
	    (Date){ year, 12, 31 });
}

/* 21 spring ... 24 winter, of the northern half and in whole months.  Winter
 * begins in December of its year, but for the last year there is. */
static Part
part_season(int year, int season)
{
	if (season == 24 && year == 9999)
		return part_days(EDTF_SEASON, (Date){ year, 12, 1 },
		    (Date){ year, 12, 31 });
	int month = (season - 20) * 3;
	int end_year = season == 24 ? year + 1 : year;
	int end_month = season == 24 ? 2 : month + 2;
	return part_days(EDTF_SEASON, (Date){ year, month, 1 },
	    (Date){ end_year, end_month, days_in_month(end_year, end_month) });
}

/* What follows the year: "-MM", "-MM-DD". */
static bool
parse_month(Slice s, int year, Part *out, const char **why)
{
	int month = two_digits(s, 5);
	int day = s.len == 10 ? two_digits(s, 8) : -1;

	if ((s.len != 7 && s.len != 10) || s.ptr[4] != '-' ||
	    (s.len == 10 && s.ptr[7] != '-') || month == -2 || day == -2)
		return false;
	if (month == -1) {
		*out = part_year(year);
		return day == -1;
	}
	if (month >= 21 && month <= 24 && s.len == 7) {
		*out = part_season(year, month);
		return true;
	}
	*why = "the calendar has no such day";
	if (month < 1 || month > 12)
		return false;
	*out = day == -1 ?
	    part_days(EDTF_MONTH, (Date){ year, month, 1 },
	    (Date){ year, month, days_in_month(year, month) }) :
	    part_days(EDTF_DAY, (Date){ year, month, day },
	    (Date){ year, month, day });
	return out->first != DAY_NONE;
}

/* A date without what qualifies it. */
static bool
parse_date(Slice s, Part *out, const char **why)
{
	Slice year = slice_sub(s, 0, 4);
	uint32_t n;

	if (s.len == 4 && s.ptr[3] == 'X' &&
	    slice_uint(slice_sub(s, 0, 3), &n)) {
		int first = (int)n * 10;
		*out = part_days(EDTF_DECADE, (Date){ first, 1, 1 },
		    (Date){ first + 9, 12, 31 });
		return true;
	}
	if (year.len != 4 || !slice_uint(year, &n))
		return false;
	if (s.len > 4)
		return parse_month(s, (int)n, out, why);
	*out = part_year((int)n);
	return true;
}

/* Two digits after `before`, at most `most`, moving *s behind them. */
static bool
take_two(Slice *s, char before, int most)
{
	if (s->len < 3 || s->ptr[0] != before)
		return false;
	int n = two_digits(*s, 1);
	*s = slice_sub(*s, 3, s->len);
	return n >= 0 && n <= most;
}

/* "T10:00:00", then nothing, "Z", "+02" or "+02:00". */
static bool
is_time(Slice s)
{
	if (!take_two(&s, 'T', 24) || !take_two(&s, ':', 59) ||
	    !take_two(&s, ':', 60))
		return false;
	if (s.len == 0 || slice_eq(s, SLICE("Z")))
		return true;
	if (!take_two(&s, s.ptr[0] == '-' ? '-' : '+', 14))
		return false;
	return s.len == 0 || (take_two(&s, ':', 59) && s.len == 0);
}

static bool
parse_part(Slice s, Part *out, const char **why)
{
	bool approximate = slice_ends(s, SLICE("~"));
	bool uncertain = slice_ends(s, SLICE("?"));
	bool both = slice_ends(s, SLICE("%"));

	if (approximate || uncertain || both)
		s.len--;
	size_t time = slice_find_byte(s, 'T', 0);
	if (time != SIZE_MAX) {
		if (time != 10 || !is_time(slice_sub(s, time, s.len)))
			return false;
		s.len = time;
	}
	if (!parse_date(s, out, why))
		return false;
	out->approximate = approximate || both;
	out->uncertain = uncertain || both;
	return true;
}

/* A side of a range; empty and ".." are open. */
static bool
parse_side(Slice s, Day open, Part *out, const char **why)
{
	if (s.len == 0 || slice_eq(s, SLICE(".."))) {
		*out = (Part){ .first = open, .last = open };
		return true;
	}
	return parse_part(s, out, why);
}

static bool
parse_range(Slice from, Slice to, Edtf *out, const char **why)
{
	Part a, b;

	if (!parse_side(from, DAY_MIN, &a, why) ||
	    !parse_side(to, DAY_MAX, &b, why))
		return false;
	if (a.first == DAY_MIN && b.last == DAY_MAX) {
		*why = "it is open on both sides";
		return false;
	}
	if (a.first > b.last) {
		*why = "it ends before it begins";
		return false;
	}
	out->earliest = a.first;
	out->latest = b.last;
	out->begins = a.kind;
	out->approximate = a.approximate || b.approximate;
	out->uncertain = a.uncertain || b.uncertain;
	return true;
}

static bool
parse_any(Slice s, Edtf *out, const char **why)
{
	size_t slash = slice_find_byte(s, '/', 0);
	Part one;

	if (slice_starts(s, SLICE("["))) {
		size_t dots = slice_find(s, SLICE(".."), 0);
		out->kind = EDTF_WITHIN;
		return dots != SIZE_MAX && slice_ends(s, SLICE("]")) &&
		    parse_range(slice_sub(s, 1, dots),
		    slice_sub(s, dots + 2, s.len - 1), out, why);
	}
	if (slash != SIZE_MAX) {
		out->kind = EDTF_RANGE;
		return parse_range(slice_sub(s, 0, slash),
		    slice_sub(s, slash + 1, s.len), out, why);
	}
	if (!parse_part(s, &one, why))
		return false;
	*out = (Edtf){ one.kind, one.first, one.last, one.approximate,
		one.uncertain, one.kind };
	return true;
}

bool
edtf_parse(Slice s, Edtf *out, Err *err)
{
	const char *why = "write it as 2026-02-04, 2026-02, 2026-01-23/"
	    "2026-01-24 or [2026-01-21..2026-01-31]";
	Edtf e = { 0 };

	s = slice_trim(s);
	if (!parse_any(s, &e, &why)) {
		int shown = s.len < 80 ? (int)s.len : 80;
		return err_set(err, "\"%.*s\" is no EDTF date: %s", shown,
		    s.ptr, why);
	}
	*out = e;
	return true;
}

/* A side of a range, or the whole. */
static void
doubt_part(Slice part, Buffer *out)
{
	const char last = part.len > 0 ? part.ptr[part.len - 1] : '.';

	if (last == '~')
		part.len--;
	buffer_add(out, part);
	if (last == '~')
		buffer_putc(out, '%');
	else if (last != '?' && last != '%' && last != '.')
		buffer_putc(out, '?');
}

void
edtf_doubt(Slice edtf, Buffer *out)
{
	const bool within = slice_starts(edtf, SLICE("["));
	const Slice inner = within ? slice_sub(edtf, 1, edtf.len - 1) : edtf;
	const Slice between = within ? SLICE("..") : SLICE("/");
	size_t at = slice_find(inner, between, 0);

	if (within)
		buffer_putc(out, '[');
	doubt_part(slice_sub(inner, 0, at), out);
	if (at != SIZE_MAX) {
		buffer_add(out, between);
		doubt_part(slice_sub(inner, at + between.len, inner.len), out);
	}
	if (within)
		buffer_putc(out, ']');
}

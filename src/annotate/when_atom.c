/* SPDX-License-Identifier: MIT */
/*
 * Numbers are judged by their shape: "10:30" is a clock, "1990s" a decade,
 * "2026-02-04" a day.  What they mean beside other words is for the rules.
 */
#include "annotate/when_atom.h"

#include "text/utf8.h"

enum {
	YEAR_MIN = 1000,	/* of four digits that look like a year */
	YEAR_MAX = 2199,
	DIGITS_MAX = 7		/* of a number that counts something */
};

/* --- numbers ------------------------------------------------------------- */

/* Up to three runs of digits with one mark between, and what follows. */
typedef struct {
	int value[3], digits[3];
	int runs;
	char mark;		/* between them; the same twice */
	size_t end;
} Shape;

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t
take_digits(Slice s, size_t pos, int *value, int *digits)
{
	*value = *digits = 0;
	for (; pos < s.len && is_digit(s.ptr[pos]); pos++) {
		if (++*digits <= DIGITS_MAX + 1)
			*value = *value * 10 + (s.ptr[pos] - '0');
	}
	return pos;
}

static Shape
shape_at(Slice s, size_t pos, const char *marks)
{
	Shape shape = { 0 };

	while (shape.runs < 3) {
		int i = shape.runs;
		shape.end = take_digits(s, pos, &shape.value[i],
		    &shape.digits[i]);
		if (shape.digits[i] == 0)
			return shape;
		shape.runs++;
		pos = shape.end;
		if (pos + 1 >= s.len || !is_digit(s.ptr[pos + 1]) ||
		    (i > 0 && s.ptr[pos] != shape.mark))
			return shape;
		bool known = false;
		for (const char *m = marks; *m != '\0'; m++)
			known = known || *m == s.ptr[pos];
		if (!known)
			return shape;
		shape.mark = s.ptr[pos++];
	}
	return shape;
}

static int
full_year(int year, int digits)
{
	if (digits != 2)
		return year;
	return year < 50 ? 2000 + year : 1900 + year;
}

/* 2026-02-04, 04/02/2026 and 02/13/26 (month first unless it cannot be one),
 * 04.02.2026. */
static Day
shape_day(const Shape *n)
{
	Date d;

	if (n->runs != 3)
		return DAY_NONE;
	if (n->digits[0] == 4) {
		d = (Date){ n->value[0], n->value[1], n->value[2] };
		return n->digits[1] > 2 || n->digits[2] > 2 ? DAY_NONE :
		    day_of(d);
	}
	if (n->mark == '-' || n->digits[0] > 2 || n->digits[1] > 2 ||
	    (n->digits[2] != 2 && n->digits[2] != 4) ||
	    (n->mark == '.' && n->digits[2] != 4))
		return DAY_NONE;
	bool day_first = n->mark == '.' || n->value[0] > 12;
	d = (Date){ full_year(n->value[2], n->digits[2]),
		n->value[day_first ? 1 : 0], n->value[day_first ? 0 : 1] };
	return day_of(d);
}

/* A day in digits; the clock that ISO 8601 puts behind a T belongs to it. */
static bool
read_day(Slice text, uint32_t *pos, Atom *a)
{
	size_t start = a->span.start;
	Slice s = slice_sub(text, start, start + 24);
	Shape n = shape_at(s, 0, "-/.");
	Day day = shape_day(&n);

	if (day == DAY_NONE || (n.end < s.len && is_digit(s.ptr[n.end])))
		return false;
	a->classes |= ATOM_BIT(ISO);
	a->num = day;
	a->hour = a->minute = -1;
	if (n.end < s.len && s.ptr[n.end] == 'T') {
		Shape clock = shape_at(s, n.end + 1, ":");
		if (clock.runs >= 2 && clock.value[0] < 24 &&
		    clock.value[1] < 60) {
			a->hour = clock.value[0];
			a->minute = clock.value[1];
			n.end = clock.end;
		}
	}
	a->span.end = (uint32_t)(start + n.end);
	*pos = a->span.end;
	return true;
}

static bool
set_clock(Atom *a, int hour, int minute, int second)
{
	if (hour > 24 || minute > 59 || second > 60)
		return false;
	a->hour = hour;
	a->minute = minute;
	a->second = second;
	return true;
}

static void
classify_plain(Atom *a, int value, int digits)
{
	a->num = value;
	a->classes |= ATOM_BIT(DIGITS);
	if (digits <= 2 && value >= 1 && value <= 31)
		a->classes |= ATOM_BIT(DAY);
	if (digits <= 2 && value >= 1 && value <= 12)
		a->classes |= ATOM_BIT(HOUR);
	if (digits == 2)
		a->classes |= ATOM_BIT(TWO);
	if (digits != 4)
		return;
	a->classes |= ATOM_BIT(FOUR);
	if (value >= YEAR_MIN && value <= YEAR_MAX)
		a->classes |= ATOM_BIT(YEAR);
	if (set_clock(a, value / 100, value % 100, -1))
		a->classes |= ATOM_BIT(HHMM);
}

/* 20260204 */
static void
classify_compact(Atom *a, int value)
{
	Date d = { value / 10000, value / 100 % 100, value % 100 };
	Day day = d.year >= 1900 && d.year < 2100 ? day_of(d) : DAY_NONE;

	if (day == DAY_NONE)
		return;
	a->classes |= ATOM_BIT(ISO);
	a->num = day;
	a->hour = a->minute = -1;
}

/* Two runs: a clock, a decimal fraction, thousands. */
static void
classify_pair(Atom *a, const Shape *n)
{
	const int *v = n->value, *digits = n->digits;

	if (n->mark == ':' && digits[1] == 2 && set_clock(a, v[0], v[1], -1))
		a->classes |= ATOM_BIT(CLOCK);
	if (n->mark == '.' && digits[0] <= 4) {
		int tenths = digits[1] == 1 ? 100 : digits[1] == 2 ? 10 : 1;
		a->classes |= ATOM_BIT(NUM);
		a->count = digits[1] > 3 ? COUNT_VAGUE :
		    v[0] * 1000 + v[1] * tenths;
		if (digits[1] == 2 && set_clock(a, v[0], v[1], -1))
			a->classes |= ATOM_BIT(DOTCLOCK);
	}
	if (n->mark == ',' && digits[0] <= 3 && digits[1] == 3) {
		a->classes |= ATOM_BIT(NUM);
		a->count = v[0] < 1000 ? (v[0] * 1000 + v[1]) * 1000 : -1;
	}
}

static void
read_number(Slice text, uint32_t *pos, Atom *a)
{
	Slice s = slice_span(text, a->span);
	Shape n = shape_at(s, 0, ":.,");

	if (read_day(text, pos, a) || n.end != s.len)
		return;
	if (n.runs == 2)
		classify_pair(a, &n);
	else if (n.runs == 3 && n.mark == ':' &&
	    set_clock(a, n.value[0], n.value[1], n.value[2]))
		a->classes |= ATOM_BIT(LAP);
	else if (n.runs == 1 && n.digits[0] == 8)
		classify_compact(a, n.value[0]);
	else if (n.runs == 1 && n.digits[0] <= DIGITS_MAX)
		classify_plain(a, n.value[0], n.digits[0]);
}

/* Behind digits, inside the same word: 31st, 1990s, 5pm, 10:30GMT. */
static void
classify_suffix(Atom *a, const Shape *n, Slice suffix)
{
	static const char *const ordinals[] = { "st", "nd", "rd", "th" };
	const int value = n->value[0], digits = n->digits[0];
	bool am = slice_eq_nocase(suffix, SLICE("am"));
	bool pm = slice_eq_nocase(suffix, SLICE("pm"));

	for (int i = 0; i < 4 && n->runs == 1 && value >= 1; i++)
		if (slice_eq_nocase(suffix, slice_of(ordinals[i])))
			a->classes |= ATOM_BIT(ORD) | (value <= 31 ?
			    ATOM_BIT(NTH) : 0);
	a->num = value;
	if (slice_eq(suffix, SLICE("s")) && n->runs == 1 && value % 10 == 0)
		a->classes |= digits == 4 ? ATOM_BIT(DECADE) :
		    digits <= 3 ? ATOM_BIT(DECADES) : 0;
	int minute = n->runs > 1 ? n->value[1] : -1;
	if ((am || pm) && value <= 12 && value > 0 && n->runs <= 2 &&
	    set_clock(a, value % 12 + (pm ? 12 : 0), minute, -1))
		a->classes |= ATOM_BIT(CLOCK12);
	bool zone = slice_eq(suffix, SLICE("GMT")) ||
	    slice_eq(suffix, SLICE("UTC")) || slice_eq(suffix, SLICE("hrs"));
	if (zone && n->runs == 2 && set_clock(a, value, minute, -1))
		a->classes |= ATOM_BIT(CLOCK12);
	if (zone && n->runs == 1 && digits == 4 &&
	    set_clock(a, value / 100, value % 100, -1))
		a->classes |= ATOM_BIT(CLOCK12);
}

/* --- words --------------------------------------------------------------- */

static bool
is_capitals(Slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (word.ptr[i] >= 'a' && word.ptr[i] <= 'z')
			return false;
	return word.len > 1;
}

/* Q3, H1: 1 to 4, 5 and 6. */
static void
classify_quarter(Atom *a, Slice word)
{
	if (word.len != 2 || !is_digit(word.ptr[1]))
		return;
	int n = word.ptr[1] - '0';
	if ((word.ptr[0] == 'Q' && n >= 1 && n <= 4) ||
	    (word.ptr[0] == 'H' && n >= 1 && n <= 2)) {
		a->classes |= ATOM_BIT(QTR);
		a->sym = word.ptr[0] == 'Q' ? n : n + 4;
	}
}

static void
look_up(const WhenWords *l, Slice word, Atom *a)
{
	const WhenWord *e = when_words_find(l, word);

	if (e == NULL)
		return;
	a->classes |= e->classes[!a->capital ? 0 : is_capitals(word) ? 2 : 1];
	a->literal = e->literal;
	a->sym = e->sym;
	if ((a->classes & (ATOM_BIT(COUNT) | ATOM_BIT(TIMES) | ATOM_BIT(ORD) |
	    ATOM_BIT(TODAY) | ATOM_BIT(NOON) | ATOM_BIT(DECADES))) != 0)
		a->num = e->num;
	if ((a->classes & ATOM_BIT(COUNT)) != 0 && a->num <= 12)
		a->classes |= ATOM_BIT(HOUR);
}

static void
read_word(const WhenWords *l, Slice text, Atom *a)
{
	Slice word = slice_span(text, a->span);

	a->classes |= a->capital ? ATOM_BIT(CAPITAL) : ATOM_BIT(SMALL);
	if (is_digit(word.ptr[0])) {
		Shape n = shape_at(word, 0, ":.");
		classify_suffix(a, &n, slice_sub(word, n.end, word.len));
		return;
	}
	classify_quarter(a, word);
	if (word.len > 4 && slice_ends(word, SLICE("ed")) && !a->capital)
		a->classes |= ATOM_BIT(PASSED);
	look_up(l, word, a);
	if ((a->classes & (ATOM_BIT(AHEAD) | ATOM_BIT(PLANNED))) != 0)
		a->classes &= ~ATOM_BIT(PASSED);
}

/* Dashes and apostrophes of all kinds are written in one way in patterns. */
static Slice
mark_name(Slice mark)
{
	unsigned len;

	switch (utf8_decode(mark, 0, &len)) {
	case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014:
	case 0x2212:
		return SLICE("-");
	case 0x2018: case 0x2019:
		return SLICE("'");
	default:
		return mark;
	}
}

/* --- the block ----------------------------------------------------------- */

typedef struct {
	bool quoted;
	bool ended;		/* the sentence, before this atom */
	bool initial;		/* the word before was one letter */
} Reader;

/* What a mark says about the atoms behind it. */
static void
pass_mark(Reader *r, Slice mark)
{
	unsigned len;
	int32_t cp = utf8_decode(mark, 0, &len);

	if (cp == 0x201C || cp == 0x201D || cp == '"')
		r->quoted = cp == '"' ? !r->quoted : cp == 0x201C;
	else
		r->ended = cp == '!' || cp == '?' || cp == 0x2026 ||
		    (cp == '.' && !r->initial);
}

static Atom
atom_of(const Word *w, const Reader *r)
{
	return (Atom){ .span = w->span, .tight = !w->space_before,
		.capital = w->upper, .quoted = r->quoted, .hour = -1,
		.minute = -1, .second = -1 };
}

void
atoms_read(const WhenWords *l, Slice text, Span block, AtomVec *out)
{
	const Slice whole = slice_sub(text, 0, block.end);
	Reader r = { .ended = true };
	uint32_t pos = block.start;
	Word w;

	vec_clear(out);
	while (word_next(whole, &pos, &w)) {
		Slice word = slice_span(whole, w.span);
		if (w.kind == WORD_PUNCT)
			pass_mark(&r, word);
		Atom a = atom_of(&w, &r);
		if (w.kind == WORD_PUNCT || w.kind == WORD_POSSESSIVE) {
			const WhenWord *e = when_words_find(l,
			    w.kind == WORD_PUNCT ? mark_name(word) :
			    SLICE("'s"));
			a.literal = e == NULL ? 0 : e->literal;
			vec_push(out, a);
			continue;
		}
		a.opens = r.ended && (w.upper || out->len == 0);
		r.ended = r.ended && !a.opens && w.kind != WORD_ALPHA;
		r.initial = word.len == 1;
		if (w.kind == WORD_NUMBER)
			read_number(whole, &pos, &a);
		else
			read_word(l, whole, &a);
		vec_push(out, a);
	}
}

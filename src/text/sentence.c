/* SPDX-License-Identifier: MIT */
/*
 * One pass that halts at each . ! ? and …, takes in the marks that close
 * after it, and asks whether a sentence ends there: it does before white space
 * and what can begin a sentence, unless the word before the point is an
 * abbreviation (the words ahead decide some of these), the stop is inside
 * brackets that close nearby, or a speaker's cue follows a closed quotation.
 * Every look ahead is bounded or happens once per place, so that the whole is
 * linear.
 */
#include "text/sentence.h"

#include <string.h>

#include "text/abbreviation.h"
#include "text/codepoint.h"
#include "text/utf8.h"

#define NONE SIZE_MAX

enum {
	ASIDE_MAX = 400,	/* bytes between brackets, or they are none */
	CUE_WORDS = 7		/* "the Kremlin spokesman Dmitry Peskov said" */
};

typedef struct {
	Slice text;		/* cut off at the end of the block */
	size_t start;		/* of the sentence */
	size_t first;		/* its first letter or digit: no end before */
	size_t quote;		/* its last opening quotation mark, or NONE */
	size_t aside;		/* where the brackets being read close, or 0 */
} Scan;

/* A stop and what closes after it. */
typedef struct {
	size_t at, after;	/* its first byte; behind all that closes */
	bool point;		/* a single full stop */
	bool dots;		/* an ellipsis */
	bool quoted;		/* a quotation closes after it */
} Stop;

static int32_t
cp_at(const Scan *c, size_t pos, unsigned *len)
{
	*len = 0;
	return pos < c->text.len ? utf8_decode(c->text, pos, len) : -1;
}

/* The code point that ends at pos, inside the sentence; pos > start. */
static int32_t
cp_before(const Scan *c, size_t pos, unsigned *len)
{
	int32_t cp = utf8_decode_back(c->text, pos, len);

	if (*len <= pos - c->start)
		return cp;
	*len = 1;
	return -1;
}

static bool
stands(const Scan *c, size_t pos, Slice what)
{
	return pos + what.len <= c->text.len &&
	    memcmp(c->text.ptr + pos, what.ptr, what.len) == 0;
}

static bool
is_letter(int32_t cp)
{
	CpClass class = cp_class(cp);

	return class >= CP_UPPER && class <= CP_SPACING_MARK &&
	    class != CP_DIGIT;
}

/* The letters from pos on; empty when there are none or too many. */
static Slice
letters_at(const Scan *c, size_t pos)
{
	unsigned len;
	size_t end = pos;

	while (end - pos <= ABBREVIATION_MAX && is_letter(cp_at(c, end, &len)))
		end += len;
	return end - pos > ABBREVIATION_MAX ? SLICE("") :
	    slice_sub(c->text, pos, end);
}

/* The letters, at will also inner points, that end at pos. */
static Slice
letters_before(const Scan *c, size_t pos, bool points)
{
	unsigned len;
	size_t from = pos;

	while (from > c->start && pos - from <= ABBREVIATION_MAX) {
		int32_t cp = cp_before(c, from, &len);
		if (!is_letter(cp) && !(points && cp == '.'))
			break;
		from -= len;
	}
	return pos - from > ABBREVIATION_MAX ? SLICE("") :
	    slice_sub(c->text, from, pos);
}

static size_t
skip_space(const Scan *c, size_t pos)
{
	unsigned len;

	while (cp_is_space(cp_at(c, pos, &len)))
		pos += len;
	return pos;
}

static size_t
skip_space_back(const Scan *c, size_t pos)
{
	unsigned len;

	while (pos > c->start && cp_is_space(cp_before(c, pos, &len)))
		pos -= len;
	return pos;
}

static bool
is_opening(int32_t cp)
{
	return cp == 0x201C || cp == 0x2018 || cp == 0x201E || cp == 0xAB ||
	    cp == '"' || cp == '\'' || cp == '(' || cp == '[';
}

static bool
is_dash(int32_t cp)
{
	return cp == '-' || cp == 0x2013 || cp == 0x2014 || cp == 0x2022;
}

/* Passes over white space, dashes and what opens, to the first code point of
 * what may be a sentence. */
static size_t
skip_to_words(const Scan *c, size_t pos, bool *opened)
{
	unsigned len;

	*opened = false;
	for (;; pos += len) {
		int32_t cp = cp_at(c, pos, &len);
		if (is_opening(cp))
			*opened = true;
		else if (!cp_is_space(cp) && !is_dash(cp))
			return pos;
	}
}

/* The bytes of the stop at pos, or 0. */
static unsigned
stop_at(const Scan *c, size_t pos)
{
	if (pos >= c->text.len)
		return 0;
	switch (c->text.ptr[pos]) {
	case '.': case '!': case '?':
		return 1;
	default:
		return stands(c, pos, SLICE("…")) ? 3 : 0;
	}
}

/* A note in square brackets, as encyclopedias have them: [12]. */
static size_t
note_at(const Scan *c, size_t pos)
{
	size_t end = pos + 1;

	if (!stands(c, pos, SLICE("[")))
		return 0;
	while (end < c->text.len && end < pos + 4 &&
	    c->text.ptr[end] >= '0' && c->text.ptr[end] <= '9')
		end++;
	return end > pos + 1 && stands(c, end, SLICE("]")) ? end + 1 - pos : 0;
}

/* The bytes of the mark at pos that closes, or 0. */
static size_t
closer_at(const Scan *c, size_t pos, bool *quoted)
{
	unsigned len;
	int32_t cp = cp_at(c, pos, &len);

	switch (cp) {
	case '"': case '\'': case 0x2019: case 0x201D: case 0xBB: case 0x203A:
		*quoted = true;
		return len;
	case ')': case ']': case '}':
		return len;
	case ' ': case 0xA0:
		/* a closing mark set off by a space */
		if (stands(c, pos + len, SLICE("”")) ||
		    stands(c, pos + len, SLICE("»"))) {
			*quoted = true;
			return len + (stands(c, pos + len, SLICE("”")) ? 3 : 2);
		}
		return 0;
	default:
		return note_at(c, pos);
	}
}

/* Reads the stop at pos with all that belongs to it. */
static Stop
stop_read(const Scan *c, size_t pos)
{
	Stop s = { .at = pos, .point = true };
	size_t n;

	while ((n = stop_at(c, pos)) > 0 ||
	    (s.dots && stands(c, pos, SLICE(" .")) && (n = 2) > 0)) {
		bool dot = c->text.ptr[pos] == '.' || c->text.ptr[pos] == ' ';
		s.dots = n == 3 || (dot && (s.dots || pos > s.at ||
		    stands(c, pos, SLICE(". ."))));
		s.point = s.point && pos == s.at && dot && !s.dots;
		pos += n;
	}
	while ((n = closer_at(c, pos, &s.quoted)) > 0)
		pos += n;
	s.after = pos;
	return s;
}

/* Whether the cue that ends at pos is all its sentence says: "Peskov asked." */
static bool
is_bare_cue(const Scan *c, size_t pos)
{
	return stands(c, pos, SLICE(".")) || stands(c, pos, SLICE(","));
}

/* Whether a speaker with his cue stands at pos: "Dmitry Peskov asked".  When
 * the quotation has words before it, only the bare cue belongs to it. */
static bool
cue_follows(const Scan *c, size_t pos)
{
	const bool at_start = c->quote == NONE || c->quote == c->start;
	Slice before = SLICE("");

	for (int n = 0; n < CUE_WORDS; n++) {
		Slice word = letters_at(c, pos);
		if (word.len == 0 || (n == 0 && word_begins_sentence(word)))
			return false;
		if (word_is_cue(word))
			return n > 0 && !word_spoils_cue(before) &&
			    (at_start || is_bare_cue(c, pos + word.len));
		before = word;
		pos += word.len;
		if (stands(c, pos, SLICE(". ")) || stands(c, pos, SLICE("-")))
			pos++;
		pos = skip_space(c, pos);
	}
	return false;
}

/* After ! ? and an ellipsis. */
static bool
mark_ends(const Scan *c, const Stop *s, size_t next)
{
	Slice before = letters_before(c, s->at, false);
	Slice after = letters_at(c, next);

	if (s->quoted)
		return !cue_follows(c, next);
	if (s->dots)
		return before.len == 0 || !slice_eq_nocase(before, after);
	return !word_exclaims(before) || word_begins_sentence(after);
}

/* "1. Boats", "a. Boats", "IV. Boats": the stop is behind a list's mark.  It
 * bounds the look for Roman numerals, too. */
static bool
is_list_mark(const Scan *c, size_t at)
{
	uint32_t n;
	Slice mark = slice_sub(c->text, c->start, at);

	if (mark.len == 1 && is_letter((unsigned char)mark.ptr[0]))
		return true;
	if (mark.len > 4)
		return false;
	return (mark.len < 4 && slice_uint(mark, &n)) ||
	    strspn(mark.ptr, "IVXivx") >= mark.len;
}

/* A letter by itself: the end of "on X." and "Plan B.", else an initial. */
static bool
initial_ends(const Scan *c, Slice letter, size_t next)
{
	Slice after = letters_at(c, next);
	size_t gap = (size_t)(letter.ptr - c->text.ptr);
	Slice before = letters_before(c, skip_space_back(c, gap), false);

	if (after.len == 1 && stands(c, next + 1, SLICE(".")))
		return false;
	if (word_begins_sentence(after) || word_takes_letter(before))
		return true;
	return slice_eq(letter, SLICE("X")) && before.len > 0 &&
	    before.ptr[0] >= 'a' && before.ptr[0] <= 'z';
}

/* "5 p.m. Moscow time", "5 p.m. Wednesday": the sentence goes on. */
static bool
clock_ends(const Scan *c, size_t next)
{
	Slice zone = letters_at(c, next);
	Slice time = letters_at(c, skip_space(c, next + zone.len));

	return !word_is_of_date(zone) && !slice_eq_nocase(time, SLICE("time"));
}

/* "a. m.", as some set it */
static bool
ends_spaced_clock(const Scan *c, Slice word)
{
	size_t at = (size_t)(word.ptr - c->text.ptr);

	return slice_eq(word, SLICE("m")) && at >= c->start + 3 &&
	    (stands(c, at - 3, SLICE("a. ")) ||
	    stands(c, at - 3, SLICE("p. ")));
}

static bool
follows_comma(const Scan *c, Slice word)
{
	size_t at = skip_space_back(c, (size_t)(word.ptr - c->text.ptr));

	return at > c->start && c->text.ptr[at - 1] == ',';
}

/* A number, or letters with one: 7, B12. */
static bool
is_number(const Scan *c, size_t pos)
{
	unsigned len;

	pos += letters_at(c, pos).len;
	return cp_class(cp_at(c, pos, &len)) == CP_DIGIT;
}

/* "J.D.": the marks are around nothing else. */
static bool
is_nickname(const Scan *c, Slice word)
{
	unsigned len;
	size_t at = (size_t)(word.ptr - c->text.ptr);

	return word.len > 0 && at > c->start &&
	    is_opening(cp_before(c, at, &len));
}

/* Whether a full stop ends the sentence, or is an abbreviation's only. */
static bool
point_ends(const Scan *c, const Stop *s, size_t next, bool opened)
{
	Slice word = letters_before(c, s->at, true);
	Slice after = letters_at(c, next);
	bool likely = opened || word_begins_sentence(after);

	if (is_list_mark(c, s->at))
		return false;
	if (word.len == 0 || (s->quoted && !is_nickname(c, word)))
		return true;
	switch (abbreviation_of(word)) {
	case ABBR_TITLE:
		return false;
	case ABBR_NAME:
	case ABBR_LETTERS:
		return likely;
	case ABBR_STATE:
		return likely || !follows_comma(c, word);
	case ABBR_NUMBER:
		return !is_number(c, next);
	case ABBR_DATE:
		return !is_number(c, next) && !word_is_of_date(after);
	case ABBR_CLOCK:
		return clock_ends(c, next);
	case ABBR_INITIAL:
		return opened || initial_ends(c, word, next);
	case ABBR_NONE:
		break;
	}
	return !ends_spaced_clock(c, word) || clock_ends(c, next);
}

static bool
stop_ends(const Scan *c, const Stop *s)
{
	unsigned len;
	bool opened;

	if (s->at < c->first || s->after < c->aside)
		return false;
	if (s->after < c->text.len && !cp_is_space(cp_at(c, s->after, &len)))
		return false;
	size_t next = skip_to_words(c, s->after, &opened);
	int32_t cp = cp_at(c, next, &len);
	if (len == 0 || cp_class(cp) == CP_LOWER)
		return false;
	return s->point ? point_ends(c, s, next, opened) :
	    mark_ends(c, s, next);
}

/* Notes an opening quotation mark or bracket at pos. */
static void
note_opening(Scan *c, size_t pos)
{
	const char *p = c->text.ptr + pos;
	size_t left = c->text.len - pos;
	char closing = *p == '(' ? ')' : ']';

	if (*p == '"' || stands(c, pos, SLICE("“"))) {
		c->quote = pos;
		return;
	}
	if ((*p != '(' && *p != '[') || pos < c->aside)
		return;
	p = memchr(p, closing, left < ASIDE_MAX ? left : ASIDE_MAX);
	if (p != NULL)
		c->aside = (size_t)(p - c->text.ptr) + 1;
}

/* The next byte that may be a stop or open something. */
static size_t
next_halt(const Scan *c, size_t pos)
{
	static const bool halts[256] = {
		['.'] = true, ['!'] = true, ['?'] = true, ['('] = true,
		['['] = true, ['"'] = true, [0xE2] = true,
	};
	const unsigned char *p = (const unsigned char *)c->text.ptr;

	while (pos < c->text.len && !halts[p[pos]])
		pos++;
	return pos;
}

static size_t
first_wordy(const Scan *c)
{
	size_t pos = c->start;
	unsigned len;

	while (pos < c->text.len && !cp_is_wordy(cp_at(c, pos, &len)))
		pos += len;
	return pos;
}

static size_t
sentence_end(Scan *c)
{
	size_t pos = next_halt(c, c->start);

	c->first = first_wordy(c);
	while (pos < c->text.len) {
		if (stop_at(c, pos) > 0) {
			Stop s = stop_read(c, pos);
			if (stop_ends(c, &s))
				return s.after;
			pos = next_halt(c, s.after);
		} else {
			note_opening(c, pos);
			pos = next_halt(c, pos + 1);
		}
	}
	return c->text.len;
}

bool
sentence_next(Slice text, Span block, uint32_t *pos, Span *sentence)
{
	Scan c = { .text = slice_sub(text, 0, block.end), .quote = NONE };

	if (*pos < block.start)
		*pos = block.start;
	c.start = skip_space(&c, *pos);
	if (c.start >= c.text.len) {
		*pos = (uint32_t)c.text.len;
		return false;
	}
	size_t end = sentence_end(&c);
	*pos = (uint32_t)end;
	*sentence = (Span){ (uint32_t)c.start,
		(uint32_t)skip_space_back(&c, end) };
	return true;
}

/* SPDX-License-Identifier: MIT */
/*
 * The words of a sentence that can stand for what it tells, as a title: those
 * of the clause that is dated, without what leads up to it, without its date,
 * and no longer than a line or two.
 */
#include "annotate/telling_part.h"

#include "annotate/dateline.h"

enum {
	TITLE_LEAST = 60, TITLE_MOST = 115,	/* bytes */
	SHORT = 25,		/* a title that needs its date */
	INTRO_MOST = 24,	/* tokens before the comma that ends it */
	INTRO_LEAST = 5,	/* of one without a verb that can stand alone */
	SUBJECT_MOST = 10	/* tokens between a date and a verb, both of
				   whose subject it is */
};

static bool
is_date_word(const TellingLine *l, size_t i)
{
	return i < l->count && l->at[i].when != TELLING_NO_TIME;
}

/* Behind "According to officials,", or where it stands. */
static size_t
behind_source(const TellingLine *l, TokenRange r)
{
	if (!line_is(l, r.first, TELL_SAY) || !line_is(l, r.first + 1, TELL_TO))
		return r.first;
	for (size_t i = r.first + 2; i < r.end && i < r.first + 14; i++)
		if (line_mark(l, i, ","))
			return i + 1;
	return r.first;
}

size_t
telling_behind_dateline(const TellingLine *l, TokenRange r)
{
	if (r.first >= r.end)
		return r.first;
	const uint32_t start = l->at[r.first].span.start;
	const size_t bytes = dateline_end(slice_span(l->text,
	    (Span){ start, l->at[r.end - 1].span.end }));
	size_t i = r.first;

	while (i < r.end && l->at[i].span.start < start + bytes)
		i++;
	return i + 2 < r.end ? i : r.first;
}

/* --- what leads up to it ------------------------------------------------- */

/* "Outgoing Mayor Aldous, who ..." */
static bool
is_adjective(Slice word)
{
	static const Slice words[] = { SLICE_INIT("outgoing"),
		SLICE_INIT("incoming"), SLICE_INIT("acting"),
		SLICE_INIT("leading"), SLICE_INIT("sitting"),
		SLICE_INIT("ruling"), SLICE_INIT("surviving"),
		SLICE_INIT("remaining"), SLICE_INIT("opposing") };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_eq_nocase(word, words[i]))
			return true;
	return false;
}

static bool
opens_intro(const TellingLine *l, size_t i)
{
	const Slice word = telling_word(l, i);

	return line_is(l, i, TELL_SUB | TELL_BESIDE) ||
	    slice_eq_nocase(word, SLICE("as")) ||
	    slice_eq_nocase(word, SLICE("amid")) ||
	    slice_eq_nocase(word, SLICE("with")) ||
	    slice_eq_nocase(word, SLICE("unlike")) ||
	    (l->at[i].kind == WORD_ALPHA && word.len > 5 &&
	    slice_ends(word, SLICE("ing")) && !is_adjective(word));
}

/* The next comma, or the end. */
static size_t
comma_from(const TellingLine *l, size_t i, size_t end)
{
	while (i < end && !line_mark(l, i, ","))
		i++;
	return i;
}

/* The comma behind "After the vote", "Despite the frost in May, June and July",
 * "As the storm passed", with a main clause behind it; else r.first. */
static size_t
end_of_intro(const TellingLine *l, TokenRange r)
{
	const size_t first = comma_from(l, r.first, r.end);

	if (first > r.first + INTRO_MOST)
		return r.first;
	for (size_t c = first, next; c + 1 < r.end; c = next) {
		next = comma_from(l, c + 1, r.end);
		if (l->at[c + 1].finite)
			return line_is(l, c + 1, TELL_SAY) ? r.first : first;
		if (line_finite(l, c + 1, next) &&
		    !line_is(l, c + 1, TELL_RELATIVE | TELL_AND))
			return c;
	}
	return r.first;
}

/* Keeps the clause that has the date, or that is of the same time: what leads
 * up to the other one, or the other one itself, goes.  False when they hang
 * together: the word at the head is needed. */
static bool
drop_intro(const TellingLine *l, TokenRange *r, TokenRange when)
{
	const size_t comma = r->first < r->end && opens_intro(l, r->first) ?
	    end_of_intro(l, *r) : r->first;

	if (comma == r->first)
		return true;
	const Slice word = telling_word(l, r->first);
	if (when.first == when.end || when.first > comma ||
	    slice_eq_nocase(word, SLICE("as")) ||
	    slice_eq_nocase(word, SLICE("when")) ||
	    slice_eq_nocase(word, SLICE("while"))) {
		r->first = comma + 1;
		return true;
	}
	const size_t words = comma - r->first - (when.end - when.first);
	if (!line_finite(l, r->first, comma) && (words < INTRO_LEAST ||
	    !line_is(l, r->first, TELL_SUB | TELL_BESIDE)))
		return false;
	r->end = comma;
	return true;
}

/* "In the middle of a hard winter," of what is too long. */
static void
drop_place(const TellingLine *l, TokenRange *r)
{
	const size_t comma = end_of_intro(l, *r);

	if (comma > r->first && comma + 3 < r->end)
		r->first = comma + 1;
}

/* "2018 saw 11,187 accidents", "March 3, a Tuesday, is the day": the date,
 * which ends before i, is what the verb is about. */
static bool
is_subject(const TellingLine *l, size_t first, size_t i)
{
	size_t date = i;

	while (date > first && is_date_word(l, date - 1))
		date--;
	if (date == i || (date > first && line_is(l, date - 1, TELL_AT |
	    TELL_UNTIL | TELL_SINCE | TELL_TO)))
		return false;
	if (line_mark(l, i, ",")) {
		size_t c = comma_from(l, i + 1, l->count);
		if (c + 1 >= l->count || c > i + SUBJECT_MOST)
			return false;
		i = c + 1;
	}
	return i < l->count && l->at[i].finite;
}

/* Whether a title can do without the token at its head. */
static bool
is_leading(const TellingLine *l, size_t i, bool sub)
{
	if (line_is(l, i, TELL_LEADING | TELL_AND) || is_date_word(l, i))
		return true;
	if (line_is(l, i, TELL_SUB))
		return sub;
	return is_date_word(l, i + 1) && (line_is(l, i, TELL_AT | TELL_UNTIL |
	    TELL_TO) || slice_eq_nocase(telling_word(l, i), SLICE("of")));
}

/* "From 2014 on" */
static bool
is_onward_word(const TellingLine *l, size_t i)
{
	const Slice word = telling_word(l, i);

	return is_date_word(l, i - 1) && (slice_eq(word, SLICE("on")) ||
	    slice_eq(word, SLICE("onward")) ||
	    slice_eq(word, SLICE("onwards")));
}

/* Without "However," and "On Tuesday," at the head; sub: nor "while". */
static void
strip_head(const TellingLine *l, TokenRange *r, bool sub)
{
	for (;;) {
		size_t i = behind_source(l, *r);

		while (i < r->end && is_leading(l, i, sub))
			i++;
		if (i > r->first && i < r->end && is_onward_word(l, i))
			i++;
		if (i < r->end && l->at[i].kind == WORD_POSSESSIVE)
			return;
		if (is_subject(l, r->first, i))
			return;
		while (i < r->end && line_mark(l, i, ",-:;()"))
			i++;
		if (i == r->first || r->end - i < 3)
			return;
		r->first = i;
	}
}

/* --- what ends it -------------------------------------------------------- */

/* Words that nothing can end with; a preposition can where nothing was cut off
 * ("carry on"). */
static bool
is_loose(const TellingLine *l, size_t i, bool cut)
{
	return line_is(l, i, TELL_AND | TELL_THIS | TELL_DETERMINER | TELL_TO |
	    TELL_RELATIVE) || (cut && (line_is(l, i, TELL_AT | TELL_UNTIL |
	    TELL_BREAK) || slice_eq(telling_word(l, i), SLICE("of"))));
}

/* A date at the end goes with the preposition before it; without one only a
 * day, as in "met Tuesday": "follow last month" needs it. */
static size_t
without_date(const TellingLine *l, TokenRange r)
{
	size_t end = r.end;

	while (end > r.first && is_date_word(l, end - 1))
		end--;
	if (end == r.end || end == r.first)
		return r.end;
	if (line_is(l, end - 1, TELL_UNTIL | TELL_SINCE) ||
	    slice_eq(telling_word(l, end - 1), SLICE("of")) ||
	    slice_eq(telling_word(l, end - 1), SLICE("than")))
		return r.end;
	if (line_is(l, end - 1, TELL_AT))
		end--;
	else if (r.end - end != 1)
		return r.end;
	if (end > r.first && line_is(l, end - 1, TELL_COMMON) &&
	    line_is(l, end - 1, TELL_PRESENT | TELL_PAST))
		return r.end;	/* "is on Sunday" */
	return end > r.first + 1 && l->at[end - 1].span.end -
	    l->at[r.first].span.start >= SHORT ? end : r.end;
}

/* "met, three days" of "met, three days after the vote" */
static size_t
without_length(const TellingLine *l, TokenRange r)
{
	static const Slice units[] = { SLICE_INIT("minutes"),
		SLICE_INIT("hour"), SLICE_INIT("hours"), SLICE_INIT("day"),
		SLICE_INIT("days"), SLICE_INIT("week"), SLICE_INIT("weeks"),
		SLICE_INIT("month"), SLICE_INIT("months"), SLICE_INIT("year"),
		SLICE_INIT("years") };
	const size_t words = 4;
	bool unit = false;

	if (r.end < r.first + 3 ||
	    slice_eq(telling_word(l, r.end - 2), SLICE("last")) ||
	    slice_eq(telling_word(l, r.end - 2), SLICE("this")))
		return r.end;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		unit |= slice_eq(telling_word(l, r.end - 1), units[i]);
	for (size_t i = r.end - 1; unit && i > r.first + 2 &&
	    r.end - i <= words; i--)
		if (line_mark(l, i, ","))
			return i;
	return r.end;
}

/* Without "on Tuesday", marks and loose words at the end. */
static void
strip_tail(const TellingLine *l, TokenRange *r, bool cut)
{
	for (;;) {
		size_t end = r->end;

		while (end > r->first && l->at[end - 1].mark != 0 &&
		    !line_mark(l, end - 1, "\")"))
			end--;
		end = without_date(l, (TokenRange){ r->first, end });
		while (end > r->first && is_loose(l, end - 1, cut) &&
		    !is_date_word(l, end - 1))
			end--;
		if (end == r->end || end - r->first < 3)
			return;
		r->end = end;
	}
}

static size_t
bytes(const TellingLine *l, TokenRange r, Span skip)
{
	return l->at[r.end - 1].span.end - l->at[r.first].span.start -
	    (skip.end - skip.start);
}

/* ", head of the agency," between a subject and its verb. */
static Span
apposition(const TellingLine *l, TokenRange r)
{
	for (size_t i = r.first + 1; i < r.end && !l->at[i].finite &&
	    !line_is(l, r.first, TELL_AT); i++) {
		if (!line_mark(l, i, ","))
			continue;
		uint32_t from = l->at[i].span.start;
		bool which = false;
		for (size_t k = i + 1; k < r.end && (which ||
		    !l->at[k].finite); k++) {
			/* "Its mayor, Aldous, who resigned, left" */
			if (!which && k > i + 1 && line_mark(l, k - 1, ",") &&
			    line_is(l, k, TELL_RELATIVE))
				from = l->at[k - 1].span.end;
			which |= line_is(l, k, TELL_RELATIVE);
			if (line_mark(l, k, ",") && k + 1 < r.end &&
			    (l->at[k + 1].finite || (which &&
			    line_verb(l, k + 1))))
				return (Span){ from, l->at[k].span.end };
		}
		break;
	}
	return (Span){ 0, 0 };
}

/* A time in the span that is not the one of the title. */
static bool
has_other_time(const TellingLine *l, Span span, TokenRange when)
{
	for (size_t i = 0; i < l->count && l->at[i].span.start < span.end; i++)
		if (l->at[i].span.start >= span.start && is_date_word(l, i) &&
		    (i < when.first || i >= when.end))
			return when.first < when.end;
	return false;
}

/* Cut where it is too long: before the last clause or phrase that fits, if
 * that leaves enough. */
static void
shorten(const TellingLine *l, TokenRange *r, Span skip)
{
	size_t best = 0, last = r->first + 1;

	if (bytes(l, *r, skip) <= TITLE_MOST)
		return;
	for (size_t i = r->first + 1; i < r->end; i++) {
		TokenRange head = { r->first, i };
		if (l->at[i].span.start < skip.end)
			continue;
		size_t len = bytes(l, head, skip);
		if (len > TITLE_MOST)
			break;
		last = i;
		if (len >= TITLE_LEAST && (line_mark(l, i, ",;:-(") ||
		    line_is(l, i, TELL_BREAK | TELL_SUB | TELL_RELATIVE |
		    TELL_AND)))
			best = i;
	}
	r->end = best != 0 ? best : last;
}

/* A title has both marks of a quotation or none. */
static void
balance(const TellingLine *l, TokenRange *r)
{
	size_t marks = 0, last = 0;

	for (size_t i = r->first; i < r->end; i++)
		if (line_mark(l, i, "\"")) {
			marks++;
			last = i;
		}
	if (marks % 2 == 0)
		return;
	if (last == r->first)
		r->first++;
	else if (last + 1 == r->end || last - r->first >= 4)
		r->end = last;
}

/* Nor a bracket without the other: "UTC), an earthquake struck", "at 9:54 (1354
 * UTC". */
static void
close_brackets(const TellingLine *l, TokenRange *r)
{
	size_t open = r->end;

	for (size_t i = r->first; i < r->end; i++) {
		if (line_mark(l, i, "("))
			open = i;
		else if (line_mark(l, i, ")") && open == r->end &&
		    r->end - i > 3)
			r->first = i + 1;
		else if (line_mark(l, i, ")"))
			open = r->end;
	}
	if (open < r->end && open > r->first + 2)
		r->end = open;
	while (r->first + 3 < r->end && line_mark(l, r->first, ",;:-"))
		r->first++;
}

/* "In Norvik, on the coast, ..." is cut before its verb: what stands before the
 * subject goes instead. */
static bool
begin_later(const TellingLine *l, TokenRange *r, size_t end)
{
	size_t verb = r->first;

	if (line_finite(l, r->first, r->end) ||
	    !line_finite(l, r->first, end))
		return false;
	while (!l->at[verb].finite)
		verb++;
	for (size_t i = verb; i-- > r->first;)
		if (slice_eq(telling_word(l, i), SLICE("where"))) {
			*r = (TokenRange){ i + 1, end };
			return true;
		}
	for (size_t i = verb - 1; i > r->first; i--)
		if (line_mark(l, i, ",") && i + 1 < verb &&
		    !line_is(l, i + 1, TELL_RELATIVE | TELL_AND | TELL_SUB |
		    TELL_AT | TELL_BREAK)) {
			*r = (TokenRange){ i + 1, end };
			return true;
		}
	return false;
}

Span
telling_title(const TellingLine *l, TokenRange r, TokenRange when, Span *skip)
{
	*skip = (Span){ 0, 0 };
	if (r.first >= r.end)
		return (Span){ 0, 0 };
	r.first = telling_behind_dateline(l, r);
	strip_head(l, &r, false);
	strip_head(l, &r, drop_intro(l, &r, when));
	strip_tail(l, &r, false);
	if (bytes(l, r, *skip) > TITLE_MOST && line_is(l, r.first, TELL_AT))
		drop_place(l, &r);
	const Span beside = apposition(l, r);
	if (bytes(l, r, *skip) > TITLE_MOST || has_other_time(l, beside, when))
		*skip = beside;
	const size_t end = r.end;
	shorten(l, &r, *skip);
	if (begin_later(l, &r, end)) {
		*skip = (Span){ 0, 0 };
		shorten(l, &r, *skip);
	}
	balance(l, &r);
	close_brackets(l, &r);
	strip_tail(l, &r, r.end < end);
	if (r.end < end) {
		r.end = without_length(l, r);
		strip_tail(l, &r, true);
	}
	if (skip->end >= l->at[r.end - 1].span.end)
		*skip = (Span){ 0, 0 };
	return (Span){ l->at[r.first].span.start, l->at[r.end - 1].span.end };
}

/* SPDX-License-Identifier: MIT */
/*
 * Clauses without parsing: from a time expression both ways to the nearest
 * word or mark that opens or closes a clause, and further where what lies
 * between has no finite verb.  Looks are bounded, so that the work is that of
 * the time expressions.
 */
#include "annotate/telling_part.h"

#include <string.h>

enum {
	LOOK = 60,		/* tokens on either side */
	WIDEN = 4,		/* times so many, for a verb */
	TITLE_LEAST = 60, TITLE_MOST = 115,
	SHORT = 25,		/* a title that needs its date */
	CLAUSE_LEAST = 9	/* tokens */	/* bytes */
};

static bool
is(const TellingLine *l, size_t i, unsigned class)
{
	return i < l->count && (l->at[i].is & class) != 0;
}

static bool
has_mark(const TellingLine *l, size_t i, const char *marks)
{
	return i < l->count && l->at[i].mark != 0 &&
	    strchr(marks, l->at[i].mark) != NULL;
}

static bool
has_finite(const TellingLine *l, size_t first, size_t end)
{
	for (size_t i = first; i < end && i < l->count; i++)
		if (l->at[i].finite)
			return true;
	return false;
}

static size_t
bounded(const TellingLine *l, size_t from)
{
	return from + LOOK / 4 < l->count ? from + LOOK / 4 : l->count;
}

/* What was said begins here, without "that". */
static bool
opens_content(const TellingLine *l, size_t i)
{
	return i > 0 && is(l, i - 1, TELL_SAY) &&
	    !is(l, i - 1, TELL_OBJECT) && l->at[i].mark == 0 &&
	    l->at[i].when == TELLING_NO_TIME &&
	    (l->at[i].upper || is(l, i, TELL_PRONOUN | TELL_THIS |
	    TELL_DETERMINER)) && has_finite(l, i + 1, bounded(l, i + 1));
}

/* "that" behind a verb of saying, and maybe whom and when it was said. */
static bool
is_said_that(const TellingLine *l, size_t i)
{
	const size_t reach = 8;

	if (!is(l, i, TELL_THIS) || i == 0 || l->at[i].span.end -
	    l->at[i].span.start != 4 || memcmp(l->text.ptr +
	    l->at[i].span.start, "that", 4) != 0)
		return false;
	for (size_t n = 1; n <= reach && n <= i; n++)
		if (l->at[i - n].mark != 0 || l->at[i - n].finite ||
		    is(l, i - n, TELL_SAY))
			return is(l, i - n, TELL_SAY);
	return false;
}

/* "while", "because"; but not "until February". */
static bool
opens_clause(const TellingLine *l, size_t i)
{
	if (!is(l, i, TELL_SUB) || i + 1 >= l->count ||
	    l->at[i + 1].when != TELLING_NO_TIME)
		return false;
	for (size_t k = i + 1; k < bounded(l, i + 1) &&
	    !has_mark(l, k, ",;:-"); k++)
		if (l->at[k].finite)
			return true;
	return false;
}

/* Behind "and": not a verb at once, that is of the subject before. */
static bool
has_subject(const TellingLine *l, size_t i)
{
	while (is(l, i, TELL_LEADING))
		i++;
	return i < l->count && !l->at[i].finite &&
	    has_finite(l, i + 1, bounded(l, i + 1));
}

/* A clause may begin with token i, seen from the right. */
static bool
begins(const TellingLine *l, size_t i)
{
	if (i == 0 || has_mark(l, i - 1, ";:-()"))
		return true;
	if (opens_clause(l, i) || is(l, i, TELL_RELATIVE) ||
	    (is(l, i, TELL_AND) && has_mark(l, i - 1, ",") &&
	    has_subject(l, i + 1)))
		return true;
	return is_said_that(l, i - 1) || opens_content(l, i);
}

/* ", police said": what stands between this comma and the next mark. */
static bool
is_attribution(const TellingLine *l, size_t comma)
{
	size_t i = comma + 1;

	while (i < l->count && i < comma + 12 && !has_mark(l, i, ",.;:-\""))
		i++;
	return i > comma + 1 && (is(l, comma + 1, TELL_SAY) ||
	    is(l, i - 1, TELL_SAY) || (i > comma + 2 &&
	    is(l, i - 2, TELL_SAY)));
}

/* A clause may end before token i, seen from the left. */
static bool
ends(const TellingLine *l, size_t i)
{
	if (has_mark(l, i, ";:-()"))
		return true;
	if (has_mark(l, i, ","))
		return is(l, i + 1, TELL_RELATIVE | TELL_SUB) ||
		    is_attribution(l, i) || (is(l, i + 1, TELL_AND) &&
		    has_finite(l, i + 2, bounded(l, i + 2)));
	return i > 0 && !is(l, i, TELL_BESIDE) && opens_clause(l, i);
}

static size_t
first_of(const TellingLine *l, size_t from)
{
	size_t i = from;

	while (i > 0 && from - i < LOOK && !begins(l, i))
		i--;
	return i;
}

static size_t
end_of(const TellingLine *l, size_t from)
{
	size_t i = from;

	while (i < l->count && i - from < LOOK && !ends(l, i))
		i++;
	return i;
}

TokenRange
telling_clause(const TellingLine *l, TokenRange when)
{
	TokenRange c = { first_of(l, when.first), end_of(l, when.end) };

	/* A relative clause says nothing without what it is about; what has no
	 * verb belongs to what stands before, or else behind. */
	for (int n = 0; n < WIDEN && c.first > 0 &&
	    (is(l, c.first, TELL_RELATIVE) ||
	    !has_finite(l, c.first, c.end)); n++)
		c.first = first_of(l, c.first - 1);
	for (int n = 0; n < WIDEN && c.end < l->count &&
	    (!has_finite(l, c.first, c.end) || (c.end - c.first <
	    CLAUSE_LEAST && !is_attribution(l, c.end))); n++)
		c.end = end_of(l, c.end + 1);
	return c;
}

/* A quotation that opens the sentence: "..., he said on Tuesday". */
static bool
leading_quotation(const TellingLine *l, TokenRange *out)
{
	if (l->count < 6 || !has_mark(l, 0, "\""))
		return false;
	for (size_t i = 3; i < l->count; i++)
		if (has_mark(l, i, "\"")) {
			*out = (TokenRange){ 1, i };
			return i > 4;
		}
	return false;
}

/* said on Tuesday, "..." */
static bool
quotation_behind(const TellingLine *l, size_t verb, TokenRange *out)
{
	size_t i = verb + 1;

	while (i < l->count && i < verb + 6 && (is(l, i, TELL_AT) ||
	    l->at[i].when != TELLING_NO_TIME || has_mark(l, i, ",:")))
		i++;
	if (!has_mark(l, i, "\""))
		return false;
	out->first = out->end = i + 1;
	while (out->end < l->count && !has_mark(l, out->end, "\""))
		out->end++;
	return out->end - out->first > 4;
}

bool
telling_content(const TellingLine *l, TokenRange *out)
{
	if (leading_quotation(l, out))
		return true;
	for (size_t i = 1; i < l->count && i < LOOK; i++) {
		if (is(l, i, TELL_SAY) && quotation_behind(l, i, out))
			return true;
		if (!is_said_that(l, i) && !opens_content(l, i))
			continue;
		*out = (TokenRange){ i + is_said_that(l, i), l->count };
		return out->end - out->first > 3;
	}
	return false;
}

/* --- titles -------------------------------------------------------------- */

static bool
is_date_word(const TellingLine *l, size_t i)
{
	return i < l->count && l->at[i].when != TELLING_NO_TIME;
}

/* Behind "According to officials,", or where it stands. */
static size_t
behind_source(const TellingLine *l, TokenRange r)
{
	if (!is(l, r.first, TELL_SAY) || !is(l, r.first + 1, TELL_TO))
		return r.first;
	for (size_t i = r.first + 2; i < r.end && i < r.first + 14; i++)
		if (has_mark(l, i, ","))
			return i + 1;
	return r.first;
}

/* Without "However," and "On Tuesday," at the head. */
static void
strip_head(const TellingLine *l, TokenRange *r)
{
	for (;;) {
		size_t i = behind_source(l, *r);

		while (i < r->end && (is(l, i, TELL_LEADING | TELL_SUB |
		    TELL_AND) || (is(l, i, TELL_AT | TELL_UNTIL | TELL_TO) &&
		    is_date_word(l, i + 1)) || is_date_word(l, i)))
			i++;
		if (i < r->end && l->at[i].kind == WORD_POSSESSIVE)
			return;
		while (i < r->end && has_mark(l, i, ",-:;()"))
			i++;
		if (i == r->first || r->end - i < 3)
			return;
		r->first = i;
	}
}

/* Words that nothing can end with; a preposition can where nothing was cut off
 * ("carry on"). */
static bool
is_loose(const TellingLine *l, size_t i, bool cut)
{
	return is(l, i, TELL_AND | TELL_THIS | TELL_DETERMINER | TELL_TO |
	    TELL_RELATIVE) || (cut && is(l, i, TELL_AT | TELL_UNTIL |
	    TELL_BREAK));
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
	if (is(l, end - 1, TELL_UNTIL | TELL_SINCE))
		return r.end;
	if (is(l, end - 1, TELL_AT))
		end--;
	else if (r.end - end != 1)
		return r.end;
	return end > r.first + 1 && l->at[end - 1].span.end -
	    l->at[r.first].span.start >= SHORT ? end : r.end;
}

/* Without "on Tuesday", marks and loose words at the end. */
static void
strip_tail(const TellingLine *l, TokenRange *r, bool cut)
{
	for (;;) {
		size_t end = r->end;

		while (end > r->first && l->at[end - 1].mark != 0 &&
		    !has_mark(l, end - 1, "\")"))
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
	for (size_t i = r.first + 1; i < r.end && !l->at[i].finite; i++) {
		if (!has_mark(l, i, ","))
			continue;
		for (size_t k = i + 1; k < r.end && !l->at[k].finite; k++)
			if (has_mark(l, k, ",") && k + 1 < r.end &&
			    l->at[k + 1].finite)
				return (Span){ l->at[i].span.start,
					l->at[k].span.end };
		break;
	}
	return (Span){ 0, 0 };
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
		if (len >= TITLE_LEAST && (has_mark(l, i, ",;:-(") ||
		    is(l, i, TELL_BREAK | TELL_SUB | TELL_RELATIVE |
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
		if (has_mark(l, i, "\"")) {
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

Span
telling_title(const TellingLine *l, TokenRange r, Span *skip)
{
	*skip = (Span){ 0, 0 };
	if (r.first >= r.end)
		return (Span){ 0, 0 };
	strip_head(l, &r);
	strip_tail(l, &r, false);
	if (bytes(l, r, *skip) > TITLE_MOST)
		*skip = apposition(l, r);
	const size_t end = r.end;
	shorten(l, &r, *skip);
	balance(l, &r);
	strip_tail(l, &r, r.end < end);
	if (skip->end >= l->at[r.end - 1].span.end)
		*skip = (Span){ 0, 0 };
	return (Span){ l->at[r.first].span.start, l->at[r.end - 1].span.end };
}

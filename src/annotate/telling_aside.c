/* SPDX-License-Identifier: MIT */
#include "annotate/telling_aside.h"

enum {
	LOOK = 24,		/* tokens on either side */
	SUBJECT_MOST = 9	/* tokens: a longer one leaves no room */
};

/* The comma that opens what the time stands in; l->count: there is none. */
static size_t
comma_before(const TellingLine *l, TokenRange when)
{
	for (size_t i = when.first; i > 0 && when.first - i < LOOK; i--) {
		if (line_mark(l, i - 1, ","))
			return i - 1;
		if (line_mark(l, i - 1, ";:-()\""))
			break;
	}
	return l->count;
}

/* The comma that closes it, with the verb of the subject behind. */
static size_t
comma_behind(const TellingLine *l, TokenRange when)
{
	for (size_t i = when.end; i < l->count && i < when.end + LOOK; i++) {
		if (line_mark(l, i, ","))
			return line_verb(l, i + 1 + line_is(l, i + 1,
			    TELL_LEADING)) ? i : l->count;
		if (line_mark(l, i, ";:-()\""))
			break;
	}
	return l->count;
}

static bool
is_number(const TellingLine *l, TokenRange r)
{
	return r.end == r.first + 1 && l->at[r.first].kind == WORD_NUMBER;
}

/* What stands before the comma, as far as it can be a subject: behind the mark
 * or the verb of saying before; "Aldous, 61" is one.  Empty: it is none. */
static TokenRange
subject_before(const TellingLine *l, size_t comma)
{
	TokenRange r = { comma, comma };

	while (r.first > 0 && comma - r.first < LOOK) {
		const TokenRange age = { r.first, comma };
		const size_t i = r.first - 1;
		if (l->at[i].mark != 0 && l->at[i].mark != '\'' &&
		    !(line_mark(l, i, ",") && is_number(l, age)))
			break;
		if (l->at[i].finite || line_is(l, i, TELL_SUB |
		    TELL_RELATIVE | TELL_SAY)) {
			if (!line_is(l, i, TELL_SAY))
				r.first = r.end;
			break;
		}
		r.first = i;
	}
	while (r.first < r.end && (line_is(l, r.first, TELL_AND |
	    TELL_LEADING) || slice_eq(telling_word(l, r.first),
	    SLICE("that"))))
		r.first++;
	return r;
}

static bool
is_word(const TellingLine *l, size_t i, const char *word)
{
	return i < l->count && slice_eq(telling_word(l, i), slice_of(word));
}

/* Where the subject's own words end: "Aldous" of "Aldous, 61". */
static size_t
end_of_name(const TellingLine *l, TokenRange subject)
{
	const TokenRange age = { subject.end - 1, subject.end };

	return subject.end > subject.first + 2 && is_number(l, age) &&
	    line_mark(l, subject.end - 2, ",") ? subject.end - 2 :
	    subject.end;
}

/* "..., the minister who was jailed last week, ..." */
static bool
is_clause_inside(const TellingLine *l, size_t first, size_t end)
{
	for (size_t i = first; i + 1 < end; i++)
		if (is_word(l, i, "who") || is_word(l, i, "which"))
			return true;
	return false;
}

bool
telling_aside(const TellingLine *l, TokenRange when, TellingAside *out)
{
	const size_t open = comma_before(l, when);
	const size_t close = comma_behind(l, when);

	if (open == l->count || close == l->count || open + 2 >= close)
		return false;
	const TokenRange subject = subject_before(l, open);
	const size_t first = open + 1;
	if (subject.first == subject.end ||
	    subject.end - subject.first > SUBJECT_MOST ||
	    l->at[subject.end - 1].when != TELLING_NO_TIME ||
	    line_is(l, subject.first, TELL_AT | TELL_TO) ||
	    line_is(l, first, TELL_AND | TELL_SUB | TELL_AT) ||
	    is_word(l, first, "held"))
		return false;	/* "the round, held in May,": it was then */
	*out = (TellingAside){ .clause = { subject.first, close },
		.title = { subject.first, close } };
	const bool who = is_word(l, first, "who") || is_word(l, first, "which");
	if (who && first + 1 < close && l->at[first + 1].finite) {
		out->skip = (Span){ l->at[end_of_name(l,
		    subject)].span.start, l->at[first].span.end };
	} else if (who || line_is(l, first, TELL_RELATIVE)) {
		out->title.first = first + 1;
	} else if (is_clause_inside(l, first + 1, close)) {
		out->title.first = first;
	} else if (l->at[first].finite) {	/* "announced in May" */
		out->skip = (Span){ l->at[end_of_name(l,
		    subject)].span.start, l->at[open].span.end };
	}
	return out->title.end - out->title.first > 2;
}

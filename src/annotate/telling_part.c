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
	CLAUSE_LEAST = 7	/* tokens */
};

static size_t
bounded(const TellingLine *l, size_t from)
{
	return from + LOOK / 4 < l->count ? from + LOOK / 4 : l->count;
}

/* Behind a verb of saying, or behind "said on Tuesday". */
static bool
is_behind_saying(const TellingLine *l, size_t i)
{
	size_t verb = i;

	while (verb > 0 && l->at[verb - 1].when != TELLING_NO_TIME)
		verb--;
	if (verb < i && verb > 0 && line_is(l, verb - 1, TELL_AT))
		verb--;
	return verb > 0 && line_is(l, verb - 1, TELL_SAY) &&
	    !line_is(l, verb - 1, TELL_OBJECT);
}

/* Whether a verb comes before the next comma and is not that of who said it:
 * "announced a plan and left". */
static bool
has_own_verb(const TellingLine *l, size_t i)
{
	for (size_t k = i; k < bounded(l, i); k++) {
		if (l->at[k].finite)
			return !line_is(l, k - 1, TELL_AND);
		if (line_mark(l, k, ",;:-()"))
			return false;
	}
	return false;
}

/* What was said begins here, without "that". */
static bool
opens_content(const TellingLine *l, size_t i)
{
	return is_behind_saying(l, i) && l->at[i].mark == 0 &&
	    l->at[i].when == TELLING_NO_TIME &&
	    (l->at[i].upper || line_is(l, i, TELL_PRONOUN | TELL_THIS |
	    TELL_DETERMINER)) && has_own_verb(l, i + 1);
}

/* "that" behind a verb of saying, and maybe whom and when it was said. */
static bool
is_said_that(const TellingLine *l, size_t i)
{
	const size_t reach = 8;

	if (!line_is(l, i, TELL_THIS) || i == 0 || l->at[i].span.end -
	    l->at[i].span.start != 4 || memcmp(l->text.ptr +
	    l->at[i].span.start, "that", 4) != 0)
		return false;
	for (size_t n = 1; n <= reach && n <= i; n++)
		if (l->at[i - n].mark != 0 || l->at[i - n].finite ||
		    line_is(l, i - n, TELL_SAY))
			return line_is(l, i - n, TELL_SAY);
	return false;
}

/* "while", "because"; but not "until February". */
static bool
opens_clause(const TellingLine *l, size_t i)
{
	if (!line_is(l, i, TELL_SUB) || i + 1 >= l->count ||
	    l->at[i + 1].when != TELLING_NO_TIME)
		return false;
	for (size_t k = i + 1; k < bounded(l, i + 1) &&
	    !line_mark(l, k, ",;:-"); k++)
		if (l->at[k].finite)
			return true;
	return false;
}

/* Behind "and": not a verb at once, that is of the subject before. */
static bool
has_subject(const TellingLine *l, size_t i)
{
	while (line_is(l, i, TELL_LEADING))
		i++;
	if (i >= l->count || l->at[i].finite)
		return false;
	for (size_t k = i + 1; k < bounded(l, i + 1) &&
	    !line_is(l, k, TELL_AND); k++)
		if (l->at[k].finite)
			return true;
	return false;	/* "in the park, the bay and the town and walked" */
}

/* The bracket of "the Harbour Union (HU) said" parts nothing. */
static bool
is_gloss(const TellingLine *l, size_t i)
{
	return (line_mark(l, i, "(") && line_mark(l, i + 2, ")")) ||
	    (i > 1 && line_mark(l, i, ")") && line_mark(l, i - 2, "("));
}

/* A clause may begin with token i, seen from the right. */
static bool
begins(const TellingLine *l, size_t i)
{
	if (i == 0 || (line_mark(l, i - 1, ";:-()") && !is_gloss(l, i - 1)))
		return true;
	if (opens_clause(l, i) || line_is(l, i, TELL_RELATIVE) ||
	    (line_is(l, i, TELL_AND) && line_mark(l, i - 1, ",") &&
	    has_subject(l, i + 1)))
		return true;
	return is_said_that(l, i - 1) || opens_content(l, i);
}

/* ", police said": what stands between this comma and the next mark. */
static bool
is_attribution(const TellingLine *l, size_t comma)
{
	size_t i = comma + 1;

	while (i < l->count && i < comma + 12 && !line_mark(l, i, ",.;:-\""))
		i++;
	while (i > comma + 2 && l->at[i - 1].when != TELLING_NO_TIME)
		i--;
	return i > comma + 1 && (line_is(l, comma + 1, TELL_SAY) ||
	    line_is(l, i - 1, TELL_SAY) || (i > comma + 2 &&
	    line_is(l, i - 2, TELL_SAY)));
}

/* A clause may end before token i, seen from the left. */
static bool
ends(const TellingLine *l, size_t i)
{
	if (line_mark(l, i, ";:-()"))
		return !is_gloss(l, i);
	if (line_mark(l, i, ","))
		return line_is(l, i + 1, TELL_RELATIVE | TELL_SUB) ||
		    is_attribution(l, i) || (line_is(l, i + 1, TELL_AND) &&
		    line_finite(l, i + 2, bounded(l, i + 2)));
	return i > 0 && !line_is(l, i, TELL_BESIDE) && opens_clause(l, i);
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
	    (line_is(l, c.first, TELL_RELATIVE) ||
	    !line_finite(l, c.first, c.end)); n++)
		c.first = first_of(l, c.first - 1);
	for (int n = 0; n < WIDEN && c.end < l->count &&
	    (!line_finite(l, c.first, c.end) || (c.end - c.first <
	    CLAUSE_LEAST && !is_attribution(l, c.end))); n++)
		c.end = end_of(l, c.end + 1);
	return c;
}

/* A quotation that opens the sentence: "..., he said on Tuesday". */
static bool
leading_quotation(const TellingLine *l, TokenRange *out)
{
	if (l->count < 6 || !line_mark(l, 0, "\""))
		return false;
	for (size_t i = 3; i < l->count; i++)
		if (line_mark(l, i, "\"")) {
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

	const bool told = line_is(l, verb, TELL_OBJECT);

	while (i < l->count && i < verb + 6 && (line_is(l, i, TELL_AT) ||
	    l->at[i].when != TELLING_NO_TIME || line_mark(l, i, ",:") ||
	    (told && l->at[i].mark == 0 && !l->at[i].finite)))
		i++;
	if (!line_mark(l, i, "\""))
		return false;
	out->first = out->end = i + 1;
	while (out->end < l->count && !line_mark(l, out->end, "\""))
		out->end++;
	return out->end - out->first > 4;
}

bool
telling_content(const TellingLine *l, TokenRange *out)
{
	if (leading_quotation(l, out))
		return true;
	for (size_t i = 1; i < l->count && i < LOOK; i++) {
		if (line_is(l, i, TELL_SAY) && quotation_behind(l, i, out))
			return true;
		if (!is_said_that(l, i) && !opens_content(l, i))
			continue;
		*out = (TokenRange){ i + is_said_that(l, i), l->count };
		return out->end - out->first > 3;
	}
	return false;
}

static bool
has_time(const TellingLine *l, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		if (l->at[i].when != TELLING_NO_TIME)
			return true;
	return false;
}

TokenRange
telling_predicate(const TellingLine *l, TokenRange clause, TokenRange when,
    Span *skip)
{
	size_t verb = clause.first;

	*skip = (Span){ 0, 0 };
	while (verb < clause.end && !l->at[verb].finite)
		verb++;
	for (size_t i = verb + 2; i + 1 < clause.end; i++) {
		if (!line_is(l, i, TELL_AND) || !l->at[i + 1].finite)
			continue;
		if (i >= when.end && has_time(l, i, clause.end))
			return (TokenRange){ clause.first, i };
		if (i >= when.first || verb == clause.first ||
		    !has_time(l, verb, i))
			continue;
		*skip = (Span){ l->at[verb].span.start,
			l->at[i + 1].span.start };
		return (TokenRange){ i + 1, clause.end };
	}
	return clause;
}

size_t
telling_sayer_behind(const TellingLine *l, TokenRange when)
{
	const size_t least = 4;		/* tokens that were said */
	size_t i = when.first;

	if (i > 0 && line_is(l, i - 1, TELL_AT))
		i--;
	if (i == 0 || !line_is(l, i - 1, TELL_SAY) || !l->at[i - 1].finite)
		return 0;
	for (i--; i > least && when.first - i < LOOK / 4; i--) {
		if (line_mark(l, i - 1, ","))
			return line_finite(l, 0, i - 1) ? i - 1 : 0;
		if (l->at[i - 1].finite || l->at[i - 1].mark == '"')
			break;
	}
	return 0;
}

/* Where the words begin that name who said it, from the verb at `said` back:
 * "The mayor, who was ill, said". */
static size_t
sayer_from(const TellingLine *l, size_t said)
{
	int commas = said > 0 && line_mark(l, said - 1, ",") ? 2 : 0;
	size_t i = said;

	while (i > 0 && said - i < LOOK && (!line_mark(l, i - 1, ",;:\"()") ||
	    (line_mark(l, i - 1, ",") && commas-- > 0)))
		i--;
	return i;
}

/* The one time between the tokens, with its preposition and the space behind;
 * empty when there are none or several. */
static Span
time_between(const TellingLine *l, size_t first, size_t end)
{
	Span s = { 0, 0 };

	for (size_t i = first; i < end; i++) {
		if (l->at[i].when == TELLING_NO_TIME)
			continue;
		if (s.end == 0)
			s.start = l->at[line_is(l, i - 1, TELL_AT) ? i - 1 :
			    i].span.start;
		else if (l->at[i - 1].when == TELLING_NO_TIME)
			return (Span){ 0, 0 };
		s.end = l->at[i + 1].span.start;
	}
	return s;
}

void
telling_with_sayer(const TellingLine *l, TokenRange *clause, Span *skip)
{
	const size_t first = clause->first;
	size_t said = first;

	*skip = (Span){ 0, 0 };
	if (first < 2 || !line_is(l, first, TELL_PRONOUN) ||
	    !(is_said_that(l, first - 1) || opens_content(l, first)))
		return;
	while (said > 0 && first - said < LOOK / 4 &&
	    !line_is(l, said, TELL_SAY))
		said--;
	const size_t i = sayer_from(l, said);
	if (i + 1 > said || line_is(l, i, TELL_PRONOUN | TELL_RELATIVE |
	    TELL_AND | TELL_SUB | TELL_SAY) || l->at[i].finite)
		return;
	clause->first = i;
	*skip = time_between(l, said, first);
}

/* --- what lasts ---------------------------------------------------------- */

static bool
is_stative(Slice word)
{
	static const char *const verbs[] = { "ruled", "governed", "held",
		"controlled", "occupied", "led", "run", "lived", "worked",
		"served", "remained", "stayed", "blocked", "owned",
		"operated", "stood", "kept", "headed", "hosted", "besieged",
		"lasted", "belonged", "existed", "had" };

	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (slice_eq(word, slice_of(verbs[i])))
			return true;
	return false;
}

/* Behind "has": "been mayor", "long ruled"; not "been arrested". */
static bool
is_lasting(const TellingLine *l, size_t i)
{
	while (line_is(l, i, TELL_LEADING) || (i < l->count &&
	    slice_ends(telling_word(l, i), SLICE("ly"))))
		i++;
	if (i + 1 >= l->count)
		return false;
	if (slice_eq(telling_word(l, i), SLICE("been")))
		return !slice_ends(telling_word(l, i + 1), SLICE("ed")) &&
		    !slice_ends(telling_word(l, i + 1), SLICE("en"));
	return is_stative(telling_word(l, i));
}

bool
telling_is_state(const TellingLine *l, TokenRange clause)
{
	for (size_t i = clause.first; i < clause.end; i++) {
		const Slice word = telling_word(l, i);
		if (line_is(l, i, TELL_PRESENT) && (slice_eq(word, SLICE("has"))
		    || slice_eq(word, SLICE("have"))))
			return is_lasting(l, i + 1);
		if (l->at[i].finite)
			return slice_eq(word, SLICE("is")) ||
			    slice_eq(word, SLICE("are"));
	}
	return false;
}

/* --- times that are part of a name --------------------------------------- */

/* "Vice President Biden (2009-2017)" */
static bool
is_bracketed(const TellingLine *l, TokenRange when)
{
	const size_t most = 4;	/* tokens of a range */
	size_t end = when.end, first = when.first;

	while (end < l->count && end < when.end + most &&
	    !line_mark(l, end, "()"))
		end++;
	while (first > 0 && when.first - first < most &&
	    !line_mark(l, first - 1, "()"))
		first--;
	if (first == 0 || !line_mark(l, first - 1, "(") ||
	    !line_mark(l, end, ")"))
		return false;
	for (size_t i = first; i < end; i++)
		if (l->at[i].when == TELLING_NO_TIME && l->at[i].mark == 0)
			return false;
	return true;
}

/* "a Halloween-themed ball" */
static bool
is_hyphened(const TellingLine *l, TokenRange when)
{
	const TellingToken *mark = &l->at[when.end];

	return mark->mark != 0 && l->text.ptr[mark->span.start] == '-' &&
	    mark->span.start == l->at[when.end - 1].span.end &&
	    when.end + 1 < l->count &&
	    l->at[when.end + 1].span.start == mark->span.end &&
	    l->at[when.end + 1].kind == WORD_ALPHA &&
	    l->at[when.end + 1].when == TELLING_NO_TIME;
}

bool
telling_is_attribute(const TellingIn *in, const TellingLine *l,
    TokenRange when)
{
	const WhenTerm *t = &in->found[l->at[when.first].when].term;
	const TellingToken *next = &l->at[when.end];
	const unsigned before = when.first > 0 ? l->at[when.first - 1].is : 0;

	if (when.end == l->count)
		return false;
	if (next->kind == WORD_POSSESSIVE || is_hyphened(l, when))
		return true;
	if (t->type == WHEN_DATE && t->grain >= GRAIN_YEAR &&
	    is_bracketed(l, when))
		return true;
	if (t->grain == GRAIN_YEAR && t->kind == TERM_CALENDAR &&
	    when.end - when.first == 1 && when.first > 0 &&
	    next->upper && next->kind == WORD_ALPHA && next->is == 0 &&
	    l->at[when.first - 1].mark == 0 && !(before & (TELL_AT |
	    TELL_UNTIL | TELL_SINCE | TELL_BESIDE)))
		return true;
	if (when.first == 0 || next->kind != WORD_ALPHA || next->is != 0 ||
	    next->finite || l->at[when.end - 1].kind == WORD_POSSESSIVE)
		return false;
	if (before & (TELL_THIS | TELL_DETERMINER))
		return true;
	return t->grain == GRAIN_YEAR && when.end - when.first == 1 &&
	    !next->upper && !(before & (TELL_AT | TELL_UNTIL | TELL_SINCE |
	    TELL_BESIDE)) && l->at[when.first - 1].mark == 0;
}

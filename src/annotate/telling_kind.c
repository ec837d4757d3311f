/* SPDX-License-Identifier: MIT */
/*
 * Whether what a clause tells has happened, is to happen or was said then, by
 * its verbs and by what stands around its time.
 */
#include <string.h>

#include "annotate/telling_part.h"

static bool
is_put_off(const TellingLine *l, TokenRange r)
{
	for (size_t i = r.first; i < r.end; i++)
		if (l->at[i].is & TELL_PUT_OFF || (i + 1 < r.end &&
		    slice_eq_nocase(telling_word(l, i + 1), SLICE("off")) &&
		    (slice_eq_nocase(telling_word(l, i), SLICE("put")) ||
		    slice_eq_nocase(telling_word(l, i), SLICE("called")))))
			return true;
	return false;
}

/* "the planned takeover": a name for it, in a clause that tells of something
 * else. */
static bool
is_named_plan(const TellingLine *l, TokenRange r, size_t i)
{
	return line_is(l, i, TELL_FUTURE) && i > r.first && i + 1 < r.end &&
	    (line_is(l, i - 1, TELL_THIS | TELL_DETERMINER) ||
	    l->at[i - 1].kind == WORD_POSSESSIVE) &&
	    l->at[i + 1].kind == WORD_ALPHA && !line_is(l, i + 1, TELL_TO |
	    TELL_AT | TELL_AND) && !is_put_off(l, r) &&
	    (line_finite(l, r.first, i) || line_finite(l, i + 1, r.end));
}

/* "are to meet", "set to begin" but not "set a record". */
static bool
looks_ahead(const TellingLine *l, TokenRange r)
{
	for (size_t i = r.first; i < r.end; i++) {
		const unsigned class = l->at[i].is;
		if (slice_eq_nocase(telling_word(l, i), SLICE("set")) ||
		    slice_eq_nocase(telling_word(l, i), SLICE("due"))) {
			if (i > 0 && l->at[i - 1].is & (TELL_PAST |
			    TELL_PRESENT) && i + 1 < l->count &&
			    l->at[i + 1].is & (TELL_TO | TELL_AT))
				return true;
		} else if (class & TELL_MAYBE && i + 1 < r.end &&
		    slice_eq_nocase(telling_word(l, i + 1), SLICE("have"))) {
			continue;	/* "might have met" */
		} else if (is_named_plan(l, r, i)) {
			continue;
		} else if (class & (TELL_FUTURE | TELL_MAYBE) ||
		    (class & TELL_INTENDS && i + 1 < l->count &&
		    l->at[i + 1].is & TELL_TO)) {
			return true;
		} else if (class & (TELL_PRESENT | TELL_PAST) &&
		    class & TELL_COMMON && i + 1 < r.end &&
		    l->at[i + 1].is & TELL_TO && !slice_ends(telling_word(l, i),
		    SLICE("d")) && telling_word(l, i).ptr[0] != 'h') {
			return true;
		}
	}
	return false;
}

/* "Expo 2019": no time but a name. */
static bool
is_in_name(const TellingIn *in, const TellingLine *l, TokenRange when)
{
	const WhenTerm *t = &in->found[l->at[when.first].when].term;

	return t->grain == GRAIN_YEAR && when.end - when.first == 1 &&
	    when.first > 0 && l->at[when.first - 1].upper &&
	    l->at[when.first - 1].is == 0 &&
	    l->at[when.first - 1].kind == WORD_ALPHA;
}

/* "Tuesday's attack killed 12": the attribute opens the clause and a verb
 * follows soon. */
static bool
is_subject(const TellingLine *l, TokenRange when, TokenRange clause)
{
	if ((when.first > clause.first + 2 &&
	    !line_mark(l, when.first - 1, ",")) ||
	    l->at[when.end].kind != WORD_POSSESSIVE)
		return false;
	for (size_t i = when.end; i < clause.end && i < when.end + 8; i++) {
		if (l->at[i].mark != 0)
			return false;
		if (l->at[i].finite)
			return !(l->at[i].is & TELL_SAY);
	}
	return false;
}

/* "won Sunday's election": it was then; but not "those who won". */
static bool
is_taken_part_in(const TellingLine *l, TokenRange when)
{
	static const Slice verbs[] = { SLICE_INIT("won"), SLICE_INIT("lost"),
		SLICE_INIT("attended"), SLICE_INIT("joined"),
		SLICE_INIT("chaired"), SLICE_INIT("hosted"),
		SLICE_INIT("led"), SLICE_INIT("missed"),
		SLICE_INIT("boycotted"), SLICE_INIT("survived"),
		SLICE_INIT("opened"), SLICE_INIT("closed") };

	if (when.first < 2 || l->at[when.end].kind != WORD_POSSESSIVE ||
	    line_is(l, when.first - 2, TELL_RELATIVE))
		return false;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (slice_eq(telling_word(l, when.first - 1), verbs[i]))
			return true;
	return false;
}

static unsigned
before_when(const TellingLine *l, TokenRange when)
{
	size_t i = when.first;

	/* "until the end of May", "by early June" */
	while (i > 0 && when.first - i < 3 && l->at[i - 1].is & TELL_THIS)
		i--;
	if (i == 0)
		return 0;
	if (slice_eq_nocase(telling_word(l, i - 1), SLICE("as")) ||
	    slice_eq_nocase(telling_word(l, i - 1), SLICE("than")))
		return TELL_BESIDE;	/* "as yesterday", "than in May" */
	if (i > 1 && slice_eq_nocase(telling_word(l, i - 1), SLICE("to")) &&
	    slice_eq_nocase(telling_word(l, i - 2), SLICE("prior")))
		return TELL_BESIDE;
	if (i > 1 && slice_eq_nocase(telling_word(l, i - 1), SLICE("of")))
		return l->at[i - 2].is & (TELL_BESIDE | TELL_UNTIL);
	return l->at[i - 1].is;
}

/* "from 2014 on" */
static bool
is_onward(const TellingLine *l, TokenRange when)
{
	if (when.first == 0 || when.end >= l->count || !slice_eq_nocase(
	    telling_word(l, when.first - 1), SLICE("from")))
		return false;
	const Slice next = telling_word(l, when.end);
	return slice_eq(next, SLICE("onwards")) ||
	    slice_eq(next, SLICE("onward")) || (slice_eq(next, SLICE("on")) &&
	    !line_is(l, when.end + 1, TELL_AT));
}

/* "told parliament on Tuesday that" */
static bool
is_in_saying(const TellingLine *l, TokenRange when, TokenRange clause)
{
	if (when.end >= l->count || !slice_eq(telling_word(l, when.end),
	    SLICE("that")))
		return false;
	for (size_t i = when.first; i > clause.first; i--)
		if (l->at[i - 1].finite)
			return (l->at[i - 1].is & TELL_SAY) != 0;
	return false;
}

/* "On Tuesday the minister warned": the first verb behind the time is one of
 * saying. */
static bool
opens_saying(const TellingLine *l, TokenRange when, TokenRange clause)
{
	const size_t at = when.first > 0 && l->at[when.first - 1].is &
	    TELL_AT ? when.first - 1 : when.first;
	const bool intro = line_is(l, clause.first, TELL_SUB | TELL_BESIDE) ||
	    l->at[clause.first].finite;	/* "Asked on Tuesday, she said" */
	TokenRange said;

	if (when.end < clause.end && l->at[when.end].finite &&
	    l->at[when.end].is & TELL_SAY && telling_content(l, &said) &&
	    said.first > when.end)
		return true;
	if ((!intro && line_finite(l, clause.first, at)) ||
	    (at > clause.first + 1 &&
	    l->at[at - 1].mark != ',' && (when.end >= l->count ||
	    l->at[when.end].mark != ',')))
		return false;
	for (size_t i = when.end; i < clause.end; i++)
		if (l->at[i].finite)
			return (l->at[i].is & TELL_SAY) != 0;
	return false;
}

/* "fell from a peak of 240 in June", "from 12 in May": it is not of then that
 * the clause tells. */
static bool
is_measured_from(const TellingLine *l, TokenRange when, TokenRange clause)
{
	const size_t reach = 8;
	bool amount = false;

	for (size_t i = when.first; i > clause.first &&
	    when.first - i < reach; i--) {
		const Slice word = telling_word(l, i - 1);
		if (l->at[i - 1].finite || l->at[i - 1].mark != 0)
			return false;
		if (amount && (slice_eq(word, SLICE("from")) ||
		    slice_eq(word, SLICE("with")) ||
		    slice_eq(word, SLICE("than"))))
			return true;
		amount |= l->at[i - 1].kind == WORD_NUMBER ||
		    slice_eq(word, SLICE("peak")) ||
		    slice_eq(word, SLICE("low")) ||
		    slice_eq(word, SLICE("high"));
	}
	return false;
}

/* Asked, whatever it tells. */
static bool
is_question(const TellingLine *l)
{
	for (size_t i = l->count; i > 0 && l->count - i < 3; i--)
		if (l->at[i - 1].mark == '.')
			return l->text.ptr[l->at[i - 1].span.start] == '?';
	return false;
}

void
telling_set_role(Telling *x, const TellingLine *l, TokenRange clause)
{
	if (x->heading || is_question(l))
		x->role = TOLD_MENTION;
	else if (looks_ahead(l, clause))
		x->role = TOLD_ANNOUNCED;
	else
		x->role = line_finite(l, clause.first, clause.end) ?
		    TOLD_REPORT : TOLD_MENTION;
	x->put_off = is_put_off(l, clause);
}

/* Whether the time is none of what the sentence tells. */
bool
telling_is_beside(const TellingIn *in, const TellingLine *l, TokenRange when)
{
	return (before_when(l, when) & TELL_BESIDE &&
	    !telling_is_attribute(in, l, when)) || is_in_name(in, l, when);
}

void
telling_set_kind(Telling *x, const TellingIn *in, const TellingLine *l,
    TokenRange when, TokenRange clause)
{
	const unsigned before = before_when(l, when);

	telling_set_role(x, l, clause);
	if (in->found[x->when].term.said || opens_saying(l, when, clause) ||
	    is_in_saying(l, when, clause) ||
	    telling_sayer_behind(l, when) > 0)
		x->kind = TELLING_SAID;
	else if (before & TELL_UNTIL)
		x->kind = TELLING_DEADLINE;
	else if (is_onward(l, when) || (before & TELL_SINCE &&
	    telling_is_state(l, clause)))
		x->kind = TELLING_SINCE;
	if (x->kind == TELLING_SAID && x->role == TOLD_ANNOUNCED)
		x->role = TOLD_REPORT;
	if ((telling_is_attribute(in, l, when) &&
	    !is_subject(l, when, clause) && !is_taken_part_in(l, when)) ||
	    (before & TELL_SINCE && x->kind == TELLING_HAPPENED) ||
	    is_measured_from(l, when, clause))
		x->role = TOLD_MENTION;	/* "since May": not when */
}

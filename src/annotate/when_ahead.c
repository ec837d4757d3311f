/* SPDX-License-Identifier: MIT */
#include "annotate/when_ahead.h"

enum {
	GIVEN_REACH = 8,	/* from "gave" to "until" */
	MOVED_REACH = 3,	/* from "moved" to "to" */
	VERB_REACH = 12		/* from "to meet" to its day */
};

typedef struct {
	const WhenRules *r;
	Slice text;
	const Found *f;
	bool quoted;
} Ahead;

static bool
is_among(const Ahead *s, size_t at, const char *words)
{
	const Slice word = slice_span(s->text, s->r->atoms.at[at].span);
	Slice list = slice_of(words);

	for (size_t pos = 0; word.len > 0 &&
	    (pos = slice_find(list, word, pos)) != SIZE_MAX; pos += word.len)
		if ((pos == 0 || list.ptr[pos - 1] == ' ') &&
		    (pos + word.len == list.len ||
		    list.ptr[pos + word.len] == ' '))
			return true;
	return false;
}

/* The atom before, of the same sentence; SIZE_MAX when it is the first. */
static size_t
before(const Ahead *s, size_t at)
{
	return at == 0 || at == SIZE_MAX || s->r->atoms.at[at].opens ?
	    SIZE_MAX : at - 1;
}

/* Whether one of the words stands at most so far before. */
static bool
has_before(const Ahead *s, size_t at, int reach, const char *words)
{
	for (size_t i = before(s, at); i != SIZE_MAX && reach-- > 0;
	    i = before(s, i))
		if (is_among(s, i, words))
			return true;
	return false;
}

/* "has until Sunday", "gave him until Sunday", "was extended until Sunday" */
static bool
lasts_until(const Ahead *s, size_t until)
{
	size_t verb = before(s, until);

	return verb != SIZE_MAX && !has_before(s, verb, GIVEN_REACH, "had") &&
	    (is_among(s, verb, "has have had") ||
	    has_before(s, until, GIVEN_REACH, "gave given give gives giving "
	    "extended extend extends extending postponed postpone delayed "
	    "suspended adjourned deferred remanded prolonged rescheduled "
	    "closed cancelled canceled"));
}

/* The "to" of the nearest "to meet" with no verb of the past behind it. */
static size_t
find_infinitive(const Ahead *s)
{
	const AtomVec *atoms = &s->r->atoms;
	int reach = VERB_REACH;

	for (size_t i = before(s, s->f->start); i != SIZE_MAX && reach-- > 0;
	    i = before(s, i)) {
		const Atom *a = &atoms->at[i];
		if (a->quoted != s->quoted)
			continue;
		if ((a->classes & (ATOM_BIT(PASSED) | ATOM_BIT(SAYS))) != 0)
			return SIZE_MAX;
		if (a->literal == s->r->to && i + 2 < s->f->start &&
		    (atoms->at[i + 1].classes & ATOM_BIT(SMALL)) != 0 &&
		    !is_among(s, i + 1, "the a an his her its their this"))
			return i;
	}
	return SIZE_MAX;
}

/* "is to meet on Monday", "plans to walk out on Monday", "agreed to meet" */
static bool
is_planned_verb(const Ahead *s)
{
	const size_t to = find_infinitive(s);
	size_t verb;

	if (to == SIZE_MAX)
		return false;
	for (verb = before(s, to); verb != SIZE_MAX && is_among(s, verb,
	    "again also now not likely still"); verb = before(s, verb))
		continue;
	if (verb == SIZE_MAX || has_before(s, verb, 1, "had"))
		return false;
	if (is_among(s, verb, "is are plan plans planning hope hopes "
	    "hoping aims aim intends intend wants want expects expecting "
	    "prepares preparing ready due set have has"))
		return true;
	return is_among(s, to + 1, "meet reconvene resume testify appear "
	    "convene reopen") && !is_among(s, verb, "failed refused declined "
	    "unable managed began continued able used");
}

/* "by Friday": with what must be, or is asked for; not "by Friday's vote" or
 * what was so by then. */
static Tense
by_then(const Ahead *s, size_t by, Tense tense)
{
	const AtomVec *atoms = &s->r->atoms;

	if (atoms->at[by].opens || (s->f->end < atoms->len &&
	    is_among(s, s->f->end, "'s ’s")) ||
	    has_before(s, by, VERB_REACH, "had able managed"))
		return tense;
	return tense == TENSE_LEANING ? TENSE_FUTURE :
	    tense == TENSE_PAST ? TENSE_LEANING : tense;
}

/* "the vote was moved to Monday" */
static bool
is_moved(const Ahead *s, size_t to)
{
	return s->r->atoms.at[to].literal == s->r->to && has_before(s, to,
	    MOVED_REACH, "moved rescheduled postponed delayed adjourned");
}

/* "must close on Friday", "could open on Monday": one of the words, with nothing
 * else that tells a time between; "could see" was then. */
static bool
is_bound(const Ahead *s, const char *words)
{
	const AtomVec *atoms = &s->r->atoms;
	int reach = VERB_REACH;

	for (size_t i = before(s, s->f->start); i != SIZE_MAX && reach-- > 0;
	    i = before(s, i)) {
		const Atom *a = &atoms->at[i];
		if (a->quoted != s->quoted)
			continue;
		if (is_among(s, i, words))
			return !is_among(s, i + 1, "have not n't n’t see "
			    "hear feel");
		if ((a->classes & (ATOM_BIT(PASSED) | ATOM_BIT(SAYS) |
		    ATOM_BIT(PLANNED) | ATOM_BIT(IS))) != 0)
			return false;
	}
	return false;
}

/* "was to open on Wednesday", "said that it would pass on Friday": to come when
 * it was said, and perhaps no more. */
static bool
was_to_come(const Ahead *s)
{
	const size_t to = find_infinitive(s);

	return (to != SIZE_MAX && has_before(s, to, 1, "was were")) ||
	    is_bound(s, "would");
}

Tense
when_ahead(const WhenRules *r, Slice text, const Found *f, Tense tense)
{
	const Ahead s = { r, text, f, r->atoms.at[f->start].quoted };
	const size_t p = before(&s, f->start);

	if (tense == TENSE_FUTURE || p == SIZE_MAX)
		return tense;
	if (is_among(&s, p, "until till"))
		return lasts_until(&s, p) ? TENSE_FUTURE : tense;
	if (is_among(&s, p, "by before"))
		return by_then(&s, p, tense);
	if (r->atoms.at[p].literal == r->of && has_before(&s, p, 1,
	    "deadline"))
		return TENSE_FUTURE;
	if (is_moved(&s, p) || is_planned_verb(&s) || is_bound(&s,
	    "must could may might"))
		return TENSE_FUTURE;
	return was_to_come(&s) ? TENSE_LEANING : tense;
}

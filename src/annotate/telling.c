/* SPDX-License-Identifier: MIT */
#include "annotate/telling.h"

#include <string.h>

#include "annotate/telling_part.h"

enum {
	WHENS_MOST = 8,		/* of a sentence */
	SAYER_MOST = 40		/* bytes that name who said something */
};

static const char *const kind_names[TELLING_KINDS] = {
	"happened", "said", "deadline", "since"
};
static const char *const role_names[TELLING_ROLES] = {
	"report", "announced", "mention"
};

const char *
telling_kind_name(TellingKind k)
{
	return kind_names[k];
}

const char *
telling_role_name(TellingRole r)
{
	return role_names[r];
}

TellingKind
telling_kind_named(Slice name)
{
	for (int i = 0; i < TELLING_KINDS; i++)
		if (slice_eq(name, slice_of(kind_names[i])))
			return (TellingKind)i;
	return TELLING_HAPPENED;
}

TellingRole
telling_role_named(Slice name)
{
	for (int i = 0; i < TELLING_ROLES; i++)
		if (slice_eq(name, slice_of(role_names[i])))
			return (TellingRole)i;
	return TOLD_MENTION;
}

void
tellings_free(Tellings *t)
{
	vec_free(&t->at);
	vec_free(&t->tokens);
	buffer_free(&t->words);
}

static TokenRange
tokens_of_when(const TellingLine *l, uint32_t when)
{
	TokenRange r = { 0, 0 };

	while (r.first < l->count && l->at[r.first].when != when)
		r.first++;
	r.end = r.first;
	while (r.end < l->count && l->at[r.end].when == when)
		r.end++;
	return r;
}

/* --- what a clause tells ------------------------------------------------- */

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

static TellingRole
role_of(const TellingLine *l, TokenRange clause)
{
	if (looks_ahead(l, clause))
		return TOLD_ANNOUNCED;
	return line_finite(l, clause.first, clause.end) ? TOLD_REPORT :
	    TOLD_MENTION;
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
	if (when.first > clause.first + 2 ||
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
	TokenRange said;

	if (when.end < clause.end && l->at[when.end].finite &&
	    l->at[when.end].is & TELL_SAY && telling_content(l, &said) &&
	    said.first > when.end)
		return true;
	if (at > clause.first + 1 && l->at[at - 1].mark != ',' &&
	    (when.end >= l->count || l->at[when.end].mark != ','))
		return false;
	for (size_t i = when.end; i < clause.end; i++)
		if (l->at[i].finite)
			return (l->at[i].is & TELL_SAY) != 0;
	return false;
}

/* --- sentences ----------------------------------------------------------- */

static TellingOpening
opening_of(const TellingLine *l)
{
	size_t i = 0;

	while (i < l->count && i < 3 && (l->at[i].mark != 0 ||
	    l->at[i].is & (TELL_LEADING | TELL_AND)))
		i++;
	if (i >= l->count)
		return OPENS_ANEW;
	if (l->at[i].is & TELL_PRONOUN)
		return OPENS_PRONOUN;
	return l->at[i].is & TELL_THIS ? OPENS_DEFINITE : OPENS_ANEW;
}

/* Whether something can have happened then; which day it was, only xref will
 * know. */
static bool
is_time(const WhenTerm *t)
{
	if (t->type != WHEN_DATE && t->type != WHEN_TIME)
		return false;
	if (t->kind != TERM_CALENDAR && t->kind != TERM_SHIFT)
		return false;
	return t->grain != GRAIN_CENTURY;
}

typedef struct {
	Tellings *t;
	const TellingIn *in;
	TellingLine line;
	Telling base;		/* what all tellings of the sentence share */
	bool heading;
} Reader;

static void
set_kind(Reader *r, Telling *x, TokenRange when, TokenRange clause)
{
	const TellingLine *l = &r->line;
	const unsigned before = before_when(l, when);

	x->role = (uint8_t)role_of(l, clause);
	if (r->in->found[x->when].term.said || opens_saying(l, when, clause) ||
	    is_in_saying(l, when, clause))
		x->kind = TELLING_SAID;
	else if (before & TELL_UNTIL)
		x->kind = TELLING_DEADLINE;
	else if (is_onward(l, when) || (before & TELL_SINCE &&
	    telling_is_state(l, clause)))
		x->kind = TELLING_SINCE;
	if (x->kind == TELLING_SAID && x->role == TOLD_ANNOUNCED)
		x->role = TOLD_REPORT;
	if ((telling_is_attribute(r->in, l, when) &&
	    !is_subject(l, when, clause)) ||
	    (before & TELL_SINCE && x->kind == TELLING_HAPPENED))
		x->role = TOLD_MENTION;	/* "since May": not when */
	x->put_off = is_put_off(l, clause);
	if (r->heading)
		x->role = TOLD_MENTION;
}

/* "January 23 and 24", "Tuesday and Wednesday" */
static bool
are_neighbours(const WhenTerm *a, const WhenTerm *b)
{
	if (a->grain != b->grain)
		return false;
	if (a->weekday > 0 && b->weekday > 0)
		return b->weekday == a->weekday % 7 + 1;
	return a->day > 0 ? b->day == a->day + 1 : b->part == a->part + 1;
}

static bool
is_between(const TellingLine *l, size_t when)
{
	const TokenRange at = tokens_of_when(l, (uint32_t)when);

	return at.first > 0 && at.first < at.end &&
	    slice_eq_nocase(telling_word(l, at.first - 1), SLICE("between"));
}

/* The end of "from Sunday to Sunday", "January 23 and 24", "between May and
 * July". */
static uint32_t
until_of(const TellingIn *in, const TellingLine *l, size_t when, size_t end)
{
	const WhenTerm *a = &in->found[when].term, *b = a;

	if (a->join == JOIN_NONE || when + 1 >= end)
		return TELLING_NO_TIME;
	b = &in->found[when + 1].term;
	if (!is_time(b) || (a->join == JOIN_AND && !are_neighbours(a, b) &&
	    !is_between(l, when)))
		return TELLING_NO_TIME;
	return (uint32_t)when + 1;
}

/* "Mayor Aldous said": of what was said nothing is left. */
static bool
ends_saying(const TellingLine *l, Span part)
{
	size_t i = l->count;

	while (i > 0 && l->at[i - 1].span.end > part.end)
		i--;
	return i > 0 && part.end - part.start <= SAYER_MOST &&
	    l->at[i - 1].finite && l->at[i - 1].is & TELL_SAY;
}

/* One telling of the sentence; false when the time is none of it. */
static bool
read_when(Reader *r, size_t when, size_t end, bool alone)
{
	Telling x = r->base;
	TokenRange at = tokens_of_when(&r->line, (uint32_t)when);

	if (at.first == at.end)
		return false;
	const unsigned before = before_when(&r->line, at);
	if ((before & TELL_BESIDE &&
	    !telling_is_attribute(r->in, &r->line, at)) ||
	    is_in_name(r->in, &r->line, at))
		return false;
	TokenRange clause = telling_clause(&r->line, at);
	x.when = (uint32_t)when;
	x.until = until_of(r->in, &r->line, when, end);
	set_kind(r, &x, at, clause);
	x.words = telling_words_of(r->t, r->in, &r->line, clause, alone ?
	    (TokenRange){ 0, r->line.count } : clause, r->heading);
	if (x.kind == TELLING_SAID)
		x.content = telling_content(&r->line, &clause);
	x.part = telling_title(&r->line, clause, at, &x.skip);
	if (!x.content && ends_saying(&r->line, x.part))
		x.role = TOLD_MENTION;
	vec_push(&r->t->at, x);
	return true;
}

/* What is told without a time. */
static void
read_undated(Reader *r)
{
	Telling x = r->base;
	TokenRange all = { 0, r->line.count };

	x.role = (uint8_t)role_of(&r->line, all);
	if (r->heading)
		x.role = TOLD_MENTION;
	x.put_off = is_put_off(&r->line, all);
	x.part = telling_title(&r->line, all, (TokenRange){ 0, 0 }, &x.skip);
	x.words = telling_words_of(r->t, r->in, &r->line, all, all, r->heading);
	if (x.words.end > x.words.start)
		vec_push(&r->t->at, x);
}

/* Of found[first, end), which stand in the sentence. */
static void
read_sentence(Reader *r, size_t first, size_t end)
{
	size_t times = 0, kept = 0;

	if (end - first > WHENS_MOST)
		end = first + WHENS_MOST;
	for (size_t i = first; i < end; i++)
		times += is_time(&r->in->found[i].term) && (i == first ||
		    until_of(r->in, &r->line, i - 1, end) == TELLING_NO_TIME);
	for (size_t i = first; i < end; i++)
		if (is_time(&r->in->found[i].term)) {
			kept += read_when(r, i, end, times == 1);
			i += until_of(r->in, &r->line, i, end) !=
			    TELLING_NO_TIME;
		}
	if (kept == 0)
		read_undated(r);
}

static bool
is_heading(const Block *b)
{
	return b->kind == BLOCK_HEADING || b->kind == BLOCK_HEADLINE;
}

void
tellings_find(Tellings *t, const TellingIn *in)
{
	const Article *art = in->article;
	size_t block = 0, when = 0;

	vec_clear(&t->at);
	buffer_clear(&t->words);
	for (size_t i = 0; i < in->sentence_count; i++) {
		Span s = in->sentences[i];
		while (block + 1 < art->block_count &&
		    art->blocks[block].span.end <= s.start)
			block++;
		while (when < in->found_count &&
		    in->found[when].span.end <= s.start)
			when++;
		size_t end = when;
		while (end < in->found_count &&
		    in->found[end].span.start < s.end)
			end++;
		telling_read_line(t, in, s, when);
		Reader r = { .t = t, .in = in,
			.line = { art->text, t->tokens.at, t->tokens.len },
			.heading = is_heading(&art->blocks[block]) };
		r.base = (Telling){ .sentence = s, .block = (uint32_t)block,
			.when = TELLING_NO_TIME, .until = TELLING_NO_TIME,
			.heading = r.heading,
			.opening = (uint8_t)opening_of(&r.line) };
		if (t->tokens.len > 0 && !art->blocks[block].verbatim)
			read_sentence(&r, when, end);
		when = end;
	}
}

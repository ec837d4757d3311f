/* SPDX-License-Identifier: MIT */
#include "annotate/telling.h"

#include <string.h>

#include "annotate/telling_aside.h"

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

/* --- sentences ----------------------------------------------------------- */

/* Behind the name of who speaks, "Mara Voss:" or "((MV))"; 0: there is none. */
static size_t
behind_label(const TellingLine *l)
{
	const size_t most = 4;		/* words of it */
	size_t i = 0, words = 0;

	while (line_mark(l, i, "("))
		i++;
	const bool bracketed = i > 1;
	while (i < l->count && words < most && l->at[i].upper &&
	    l->at[i].kind == WORD_ALPHA) {
		i++;
		words++;
	}
	if (words == 0 || (bracketed && !line_mark(l, i, ")")))
		return 0;
	while (bracketed && line_mark(l, i, ")"))
		i++;
	if (line_mark(l, i, ":"))
		return i + 1;
	return bracketed ? i : 0;
}

/* "I", "we", "my" before the first verb of a sentence that is not quoted. */
static bool
is_of_self(const TellingLine *l, size_t first)
{
	static const Slice selves[] = { SLICE_INIT("i"), SLICE_INIT("we"),
		SLICE_INIT("my"), SLICE_INIT("our") };
	const size_t reach = 9;

	for (size_t i = first; i < l->count && i < first + reach; i++) {
		if (l->at[i].finite || line_mark(l, i, "\""))
			return false;
		for (size_t k = 0; k < sizeof selves / sizeof *selves; k++)
			if (slice_eq_nocase(telling_word(l, i), selves[k]))
				return true;
	}
	return false;
}

static TellingOpening
opening_of(const TellingLine *l)
{
	const size_t label = behind_label(l);
	size_t i = label;

	if (is_of_self(l, label))
		return label > 0 ? OPENS_TURN_SELF : OPENS_SELF;
	if (label > 0)
		return OPENS_TURN;
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

/* What of a sentence tells of a time. */
typedef struct {
	TokenRange told, title;
	Span skip;		/* what the title is to leave out */
	bool aside;		/* it stands between commas */
} Part;

static Part
part_of(const TellingLine *l, TokenRange when)
{
	TellingAside aside;
	Part p = { .aside = telling_aside(l, when, &aside) };

	if (p.aside)
		return (Part){ aside.clause, aside.title, aside.skip, true };
	const TokenRange clause = telling_clause(l, when);
	p.told = telling_predicate(l, clause, when, &p.skip);
	p.title = (TokenRange){ clause.first, p.told.end };
	return p;
}

/* The title of what was said is the words that were. */
static void
set_said(Telling *x, const TellingLine *l, TokenRange when, Part *p)
{
	const size_t comma = telling_sayer_behind(l, when);

	if (p->aside)
		return;
	x->content = comma > 0 || telling_content(l, &p->title);
	if (comma > 0)
		p->title = (TokenRange){ 0, comma };
	if (x->content)
		p->skip = (Span){ 0, 0 };
}

/* Who said what happened then: "The ferries sail on Friday," he said. */
static void
set_sayer(Telling *x, const TellingLine *l, TokenRange when, Part *p)
{
	TokenRange said;

	if (line_mark(l, 0, "\"") && telling_content(l, &said) &&
	    when.end <= said.end) {
		x->content = true;
		p->title = said;
		p->skip = (Span){ 0, 0 };
	} else if (p->skip.end == 0) {
		telling_with_sayer(l, &p->title, &p->skip);
	}
}

static void
set_title(Telling *x, const TellingLine *l, TokenRange when, const Part *p)
{
	x->part = telling_title(l, p->title, when, &x->skip);
	if (x->skip.end == x->skip.start && p->skip.start > x->part.start &&
	    p->skip.end < x->part.end)
		x->skip = p->skip;
}

/* One telling of the sentence; false when the time is none of it. */
static bool
read_when(Reader *r, size_t when, size_t end, bool alone)
{
	Telling x = r->base;
	TokenRange at = tokens_of_when(&r->line, (uint32_t)when);

	if (at.first == at.end)
		return false;
	if (telling_is_beside(r->in, &r->line, at))
		return false;
	x.when = (uint32_t)when;
	x.until = until_of(r->in, &r->line, when, end);
	Part part = part_of(&r->line, at);
	telling_set_kind(&x, r->in, &r->line, at, part.told);
	x.words = telling_words_of(r->t, r->in, &r->line, part.told, alone ?
	    (TokenRange){ 0, r->line.count } : part.told, r->heading);
	if (x.kind == TELLING_SAID)
		set_said(&x, &r->line, at, &part);
	else if (!part.aside)
		set_sayer(&x, &r->line, at, &part);
	set_title(&x, &r->line, at, &part);
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

	telling_set_role(&x, &r->line, all);
	x.part = telling_title(&r->line, all, (TokenRange){ 0, 0 }, &x.skip);
	x.words = telling_words_of(r->t, r->in, &r->line, all, all, r->heading);
	if (x.words.end > x.words.start)
		vec_push(&r->t->at, x);
}

/* The first of found[first, end) that is none of a dateline's: what is told was
 * not on the day when it was written. */
static size_t
behind_dateline(const TellingLine *l, const TellingIn *in, size_t first,
    size_t end)
{
	const size_t i = l->at[0].when != TELLING_NO_TIME ? 0 :
	    telling_behind_dateline(l, (TokenRange){ 0, l->count });

	while (first < end && in->found[first].span.start < l->at[i].span.start)
		first++;
	return first;
}

/* Of found[first, end), which stand in the sentence. */
static void
read_sentence(Reader *r, size_t first, size_t end)
{
	size_t times = 0, kept = 0;

	first = behind_dateline(&r->line, r->in, first, end);
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

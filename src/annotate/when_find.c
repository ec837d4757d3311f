/* SPDX-License-Identifier: MIT */
/*
 * From left to right: at every atom the rule that reaches furthest wins, what
 * it found is stretched over a modifier before it, and the search goes on
 * behind.  Then a clock and the day beside it become one, and every
 * expression is told what stands around it (when_context.c).
 */
#include "annotate/when_find.h"

typedef struct {
	WhenRules *r;
	Slice text;
	FoundVec *found;
	size_t done;		/* atoms before this are used */
} Search;

/* --- words that belong together ------------------------------------------ */

static Atom
merged(const AtomVec *atoms, const Match *m, const RuleText *rule)
{
	Atom a = atoms->at[m->start];

	a.classes = (uint64_t)1 << rule->a;
	a.literal = 0;
	a.sym = rule->b;
	a.num = rule->b;
	a.count = rule->b * 1000;
	a.span.end = atoms->at[m->end - 1].span.end;
	return a;
}

/* A word alone keeps what else it is: "over" is not always a modifier. */
static void
add_class(Atom *a, const RuleText *rule)
{
	a->classes |= (uint64_t)1 << rule->a;
	a->sym = rule->b;
}

static void
merge_words(WhenRules *r)
{
	AtomVec *atoms = &r->atoms;
	size_t to = 0;
	Match m;

	for (size_t at = 0; at < atoms->len; to++) {
		int rule = rules_match(r, RULE_MERGE, at, &m);
		if (rule < 0) {
			atoms->at[to] = atoms->at[at++];
		} else if (m.end == at + 1) {
			Atom a = atoms->at[at++];
			add_class(&a, rule_text(rule));
			atoms->at[to] = a;
		} else {
			Atom a = merged(atoms, &m, rule_text(rule));
			atoms->at[to] = a;
			at = m.end;
		}
	}
	atoms->len = to;
}

/* --- modifiers ----------------------------------------------------------- */

static bool
is(const Atom *a, uint64_t classes)
{
	return (a->classes & classes) != 0;
}

static bool
has_place(const WhenTerm *t)
{
	return (t->kind == TERM_CALENDAR || t->kind == TERM_SHIFT) &&
	    t->type <= WHEN_TIME && t->mod == MOD_NONE;
}

/* early, mid, late */
static bool
take_part(const Atom *a, WhenTerm *t)
{
	WhenMod mod = is(a, ATOM_BIT(EARLY)) ? MOD_START :
	    is(a, ATOM_BIT(LATE)) ? MOD_END : MOD_MID;

	if (!is(a, ATOM_BIT(EARLY) | ATOM_BIT(MIDST) | ATOM_BIT(LATE)) ||
	    !has_place(t) || t->hour >= 0 ||
	    (mod == MOD_MID && t->grain == GRAIN_DAY &&
	    t->daypart == DAYPART_NONE))
		return false;
	/* "later that day" is no part of the day. */
	if (a->sym == 1 && t->grain == GRAIN_DAY)
		return true;
	t->mod = mod;
	if (a->sym == 2 && t->grain == GRAIN_DAY &&
	    t->daypart == DAYPART_NONE) {
		t->type = WHEN_TIME;
		t->daypart = DAYPART_MORNING;
	}
	return true;
}

/* about, over, less than */
static bool
take_measure(const Atom *a, const Atom *first, WhenRules *r, WhenTerm *t)
{
	const bool about = is(a, ATOM_BIT(ABOUT));
	bool length = t->kind == TERM_LENGTH && t->type == WHEN_DURATION;
	bool ago = t->kind == TERM_SHIFT && t->count[0] != 0;
	bool place = about && has_place(t) && (t->hour >= 0 ||
	    (t->kind == TERM_CALENDAR && t->grain >= GRAIN_MONTH &&
	    t->has_year));

	if (!is(a, ATOM_BIT(ABOUT) | ATOM_BIT(OVER) | ATOM_BIT(UNDER)) ||
	    !(length || ago || place) ||
	    (!about && first->literal == r->the))
		return false;
	if (t->mod == MOD_NONE && !(is(a, ATOM_BIT(UNDER)) && a->sym == 1))
		t->mod = about ? MOD_APPROX : is(a, ATOM_BIT(OVER)) ?
		    MOD_MORE_THAN : MOD_LESS_THAN;
	return true;
}

/* "some 19 days", but not "some days" */
static bool
takes_some(const Atom *a, const Atom *first, Slice text)
{
	return slice_eq_nocase(slice_span(text, a->span), SLICE("some")) &&
	    is(first, ATOM_BIT(NUM));
}

static void
take_modifiers(Search *s, Found *f)
{
	const AtomVec *atoms = &s->r->atoms;

	while (f->start > s->done) {
		const Atom *a = &atoms->at[f->start - 1];
		const Atom *first = &atoms->at[f->start];
		if (take_part(a, &f->term) ||
		    take_measure(a, first, s->r, &f->term)) {
			f->start--;
		} else if (takes_some(a, first, s->text) &&
		    f->term.kind == TERM_LENGTH) {
			f->term.mod = MOD_APPROX;
			f->start--;
		} else {
			break;
		}
	}
	/* "the late 1960s" */
	if (f->start > s->done && f->term.mod != MOD_NONE &&
	    f->start < f->core && atoms->at[f->start - 1].literal == s->r->the)
		f->start--;
}

/* --- the search ---------------------------------------------------------- */

static const Atom *
atom_at(const WhenRules *r, size_t at)
{
	return at < r->atoms.len ? &r->atoms.at[at] : NULL;
}

/* Reads what a rule took.  False: it is no expression. */
static bool
read_match(Search *s, int rule, const Match *m, const WhenTerm *before,
    Found *out)
{
	const RuleText *text = rule_text(rule);

	*out = (Found){ .start = m->start, .core = m->start, .end = m->end,
		.term = term_new(WHEN_DATE, TERM_CALENDAR) };
	out->term.rule = rule;
	return when_read(text->reading, text->a, text->b, m,
	    atom_at(s->r, m->end), before, &out->term);
}

/* What goes on from the last expression: "and 24". */
static void
find_after(Search *s)
{
	Match m;
	Found next;

	while (s->found->len > 0 && s->done < s->r->atoms.len) {
		const Found last = s->found->at[s->found->len - 1];
		int rule = last.end == s->done ?
		    rules_match(s->r, RULE_AFTER, s->done, &m) : -1;
		if (rule < 0 ||
		    !read_match(s, rule, &m, &last.term, &next))
			return;
		vec_push(s->found, next);
		s->done = m.end;
	}
}

/*
 * The match at an atom.  One that has only looked at this atom gives way to
 * one that begins behind it and reaches further.
 */
static int
match_at(WhenRules *r, size_t at, Match *m)
{
	Match later;
	int rule = rules_match(r, RULE_PLAIN, at, m);

	if (rule < 0 || m->start == at)
		return rule;
	int other = rules_match(r, RULE_PLAIN, m->start, &later);
	if (other < 0 || !match_is_better(&later, m) ||
	    rule_text(other)->reading == READ_NOTHING)
		return rule;
	*m = later;
	return other;
}

static void
find_all(Search *s)
{
	Match m;
	Found f;

	while (s->done < s->r->atoms.len) {
		size_t at = s->done;
		int rule = -1;
		for (; at < s->r->atoms.len && rule < 0; at++)
			rule = match_at(s->r, at, &m);
		if (rule < 0)
			return;
		if (read_match(s, rule, &m, NULL, &f)) {
			take_modifiers(s, &f);
			vec_push(s->found, f);
			s->done = f.end;
			find_after(s);
		} else {
			s->done = rule_text(rule)->reading == READ_NOTHING ?
			    m.end : at;
		}
	}
}

/* --- a clock and its day ------------------------------------------------- */

static bool
is_clock(const WhenTerm *t)
{
	return t->type == WHEN_TIME && t->kind == TERM_SHIFT &&
	    t->ref == REF_STORY && t->shift == 0 && t->hour >= 0;
}

static bool
is_bare_daypart(const WhenTerm *t)
{
	return t->type == WHEN_TIME && t->kind == TERM_SHIFT &&
	    t->ref == REF_STORY && t->shift == 0 && t->hour < 0 &&
	    t->daypart != DAYPART_NONE;
}

static bool
is_day(const WhenTerm *t)
{
	return t->type <= WHEN_TIME && t->hour < 0 && t->nth == 0 &&
	    t->grain == GRAIN_DAY && t->count[0] == 0 &&
	    (t->kind == TERM_CALENDAR || t->kind == TERM_SHIFT);
}

/* Only these words stand between atoms [from, to). */
static bool
only_between(const WhenRules *r, size_t from, size_t to, const int *words,
    size_t n)
{
	if (to < from || to - from > 2)
		return false;
	for (; from < to; from++) {
		bool known = false;
		for (size_t i = 0; i < n; i++)
			known = known ||
			    r->atoms.at[from].literal == words[i];
		if (!known)
			return false;
	}
	return true;
}

static void
set_clock(WhenTerm *to, const WhenTerm *clock)
{
	to->type = WHEN_TIME;
	to->hour = clock->hour;
	to->minute = clock->minute;
	to->second = clock->second;
	if (clock->mod != MOD_NONE)
		to->mod = clock->mod;
}

/* Makes one of two that belong together. */
static bool
join_two(const WhenRules *r, Found *a, const Found *b)
{
	const int before_day[] = { r->on, r->comma, r->of, r->in };
	const int before_clock[] = { r->at, r->comma };
	const int before_date[] = { r->bracket, r->square };
	WhenTerm term;

	if (is_clock(&a->term) && is_day(&b->term) &&
	    only_between(r, a->end, b->start, before_day, 4)) {
		term = b->term;
		set_clock(&term, &a->term);
	} else if (is_day(&a->term) && is_clock(&b->term) &&
	    only_between(r, a->end, b->start, before_clock, 2)) {
		term = a->term;
		set_clock(&term, &b->term);
	} else if (is_bare_daypart(&a->term) && is_day(&b->term) &&
	    b->term.daypart == DAYPART_NONE && a->end < b->start &&
	    only_between(r, a->end, b->start, before_day, 3)) {
		term = b->term;
		term.type = WHEN_TIME;
		term.daypart = a->term.daypart;
		term.mod = a->term.mod;
	} else if (is_day(&a->term) && !a->term.has_year &&
	    is_day(&b->term) && b->term.part != 0 && b->start == a->end + 1 &&
	    only_between(r, a->end, b->start, before_date, 2)) {
		term = b->term;
		term.type = a->term.type;
		term.daypart = a->term.daypart;
	} else {
		return false;
	}
	const bool bracket = b->start == a->end + 1 &&
	    only_between(r, a->end, b->start, before_date, 2);
	term.rule = a->term.rule;
	a->term = term;
	a->end = b->end;
	if (bracket && b->end < r->atoms.len &&
	    (r->atoms.at[b->end].literal == r->bracket_end ||
	    r->atoms.at[b->end].literal == r->square_end))
		a->end++;
	return true;
}

static void
join_clocks(const WhenRules *r, FoundVec *found)
{
	size_t to = 0;

	for (size_t i = 0; i < found->len; i++) {
		Found f = found->at[i];
		if (to > 0 && join_two(r, &found->at[to - 1], &f))
			continue;
		found->at[to++] = f;
	}
	found->len = to;
}

void
when_find(WhenRules *r, Slice text, WhenBlock *at, WhenVec *out)
{
	Search s = { .r = r, .text = text, .found = &r->found };

	vec_clear(s.found);
	atoms_read(&r->words, text, at->span, &r->atoms);
	atoms_join_numbers(&r->words, &r->atoms);
	merge_words(r);
	find_all(&s);
	join_clocks(r, s.found);
	when_context(r, text, at, s.found);
	for (size_t i = 0; i < s.found->len; i++) {
		const Found *f = &s.found->at[i];
		When w = { { r->atoms.at[f->start].span.start,
			r->atoms.at[f->end - 1].span.end }, f->term };
		vec_push(out, w);
	}
}

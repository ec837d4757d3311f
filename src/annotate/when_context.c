/* SPDX-License-Identifier: MIT */
/*
 * Tense is that of the nearest word before the expression, in its sentence,
 * that tells one; else of the nearest behind it.  Words between quotation marks
 * tell nothing about what stands outside, and the other way round.
 */
#include "annotate/when_ahead.h"
#include "annotate/when_find.h"

enum {
	REACH = 24,		/* atoms that are looked at on each side */
	AUXILIARY_REACH = 3,	/* from "was" to "scheduled" */
	SAY_REACH = 3		/* from a verb of saying to its day */
};

static bool
is(const Atom *a, uint64_t classes)
{
	return (a->classes & classes) != 0;
}

/* One of these words stands just before. */
static bool
follows(const WhenRules *r, size_t at, uint64_t classes, int literal)
{
	const AtomVec *atoms = &r->atoms;

	for (size_t n = 0; n < AUXILIARY_REACH && at > 0; n++) {
		if (atoms->at[at].opens)
			return false;
		const Atom *a = &atoms->at[--at];
		if (is(a, classes) || (literal != 0 && a->literal == literal))
			return true;
	}
	return false;
}

/* What a word tells by itself. */
static Tense
tense_of(const WhenRules *r, size_t at)
{
	const Atom *a = &r->atoms.at[at];

	if (is(a, ATOM_BIT(AHEAD)))
		return TENSE_FUTURE;
	if (is(a, ATOM_BIT(PLANNED)))
		return follows(r, at, ATOM_BIT(IS), 0) ? TENSE_FUTURE :
		    TENSE_LEANING;
	if (is(a, ATOM_BIT(LEANING)))
		return TENSE_LEANING;
	if (is(a, ATOM_BIT(PASSED) | ATOM_BIT(SAYS)) &&
	    !follows(r, at, 0, r->be))
		return TENSE_PAST;
	return TENSE_NONE;
}

/* "Trump to meet Putin": a verb behind "to", as far as can be seen. */
static bool
is_infinitive(const WhenRules *r, Slice text, size_t at)
{
	if (r->atoms.at[at].literal != r->to || at + 1 == r->atoms.len)
		return false;
	const Atom *verb = &r->atoms.at[at + 1];
	Slice word = slice_span(text, verb->span);
	return is(verb, ATOM_BIT(SMALL)) && !is(verb, ATOM_BIT(PASSED)) &&
	    (verb->literal == 0 || verb->literal == r->be) &&
	    !slice_ends(word, SLICE("s")) && !slice_ends(word, SLICE("ing"));
}

static Tense
tense_before(const WhenRules *r, Slice text, const Found *f)
{
	const AtomVec *atoms = &r->atoms;
	const bool quoted = atoms->at[f->start].quoted;
	Tense lean = TENSE_NONE;

	for (size_t i = f->start, n = 0; i > 0 && n < REACH; n++) {
		if (atoms->at[i].opens)
			break;
		if (atoms->at[--i].quoted != quoted)
			continue;
		Tense t = tense_of(r, i);
		if (t == TENSE_LEANING || is_infinitive(r, text, i))
			lean = TENSE_LEANING;
		else if (t != TENSE_NONE)
			return lean != TENSE_NONE && t == TENSE_PAST ? lean :
			    t;
	}
	return lean;
}

static Tense
tense_behind(const WhenRules *r, const Found *f)
{
	const AtomVec *atoms = &r->atoms;
	const bool quoted = atoms->at[f->start].quoted;

	for (size_t i = f->end, n = 0; i < atoms->len && n < REACH;
	    i++, n++) {
		if (atoms->at[i].opens)
			break;
		Tense t = atoms->at[i].quoted == quoted ? tense_of(r, i) :
		    TENSE_NONE;
		if (t != TENSE_NONE)
			return t;
	}
	return TENSE_NONE;
}

static bool
dates_saying(const WhenRules *r, const Found *f)
{
	for (size_t i = f->start, n = 0; i > 0 && n < SAY_REACH; n++) {
		if (r->atoms.at[i].opens)
			return false;
		if (is(&r->atoms.at[--i], ATOM_BIT(SAYS)))
			return true;
	}
	return false;
}

static TermJoin
join_of(const WhenRules *r, const Found *f, const Found *next)
{
	size_t gap = next->start - f->end;
	const Atom *a = &r->atoms.at[f->end];

	if (gap == 0 || gap > 2)
		return JOIN_NONE;
	if (gap == 2 && a->literal == r->comma)
		a++;
	else if (gap == 2)
		return JOIN_NONE;
	if (a->literal == r->and || a->literal == r->comma)
		return JOIN_AND;
	return a->literal == r->to || a->literal == r->dash ||
	    a->literal == r->through || a->literal == r->until ? JOIN_TO :
	    JOIN_NONE;
}

static bool
is_weekday(const WhenTerm *t)
{
	return t->kind == TERM_CALENDAR && t->weekday != 0 && t->part == 0 &&
	    t->pick == PICK_BIAS && t->ref == REF_NOW;
}

void
when_context(const WhenRules *r, Slice text, WhenBlock *at, FoundVec *found)
{
	const AtomVec *atoms = &r->atoms;
	size_t pos = 0;

	for (size_t i = 0; i < found->len; i++) {
		Found *f = &found->at[i];
		for (; pos <= f->start; pos++)
			at->sentence += atoms->at[pos].opens;
		const Atom *before = f->start > 0 ? &atoms->at[f->start - 1] :
		    NULL;
		f->term.sentence = at->sentence;
		f->term.block = at->block;
		f->term.quoted = atoms->at[f->start].quoted;
		f->term.said = dates_saying(r, f);
		f->term.through = before != NULL &&
		    (before->literal == r->throughout ||
		    before->literal == r->all);
		f->term.tense = tense_before(r, text, f);
		if (f->term.tense == TENSE_NONE)
			f->term.tense = tense_behind(r, f);
		if (f->term.tense == TENSE_LEANING &&
		    tense_behind(r, f) == TENSE_FUTURE)
			f->term.tense = TENSE_FUTURE;
		if (f->term.tense == TENSE_NONE && before != NULL &&
		    before->literal == r->by)
			f->term.tense = TENSE_LEANING;
		if (f->term.tense == TENSE_PAST && before != NULL &&
		    (before->literal == r->for_what ||
		    (before->literal == r->of && f->start > 1 &&
		    before[-1].literal == r->as)))
			f->term.tense = TENSE_LEANING;
		if (is_weekday(&f->term))
			f->term.tense = when_ahead(r, text, f, f->term.tense);
		if (i + 1 < found->len)
			f->term.join = join_of(r, f, &found->at[i + 1]);
	}
	for (; pos < atoms->len; pos++)
		at->sentence += atoms->at[pos].opens;
	at->block++;
}

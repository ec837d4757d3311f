/* SPDX-License-Identifier: MIT */
/*
 * What the article itself writes in its sentences tells most: "KYIV" is Kyiv
 * where Kyiv stands in the text, "NATO" stays.  Then what is known of words.
 */
#include "annotate/recase.h"

enum {
	LINE_WORDS_TITLE = 4,	/* as many words are judged as a headline */
	LINE_WORDS_CAPITALS = 2
};

typedef enum { LINE_PLAIN, LINE_TITLE, LINE_CAPITALS } LineKind;

/* How often a word stands in the article's sentences, by Form.key. */
typedef struct {
	uint16_t small, first, all;	/* not at a sentence's start */
} Seen;
typedef VEC(Seen) SeenVec;

typedef struct {
	unsigned words, capital, all, small_long;
} Count;

static Count
line_count(const Units *u, const Forms *f, size_t start, size_t end)
{
	Count c = { 0 };

	for (size_t i = start; i < end; i++) {
		const Form *form = &f->at.at[u->at.at[i].form];
		if (!u->at.at[i].word || !form->letters)
			continue;
		c.words++;
		c.capital += form->capital;
		c.all += form->all_capital || form->bytes.len == 1;
		c.small_long += !form->capital && form->bytes.len > 4;
	}
	return c;
}

static LineKind
line_kind(const Units *u, const Forms *f, size_t start, size_t end)
{
	Count c = line_count(u, f, start, end);

	if (c.words >= LINE_WORDS_CAPITALS && c.all * 10 >= c.words * 8 &&
	    c.small_long == 0)
		return LINE_CAPITALS;
	if (c.words >= LINE_WORDS_TITLE && c.capital * 10 >= c.words * 6 &&
	    c.small_long * 10 <= c.words)
		return LINE_TITLE;
	return LINE_PLAIN;
}

static void
see(SeenVec *seen, const Unit *unit, const Form *form)
{
	if (!unit->word || !form->letters)
		return;
	Seen *s = &seen->at[form->key];
	if (form->all_capital)
		s->all += s->all < UINT16_MAX;
	else if (!form->capital)
		s->small += s->small < UINT16_MAX;
	else if (!unit->sentence_start)
		s->first += s->first < UINT16_MAX;
}

/* A short word in capitals has a key of its own (see forms.c), so that one may
 * have been asked for that no form of the text has. */
static Seen
seen_of(const SeenVec *seen, const Forms *f, uint32_t form)
{
	uint32_t key = f->at.at[form].key;

	return key < seen->len ? seen->at[key] : (Seen){ 0 };
}

static bool
is_small_habit(CaseHabit habit)
{
	return habit == CASE_MOSTLY_SMALL || habit == CASE_SMALL ||
	    habit == CASE_RARE_SMALL;
}

static const uint32_t name_lists = LIST_BIT(LIST_GIVEN) |
    LIST_BIT(LIST_SURNAME) | LIST_BIT(LIST_COUNTRY) | LIST_BIT(LIST_REGION) |
    LIST_BIT(LIST_CITY) | LIST_BIT(LIST_DEMONYM) | LIST_BIT(LIST_PLACE);

/* A word of a headline whose other words have capitals too. */
static uint32_t
title_form(const SeenVec *seen, Forms *f, uint32_t form)
{
	if (!f->at.at[form].begins_capital || f->at.at[form].all_capital)
		return form;
	Seen s = seen_of(seen, f, form);
	LexiconEntry known = f->at.at[form].known;
	if (s.first > s.small)
		return form;
	if (s.small > 0 || (is_small_habit(known.habit) &&
	    !(known.habit != CASE_SMALL && (known.lists & name_lists))))
		return forms_small(f, form);
	return form;
}

static uint32_t
capitals_form(const SeenVec *seen, Forms *f, uint32_t form)
{
	if (!f->at.at[form].all_capital)
		return f->at.at[form].bytes.len == 1 &&
		    f->at.at[form].capital ? forms_small(f, form) : form;
	uint32_t small = forms_small(f, form);
	uint32_t first = forms_capitalised(f, form);
	Seen s = seen_of(seen, f, small), own = seen_of(seen, f, form);
	LexiconEntry known = f->at.at[small].known;
	LexiconEntry acronym = f->at.at[form].known;

	if (own.all > 0 && own.all > s.first + s.small)
		return form;
	if (s.first > s.small)
		return first;
	if (s.small > 0)
		return small;
	if (f->at.at[form].bytes.len <= 3 && acronym.lists != 0 &&
	    !is_small_habit(known.habit))
		return form;
	if (is_small_habit(known.habit) &&
	    (known.habit == CASE_SMALL || !(known.lists & name_lists)))
		return small;
	return first;
}

static void
line_recase(Units *u, Forms *f, const SeenVec *seen, LineKind kind,
    size_t start, size_t end)
{
	for (size_t i = start; i < end; i++) {
		Unit *unit = &u->at.at[i];
		if (!unit->word || !f->at.at[unit->form].letters)
			continue;
		uint32_t form = kind == LINE_TITLE ?
		    title_form(seen, f, unit->form) :
		    capitals_form(seen, f, unit->form);
		unit->recased = form != unit->form;
		unit->form = form;
		unit->capital = f->at.at[form].capital;
	}
}

void
recase(Units *u, Forms *f)
{
	VEC(LineKind) kinds = { 0 };
	SeenVec seen = { 0 };

	vec_reserve(&seen, f->keys.count + 1);
	for (; seen.len < f->keys.count; seen.len++)
		seen.at[seen.len] = (Seen){ 0 };
	for (size_t b = 0; b + 1 < u->blocks.len; b++) {
		uint32_t start = u->blocks.at[b].start;
		uint32_t end = u->blocks.at[b + 1].start;
		LineKind kind = line_kind(u, f, start, end);
		vec_push(&kinds, kind);
		if (kind != LINE_PLAIN || u->blocks.at[b].furniture)
			continue;
		for (size_t i = start; i < end; i++)
			see(&seen, &u->at.at[i], &f->at.at[u->at.at[i].form]);
	}
	for (size_t b = 0; b < kinds.len; b++)
		if (kinds.at[b] != LINE_PLAIN)
			line_recase(u, f, &seen, kinds.at[b],
			    u->blocks.at[b].start,
			    u->blocks.at[b + 1].start);
	vec_free(&kinds);
	vec_free(&seen);
}

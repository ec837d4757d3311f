/* SPDX-License-Identifier: MIT */
/*
 * A pattern becomes steps.  A part that may be missing is a SKIP before it:
 * first the part is tried, then what follows it.
 */
#include "annotate/when_pattern.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const class_names[] = {
#define X(class) #class,
	ATOM_CLASSES(X)
#undef X
};

/* --- compiling ----------------------------------------------------------- */

static void
bad_pattern(const char *source)
{
	fprintf(stderr, "dossier: bad pattern: %s\n", source);
	abort();
}

static Step *
add_step(Pattern *p, StepKind kind)
{
	if (p->count == PATTERN_MAX_STEPS)
		bad_pattern("too many steps");
	p->steps[p->count] = (Step){ .kind = (uint8_t)kind };
	return &p->steps[p->count++];
}

static bool
is_class_name(Slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if ((word.ptr[i] < 'A' || word.ptr[i] > 'Z') &&
		    (word.ptr[i] < '0' || word.ptr[i] > '9'))
			return false;
	return word.len > 1;
}

static void
add_alternative(WhenWords *l, Step *step, Slice word)
{
	if (!is_class_name(word)) {
		if (step->word_count == ITEM_MAX_WORDS)
			bad_pattern("too many words in an item");
		step->words[step->word_count++] =
		    (uint16_t)when_words_literal(l, word);
		return;
	}
	for (int i = 0; i < ATOM_CLASS_COUNT; i++) {
		if (slice_eq(word, slice_of(class_names[i]))) {
			step->classes |= (uint64_t)1 << i;
			return;
		}
	}
	bad_pattern(word.ptr);
}

static void
add_item(WhenWords *l, Pattern *p, Slice item)
{
	Step *step = add_step(p, STEP_ITEM);

	if (slice_starts(item, SLICE("~"))) {
		step->tight = true;
		item = slice_sub(item, 1, item.len);
	}
	for (size_t pos = 0; pos < item.len;) {
		size_t bar = slice_find_byte(item, '|', pos);
		add_alternative(l, step, slice_sub(item, pos, bar));
		pos = bar == SIZE_MAX ? item.len : bar + 1;
	}
}

static void
add_word(WhenWords *l, Pattern *p, Slice word, int *open)
{
	bool optional = word.len > 1 && slice_ends(word, SLICE("?"));

	if (slice_eq(word, SLICE("("))) {
		*open = p->count;
		add_step(p, STEP_SKIP);
	} else if (slice_eq(word, SLICE(")?"))) {
		p->steps[*open].skip_to = (uint8_t)p->count;
	} else if (slice_eq(word, SLICE("<"))) {
		add_step(p, STEP_BEGIN);
	} else if (slice_eq(word, SLICE(">"))) {
		add_step(p, STEP_STOP);
	} else if (optional) {
		Step *skip = add_step(p, STEP_SKIP);
		skip->skip_to = (uint8_t)(p->count + 1);
		add_item(l, p, slice_sub(word, 0, word.len - 1));
	} else {
		add_item(l, p, word);
	}
}

Pattern
pattern_compile(Arena *a, WhenWords *l, const char *source)
{
	const Slice s = slice_of(source);
	Step steps[PATTERN_MAX_STEPS];
	Pattern p = { .steps = steps };
	int open = 0;

	for (size_t pos = 0; pos < s.len;) {
		size_t space = slice_find_byte(s, ' ', pos);
		add_word(l, &p, slice_sub(s, pos, space), &open);
		pos = space == SIZE_MAX ? s.len : space + 1;
	}
	add_step(&p, STEP_END);
	p.steps = arena_copy(a, steps, (size_t)p.count, sizeof steps[0]);
	return p;
}

/* --- matching ------------------------------------------------------------ */

static bool
fits(const Step *step, const Atom *a)
{
	if (step->tight && !a->tight)
		return false;
	if ((step->classes & a->classes) != 0)
		return true;
	for (int i = 0; i < step->word_count; i++)
		if (step->words[i] == a->literal)
			return true;
	return false;
}

typedef struct {
	const AtomVec *atoms;
	Match *m;
	uint64_t *work;
	size_t start, stop;	/* SIZE_MAX: not marked */
} Attempt;

/* Recursion is as deep as the pattern has parts that may be missing. */
static bool
try_steps(Attempt *t, int step, size_t at)
{
	const Step *steps = t->m->pattern->steps;

	for (;; step++) {
		t->m->taken[step] = -1;
		switch (steps[step].kind) {
		case STEP_ITEM:
			++*t->work;
			if (at >= t->atoms->len ||
			    !fits(&steps[step], &t->atoms->at[at]))
				return false;
			t->m->taken[step] = (int)at++;
			break;
		case STEP_SKIP:
			if (try_steps(t, step + 1, at))
				return true;
			for (int i = step; i < steps[step].skip_to; i++)
				t->m->taken[i] = -1;
			step = steps[step].skip_to - 1;
			break;
		case STEP_BEGIN:
			t->start = at;
			t->stop = SIZE_MAX;
			break;
		case STEP_STOP:
			t->stop = at;
			break;
		case STEP_END:
			t->m->seen = at;
			t->m->end = t->stop != SIZE_MAX ? t->stop : at;
			return true;
		}
	}
}

bool
pattern_match(const Pattern *p, const AtomVec *atoms, size_t at, Match *m,
    uint64_t *work)
{
	Attempt t = { .atoms = atoms, .m = m, .work = work, .start = at,
		.stop = SIZE_MAX };

	m->pattern = p;
	m->atoms = atoms->at;
	if (!try_steps(&t, 0, at))
		return false;
	m->start = t.start;
	return m->end > m->start;
}

static void
first_from(const Pattern *p, int step, uint64_t *classes, bool *words)
{
	for (;; step++) {
		const Step *s = &p->steps[step];
		if (s->kind == STEP_SKIP)
			first_from(p, s->skip_to, classes, words);
		if (s->kind == STEP_END)
			return;
		if (s->kind != STEP_ITEM)
			continue;
		*classes |= s->classes;
		for (int w = 0; w < s->word_count; w++)
			words[s->words[w]] = true;
		return;
	}
}

void
pattern_first(const Pattern *p, uint64_t *classes, bool *words)
{
	first_from(p, 0, classes, words);
}

const Atom *
match_class(const Match *m, uint64_t classes, int nth)
{
	for (int i = 0; i < m->pattern->count; i++) {
		if (m->taken[i] < 0)
			continue;
		const Atom *a = &m->atoms[m->taken[i]];
		const uint64_t asked = m->pattern->steps[i].classes;
		if (((asked == 0 ? classes : asked & classes) &
		    a->classes) != 0 && nth-- == 0)
			return a;
	}
	return NULL;
}

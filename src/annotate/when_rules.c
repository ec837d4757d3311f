/* SPDX-License-Identifier: MIT */
#include "annotate/when_rules.h"

#include <stdlib.h>
#include <string.h>

#include "annotate/holiday.h"
#include "base/error.h"

static const RuleText texts[] = {
#define MERGE(name, source, class, value) \
	{ name, source, RULE_MERGE, READ_NOTHING, ATOM_##class, value },
#define RULE(name, source, reading, a, b) \
	{ name, source, RULE_PLAIN, READ_##reading, a, b },
#define AFTER(name, source, reading, a, b) \
	{ name, source, RULE_AFTER, READ_##reading, a, b },
#include "annotate/when_rules.def"
#undef MERGE
#undef RULE
#undef AFTER
};
enum { RULE_COUNT = sizeof texts / sizeof texts[0] };

int
when_rule_count(void)
{
	return RULE_COUNT;
}

const char *
when_rule_name(int rule)
{
	return rule >= 0 && rule < RULE_COUNT ? texts[rule].name : "none";
}

int
when_rule_named(Slice name)
{
	for (int i = 0; i < RULE_COUNT; i++)
		if (slice_eq(name, slice_of(texts[i].name)))
			return i;
	return -1;
}

const RuleText *
rule_text(int rule)
{
	return &texts[rule];
}

/* --- what can begin where ------------------------------------------------ */

static void
index_rule(WhenRules *r, int rule, bool *words)
{
	RuleIndex *index = &r->index[texts[rule].kind];
	const size_t count = (size_t)r->words.literals + 1;
	uint64_t classes = 0;

	memset(words, 0, count * sizeof *words);
	pattern_first(&r->patterns[rule], &classes, words);
	index->classes |= classes;
	for (int c = 0; c < ATOM_CLASS_COUNT; c++)
		if ((classes & (uint64_t)1 << c) != 0)
			vec_push(&index->by_class[c], rule);
	for (size_t w = 1; w < count; w++)
		if (words[w])
			vec_push(&index->by_word[w], rule);
}

static void
index_rules(WhenRules *r)
{
	const size_t count = (size_t)r->words.literals + 1;
	bool *words = must_alloc(NULL, count * sizeof *words);

	for (int k = 0; k < RULE_KINDS; k++)
		r->index[k].by_word = arena_new(&r->arena, RuleList, count);
	for (int i = 0; i < RULE_COUNT; i++)
		if (i != r->without)
			index_rule(r, i, words);
	free(words);
}

static void
find_words(WhenRules *r)
{
	WhenWords *l = &r->words;

	r->comma = when_words_literal(l, SLICE(","));
	r->dash = when_words_literal(l, SLICE("-"));
	r->to = when_words_literal(l, SLICE("to"));
	r->and = when_words_literal(l, SLICE("and"));
	r->on = when_words_literal(l, SLICE("on"));
	r->of = when_words_literal(l, SLICE("of"));
	r->at = when_words_literal(l, SLICE("at"));
	r->by = when_words_literal(l, SLICE("by"));
	r->be = when_words_literal(l, SLICE("be"));
	r->for_what = when_words_literal(l, SLICE("for"));
	r->bracket = when_words_literal(l, SLICE("("));
	r->square = when_words_literal(l, SLICE("["));
	r->as = when_words_literal(l, SLICE("as"));
	r->bracket_end = when_words_literal(l, SLICE(")"));
	r->square_end = when_words_literal(l, SLICE("]"));
	r->in = when_words_literal(l, SLICE("in"));
	r->the = when_words_literal(l, SLICE("the"));
	r->through = when_words_literal(l, SLICE("through"));
	r->until = when_words_literal(l, SLICE("until"));
	r->throughout = when_words_literal(l, SLICE("throughout"));
	r->all = when_words_literal(l, SLICE("all"));
}

WhenRules *
when_rules_new(const char *without)
{
	WhenRules *r = must_alloc(NULL, sizeof *r);

	*r = (WhenRules){ .without = without == NULL ? -1 :
	    when_rule_named(slice_of(without)) };
	when_words_init(&r->words);
	r->patterns = arena_new(&r->arena, Pattern, RULE_COUNT);
	for (int i = 0; i < RULE_COUNT; i++)
		r->patterns[i] = pattern_compile(&r->arena, &r->words,
		    texts[i].source);
	find_words(r);
	index_rules(r);
	return r;
}

void
when_rules_free(WhenRules *r)
{
	if (r == NULL)
		return;
	for (int k = 0; k < RULE_KINDS; k++) {
		for (int c = 0; c < ATOM_CLASS_COUNT; c++)
			vec_free(&r->index[k].by_class[c]);
		for (int w = 0; w <= r->words.literals; w++)
			vec_free(&r->index[k].by_word[w]);
	}
	when_words_free(&r->words);
	vec_free(&r->atoms);
	vec_free(&r->found);
	arena_free(&r->arena);
	free(r);
}

uint64_t
when_rules_work(const WhenRules *r)
{
	return r->work;
}

/* --- matching ------------------------------------------------------------ */

typedef struct {
	WhenRules *r;
	size_t at;
	int best;
	Match *m;
} Choice;

bool
match_is_better(const Match *a, const Match *b)
{
	return a->end > b->end || (a->end == b->end && a->seen > b->seen);
}

static void
try_rules(Choice *c, const RuleList *rules)
{
	for (size_t i = 0; i < rules->len; i++) {
		Match m;
		const int rule = rules->at[i];
		if (!pattern_match(&c->r->patterns[rule], &c->r->atoms, c->at,
		    &m, &c->r->work))
			continue;
		if (c->best >= 0 && !match_is_better(&m, c->m) &&
		    (match_is_better(c->m, &m) || rule >= c->best))
			continue;
		c->best = rule;
		*c->m = m;
	}
}

int
rules_match(WhenRules *r, RuleKind kind, size_t at, Match *m)
{
	const RuleIndex *index = &r->index[kind];
	const Atom *a = &r->atoms.at[at];
	uint64_t classes = a->classes & index->classes;
	Choice c = { r, at, -1, m };

	for (int i = 0; classes != 0; i++, classes >>= 1)
		if ((classes & 1) != 0)
			try_rules(&c, &index->by_class[i]);
	if (a->literal != 0)
		try_rules(&c, &index->by_word[a->literal]);
	return c.best;
}

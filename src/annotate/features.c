/* SPDX-License-Identifier: MIT */
/*
 * A row is the hash of a template and one or two values.  Rows are shared by
 * chance now and then; with 2^18 of them that costs nothing that was measured.
 */
#include "annotate/features.h"

/* One for each kind of feature; kinds with an offset use five. */
enum {
	T_WORD = 1, T_SHAPE = T_WORD + 5, T_LIST = T_SHAPE + 5,
	T_HABIT = T_LIST + 5, T_CLUSTER = T_HABIT + 5,
	T_EXACT = T_CLUSTER + 5, T_LONG_SHAPE, T_PREFIX,
	T_SUFFIX = T_PREFIX + AFFIXES, T_SUFFIX_NEAR = T_SUFFIX + AFFIXES,
	T_BIAS = T_SUFFIX_NEAR + 5, T_WORD_PAIR_BEFORE, T_WORD_PAIR_AFTER,
	T_WORD_AROUND, T_SHAPE_BEFORE, T_SHAPE_AFTER, T_SHAPE_AROUND,
	T_LIST_BEFORE, T_LIST_AFTER, T_CLUSTER_BEFORE, T_CLUSTER_AFTER,
	T_PHRASE, T_PHRASE_NEXT, T_RUN_LEN, T_RUN_PREV, T_RUN_NEXT,
	T_RUN_PREV2, T_RUN_NEXT2, T_RUN_FIRST_LIST, T_RUN_LAST_LIST,
	T_RUN_FIRST, T_RUN_LAST, T_RUN_PREV_LIST, T_RUN_NEXT_LIST,
	T_START, T_START_HABIT, T_RECASED, T_TIGHT, T_QUOTE, T_FAR_BEFORE,
	T_FAR_AFTER, T_JOINT_BEFORE, T_JOINT_AFTER, T_RUN_CLUSTER_PREV,
	T_RUN_CLUSTER_NEXT, T_RUN_SHAPE, T_RUN_PREV2_LIST, T_JOINT_HEAD,
	T_DOC_COUNT, T_DOC_SMALL, T_DOC_BEFORE, T_DOC_AFTER, T_DOC_PREV,
	T_DOC_NEXT, T_DOC_RUN, T_DOC_RUN_FIRST, T_DOC_RUN_LAST,
	T_DOC_RUN_FIRST_LIST, T_DOC_RUN_LAST_LIST, T_DOC_LONG,
	T_DOC_LONG_LIST, T_DOC_RUN_PHRASE,
	T_MEMORY, T_MEMORY_MOST, T_MEMORY_TYPE, T_MEMORY_OUT, T_MEMORY_PAIR
};

static void
add(Features *out, unsigned template, uint32_t value)
{
	uint32_t h = value * 0x9e3779b1u ^ template * 0x85ebca6bu;

	h = (h ^ (h >> 15)) * 0x2c1b3c6du;
	h = (h ^ (h >> 12)) * 0x297a2d39u;
	h ^= h >> 15;
	if (out->len < FEATURES_MAX)
		out->at[out->len++] = h >> (32 - FEATURE_ROWS_LOG2);
}

static uint32_t
both(uint32_t a, uint32_t b)
{
	return (a ^ (a >> 16)) * 0x7feb352du + b;
}

static void
add_lists(Features *out, unsigned template, uint32_t lists, uint32_t with)
{
	for (unsigned l = 0; lists != 0; l++, lists >>= 1)
		if (lists & 1)
			add(out, template, both(with + 1, l));
}

/* --- the form ------------------------------------------------------------ */

static void
add_affixes(const Form *form, Features *out)
{
	for (unsigned i = 0; i < AFFIXES; i++) {
		if (form->prefix[i] != 0)
			add(out, T_PREFIX + i, form->prefix[i]);
		if (form->suffix[i] != 0)
			add(out, T_SUFFIX + i, form->suffix[i]);
	}
}

void
features_of_form(const Form *form, int offset, Features *out)
{
	const unsigned at = (unsigned)(offset + FEATURE_REACH);

	out->len = 0;
	add(out, T_WORD + at, form->lower);
	add(out, T_SHAPE + at, form->shape);
	add_lists(out, T_LIST + at, form->known.lists, 0);
	add(out, T_HABIT + at, form->known.habit);
	if (form->known.cluster != 0) {
		add(out, T_CLUSTER + at, form->known.cluster);
		add(out, T_CLUSTER + at, 0x10000u +
		    (form->known.cluster & 0xfff0u));
	}
	if (offset == 0) {
		add(out, T_BIAS, 0);
		add(out, T_EXACT, form->exact);
		add(out, T_LONG_SHAPE, form->long_shape);
		add_affixes(form, out);
	} else if (offset == 1 || offset == -1) {
		add(out, T_SUFFIX_NEAR + at, form->suffix[2]);
	}
}

/* --- the article --------------------------------------------------------- */

static uint32_t
bucket(uint32_t n)
{
	return n < 4 ? n : n < 7 ? 4 : n < 12 ? 5 : 6;
}

static void
add_run_evidence(const Scene *s, const Evidence *e, Features *out)
{
	const Unit *units = s->units->at.at;
	const uint32_t len = e->run.end - e->run.start;
	const uint32_t place = e->place == 0 ? 0 : e->place + 1u == len ? 2 : 1;

	add(out, T_DOC_RUN, len << 4 | e->place);
	if (len < 2)
		return;
	const Form *first = &s->forms->at.at[units[e->run.start].form];
	const Form *last = &s->forms->at.at[units[e->run.end - 1].form];
	uint32_t where = place << 3 | (len > 2);
	add(out, T_DOC_RUN_FIRST, both(where, first->lower));
	add(out, T_DOC_RUN_LAST, both(where, last->lower));
	add_lists(out, T_DOC_RUN_FIRST_LIST, first->known.lists, where);
	add_lists(out, T_DOC_RUN_LAST_LIST, last->known.lists, where);
	uint32_t phrase = s->phrase[e->run.start + e->place];
	add_lists(out, T_DOC_RUN_PHRASE, phrase & (LIST_BIT(LISTS) - 1),
	    phrase >> LISTS);
}

void
features_of_evidence(const Scene *s, const Evidence *e, Features *out)
{
	out->len = 0;
	add(out, T_DOC_COUNT, bucket(e->count) << 4 | bucket(e->inside));
	add(out, T_DOC_SMALL, bucket(e->small) << 4 | (e->inside > 0));
	add_lists(out, T_DOC_BEFORE, e->before, 0);
	add_lists(out, T_DOC_AFTER, e->after, 0);
	for (unsigned i = 0; i < e->prevs; i++)
		add(out, T_DOC_PREV, e->prev[i]);
	for (unsigned i = 0; i < e->nexts; i++)
		add(out, T_DOC_NEXT, e->next[i]);
	add_run_evidence(s, e, out);
	if (e->long_form != 0) {
		add(out, T_DOC_LONG, e->long_form);
		add_lists(out, T_DOC_LONG_LIST, e->long_lists, 0);
	}
}

/* --- phrases ------------------------------------------------------------- */

/* The longest known phrase from unit i on: where it ends, or i. */
static size_t
phrase_end(const Scene *s, size_t i, size_t last, uint32_t *lists)
{
	LexiconEntry e = scene_form(s, i)->known;
	uint32_t row = scene_form(s, i)->lower;
	size_t end = i;

	for (size_t k = i;;) {
		if (e.lists != 0) {
			*lists = e.lists;
			end = k + 1;
		}
		if (!e.more || ++k == last)
			return end;
		row = lexicon_join(row, scene_form(s, k)->lower);
		e = lexicon_find(&s->forms->lexicon, row);
	}
}

static void
phrases_of_block(const Scene *s, size_t first, size_t last)
{
	for (size_t i = first; i < last;) {
		uint32_t lists = 0;
		size_t end = i;
		if (s->units->at.at[i].capital)
			end = phrase_end(s, i, last, &lists);
		s->phrase[i] = 0;
		for (size_t k = i; k < end; k++) {
			Role role = end - i == 1 ? ROLE_UNIT : k == i ?
			    ROLE_BEGIN : k + 1 == end ? ROLE_LAST :
			    ROLE_INSIDE;
			s->phrase[k] = lists | (uint32_t)role << LISTS;
		}
		i = end > i ? end : i + 1;
	}
}

void
features_phrases(const Scene *s)
{
	for (size_t b = 0; b + 1 < s->units->blocks.len; b++)
		phrases_of_block(s, s->units->blocks.at[b].start,
		    s->units->blocks.at[b + 1].start);
}

/* --- the place ----------------------------------------------------------- */

/* The surroundings of a unit; what lies outside the block is `nowhere`. */
typedef struct {
	const Scene *s;
	size_t i, first, last;
} Place;

static const Form nowhere;

static const Form *
near(const Place *p, int offset)
{
	if (offset < 0 && p->i < p->first + (size_t)-offset)
		return &nowhere;
	size_t at = p->i + (size_t)offset;
	return at < p->last ? scene_form(p->s, at) : &nowhere;
}

const Form *
features_form_near(const Scene *s, size_t i, int offset, size_t first,
    size_t last)
{
	const Place p = { s, i, first, last };
	const Form *form = near(&p, offset);

	return form != &nowhere ? form : NULL;
}

static void
add_pairs(const Place *p, Features *out)
{
	const Form *before = near(p, -1), *own = near(p, 0);
	const Form *after = near(p, 1);

	add(out, T_WORD_PAIR_BEFORE, both(before->lower, own->lower));
	add(out, T_WORD_PAIR_AFTER, both(own->lower, after->lower));
	add(out, T_WORD_AROUND, both(before->lower, after->lower));
	add(out, T_SHAPE_BEFORE, both(before->shape, own->shape));
	add(out, T_SHAPE_AFTER, both(own->shape, after->shape));
	add(out, T_SHAPE_AROUND, both(both(before->shape, own->shape),
	    after->shape));
	add(out, T_LIST_BEFORE, both(before->known.lists, own->known.lists));
	add(out, T_LIST_AFTER, both(own->known.lists, after->known.lists));
	add(out, T_CLUSTER_BEFORE, both(before->known.cluster,
	    own->known.cluster));
	add(out, T_CLUSTER_AFTER, both(own->known.cluster,
	    after->known.cluster));
	add(out, T_FAR_BEFORE, near(p, -3)->lower);
	add(out, T_FAR_AFTER, near(p, 3)->lower);
}

static void
add_phrase(const Place *p, Features *out)
{
	const uint32_t *phrase = p->s->phrase;
	uint32_t own = phrase[p->i];

	add_lists(out, T_PHRASE, own & (LIST_BIT(LISTS) - 1), own >> LISTS);
	if (p->i + 1 < p->last) {
		uint32_t next = phrase[p->i + 1];
		add_lists(out, T_PHRASE_NEXT, next & (LIST_BIT(LISTS) - 1),
		    next >> LISTS);
	}
}

/* The word `far` units outside the block's run [start, end): before it when
 * far is negative. */
static const Form *
beside(const Place *p, UnitRun run, int far)
{
	Place at = *p;

	at.i = far < 0 ? run.start : run.end - 1;
	return near(&at, far);
}

static void
add_run(const Place *p, UnitRun run, Features *out)
{
	const uint32_t len = run.end - run.start;
	const uint32_t place = p->i == run.start ? len == 1 ? 3 : 0 :
	    p->i + 1 == run.end ? 2 : 1;
	const Form *prev = beside(p, run, -1), *next = beside(p, run, 1);
	const Form *first = scene_form(p->s, run.start);
	const Form *last = scene_form(p->s, run.end - 1);

	add(out, T_RUN_LEN, (len < 7 ? len : 7) << 4 | place);
	add(out, T_RUN_PREV, both(place, prev->lower));
	add(out, T_RUN_NEXT, both(place, next->lower));
	add(out, T_RUN_PREV2, both(beside(p, run, -2)->lower, prev->lower));
	add(out, T_RUN_NEXT2, both(next->lower, beside(p, run, 2)->lower));
	add_lists(out, T_RUN_PREV2_LIST, beside(p, run, -2)->known.lists,
	    prev->lower);
	add(out, T_RUN_CLUSTER_PREV, both(place, prev->known.cluster));
	add(out, T_RUN_CLUSTER_NEXT, both(place, next->known.cluster));
	add_lists(out, T_RUN_PREV_LIST, prev->known.lists, place);
	add_lists(out, T_RUN_NEXT_LIST, next->known.lists, place);
	if (len == 1)
		return;
	add(out, T_RUN_FIRST, both(place, first->lower));
	add(out, T_RUN_LAST, both(place, last->lower));
	add_lists(out, T_RUN_FIRST_LIST, first->known.lists, place);
	add_lists(out, T_RUN_LAST_LIST, last->known.lists, place);
	add(out, T_RUN_SHAPE, both(both(first->shape, last->shape), place));
}

/* A unit without a capital that may join two runs. */
static void
add_joint(const Place *p, Features *out)
{
	const EvidenceBook *b = p->s->book;
	const Form *own = near(p, 0), *after = near(p, 1);

	if (p->i > p->first && b->run_of.at[p->i - 1] != UINT32_MAX) {
		UnitRun run = b->runs.at[b->run_of.at[p->i - 1]];
		const Form *first = scene_form(p->s, run.start);
		add(out, T_JOINT_BEFORE, both(own->lower, first->lower));
		add_lists(out, T_JOINT_BEFORE, first->known.lists, own->lower);
		add_lists(out, T_JOINT_HEAD, near(p, -1)->known.lists,
		    own->lower);
	}
	add_lists(out, T_JOINT_AFTER, after->known.lists, own->lower);
}

static bool
is_quote(const Form *form)
{
	return slice_eq(form->bytes, SLICE("\"")) ||
	    slice_eq(form->bytes, SLICE("\342\200\234"));
}

static void
add_signs(const Place *p, Features *out)
{
	const Unit *unit = &p->s->units->at.at[p->i];
	const Form *own = near(p, 0);
	bool tight_after = p->i + 1 < p->last && unit[1].tight;

	add(out, T_START, unit->sentence_start);
	add(out, T_START_HABIT, (uint32_t)unit->sentence_start << 8 |
	    own->known.habit);
	if (unit->recased)
		add(out, T_RECASED, unit->capital);
	add(out, T_TIGHT, both(own->shape,
	    (uint32_t)unit->tight << 1 | tight_after));
	if (is_quote(near(p, -1)))
		add(out, T_QUOTE, is_quote(near(p, 1)));
}

void
features_of_place(const Scene *s, size_t i, size_t first, size_t last,
    Features *out)
{
	const Place p = { s, i, first, last };
	const uint32_t run = s->book->run_of.at[i];

	out->len = 0;
	add_pairs(&p, out);
	add_phrase(&p, out);
	add_signs(&p, out);
	if (run != UINT32_MAX)
		add_run(&p, s->book->runs.at[run], out);
	else
		add_joint(&p, out);
}

/* --- memory -------------------------------------------------------------- */

static uint32_t
share_of(uint32_t part, uint32_t all)
{
	return part == 0 ? 0 : part * 4 < all ? 1 : part * 2 <= all ? 2 :
	    part < all ? 3 : 4;
}

void
features_of_memory(const Scene *s, size_t i, unsigned own, Features *out)
{
	const Evidence *e = evidence_of(s->book, s->forms,
	    &s->units->at.at[i]);
	uint32_t all = 0, type[ENTITY_TYPES] = { 0 }, role;

	out->len = 0;
	for (unsigned l = 0; l < LABELS; l++) {
		uint32_t n = e->labels[l];
		n -= l == own && n > 0;
		all += n;
		if (l == LABEL_OUT || n == 0)
			continue;
		type[label_type(l)] += n;
		add(out, T_MEMORY, l);
	}
	if (all == 0)
		return;
	role = s->book->run_of.at[i] == UINT32_MAX ? 0 : 1;
	if (role != 0) {
		UnitRun run = s->book->runs.at[s->book->run_of.at[i]];
		role += (run.end - run.start > 1) + (i == run.start) * 2u;
	}
	uint32_t inside = 0;
	for (unsigned t = 0; t < ENTITY_TYPES; t++) {
		uint32_t share = share_of(type[t], all);
		inside += type[t];
		add(out, T_MEMORY_TYPE, t << 8 | share);
		if (share > 0)
			add(out, T_MEMORY_PAIR, role << 16 | t << 8 | share);
	}
	add(out, T_MEMORY_OUT, share_of(all - inside, all) << 4 | bucket(all));
}

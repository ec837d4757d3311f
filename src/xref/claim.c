/* SPDX-License-Identifier: MIT */
/*
 * Pairs that may report one fact are found by their rarest features.  They are
 * sorted by how alike they are, and groups are joined in that order where the
 * groups as wholes are alike too: so nothing is chained together through a
 * sentence that tells two things.  The pairs that were left apart by that, since
 * one of the two is taken already, are grouped again among themselves.
 *
 * What speaks against a pair was measured on sets of articles about one story
 * and about two that look alike (ECB+): other people in it costs most.
 */
#include "xref/claim.h"

#include <stdlib.h>

#include "base/vec.h"
#include "xref/likeness.h"

enum {
	RARE = 14,		/* features by which a sentence is found */
	FEW = 4,		/* with fewer of them each one counts */
	NEIGHBOURS_LEAST = 8, NEIGHBOURS_MOST = 64,
	COMPARED = 80000,	/* neighbours of few sentences in all */
	SAMPLE = 6,		/* members that speak for a group */
	PRIOR_EIGHTHS = 15,	/* so many features that nobody else has stand
				   for what is not known of a short sentence */
	WEEK = 7, MONTH = 30	/* days between publications */
};

/* In percent of likeness. */
enum {
	ALIKE = 24,		/* from here on two are one */
	ALIKE_GROUPS = 22,	/* ... groups, on the average */
	OTHER_PEOPLE = 40, MORE_PEOPLE = 5,
	OTHER_COUNT = 40,	/* the first and the second round */
	OTHER_DAYS = 10, APART = 10, LONG_APART = 18,
	NO_WORD = 15,		/* nothing but names and days in common */
	ONE_WORD = 8,
	NO_NAME = 10, ONE_NAME = 4
};

typedef struct {
	uint32_t feature, sentence;
} Posting;

typedef struct {
	uint32_t a, b;
	int32_t score;
} Link;

/* Sentences taken for one claim; a list through .next. */
typedef struct {
	uint32_t into;		/* itself: it stands */
	uint32_t next, last;	/* NONE: no more */
} Group;

#define NONE UINT32_MAX

typedef struct {
	const ClaimsIn *in;
	Arena *arena;
	uint32_t *weight;	/* of every feature */
	uint32_t alone;		/* the weight of one that a single sentence
				   has */
	uint32_t prior;
	VEC(Posting) postings;
	VEC(Link) links;
	VEC(ClaimFound) found;
	Group *groups;		/* one for every sentence */
	uint64_t *seen;		/* of every sentence: twice the one that it was
				   met by last + 1 when it was compared */
	uint64_t compared;
} Maker;

/* --- weights ------------------------------------------------------------- */

static void
weigh(Maker *m)
{
	const ClaimsIn *in = m->in;
	uint32_t *w = arena_new(m->arena, uint32_t, in->feature_count);

	for (size_t i = 0; i < in->count; i++)
		for (uint32_t k = 0; k < in->sentences[i].feature_count; k++)
			w[in->sentences[i].features[k]]++;
	for (uint32_t f = 0; f < in->feature_count; f++)
		if (w[f] > 0)
			w[f] = likeness_weight(w[f], in->count);
	m->weight = w;
	m->alone = likeness_weight(1, in->count);
	m->prior = m->alone * PRIOR_EIGHTHS / 8;
}

/* --- how alike ----------------------------------------------------------- */

typedef struct {
	uint64_t in_a, in_b, both;	/* weights */
	uint32_t words, names;		/* how many are in both; names: all but
					   words */
	uint32_t people_a, people_b, people;	/* .people: in both */
	uint32_t countries;
	bool day;			/* one is in both */
} Common;

static void
count_one(const Maker *m, uint32_t feature, uint64_t *weight,
    uint32_t *people)
{
	*weight += m->weight[feature];
	*people += m->in->features[feature] == CLAIM_PERSON;
}

static void
count_both(const Maker *m, uint32_t feature, Common *c)
{
	switch ((ClaimFeature)m->in->features[feature]) {
	case CLAIM_WORD:
	case CLAIM_COUNTED:
		c->words++;
		break;
	case CLAIM_PERSON:
		c->people++;
		c->names++;
		break;
	case CLAIM_DAY:
		c->day = true;
		c->names++;
		break;
	case CLAIM_NAME:
	case CLAIM_NUMBER:
		c->names++;
		break;
	case CLAIM_ROLE:
		break;
	case CLAIM_COUNTRY:
		c->countries++;
		break;
	}
	c->both += m->weight[feature];
}

static Common
common(const Maker *m, const ClaimSentence *a, const ClaimSentence *b)
{
	Common c = { 0 };
	uint32_t i = 0, k = 0;

	while (i < a->feature_count || k < b->feature_count) {
		if (k == b->feature_count || (i < a->feature_count &&
		    a->features[i] < b->features[k])) {
			count_one(m, a->features[i++], &c.in_a, &c.people_a);
		} else if (i == a->feature_count ||
		    b->features[k] < a->features[i]) {
			count_one(m, b->features[k++], &c.in_b, &c.people_b);
		} else {
			count_both(m, a->features[i++], &c);
			k++;
		}
	}
	c.in_a += c.both;
	c.in_b += c.both;
	return c;
}

static bool
days_differ(const ClaimSentence *a, const ClaimSentence *b)
{
	for (uint32_t i = 0; i < a->time_count; i++)
		for (uint32_t k = 0; k < b->time_count; k++)
			if (a->times[i].earliest <= b->times[k].latest &&
			    b->times[k].earliest <= a->times[i].latest)
				return false;
	return a->time_count > 0 && b->time_count > 0;
}

static bool
counts_differ(const ClaimSentence *a, const ClaimSentence *b)
{
	for (uint32_t i = 0; i < a->counted_count; i++)
		for (uint32_t k = 0; k < b->counted_count; k++)
			if (a->counted[i].of == b->counted[k].of &&
			    a->counted[i].number != b->counted[k].number)
				return true;
	return false;
}

/* Days between the publications; 0 where one is not known. */
static int64_t
days_apart(const ClaimSentence *a, const ClaimSentence *b)
{
	if (a->published == DAY_NONE || b->published == DAY_NONE)
		return 0;
	return a->published < b->published ?
	    (int64_t)b->published - a->published :
	    (int64_t)a->published - b->published;
}

/* What speaks against the two. */
static int32_t
doubt(const ClaimSentence *a, const ClaimSentence *b, const Common *c)
{
	int32_t n = 0;

	if (c->people == 0 && c->people_a > 0 && c->people_b > 0)
		n += OTHER_PEOPLE;
	else if (c->people_a > 0 && c->people_b > 0)
		n += MORE_PEOPLE;
	if (counts_differ(a, b))
		n += OTHER_COUNT;
	if (days_differ(a, b))
		n += OTHER_DAYS;
	if (!c->day && days_apart(a, b) > WEEK)
		n += days_apart(a, b) > MONTH ? LONG_APART : APART;
	if (c->words == 0)
		n += NO_WORD;
	else if (c->words == 1 && c->people < 2)
		n += ONE_WORD;
	if (c->names + c->countries / 2 < 2)
		n += c->names + c->countries == 0 ? NO_NAME : ONE_NAME;
	return n;
}

static int32_t
score(Maker *m, uint32_t one, uint32_t other)
{
	const ClaimSentence *a = &m->in->sentences[one];
	const ClaimSentence *b = &m->in->sentences[other];
	const Common c = common(m, a, b);

	m->compared++;
	return (int32_t)likeness(c.in_a, c.in_b, c.both, m->prior) -
	    doubt(a, b, &c);
}

/* --- pairs --------------------------------------------------------------- */

static int
by_feature(const void *a, const void *b)
{
	const Posting *x = a, *y = b;

	if (x->feature != y->feature)
		return x->feature < y->feature ? -1 : 1;
	return x->sentence < y->sentence ? -1 : x->sentence > y->sentence;
}

/* The best first. */
static int
by_score(const void *a, const void *b)
{
	const Link *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return x->b < y->b ? -1 : x->b > y->b;
}

/* The rarest features that others share. */
static void
add_postings(Maker *m, uint32_t sentence)
{
	const ClaimSentence *s = &m->in->sentences[sentence];
	uint32_t rare[RARE];
	size_t n = likeness_rarest(s->features, s->feature_count, m->weight,
	    m->alone, RARE, rare);

	for (size_t i = 0; i < n; i++)
		vec_push(&m->postings, ((Posting){ rare[i], sentence }));
}

/* Compares the two when they meet in a second row; those that share nothing but
 * one rare feature are not alike. */
static void
meet(Maker *m, uint32_t one, uint32_t other, bool at_once)
{
	const uint64_t met = 2 * (uint64_t)one;

	if (m->seen[other] == met + 1)
		return;
	if (m->seen[other] != met && !at_once) {
		m->seen[other] = met;
		return;
	}
	m->seen[other] = met + 1;
	const int32_t s = score(m, one, other);
	if (s >= ALIKE)
		vec_push(&m->links, ((Link){ one, other, s }));
}

/* Looks at those that follow the sentence of a posting in its row. */
static void
compare_row(Maker *m, size_t posting, size_t neighbours, bool at_once)
{
	const Posting *p = &m->postings.at[posting];
	const ClaimSentence *all = m->in->sentences;
	size_t compared = 0;

	for (size_t i = posting + 1; i < m->postings.len &&
	    i - posting < 4 * neighbours && compared < neighbours &&
	    m->postings.at[i].feature == p->feature; i++) {
		const uint32_t other = m->postings.at[i].sentence;
		if (all[other].article == all[p->sentence].article)
			continue;
		compared++;
		meet(m, p->sentence, other, at_once);
	}
}

static size_t
neighbours_of(size_t sentences)
{
	const size_t n = sentences > 0 ? COMPARED / sentences : 0;

	return n < NEIGHBOURS_LEAST ? NEIGHBOURS_LEAST :
	    n > NEIGHBOURS_MOST ? NEIGHBOURS_MOST : n;
}

/* The places of all postings, sentence by sentence: those of a sentence s are
 * [first[s], first[s + 1]). */
static const uint32_t *
places_of(Maker *m, uint32_t *first)
{
	uint32_t *places = arena_new(m->arena, uint32_t, m->postings.len);
	uint32_t *at = arena_new(m->arena, uint32_t, m->in->count);

	for (size_t i = 0; i < m->postings.len; i++)
		first[m->postings.at[i].sentence + 1]++;
	for (size_t i = 0; i < m->in->count; i++) {
		at[i] = first[i];
		first[i + 1] += first[i];
	}
	for (size_t i = 0; i < m->postings.len; i++)
		places[at[m->postings.at[i].sentence]++] = (uint32_t)i;
	return places;
}

static void
link_all(Maker *m)
{
	const size_t n = m->in->count, neighbours = neighbours_of(n);
	uint32_t *first = arena_new(m->arena, uint32_t, n + 1);

	for (size_t i = 0; i < n; i++) {
		add_postings(m, (uint32_t)i);
		m->seen[i] = UINT64_MAX;
	}
	if (m->postings.len > 1)
		qsort(m->postings.at, m->postings.len,
		    sizeof *m->postings.at, by_feature);
	const uint32_t *places = places_of(m, first);
	for (size_t i = 0; i < n; i++)
		for (uint32_t k = first[i]; k < first[i + 1]; k++)
			compare_row(m, places[k], neighbours,
			    first[i + 1] - first[i] < FEW);
	if (m->links.len > 1)
		qsort(m->links.at, m->links.len, sizeof *m->links.at,
		    by_score);
}

/* --- groups -------------------------------------------------------------- */

static uint32_t
group_of(Maker *m, uint32_t sentence)
{
	uint32_t g = sentence;

	while (m->groups[g].into != g) {
		m->groups[g].into = m->groups[m->groups[g].into].into;
		g = m->groups[g].into;
	}
	return g;
}

/* Whether the groups as wholes are alike, by a few of each. */
static bool
may_join(Maker *m, uint32_t a, uint32_t b)
{
	int32_t sum = 0, n = 0;
	size_t i = 0;

	for (uint32_t x = a; x != NONE && i < SAMPLE;
	    x = m->groups[x].next, i++) {
		size_t k = 0;
		for (uint32_t y = b; y != NONE && k < SAMPLE;
		    y = m->groups[y].next, k++) {
			sum += score(m, x, y);
			n++;
		}
	}
	return sum >= n * ALIKE_GROUPS;
}

static void
join(Maker *m, uint32_t a, uint32_t b)
{
	m->groups[b].into = a;
	m->groups[m->groups[a].last].next = b;
	m->groups[a].last = m->groups[b].last;
}

static int
by_number(const void *a, const void *b)
{
	const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

static void
keep_group(Maker *m, uint32_t group)
{
	VEC(uint32_t) all = { 0 };

	for (uint32_t s = group; s != NONE; s = m->groups[s].next)
		vec_push(&all, s);
	if (all.len > 1) {
		qsort(all.at, all.len, sizeof *all.at, by_number);
		vec_push(&m->found, ((ClaimFound){ arena_copy(m->arena, all.at,
		    all.len, sizeof *all.at), all.len }));
	}
	vec_free(&all);
}

/* Groups what is linked; links between groups stay. */
static void
group_links(Maker *m)
{
	size_t left = 0;

	for (uint32_t i = 0; i < m->in->count; i++)
		m->groups[i] = (Group){ i, NONE, i };
	for (size_t i = 0; i < m->links.len; i++) {
		uint32_t a = group_of(m, m->links.at[i].a);
		uint32_t b = group_of(m, m->links.at[i].b);
		if (a != b && may_join(m, a, b))
			join(m, a < b ? a : b, a < b ? b : a);
	}
	for (size_t i = 0; i < m->links.len; i++)
		if (group_of(m, m->links.at[i].a) !=
		    group_of(m, m->links.at[i].b))
			m->links.at[left++] = m->links.at[i];
	m->links.len = left;
	for (uint32_t i = 0; i < m->in->count; i++)
		if (m->groups[i].into == i)
			keep_group(m, i);
}

static int
by_first(const void *a, const void *b)
{
	const ClaimFound *x = a, *y = b;

	for (size_t i = 0; i < x->count && i < y->count; i++)
		if (x->sentences[i] != y->sentences[i])
			return x->sentences[i] < y->sentences[i] ? -1 : 1;
	return x->count < y->count ? -1 : x->count > y->count;
}

void
claims_find(const ClaimsIn *in, Arena *a, Claims *out)
{
	Maker m = { .in = in, .arena = a };

	m.groups = arena_new(a, Group, in->count);
	m.seen = arena_new(a, uint64_t, in->count);
	weigh(&m);
	link_all(&m);
	group_links(&m);
	group_links(&m);
	if (m.found.len > 1)
		qsort(m.found.at, m.found.len, sizeof *m.found.at, by_first);
	*out = (Claims){ arena_copy(a, m.found.at, m.found.len,
	    sizeof *m.found.at), m.found.len, m.compared };
	vec_free(&m.postings);
	vec_free(&m.links);
	vec_free(&m.found);
}

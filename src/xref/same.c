/* SPDX-License-Identifier: MIT */
/*
 * Quotations that could be the same share a hash: of three words in a row, or,
 * short ones, of a single word together with who said it.  Among those that
 * share one each is compared with the first and with the one before it, so that
 * the work grows with their number; what was found is closed by union.
 */
#include "xref/same.h"

#include <stdlib.h>

#include "base/map.h"
#include "store/query_entities.h"
#include "xref/decide_quotes.h"
#include "xref/metonym.h"
#include "xref/overlap.h"

enum {
	SHORT_WORDS = 2,	/* as many or less are common words */
	SHORT_CONTENT = 1,	/* or as little content */
	GRAM = 3,		/* words hashed together */
	GRAMS_MAX = 400,	/* of one quotation */
	LOOSE_WORDS = 4		/* from here on small differences are allowed */
};

/* A quotation under one of its hashes. */
typedef struct {
	uint64_t hash;
	uint32_t quotation;
} Entry;

/* Two quotations, positions in Joining.all; b NOBODY: a and any other. */
typedef struct {
	uint32_t a, b;
} Apart;
#define NOBODY UINT32_MAX

typedef struct {
	QuotationWords *all;
	size_t count;
	Wording *wordings;
	uint32_t *group;	/* union-find over .all */
	VEC(Entry) entries;
	VEC(Apart) apart;	/* never in one group */
	bool *parted;		/* of each group, at its first: such are in
				   it */
} Joining;

/* --- two quotations ------------------------------------------------------ */

static unsigned
content_of(const Wording *w)
{
	unsigned n = 0;

	for (size_t i = 0; i < w->words.len; i++)
		n += w->words.at[i].content;
	return n;
}

static bool
is_short(const Wording *w)
{
	return w->words.len <= SHORT_WORDS || content_of(w) <= SHORT_CONTENT;
}

bool
same_words(const Wording *a, int64_t a_entity, const Wording *b,
    int64_t b_entity)
{
	const Wording *s = a->words.len <= b->words.len ? a : b;
	const Wording *l = s == a ? b : a;
	const bool one = a_entity != 0 && a_entity == b_entity;

	if (s->words.len == 0 || content_of(s) == 0 || (is_short(s) && !one))
		return false;
	if (s->words.len == 1 && s->words.at[0].hash != l->words.at[0].hash)
		return false;	/* what was cut short begins alike */
	const unsigned same = overlap_count(s->words.at, s->words.len,
	    l->words.at, l->words.len);
	const size_t least = s->words.len < 256 ? s->words.len : 256;
	if (s->words.len < LOOSE_WORDS)
		return same == least && (one || l->words.len <= 2 * least);
	return same * 5 >= least * 4 && (one || is_short(l) ||
	    same * 4 >= (l->words.len < 256 ? l->words.len : 256));
}

/* --- hashes -------------------------------------------------------------- */

static void
add_grams(Joining *j, uint32_t q)
{
	const Wording *w = &j->wordings[q];

	for (size_t i = 0; i + GRAM <= w->words.len && i < GRAMS_MAX; i++) {
		uint64_t hash = 0;
		bool content = false;
		for (size_t k = i; k < i + GRAM; k++) {
			hash = (hash ^ w->words.at[k].hash) *
			    0x9e3779b97f4a7c15;
			content |= w->words.at[k].content;
		}
		if (content)
			vec_push(&j->entries, ((Entry){ hash, q }));
	}
}

static void
add_words(Joining *j, uint32_t q)
{
	const Wording *w = &j->wordings[q];
	const int64_t entity = j->all[q].entity;

	for (size_t i = 0; entity != 0 && i < w->words.len; i++)
		if (w->words.at[i].content)
			vec_push(&j->entries, ((Entry){
			    w->words.at[i].hash * 31 + (uint64_t)entity, q }));
}

static int
by_hash(const void *a, const void *b)
{
	const Entry *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->quotation < y->quotation ? -1 : x->quotation > y->quotation;
}

static void
collect(Joining *j)
{
	for (uint32_t q = 0; q < j->count; q++) {
		const Slice text = j->all[q].folded;
		wording_add(&j->wordings[q], text,
		    (Span){ 0, (uint32_t)text.len });
		j->group[q] = q;
		if (j->all[q].indirect)
			continue;
		add_grams(j, q);
		if (j->wordings[q].words.len <= GRAM)
			add_words(j, q);
	}
	if (j->entries.len > 1)
		qsort(j->entries.at, j->entries.len, sizeof *j->entries.at,
		    by_hash);
}

/* --- groups -------------------------------------------------------------- */

static uint32_t
find(uint32_t *group, uint32_t i)
{
	while (group[i] != i) {
		group[i] = group[group[i]];
		i = group[i];
	}
	return i;
}

/* Whether groups may become one: no reader said that some in them are apart. */
static bool
may_unite(Joining *j, uint32_t x, uint32_t y)
{
	const bool parted = j->parted[x] || j->parted[y];

	for (size_t i = 0; parted && i < j->apart.len; i++) {
		const uint32_t a = find(j->group, j->apart.at[i].a);
		const uint32_t b = j->apart.at[i].b == NOBODY ? NOBODY :
		    find(j->group, j->apart.at[i].b);
		if ((a == x && (b == y || b == NOBODY)) ||
		    (a == y && (b == x || b == NOBODY)))
			return false;
	}
	return true;
}

/* The first in order stands for all of them. */
static void
unite(Joining *j, uint32_t x, uint32_t y)
{
	const uint32_t first = x < y ? x : y;

	j->parted[first] = j->parted[x] || j->parted[y];
	j->group[x] = j->group[y] = first;
}

static void
compare(Joining *j, uint32_t a, uint32_t b)
{
	const uint32_t x = find(j->group, a), y = find(j->group, b);

	if (x == y || j->all[a].article == j->all[b].article)
		return;
	if (same_words(&j->wordings[a], j->all[a].entity, &j->wordings[b],
	    j->all[b].entity) && may_unite(j, x, y))
		unite(j, x, y);
}

static void
join(Joining *j)
{
	for (size_t i = 0, first = 0; i < j->entries.len; i++) {
		if (j->entries.at[i].hash != j->entries.at[first].hash)
			first = i;
		if (i == first)
			continue;
		compare(j, j->entries.at[first].quotation,
		    j->entries.at[i].quotation);
		if (i - 1 > first)
			compare(j, j->entries.at[i - 1].quotation,
			    j->entries.at[i].quotation);
	}
}

/* --- what readers decided ------------------------------------------------ */

static Slice
key_of(const int64_t *quotation)
{
	return (Slice){ (const char *)quotation, sizeof *quotation };
}

/* The position of a quotation, NOBODY for 0 and for what is none any more. */
static uint32_t
position(const Map *at, int64_t quotation)
{
	const int64_t *q = map_get(at, key_of(&quotation));

	return q != NULL ? (uint32_t)*q : NOBODY;
}

/* What is the same is joined before anything else is. */
static void
take_decided(Joining *j, const SameDecided *all, size_t n)
{
	Map at = { 0 };

	for (uint32_t q = 0; n > 0 && q < j->count; q++)
		map_put(&at, key_of(&j->all[q].id), q);
	for (size_t i = 0; i < n; i++) {
		const uint32_t a = position(&at, all[i].a);
		const uint32_t b = position(&at, all[i].b);

		if (a == NOBODY || (b == NOBODY && all[i].b != 0))
			continue;
		if (all[i].same) {
			unite(j, find(j->group, a), find(j->group, b));
			continue;
		}
		vec_push(&j->apart, ((Apart){ a, b }));
		j->parted[a] = true;
		if (b != NOBODY)
			j->parted[b] = true;
	}
	for (uint32_t q = 0; q < j->count; q++)
		j->parted[find(j->group, q)] |= j->parted[q];
	map_free(&at);
}

static bool
write_groups(Index *ix, Joining *j, Err *err)
{
	uint32_t *size = calloc(j->count + 1, sizeof *size);
	bool ok = true;

	if (size == NULL)
		die_no_memory();
	for (uint32_t q = 0; q < j->count; q++)
		size[find(j->group, q)]++;
	for (uint32_t q = 0; ok && q < j->count; q++) {
		const uint32_t g = find(j->group, q);
		Slice group = size[g] > 1 ? j->all[g].key : SLICE("");
		if (!slice_eq(group, j->all[q].same))
			ok = index_set_same(ix, j->all[q].id, group, err);
	}
	free(size);
	return ok;
}

/* The entity of the first of these names that is one. */
static int64_t
entity_named(Index *ix, Slice names)
{
	int64_t id = 0;
	Slice name;

	while (id == 0 && slice_part(&names, '|', &name))
		id = query_entity_named(ix, name);
	return id;
}

/* What a capital said its country did, if that is named anywhere. */
static bool
settle_metonyms(Index *ix, Err *err)
{
	Arena arena = { 0 };
	IdVec ids = { 0 };
	Slice *names;
	bool ok = index_speakers(ix, &arena, &ids, &names, err);

	for (size_t i = 0; ok && i < ids.len; i++) {
		int64_t means = entity_named(ix, metonym_of(names[i]));
		if (means != 0 && means != ids.at[i])
			ok = index_set_metonym(ix, ids.at[i], means, err);
	}
	vec_free(&ids);
	arena_free(&arena);
	return ok;
}

bool
same_update(Index *ix, const Corrections *c, Err *err)
{
	Joining j = { 0 };
	Arena arena = { 0 };
	SameDecided *decided;
	size_t n;
	bool ok = index_settle_speakers(ix, err) && settle_metonyms(ix, err) &&
	    decide_quotes(ix, c, &arena, &decided, &n, err) &&
	    index_quotation_words(ix, n > 0, &arena, &j.all, &j.count, err);

	if (ok) {
		j.wordings = arena_new(&arena, Wording, j.count);
		j.group = arena_new(&arena, uint32_t, j.count);
		j.parted = arena_new(&arena, bool, j.count);
		collect(&j);
		take_decided(&j, decided, n);
		join(&j);
		ok = write_groups(ix, &j, err);
		for (size_t i = 0; i < j.count; i++)
			wording_free(&j.wordings[i]);
	}
	vec_free(&j.entries);
	vec_free(&j.apart);
	arena_free(&arena);
	return ok;
}

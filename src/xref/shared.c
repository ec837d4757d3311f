/* SPDX-License-Identifier: MIT */
/*
 * All shingles are sorted by hash, in parts of the range of hashes so that
 * memory stays small; the first article under a hash is paired with each of the
 * others.  Pairs are thus fewer than shingles, however often a text was copied.
 */
#include "xref/shared.h"

#include <stdlib.h>

#include "xref/overlap.h"
#include "xref/passage.h"

enum {
	PART_ENTRIES = 2 << 20,	/* shingles sorted at a time, about */
	HASH_BITS = 40
};

typedef struct {
	uint64_t hash;
	uint32_t place;		/* of the article, in .articles */
} Entry;

typedef VEC(uint64_t) PairVec;	/* place of a << 32 | place of b */

typedef struct {
	Index *ix;
	IdVec articles;		/* by file */
	HashVec hashes;		/* of one article */
	VEC(Entry) entries;
	PairVec pairs;
	Arena article;		/* of the pair that is compared */
} Sharing;

/* --- pairs --------------------------------------------------------------- */

static int
by_hash(const void *a, const void *b)
{
	const Entry *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

static int
by_number(const void *a, const void *b)
{
	const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

static void
keep_each_once(PairVec *v)
{
	size_t n = 0;

	if (v->len > 1)
		qsort(v->at, v->len, sizeof *v->at, by_number);
	for (size_t i = 0; i < v->len; i++)
		if (n == 0 || v->at[n - 1] != v->at[i])
			v->at[n++] = v->at[i];
	v->len = n;
}

static void
add_pairs(Sharing *sh)
{
	if (sh->entries.len > 1)
		qsort(sh->entries.at, sh->entries.len, sizeof *sh->entries.at,
		    by_hash);
	for (size_t i = 0, first = 0; i < sh->entries.len; i++) {
		const Entry *e = &sh->entries.at[i];
		const Entry *f = &sh->entries.at[first];
		if (e->hash != f->hash)
			first = i;
		else if (i > first)
			vec_push(&sh->pairs, (uint64_t)f->place << 32 |
			    e->place);
	}
	keep_each_once(&sh->pairs);
}

/* Takes the shingles between two hashes. */
static bool
read_part(Sharing *sh, uint64_t low, uint64_t high, Err *err)
{
	bool ok = true;

	vec_clear(&sh->entries);
	for (size_t i = 0; ok && i < sh->articles.len; i++) {
		ok = index_shingles(sh->ix, sh->articles.at[i], &sh->hashes,
		    err);
		for (size_t k = 0; ok && k < sh->hashes.len; k++)
			if (sh->hashes.at[k] >= low && sh->hashes.at[k] < high)
				vec_push(&sh->entries, ((Entry){
				    sh->hashes.at[k], (uint32_t)i }));
	}
	if (ok)
		add_pairs(sh);
	return ok;
}

static bool
find_pairs(Sharing *sh, Err *err)
{
	const uint64_t all = UINT64_C(1) << HASH_BITS;
	size_t total = 0;
	bool ok = index_shingled(sh->ix, &sh->articles, err);

	for (size_t i = 0; ok && i < sh->articles.len; i++) {
		ok = index_shingles(sh->ix, sh->articles.at[i], &sh->hashes,
		    err);
		total += sh->hashes.len;
	}
	const uint64_t parts = total / PART_ENTRIES + 1;
	for (uint64_t p = 0; ok && p < parts; p++)
		ok = read_part(sh, all / parts * p,
		    p + 1 == parts ? all : all / parts * (p + 1), err);
	return ok;
}

/* --- what they have in common -------------------------------------------- */

static ArticlePair
pair_at(const Sharing *sh, size_t i)
{
	return (ArticlePair){ sh->articles.at[sh->pairs.at[i] >> 32],
		sh->articles.at[sh->pairs.at[i] & UINT32_MAX] };
}

static int
by_ids(const void *a, const void *b)
{
	const ArticlePair *x = a, *y = b;

	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return x->b < y->b ? -1 : x->b > y->b;
}

static bool
read_wording(Sharing *sh, int64_t article, Wording *out, Err *err)
{
	ArticleBody body;

	arena_clear(&sh->article);
	if (!query_body(sh->ix, article, &sh->article, &body, err))
		return false;
	Article art = { .text = body.text, .blocks = body.blocks,
		.block_count = body.block_count, .markup = body.markup,
		.markup_count = body.markup_count };
	wording_of_article(out, &art);
	return true;
}

static Span
span_of(const Wording *w, uint32_t from, uint32_t to)
{
	return (Span){ w->words.at[from].span.start,
		w->words.at[to - 1].span.end };
}

static bool
put_overlaps(Sharing *sh, ArticlePair pair, const Wording *a,
    const Wording *b, const OverlapVec *found, Err *err)
{
	VEC(OverlapIn) in = { 0 };

	for (size_t i = 0; i < found->len; i++) {
		const Overlap *o = &found->at[i];
		vec_push(&in, ((OverlapIn){ span_of(a, o->a, o->a_end),
		    span_of(b, o->b, o->b_end), o->same, o->exact }));
	}
	bool ok = index_put_compared(sh->ix, pair, in.at, in.len, err);
	vec_free(&in);
	return ok;
}

/* Pairs of one a, from i on; *next is behind them. */
static bool
compare_with(Sharing *sh, const ArticlePair *pairs, size_t n, Err *err)
{
	Wording a = { 0 }, b = { 0 };
	OverlapIndex x = { 0 };
	OverlapVec found = { 0 };
	bool ok = read_wording(sh, pairs[0].a, &a, err);

	if (ok)
		overlap_index(&x, &a);
	for (size_t i = 0; ok && i < n; i++) {
		ok = read_wording(sh, pairs[i].b, &b, err);
		if (!ok)
			break;
		overlap_find(&x, &b, &found);
		ok = put_overlaps(sh, pairs[i], &a, &b, &found, err);
	}
	overlap_index_free(&x);
	vec_free(&found);
	wording_free(&a);
	wording_free(&b);
	return ok;
}

static bool
compare_all(Sharing *sh, const ArticlePair *pairs, size_t n, Err *err)
{
	bool ok = true;

	for (size_t i = 0, end; ok && i < n; i = end) {
		for (end = i + 1; end < n && pairs[end].a == pairs[i].a;)
			end++;
		ok = compare_with(sh, pairs + i, end - i, err);
	}
	return ok;
}

/* Pairs that are no longer go, new ones are compared. */
static bool
settle_pairs(Sharing *sh, Err *err)
{
	Arena arena = { 0 };
	ArticlePair *old, *fresh = arena_new(&arena, ArticlePair,
	    sh->pairs.len);
	size_t old_count, n = 0, k = 0;
	bool ok = index_compared(sh->ix, &arena, &old, &old_count, err);

	for (size_t i = 0; i < sh->pairs.len; i++)
		fresh[i] = pair_at(sh, i);
	if (sh->pairs.len > 1)
		qsort(fresh, sh->pairs.len, sizeof *fresh, by_ids);
	for (size_t i = 0; ok && i < sh->pairs.len; i++) {
		while (ok && k < old_count && by_ids(&old[k], &fresh[i]) < 0)
			ok = index_drop_compared(sh->ix, old[k++], err);
		if (k < old_count && by_ids(&old[k], &fresh[i]) == 0)
			k++;
		else
			fresh[n++] = fresh[i];
	}
	while (ok && k < old_count)
		ok = index_drop_compared(sh->ix, old[k++], err);
	ok = ok && compare_all(sh, fresh, n, err);
	arena_free(&arena);
	return ok;
}

bool
shared_update(Index *ix, Err *err)
{
	Sharing sh = { .ix = ix };
	bool ok = find_pairs(&sh, err) && settle_pairs(&sh, err) &&
	    passages_make(ix, err);

	vec_free(&sh.articles);
	vec_free(&sh.hashes);
	vec_free(&sh.entries);
	vec_free(&sh.pairs);
	arena_free(&sh.article);
	return ok;
}

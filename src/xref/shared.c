/* SPDX-License-Identifier: MIT */
/*
 * All shingles are sorted by hash, in parts of the range of hashes so that
 * memory stays small; each article is paired with the first one under each of
 * its hashes.  Pairs are thus fewer than shingles, however often a text was
 * copied.  An article is compared with its firsts in their order, and wording
 * that an earlier one holds already is not told again of a later one; so what
 * an article has in common depends on its own pairs alone, and is kept as long
 * as these stay the same.
 */
#include "xref/shared.h"

#include <stdlib.h>

#include "store/query_articles.h"
#include "xref/overlap.h"
#include "xref/passage.h"

enum {
	PART_ENTRIES = 2 << 20,	/* shingles sorted at a time, about */
	HASH_BITS = 40,
	KEPT = 512		/* wordings that are kept */
};

typedef struct {
	uint64_t hash;
	uint32_t place;		/* of the article, in .articles */
} Entry;

typedef VEC(uint64_t) PairVec;	/* place of b << 32 | place of a */

/* An article that others are compared with. */
typedef struct {
	int64_t article;	/* 0: none */
	Wording wording;
	OverlapIndex index;
} Kept;

typedef struct {
	Index *ix;
	IdVec articles;		/* by file */
	HashVec hashes;		/* of one article */
	VEC(Entry) entries;
	PairVec pairs;
	VEC(bool) alone;	/* of .articles: it has no first */
	IdVec before;		/* scratch */
	VEC(bool) told;		/* words of b */
	OverlapVec found;
	Kept kept[KEPT];
	Arena article;		/* of the text that is read */
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
			vec_push(&sh->pairs, (uint64_t)e->place << 32 |
			    f->place);
	}
	sh->pairs.len = vec_sort_once(sh->pairs.at, sh->pairs.len);
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
		vec_push(&sh->alone, true);
	}
	const uint64_t parts = total / PART_ENTRIES + 1;
	for (uint64_t p = 0; ok && p < parts; p++)
		ok = read_part(sh, all / parts * p,
		    p + 1 == parts ? all : all / parts * (p + 1), err);
	return ok;
}

/* --- what they have in common -------------------------------------------- */

static bool
read_wording(Sharing *sh, int64_t article, Wording *out, Err *err)
{
	ArticleBody body;

	arena_clear(&sh->article);
	if (!query_plain_body(sh->ix, article, &sh->article, &body, err))
		return false;
	Article art = { .text = body.text, .blocks = body.blocks,
		.block_count = body.block_count, .markup = body.markup,
		.markup_count = body.markup_count };
	wording_of_article(out, &art);
	return true;
}

static void
drop_kept(Kept *k)
{
	if (k->article != 0)
		overlap_index_free(&k->index);
	k->article = 0;
	wording_free(&k->wording);
}

/* The index of an article's wording; those asked for last are kept. */
static const OverlapIndex *
index_of(Sharing *sh, int64_t article, Err *err)
{
	Kept *k = &sh->kept[(uint64_t)article % KEPT];

	if (k->article == article)
		return &k->index;
	drop_kept(k);
	if (!read_wording(sh, article, &k->wording, err))
		return NULL;
	overlap_index(&k->index, &k->wording);
	k->article = article;
	return &k->index;
}

static Span
span_of(const Wording *w, uint32_t from, uint32_t to)
{
	return (Span){ w->words.at[from].span.start,
		w->words.at[to - 1].span.end };
}

/* Marks the words as told; false when most were. */
static bool
is_news(Sharing *sh, const Overlap *o)
{
	uint32_t fresh = 0;

	for (uint32_t i = o->b; i < o->b_end; i++) {
		fresh += !sh->told.at[i];
		sh->told.at[i] = true;
	}
	return fresh >= OVERLAP_WORDS || fresh * 2 >= o->b_end - o->b;
}

static bool
compare(Sharing *sh, ArticlePair pair, const Wording *b, Err *err)
{
	VEC(OverlapIn) in = { 0 };
	const OverlapIndex *x = index_of(sh, pair.a, err);

	if (x == NULL)
		return false;
	overlap_find(x, b, sh->told.at, &sh->found);
	for (size_t i = 0; i < sh->found.len; i++) {
		const Overlap *o = &sh->found.at[i];
		if (is_news(sh, o))
			vec_push(&in, ((OverlapIn){
			    span_of(x->w, o->a, o->a_end),
			    span_of(b, o->b, o->b_end), o->same, o->exact }));
	}
	bool ok = index_put_compared(sh->ix, pair, in.at, in.len, err);
	vec_free(&in);
	return ok;
}

/* All pairs of one b, those whose files come first before others. */
static bool
compare_one(Sharing *sh, const ArticlePair *pairs, size_t n, Err *err)
{
	Wording b = { 0 };
	bool ok = index_drop_compared(sh->ix, pairs[0].b, err) &&
	    read_wording(sh, pairs[0].b, &b, err);

	vec_clear(&sh->told);
	for (size_t i = 0; i < b.words.len; i++)
		vec_push(&sh->told, false);
	for (size_t i = 0; ok && i < n; i++)
		ok = compare(sh, pairs[i], &b, err);
	wording_free(&b);
	return ok;
}

/* The pairs of an article as they are in the index. */
static bool
is_compared(Sharing *sh, const ArticlePair *pairs, size_t n, bool *is,
    Err *err)
{
	vec_clear(&sh->before);
	if (!index_compared(sh->ix, pairs[0].b, &sh->before, err))
		return false;
	*is = sh->before.len == n;
	for (size_t i = 0; *is && i < n; i++)
		*is = sh->before.at[i] == pairs[i].a;
	return true;
}

/* Articles whose pairs changed are compared again. */
static bool
settle_pairs(Sharing *sh, Err *err)
{
	VEC(ArticlePair) pairs = { 0 };
	bool ok = true, is;

	for (size_t i = 0, end; ok && i < sh->pairs.len; i = end) {
		vec_clear(&pairs);
		for (end = i; end < sh->pairs.len && sh->pairs.at[end] >> 32 ==
		    sh->pairs.at[i] >> 32; end++)
			vec_push(&pairs, ((ArticlePair){
			    sh->articles.at[sh->pairs.at[end] & UINT32_MAX],
			    sh->articles.at[sh->pairs.at[end] >> 32] }));
		ok = is_compared(sh, pairs.at, pairs.len, &is, err) &&
		    (is || compare_one(sh, pairs.at, pairs.len, err));
		sh->alone.at[sh->pairs.at[i] >> 32] = false;
	}
	vec_free(&pairs);
	for (size_t i = 0; ok && i < sh->articles.len; i++)
		if (sh->alone.at[i])
			ok = index_drop_compared(sh->ix, sh->articles.at[i],
			    err);
	return ok;
}

bool
shared_update(Index *ix, Err *err)
{
	Sharing sh = { .ix = ix };
	bool ok = find_pairs(&sh, err) && settle_pairs(&sh, err) &&
	    passages_make(ix, err);

	for (size_t i = 0; i < KEPT; i++)
		drop_kept(&sh.kept[i]);
	vec_free(&sh.articles);
	vec_free(&sh.hashes);
	vec_free(&sh.entries);
	vec_free(&sh.pairs);
	vec_free(&sh.before);
	vec_free(&sh.alone);
	vec_free(&sh.told);
	vec_free(&sh.found);
	arena_free(&sh.article);
	return ok;
}

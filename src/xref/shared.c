/* SPDX-License-Identifier: MIT */
/*
 * All shingles are sorted by hash, in parts of the range of hashes so that
 * memory stays small; each article is paired with the first one under each of
 * its hashes.  Pairs are thus fewer than shingles, however often a text was
 * copied.  An article is compared with its firsts in their order, and wording
 * that an earlier one holds already is not told again of a later one, which is
 * not even looked at where all the shingles that it shares are told; so what an
 * article has in common depends on its own pairs alone, and is kept as long as
 * these stay the same.
 */
#include "xref/shared.h"

#include <stdlib.h>

#include "store/query_articles.h"
#include "xref/overlap.h"
#include "xref/passage.h"

enum {
	PART_ENTRIES = 2 << 20,	/* shingles sorted at a time, about */
	HASH_BITS = 40,
	KEPT = 2048		/* wordings that are kept */
};

typedef struct {
	uint64_t hash;
	uint32_t place;		/* of the article, in .articles */
} Entry;

typedef VEC(uint64_t) PairVec;	/* place of b << 32 | place of a */

/* An article that is compared with others. */
typedef struct {
	int64_t article;	/* 0: none */
	Wording wording;
	OverlapIndex index;
} Kept;

typedef struct {
	Index *ix;
	ShingledVec articles;	/* by file */
	HashVec hashes;		/* of one article */
	VEC(Entry) entries;
	PairVec pairs;
	VEC(bool) alone;	/* of .articles: it has no first */
	ShinglePlaces places;	/* of b's shingles */
	VEC(bool) told;		/* words of b */
	OverlapVec found;
	VEC(OverlapRow) rows;
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
		ok = index_shingles(sh->ix, sh->articles.at[i].id, &sh->hashes,
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
		ok = index_shingles(sh->ix, sh->articles.at[i].id, &sh->hashes,
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
	if (!query_bare_body(sh->ix, article, &sh->article, &body, err))
		return false;
	Article art = { .text = body.text, .blocks = body.blocks,
		.block_count = body.block_count, .markup = body.markup,
		.markup_count = body.markup_count };
	wording_of_article(out, &art);
	return true;
}

static void
drop(Kept *k)
{
	if (k->article != 0)
		overlap_index_free(&k->index);
	k->article = 0;
	wording_free(&k->wording);
}

/* Has the wording of an article in *k, if it is not there. */
static bool
keep(Sharing *sh, Kept *k, int64_t article, Err *err)
{
	if (k->article == article)
		return true;
	drop(k);
	if (!read_wording(sh, article, &k->wording, err))
		return false;
	overlap_index(&k->index, &k->wording);
	k->article = article;
	return true;
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
is_told(const Sharing *sh, const ShingleAt *s)
{
	uint32_t i = s->from;

	while (i < s->to && sh->told.at[i])
		i++;
	return i == s->to;
}

/* Whether an article holds a shingle of b's that is not told yet. */
static bool
may_add(Sharing *sh, int64_t article, bool *may, Err *err)
{
	const HashVec *a = &sh->hashes;

	*may = false;
	if (!index_shingles(sh->ix, article, &sh->hashes, err))
		return false;
	for (size_t i = 0, k = 0; !*may && i < sh->places.len; i++) {
		const ShingleAt *s = &sh->places.at[i];
		while (k < a->len && a->at[k] < s->hash)
			k++;
		*may = k < a->len && a->at[k] == s->hash && !is_told(sh, s);
	}
	return true;
}

/* Adds what b shares with an article, whose wording is kept from now on. */
static bool
compare(Sharing *sh, int64_t article, const Kept *b, Err *err)
{
	Kept *a = &sh->kept[(uint64_t)article % KEPT];
	bool may;

	if (!may_add(sh, article, &may, err))
		return false;
	if (!may)
		return true;
	if (!keep(sh, a, article, err))
		return false;
	overlap_find(&a->index, &b->index, sh->told.at, &sh->found);
	for (size_t i = 0; i < sh->found.len; i++) {
		const Overlap *o = &sh->found.at[i];
		if (is_news(sh, o))
			vec_push(&sh->rows, ((OverlapRow){ article,
			    b->article, span_of(&a->wording, o->a, o->a_end),
			    span_of(&b->wording, o->b, o->b_end), o->same,
			    o->exact }));
	}
	return true;
}

/* All pairs of one b, those whose files come first before others. */
static bool
compare_one(Sharing *sh, const uint64_t *pairs, size_t n, uint64_t signature,
    Err *err)
{
	const int64_t article = sh->articles.at[pairs[0] >> 32].id;
	Kept b = { 0 };
	bool ok = keep(sh, &b, article, err);

	wording_shingle_places(&b.wording, &sh->places);
	vec_clear(&sh->rows);
	vec_clear(&sh->told);
	for (size_t i = 0; i < b.wording.words.len; i++)
		vec_push(&sh->told, false);
	for (size_t i = 0; ok && i < n; i++)
		ok = compare(sh, sh->articles.at[pairs[i] & UINT32_MAX].id,
		    &b, err);
	ok = ok && index_put_compared(sh->ix, article, signature, sh->rows.at,
	    sh->rows.len, err);
	drop(&b);
	return ok;
}

/* Of the articles that one is paired with, and of what they say. */
static uint64_t
signature_of(const Sharing *sh, const uint64_t *pairs, size_t n)
{
	uint64_t hash = 0;

	for (size_t i = 0; i < n; i++) {
		const Shingled *a = &sh->articles.at[pairs[i] & UINT32_MAX];
		hash = slice_hash((Slice){ (const char *)a, sizeof *a },
		    hash);
	}
	return hash | 1;
}

/* Articles whose pairs changed are compared again. */
static bool
settle_pairs(Sharing *sh, Err *err)
{
	const uint64_t *at = sh->pairs.at;
	bool ok = true;

	for (size_t i = 0, end; ok && i < sh->pairs.len; i = end) {
		const uint64_t b = at[i] >> 32;
		for (end = i; end < sh->pairs.len && at[end] >> 32 == b; end++)
			;
		const uint64_t now = signature_of(sh, at + i, end - i);
		if (index_compared(sh->ix, sh->articles.at[b].id) != now)
			ok = compare_one(sh, at + i, end - i, now, err);
		sh->alone.at[b] = false;
	}
	for (size_t i = 0; ok && i < sh->articles.len; i++)
		if (sh->alone.at[i])
			ok = index_drop_compared(sh->ix,
			    sh->articles.at[i].id, err);
	return ok;
}

bool
shared_update(Index *ix, Err *err)
{
	Sharing sh = { .ix = ix };
	bool ok = find_pairs(&sh, err) && settle_pairs(&sh, err) &&
	    passages_make(ix, err);

	for (size_t i = 0; i < KEPT; i++)
		drop(&sh.kept[i]);
	vec_free(&sh.articles);
	vec_free(&sh.hashes);
	vec_free(&sh.entries);
	vec_free(&sh.pairs);
	vec_free(&sh.alone);
	vec_free(&sh.places);
	vec_free(&sh.told);
	vec_free(&sh.found);
	vec_free(&sh.rows);
	arena_free(&sh.article);
	return ok;
}

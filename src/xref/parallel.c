/* SPDX-License-Identifier: MIT */
/*
 * What both have is found by overlap.h.  Which of the passages are aligned is
 * the heaviest chain that rises in both: each one is added to the best chain
 * that ends before it in b, kept in a Fenwick tree over the places in b.
 */
#include "xref/parallel.h"

#include <stdlib.h>

#include "base/bisect.h"
#include "base/error.h"
#include "store/passages.h"
#include "text/word.h"
#include "xref/overlap.h"

enum { GAP_MAX = 9 };		/* words passed over within a passage */

/* Words [a, a_end) of one and [b, b_end) of the other. */
typedef struct {
	uint32_t a, a_end, b, b_end;
} Range;

typedef struct {
	const Wording *w[2];
	bool *same[2];		/* for each word */
	VEC(ParallelPassage) passages;
} Laying;

/* --- which words are the same -------------------------------------------- */

static bool
same_word(const Laying *l, const Range *r, uint32_t i, uint32_t j)
{
	const WordingWord *a = l->w[0]->words.at, *b = l->w[1]->words.at;

	return i < r->a_end && j < r->b_end && a[i].hash != 0 &&
	    a[i].hash == b[j].hash;
}

/* Passes over the fewest words behind which both agree again: in a word that
 * says something, or in two. */
static void
pass_over(const Laying *l, Range *r)
{
	for (uint32_t sum = 1; sum <= 2 * GAP_MAX; sum++)
		for (uint32_t n = 0; n <= sum; n++) {
			const uint32_t i = r->a + n, j = r->b + sum - n;

			if (n > GAP_MAX || sum - n > GAP_MAX ||
			    !same_word(l, r, i, j) ||
			    (!l->w[0]->words.at[i].content &&
			    !same_word(l, r, i + 1, j + 1)))
				continue;
			r->a = i;
			r->b = j;
			return;
		}
	r->a++;
	r->b++;
}

/* Marks the words that are the same; how many. */
static uint32_t
mark_same(Laying *l, Range r)
{
	uint32_t n = 0;

	while (r.a < r.a_end && r.b < r.b_end) {
		if (!same_word(l, &r, r.a, r.b)) {
			pass_over(l, &r);
			continue;
		}
		l->same[0][r.a++] = l->same[1][r.b++] = true;
		n++;
	}
	return n;
}

/* --- passages ------------------------------------------------------------ */

static void
add_passage(Laying *l, Range r)
{
	const WordingWord *a = l->w[0]->words.at, *b = l->w[1]->words.at;

	vec_push(&l->passages, ((ParallelPassage){
	    .a = { a[r.a].span.start, a[r.a_end - 1].span.end },
	    .b = { b[r.b].span.start, b[r.b_end - 1].span.end },
	    .words = mark_same(l, r) }));
}

static void
find_passages(Laying *l)
{
	OverlapIndex a, b;
	OverlapVec found = { 0 };

	overlap_index(&a, l->w[0]);
	overlap_index(&b, l->w[1]);
	overlap_find(&a, &b, NULL, &found);
	for (size_t i = 0; i < found.len; i++) {
		const Overlap *o = &found.at[i];
		add_passage(l, (Range){ o->a, o->a_end, o->b, o->b_end });
	}
	overlap_index_free(&a);
	overlap_index_free(&b);
	vec_free(&found);
}

/* The first word that ends behind a position. */
static uint32_t
word_from(const Wording *w, uint32_t pos)
{
	size_t first = 0;

	BISECT(first, w->words.len, i, w->words.at[i].span.end <= pos);
	return (uint32_t)first;
}

static void
words_in(const Wording *w, Span span, uint32_t *from, uint32_t *to)
{
	*from = word_from(w, span.start);
	*to = *from;
	while (*to < w->words.len && w->words.at[*to].span.start < span.end &&
	    w->words.at[*to].hash != 0)
		++*to;
}

static bool
any_same(const bool *same, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (same[i])
			return true;
	return false;
}

static void
add_given(Laying *l, const ParallelPassage *p)
{
	Range r;

	words_in(l->w[0], p->a, &r.a, &r.a_end);
	words_in(l->w[1], p->b, &r.b, &r.b_end);
	if (r.a < r.a_end && r.b < r.b_end &&
	    !(any_same(l->same[0], r.a, r.a_end) &&
	    any_same(l->same[1], r.b, r.b_end)))
		add_passage(l, r);
}

/* --- the chain ----------------------------------------------------------- */

static int
by_place(const void *x, const void *y)
{
	const ParallelPassage *p = x, *q = y;

	if (p->a.start != q->a.start)
		return p->a.start < q->a.start ? -1 : 1;
	if (p->b.start != q->b.start)
		return p->b.start < q->b.start ? -1 : 1;
	return p->a.end < q->a.end ? -1 : p->a.end > q->a.end;
}

/* Chains that end with each passage; places count from 1, 0: none. */
typedef struct {
	uint64_t *places;	/* in b, sorted */
	size_t place_count;
	uint64_t *weight;	/* words in the chain of each passage */
	size_t *before;		/* the one before it in its chain */
	size_t *tree;		/* of places: the heaviest chain up to there */
} Chains;

static size_t
place_of(const Chains *c, uint32_t start)
{
	size_t first = 0;

	BISECT(first, c->place_count, i, c->places[i] < start);
	return first + 1;
}

static size_t
heaviest_before(const Chains *c, size_t place)
{
	size_t best = 0;

	for (place--; place > 0; place -= place & (~place + 1))
		if (c->weight[c->tree[place]] > c->weight[best])
			best = c->tree[place];
	return best;
}

static void
put_chain(Chains *c, size_t place, size_t passage)
{
	for (; place <= c->place_count; place += place & (~place + 1))
		if (c->weight[passage] > c->weight[c->tree[place]])
			c->tree[place] = passage;
}

/* Passages that begin at one place in a are never in one chain: they are all
 * looked up before any is put in. */
static void
align(ParallelPassage *p, size_t n, Arena *a)
{
	Chains c = { arena_new(a, uint64_t, n + 1), n,
		arena_new(a, uint64_t, n + 1), arena_new(a, size_t, n + 1),
		arena_new(a, size_t, n + 1) };
	size_t best = 0;

	for (size_t i = 0; i < n; i++)
		c.places[i] = p[i].b.start;
	c.place_count = vec_sort_once(c.places, n);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i; end < n && p[end].a.start == p[i].a.start;
		    end++) {
			c.before[end + 1] = heaviest_before(&c,
			    place_of(&c, p[end].b.start));
			c.weight[end + 1] = c.weight[c.before[end + 1]] +
			    p[end].words + 1;
		}
		for (size_t k = i; k < end; k++)
			put_chain(&c, place_of(&c, p[k].b.start), k + 1);
	}
	for (size_t i = 1; i <= n; i++)
		best = c.weight[i] > c.weight[best] ? i : best;
	for (; best > 0; best = c.before[best])
		p[best - 1].aligned = true;
}

/* --- all of it ----------------------------------------------------------- */

static void
keep_same(const Laying *l, int side, Arena *a, Parallel *out)
{
	const Wording *w = l->w[side];
	VEC(Span) spans = { 0 };

	out->words[side] = 0;
	for (size_t i = 0; i < w->words.len; i++) {
		if (!l->same[side][i])
			continue;
		out->words[side]++;
		if (i > 0 && l->same[side][i - 1])
			spans.at[spans.len - 1].end = w->words.at[i].span.end;
		else
			vec_push(&spans, w->words.at[i].span);
	}
	out->same[side] = arena_copy(a, spans.at, spans.len,
	    sizeof *spans.at);
	out->same_count[side] = spans.len;
	vec_free(&spans);
}

void
parallel_make(const Wording *a, const Wording *b,
    const ParallelPassage *given, size_t n, Arena *arena, Parallel *out)
{
	Arena scratch = { 0 };
	Laying l = { .w = { a, b },
		.same = { arena_new(&scratch, bool, a->words.len),
		    arena_new(&scratch, bool, b->words.len) } };

	find_passages(&l);
	for (size_t i = 0; i < n; i++)
		add_given(&l, &given[i]);
	if (l.passages.len > 1)
		qsort(l.passages.at, l.passages.len, sizeof *l.passages.at,
		    by_place);
	align(l.passages.at, l.passages.len, &scratch);
	out->at = arena_copy(arena, l.passages.at, l.passages.len,
	    sizeof *l.passages.at);
	out->count = l.passages.len;
	keep_same(&l, 0, arena, out);
	keep_same(&l, 1, arena, out);
	vec_free(&l.passages);
	arena_free(&scratch);
}

typedef VEC(ParallelPassage) PassageVec;

/* Its first places in either; none where one has it not. */
static void
add_known(const PassageRow *row, int64_t a, int64_t b, PassageVec *out)
{
	const Location *x = NULL, *y = NULL;

	for (size_t i = row->count; i-- > 0;) {
		if (row->spans[i].article == a)
			x = &row->spans[i];
		if (row->spans[i].article == b)
			y = &row->spans[i];
	}
	if (x != NULL && y != NULL)
		vec_push(out, ((ParallelPassage){ .a = x->span,
		    .b = y->span }));
}

static bool
read_known(Index *ix, int64_t a, int64_t b, PassageVec *out, Err *err)
{
	Arena scratch = { 0 };
	PassageAt *at;
	PassageRow row;
	size_t n;
	bool ok = query_passages_in(ix, a, &scratch, &at, &n, err);

	for (size_t i = 0; ok && i < n; i++) {
		ok = query_passage(ix, at[i].passage, &scratch, &row, err);
		if (ok)
			add_known(&row, a, b, out);
	}
	arena_free(&scratch);
	return ok;
}

static void
read_wording(const ArticleBody *body, Wording *out)
{
	const Article art = { .text = body->text, .blocks = body->blocks,
		.block_count = body->block_count, .markup = body->markup,
		.markup_count = body->markup_count };

	wording_of_article(out, &art);
}

bool
parallel_of(Index *ix, const ArticleBody *a, const ArticleBody *b,
    Arena *arena, Parallel *out, Err *err)
{
	Wording w[2] = { 0 };
	PassageVec known = { 0 };
	bool ok = read_known(ix, a->row.id, b->row.id, &known, err);

	*out = (Parallel){ 0 };
	if (ok) {
		read_wording(a, &w[0]);
		read_wording(b, &w[1]);
		parallel_make(&w[0], &w[1], known.at, known.len, arena, out);
	}
	wording_free(&w[0]);
	wording_free(&w[1]);
	vec_free(&known);
	return ok;
}

static int
by_start(const void *x, const void *y)
{
	const Elsewhere *p = x, *q = y;

	return p->span.start < q->span.start ? -1 :
	    p->span.start > q->span.start;
}

/* All passages of a side, in order, those that overlap as one. */
static size_t
covered(const Parallel *p, int side, Elsewhere *out)
{
	size_t n = 0;

	for (size_t i = 0; i < p->count; i++)
		out[i] = (Elsewhere){ side == 0 ? p->at[i].a : p->at[i].b, 1 };
	if (p->count > 1)
		qsort(out, p->count, sizeof *out, by_start);
	for (size_t i = 0; i < p->count; i++) {
		if (n == 0 || out[i].span.start >= out[n - 1].span.end)
			out[n++] = out[i];
		else if (out[i].span.end > out[n - 1].span.end)
			out[n - 1].span.end = out[i].span.end;
	}
	return n;
}

void
parallel_only(const Parallel *p, int side, const ArticleBody *body,
    Arena *arena, OnlyHere *out)
{
	Elsewhere *at = arena_new(arena, Elsewhere, p->count);
	const size_t n = covered(p, side, at);

	elsewhere_outside(body, at, n, arena, out);
}

/* From the first of its words to the last one. */
static void
add_words(Slice text, Span span, Span *out, size_t *n)
{
	const Slice cut = slice_sub(text, 0, span.end);
	Span words = { span.end, span.start };
	Word w;

	for (uint32_t pos = span.start; word_next(cut, &pos, &w);) {
		if (w.kind == WORD_PUNCT)
			continue;
		if (w.span.start < words.start)
			words.start = w.span.start;
		words.end = w.span.end;
	}
	if (words.start < words.end)
		out[(*n)++] = words;
}

void
parallel_differing(const Parallel *p, int side, Slice text, Span passage,
    Arena *arena, Span **out, size_t *n)
{
	const Span *same = p->same[side];
	uint32_t pos = passage.start;
	size_t at = 0, last;

	BISECT(at, p->same_count[side], i, same[i].end <= passage.start);
	for (last = at; last < p->same_count[side] &&
	    same[last].start < passage.end; last++)
		;
	*out = arena_new(arena, Span, last - at + 1);
	for (*n = 0; at < last; at++) {
		if (same[at].start > pos)
			add_words(text, (Span){ pos, same[at].start }, *out,
			    n);
		pos = same[at].end;
	}
	if (pos < passage.end)
		add_words(text, (Span){ pos, passage.end }, *out, n);
}

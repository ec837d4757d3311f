/* SPDX-License-Identifier: MIT */
#include "xref/passage.h"

#include <stdlib.h>

#include "base/bisect.h"
#include "store/query_articles.h"
#include "store/quotations.h"
#include "xref/key.h"
#include "xref/wording.h"

enum {
	NEAR_PERCENT = 60,	/* of the longer: the same stretch */
	COVERED_PERCENT = 80,	/* of a span inside quotations */
	NEIGHBOURS = 8		/* stretches a stretch is compared with */
};

/* One side of an overlap. */
typedef struct {
	int64_t article;
	Span span;
	uint32_t order;		/* of the overlap */
} Side;

typedef struct {
	Index *ix;
	Arena arena;
	Map used;			/* keys */
	OverlapRow *overlaps;
	size_t count;
	Side *sides;			/* two of each */
	uint32_t *group;		/* union-find over the overlaps */
	QuotationWords *quotations;	/* by article and place */
	size_t quotation_count;
} Making;

/* --- which overlaps are one passage -------------------------------------- */

static uint32_t
find(uint32_t *group, uint32_t i)
{
	while (group[i] != i) {
		group[i] = group[group[i]];
		i = group[i];
	}
	return i;
}

static void
unite(uint32_t *group, uint32_t a, uint32_t b)
{
	const uint32_t x = find(group, a), y = find(group, b);

	if (x < y)
		group[y] = x;
	else
		group[x] = y;
}

static int
by_place(const void *a, const void *b)
{
	const Side *x = a, *y = b;

	if (x->article != y->article)
		return x->article < y->article ? -1 : 1;
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end < y->span.end ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

static uint32_t
shared_bytes(Span a, Span b)
{
	const uint32_t start = a.start > b.start ? a.start : b.start;
	const uint32_t end = a.end < b.end ? a.end : b.end;

	return end > start ? end - start : 0;
}

static bool
is_near(Span a, Span b)
{
	const uint32_t a_len = a.end - a.start, b_len = b.end - b.start;
	const uint64_t longer = a_len > b_len ? a_len : b_len;

	return (uint64_t)shared_bytes(a, b) * 100 >= longer * NEAR_PERCENT;
}

static void
join_overlaps(Making *m)
{
	const size_t n = 2 * m->count;

	for (uint32_t i = 0; i < m->count; i++) {
		const OverlapRow *o = &m->overlaps[i];
		m->group[i] = i;
		m->sides[2 * i] = (Side){ o->a_article, o->a, i };
		m->sides[2 * i + 1] = (Side){ o->b_article, o->b, i };
	}
	if (n > 1)
		qsort(m->sides, n, sizeof *m->sides, by_place);
	for (size_t i = 0; i < n; i++)
		for (size_t k = i; k > 0 && i - k < NEIGHBOURS &&
		    m->sides[k - 1].article == m->sides[i].article; k--)
			if (is_near(m->sides[k - 1].span, m->sides[i].span))
				unite(m->group, m->sides[k - 1].order,
				    m->sides[i].order);
}

/* --- quotations ---------------------------------------------------------- */

/* The first quotation of an article, in the order of their articles. */
static size_t
first_of(const Making *m, int64_t article)
{
	size_t first = 0;

	BISECT(first, m->quotation_count, i,
	    m->quotations[i].article < article);
	return first;
}

/* The bytes of a span that stand in quotations; those that have a group count
 * in *grouped. */
static bool
is_quoted(const Making *m, int64_t article, Span span, bool *grouped)
{
	uint32_t covered = 0, in_group = 0, behind = span.start;

	for (size_t i = first_of(m, article); i < m->quotation_count &&
	    m->quotations[i].article == article &&
	    m->quotations[i].span.start < span.end; i++) {
		Span q = m->quotations[i].span;
		if (q.start < behind)
			q.start = behind;
		if (q.end <= q.start)
			continue;
		const uint32_t n = shared_bytes(q, span);
		covered += n;
		in_group += m->quotations[i].same.len > 0 ? n : 0;
		behind = q.end;
	}
	const uint64_t enough = (uint64_t)(span.end - span.start) *
	    COVERED_PERCENT;
	*grouped = (uint64_t)in_group * 100 >= enough;
	return (uint64_t)covered * 100 >= enough;
}

static int
by_article(const void *a, const void *b)
{
	const QuotationWords *x = a, *y = b;

	if (x->article != y->article)
		return x->article < y->article ? -1 : 1;
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	return x->span.end < y->span.end ? -1 : x->span.end > y->span.end;
}

/* --- passages of overlaps ------------------------------------------------ */

typedef VEC(PassageSpan) SpanList;

static int
by_span(const void *a, const void *b)
{
	const PassageSpan *x = a, *y = b;

	if (x->article != y->article)
		return x->article < y->article ? -1 : 1;
	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	return x->span.end < y->span.end ? -1 : x->span.end > y->span.end;
}

/* Spans of one article that touch become one. */
static void
merge_spans(SpanList *list)
{
	size_t n = 0;

	qsort(list->at, list->len, sizeof *list->at, by_span);
	for (size_t i = 0; i < list->len; i++) {
		PassageSpan s = list->at[i];
		PassageSpan *last = n > 0 ? &list->at[n - 1] : NULL;
		if (last == NULL || last->article != s.article ||
		    last->span.end <= s.span.start)
			list->at[n++] = s;
		else if (s.span.end > last->span.end)
			last->span.end = s.span.end;
	}
	list->len = n;
}

/* Quoted wherever it stands: then its kind is that, or, if quotations that are
 * the same make it up, it is told as theirs. */
static bool
settle_kind(const Making *m, const SpanList *list, PassageKind *kind)
{
	bool quoted = true, grouped = true;

	for (size_t i = 0; i < list->len; i++) {
		bool in_group;
		quoted &= is_quoted(m, list->at[i].article, list->at[i].span,
		    &in_group);
		grouped &= in_group;
	}
	if (quoted)
		*kind = PASSAGE_QUOTATION;
	return !quoted || !grouped;
}

static bool
put(Making *m, PassageKind kind, uint32_t words, Slice content,
    const SpanList *list, Err *err)
{
	PassageIn in = { .kind = kind, .words = words, .spans = list->at,
		.count = list->len, .key = key_make(&m->arena, &m->used,
		key_content(&m->arena, slice_of(passage_kind_name(kind)),
		content)) };

	return index_put_passage(m->ix, &in, err);
}

/* The words of the first overlap name the passage. */
static bool
put_passage(Making *m, uint32_t first, PassageKind kind, uint32_t words,
    SpanList *list, Err *err)
{
	const OverlapRow *o = &m->overlaps[first];
	Arena arena = { 0 };
	Slice text;

	merge_spans(list);
	if (!settle_kind(m, list, &kind))
		return true;
	bool ok = query_text(m->ix, o->a_article, &arena, &text, err) &&
	    put(m, kind, words, slice_span(text, o->a), list, err);
	arena_free(&arena);
	return ok;
}

typedef struct {
	uint32_t group, overlap;
} Member;

static int
by_group(const void *a, const void *b)
{
	const Member *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return x->overlap < y->overlap ? -1 : x->overlap > y->overlap;
}

static bool
put_overlaps(Making *m, Err *err)
{
	Member *members = arena_new(&m->arena, Member, m->count);
	SpanList list = { 0 };
	bool ok = true;

	for (uint32_t i = 0; i < m->count; i++)
		members[i] = (Member){ find(m->group, i), i };
	if (m->count > 1)
		qsort(members, m->count, sizeof *members, by_group);
	for (size_t i = 0, end; ok && i < m->count; i = end) {
		PassageKind kind = PASSAGE_VERBATIM;
		uint32_t words = 0;
		vec_clear(&list);
		for (end = i; end < m->count &&
		    members[end].group == members[i].group; end++) {
			const OverlapRow *o =
			    &m->overlaps[members[end].overlap];
			if (!o->exact || (end > i && o->words != words))
				kind = PASSAGE_NEAR_VERBATIM;
			words = o->words > words ? o->words : words;
			vec_push(&list, ((PassageSpan){ o->a_article, o->a }));
			vec_push(&list, ((PassageSpan){ o->b_article, o->b }));
		}
		ok = put_passage(m, members[i].group, kind, words, &list, err);
	}
	vec_free(&list);
	return ok;
}

/* --- passages of quotations ---------------------------------------------- */

static int
by_same(const void *a, const void *b)
{
	const QuotationWords *x = *(QuotationWords *const *)a;
	const QuotationWords *y = *(QuotationWords *const *)b;
	int order = slice_cmp(x->same, y->same);

	return order != 0 ? order : x < y ? -1 : x > y;
}

static uint32_t
words_in(Slice text)
{
	Wording w = { 0 };

	wording_add(&w, text, (Span){ 0, (uint32_t)text.len });
	uint32_t n = (uint32_t)w.words.len;
	wording_free(&w);
	return n;
}

static bool
put_quotations(Making *m, Err *err)
{
	QuotationWords **all = arena_new(&m->arena, QuotationWords *,
	    m->quotation_count);
	SpanList list = { 0 };
	size_t n = 0;
	bool ok = true;

	for (size_t i = 0; i < m->quotation_count; i++)
		if (m->quotations[i].same.len > 0)
			all[n++] = &m->quotations[i];
	if (n > 1)
		qsort(all, n, sizeof *all, by_same);
	for (size_t i = 0, end; ok && i < n; i = end) {
		uint32_t words = UINT32_MAX;
		vec_clear(&list);
		for (end = i; end < n && slice_eq(all[end]->same,
		    all[i]->same); end++) {
			uint32_t here = words_in(all[end]->folded);
			words = here < words ? here : words;
			vec_push(&list, ((PassageSpan){ all[end]->article,
			    all[end]->span }));
		}
		ok = put(m, PASSAGE_QUOTATION, words, all[i]->same, &list, err);
	}
	vec_free(&list);
	return ok;
}

bool
passages_make(Index *ix, Err *err)
{
	Making m = { .ix = ix };
	bool ok = index_clear_passages(ix, err) &&
	    index_overlaps(ix, &m.arena, &m.overlaps, &m.count, err) &&
	    index_quotation_words(ix, false, &m.arena, &m.quotations,
	    &m.quotation_count, err);

	if (ok) {
		m.sides = arena_new(&m.arena, Side, 2 * m.count);
		m.group = arena_new(&m.arena, uint32_t, m.count);
		if (m.quotation_count > 1)
			qsort(m.quotations, m.quotation_count,
			    sizeof *m.quotations, by_article);
		join_overlaps(&m);
		ok = put_quotations(&m, err) && put_overlaps(&m, err) &&
		    index_end_passages(ix, err);
	}
	map_free(&m.used);
	arena_free(&m.arena);
	return ok;
}

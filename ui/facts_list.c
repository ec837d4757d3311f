/* SPDX-License-Identifier: MIT */
/*
 * Facts that several articles tell, in the same words or in others; those that
 * they tell differently first.
 */
#include "store/claims.h"
#include "text/fold.h"
#include "ui/lists.h"
#include "xref/context.h"

enum { FILTERED_MOST = 5000, DIFFER_CELLS = 18, WIDE_CELLS = 60 };
enum { DOTS, TEXT, DIFFER };	/* the columns */

/* The first sentence that tells it, in the arena. */
static bool
words_of(Index *ix, const ClaimRow *claim, Arena *a, Slice *out, Err *err)
{
	Arena read = {0};
	ArticleBody body;

	*out = SLICE("");
	if (claim->count == 0)
		return true;
	bool ok = query_plain_body(ix, claim->reports[0].article, &read,
	    &body, err);

	if (ok)
		*out = arena_dup(a, context_shown(&body,
		    claim->reports[0].span, &read));
	arena_free(&read);
	return ok;
}

/* "number, place": each kind once. */
static Slice
kinds_of(const ClaimRow *claim, Arena *a)
{
	Buffer b = {0};

	for (int k = 0; k < DIFFER_KINDS; k++) {
		size_t i = 0;

		while (i < claim->differ_count &&
		    claim->differ[i].kind != (DifferKind)k)
			i++;
		if (i < claim->differ_count)
			buffer_printf(&b, "%s%s", b.len > 0 ? ", " : "",
			    differ_kind_name((DifferKind)k));
	}
	return buffer_keep(&b, a);
}

/* Those of the first rows whose words or kinds have the filter. */
static bool
filter_rows(Index *ix, Slice filter, IdVec *ids, Err *err)
{
	Arena a = {0};
	size_t kept = 0;
	bool ok = true;

	for (size_t i = 0; ok && i < ids->len && i < FILTERED_MOST; i++) {
		ClaimRow claim;
		Slice words;

		arena_clear(&a);
		ok = query_claim(ix, ids->at[i], &a, &claim, err) &&
		    words_of(ix, &claim, &a, &words, err);
		if (ok && (fold_find(fold_dup(&a, words), filter, 0) !=
		    SIZE_MAX || fold_find(kinds_of(&claim, &a), filter, 0) !=
		    SIZE_MAX))
			ids->at[kept++] = ids->at[i];
	}
	ids->len = kept;
	arena_free(&a);
	return ok;
}

static bool
fetch(ListView *v, Slice filter, IdVec *out, Err *err)
{
	Index *ix = v->view.session->index;

	return query_facts(ix, out, err) && (filter.len == 0 ||
	    filter_rows(ix, filter, out, err));
}

/* Its articles, each with the number of its reports. */
static Slice
dots_of(ListView *v, const ClaimRow *claim)
{
	const Session *s = v->view.session;
	PerArticle *per = arena_new(&v->arena, PerArticle, claim->count);
	uint32_t n = 0;

	for (size_t i = 0; i < claim->count; i++) {
		const Location *at = &claim->reports[i];

		if (n == 0 || per[n - 1].article != at->article)
			per[n++] = (PerArticle){ at->article, at->rank, 0 };
		per[n - 1].count++;
	}
	return signs_dots(s->signs, &v->arena, per, n, s->articles);
}

static bool
row(ListView *v, ListRow *r, Err *err)
{
	const Session *s = v->view.session;
	ClaimRow claim;

	if (!query_claim(s->index, r->id, &v->arena, &claim, err) ||
	    !words_of(s->index, &claim, &v->arena, &r->text[TEXT], err))
		return false;
	r->key = claim.key;
	r->text[DOTS] = dots_of(v, &claim);
	if (claim.differ_count > 0)
		r->text[DIFFER] = arena_printf(&v->arena, "%s%.*s",
		    s->signs->differ, SLICE_ARG(kinds_of(&claim, &v->arena)));
	r->style[DIFFER] = STYLE_DIM;
	if (claim.count > 0)
		r->place = (Place){ claim.reports[0].article,
			claim.reports[0].span.start };
	return true;
}

static void
widths(const ListView *v, int cols, int width[LIST_COLS])
{
	const int dots = signs_cells(v->view.session->articles);

	width[DOTS] = dots;
	width[DIFFER] = cols >= WIDE_CELLS ? DIFFER_CELLS : 0;
	width[TEXT] = cols - dots - 1 - (width[DIFFER] > 0 ?
	    DIFFER_CELLS + 1 : 0);
}

static bool
follow(ListView *v, long long id, Jump *out, Err *err)
{
	Arena a = {0};
	ClaimRow claim;
	bool ok = query_claim(v->view.session->index, id, &a, &claim, err);

	if (ok && claim.count > 0)
		*out = (Jump){ .kind = JUMP_PLACE,
			.place = { claim.reports[0].article,
			claim.reports[0].span.start } };
	arena_free(&a);
	return ok;
}

static const char *
empty(const ListView *v)
{
	(void)v;
	return "No fact is told by two articles, as far as their words show.";
}

const ListClass facts_list = {
	.title = "FACTS",
	.context = IN_LIST,
	.fetch = fetch,
	.row = row,
	.light = list_view_light_here,
	.widths = widths,
	.follow = follow,
	.empty = empty,
	.unit = "fact",
	.unfold = 1u << TEXT | 1u << DIFFER,
};
